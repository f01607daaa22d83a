"""The municipality's duties by the Act (2023:196), and how the municipality judges them itself."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry


class Paragraph(enum.StrEnum):
    """The paragraphs of the Act that ask something of a municipality, or let it do something."""

    SITUATION_PICTURE = "4"
    ACTION_PLAN = "5"
    FOLLOW_UP = "6"
    INTEGRATION = "7"
    COORDINATION = "8"
    AGREEMENTS = "9"
    STRATEGIC_COUNCIL = "10"
    COORDINATORS = "11"
    THEIR_TASKS = "12"
    REPORTING = "13"
    CAMERAS = "14"


class Verdict(enum.StrEnum):
    """How far a paragraph is met."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    #: The register cannot tell; the municipality has to say.
    YOURS = "yours"


class LawNote(Entry):
    """What the secretary says of a paragraph; a verdict here wins over the register's."""

    __tablename__ = "law_note"

    paragraph: Mapped[Paragraph]
    #: None leaves the verdict to what the register shows.
    verdict: Mapped[Verdict | None] = mapped_column(default=None)
    text: Mapped[str] = mapped_column(default="")
    #: The day it was judged; None when nobody has said.
    assessed_on: Mapped[date | None] = mapped_column(default=None)
