"""Reports on a year: their chapters, and the figures they were finished with."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to


class ReportKind(enum.StrEnum):
    """Whom a report is for."""

    #: The yearly follow-up that the agreement asks for, to the council.
    ANNUAL = "annual"
    #: The board's report to the municipal assembly, 13 § of the Act (2023:196).
    ASSEMBLY = "assembly"


class Chapter(enum.StrEnum):
    """What a chapter of a report tells."""

    SUMMARY = "summary"
    ORGANISATION = "organisation"
    SITUATION = "situation"
    GOALS = "goals"
    FOCUS_AREAS = "focus_areas"
    MEASURES = "measures"
    PLEDGES = "pledges"
    METHODS = "methods"
    FUNDING = "funding"
    LESSONS = "lessons"
    LAW = "law"
    DECISIONS = "decisions"
    SOURCES = "sources"


class Report(Entry):
    """A report on a year, with what the secretary writes in it and how far it has come."""

    __tablename__ = "report"

    report_kind: Mapped[ReportKind] = mapped_column(default=ReportKind.ANNUAL)
    #: The year it tells of, not the year it is written.
    year: Mapped[int]
    #: The council whose meetings it tells of; None for the one the agreement reports to.
    body_id: Mapped[int | None] = refers_to("body")
    diary_number: Mapped[str] = mapped_column(default="")
    #: The day it was finished, with its figures frozen; None while it is written.
    finished_on: Mapped[date | None] = mapped_column(default=None)
    #: The decision that adopted it; None until somebody has.
    decision_id: Mapped[int | None] = refers_to("decision")
    notes: Mapped[str] = mapped_column(default="")


class ReportChapter(Entry):
    """What the secretary has written in a chapter, beside what the register tells there."""

    __tablename__ = "report_chapter"

    report_id: Mapped[int] = belongs_to("report")
    chapter: Mapped[Chapter]
    #: The goal or the focus area it is about; both None in the other chapters.
    goal_id: Mapped[int | None] = refers_to("goal")
    focus_area_id: Mapped[int | None] = refers_to("focus_area")
    text: Mapped[str] = mapped_column(default="")
    #: Whether the text was taken over from the year before and not touched since.
    is_carried: Mapped[bool] = mapped_column(default=False)


class ReportSnapshot(Entry):
    """What the register told on the day a report was finished, so that it can be made again."""

    __tablename__ = "report_snapshot"

    report_id: Mapped[int] = belongs_to("report")
    taken_on: Mapped[date]
    #: The chapters' tables and figures as JSON, as `documents/report.py` reads them.
    content: Mapped[str]
