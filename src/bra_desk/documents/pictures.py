"""A picture in a Word document: its XML with the words for those who do not see it, and its parts.

In a template a picture is a field like any other, alone in its paragraph.
"""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from xml.sax.saxutils import quoteattr

from bra_desk.basics.texts import _
from bra_desk.documents.package import Parts

#: How wide a chart is on the page, in millimetres.
_WIDTH: Final = 160
_UNITS_PER_MILLIMETRE: Final = 36_000
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: What begins the frame of a JPEG (ITU-T T.81, table B.1), which says its size.
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
_RELATIONS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_XML: Final = (
    '<w:drawing><wp:inline xmlns:wp="{d}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
    ' distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name={name} descr={descr}/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{d}/main" noChangeAspect="1"/>'
    '</wp:cNvGraphicFramePr><a:graphic xmlns:a="{d}/main"><a:graphicData uri="{d}/picture">'
    '<pic:pic xmlns:pic="{d}/picture"><pic:nvPicPr><pic:cNvPr id="0" name={name}/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{office}" r:embed="{key}"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing>"
)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A PNG or JPEG that is drawn when it is put in, and what it shows in words."""

    draw: Callable[[], bytes] = field(repr=False, compare=False)
    alt_text: str
    #: How wide it is on the page, in millimetres.
    width: int = _WIDTH
    #: What it is called in Word's list of what a page holds, before its number.
    name: str = _("Diagram")

    @cached_property
    def data(self) -> bytes:
        """The picture, drawn once."""
        return self.draw()


def picture_xml(picture: Picture, number: int) -> str:
    """The element that shows a picture, the `number`th of its document from 1."""
    across, down = _size(picture.data)
    width = picture.width * _UNITS_PER_MILLIMETRE
    return _XML.format(
        d=_DRAWING,
        office=_OFFICE,
        width=width,
        height=width * down // across,
        name=quoteattr(f"{picture.name} {number}"),
        descr=quoteattr(picture.alt_text),
        key=_key(number),
    )


def with_pictures(parts: Parts, pictures: Sequence[Picture]) -> Parts:
    """The package with these pictures in it, named in the order they were put in."""
    if not pictures:
        return parts
    made = dict(parts)
    relations = "".join(
        f'<Relationship Id="{_key(number)}" Type="{_OFFICE}/image"'
        f' Target="media/{_file(number, picture)}"/>'
        for number, picture in enumerate(pictures, 1)
    )
    made[_RELATIONS] = _with(made[_RELATIONS], "</Relationships>", relations)
    for number, picture in enumerate(pictures, 1):
        made[f"word/media/{_file(number, picture)}"] = picture.data
        made[_TYPES] = _with_type(made[_TYPES], _format(picture.data))
    return made


def _with_type(types: bytes, form: str) -> bytes:
    if f'Extension="{form}"'.encode() in types:
        return types
    told = f'<Default Extension="{form}" ContentType="image/{form}"/>'
    return types.replace(b"<Override", told.encode() + b"<Override", 1)


def _format(data: bytes) -> str:
    return "jpeg" if data[:2] == b"\xff\xd8" else "png"


def _size(data: bytes) -> tuple[int, int]:
    """How many pixels a picture has across and down."""
    if _format(data) == "png":
        across, down = struct.unpack(">II", data[16:24])
        return across, down
    at = 2
    while data[at + 1] not in _FRAMES:
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    down, across = struct.unpack(">HH", data[at + 5 : at + 9])
    return across, down


def _with(part: bytes, end: str, new: str) -> bytes:
    return part.replace(end.encode(), (new + end).encode())


def _key(number: int) -> str:
    return f"deskPicture{number}"


def _file(number: int, picture: Picture) -> str:
    return f"desk{number}.{_format(picture.data)}"
