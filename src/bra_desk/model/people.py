"""Organisations, the people who represent them, and their seats in the bodies.

Only officials and representatives have a place here, never those the work is about.
"""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class OrganisationType(enum.StrEnum):
    """What kind of partner an organisation is."""

    MUNICIPALITY = "municipality"
    DEPARTMENT = "department"
    BOARD = "board"
    POLICE = "police"
    REGION = "region"
    AUTHORITY = "authority"
    COMPANY = "company"
    BUSINESS = "business"
    ASSOCIATION = "association"
    SCHOOL = "school"
    OTHER = "other"


class Organisation(Entry):
    """A partner of the council, or a part of one."""

    __tablename__ = "organisation"

    name: Mapped[str]
    organisation_type: Mapped[OrganisationType] = mapped_column(default=OrganisationType.OTHER)
    #: The organisation this one is a part of; None for a whole one.
    parent_id: Mapped[int | None] = refers_to("organisation")
    #: Whether the secrecy act (OSL 2009:400) binds its people.
    under_secrecy_act: Mapped[bool] = mapped_column(default=False)
    contact: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str | None] = sort_key("name")


class Person(Entry):
    """An official or elected representative; no personal number has a place here."""

    __tablename__ = "person"

    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = refers_to("organisation")
    #: The party of an elected representative; empty for officials.
    party: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    #: Whether the post is a leading one, as 10 § of the Act (2023:196) asks for.
    leading_position: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str | None] = sort_key("name")


class SeatRole(enum.StrEnum):
    """What a person is in a body, in the order minutes list them."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    DEPUTY = "deputy"
    CO_OPTED = "co_opted"
    COORDINATOR = "coordinator"
    SECRETARY = "secretary"
    OTHER = "other"


class Seat(Entry):
    """A person's place in a body for a time."""

    __tablename__ = "seat"

    body_id: Mapped[int] = belongs_to("body")
    person_id: Mapped[int] = belongs_to("person")
    role: Mapped[SeatRole] = mapped_column(default=SeatRole.MEMBER)
    #: The member a personal deputy stands in for; None for a deputy of all.
    deputy_for_id: Mapped[int | None] = refers_to("person")
    #: First day; None when it was never written down.
    starts_on: Mapped[date | None] = mapped_column(default=None)
    #: Last day; None while it lasts.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    appointed_by: Mapped[str] = mapped_column(default="")


def seat_holds(starts_on: date | None, ends_on: date | None, day: date) -> bool:
    """Whether a seat with this period is held on `day`, both ends included."""
    return (starts_on is None or starts_on <= day) and (ends_on is None or day <= ends_on)
