"""Where each EST group stands on a day: who has not reported, and when it meets next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bra_desk.basics.texts import _, counted, short_date
from bra_desk.model.est_periods import EstPeriod
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.est.groups import Group, Reporter, group_in, groups_in, reporters_in
from bra_desk.services.est.reports import told_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: So long before a meeting, or a period without one, the overview tells of it.
_AHEAD: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A group on a day."""

    group: Group
    #: The newest period that has ended, and the day its reports are to be in.
    period: EstPeriod
    reports_due_on: date
    #: Who has told of it, and who has not.
    told: tuple[Reporter, ...]
    missing: tuple[Reporter, ...]
    #: The next meeting's day; None when none is planned.
    meets_on: date | None
    #: The last day by which the rhythm asks for a meeting that is not planned; None when it is.
    meeting_lacks_by: date | None

    @property
    def missing_text(self) -> str:
        """Rapport saknas från 2 av 6 för vecka 46 2026; empty when all have told."""
        if not self.missing:
            return ""
        return _("Rapport saknas från {some} av {all} för {period}").format(
            some=len(self.missing),
            all=len(self.missing) + len(self.told),
            period=self.period.label,
        )

    @property
    def meeting_text(self) -> str:
        """When the group meets next, or that it should."""
        if self.meets_on is not None:
            return _("Nästa möte {day}").format(day=short_date(self.meets_on))
        if self.meeting_lacks_by is None:
            return _("Inget möte är planerat")
        day = short_date(self.meeting_lacks_by)
        return _("Möte ska hållas senast {day} och är inte planerat").format(day=day)


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """What the overview tells of a group."""

    #: Where to go: the group, or its meetings.
    kind: str
    id: int
    title: str
    detail: str
    due_on: date


def standings(register: Register, today: date) -> tuple[Standing, ...]:
    """Where each group at work stands."""
    with register.read() as session:
        return tuple(standings_in(session, today))


def standing(register: Register, group_id: int, day: date, today: date) -> Standing:
    """Where one group stands with the period of a day. Errors: EntryMissing."""
    with register.read() as session:
        group = group_in(session, group_id)
        return _standing(session, group, group.period(day), today)


def standings_in(session: Session, today: date) -> Iterator[Standing]:
    """The same, inside a read under way."""
    for group in groups_in(session):
        period = group.before(group.period(today))
        if group.works_on(period.ends_on):
            yield _standing(session, group, period, today)


def reminders_in(session: Session, today: date) -> Iterator[Reminder]:
    """Reports that are missing, meetings that are near, and meetings that are not planned."""
    for each in standings_in(session, today):
        name, group_id = each.group.short_name, each.group.id
        if each.missing:
            who = ", ".join(reporter.name for reporter in each.missing)
            yield Reminder(
                kind="est_group",
                id=group_id,
                title=f"{name}: {each.missing_text}",
                detail=_("EST · {who}").format(who=who),
                due_on=each.reports_due_on,
            )
        if each.meeting_lacks_by is not None and each.meeting_lacks_by <= today + 2 * _AHEAD:
            yield Reminder(
                kind="est_group",
                id=group_id,
                title=_("{name}: nästa möte är inte planerat").format(name=name),
                detail=_("EST · mötesrytm"),
                due_on=each.meeting_lacks_by,
            )
        if each.meets_on is not None and each.meets_on <= today + _AHEAD:
            yield Reminder(
                kind="est_group",
                id=group_id,
                title=_("{name} möts").format(name=name),
                detail=_("EST · {reports}").format(reports=_in_words(each)),
                due_on=each.meets_on,
            )


def _in_words(each: Standing) -> str:
    told = counted(len(each.told), _("rapportör"), _("rapportörer"))
    return _("{told} har rapporterat för {period}").format(told=told, period=each.period.label)


def _standing(session: Session, group: Group, period: EstPeriod, today: date) -> Standing:
    told = told_in(session, group, period)
    asked = [each for each in reporters_in(session, group.id) if each.reports_on(period.ends_on)]
    meetings = _meeting_days(session, group)
    coming = [day for day in meetings if day >= today]
    return Standing(
        group=group,
        period=period,
        reports_due_on=period.ends_on + timedelta(days=group.report_days),
        told=tuple(each for each in asked if each.id in told),
        missing=tuple(each for each in asked if each.id not in told),
        meets_on=min(coming, default=None),
        meeting_lacks_by=_lacking(group, meetings, today),
    )


def _lacking(group: Group, meetings: list[date], today: date) -> date | None:
    """The end of the first period, of this one and the next, that has no meeting."""
    period = group.period(today)
    for each in (period, group.after(period)):
        if group.works_on(each.ends_on) and not any(map(each.holds, meetings)):
            return each.ends_on
    return None


def _meeting_days(session: Session, group: Group) -> list[date]:
    return [
        each.values["held_on"]
        for each in reads.stored(session, "meeting", {"body": group.body_id})
        if each.values["status"] is not MeetingStatus.CANCELLED
    ]
