"""What the NSIS script includes: the payload's files, one by one, and the numbers it answers with.

Files are listed and never globbed, so that the uninstaller takes away what Setup put there and
nothing else.
"""

from pathlib import Path, PurePosixPath

from installer import payload, product
from installer.payload import PayloadFile
from installer.statuses import Status


def write(folder: Path, version: str, target: Path) -> None:
    """Write install.nsh, uninstall.nsh and product.nsh for a frozen folder into `target`."""
    found = payload.files(folder)
    target.mkdir(parents=True, exist_ok=True)
    for name, lines in {
        "install.nsh": _install(found),
        "uninstall.nsh": _uninstall(found),
        "product.nsh": _product(found, version),
    }.items():
        # with its mark: makensis takes an included file without one for the computer's own letters
        (target / name).write_text("\n".join(lines) + "\n", encoding="utf-8-sig")


def _install(found: list[PayloadFile]) -> list[str]:
    lines: list[str] = []
    for folder in [PurePosixPath(), *payload.folders(found)]:
        lines.append(f'SetOutPath "$INSTDIR\\~new{_windows(folder)}"')
        inside = [each for each in found if each.place.parent == folder]
        lines += [f'File "{_escaped(str(each.source.resolve()))}"' for each in inside]
    return lines


def _uninstall(found: list[PayloadFile]) -> list[str]:
    lines = [f'Delete "$INSTDIR{_windows(each.place)}"' for each in found]
    lines += ["!insertmacro RefuseIfInUse"]
    # Windows keeps a folder that somebody has put a file in
    lines += [f'RMDir "$INSTDIR{_windows(each)}"' for each in reversed(payload.folders(found))]
    return lines


def _product(found: list[PayloadFile], version: str) -> list[str]:
    kilobytes = sum(each.size for each in found) // 1024
    names = {
        "NAME": product.NAME,
        "PUBLISHER": product.PUBLISHER,
        "FOLDER": product.FOLDER,
        "WINDOW": product.WINDOW,
        "COMMAND": product.COMMAND,
        "SETUP_KEY": product.SETUP_KEY,
        "MSI_KEY": product.MSI_KEY,
        "VERSION": product.checked(version),
        "KILOBYTES": str(kilobytes),
        "ENTRIES": _entries(found),
    }
    statuses = {f"STATUS_{each.name}": str(each.value) for each in Status}
    return [f'!define {name} "{text}"' for name, text in {**names, **statuses}.items()]


def _entries(found: list[PayloadFile]) -> str:
    """The names directly in the program's folder, each with a bar after it."""
    names = {each.place.parts[0] for each in found} | {"uninstall.exe"}
    return "".join(f"{_escaped(name)}|" for name in sorted(names))


def _windows(place: PurePosixPath) -> str:
    r"""A place as what follows the program's folder: `\_internal\x.dll`, or nothing."""
    return "".join(f"\\{_escaped(part)}" for part in place.parts)


def _escaped(text: str) -> str:
    return text.replace("$", "$$")
