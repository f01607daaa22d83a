"""The lists of a body's year: decisions, and all matters in order and by subject."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.model.meetings import ItemKind, MeetingStatus, NumberingRule, Progress
from bra_desk.services.minutes.year_papers import year_decisions_of, year_index_of, years_of
from bra_desk.services.papers.papers import document_findings, proposed_name, write_document
from bra_desk.storage.register import Register
from tests import make
from tests.services.papers.test_papers import words

NBSP = "\u00a0"
HELD = MeetingStatus.HELD


@pytest.fixture
def body(register: Register) -> int:
    """A council with two meetings held in 2026, one in 2025, one planned and one cancelled."""
    body = make.body(register, numbering_sign="§", numbering=NumberingRule.PER_YEAR)
    gator = make.organisation(register, "Gator och parker")
    for number, (day, status, titles) in enumerate(
        (
            (date(2026, 3, 19), HELD, ("Öppnande", "Ärlig återrapport", "Åtgärdsplan")),
            (date(2025, 11, 27), HELD, ("Gammalt ärende",)),
            (date(2026, 9, 17), HELD, ("Öppnande", "Zonindelning", "åtgärdsplan ", "EST")),
            (date(2026, 11, 26), MeetingStatus.PLANNED, ("Kommande",)),
            (date(2026, 5, 5), MeetingStatus.CANCELLED, ("Inställt",)),
        ),
        1,
    ):
        meeting = make.meeting(
            register, body=body, held_on=day, status=status, number=number, approved_on=None
        )
        make.item(register, meeting, "Paus", item_kind=ItemKind.BREAK, position=9)
        for place, title in enumerate(titles):
            item = make.item(register, meeting, title, position=place)
            if "plan" in title:
                make.decision(
                    register, item, f"Planen antas {day.year}-{day.month}.", executor=gator
                )
                make.decision(register, item, "Den följs upp.", progress=Progress.DONE)
    return body


def test_years_are_those_with_a_held_meeting(register: Register, body: int) -> None:
    assert years_of(register, body) == [2026, 2025]
    assert years_of(register, make.body(register)) == []


def test_decisions_of_the_year_stand_in_order(register: Register, body: int) -> None:
    told = year_decisions_of(register, body, 2026)
    assert [(row.number, row.held_on.month, row.text) for row in told.rows] == [
        (f"§{NBSP}3", 3, "Planen antas 2026-3."),
        (f"§{NBSP}3", 3, "Den följs upp."),
        (f"§{NBSP}6", 9, "Planen antas 2026-9."),
        (f"§{NBSP}6", 9, "Den följs upp."),
    ]
    assert (told.open, told.count) == (2, "4 beslut, varav 2 öppna")
    assert told.title == "ÄngsBrå 2026"
    assert told.standing == "Inte justerat: ÄngsBrå 1/2026 och ÄngsBrå 3/2026."


def test_index_has_every_held_matter_once_in_order(register: Register, body: int) -> None:
    told = year_index_of(register, body, 2026)
    assert [item.number for item in told.items] == [f"§{NBSP}{number}" for number in range(1, 8)]
    assert told.items[2].decisions == ("Planen antas 2026-3.", "Den följs upp.")
    assert told.items[0].decisions_told == ("Inget beslut",)
    assert told.count == "2 möten, 7 ärenden"


def test_subjects_are_in_swedish_order_and_the_same_subject_stands_once(
    register: Register, body: int
) -> None:
    told = year_index_of(register, body, 2026)
    assert [letter.letter for letter in told.letters] == ["E", "Z", "Å", "Ä", "Ö"]
    lines = {line.subject: line.places for letter in told.letters for line in letter.subjects}
    assert lines["Åtgärdsplan"] == f"§{NBSP}3 (19 mars), §{NBSP}6 (17 september)"
    assert lines["Öppnande"] == f"§{NBSP}1 (19 mars), §{NBSP}4 (17 september)"


def test_long_decision_is_told_in_short(register: Register, body: int) -> None:
    meeting = make.meeting(register, body=body, held_on=date(2024, 1, 1), status=HELD)
    item = make.item(register, meeting, "Långt")
    make.decision(register, item, "Rådet beslutar att gå vidare. " * 30)
    (told,) = year_index_of(register, body, 2024).items
    assert len(told.decisions[0]) == 160
    assert told.decisions[0].endswith("\u2026")


@pytest.mark.parametrize("document", ["year_index", "year_decisions"])
def test_year_without_a_meeting_is_told_and_can_be_written(
    register: Register, body: int, tmp_path: Path, document: str
) -> None:
    sentence = "Organet har inte hållit något möte 2031."
    assert document_findings(register, document, body, 2031) == [sentence]
    written = write_document(register, document, body, tmp_path / "a.docx", year=2031)
    assert list(written.findings) == [sentence]
    told = words(written.path)
    assert "Inga ärenden 2031" in told or "Inga beslut" in told


def test_forty_items_in_one_meeting_come_in_order(
    register: Register, body: int, tmp_path: Path
) -> None:
    meeting = make.meeting(register, body=body, held_on=date(2024, 2, 1), status=HELD)
    for number in range(1, 41):
        item = make.item(register, meeting, f"Fråga {number}", position=number)
        make.decision(register, item, f"Rådet beslutar i fråga {number}.")
    told = year_index_of(register, body, 2024)
    assert [item.number for item in told.items] == [f"§{NBSP}{number}" for number in range(1, 41)]
    path = write_document(register, "decision_list", meeting, tmp_path / "b.docx").path
    text = words(path)
    places = [text.index(f"Rådet beslutar i fråga {number}.") for number in range(1, 41)]
    assert places == sorted(places)


def test_personal_number_in_any_meeting_of_the_year_stops_the_list(
    register: Register, body: int, tmp_path: Path
) -> None:
    meeting = make.meeting(register, body=body, held_on=date(2026, 10, 1), status=HELD)
    item = make.item(register, meeting, "Stöd")
    with register.write("En äldre uppgift") as session:
        from bra_desk.model.meetings import Decision

        session.add(Decision(agenda_item_id=item, text="Bo, 19850115-1230, får stöd."))
    with pytest.raises(InputWrong, match="ÄngsBrå 4/2026 §") as refused:
        write_document(register, "year_decisions", body, tmp_path / "c.docx", year=2026)
    assert "1230" not in refused.value.message
    assert not (tmp_path / "c.docx").exists()


def test_body_and_year_must_be_there(register: Register, body: int, tmp_path: Path) -> None:
    with pytest.raises(EntryMissing):
        year_index_of(register, 99, 2026)
    with pytest.raises(InputWrong, match="Ange vilket"):
        write_document(register, "year_index", body, tmp_path / "d.docx")
    with pytest.raises(InputWrong, match="inget år"):
        write_document(register, "minutes", 1, tmp_path / "d.docx", year=2026)


def test_name_of_a_year_s_paper(register: Register, body: int) -> None:
    assert proposed_name(register, "year_index", body, 2026) == "Årsregister ÄngsBrå 2026.docx"
