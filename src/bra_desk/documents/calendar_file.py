"""Meetings as a calendar file that Outlook and others open at the right hour.

The only file that knows iCalendar. The zone is written out with its summer time, for Outlook
shows meetings an hour wrong without it, and the method is to publish: a file that asks for an
answer cannot be opened by somebody who was not asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bra_desk.basics.texts import _

if TYPE_CHECKING:
    from icalendar import Event

#: Where the council meets.
ZONE: Final = "Europe/Stockholm"
#: How long a meeting is said to last when nobody has said; a calendar must show something.
_USUAL_LENGTH: Final = timedelta(hours=2)


@dataclass(frozen=True, kw_only=True)
class CalendarMeeting:
    """A meeting as a calendar shows it."""

    #: The same in every file about the meeting, so that a later one replaces an earlier.
    uid: str
    #: Counts up when the meeting changes.
    sequence: int
    title: str
    held_on: date
    #: None for a meeting whose hour is not set, which stands as a whole day.
    starts_at: time | None
    #: None when nobody has said when it ends.
    ends_at: time | None
    place: str
    text: str
    is_cancelled: bool


def calendar_file(meetings: Sequence[CalendarMeeting], made_at: datetime) -> bytes:
    """The meetings as one iCalendar file, in UTF-8 with folded lines."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//BRA Desk//sv")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for meeting in meetings:
        calendar.add_component(_event(meeting, made_at))
    if any(meeting.starts_at is not None for meeting in meetings):
        years = [meeting.held_on.year for meeting in meetings]
        # one year around, so that the file says which rule the zone had on New Year's Day
        first, last = date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1)
        calendar.add_missing_timezones(first_date=first, last_date=last)
    return bytes(calendar.to_ical())


def _event(meeting: CalendarMeeting, made_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", made_at.astimezone(UTC))
    cancelled = _("INSTÄLLT: {title}").format(title=meeting.title)
    event.add("summary", cancelled if meeting.is_cancelled else meeting.title)
    event.add("status", "CANCELLED" if meeting.is_cancelled else "CONFIRMED")
    _add_hours(event, meeting)
    if meeting.place:
        event.add("location", meeting.place)
    if meeting.text:
        event.add("description", meeting.text)
    return event


def _add_hours(event: "Event", meeting: CalendarMeeting) -> None:
    if meeting.starts_at is None:
        event.add("dtstart", meeting.held_on)
        event.add("dtend", meeting.held_on + timedelta(days=1))
        return
    zone = ZoneInfo(ZONE)
    start = datetime.combine(meeting.held_on, meeting.starts_at, tzinfo=zone)
    event.add("dtstart", start)
    if meeting.ends_at is None:
        event.add("dtend", start + _USUAL_LENGTH)
    else:
        event.add("dtend", datetime.combine(meeting.held_on, meeting.ends_at, tzinfo=zone))
