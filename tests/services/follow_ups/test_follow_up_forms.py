"""A follow-up round goes out: a file for each owner, begun once, over nobody's writing."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.services import entries
from bra_desk.services.follow_ups.follow_up_answers import What, preview
from bra_desk.services.follow_ups.follow_up_forms import (
    Sending,
    reminder_text,
    request_text,
    write_forms,
)
from bra_desk.services.follow_ups.follow_ups import year_view
from bra_desk.storage.register import Register
from tests import make
from tests.returned_forms import filled_xlsx, owner_of_two, sent

TODAY = date(2026, 11, 22)


@pytest.fixture
def park(register: Register) -> int:
    """An owner of two measures of the year."""
    return owner_of_two(register)


@pytest.mark.usefixtures("park")
def test_file_somebody_has_answered_in_is_left_alone(register: Register, tmp_path: Path) -> None:
    path = filled_xlsx(sent(register, tmp_path), {"result": "40 lampor."})
    before = path.read_bytes()
    (form,) = write_forms(register, Sending(year=2026), tmp_path).forms
    assert form.is_renamed
    assert form.path.name == "Uppföljning 2026 Gator och parker (2).xlsx"
    assert path.read_bytes() == before


def test_round_is_begun_once_and_gets_its_last_day(
    register: Register, park: int, tmp_path: Path
) -> None:
    make.measure(register, title="Utan ansvarig")
    due = date(2026, 12, 11)
    made = write_forms(register, Sending(year=2026, due_on=due), tmp_path)
    assert made.without_owner == ("Utan ansvarig",)
    write_forms(register, Sending(year=2026), tmp_path)
    (begun,) = entries.rows(register, "follow_up_round")
    assert (begun.values["sent_on"], begun.values["due_on"]) == (TODAY, due)
    (request,) = entries.rows(register, "follow_up_request")
    assert request.values["organisation"] == park
    later = date(2026, 12, 18)
    write_forms(register, Sending(year=2026, due_on=later), tmp_path)
    view = year_view(register, 2026, TODAY)
    assert (view.due_on, view.requests[0].missing) == (later, 2)
    assert "senast 18 december 2026" in request_text(view)
    assert "Gator och parker:\n- Belysning\n- Plank" in reminder_text(view)


def test_nothing_to_ask_and_nowhere_to_write_are_said(register: Register, tmp_path: Path) -> None:
    with pytest.raises(InputWrong, match="inget att fråga om"):
        write_forms(register, Sending(year=2026), tmp_path)
    assert entries.rows(register, "follow_up_round") == []
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        write_forms(register, Sending(year=2026), tmp_path / "borta")


def test_example_goes_out_and_comes_back_unanswered(example: Register, tmp_path: Path) -> None:
    for file_format in ("xlsx", "docx"):
        made = write_forms(example, Sending(year=2026, file_format=file_format), tmp_path)
        seen = preview(example, [form.path for form in made.forms], 2026)
        assert len(made.forms) == 11
        assert {line.what for line in seen.lines} == {What.EMPTY, What.SAME}
