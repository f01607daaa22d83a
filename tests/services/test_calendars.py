"""Meetings as files for calendars, and as text for e-mail."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from bra_desk.basics.errors import EntryMissing, FileEdited, PlaceWrong
from bra_desk.model.meetings import ItemKind, MeetingStatus
from bra_desk.services import entries
from bra_desk.services.calendars import mail, proposed_name, write_meeting, write_year
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.planning import PlannedDay, carry_out
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def meeting(register: Register) -> int:
    made = make.meeting(register, notice_text="Vi bjuder på fika.", remote_access="Teams")
    make.item(register, made, "Lägesbild", position=0, presenter="Polisen")
    make.item(register, made, "Paus", position=1, item_kind=ItemKind.BREAK, presenter="")
    make.item(register, made, "Övrigt", position=2, presenter="")
    return made


def events(path: Path) -> list[Any]:
    return list(Calendar.from_ical(path.read_bytes()).events)


def test_mail_says_when_where_and_what(register: Register, meeting: int) -> None:
    written = mail(register, meeting)
    assert written.subject == "Kallelse: ÄngsBrå 4/2026, torsdag 26 november 2026 kl. 13.15–15.30"
    assert written.text.replace("\u00a0", " ").split("\n\n") == [
        "Välkommen till Ängsjö brottsförebyggande råd.",
        (
            "Tid: torsdag 26 november 2026 kl. 13.15–15.30\n"
            "Plats: Stadshuset, rum Ekorren\nPå distans: Teams"
        ),
        "Vi bjuder på fika.",
        "Dagordning\n§ 1 Lägesbild (Polisen)\nPaus\n§ 2 Övrigt",
    ]
    assert written.whole.startswith(written.subject)


def test_mail_of_an_empty_meeting_has_no_empty_heads(register: Register) -> None:
    bare = make.meeting(register, place="", starts_at=None, ends_at=None)
    assert "Dagordning" not in mail(register, bare).text
    assert "Plats" not in mail(register, bare).text


def test_meeting_is_written_and_written_anew_when_it_changes(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    target = tmp_path / proposed_name(register, meeting)
    assert target.name == "ÄngsBrå 2026-11-26.ics"
    first = events(write_meeting(register, meeting, target))[0]
    meetings.set_status(register, meeting, MeetingStatus.CANCELLED)
    second = events(write_meeting(register, meeting, target))[0]
    assert first["UID"] == second["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["STATUS"] == "CANCELLED"
    assert "§ 1 Lägesbild (Polisen)" in first["DESCRIPTION"].replace("\u00a0", " ")


def test_year_is_one_file_with_each_meeting(register: Register, tmp_path: Path) -> None:
    body = make.body(register)
    days = [date(2027, month, 18) for month in (3, 5, 11)]
    carry_out(register, body, 2027, [PlannedDay(held_on=day) for day in days])
    make.meeting(register, body=body, held_on=date(2028, 1, 13))
    found = events(write_year(register, body, 2027, tmp_path / "år.ics"))
    assert [each["DTSTART"].dt for each in found] == days
    assert len({each["UID"] for each in found}) == 3


def test_file_of_somebody_else_is_left_alone(
    register: Register, meeting: int, tmp_path: Path
) -> None:
    target = tmp_path / "egen.ics"
    target.write_text("mitt", encoding="utf-8")
    with pytest.raises(FileEdited):
        write_meeting(register, meeting, target)
    assert target.read_text(encoding="utf-8") == "mitt"


def test_folder_must_be_there(register: Register, meeting: int, tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong):
        write_meeting(register, meeting, tmp_path / "ingen" / "möte.ics")


def test_nothing_to_write_is_refused(register: Register, meeting: int, tmp_path: Path) -> None:
    body = entries.read(register, "meeting", meeting).values["body"]
    with pytest.raises(EntryMissing):
        write_year(register, body, 2031, tmp_path / "år.ics")
    with pytest.raises(EntryMissing):
        write_meeting(register, 99, tmp_path / "möte.ics")
    assert list(tmp_path.glob("*.ics")) == []
