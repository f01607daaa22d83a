"""The form that an owner fills in: one table for each thing that is followed up."""

from xml.sax.saxutils import quoteattr

from base import facts, footer, paragraph, run, tab
from look import PORTRAIT
from parts import each, texts

_LABEL, _ANSWER = 3000, PORTRAIT.width - 3000


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _row(label: str, answer: str, *, is_head: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if is_head else "") + "</w:trPr>"
    return f"<w:tr>{properties}{_cell(_LABEL, label)}{_cell(_ANSWER, answer)}</w:tr>"


def _steering(code: str) -> str:
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="{PORTRAIT.width}" w:type="dxa"/><w:gridSpan w:val="2"/>'
        f"</w:tcPr>{paragraph('Steering', run(f'{{%tr {code} %}}'))}</w:tc>"
    )
    return f"<w:tr>{cell}</w:tr>"


def _form_table() -> str:
    head = _row(
        paragraph("TableHead", run("Fråga")), paragraph("TableHead", run("Svar")), is_head=True
    )
    told = (("Gäller", "{{ sak.rubrik }}"), ("Så mäts det", "{{ sak.mäts }}"))
    known = "".join(
        _row(paragraph("TableText", run(label, "Label")), paragraph("TableText", run(value)))
        for label, value in told
    )
    question = _row(
        paragraph("TableText", run("{{ fråga.fråga }}", "Label"))
        + paragraph("TableFacts", run("{{ fråga.hjälp }}")),
        texts("fråga.svar", "TableText"),
    )
    reference = _row(
        paragraph("TableFacts", run("Referens, ändras inte")),
        paragraph("TableFacts", run("{{ sak.referens }}")),
    )
    about = "Frågorna till vänster, svaren skrivs till höger"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="DeskTable"/><w:tblW w:w="{PORTRAIT.width}"'
        ' w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"'
        ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
        f"<w:tblCaption w:val={quoteattr('Underlag')}/>"
        f"<w:tblDescription w:val={quoteattr(about)}/></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="{_LABEL}"/><w:gridCol w:w="{_ANSWER}"/></w:tblGrid>'
        f"{head}{known}{_steering('for fråga in sak.frågor')}{question}{_steering('endfor')}"
        f"{reference}</w:tbl>"
    )


ANSWER_FORM = (
    paragraph("Sender", run("{{ kommun }}"))
    + paragraph("Title", run("Uppföljning {{ år }}"))
    + paragraph("Subtitle", run("{{ ansvarig }}"))
    + texts("anvisningar")
    + facts("råd", "Från", "{{ råd }}")
    + each(
        "sak in underlag",
        paragraph("Heading1", run("{{ sak.nummer }}. {{ sak.rubrik }}")),
        paragraph("Facts", run("{{ sak.slag }}")),
        _form_table(),
    )
)
HEADER = paragraph("Header", run("{{ ansvarig }}"), tab(), run("Uppföljning {{ år }}"))
FOOTER = footer()
