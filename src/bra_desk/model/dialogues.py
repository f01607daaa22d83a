"""What inhabitants and staff say: dialogues with their topics, and safety surveys."""

import enum
from datetime import date, time
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to
from bra_desk.model.situation import ProblemCategory


class DialogueKind(enum.StrEnum):
    """Whom a dialogue is held with."""

    #: With those who live in a place or are there (medborgardialog).
    CITIZENS = "citizens"
    #: With the staff of the parties, before pledges or a situation picture (medarbetardialog).
    STAFF = "staff"


class Dialogue(Entry):
    """One occasion at which people were met and asked; never who they were."""

    __tablename__ = "dialogue"

    title: Mapped[str]
    dialogue_kind: Mapped[DialogueKind] = mapped_column(default=DialogueKind.CITIZENS)
    held_on: Mapped[date]
    starts_at: Mapped[time | None] = mapped_column(default=None)
    ends_at: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(default="")
    #: None when it was for the whole municipality.
    area_id: Mapped[int | None] = refers_to("area")
    #: How it was done: a stand, a table talk, a survey on the web.
    method: Mapped[str] = mapped_column(default="")
    #: The organisations and functions that met people.
    hosts: Mapped[str] = mapped_column(default="")
    #: How many people were met; None when nobody counted.
    met: Mapped[int | None] = mapped_column(default=None)
    #: What those who were met have been told since, and how.
    feedback: Mapped[str] = mapped_column(default="")
    #: The day they were told; None until they have been.
    fed_back_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class DialogueTopic(Entry):
    """Something that people brought up at a dialogue, how many did, and what they were told."""

    __tablename__ = "dialogue_topic"

    dialogue_id: Mapped[int] = belongs_to("dialogue")
    position: Mapped[int] = mapped_column(default=0)
    category: Mapped[ProblemCategory]
    text: Mapped[str] = mapped_column(default="")
    #: How many brought it up; None when it was not counted.
    mentions: Mapped[int | None] = mapped_column(default=None)
    #: The problem of the situation picture that it is about; None for none.
    problem_id: Mapped[int | None] = refers_to("problem")
    #: What they were answered, there or afterwards.
    answer: Mapped[str] = mapped_column(default="")


class Survey(Entry):
    """A safety survey of a year; its values are those of its indicators."""

    __tablename__ = "survey"

    title: Mapped[str]
    year: Mapped[int]
    #: Who made it, and where it can be read.
    source: Mapped[str] = mapped_column(default="")
    #: How many were asked and how many answered; None when the source does not say.
    asked: Mapped[int | None] = mapped_column(default=None)
    answered: Mapped[int | None] = mapped_column(default=None)
    #: In per cent, as the source gives it; None to have it worked out.
    response_rate: Mapped[Decimal | None] = mapped_column(default=None)
    #: How it was made, whom it leaves out and how sure its numbers are.
    method: Mapped[str] = mapped_column(default="")
    #: What it shows, in words.
    summary: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")


class SurveyIndicator(Entry):
    """A question of a survey: the indicator that keeps its values area by area."""

    __tablename__ = "survey_indicator"

    survey_id: Mapped[int] = belongs_to("survey")
    position: Mapped[int] = mapped_column(default=0)
    indicator_id: Mapped[int] = belongs_to("indicator")


def response_rate(given: Decimal | None, asked: int | None, answered: int | None) -> Decimal | None:
    """The response rate in per cent: the source's own, else worked out; None when unknown."""
    if given is not None or not asked or answered is None:
        return given
    return (Decimal(100 * answered) / asked).quantize(Decimal("0.1"))
