"""The look all our templates share: page, styles, language, tables; in Word's own XML."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from bra_desk.documents.package import pack

INK, SOFT, LINE, ACCENT, TINT = "1D2733", "5A6775", "DFE4EA", "0B5394", "F1F6FB"
WIDTH = 9070  # the text's, in twentieths of a point: A4 with margins of 2.5 cm
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
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
    told: tuple[str, str], loop: str, columns: Sequence[tuple[str, str | tuple[str, str], int]]
) -> str:
    """A table with a heading row and one row for each of a list."""
    caption, description = told
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, _, width in columns)
    heading = "".join(_cell(width, paragraph("TableHead", run(head))) for head, _, width in columns)
    body = "".join(_cell(width, _content(value)) for _, value, width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="DeskTable"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/>"
        f"<w:tblDescription w:val={quoteattr(description)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heading}</w:tr>"
        f"{_steering_row(f'for {loop}', len(columns))}"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{body}</w:tr>"
        f"{_steering_row('endfor', len(columns))}</w:tbl>"
    )


def _content(value: str | tuple[str, str]) -> str:
    if isinstance(value, str):
        return paragraph("TableText", run(value))
    title, under = value
    return paragraph("TableText", run(title)) + when(
        under, paragraph("TableFacts", run(f"{{{{ {under} }}}}"))
    )


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _steering_row(code: str, columns: int) -> str:
    steering = paragraph("Steering", run(f"{{%tr {code} %}}"))
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr>{steering}</w:tc></w:tr>'
    )


def header(title: str) -> str:
    """The top of every page but the first."""
    return paragraph(
        "Header", run("{{ möte }} · " + title + " {{ dag }}"), tab(), run("{{ diarienummer }}")
    )


def footer() -> str:
    """The foot of every page."""
    page, pages = (
        f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for code in ("PAGE", "NUMPAGES")
    )
    return paragraph("Footer", run("{{ kommun }}"), tab(), run("Sida "), page, run(" av "), pages)


# --- styles ------------------------------------------------------------------------------------

_BAR = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{ACCENT}"/></w:pBdr>'
_TINTED = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
_UNDER = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="{LINE}"/></w:pBdr>'
_OVER = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="{LINE}"/></w:pBdr>'
_EDGE = f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'
_HANGING = '<w:tabs><w:tab w:val="left" w:pos="{at}"/></w:tabs>{space}<w:ind w:left="{at}" w:hanging="{at}"/>'


def _space(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _letters(size: float, color: str = INK, *, bold: bool = False, italic: bool = False) -> str:
    look = ("<w:b/>" if bold else '<w:b w:val="0"/>') + ("<w:i/>" if italic else "")
    half = round(size * 2)
    return f'{look}<w:color w:val="{color}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _style(
    key: str, name: str, lines: str, letters: str, *, then: str = "", on: str = "Normal"
) -> str:
    following = f'<w:next w:val="{then}"/>' if then else ""
    custom = "" if name[0].islower() or name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{on}"/>{following}<w:qFormat/>'
        f"<w:pPr>{lines}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


_BUILT_IN = {"Title", "Subtitle", "List Bullet"}
_KEEP = "<w:keepNext/><w:keepLines/>"
STYLES = "".join(
    (
        _style("Sender", "Avsändare", _space(0, 360), _letters(11, SOFT, bold=True), then="Title"),
        _style(
            "Title", "Title", _KEEP + _space(0, 40, 240), _letters(26, bold=True), then="Subtitle"
        ),
        _style("Subtitle", "Subtitle", _KEEP + _space(0, 280), _letters(14, SOFT), then="Normal"),
        _style(
            "Heading1",
            "heading 1",
            _KEEP + _UNDER + _space(440, 160, 240) + '<w:outlineLvl w:val="0"/>',
            _letters(16, ACCENT, bold=True),
            then="Normal",
        ),
        _style(
            "Heading2",
            "heading 2",
            _KEEP + _space(320, 60, 252) + '<w:outlineLvl w:val="1"/>',
            _letters(13, bold=True),
            then="Normal",
        ),
        _style(
            "Heading3",
            "heading 3",
            _KEEP + _space(180, 60, 240) + '<w:outlineLvl w:val="2"/>',
            _letters(11, SOFT, bold=True),
            then="Normal",
        ),
        _style("Facts", "Metadata", _space(0, 100), _letters(10, SOFT)),
        _style("Fact", "Uppgift", _HANGING.format(at=2268, space=_space(0, 50)), _letters(11)),
        _style(
            "Attendance", "Närvaro", _HANGING.format(at=3119, space=_space(0, 30)), _letters(11)
        ),
        _style(
            "Decision",
            "Beslut",
            _BAR + _TINTED + _space(0, 100) + '<w:ind w:left="284"/>',
            _letters(11),
        ),
        _style("DecisionFacts", "Beslutsuppgift", "", _letters(10, SOFT), on="Decision"),
        _style(
            "ListBullet",
            "List Bullet",
            '<w:numPr><w:numId w:val="1"/></w:numPr>' + _space(0, 40) + "<w:contextualSpacing/>",
            _letters(11),
        ),
        _style("Break", "Paus", _space(280, 120), _letters(11, SOFT, italic=True)),
        _style(
            "TableHead",
            "Tabellrubrik",
            "<w:keepNext/>" + _space(40, 40, 240),
            _letters(10, SOFT, bold=True),
        ),
        _style("TableText", "Tabelltext", _space(50, 50, 252), _letters(10.5)),
        _style("TableFacts", "Tabelluppgift", _space(0, 50, 240), _letters(9.5, SOFT)),
        _style("SignatureRole", "Underskrift roll", _KEEP + _space(240, 0), _letters(11)),
        _style(
            "SignatureLine",
            "Underskrift",
            _KEEP
            + '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="6804"/></w:tabs>'
            + _space(400, 0),
            _letters(10, SOFT),
        ),
        _style(
            "SignatureName",
            "Namnförtydligande",
            "<w:keepLines/>" + _space(20, 160) + '<w:ind w:left="1134"/>',
            _letters(11),
        ),
        _style("Closing", "Avslutning", _KEEP + _space(400, 60), _letters(11)),
        _style("Name", "Avsändarens namn", _KEEP + _space(0, 0), _letters(11, bold=True)),
        _style("Contact", "Kontakt", _OVER + _space(480, 0), _letters(10, SOFT)),
        _style("Steering", "Mallkod", _space(0, 0, 220), _letters(8, SOFT)),
        _style("Header", "header", _EDGE + _space(0, 0, 240), _letters(9, SOFT)),
        _style("Footer", "footer", _EDGE + _space(0, 60, 240), _letters(9, SOFT)),
    )
)
CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="Label"><w:name w:val="Etikett"/>'
    "<w:qFormat/><w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="Number"><w:name w:val="Paragrafnummer"/>'
    f'<w:qFormat/><w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:style>'
)
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="DeskTable"><w:name w:val="Tabell"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{LINE}"/>'
    f'<w:insideH w:val="single" w:sz="6" w:space="0" w:color="{LINE}"/></w:tblBorders>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{SOFT}"/>'
    "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"'
    ' w:eastAsia="Calibri" w:cs="Calibri"/>'
    f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    f"<w:pPrDefault><w:pPr><w:widowControl/>{_space(0, 120, 271)}</w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
)
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
    '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418"'
    ' w:header="680" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


def document(title: str, body: str, above: str, below: str) -> bytes:
    """A whole template: its text, the top and the foot of its pages."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (("document", f"{R}/officeDocument", "word/document.xml"),)
            + (("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),)
            + (("app", f"{R}/extended-properties", "docProps/app.xml"),)
        ),
        "word/document.xml": f"<w:document {ROOT}><w:body>{body}{PAGE}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            tuple((key, f"{R}/{kind}", f"{key}.xml") for key, kind in _RELATED)
        ),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{DEFAULTS}{STYLES}{CHARACTERS}{TABLES}</w:styles>',
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
