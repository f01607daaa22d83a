"""Tests of the documents as they come out of the templates that ship with the program."""

import re
from io import BytesIO

import docx
import pytest

from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.minutes import DecisionContent, ItemContent, TaskContent
from bra_desk.documents.word import check_template, fill
from tests.documents import after_samples, carried_samples, samples
from tests.documents.reading import W, paragraphs, part, rows, said, style_of

CASES = (
    ("minutes", samples.FORMAL),
    ("minutes", samples.SIMPLE),
    ("minutes", samples.MINIMAL),
    ("minutes", samples.EMPTY),
    ("notes", samples.SIMPLE),
    ("notes", samples.MINIMAL),
    ("notes", samples.EMPTY),
    ("notice", samples.NOTICE),
    ("notice", samples.PLAIN_NOTICE),
    *after_samples.CASES,
    *carried_samples.CASES,
)
PARTS = ("word/document.xml", "word/header.xml", "word/footer.xml", "word/footer1.xml")


def written(document: str, content: object) -> bytes:
    kind = DOCUMENTS[document]
    return fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_template_is_sound_and_made_for_its_content(name: str) -> None:
    kind = DOCUMENTS[name]
    assert check_template(kind.template_path, kind.fields) == []
    assert name == kind.name


@pytest.mark.parametrize(("document", "content"), CASES)
def test_word_can_open_it_and_knows_what_it_is(document: str, content: object) -> None:
    opened = docx.Document(BytesIO(written(document, content)))
    about = opened.core_properties
    assert (about.title, about.author) == ("Protokoll UmeBrå 4/2026", "Maria Holm")
    assert (about.subject, about.language) == ("Umeå kommun", "sv-SE")
    assert about.created == about.modified == samples.PROPERTIES.made_at
    assert "python-docx" not in f"{about.comments}{about.author}{about.keywords}"


@pytest.mark.parametrize(("document", "content"), CASES)
def test_it_has_only_named_styles_and_no_formatting_of_its_own(
    document: str, content: object
) -> None:
    data = written(document, content)
    named = {each.get(f"{W}styleId") for each in part(data, "word/styles.xml").iter(f"{W}style")}
    for name in PARTS:
        root = part(data, name)
        uses = root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        assert {each.get(f"{W}val") for each in uses} <= named
        assert {child.tag for each in root.iter(f"{W}rPr") for child in each} <= {f"{W}rStyle"}
        assert {child.tag for each in root.iter(f"{W}pPr") for child in each} <= {f"{W}pStyle"}


@pytest.mark.parametrize(("document", "content"), CASES)
def test_nothing_of_the_template_is_left_and_no_paragraph_is_empty(
    document: str, content: object
) -> None:
    data = written(document, content)
    for name in PARTS:
        texts = paragraphs(data, name=name)
        assert not [text for text in texts if re.search(r"\{[{%]|[}%]\}", text)]
        assert "Steering" not in {style_of(each) for each in part(data, name).iter(f"{W}p")}
    told = part(data).iterfind(f"{W}body/{W}p")
    assert all(said(each).strip() or each.find(f".//{W}drawing") is not None for each in told)


@pytest.mark.parametrize(("document", "content"), CASES)
def test_headings_go_one_level_at_a_time(document: str, content: object) -> None:
    styles = [style_of(each) for each in part(written(document, content)).iter(f"{W}p")]
    levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))


