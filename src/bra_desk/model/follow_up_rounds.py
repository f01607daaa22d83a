"""A follow-up round: who was asked about a year, by when, and who has answered."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to


class FollowUpRound(Entry):
    """The forms of a year, sent to those who answer for measures and pledges."""

    __tablename__ = "follow_up_round"

    #: The year that is followed up.
    year: Mapped[int]
    #: The day the forms were made to be sent; None before that.
    sent_on: Mapped[date | None] = mapped_column(default=None)
    #: The last day to answer; None when none was given.
    due_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class FollowUpRequest(Entry):
    """A form of a round sent to one organisation."""

    __tablename__ = "follow_up_request"

    follow_up_round_id: Mapped[int] = belongs_to("follow_up_round")
    organisation_id: Mapped[int] = belongs_to("organisation")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    #: The day an answer was first read in; None while it is awaited.
    answered_on: Mapped[date | None] = mapped_column(default=None)
