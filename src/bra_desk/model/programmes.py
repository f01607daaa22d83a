"""Programmes that run for years with money of their own, and what came of them."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class Programme(Entry):
    """A programme of several measures: where, towards what, with whom and for how much."""

    __tablename__ = "programme"

    title: Mapped[str]
    #: The first and the last year it runs; None when that is not settled.
    first_year: Mapped[int | None] = mapped_column(default=None)
    last_year: Mapped[int | None] = mapped_column(default=None)
    #: Why it was begun and what it is to reach.
    purpose: Mapped[str] = mapped_column(default="")
    #: What it gives special weight, one thing a line.
    focus: Mapped[str] = mapped_column(default="")
    #: The organisation that coordinates it.
    owner_id: Mapped[int | None] = refers_to("organisation")
    #: The agreement it stands in; None when it stands in none.
    agreement_id: Mapped[int | None] = refers_to("agreement")
    #: Who decided it, and when; the council's own decision is the link.
    decided_by: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    decision_id: Mapped[int | None] = refers_to("decision")
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class ProgrammeArea(Entry):
    """A part of the municipality that a programme is for."""

    __tablename__ = "programme_area"

    programme_id: Mapped[int] = belongs_to("programme")
    area_id: Mapped[int] = belongs_to("area")


class ProgrammePartner(Entry):
    """An organisation that a programme is carried out with."""

    __tablename__ = "programme_partner"

    programme_id: Mapped[int] = belongs_to("programme")
    organisation_id: Mapped[int] = belongs_to("organisation")
    contribution: Mapped[str] = mapped_column(default="")


class ProgrammeMeasure(Entry):
    """A measure that a programme is carried out by."""

    __tablename__ = "programme_measure"

    programme_id: Mapped[int] = belongs_to("programme")
    measure_id: Mapped[int] = belongs_to("measure")


class ProgrammeBudget(Entry):
    """What a programme may cost in a year, and what it did cost."""

    __tablename__ = "programme_budget"

    programme_id: Mapped[int] = belongs_to("programme")
    year: Mapped[int]
    #: Whole kronor.
    amount: Mapped[int]
    #: Whole kronor; None until the year is closed.
    used: Mapped[int | None] = mapped_column(default=None)
    #: Who pays.
    source: Mapped[str] = mapped_column(default="")


class ProgrammeEvaluation(Entry):
    """What somebody found when a programme was evaluated."""

    __tablename__ = "programme_evaluation"

    programme_id: Mapped[int] = belongs_to("programme")
    evaluated_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(default="")
    #: Which time or part of the programme, and how it was done.
    scope: Mapped[str] = mapped_column(default="")
    result: Mapped[str] = mapped_column(default="")
    #: What the programme should learn from it.
    lessons: Mapped[str] = mapped_column(default="")
    #: Whole kronor; None when not known.
    cost: Mapped[int | None] = mapped_column(default=None)


def runs_during(first_year: int | None, last_year: int | None, year: int) -> bool:
    """Whether a programme runs some day of `year`; an open end is no end."""
    return (first_year is None or first_year <= year) and (last_year is None or year <= last_year)


def years_text(first_year: int | None, last_year: int | None) -> str:
    """A programme's period: 2018-2026 with a dash, 2018- while it has no end; empty for neither."""
    if first_year is not None and first_year == last_year:
        return str(first_year)
    ends = ["" if year is None else str(year) for year in (first_year, last_year)]
    return "–".join(ends) if any(ends) else ""
