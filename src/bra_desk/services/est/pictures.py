"""The picture of a period: what was seen where, beside the period before, and what is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bra_desk.forms.est_views import is_open
from bra_desk.model.est import EstSeverity
from bra_desk.model.est_periods import EstPeriod
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.est.groups import Group, group_in
from bra_desk.services.est.tallies import Matrix, matrix
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Written:
    """What the coordinator has written of a time."""

    text: str = ""
    priorities: str = ""
    #: None while nothing is written.
    id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A group's period."""

    group: Group
    period: EstPeriod
    before: EstPeriod
    #: The day that late is counted from.
    today: date
    matrix: Matrix
    #: The reports of the period, the most serious first.
    reports: tuple[Row, ...]
    #: Actions of any period that are not done, those late first; and those done in the period.
    open: tuple[Row, ...]
    done: tuple[Row, ...]
    written: Written

    @property
    def expected(self) -> tuple[Row, ...]:
        """The reports that say what is expected next."""
        return tuple(each for each in self.reports if each.values["expected"].strip())

    @property
    def late(self) -> tuple[Row, ...]:
        """The open actions whose last day has passed."""
        return tuple(each for each in self.open if is_late(each, self.today))

    @property
    def red(self) -> int:
        """How many reports are of the most serious kind."""
        return sum(each.values["severity"] is EstSeverity.RED for each in self.reports)


def picture(register: Register, group_id: int, day: date, today: date) -> Picture:
    """The picture of the period that a day belongs to. Errors: EntryMissing."""
    with register.read() as session:
        group = group_in(session, group_id)
        return picture_in(session, group, group.period(day), today)


def picture_in(session: Session, group: Group, period: EstPeriod, today: date) -> Picture:
    """The same, inside a read under way."""
    rows = rows_in(session, "est_report", {"est_group": group.id})
    before = group.before(period)
    now = [each for each in rows if period.holds(each.values["period_on"])]
    earlier = [each for each in rows if before.holds(each.values["period_on"])]
    is_compared = any(each.values["period_on"] < period.starts_on for each in rows)
    return Picture(
        group=group,
        period=period,
        before=before,
        today=today,
        matrix=matrix(now, earlier, is_compared=is_compared),
        reports=tuple(sorted(now, key=_seriousness)),
        open=tuple(sorted(open_actions(rows), key=_due)),
        done=tuple(each for each in rows if _is_done_in(each, period)),
        written=written_in(session, group.id, period.starts_on, period.ends_on),
    )


def written_in(session: Session, group_id: int, first: date, last: date) -> Written:
    """What is written of the days from `first` to `last`."""
    where = {"est_group": group_id, "starts_on": first, "ends_on": last}
    for each in reads.stored(session, "est_summary", where):
        values = each.values
        return Written(text=values["text"], priorities=values["priorities"], id=each.id)
    return Written()


def open_actions(rows: Iterable[Row]) -> list[Row]:
    """The reports with an action that is not done."""
    return [each for each in rows if is_open(each.values)]


def is_late(report: Row, today: date) -> bool:
    """Whether a report's open action should have been done before a day."""
    day = report.values["due_on"]
    return is_open(report.values) and day is not None and day < today


def _is_done_in(report: Row, period: EstPeriod) -> bool:
    day = report.values["done_on"]
    return day is not None and period.holds(day)


def _seriousness(report: Row) -> tuple[int, int]:
    order = tuple(EstSeverity)
    return -order.index(report.values["severity"]), -report.values["occurrences"]


def _due(report: Row) -> tuple[date, int]:
    return report.values["due_on"] or date.max, report.id
