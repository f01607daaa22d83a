"""The look of our templates: colours, styles, lists and settings, in Word's own XML."""

from dataclasses import dataclass

INK, SOFT, LINE, ACCENT, TINT = "1D2733", "5A6775", "DFE4EA", "0B5394", "F1F6FB"
WIDTH = 9070  # the text's, in twentieths of a point: A4 with margins of 2.5 cm
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_KEEP = "<w:keepNext/><w:keepLines/>"
_EDGE = f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'
_SIGNING = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="6804"/></w:tabs>'
_BULLETED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_TINTED = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'


def _border(side: str, size: int, space: int, color: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _borders(*borders: str) -> str:
    return f"<w:pBdr>{''.join(borders)}</w:pBdr>"


def _space(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def _columns(at: int, after: int) -> str:
    """A label or a name, and what is said of it from `at` onwards."""
    stop = f'<w:tabs><w:tab w:val="left" w:pos="{at}"/></w:tabs>'
    return f'{stop}{_space(0, after)}<w:ind w:left="{at}" w:hanging="{at}"/>'


def _level(outline: int) -> str:
    return f'<w:outlineLvl w:val="{outline}"/>'


def _letters(size: float, color: str = INK, look: str = "") -> str:
    half = round(size * 2)
    return f'{look}<w:color w:val="{color}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _style(key: str, name: str, lines: str, letters: str, then: str = "") -> str:
    is_word_s = name.islower() or name in {"Title", "Subtitle", "List Bullet"}
    custom = "" if is_word_s else ' w:customStyle="1"'
    following = f'<w:next w:val="{then}"/>' if then else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f"<w:pPr>{lines}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


_BOLD, _ITALIC = "<w:b/>", "<w:i/>"
_UNDERLINED = _borders(_border("bottom", 6, 4, LINE))
_RULED_OFF = _borders(_border("top", 6, 6, LINE))
# Edges in the colour of the ground give a decision air above and below.
_BOX = (
    _borders(
        _border("top", 24, 1, TINT), _border("left", 24, 10, ACCENT), _border("bottom", 24, 1, TINT)
    )
    + _TINTED
)
_DRAFT_BOX = _borders(*(_border(side, 8, 6, SOFT) for side in ("top", "left", "bottom", "right")))
_PARAGRAPHS = (
    _style("Sender", "Avsändare", _space(0, 240), _letters(11, SOFT, _BOLD), "Title"),
    _style("Title", "Title", _KEEP + _space(0, 20, 240), _letters(26, INK, _BOLD), "Subtitle"),
    _style("Subtitle", "Subtitle", _KEEP + _space(0, 260), _letters(14, SOFT), "Normal"),
    _style(
        "Heading1",
        "heading 1",
        _KEEP + _UNDERLINED + _space(400, 120, 240) + _level(0),
        _letters(16, ACCENT, _BOLD),
        "Normal",
    ),
    _style(
        "Heading2",
        "heading 2",
        _KEEP + _space(260, 50, 252) + _level(1),
        _letters(13, INK, _BOLD),
        "Normal",
    ),
    _style(
        "Heading3",
        "heading 3",
        _KEEP + _space(160, 60, 240) + _level(2),
        _letters(11, SOFT, _BOLD),
        "Normal",
    ),
    _style("Draft", "Utkast", _DRAFT_BOX + _space(0, 260), _letters(12, INK, _BOLD), "Normal"),
    _style("Lead", "Ingress", _space(140, 0), _letters(11)),
    _style("BeforeFigure", "Text före diagram", "<w:keepNext/>", ""),
    _style("Facts", "Metadata", "<w:keepNext/>" + _space(0, 90), _letters(10, SOFT)),
    _style("Fact", "Uppgift", _columns(2268, 50), _letters(11)),
    _style("Attendance", "Närvaro", _columns(3232, 30), _letters(10.5)),
    _style("Decision", "Beslut", _BOX + _space(0, 80) + _indent(284), _letters(11)),
    _style(
        "DecisionFacts",
        "Beslutsuppgift",
        _BOX + _space(0, 160) + _indent(284) + "<w:contextualSpacing/>",
        _letters(10, SOFT),
    ),
    _style(
        "ListBullet",
        "List Bullet",
        _BULLETED + _space(0, 80) + "<w:contextualSpacing/>",
        _letters(11),
    ),
    _style("Quoted", "Yttrande", _space(0, 100) + _indent(284), _letters(11)),
    _style(
        "IndexLine",
        "Registerrad",
        _space(0, 50) + '<w:ind w:left="284" w:hanging="284"/>',
        _letters(11),
    ),
    _style("Break", "Paus", _space(240, 120), _letters(11, SOFT, _ITALIC)),
    _style(
        "TableHead",
        "Tabellrubrik",
        "<w:keepNext/>" + _space(40, 40, 240),
        _letters(10, SOFT, _BOLD),
    ),
    _style("TableText", "Tabelltext", _space(50, 50, 252), _letters(10.5)),
    _style("TableFacts", "Tabelluppgift", _space(0, 50, 240), _letters(9.5, SOFT)),
    _style("Caption", "caption", "<w:keepNext/>" + _space(160, 60, 240), _letters(10, INK, _BOLD)),
    _style("TableNote", "Tabellnot", _space(80, 160, 240), _letters(9.5, SOFT), "Normal"),
    _style(
        "ContentsHead", "Innehållsrubrik", _KEEP + _space(400, 120), _letters(16, ACCENT, _BOLD)
    ),
    _style("TOC1", "toc 1", _space(60, 30, 252), _letters(11)),
    _style("TOC2", "toc 2", _space(0, 30, 252) + _indent(284), _letters(10.5, SOFT)),
    _style("SignatureRole", "Underskriftens roll", _KEEP + _space(200, 0), _letters(11)),
    _style("SignatureLine", "Underskrift", _KEEP + _SIGNING + _space(360, 0), _letters(10, SOFT)),
    _style(
        "SignatureName",
        "Namnförtydligande",
        _KEEP + _space(20, 120) + _indent(1134),
        _letters(11),
    ),
    _style("Closing", "Avslutning", _KEEP + _space(360, 60), _letters(11)),
    _style("Name", "Avsändarens namn", _KEEP + _space(160, 0), _letters(11, INK, _BOLD)),
    _style("Contact", "Kontakt", _RULED_OFF + _space(400, 0), _letters(10, SOFT)),
    _style("Steering", "Mallkod", _space(0, 0, 220), _letters(8, SOFT)),
    _style("Header", "header", _EDGE + _space(0, 0, 240), _letters(9, SOFT)),
    _style("Footer", "footer", _EDGE + _space(0, 60, 240), _letters(9, SOFT)),
)
_DEFAULTS = f"""<w:docDefaults>
<w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>
<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/>{_space(0, 120, 271)}</w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
<w:name w:val="Normal"/><w:qFormat/>
</w:style>"""
_CHARACTERS = f"""<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Label">
<w:name w:val="Etikett"/><w:qFormat/><w:rPr><w:b/></w:rPr>
</w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Number">
<w:name w:val="Paragrafnummer"/><w:qFormat/><w:rPr><w:color w:val="{ACCENT}"/></w:rPr>
</w:style>"""
_TABLES = f"""<w:style w:type="table" w:default="1" w:styleId="TableNormal">
<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
</w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="DeskTable">
<w:name w:val="Tabell"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr>
<w:tblBorders>{_border("bottom", 6, 0, LINE)}{_border("insideH", 6, 0, LINE)}</w:tblBorders>
<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>
</w:tblPr>
<w:tblStylePr w:type="firstRow">
<w:tcPr><w:tcBorders>{_border("bottom", 8, 0, SOFT)}</w:tcBorders></w:tcPr>
</w:tblStylePr>
</w:style>"""
_STYLES = (
    f'<w:styles xmlns:w="{W}">{_DEFAULTS}{"".join(_PARAGRAPHS)}{_CHARACTERS}{_TABLES}</w:styles>'
)
NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr>
</w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""
SETTINGS = f"""<w:settings xmlns:w="{W}">
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="1304"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="sv-SE"/>
<w:decimalSymbol w:val=","/>
<w:listSeparator w:val=";"/>
</w:settings>"""


@dataclass(frozen=True)
class Paper:
    """How the sheet lies: the width of its text, and Word's words for it."""

    width: int
    size: str

    @property
    def section(self) -> str:
        """The end of the text, with the size of the page, its top and its foot."""
        return f"""<w:sectPr>
<w:headerReference w:type="default" r:id="header"/>
<w:footerReference w:type="default" r:id="footer"/>
<w:footerReference w:type="first" r:id="footer1"/>
<w:pgSz {self.size}/>
<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418"
 w:header="680" w:footer="567" w:gutter="0"/>
<w:titlePg/>
</w:sectPr>"""


PORTRAIT = Paper(WIDTH, 'w:w="11906" w:h="16838"')
LANDSCAPE = Paper(14002, 'w:w="16838" w:h="11906" w:orient="landscape"')


def styles(paper: Paper) -> str:
    """All styles; what stands at the right edge of the text follows the paper."""
    return _STYLES.replace(_EDGE, _EDGE.replace(f'"{WIDTH}"', f'"{paper.width}"'))
