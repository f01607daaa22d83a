"""Agreements with parties, signatories, period and prolongation; goals and focus areas.

9 § of the Act (2023:196) asks for written agreements that name purposes and areas.
"""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class Prolongation(enum.StrEnum):
    """What happens when the period has run out and nothing new is signed."""

    NONE = "none"
    UNTIL_FURTHER_NOTICE = "until_further_notice"


class AgreementState(enum.StrEnum):
    """Where an agreement stands on a given day; computed, never stored."""

    UNSIGNED = "unsigned"
    COMING = "coming"
    IN_FORCE = "in_force"
    PROLONGED = "prolonged"
    REPLACED = "replaced"
    ENDED = "ended"


class Agreement(Entry):
    """A written agreement on cooperation."""

    __tablename__ = "agreement"

    title: Mapped[str]
    heading: Mapped[str] = mapped_column(default="")
    #: What the cooperation is for, 9 § of the Act.
    purpose: Mapped[str] = mapped_column(default="")
    #: The parties and areas it covers, in its own words, 9 § of the Act.
    scope: Mapped[str] = mapped_column(default="")
    #: The state of things the parties aim at (målbild).
    target_picture: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    prolongation: Mapped[Prolongation] = mapped_column(default=Prolongation.NONE)
    #: The clause on prolongation, in the agreement's own words.
    prolongation_clause: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None] = mapped_column(default=None)
    signed_at: Mapped[str] = mapped_column(default="")
    #: The day a party's notice of termination takes effect; None when nobody has given one.
    terminated_on: Mapped[date | None] = mapped_column(default=None)
    diary_number: Mapped[str] = mapped_column(default="")
    #: The agreement this one takes the place of; None for the first in the register.
    replaces_id: Mapped[int | None] = refers_to("agreement")
    #: The year the parties first signed an agreement; None when not known.
    first_signed_year: Mapped[int | None] = mapped_column(default=None)
    #: Months between the follow-ups of its goals; None when it asks for none.
    follow_up_months: Mapped[int | None] = mapped_column(default=None)
    #: The body the follow-up is reported to.
    follow_up_body_id: Mapped[int | None] = refers_to("body")
    #: Years that a citizen pledge made under it lasts; None when it says nothing.
    pledge_years: Mapped[int | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class Party(Entry):
    """An organisation bound by an agreement."""

    __tablename__ = "party"

    agreement_id: Mapped[int] = belongs_to("agreement")
    position: Mapped[int] = mapped_column(default=0)
    organisation_id: Mapped[int] = belongs_to("organisation")
    #: The part of the organisation through which it acts; None for the whole.
    through_id: Mapped[int | None] = refers_to("organisation")


class Signatory(Entry):
    """Who signed an agreement, with the title they signed under."""

    __tablename__ = "signatory"

    agreement_id: Mapped[int] = belongs_to("agreement")
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = refers_to("organisation")


class AgreementSection(Entry):
    """A heading of an agreement with its text, word for word."""

    __tablename__ = "agreement_section"

    agreement_id: Mapped[int] = belongs_to("agreement")
    position: Mapped[int] = mapped_column(default=0)
    heading: Mapped[str]
    text: Mapped[str] = mapped_column(default="")


class Goal(Entry):
    """An overall goal of an agreement, to be followed up every year."""

    __tablename__ = "goal"

    #: None for a goal that no agreement in the register holds.
    agreement_id: Mapped[int | None] = refers_to("agreement")
    number: Mapped[int | None] = mapped_column(default=None)
    text: Mapped[str]
    text_key: Mapped[str | None] = sort_key("text")


class FocusArea(Entry):
    """What an agreement gives special weight, a level of its own beside the goals."""

    __tablename__ = "focus_area"

    agreement_id: Mapped[int | None] = refers_to("agreement")
    number: Mapped[int | None] = mapped_column(default=None)
    text: Mapped[str]
    text_key: Mapped[str | None] = sort_key("text")


class WorkingMethod(Entry):
    """A way of working that an agreement names, such as EST or safety walks."""

    __tablename__ = "working_method"

    agreement_id: Mapped[int | None] = refers_to("agreement")
    number: Mapped[int | None] = mapped_column(default=None)
    name: Mapped[str]
    text: Mapped[str] = mapped_column(default="")


def agreement_state(  # noqa: PLR0911 - one line for each state, in order of weight
    *,
    starts_on: date | None,
    ends_on: date | None,
    prolongation: Prolongation,
    terminated_on: date | None,
    replaced_on: date | None,
    today: date,
) -> AgreementState:
    """Where an agreement stands on `today`.

    `replaced_on` is the first day of the agreement that takes its place; None without one.
    An agreement without a first day is not in force yet: it counts as unsigned.
    """
    if starts_on is None:
        return AgreementState.UNSIGNED
    if replaced_on is not None and replaced_on <= today:
        return AgreementState.REPLACED
    if terminated_on is not None and terminated_on <= today:
        return AgreementState.ENDED
    if today < starts_on:
        return AgreementState.COMING
    if ends_on is None or today <= ends_on:
        return AgreementState.IN_FORCE
    if prolongation is Prolongation.UNTIL_FURTHER_NOTICE:
        return AgreementState.PROLONGED
    return AgreementState.ENDED
