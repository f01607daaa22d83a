"""Formal minutes are announced, and everybody is told by when."""

from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from bra_desk.basics.errors import UserError
from bra_desk.model.approval import grouped
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.overview import overview
from bra_desk.services.papers import approval, papers
from bra_desk.storage.register import Register
from tests.approving import HELD_ON, TODAY, approved, change, held_meeting, make_formal


@pytest.fixture
def meeting(register: Register) -> int:
    return held_meeting(register)


def test_only_formal_minutes_are_announced(register: Register, meeting: int) -> None:
    assert approval.notice_period(meetings.view(register, meeting)) is None
    make_formal(register)
    period = approval.notice_period(meetings.view(register, meeting))
    assert period is not None
    assert (period.announce_by, period.appeal_by, period.take_down_on) == (None, None, None)
    approved(register, meeting)
    change(register, "meeting", announced_on=TODAY)
    period = approval.notice_period(meetings.view(register, meeting))
    assert period is not None
    assert period.announce_by == date(2026, 11, 24)
    assert (period.appeal_by, period.take_down_on) == (date(2026, 12, 14), date(2026, 12, 15))


def test_proof_of_notice_tells_the_days(register: Register, meeting: int, tmp_path: Path) -> None:
    make_formal(register)
    found = papers.document_findings(register, "proof_of_notice", meeting)
    assert "Protokollet är inte justerat." in found
    seal = approved(register, meeting)
    change(register, "meeting", announced_on=TODAY, kept_at="Kansliet, Stadshuset")
    assert papers.document_findings(register, "proof_of_notice", meeting) == []
    path = papers.write_document(register, "proof_of_notice", meeting, tmp_path / "a.docx").path
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    for line in (
        "22 november 2026",
        "14 december 2026",
        "15 december 2026",
        "Kansliet, Stadshuset",
    ):
        assert line in text
    assert grouped(seal.chain_head) in text


def test_overview_says_which_minutes_wait(register: Register, meeting: int) -> None:
    def waiting() -> list[tuple[str, str, int]]:
        due = overview(register, TODAY).due
        return [(each.title, each.detail, each.days_left) for each in due if each.kind == "meeting"]

    assert waiting() == [("ÄngsBrå 4/2026", "Protokollet ska justeras", -3)]
    approved(register, meeting)
    assert waiting() == []
    make_formal(register)
    assert waiting() == [("ÄngsBrå 4/2026", "Justeringen ska anslås", 2)]
    change(register, "meeting", announced_on=TODAY)
    assert waiting() == []


def test_minutes_approved_elsewhere_wait_for_no_announcement(
    register: Register, meeting: int
) -> None:
    make_formal(register)
    change(register, "meeting", approved_on=HELD_ON)
    assert not meetings.view(register, meeting).is_sealed
    assert [each for each in overview(register, TODAY).due if each.kind == "meeting"] == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"approved_on": TODAY, "announced_on": HELD_ON}, "inte före"),
        ({"announced_on": TODAY, "taken_down_on": HELD_ON}, "Ändra en dag"),
    ],
)
def test_days_of_an_announcement_come_in_order(
    register: Register, meeting: int, changes: dict[str, Any], sentence: str
) -> None:
    assert entries.read(register, "meeting", meeting).values["held_on"] == HELD_ON
    with pytest.raises(UserError, match=sentence):
        change(register, "meeting", **changes)
