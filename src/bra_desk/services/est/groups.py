"""EST groups as plain values, with their periods and those who are to report."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.basics.texts import _
from bra_desk.model import est_periods
from bra_desk.model.est_periods import EstPeriod, EstRhythm
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group and its rhythm."""

    id: int
    token: str
    #: What its body is called, whole and where there is little room.
    name: str
    short_name: str
    body_id: int
    rhythm: EstRhythm
    starts_on: date
    #: None while it goes on.
    ends_on: date | None
    report_days: int

    def period(self, day: date) -> EstPeriod:
        """The period that a day belongs to."""
        return est_periods.period_of(self.rhythm, self.starts_on, day)

    def before(self, period: EstPeriod) -> EstPeriod:
        """The period before another."""
        return est_periods.period_before(self.rhythm, self.starts_on, period)

    def after(self, period: EstPeriod) -> EstPeriod:
        """The period after another."""
        return self.period(date.fromordinal(period.ends_on.toordinal() + 1))

    def periods(self, first: date, last: date) -> tuple[EstPeriod, ...]:
        """Each period with a day from `first` to `last`."""
        found = partial(est_periods.periods_between, self.rhythm, self.starts_on)
        return tuple(found(first, last))

    def works_on(self, day: date) -> bool:
        """Whether the group is at work on a day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, kw_only=True)
class Reporter:
    """Who is to report to a group."""

    id: int
    token: str
    #: The organisation, its function and its area, in words.
    name: str
    organisation_id: int
    area_id: int | None
    ends_on: date | None

    def reports_on(self, day: date) -> bool:
        """Whether it is to report of a day."""
        return self.ends_on is None or day <= self.ends_on


def groups(register: Register) -> tuple[Group, ...]:
    """Every group, by the names of their bodies."""
    with register.read() as session:
        return groups_in(session)


def groups_in(session: Session) -> tuple[Group, ...]:
    """The same, inside a read under way."""
    bodies = {each.id: each for each in reads.stored(session, "body", with_removed=True)}
    return tuple(
        _group(each, bodies[each.values["body"]].values)
        for each in reads.stored(session, "est_group")
    )


def group_in(session: Session, group_id: int) -> Group:
    """One group. Errors: EntryMissing."""
    for group in groups_in(session):
        if group.id == group_id:
            return group
    raise EntryMissing(_("EST-gruppen finns inte längre."), where="est_group")


def reporters(register: Register, group_id: int) -> tuple[Reporter, ...]:
    """Those who are to report to a group."""
    with register.read() as session:
        return reporters_in(session, group_id)


def reporters_in(session: Session, group_id: int) -> tuple[Reporter, ...]:
    """The same, inside a read under way."""
    captions = reads.captions(session, "est_reporter")
    return tuple(
        Reporter(
            id=each.id,
            token=each.token,
            name=captions[each.id],
            organisation_id=each.values["organisation"],
            area_id=each.values["area"],
            ends_on=each.values["ends_on"],
        )
        for each in reads.stored(session, "est_reporter", {"est_group": group_id})
    )


def reporter_of(session: Session, group: Group, reporter_id: int) -> Reporter:
    """A group's reporter. Errors: InputWrong when it reports to another group, or is gone."""
    for each in reporters_in(session, group.id):
        if each.id == reporter_id:
            return each
    sentence = _("Rapportören finns inte i {group}.").format(group=group.name)
    raise InputWrong(sentence, where="est_reporter")


def period_named(group: Group, text: str, today: date) -> EstPeriod:
    """The period of a group that a script names; the one under way when it names none.

    Errors: InputWrong for words that name no day.
    """
    day = est_periods.day_named(text) if text else today
    if day is None:
        sentence = _("”{text}” är ingen period. Skriv en dag, 2026-W46 eller 2026-11.")
        raise InputWrong(sentence.format(text=text), where="period")
    return group.period(day)


def _group(each: reads.Stored, body: dict[str, Any]) -> Group:
    values = each.values
    return Group(
        id=each.id,
        token=each.token,
        name=body["name"],
        short_name=body["short_name"] or body["name"],
        body_id=values["body"],
        rhythm=values["rhythm"],
        starts_on=values["starts_on"],
        ends_on=values["ends_on"],
        report_days=values["report_days"],
    )
