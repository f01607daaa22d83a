"""Indicators: how the council sees, year by year, whether its goals are reached."""

import enum
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class Direction(enum.StrEnum):
    """Which way an indicator should go."""

    UP = "up"
    DOWN = "down"


class ValueStatus(enum.StrEnum):
    """Whether a value is settled by its source or may still change."""

    FINAL = "final"
    PRELIMINARY = "preliminary"


class Indicator(Entry):
    """A number that is followed year by year, with where it stood and where it should be."""

    __tablename__ = "indicator"

    title: Mapped[str]
    #: What a value is, in words: antal, antal per 100 000 invånare, procent.
    unit: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    #: None when the indicator only describes, and no way is better.
    direction: Mapped[Direction | None] = mapped_column(default=None)
    #: Where it stood when the work began; None when that is not known.
    baseline_value: Mapped[Decimal | None] = mapped_column(default=None)
    baseline_year: Mapped[int | None] = mapped_column(default=None)
    #: What is to be reached; None when nothing is promised.
    target_value: Mapped[Decimal | None] = mapped_column(default=None)
    target_year: Mapped[int | None] = mapped_column(default=None)
    goal_id: Mapped[int | None] = refers_to("goal")
    focus_area_id: Mapped[int | None] = refers_to("focus_area")
    #: The measure whose result it tells; None when it tells of a goal as a whole.
    measure_id: Mapped[int | None] = refers_to("measure")
    #: What it covers: the municipality, some areas, those who answered a survey.
    scope: Mapped[str] = mapped_column(default="")
    #: What it does not say, and how to read it; stands under its table in documents.
    interpretation: Mapped[str] = mapped_column(default="")
    #: What its series is called in the files it is taken from; empty for one kept by hand.
    series: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class StatisticsImport(Entry):
    """A file of statistics that was taken in, so that each number can be followed to it."""

    __tablename__ = "statistics_import"

    file_name: Mapped[str]
    #: The file's fingerprint, in hexadecimal digits.
    sha256: Mapped[str] = mapped_column(index=True)
    #: The name of the layout it was read by.
    layout: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    #: When the file was fetched from its source; None when nobody said.
    retrieved_on: Mapped[date | None] = mapped_column(default=None)
    imported_on: Mapped[date | None] = mapped_column(default=None)
    imported_by: Mapped[str] = mapped_column(default="")
    #: How many values were new or changed.
    taken: Mapped[int | None] = mapped_column(default=None)
    #: What was chosen, one choice to a line, so that the next file of the layout begins with it.
    choices: Mapped[str] = mapped_column(default="")
    #: What was left out and why, one reason to a line.
    warnings: Mapped[str] = mapped_column(default="")


class IndicatorValue(Entry):
    """What an indicator was in a period, for the whole municipality, a part of it or elsewhere."""

    __tablename__ = "indicator_value"

    indicator_id: Mapped[int] = belongs_to("indicator")
    #: The year, or the last year of a period.
    year: Mapped[int]
    #: The period when it is no year: 2017/2018 or 2024-03; empty for the year itself.
    period: Mapped[str] = mapped_column(default="")
    #: The part of the municipality; None for all of it, or for a place outside it.
    area_id: Mapped[int | None] = refers_to("area")
    #: A place outside the municipality to compare with, such as Riket; empty for none.
    comparison: Mapped[str] = mapped_column(default="")
    #: None when the source has no number for it, which is not zero.
    value: Mapped[Decimal | None] = mapped_column(default=None)
    status: Mapped[ValueStatus] = mapped_column(default=ValueStatus.FINAL)
    source: Mapped[str] = mapped_column(default="")
    retrieved_on: Mapped[date | None] = mapped_column(default=None)
    #: The file it came from; None when it was written by hand.
    statistics_import_id: Mapped[int | None] = refers_to("statistics_import")


def is_reached(direction: Direction | None, value: Decimal, target: Decimal) -> bool:
    """Whether a value is as good as the target, the way the indicator should go."""
    if direction is None:
        return value == target
    return value >= target if direction is Direction.UP else value <= target


def is_better(direction: Direction, value: Decimal, than: Decimal) -> bool:
    """Whether a value is better than another one, the way the indicator should go."""
    return value > than if direction is Direction.UP else value < than
