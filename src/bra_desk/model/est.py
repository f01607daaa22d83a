"""EST (effektiv samordning för trygghet): groups, their reporters, and what they report.

Reports tell of places and counts, never of persons: nothing here has room for a case.
"""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to
from bra_desk.model.est_periods import EstRhythm
from bra_desk.model.situation import ProblemCategory


class EstSeverity(enum.StrEnum):
    """How serious a report is; a word first, a colour only beside it."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class EstTrend(enum.StrEnum):
    """Which way the reporter thinks it goes, compared with the last period."""

    NEW = "new"
    UP = "up"
    SAME = "same"
    DOWN = "down"


class PartOfWeek(enum.StrEnum):
    """When in the week it happens."""

    WEEKDAYS = "weekdays"
    WEEKEND = "weekend"
    ALL_WEEK = "all_week"


class PartOfDay(enum.StrEnum):
    """When in the day it happens."""

    MORNING = "morning"
    DAYTIME = "daytime"
    EVENING = "evening"
    NIGHT = "night"
    ALL_DAY = "all_day"


class EstEffect(enum.StrEnum):
    """What an action led to."""

    GONE = "gone"
    LESS = "less"
    NONE = "none"
    WORSE = "worse"


class EstGroup(Entry):
    """A group of partners that report by periods, with the rhythm they meet in."""

    __tablename__ = "est_group"

    #: The body whose meetings are the group's.
    body_id: Mapped[int] = belongs_to("body")
    rhythm: Mapped[EstRhythm] = mapped_column(default=EstRhythm.WEEKLY)
    #: The first day of the first period; pairs of weeks are counted from its week.
    starts_on: Mapped[date]
    #: The last day the group reports; None while it goes on.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    #: Days after a period's last that its reports are to be in.
    report_days: Mapped[int] = mapped_column(default=2)
    notes: Mapped[str] = mapped_column(default="")


class EstReporter(Entry):
    """Who is to report to a group: an organisation by one of its functions, never a person."""

    __tablename__ = "est_reporter"

    est_group_id: Mapped[int] = belongs_to("est_group")
    organisation_id: Mapped[int] = belongs_to("organisation")
    #: Which function in it, for instance fältassistenter; empty for the whole of it.
    function: Mapped[str] = mapped_column(default="")
    #: The area it reports on; None for all of the group's.
    area_id: Mapped[int | None] = refers_to("area")
    #: The last day it is to report; None while it goes on.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class EstDelivery(Entry):
    """That a reporter has told of a period: by a sheet, or that there was nothing to tell."""

    __tablename__ = "est_delivery"

    est_group_id: Mapped[int] = belongs_to("est_group")
    est_reporter_id: Mapped[int] = belongs_to("est_reporter")
    #: The first day of the period it tells of.
    period_on: Mapped[date]
    received_on: Mapped[date]
    #: The sheet it came in; empty when it was said.
    file_name: Mapped[str] = mapped_column(default="")
    #: The sheet's fingerprint, by which it is known again; empty without a sheet.
    sha256: Mapped[str] = mapped_column(default="")
    #: How many reports were taken from it; 0 says that there was nothing to tell.
    taken: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")


class EstReport(Entry):
    """What a reporter saw in a period at a place, and what is done about it."""

    __tablename__ = "est_report"

    est_group_id: Mapped[int] = belongs_to("est_group")
    #: The first day of the period it tells of.
    period_on: Mapped[date]
    area_id: Mapped[int] = belongs_to("area")
    #: A street, a square or a block; nothing finer.
    place: Mapped[str] = mapped_column(default="")
    category: Mapped[ProblemCategory]
    #: What was seen, in a sentence without persons.
    text: Mapped[str] = mapped_column(default="")
    #: How many times it was seen.
    occurrences: Mapped[int] = mapped_column(default=1)
    severity: Mapped[EstSeverity] = mapped_column(default=EstSeverity.YELLOW)
    #: None when the reporter has not said.
    trend: Mapped[EstTrend | None] = mapped_column(default=None)
    part_of_week: Mapped[PartOfWeek | None] = mapped_column(default=None)
    part_of_day: Mapped[PartOfDay | None] = mapped_column(default=None)
    #: What is expected in the next period; empty for nothing special.
    expected: Mapped[str] = mapped_column(default="")
    #: Who told; None when it is not known.
    est_reporter_id: Mapped[int | None] = refers_to("est_reporter")
    #: What should be done about it; empty for nothing.
    action: Mapped[str] = mapped_column(default="")
    #: Which organisation does it, and which function there; None and empty until agreed.
    owner_id: Mapped[int | None] = refers_to("organisation")
    owner_function: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    #: None while it is not done.
    done_on: Mapped[date | None] = mapped_column(default=None)
    #: What it led to; None until somebody has seen.
    effect: Mapped[EstEffect | None] = mapped_column(default=None)
    effect_note: Mapped[str] = mapped_column(default="")
    #: The sheet it came in; None when it was written here.
    est_delivery_id: Mapped[int | None] = refers_to("est_delivery")
    #: What it has become; None for nothing yet.
    problem_id: Mapped[int | None] = refers_to("problem")
    measure_id: Mapped[int | None] = refers_to("measure")
    backlog_item_id: Mapped[int | None] = refers_to("backlog_item")


class EstSummary(Entry):
    """What the coordinator writes of a period, a quarter or a year, beside the figures."""

    __tablename__ = "est_summary"

    est_group_id: Mapped[int] = belongs_to("est_group")
    #: The first and the last day that it tells of.
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    #: What the figures mean.
    text: Mapped[str] = mapped_column(default="")
    #: What is to be done first, and why.
    priorities: Mapped[str] = mapped_column(default="")
