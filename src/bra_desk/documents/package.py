"""A Word file as the package it is: read with suspicion, written the same each time."""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from bra_desk.basics.disk import reachable
from bra_desk.basics.texts import _

#: The parts of a package by name, in the file's order.
Parts = dict[str, bytes]

_MOST_PARTS = 2000
_LARGEST_PART = 50_000_000
_LARGEST = 100_000_000
_DENSEST = 200
_MAIN_TYPE = b"wordprocessingml.document.main+xml"
#: Relations by which a document brings in or runs something else.
_BARRED = frozenset({"vbaProject", "oleObject", "aFChunk", "control", "attachedTemplate"})
_FIELD_CODE = re.compile(r'<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"')
_BARRED_CODE = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b|\{[{%]"
)


class UnfitError(Exception):
    """The file is no Word document, or not one the program dares to open; says why."""


def read_file(path: Path) -> bytes:
    """The bytes of a file; UnfitError when it cannot be read."""
    path = reachable(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise UnfitError(_("filen är för stor."))
        return path.read_bytes()
    except OSError as error:
        raise UnfitError(_("filen går inte att läsa.")) from error


def unpack(data: bytes) -> Parts:
    """The parts of a Word file; UnfitError when it is none, or holds what a template must not."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_size(package.infolist())
            parts = {each.filename: package.read(each) for each in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnfitError(_("filen är inget Word-dokument (.docx), eller är skadad.")) from error
    if _MAIN_TYPE not in parts.get("[Content_Types].xml", b""):
        raise UnfitError(_("filen är inget vanligt Word-dokument. Spara den som .docx i Word."))
    for name, part in parts.items():
        _check_part(name, part)
    return parts


def pack(parts: Parts) -> bytes:
    """The package as a file; the same parts give the same bytes on any day and machine."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, part)
    return out.getvalue()


def _check_size(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    unsafe = (
        len(entries) > _MOST_PARTS
        or len(set(names)) < len(names)
        or sum(entry.file_size for entry in entries) > _LARGEST
        or any(".." in name or name.startswith("/") for name in names)
        or any(entry.file_size > _LARGEST_PART for entry in entries)
        or any(_is_bomb(entry) for entry in entries)
    )
    if unsafe:
        raise UnfitError(_("filen är orimligt stor eller uppbyggd på ett farligt sätt."))


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > 1_000_000 and entry.file_size > _DENSEST * entry.compress_size


def _check_part(name: str, part: bytes) -> None:
    if not name.endswith((".xml", ".rels")):
        return
    if b"<!DOCTYPE" in part or b"\0" in part:
        raise UnfitError(_("filen är uppbyggd på ett farligt sätt."))
    if name.endswith(".rels"):
        _check_relations(part)
    elif name.startswith("word/"):
        _check_field_codes(part.decode("utf-8", "replace"))


def _check_relations(part: bytes) -> None:
    try:
        relations = list(ET.fromstring(part))
    except ET.ParseError as error:
        raise UnfitError(_("filen är skadad.")) from error
    for each in relations:
        kind = each.get("Type", "").rpartition("/")[2]
        target = each.get("Target", "")
        is_outside = each.get("TargetMode") == "External"
        is_link = kind == "hyperlink" and target.lower().startswith(("http:", "https:", "mailto:"))
        if kind in _BARRED or (is_outside and not is_link):
            raise UnfitError(
                _(
                    "filen hämtar eller kör något utanför sig själv ({target}). "
                    "Kopiera texten till ett nytt dokument i Word och spara det."
                ).format(target=target[:80])
            )


def _check_field_codes(xml: str) -> None:
    codes = "".join(text or attribute for text, attribute in _FIELD_CODE.findall(xml))
    barred = _BARRED_CODE.search(codes)
    if barred:
        raise UnfitError(
            _("fältkoden {code} är inte tillåten i en förlaga.").format(code=barred.group())
        )
