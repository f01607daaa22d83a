"""What our templates are built of: paragraphs, tables, and the package around them."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from look import NUMBERING, PORTRAIT, SETTINGS, Paper, W, styles

from bra_desk.documents.package import pack

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ROOT = f'xmlns:w="{W}" xmlns:r="{R}"'


def run(text: str, style: str = "") -> str:
    """A piece of text, in a character style when one is named."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tab() -> str:
    """A step to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, *runs: str) -> str:
    """A paragraph in a named style."""
    look = "" if style == "Normal" else f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f"<w:p>{look}{''.join(runs)}</w:p>"


def bullet(*runs: str) -> str:
    """A line of a list."""
    return paragraph("ListBullet", *runs)


def control(code: str) -> str:
    """A paragraph that steers and is gone in the finished document."""
    return paragraph("Steering", run(f"{{%p {code} %}}"))


def when(field: str, *inside: str) -> str:
    """Paragraphs that are left out when the field is empty."""
    return control(f"if {field}") + "".join(inside) + control("endif")


def facts(field: str, label: str, value: str) -> str:
    """A labelled line at the top; without a value there is no label."""
    return when(field, paragraph("Fact", run(label, "Label"), tab(), run(value)))


def signature(role: str, name: str) -> str:
    """Who signs, the line to sign on, and the name in print."""
    return (
        paragraph("SignatureRole", run(role, "Label"))
        + paragraph("SignatureLine", run("Underskrift "), tab())
        + paragraph("SignatureName", run(name))
    )


def loop_table(
    told: tuple[str, str],
    loop: str,
    columns: Sequence[tuple[str, str | tuple[str, str], int]],
    paper: Paper = PORTRAIT,
) -> str:
    """A table with a heading row and one row for each of a list.

    What a column shows is a text, a text with facts under it, or paragraphs as they are made.
    """
    caption, description = told
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, _, width in columns)
    heading = "".join(_cell(width, paragraph("TableHead", run(head))) for head, _, width in columns)
    body = "".join(_cell(width, _content(value)) for _, value, width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="DeskTable"/><w:tblW w:w="{paper.width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/>"
        f"<w:tblDescription w:val={quoteattr(description)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heading}</w:tr>"
        f"{_steering_row(f'for {loop}', len(columns), paper)}"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{body}</w:tr>"
        f"{_steering_row('endfor', len(columns), paper)}</w:tbl>"
    )


def field_table(caption: str, headings: str, rows: tuple[str, str], paper: Paper = PORTRAIT) -> str:
    """A table whose columns are as many as a list of headings; `rows` is a list and its cells.

    The width of each column, and what the table is called for those who cannot see it, are
    found when it is filled.
    """
    listed, cells = rows
    each, end = _steering_cell(f"for cell in rad.{cells}", paper), _steering_cell("endfor", paper)
    heading = _cell(paper.width, paragraph("TableHead", run("{{ rubrik }}")))
    body = _cell(paper.width, paragraph("TableText", run("{{ cell }}")))
    return (
        f"{paragraph('Caption', run(f'{{{{ {caption} }}}}'))}"
        '<w:tbl><w:tblPr><w:tblStyle w:val="DeskTable"/>'
        f'<w:tblW w:w="{paper.width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{paper.width}"/></w:tblGrid>'
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        f"{_steering_cell(f'for rubrik in {headings}', paper)}{heading}{end}</w:tr>"
        f"{_steering_row(f'for rad in {listed}', 1, paper)}"
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        f"{each}{body}{end}</w:tr>"
        f"{_steering_row('endfor', 1, paper)}</w:tbl>"
    )


def _steering_cell(code: str, paper: Paper) -> str:
    return _cell(paper.width, paragraph("Steering", run(f"{{%tc {code} %}}")))


def _content(value: str | tuple[str, str]) -> str:
    if isinstance(value, str):
        is_made = value.startswith("<w:p>")
        return value if is_made else paragraph("TableText", run(value))
    title, under = value
    return paragraph("TableText", run(title)) + when(
        under, paragraph("TableFacts", run(f"{{{{ {under} }}}}"))
    )


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _steering_row(code: str, columns: int, paper: Paper) -> str:
    steering = paragraph("Steering", run(f"{{%tr {code} %}}"))
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{paper.width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr>{steering}</w:tc></w:tr>'
    )


def header(title: str) -> str:
    """The top of every page but the first."""
    return paragraph(
        "Header", run("{{ möte }} · " + title + " {{ dag }}"), tab(), run("{{ diarienummer }}")
    )


def list_header(title: str) -> str:
    """The same for a list, which is of no single day and has no number of its own."""
    return paragraph("Header", run("{{ möte }} · " + title))


def footer() -> str:
    """The foot of every page."""
    page, pages = (
        f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for code in ("PAGE", "NUMPAGES")
    )
    return paragraph("Footer", run("{{ kommun }}"), tab(), run("Sida "), page, run(" av "), pages)


def document(title: str, body: str, above: str, below: str, paper: Paper = PORTRAIT) -> bytes:
    """A whole template: its text, the top and the foot of its pages, and how the paper lies."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (
                ("document", f"{R}/officeDocument", "word/document.xml"),
                ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("app", f"{R}/extended-properties", "docProps/app.xml"),
            )
        ),
        "word/document.xml": (
            f"<w:document {ROOT}><w:body>{body}{paper.section}</w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relations(
            tuple((key, f"{R}/{kind}", f"{key}.xml") for key, kind in _RELATED)
        ),
        "word/styles.xml": styles(paper),
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": SETTINGS,
        "word/header.xml": f"<w:hdr {ROOT}>{above}</w:hdr>",
        "word/footer.xml": f"<w:ftr {ROOT}>{below}</w:ftr>",
        "word/footer1.xml": f"<w:ftr {ROOT}>{below}</w:ftr>",
        "docProps/core.xml": _core(title),
        "docProps/app.xml": (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties"><Application>BRÅ Desk</Application></Properties>'
        ),
    }
    return pack({name: (DECLARATION + xml).encode() for name, xml in parts.items()})


_RELATED = (
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("settings", "settings"),
    ("header", "header"),
    ("footer", "footer"),
    ("footer1", "footer"),
)


def _content_types() -> str:
    own = (("document", "document.main"), *_RELATED)
    overrides = "".join(
        f'<Override PartName="/word/{key}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for key, kind in own
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _relations(targets: tuple[tuple[str, str, str], ...]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>BRÅ Desk</dc:creator>"
        "<dc:language>sv-SE</dc:language></cp:coreProperties>"
    )
