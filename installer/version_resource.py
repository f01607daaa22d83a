"""What Windows shows of a program's file: name, version, maker, in Swedish.

Only PyInstaller on Windows can make the resource, so it is loaded when it is asked for.
"""

from typing import TYPE_CHECKING

from bra_desk import __version__
from bra_desk.basics.texts import _

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

#: Swedish, in Unicode.
_LANGUAGE, _CHARACTERS = 0x041D, 0x04B0


def strings(file: str) -> dict[str, str]:
    """The lines that a file's properties show."""
    return {
        "CompanyName": "BRÅ Desk",
        "FileDescription": "BRÅ Desk",
        "FileVersion": __version__,
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": _("MIT-licens, se mappen licenses"),
        "OriginalFilename": file,
        "ProductName": "BRÅ Desk",
        "ProductVersion": __version__,
    }


def numbers() -> tuple[int, int, int, int]:
    """The version as Windows compares it."""
    major, minor, patch = (int(each) for each in __version__.split("."))
    return major, minor, patch, 0


def made_for(file: str) -> "VSVersionInfo":
    """The resource of one program file."""
    from PyInstaller.utils.win32 import versioninfo as info

    fixed = info.FixedFileInfo(
        filevers=numbers(), prodvers=numbers(), mask=0x3F, flags=0, OS=0x40004, fileType=1
    )
    lines = [info.StringStruct(name, text) for name, text in strings(file).items()]
    table = info.StringTable(f"{_LANGUAGE:04X}{_CHARACTERS:04X}", lines)
    translation = info.VarStruct("Translation", [_LANGUAGE, _CHARACTERS])
    return info.VSVersionInfo(
        ffi=fixed, kids=[info.StringFileInfo([table]), info.VarFileInfo([translation])]
    )
