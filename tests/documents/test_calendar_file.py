"""Calendar files: what every program that opens one needs to show the right hour."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bra_desk.documents.calendar_file import CalendarMeeting, calendar_file

MADE_AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
LONG = "Lägesbild över Östra Ängsjö med åtgärder, uppföljning; och en \\ i texten. " * 4


def meeting(**values: Any) -> CalendarMeeting:
    usual: dict[str, Any] = {
        "uid": "4f1c@bra-desk",
        "sequence": 2,
        "title": "ÄngsBrå 4/2026",
        "held_on": date(2026, 11, 26),
        "starts_at": time(13, 15),
        "ends_at": time(15, 30),
        "place": "Rådhuset, rum Ekorren",
        "text": f"Dagordning\n§ 1 {LONG}",
        "is_cancelled": False,
    }
    return CalendarMeeting(**(usual | values))


def read(*meetings: CalendarMeeting) -> Any:
    return Calendar.from_ical(calendar_file(meetings, MADE_AT))


@pytest.mark.parametrize(
    ("held_on", "utc_hour"),
    [
        (date(2026, 11, 26), 12),
        (date(2027, 3, 26), 12),  # the Friday before summer time
        (date(2027, 3, 29), 11),  # the Monday after
        (date(2027, 6, 24), 11),
        (date(2027, 10, 29), 11),  # the Friday before winter time
        (date(2027, 11, 1), 12),  # the Monday after
        (date(2028, 2, 29), 12),
        (date(2027, 1, 4), 12),
        (date(2026, 12, 30), 12),
    ],
)
def test_hour_is_right_in_summer_and_in_winter(held_on: date, utc_hour: int) -> None:
    event = read(meeting(held_on=held_on)).events[0]
    assert event.start == datetime(
        held_on.year, held_on.month, held_on.day, utc_hour, 15, tzinfo=UTC
    )
    assert event.end - event.start == timedelta(hours=2, minutes=15)


def test_zone_is_written_out_with_its_summer_time() -> None:
    text = calendar_file([meeting()], MADE_AT).decode()
    assert "DTSTART;TZID=Europe/Stockholm:20261126T131500" in text
    zone = read(meeting()).timezones[0]
    assert zone["TZID"] == "Europe/Stockholm"
    offsets = {(part.name, part["TZOFFSETTO"].to_ical()) for part in zone.subcomponents}
    assert offsets == {("STANDARD", "+0100"), ("DAYLIGHT", "+0200")}


@pytest.mark.parametrize("year", range(2024, 2032))
def test_zone_alone_gives_the_hour(year: int) -> None:
    """Outlook trusts what the file says of the zone, not a list of its own."""
    days = [date(year, month, 20) for month in range(1, 13)]
    zone = read(*(meeting(held_on=day) for day in days)).timezones[0].to_tz(lookup_tzid=False)
    for day in days:
        summer = timedelta(hours=2 if 3 < day.month < 11 else 1)
        assert datetime.combine(day, time(13, 15), tzinfo=zone).utcoffset() == summer


def test_file_publishes_and_asks_for_no_answer() -> None:
    calendar = read(meeting())
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert "ATTENDEE" not in calendar.events[0]


def test_event_can_replace_an_earlier_one() -> None:
    event = read(meeting()).events[0]
    assert (event["UID"], event["SEQUENCE"]) == ("4f1c@bra-desk", 2)
    assert event["DTSTAMP"].dt == MADE_AT


def test_swedish_letters_and_signs_come_through() -> None:
    event = read(meeting()).events[0]
    assert event["SUMMARY"] == "ÄngsBrå 4/2026"
    assert event["LOCATION"] == "Rådhuset, rum Ekorren"
    assert event["DESCRIPTION"] == f"Dagordning\n§ 1 {LONG}"


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    data = calendar_file([meeting()], MADE_AT)
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_meeting_without_hours_is_a_whole_day_and_needs_no_zone() -> None:
    calendar = read(meeting(starts_at=None, ends_at=None))
    assert calendar.events[0]["DTSTART"].dt == date(2026, 11, 26)
    assert calendar.events[0]["DTEND"].dt == date(2026, 11, 27)
    assert calendar.timezones == []


def test_meeting_without_an_end_lasts_two_hours() -> None:
    event = read(meeting(ends_at=None)).events[0]
    assert event.end - event.start == timedelta(hours=2)


def test_cancelled_meeting_says_so() -> None:
    event = read(meeting(is_cancelled=True)).events[0]
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "INSTÄLLT: ÄngsBrå 4/2026")


def test_empty_place_and_text_are_left_out() -> None:
    event = read(meeting(place="", text="")).events[0]
    assert "LOCATION" not in event
    assert "DESCRIPTION" not in event
