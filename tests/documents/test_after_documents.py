"""The papers that come after a meeting, as they come out of their templates."""

import pytest

from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.word import fill
from tests.documents import after_samples, samples
from tests.documents.reading import W, paragraphs, part, rows, said


def written(document: str, content: object) -> bytes:
    kind = DOCUMENTS[document]
    return fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


def test_extract_says_which_version_it_is_of_and_has_one_item() -> None:
    data = written("extract", after_samples.EXTRACT)
    assert paragraphs(data, "Title") == ["Protokollsutdrag"]
    assert paragraphs(data, "Subtitle") == ["UmeBrå 4/2026 § 38"]
    assert paragraphs(data, "Draft") == ["Protokollet är justerat 8 december 2026, version 1."]
    (item,) = (each for each in paragraphs(data, "Heading2"))
    assert item.startswith("§\u00a038\u2003")
    assert "Beslutet skickas till\tGator och parker och AB Bostaden" in paragraphs(data, "Fact")
    assert "Utdragsbestyrkande" in paragraphs(data, "Heading1")
    present = dict(each.split("\t") for each in paragraphs(data, "Attendance"))
    assert present["Beslutande"].startswith("Anna Lindgren (ordförande), Per Nyström (vice")
    assert present["Tjänstgörande ersättare"] == "Fatima Hassan (tjänstgör för Eva Lind)"


def test_dispatch_list_says_what_waits() -> None:
    data = written("dispatch_list", after_samples.DISPATCHES)
    (table,) = part(data).iter(f"{W}tbl")
    assert rows(table) == [
        ["Paragraf", "Ärende", "Mottagare", "Skickat"],
        [
            "§\u00a038",
            "Trygghetsvandring Ersboda",
            "Gator och parker",
            "9 december 2026, e-post",
        ],
        ["§\u00a038", "Trygghetsvandring Ersboda", "Föreningen", "Inte skickat"],
    ]
    assert "Läge\t1 av 2 skickade" in paragraphs(data, "Fact")


@pytest.mark.parametrize("document", ["decision_list", "year_decisions"])
def test_decision_list_has_no_cell_without_text(document: str) -> None:
    data = written(document, after_samples.DECISIONS)
    (table,) = part(data).iter(f"{W}tbl")
    told = rows(table)
    assert len(told) == 41
    assert all(cell for row in told for cell in row)
    assert told[1][3:] == ["Inte angivet", "Ingen dag", "Klart"]
    assert told[6][3:] == ["Gator och parker", "15 december 2026", "Öppet"]
    assert "Antal\t40 beslut, varav 39 öppna" in paragraphs(data, "Fact")
    assert paragraphs(data, "Draft") == ["Inte justerat: UmeBrå 4/2026."]


def test_wide_lists_lie_down_and_have_their_page_number_at_the_edge() -> None:
    data = written("decision_list", after_samples.DECISIONS)
    size = part(data).find(f".//{W}pgSz")
    assert size.get(f"{W}orient") == "landscape"
    foot = part(data, "word/footer.xml")
    codes = [each.get(f"{W}instr").strip() for each in foot.iter(f"{W}fldSimple")]
    assert codes == ["PAGE", "NUMPAGES"]
    styles = part(data, "word/styles.xml")
    edge = styles.find(f".//{W}style[@{W}styleId='Footer']//{W}tab")
    assert edge.get(f"{W}pos") == "14002"


def test_index_has_every_matter_and_its_subjects_by_letter() -> None:
    data = written("year_index", after_samples.INDEX)
    (table,) = part(data).iter(f"{W}tbl")
    assert rows(table)[1:] == [
        [
            "§\u00a01",
            "26 november",
            "ÅtgärdsplanKS-2026/1",
            "Rådet antar planen.Planen följs upp i mars.",
        ],
        ["§\u00a02", "26 november", "Zonindelning", "Inget beslut"],
    ]
    assert paragraphs(data, "Heading2") == ["Z", "Å"]
    assert paragraphs(data, "IndexLine")[1] == "Åtgärdsplan, § 1 (26 november)"


@pytest.mark.parametrize(
    ("document", "content", "sentence"),
    [
        ("year_index", after_samples.NO_INDEX, "Innehåll\tInga ärenden 2031"),
        ("year_decisions", after_samples.NO_DECISIONS, "Antal\tInga beslut"),
        ("dispatch_list", after_samples.NO_DISPATCHES, "Läge\tInga mottagare"),
    ],
)
def test_empty_list_says_so_and_has_no_table(document: str, content: object, sentence: str) -> None:
    data = written(document, content)
    assert sentence in paragraphs(data, "Fact")
    assert paragraphs(data, "Heading1") == []
    assert part(data).find(f".//{W}tbl") is None


def test_summary_is_the_same_in_word_and_as_plain_text() -> None:
    data = written("summary", after_samples.SUMMARY)
    told = said(part(data))
    plain = after_samples.SUMMARY.plain
    for fact in (
        "Polismyndigheten och Umeå kommun",
        "Polisens lägesbild",
        "Tunneln ska lysas upp. Det görs i år.",
        "torsdag 4 mars 2027 kl. 13.15",
        "Protokollet är inte justerat än.",
    ):
        assert fact in told
        assert fact in plain
    assert plain.startswith("Snabbreferat: UmeBrå 4/2026\n\ntorsdag 26 november 2026 kl. 13.15")
    empty = after_samples.NO_SUMMARY.plain
    assert empty == "Snabbreferat: UmeBrå 4/2026\n\ntorsdag 26 november 2026\n"
