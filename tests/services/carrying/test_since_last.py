"""The paper "since the last meeting": what is done, late, changed and coming."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bra_desk.documents.since_last import ChangeGroup, SinceLastContent
from bra_desk.model.measures import Assessment, MeasureStatus
from bra_desk.model.meetings import MeetingStatus, Progress
from bra_desk.services import entries
from bra_desk.services.carrying.since_last import since_last
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make
from tests.documents.reading import paragraphs

BEFORE, NOW, NEXT = date(2026, 9, 17), date(2026, 11, 26), date(2027, 3, 18)


@pytest.fixture(autouse=True)
def _in_june(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register begins well before the meetings."""
    on(monkeypatch, date(2026, 6, 1))


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setenv("BRA_NOW", f"{day.isoformat()}T09:00")


@pytest.fixture
def item(register: Register) -> int:
    """The item of the meeting before, whose body meets again in November and March."""
    body = make.body(register, numbering_sign="§")
    meetings = [
        make.meeting(register, body=body, held_on=day, number=number, status=MeetingStatus.HELD)
        for number, day in enumerate((BEFORE, NOW, NEXT), 3)
    ]
    return make.item(register, meetings[0], "Läget")


def paper(register: Register) -> SinceLastContent:
    rows = entries.rows(register, "meeting")
    meeting = next(row.id for row in rows if row.values["held_on"] == NOW)
    with register.read() as session:
        return since_last(session, meeting)


def told(groups: tuple[ChangeGroup, ...]) -> dict[str, list[tuple[str, str]]]:
    return {group.heading: [(row.what, row.told) for row in group.rows] for group in groups}


def change(register: Register, kind: str, id: int, **changes: Any) -> None:
    values = entries.read(register, kind, id).values | changes
    entries.save(register, kind, values, id=id)


