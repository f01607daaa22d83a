"""What a Word file says of itself: the document's own properties, never the template's."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape

from bra_desk.documents.package import Parts

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_APP = "docProps/app.xml"
_APP_XML = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"
_CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
    "<dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
    "<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified>'
    "<dc:language>sv-SE</dc:language></cp:coreProperties>"
)


def with_properties(
    parts: Parts, *, title: str, author: str, subject: str, made_at: datetime
) -> Parts:
    """The package with the document's properties in place of the template's."""
    core = _CORE_XML.format(
        title=escape(title),
        subject=escape(subject),
        author=escape(author),
        made=made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    made = {**parts, _CORE: core.encode()}
    if _CORE not in parts:
        _declare(made)
    if _APP in parts:  # whose template it was, in which folder, and how long it took to write
        made[_APP] = _APP_XML.encode()
    return made


def _declare(parts: Parts) -> None:
    """Tell the package of properties that the template did not have."""
    override = f'<Override PartName="/{_CORE}" ContentType="{_CORE_TYPE}"/></Types>'
    relation = f'<Relationship Id="core" Type="{_CORE_RELATION}" Target="{_CORE}"/></Relationships>'
    for name, end, new in (
        ("[Content_Types].xml", b"</Types>", override),
        ("_rels/.rels", b"</Relationships>", relation),
    ):
        parts[name] = parts[name].replace(end, new.encode())