@pytest.mark.parametrize(("document", "content"), CASES)
def test_every_table_has_a_repeated_heading_row_and_tells_what_it_holds(
    document: str, content: object
) -> None:
    whole = part(written(document, content))
    is_landscape = whole.find(f".//{W}pgSz").get(f"{W}orient") == "landscape"
    for table in whole.iter(f"{W}tbl"):
        first, *others = table.iter(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert not [row for row in others if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in [first, *others])
        told = table.find(f"{W}tblPr")
        assert told.find(f"{W}tblCaption") is not None
        assert told.find(f"{W}tblDescription") is not None
        assert all(heading.strip() for heading in rows(table)[0])
        widths = [int(each.get(f"{W}w")) for each in table.find(f"{W}tblGrid")]
        assert sum(widths) == (14002 if is_landscape else 9070)
        assert all(len(row) == len(widths) for row in rows(table))


def _light(color: str) -> float:
    shares = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_base_is_swedish_modern_and_readable(name: str) -> None:
    data = DOCUMENTS[name].template_path.read_bytes()
    styles = part(data, "word/styles.xml")
    assert styles.find(f".//{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val") == "sv-SE"
    mode = part(data, "word/settings.xml").find(f".//{W}compatSetting")
    assert (mode.get(f"{W}name"), mode.get(f"{W}val")) == ("compatibilityMode", "15")
    for color in styles.iter(f"{W}color"):
        letter = _light(color.get(f"{W}val"))
        for ground in ("FFFFFF", "F1F6FB"):
            assert (_light(ground) + 0.05) / (letter + 0.05) >= 4.5


def test_minutes_tell_the_meeting() -> None:
    data = written("minutes", samples.FORMAL)
    assert paragraphs(data, "Title") == ["Protokoll"]
    assert "Datum\ttorsdag 26 november 2026" in paragraphs(data, "Fact")
    assert "Tid\tkl. 13.15–15.30" in paragraphs(data, "Fact")
    assert "Utses att justera\tPer Nyström och Åsa Öberg" in paragraphs(data, "Fact")
    assert "Paragrafer\t§§ 35–40" in paragraphs(data, "Fact")
    headings = paragraphs(data, "Heading2")
    assert "§\u00a038\u2003Trygghetsvandring Ersboda, åtgärder" in headings
    assert "Tjänstgörande ersättare" in headings
    assert "Närvarande ersättare" not in headings  # nobody was
    assert "Fatima Hassan\tsocialchef, Umeå kommun (tjänstgör för Eva Lind)" in paragraphs(
        data, "Attendance"
    )
    assert paragraphs(data, "Break") == ["Paus"]
    assert "Rådet godkänner dagordningen." in paragraphs(data, "Decision")
    assert paragraphs(data, "DecisionFacts") == [
        "Ansvarig: Umeå kommun, Gator och parker · Senast 15 december 2026",
        "Beslutet skickas till: Gator och parker, AB Bostaden och Polismyndigheten",
    ]
    assert paragraphs(data, "SignatureName") == [
        "Maria Holm", "Anna Lindgren", "Per Nyström", "Åsa Öberg",
    ]  # fmt: skip
    assert "UmeBrå 4/2026 · Protokoll 26 november 2026" in said(part(data, "word/header.xml"))


def test_only_formal_minutes_have_the_formal_parts() -> None:
    formal, simple = (written("minutes", each) for each in (samples.FORMAL, samples.SIMPLE))
    for data, is_formal in ((formal, True), (simple, False)):
        spans = [text for text in paragraphs(data, "Fact") if text.startswith("Paragrafer\t")]
        assert bool(spans) is is_formal
    for name in ("word/footer.xml", "word/footer1.xml"):
        assert "Justerandes signatur" in said(part(formal, name))
        assert "Justerandes signatur" not in said(part(simple, name))


def test_tasks_are_who_what_when_and_a_column_nobody_filled_is_left_out() -> None:
    tables = [rows(each) for each in part(written("minutes", samples.SIMPLE)).iter(f"{W}tbl")]
    assert tables[0][:2] == [
        ["Vad", "Vem", "Senast"],
        ["Byt armaturer i tunneln", "Gator och parker", "15 december 2026"],
    ]
    assert tables[1] == [["Vad"], ["Sammanställ nyckeltalen för 2026"]]


def test_notes_gather_the_tasks_and_need_no_signatures() -> None:
    data = written("notes", samples.SIMPLE)
    assert paragraphs(data, "Title") == ["Minnesanteckningar"]
    assert paragraphs(data, "SignatureLine") == []
    assert "Nästa steg" in paragraphs(data, "Heading1")
    (table,) = part(data).iter(f"{W}tbl")
    assert [row[0] for row in rows(table)[1:]] == ["§\u00a038", "§\u00a038", "§\u00a039"]


def test_the_notice_calls_to_the_agenda() -> None:
    data = written("notice", samples.NOTICE)
    (table,) = part(data).iter(f"{W}tbl")
    told = rows(table)
    assert told[3] == [
        "13.55", "§\u00a038",
        "Trygghetsvandring Ersboda, åtgärderBeslutsärende · KS-2026/00417 · 20 minuter",
        "Samordnaren",
    ]  # fmt: skip
    assert told[4] == ["14.15", "–", "Paus10 minuter", "–"]
    assert "Välkommen till årets fjärde möte." in paragraphs(data, "Lead")
    assert paragraphs(data, "ListBullet") == list(samples.NOTICE.attachments)
    assert "Anna Lindgren\tOrdförande, kommunalråd, Umeå kommun" in paragraphs(data, "Attendance")
    assert paragraphs(data, "Closing") == ["Umeå den 12 november 2026"]


def test_an_agenda_without_times_and_numbers_has_no_such_columns() -> None:
    (table,) = part(written("notice", samples.PLAIN_NOTICE)).iter(f"{W}tbl")
    assert rows(table) == [["Ärende"], ["Läget"]]


@pytest.mark.parametrize(
    ("document", "content"), [("minutes", samples.EMPTY), ("notes", samples.EMPTY)]
)
def test_what_is_empty_leaves_no_label(document: str, content: object) -> None:
    data = written(document, content)
    assert [text.split("\t")[0] for text in paragraphs(data, "Fact")] == ["Organ", "Datum"]
    assert paragraphs(data, "Heading1") == []


AWKWARD = (
    "Kalle & Co <b>5 < 6 > 4</b> &amp; &lt;",
    "\"citat\" 'enkelt' ”svenskt” “engelskt” »gås«",
    "å ä ö Å Ä Ö é ß ﬁ 你好 😀👩‍👩‍👧 \u202eomvänt\u202c",
    "{{ kommun }} {% for x in y %} {# inget #} {{ x }} %} }} {_{ x }_} {_% %_}",
    "]]> <!-- --> <?php ?> &#38; ${x} %s %(x)s {0}",
    "\tinledande tabb och\ttabb\t",
    "   mellanslag före,  dubbla  och efter   ",
    "mjukt\u00adbindestreck, hårt\u00a0mellanslag, \u2011 \u200b \ufeff",
    "=1+1, @SUM(A1), -2, \\field \\* MERGEFORMAT",
    "x" * 5000,
)


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("document", ["minutes", "notes"])
def test_awkward_text_comes_through_as_it_was_written(document: str, text: str) -> None:
    item = ItemContent(
        number="§\u00a01",
        title=text,
        background=f"{text}\n{text}",
        decisions=(DecisionContent(text=text, dispatch_to=(text,)),),
        tasks=(TaskContent(what=text, who=text),),
    )
    data = written(document, samples.with_items(item))
    assert f"§\u00a01\u2003{text}" in paragraphs(data, "Heading2")
    assert paragraphs(data, "Normal").count(text) == 2
    assert paragraphs(data, "Decision") == [text]
    assert paragraphs(data, "TableText")[-2:] == [text, text]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\n \n\n", "\x0b", "\u2028"])
def test_a_line_break_begins_a_new_paragraph(end: str) -> None:
    item = ItemContent(number="1.", title="Läget", background=f"första{end}andra{end}")
    assert paragraphs(written("notes", samples.with_items(item)), "Normal") == ["första", "andra"]


def test_a_line_break_within_a_short_text_stays() -> None:
    data = written("notes", samples.with_items(ItemContent(number="1.", title="rad\r\nrad")))
    assert "1.\u2003rad\nrad" in paragraphs(data, "Heading2")


def test_a_hundred_items_come_in_their_order() -> None:
    data = written("minutes", samples.HUNDRED)
    numbers = [text.split("\u2003")[0] for text in paragraphs(data, "Heading2")]
    expected = [f"§\u00a0{number}" for number in range(1, 101)]
    assert [number for number in numbers if number.startswith("§")] == expected
    assert len(paragraphs(data, "Decision")) == 100


def test_five_pages_in_one_item_come_through() -> None:
    told = paragraphs(written("minutes", samples.LONG_ITEM), "Normal")
    assert "\n\n".join(told) == samples.LONG_ITEM.items[0].background
    assert sum(map(len, told)) > 15_000


@pytest.mark.parametrize(("document", "content"), CASES)
def test_the_same_content_gives_the_same_bytes(document: str, content: object) -> None:
    assert written(document, content) == written(document, content)
