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

#: How wide a picture is on the page, in millimetres.
_WIDTH: Final = 160
_UNITS_PER_MILLIMETRE: Final = 36_000
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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
    """A PNG that is drawn when it is put in, and what it shows in words."""

    draw: Callable[[], bytes] = field(repr=False, compare=False)
    alt_text: str

    @cached_property
    def data(self) -> bytes:
        """The picture, drawn once."""
        return self.draw()


def picture_xml(picture: Picture, number: int) -> str:
    """The element that shows a picture, the `number`th of its document from 1."""
    across, down = struct.unpack(">II", picture.data[16:24])
    width = _WIDTH * _UNITS_PER_MILLIMETRE
    return _XML.format(
        d=_DRAWING,
        office=_OFFICE,
        width=width,
        height=width * down // across,
        name=quoteattr(_("Diagram {number}").format(number=number)),
        descr=quoteattr(picture.alt_text),
        key=_key(number),
    )


def with_pictures(parts: Parts, pictures: Sequence[Picture]) -> Parts:
    """The package with these pictures in it, named in the order they were put in."""
    if not pictures:
        return parts
    made = dict(parts)
    relations = "".join(
        f'<Relationship Id="{_key(number)}" Type="{_OFFICE}/image" Target="media/{_name(number)}"/>'
        for number, _picture in enumerate(pictures, 1)
    )
    made[_RELATIONS] = _with(made[_RELATIONS], "</Relationships>", relations)
    if b'Extension="png"' not in made[_TYPES]:
        png = '<Default Extension="png" ContentType="image/png"/>'
        made[_TYPES] = made[_TYPES].replace(b"<Override", png.encode() + b"<Override", 1)
    for number, picture in enumerate(pictures, 1):
        made[f"word/media/{_name(number)}"] = picture.data
    return made


def _with(part: bytes, end: str, new: str) -> bytes:
    return part.replace(end.encode(), (new + end).encode())


def _key(number: int) -> str:
    return f"deskPicture{number}"


def _name(number: int) -> str:
    return f"desk{number}.png"
