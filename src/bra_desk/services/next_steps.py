"""Where each meeting stands in its cycle, and what comes next for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bra_desk.basics.texts import MONTHS, _
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.meetings.deadlines import deadline_of, next_deadline
from bra_desk.services.meetings.meeting_view import title
from bra_desk.services.minutes.dispatch_waiting import waiting_meetings
from bra_desk.storage import reads
from bra_desk.storage.register import Register


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What to do with a meeting, and by when; None when no rule gives a day."""

    text: str
    due_on: date | None = None
    #: Whether the meeting's own day has passed, so that the step is late without a rule.
    is_overdue: bool = False

    def is_late(self, today: date) -> bool:
        """Whether the day of the step has passed."""
        return self.is_overdue or (self.due_on is not None and self.due_on < today)

    @property
    def words(self) -> str:
        """The step on one line: Kalla senast 19 nov."""
        if self.due_on is None:
            return self.text
        day = f"{self.due_on.day} {MONTHS[self.due_on.month - 1][:3]}"
        return _("{step} senast {day}").format(step=self.text, day=day)


#: What a body with formal or simple minutes writes after a meeting, and one with notes.
_RECORDS: Final = {MinutesType.NOTES: ("notes", _("Skriv anteckningar"))}
_MINUTES: Final = ("minutes", _("Skriv protokoll"))
_BEFORE: Final = {
    "items": _("Ärenden in"),
    "agenda": _("Dagordning"),
    "notice": _("Kalla"),
}


@dataclass(frozen=True, kw_only=True)
class _Standing:
    """What decides a meeting's next step."""

    meeting: Mapping[str, Any]
    body: Mapping[str, Any]
    #: The documents that have been written of it.
    written: frozenset[str]
    #: Whether the body has met again since, which is when notes are settled.
    has_later: bool
    today: date
    #: How many recipients wait for its decisions.
    waiting: int = 0


def meeting_rows(register: Register, today: date) -> list[Row]:
    """All meetings, each with its name as "name" and its next step in words as "next_step".

    The name is UmeBrå 4/2026; the step is empty when all is done. "late_step" among the
    values is the step again when its day has passed, and empty else.
    """
    with register.read() as session:
        bodies = {each.id: each.values for each in reads.stored(session, "body", with_removed=True)}
        written = reads.written_documents(session)
        waiting = waiting_meetings(session)
        found = rows_in(session, "meeting")
    last = _last_held(found)
    for row in found:
        body = row.values["body"]
        standing = _Standing(
            meeting=row.values,
            body=bodies[body],
            written=written.get(row.id, frozenset()),
            has_later=row.values["held_on"] < last.get(body, date.min),
            today=today,
            waiting=waiting.get(row.id, 0),
        )
        step = _BY_STATUS[row.values["status"]](standing)
        row.values["next_step"] = row.texts["next_step"] = step.words if step else ""
        row.values["late_step"] = step.text if step and step.is_late(today) else ""
        row.values["name"] = row.texts["name"] = title(row.values, bodies[body])
    return found


def _last_held(rows: list[Row]) -> dict[int, date]:
    """The day each body last met."""
    held: dict[int, date] = {}
    for row in rows:
        if row.values["status"] is MeetingStatus.HELD:
            body, day = row.values["body"], row.values["held_on"]
            held[body] = max(day, held.get(body, day))
    return held


def _planned(standing: _Standing) -> NextStep | None:
    held_on = standing.meeting["held_on"]
    if held_on < standing.today:
        return NextStep(text=_("Avsluta eller ställ in mötet"), is_overdue=True)
    if standing.meeting["notice_sent_on"] is not None:
        return _called(standing)
    coming = next_deadline(held_on, standing.body, standing.today)
    if coming is None:
        return NextStep(text=_BEFORE["notice"], due_on=_notice(standing))
    return NextStep(text=_BEFORE[coming.step], due_on=coming.day)


def _notice(standing: _Standing) -> date | None:
    return deadline_of(standing.meeting["held_on"], standing.body, "notice")


def _called(standing: _Standing) -> NextStep | None:
    if standing.meeting["held_on"] < standing.today:
        return NextStep(text=_("Avsluta mötet"), is_overdue=True)
    return NextStep(text=_("Håll mötet"))


def _ongoing(standing: _Standing) -> NextStep | None:
    is_overdue = standing.meeting["held_on"] < standing.today
    return NextStep(text=_("Avsluta mötet"), is_overdue=is_overdue)


def _held(standing: _Standing) -> NextStep | None:
    held_on, kind = standing.meeting["held_on"], standing.body["minutes_type"]
    document, text = _RECORDS.get(kind, _MINUTES)
    if standing.meeting["approved_on"] is not None:
        return NextStep(text=_("Expediera")) if standing.waiting else None
    if standing.has_later and kind is MinutesType.NOTES:
        return None
    if document not in standing.written:
        return NextStep(text=text, due_on=deadline_of(held_on, standing.body, "draft"))
    if kind is MinutesType.NOTES:
        return None
    return NextStep(text=_("Justera"), due_on=deadline_of(held_on, standing.body, "approval"))


_BY_STATUS: Final[Mapping[MeetingStatus, Callable[[_Standing], NextStep | None]]] = {
    MeetingStatus.PLANNED: _planned,
    MeetingStatus.CALLED: _called,
    MeetingStatus.ONGOING: _ongoing,
    MeetingStatus.HELD: _held,
    MeetingStatus.CANCELLED: lambda _standing: None,
}
