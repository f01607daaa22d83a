"""The municipality's settings, the bodies with their rules, and the areas."""

import enum

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import ItemKind, NumberingRule


class Settings(Entry):
    """What the council is called and where it belongs; a register has at most one row."""

    __tablename__ = "settings"
    __table_args__ = (  # type: ignore[assignment] # SQLAlchemy takes this shape too
        CheckConstraint("id = 1", name="one_row"),
        {"sqlite_autoincrement": True},
    )

    municipality: Mapped[str] = mapped_column(default="")
    #: Four digits, as Statistics Sweden numbers municipalities.
    municipality_code: Mapped[str] = mapped_column(default="")
    #: The council's own name, shown at the top of the window and in documents.
    council_name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    #: How registration numbers begin, for instance KS-2026/.
    diary_prefix: Mapped[str] = mapped_column(default="")
    #: The board that leads the work, 13 § of the Act (2023:196).
    responsible_board: Mapped[str] = mapped_column(default="")
    #: Web address of the official notice board.
    notice_board_url: Mapped[str] = mapped_column(default="")


class AreaType(enum.StrEnum):
    """What kind of place an area is."""

    DISTRICT = "district"
    SCHOOL_AREA = "school_area"
    CENTRE = "centre"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class Area(Entry):
    """A part of the municipality that measures, bodies and statistics are tied to."""

    __tablename__ = "area"

    name: Mapped[str]
    area_type: Mapped[AreaType] = mapped_column(default=AreaType.DISTRICT)
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str | None] = sort_key("name")


class BodyType(enum.StrEnum):
    """What a body is for."""

    COUNCIL = "council"
    STEERING_GROUP = "steering_group"
    WORKING_GROUP = "working_group"
    LOCAL_COUNCIL = "local_council"
    EST_GROUP = "est_group"
    FORUM = "forum"


class MinutesType(enum.StrEnum):
    """How formal a body's record of its meetings is; only boards must be formal."""

    FORMAL = "formal"
    SIMPLE = "simple"
    NOTES = "notes"


class Body(Entry):
    """A group that meets, with its own rules for notice, numbering and approval."""

    __tablename__ = "body"

    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    body_type: Mapped[BodyType] = mapped_column(default=BodyType.COUNCIL)
    #: The body this one reports to; None for the highest.
    parent_id: Mapped[int | None] = refers_to("body")
    #: The part of the municipality a local council looks after; None for all of it.
    area_id: Mapped[int | None] = refers_to("area")
    minutes_type: Mapped[MinutesType] = mapped_column(default=MinutesType.SIMPLE)
    numbering: Mapped[NumberingRule] = mapped_column(default=NumberingRule.PER_MEETING)
    #: What stands before the number, for instance "FHR"; empty for none.
    numbering_prefix: Mapped[str] = mapped_column(default="")
    #: The sign before the number, "§" by custom; empty gives "1.".
    numbering_sign: Mapped[str] = mapped_column(default="§")
    #: Calendar days before the meeting that the notice goes out; None when no rule.
    notice_days: Mapped[int | None] = mapped_column(default=None)
    #: Working days before the meeting that items are to be in; None when no rule.
    items_days: Mapped[int | None] = mapped_column(default=None)
    #: Working days before the meeting that the agenda is settled with the chair; None: no rule.
    agenda_days: Mapped[int | None] = mapped_column(default=None)
    #: Working days after the meeting that the draft is with the chair; None when no rule.
    draft_days: Mapped[int | None] = mapped_column(default=None)
    #: How many of those who decide must be there for a decision; None when no rule.
    #: More than half of the members in a board, KL 6 kap. 27 §.
    quorum: Mapped[int | None] = mapped_column(default=None)
    #: How many approve the minutes beside the chair; None when nobody does.
    approver_count: Mapped[int | None] = mapped_column(default=None)
    #: Days within which minutes are approved (14 in KL 5 kap. 69 §); None when no rule.
    approval_days: Mapped[int | None] = mapped_column(default=None)
    #: The decision that gave the body its rules of procedure.
    rules_of_procedure: Mapped[str] = mapped_column(default="")
    meetings_per_year: Mapped[int | None] = mapped_column(default=None)
    #: The year the body first met; None when not known.
    founded_year: Mapped[int | None] = mapped_column(default=None)
    #: Who took the initiative to the body; None when not known.
    founded_by_id: Mapped[int | None] = refers_to("organisation")
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str | None] = sort_key("name")


class StandardItem(Entry):
    """A line of a body's standard agenda, copied into each new meeting."""

    __tablename__ = "standard_item"

    body_id: Mapped[int] = belongs_to("body")
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str]
    item_kind: Mapped[ItemKind] = mapped_column(default=ItemKind.INFORMATION)
    presenter: Mapped[str] = mapped_column(default="")
    #: Expected length in minutes; None when not said.
    minutes: Mapped[int | None] = mapped_column(default=None)
    background: Mapped[str] = mapped_column(default="")
    #: What it brings along from earlier meetings by itself.
    carries: Mapped[Carries] = mapped_column(default=Carries.NOTHING)