def test_decisions_and_tasks_are_told_once_each_with_counts_first(
    register: Register, item: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = make.task(register, item, "Flyttat", due_on=date(2026, 11, 1))
    dropped = make.task(register, item, "Struket", due_on=None)
    make.task(register, item, "Försenat", due_on=date(2026, 11, 25), report="Väntar.")
    make.task(register, item, "Senare", due_on=date(2027, 1, 15), who="Bo Ek")
    make.task(register, item, "Någon gång", due_on=None)
    done = make.decision(register, item, "Rådet beslutar att vandra.")
    on(monkeypatch, date(2026, 11, 2))
    change(register, "task", moved, due_on=date(2026, 12, 1))
    change(register, "task", dropped, progress=Progress.DROPPED)
    change(register, "decision", done, progress=Progress.DONE)
    on(monkeypatch, date(2026, 11, 22))
    found = paper(register)
    assert found.since == BEFORE
    assert told(found.decisions) == {
        "Klart": [("Rådet beslutar att vandra.", "Klart 2 november 2026")],
        "Försenat": [("Försenat", "Skulle vara klart 25 november 2026, för 1 dag sedan")],
        "Ändrat": [
            ("Flyttat", "Senast: 1 november 2026 → 1 december 2026"),
            ("Struket", "Struket 2 november 2026"),
        ],
        "Kommande": [("Senare", "Senast 15 januari 2027"), ("Någon gång", "Ingen dag är satt")],
    }
    assert found.counts == ("Beslut och uppdrag: 1 klar, 1 försenad, 2 ändrade och 2 kommande.",)
    late = found.decisions[1].rows[0]
    assert (late.place, late.note) == ("§\u00a01, 17 september", "Väntar.")


def test_measures_tell_what_their_history_and_follow_ups_say(
    register: Register, item: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = date(2028, 1, 1)
    ended = make.measure(register, title="Avslutad", ends_on=far)
    slower = make.measure(register, title="Långsam", ends_on=date(2026, 12, 31))
    make.measure(register, title="Sen", ends_on=date(2026, 10, 31))
    make.measure(register, title="Snart", ends_on=date(2027, 2, 1), next_follow_up_on=NEXT)
    make.measure(register, title="Oförändrad", ends_on=far)
    before = make.measure(register, title="Klar förut", ends_on=far)
    change(register, "measure", before, status=MeasureStatus.DONE)
    on(monkeypatch, date(2026, 11, 2))
    change(register, "measure", ended, status=MeasureStatus.DONE)
    change(register, "measure", slower, status=MeasureStatus.RESTING, ends_on=far)
    make.measure(register, title="Nytillkommen", ends_on=far)
    for day, result in ((date(2026, 9, 1), "Förut."), (date(2026, 10, 5), "Halva sträckan.")):
        make.follow_up(
            register,
            measure=slower,
            year=2025 if result == "Förut." else 2026,
            followed_up_on=day,
            result=result,
            assessment=Assessment.CHANGE,
        )
    decided = make.decision(register, item, "Rådet beslutar att börja.")
    make.measure(register, title="Beslutad", ends_on=far, decision=decided)
    make.measure(register, title="Snabb", ends_on=far, decision=decided, status=MeasureStatus.DONE)
    make.entry(register, "measure_change", decision=decided, measure=before, note="Görs om.")
    on(monkeypatch, date(2026, 11, 22))
    found = paper(register)
    groups = told(found.measures)
    assert sorted(groups["Klart"]) == [
        ("Åtgärd, Avslutad", "Genomförd"),
        ("Åtgärd, Snabb", "Genomförd"),
    ]
    assert groups["Försenat"] == [
        ("Åtgärd, Sen", "Skulle vara klar 31 oktober 2026, för 26 dagar sedan")
    ]
    assert sorted(groups["Nytt och ändrat"]) == [
        ("Åtgärd, Beslutad", "Ny genom beslut §\u00a01, 17 september"),
        ("Åtgärd, Klar förut", "Ändrad genom beslut §\u00a01, 17 september: Görs om"),
        (
            "Åtgärd, Långsam",
            "Status: Pågår → Vilande. Klar senast: 31 december 2026 → 1 januari 2028",
        ),
        ("Åtgärd, Nytillkommen", "Ny"),
    ]
    assert groups["Uppföljt"] == [("Åtgärd, Långsam", "Uppföljd 5 oktober 2026. Ändra")]
    assert found.measures[3].rows[0].note == "Halva sträckan."
    assert groups["Kommande"] == [
        ("Åtgärd, Snart", "Klar senast 1 februari 2027. Följs upp 18 mars 2027")
    ]
    assert found.counts[-1] == (
        "Åtgärder: 2 klara, 1 försenad, 4 nya eller ändrade, 1 uppföljd och 1 kommande."
    )


def test_measures_that_came_with_the_register_are_not_new(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(monkeypatch, date(2026, 11, 22))
    body = make.body(register)
    for day in (date(2026, 2, 1), NOW):  # the first before the register was there
        make.meeting(register, body=body, held_on=day)
    make.measure(register, ends_on=date(2028, 1, 1))
    assert paper(register).measures == ()


def test_quiet_time_says_so_and_first_meeting_can_be_written(
    register: Register, tmp_path: Path
) -> None:
    meeting = make.meeting(register, held_on=NOW)
    target = tmp_path / "sedan.docx"
    written = papers.write_document(register, "since_last", meeting, target)
    assert written.findings == ()
    texts = paragraphs(target.read_bytes())
    assert "Inget har ändrats sedan förra mötet, och inget väntar." in texts
    assert not [text for text in texts if text.startswith("Förra mötet\t")]
    name = papers.proposed_name(register, "since_last", meeting)
    assert name == "Sedan förra mötet ÄngsBrå 2026-11-26.docx"


def test_old_meeting_tells_its_measures_as_they_were(
    register: Register, item: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lamps = make.measure(register, title="Lampor", ends_on=date(2026, 12, 31))
    on(monkeypatch, date(2026, 11, 2))
    change(register, "measure", lamps, ends_on=date(2028, 1, 31))
    on(monkeypatch, date(2027, 2, 1))
    change(register, "measure", lamps, status=MeasureStatus.DONE, title="Nya lampor")
    make.measure(register, title="Kom senare", ends_on=date(2026, 10, 1))
    assert told(paper(register).measures) == {
        "Nytt och ändrat": [("Åtgärd, Lampor", "Klar senast: 31 december 2026 → 31 januari 2028")]
    }
    assert item
