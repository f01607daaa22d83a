"""A signed file is handed in from the menu of a sealed meeting, and got out again there."""

from pathlib import Path

import pytest

from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.meetings.meetings import view
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.approval.approval_steps import locked_text
from bra_desk.ui.pages.approval.signed_steps import SignedSteps
from tests.approving import approved, held_meeting


@pytest.fixture
def steps(desk: Desk) -> SignedSteps:
    return SignedSteps(desk)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    file = tmp_path / "signerat.pdf"
    file.write_bytes(b"%PDF-1.7\nsigned\n%%EOF\n")
    return file


def sealed(desk: Desk) -> MeetingView:
    meeting = held_meeting(desk.register)
    approved(desk.register, meeting)
    return view(desk.register, meeting)


def test_menu_has_nothing_of_it_before_the_seal(steps: SignedSteps, desk: Desk) -> None:
    meeting = view(desk.register, held_meeting(desk.register))
    assert steps.steps(meeting) == ()


def test_file_is_handed_in_shown_and_got_out(
    steps: SignedSteps, desk: Desk, signed: Path, tmp_path: Path
) -> None:
    meeting = sealed(desk)
    assert [text for text, _act in steps.steps(meeting)] == ["Lämna in undertecknad fil …"]
    steps.keep(meeting, signed)
    meeting = view(desk.register, meeting.id)
    assert [text for text, _act in steps.steps(meeting)][1:] == [
        "Hämta undertecknad fil: signerat.pdf …"
    ]
    assert "Undertecknat: signerat.pdf." in locked_text(meeting)
    assert meeting.seal is not None
    steps.write(meeting, meeting.seal.copies[0], tmp_path / "ut.pdf")
    assert (tmp_path / "ut.pdf").read_bytes() == signed.read_bytes()


def test_file_that_does_not_fit_is_told_of(steps: SignedSteps, desk: Desk, signed: Path) -> None:
    said: list[str] = []
    desk.messages.said.connect(lambda message: said.append(message.text))
    signed.write_bytes(b"")
    meeting = sealed(desk)
    steps.keep(meeting, signed)
    assert said[-1].startswith("Filen är tom")
    assert view(desk.register, meeting.id).seal is not None
    assert len(steps.steps(view(desk.register, meeting.id))) == 1
