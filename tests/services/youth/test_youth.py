"""Cooperation around youth at risk: structures and counts, few never published, cases refused."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import ValuesWrong
from bra_desk.services.entries import rows
from bra_desk.services.papers import papers
from bra_desk.services.youth import youth
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of


@pytest.mark.parametrize(
    ("persons", "told"),
    [(None, ""), (0, "0"), (1, "färre än fem"), (4, "färre än fem"), (5, "5"), (17, "17")],
)
def test_few_persons_are_not_told(persons: int | None, told: str) -> None:
    assert youth.published(persons) == told


@pytest.mark.parametrize(
    ("persons", "told"),
    [
        ((12, 9, 3), ("12", "utelämnas", "färre än fem")),
        ((4, 9, 3), ("färre än fem", "9", "färre än fem")),
        ((12, 9, 6), ("12", "9", "6")),
        ((3, 0, None), ("färre än fem", "0", "")),
        ((12, 0, 12), ("12", "0", "12")),
        ((8, 8, 1), ("utelämnas", "8", "färre än fem")),
    ],
)
def test_what_is_left_out_cannot_be_counted_from_the_rest(
    persons: tuple[int | None, ...], told: tuple[str, ...]
) -> None:
    assert youth.published_row(*persons) == told


def test_year_shows_what_was_counted_as_it_may_be_published(register: Register) -> None:
    structure = make.entry(register, "cooperation_structure")
    make.entry(register, "youth_count", structure=structure)
    measure = make.measure(register, title="Feriejobb")
    make.entry(register, "youth_count", structure=None, measure=measure, started=4, meetings=2)
    make.entry(register, "youth_count", structure=structure, year=2025)
    found = youth.year_lines(register, 2026)
    assert [(each.name, each.started, each.meetings) for each in found] == [
        ("Ungdomsteamet på Östra", "12", "19"),
        ("Feriejobb", "färre än fem", "2"),
    ]
    assert found[0].ended == "färre än fem"


def test_list_shows_parties_and_the_newest_count(register: Register) -> None:
    structure = make.entry(register, "cooperation_structure")
    make.entry(register, "structure_partner", structure=structure)
    [row] = youth.rows_of(register, 2026)
    assert (row.texts["parties"], row.texts["newest"]) == ("1 part", "inte räknat")
    make.entry(register, "youth_count", structure=structure, year=2025, started=3)
    [row] = youth.rows_of(register, 2026)
    assert row.texts["newest"] == "2025: färre än fem nya"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("agenda", "En pojke, 15 år, från Östra"),
        ("agenda", "Uppföljning av eleven i 8B"),
        ("notes", "A.B. har flyttat"),
        ("levels", "Mötet om hennes stöd"),
        ("secrecy_agreement", "14-åringen har sagt ja"),
        ("name", "Stöd till en elev"),
    ],
)
def test_what_reads_like_a_case_is_refused_and_nothing_is_saved(
    register: Register, field: str, text: str
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        make.entry(register, "cooperation_structure", **{field: text})
    assert "Här finns ingen plats för ärenden" in refused.value.problems[field]
    assert rows(register, "cooperation_structure") == []


@pytest.mark.parametrize(
    "text",
    [
        "Unga 13–16 år på Östra",
        "Elever i årskurs 8 och deras vårdnadshavare",
        "Ungdomar som är på väg in i kriminalitet, 12–20 år",
        "Barnets bästa vägs in i varje nivå",
        "Samverkan enligt OSL. Polisen och skolan möts varannan vecka.",
        "Hälften av pojkarna och flickorna fullföljer",
    ],
)
def test_what_tells_of_groups_is_kept(register: Register, text: str) -> None:
    assert make.entry(register, "cooperation_structure", agenda=text)


def test_count_s_comment_tells_of_no_person(register: Register) -> None:
    with pytest.raises(ValuesWrong, match="låter som en enskild"):
        make.entry(register, "youth_count", note="Killen slutade i mars.")


@pytest.mark.parametrize("both", [True, False])
def test_one_thing_is_counted_and_only_one(register: Register, both: bool) -> None:
    structure = make.entry(register, "cooperation_structure") if both else None
    measure = make.measure(register) if both else None
    with pytest.raises(ValuesWrong, match="Välj det som räknas"):
        make.entry(register, "youth_count", structure=structure, measure=measure)


def test_year_is_counted_once_and_no_more_complete_than_end(register: Register) -> None:
    structure = make.entry(register, "cooperation_structure")
    make.entry(register, "youth_count", structure=structure)
    with pytest.raises(ValuesWrong, match="redan räknat"):
        make.entry(register, "youth_count", structure=structure)
    with pytest.raises(ValuesWrong, match="Fler har slutfört"):
        make.entry(register, "youth_count", structure=structure, year=2025, completed=4)


def test_paper_leaves_few_out_and_tells_no_sums(register: Register, tmp_path: Path) -> None:
    structure = make.entry(register, "cooperation_structure", agenda="Läget i området")
    make.entry(register, "structure_partner", structure=structure)
    make.entry(register, "youth_count", structure=structure, started=4, ongoing=9, ended=3)
    target = tmp_path / "youth.docx"
    written = papers.write_document(register, "youth_report", None, target, year=2026)
    told = texts_of(target).splitlines()
    assert told.count("färre än fem") == 4  # the year together, and the cooperation's own table
    assert "4" not in told
    assert "3" not in told
    assert "Läget i området" in told
    assert written.findings == ()


def test_paper_says_what_is_not_counted_or_agreed(register: Register) -> None:
    found = papers.document_findings(register, "youth_report", None, 2026)
    assert found == ["Registret har ingen samverkan kring unga 2026."]
    make.entry(register, "cooperation_structure", secrecy_agreement="")
    make.entry(register, "cooperation_structure", name="Slut", ends_on=date(2026, 1, 1))
    assert papers.document_findings(register, "youth_report", None, 2026) == [
        "Ungdomsteamet på Östra är inte räknad för 2026.",
        "Ungdomsteamet på Östra saknar överenskommelse om sekretess.",
    ]


def test_annual_report_tells_the_counts_of_its_year(register: Register, tmp_path: Path) -> None:
    make.entry(register, "youth_count", started=2)
    target = tmp_path / "report.docx"
    papers.write_document(register, "annual_report", None, target, year=2026)
    told = texts_of(target)
    assert "Samverkan kring unga i riskzon" in told
    assert "färre än fem" in told


def test_each_count_is_named_by_what_was_counted(register: Register) -> None:
    structure = make.entry(register, "cooperation_structure", name="Ungdomsteamet")
    measure = make.measure(register, title="Sommarjobb")
    make.entry(register, "youth_count", year=2025, structure=structure)
    make.entry(register, "youth_count", year=2025, structure=None, measure=measure)
    told = {row.texts["counted"] for row in youth.count_rows(register)}
    assert told == {"Ungdomsteamet", "Sommarjobb"}
