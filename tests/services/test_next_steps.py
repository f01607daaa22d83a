"""What comes next for each meeting."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.next_steps import meeting_rows
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make

RULES = {
    "items_days": 20, "agenda_days": 10, "notice_days": 7, "draft_days": 3, "approval_days": 14,
}  # fmt: skip
PLANNED, CALLED, ONGOING, HELD, CANCELLED = MeetingStatus


def step(register: Register, meeting: int, today: date = date(2026, 11, 22)) -> str:
    rows = {row.id: row.texts["next_step"] for row in meeting_rows(register, today)}
    return rows[meeting]


@pytest.mark.parametrize(
    ("today", "status", "words"),
    [
        (date(2026, 10, 1), PLANNED, "Ärenden in senast 29 okt"),
        (date(2026, 11, 2), PLANNED, "Dagordning senast 12 nov"),
        (date(2026, 11, 13), PLANNED, "Kalla senast 19 nov"),
        (date(2026, 11, 22), PLANNED, "Kalla senast 19 nov"),
        (date(2026, 11, 27), PLANNED, "Avsluta eller ställ in mötet"),
        (date(2026, 11, 22), CALLED, "Håll mötet"),
        (date(2026, 11, 27), CALLED, "Avsluta mötet"),
        (date(2026, 11, 26), ONGOING, "Avsluta mötet"),
        (date(2026, 11, 27), HELD, "Skriv protokoll senast 1 dec"),
        (date(2026, 10, 1), CANCELLED, ""),
    ],
)
def test_step_follows_the_status_and_the_day(
    register: Register, today: date, status: MeetingStatus, words: str
) -> None:
    meeting = make.meeting(register, body=make.body(register, **RULES), status=status)
    assert step(register, meeting, today) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"status": PLANNED}, "Kalla"),
        ({"status": PLANNED, "notice_sent_on": date(2026, 11, 18)}, "Håll mötet"),
        ({"status": HELD}, "Skriv protokoll"),
        ({"status": HELD, "approved_on": date(2026, 12, 3)}, ""),
    ],
)
def test_body_without_rules_has_steps_without_days(
    register: Register, values: dict[str, Any], words: str
) -> None:
    body = make.body(register, notice_days=None)
    assert step(register, make.meeting(register, body=body, **values)) == words


def test_written_minutes_are_to_be_approved(register: Register, tmp_path: Path) -> None:
    body = make.body(register, **RULES)
    meeting = make.meeting(register, body=body, status=HELD)
    make.item(register, meeting, "Lägesbild")
    papers.write_document(register, "minutes", meeting, tmp_path / "protokoll.docx")
    assert step(register, meeting) == "Justera senast 10 dec"


def test_notes_are_settled_when_they_are_written_or_the_body_has_met_again(
    register: Register,
) -> None:
    body = make.body(register, minutes_type=MinutesType.NOTES)
    first = make.meeting(register, body=body, status=HELD, held_on=date(2026, 9, 17))
    assert step(register, first) == "Skriv anteckningar"
    later = make.meeting(register, body=body, status=HELD, held_on=date(2026, 10, 15))
    assert step(register, first) == ""
    assert step(register, later) == "Skriv anteckningar"


@pytest.mark.parametrize(
    ("today", "status", "is_late"),
    [
        (date(2026, 11, 19), PLANNED, False),
        (date(2026, 11, 20), PLANNED, True),
        (date(2026, 11, 26), CALLED, False),
        (date(2026, 11, 27), CALLED, True),
        (date(2026, 11, 27), PLANNED, True),
        (date(2026, 11, 26), ONGOING, False),
        (date(2026, 11, 27), ONGOING, True),
        (date(2026, 12, 1), HELD, False),
        (date(2026, 12, 2), HELD, True),
        (date(2026, 12, 2), CANCELLED, False),
    ],
)
def test_step_is_late_when_its_day_has_passed(
    register: Register, today: date, status: MeetingStatus, is_late: bool
) -> None:
    meeting = make.meeting(register, body=make.body(register, **RULES), status=status)
    late = {row.id: bool(row.values["late_step"]) for row in meeting_rows(register, today)}
    assert late[meeting] is is_late
