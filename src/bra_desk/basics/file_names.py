"""What Windows, and the programs that open our files, ask of a file's name and path.

Pure: paths are PureWindowsPath, so that the rules are tested on every system.
"""

import re
from pathlib import PureWindowsPath
from typing import Final

from bra_desk.basics.texts import _

#: Names that belong to devices, whatever suffix follows.
DEVICE: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE
)
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST_NAME: Final = 255
#: The longest full path that the program of a kind of file opens; Windows' own is the usual.
_LONGEST_PATH: Final = {".xlsx": 218, ".xls": 218}
_USUAL_LONGEST_PATH: Final = 259
#: From here on Windows wants the mark of a long path; a new folder may be 247 letters.
_LONG: Final = 248
_MARK: Final = "\\\\?\\"


def why_refused(path: PureWindowsPath) -> str:
    """Why Windows would not keep a file there, or no program open it; empty when it is well.

    `path` is a full path.
    """
    return why_name_refused(path.name) or _why_too_long(path)


def why_name_refused(name: str) -> str:
    """Why Windows would not keep a file of that name; empty when it would.

    Windows would keep what follows a colon as a hidden stream of a file with the shorter
    name, and drop a last dot: both are refused rather than lost.
    """
    found = _FORBIDDEN.search(name)
    if found:
        return _(
            "Namnet {name} innehåller ett tecken som Windows inte tillåter: {sign} "
            "Välj ett annat namn."
        ).format(name=name, sign=found.group() if found.group() >= " " else _("styrtecken"))
    if DEVICE.fullmatch(name):
        return _("{name} är ett namn som Windows har reserverat. Välj ett annat namn.").format(
            name=name
        )
    if name != name.rstrip(" ."):
        return _(
            "Windows tar bort punkt och blanksteg sist i ett namn. Välj ett annat namn än {name}"
        ).format(name=name)
    if len(name) > _LONGEST_NAME:
        return _("Namnet är för långt. Välj ett kortare namn.")
    return ""


def _why_too_long(path: PureWindowsPath) -> str:
    whole = len(_bare(str(path)))
    most = _LONGEST_PATH.get(path.suffix.lower(), _USUAL_LONGEST_PATH)
    if whole > most:
        return _(
            "Mappens och filens namn är tillsammans {whole} tecken, och Windows och Office öppnar "
            "högst {most}. Välj ett kortare namn eller en mapp med kortare väg."
        ).format(whole=whole, most=most)
    return ""


def extended(path: PureWindowsPath) -> PureWindowsPath:
    """A full path with the mark that lets Windows take it however long it is.

    Short paths stay as they are: the mark switches off what Windows does to be kind.
    """
    text = str(path)
    if len(text) < _LONG or text.startswith((_MARK, "\\\\.\\")):
        return path
    if text.startswith("\\\\"):
        return PureWindowsPath(f"{_MARK}UNC\\{text[2:]}")
    return PureWindowsPath(f"{_MARK}{text}")


def plain(path: PureWindowsPath) -> PureWindowsPath:
    """A path as people write it, without the mark of a long one."""
    return PureWindowsPath(_bare(str(path)))


def _bare(text: str) -> str:
    share = f"{_MARK}UNC\\"
    if text.upper().startswith(share):
        return f"\\\\{text[len(share) :]}"
    return text.removeprefix(_MARK)
