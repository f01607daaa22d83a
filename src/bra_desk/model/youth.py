"""Cooperation around youth at risk: who works together and how, and yearly counts.

There is no place here for a case. Social services, schools and health care keep what they know
of a young person under secrecy (OSL 2009:400, 23, 25 and 26 chap.), and the council has no task
and no lawful ground (GDPR art. 6 and 10) to keep it. What is counted is counted by year.
"""

from datetime import date
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key

#: A smaller number of persons than this is not published, for it may point somebody out.
FEWEST_PUBLISHED: Final = 5


class CooperationStructure(Entry):
    """A standing cooperation around youth at risk, such as SSPF: who, how often, on what terms."""

    __tablename__ = "cooperation_structure"

    name: Mapped[str]
    #: What it is called as a method: SSPF, SIG, a youth team.
    method: Mapped[str] = mapped_column(default="")
    #: None when it is for the whole municipality.
    area_id: Mapped[int | None] = refers_to("area")
    #: Whom it is for, as a group: 13-16 years, upper secondary school.
    target_group: Mapped[str] = mapped_column(default="")
    #: The organisation that calls the meetings, and the post in it.
    owner_id: Mapped[int | None] = refers_to("organisation")
    owner_function: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None] = mapped_column(default=None)
    #: None while it goes on.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    #: How often it meets.
    rhythm: Mapped[str] = mapped_column(default="")
    #: The levels it works on: steering, coordinating, near the young.
    levels: Mapped[str] = mapped_column(default="")
    #: What its meetings always take up.
    agenda: Mapped[str] = mapped_column(default="")
    #: What the parties have agreed on secrecy and consent, and when; None until they have.
    secrecy_agreement: Mapped[str] = mapped_column(default="")
    secrecy_agreed_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str | None] = sort_key("name")


class StructurePartner(Entry):
    """An organisation in a cooperation, with the post that represents it."""

    __tablename__ = "structure_partner"

    structure_id: Mapped[int] = belongs_to("cooperation_structure")
    organisation_id: Mapped[int] = belongs_to("organisation")
    function: Mapped[str] = mapped_column(default="")


class StructureMeasure(Entry):
    """A measure that is a coordinated effort of a cooperation."""

    __tablename__ = "structure_measure"

    structure_id: Mapped[int] = belongs_to("cooperation_structure")
    measure_id: Mapped[int] = belongs_to("measure")


class YouthCount(Entry):
    """How many young people a cooperation or a measure reached in a year; a count, no list."""

    __tablename__ = "youth_count"

    year: Mapped[int]
    #: One of the two is counted.
    structure_id: Mapped[int | None] = refers_to("cooperation_structure")
    measure_id: Mapped[int | None] = refers_to("measure")
    #: Persons: new in the year, still there when it ended, and ended; None when not counted.
    started: Mapped[int | None] = mapped_column(default=None)
    ongoing: Mapped[int | None] = mapped_column(default=None)
    ended: Mapped[int | None] = mapped_column(default=None)
    #: Of those that ended: as they were planned to.
    completed: Mapped[int | None] = mapped_column(default=None)
    #: Meetings, which are no persons.
    meetings: Mapped[int | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


def is_publishable(persons: int | None) -> bool:
    """Whether a number of persons may stand in a paper: nought, unknown, or five and more."""
    return not persons or persons >= FEWEST_PUBLISHED
