"""A report's document: its list of contents, and tables whose columns are found when filled."""

import io
from dataclasses import replace
from typing import Any

import docx
import pytest

from bra_desk.documents import report
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.report import (
    ChapterContent,
    ReportContent,
    RowContent,
    SectionContent,
    TableContent,
)
from bra_desk.documents.word import fill
from tests.documents import samples
from tests.documents.reading import W, paragraphs, part, rows, said, style_of
from tests.documents.walk_samples import photo

TABLE = TableContent(
    caption="Årets åtgärder, en och en",
    headings=("Åtgärd", "Ansvarig", "Status"),
    rows=(
        RowContent(
            ("Cykelställ med ramlås & belysning <vid> Vasaplan", "Gator och parker", "Klar")
        ),
        RowContent(("Nattvandring", "Nattvandrarna", "\u2013")),
    ),
)


def chapters(*, texts: bool = True) -> tuple[ChapterContent, ...]:
    return (
        ChapterContent(key="summary", title="Sammanfattning", text="Året\nåret." if texts else ""),
        ChapterContent(key="goals", title="Uppföljning av målen"),
        ChapterContent(
            key="goals:a",
            title="Öka tryggheten",
            level=2,
            sections=(
                SectionContent(heading="Uppföljning", text="Det går bra.", note="Bedömning: klart"),
                SectionContent(bullets=("Ett", "Två"), table=TABLE),
            ),
        ),
    )


def content() -> ReportContent:
    return ReportContent(
        municipality="Umeå kommun",
        council_name="UmeBrå",
        body_name="Umeå brotts- och drogförebyggande råd",
        kind="Årlig uppföljning",
        title="2025",
        figures_from=samples.PROPERTIES.made_at.date(),
        chapters=chapters(),
    )


@pytest.fixture(scope="module")
def data() -> bytes:
    kind = DOCUMENTS["annual_report"]
    return fill(kind.template_path, content(), kind.fields, samples.PROPERTIES)


def test_what_is_frozen_comes_back_without_what_was_written() -> None:
    assert report.thawed(report.frozen(chapters())) == chapters(texts=False)


@pytest.mark.parametrize("text", ["[1]", "{}x", '[{"key": "a"}]', '{"a": 1}', "null"])
def test_what_was_not_frozen_here_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any; the service says it in words
        report.thawed(text)


def test_every_text_of_every_chapter_is_told_in_order(data: bytes) -> None:
    told = paragraphs(data)
    expected = ["Sammanfattning", "Året", "året.", "Uppföljning av målen", "Öka tryggheten"]
    start = told.index("Året") - 1
    found = [each for each in told[start:] if each in expected]
    assert found == expected


def test_list_of_contents_links_to_every_heading(data: bytes) -> None:
    root = part(data)
    links = {each.get(f"{W}anchor"): said(each) for each in root.iter(f"{W}hyperlink")}
    assert list(links.values()) == ["Sammanfattning", "Uppföljning av målen", "Öka tryggheten"]
    marks = {each.get(f"{W}name"): each.getparent() for each in root.iter(f"{W}bookmarkStart")}
    assert {name: said(marks[name]) for name in links} == links


def test_list_of_contents_is_one_whole_field_that_word_can_update(data: bytes) -> None:
    root = part(data)
    kinds = [each.get(f"{W}fldCharType") for each in root.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    (code,) = [each.text for each in root.iter(f"{W}instrText")]
    assert code.split()[0] == "TOC"
    styles = [said(p) for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle") is not None]
    assert styles.count("Öka tryggheten") == 2


def test_table_has_a_column_for_each_heading_within_the_width_of_the_page(data: bytes) -> None:
    (table,) = part(data).iter(f"{W}tbl")
    assert rows(table) == [list(TABLE.headings), *(list(row.cells) for row in TABLE.rows)]
    widths = [int(each.get(f"{W}w")) for each in table.find(f"{W}tblGrid")]
    assert sum(widths) == 9070
    assert widths[0] == max(widths)
    for row in table.findall(f"{W}tr"):
        cells = [int(c.get(f"{W}w")) for c in row.iterfind(f"{W}tc/{W}tcPr/{W}tcW")]
        assert cells == widths


def test_table_is_named_by_its_caption_and_repeats_its_heading_row(data: bytes) -> None:
    (table,) = part(data).iter(f"{W}tbl")
    assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == TABLE.caption
    assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def test_word_library_opens_it(data: bytes) -> None:
    opened = docx.Document(io.BytesIO(data))
    headings = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == ["Sammanfattning", "Uppföljning av målen"]


@pytest.mark.parametrize("columns", [1, 2, 6, 9])
def test_columns_fill_the_page_however_many(columns: int) -> None:
    table = TableContent(
        caption="Tabell",
        headings=tuple(f"Rubrik {each}" for each in range(columns)),
        rows=(RowContent(("ett mycket långt ord: kommunstyrelseordförande",) * columns),),
    )
    section = SectionContent(table=table)
    told = ReportContent(
        municipality="",
        council_name="",
        body_name="",
        kind="Rapport",
        title="2025",
        figures_from=samples.PROPERTIES.made_at.date(),
        chapters=(ChapterContent(key="a", title="A", sections=(section,)),),
    )
    kind = DOCUMENTS["annual_report"]
    made = part(fill(kind.template_path, told, kind.fields, samples.PROPERTIES))
    (found,) = made.iter(f"{W}tbl")
    widths = [int(each.get(f"{W}w")) for each in found.find(f"{W}tblGrid")]
    assert len(widths) == columns
    assert sum(widths) == 9070


def printed(section: SectionContent) -> Any:
    told = replace(content(), chapters=(ChapterContent(key="a", title="A", sections=(section,)),))
    kind = DOCUMENTS["annual_report"]
    return part(fill(kind.template_path, told, kind.fields, samples.PROPERTIES))


def test_column_with_a_long_text_in_a_few_rows_has_room_for_it() -> None:
    few = RowContent(
        ("Lovaktiviteter", "2 400 deltagare, varav 46 procent flickor, i fyra områden")
    )
    many = [RowContent((f"Åtgärd nummer {number}", "\u2013")) for number in range(8)]
    table = TableContent(caption="T", headings=("Åtgärd", "Resultat"), rows=(*many, few))
    (made,) = printed(SectionContent(table=table)).iter(f"{W}tbl")
    first, second = (int(each.get(f"{W}w")) for each in made.find(f"{W}tblGrid"))
    assert second > first


@pytest.mark.parametrize(
    ("source", "styles"),
    [
        ("Källa: Brå", ["BeforeFigure", "Facts", "Facts", "TableNote"]),
        # the last line lets go of what follows, else two charts in a row would need one page
        ("", ["BeforeFigure", "Facts", "TableNote"]),
    ],
)
def test_what_is_said_of_a_chart_stays_on_its_page(source: str, styles: list[str]) -> None:
    section = SectionContent(
        text="Det minskar.", picture=photo("Inbrott"), caption="Inbrott", source_line=source
    )
    told = list(printed(section).iter(f"{W}p"))
    start = [said(each) for each in told].index("Det minskar.")
    assert [style_of(each) for each in told[start : start + len(styles)]] == styles


def test_empty_cell_is_told_by_a_dash() -> None:
    section = SectionContent(
        table=TableContent(
            caption="Tabell",
            headings=("A", "B"),
            rows=(RowContent(("ett", "")), RowContent(("", "två"))),
        )
    )
    (table,) = printed(section).iter(f"{W}tbl")
    assert rows(table)[1:] == [["ett", "\u2013"], ["\u2013", "två"]]
