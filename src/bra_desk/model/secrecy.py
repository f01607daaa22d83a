"""What a public version of a meeting's papers leaves out: secrecy marks and private names."""

import enum
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.basics.texts import _
from bra_desk.model.base import Entry, belongs_to, refers_to


class MarkedPart(enum.StrEnum):
    """What of an item a mark holds; each but the first is named as the papers name the field."""

    WHOLE = "whole"
    TITLE = "title"
    DIARY_NUMBER = "diary_number"
    PRESENTER = "presenter"
    BACKGROUND = "background"
    SUPPORTING_DOCUMENTS = "supporting_documents"
    DISCUSSION = "discussion"
    DECISIONS = "decisions"
    TASKS = "tasks"


class SecrecyMark(Entry):
    """Says that an item, or a part of it, is left out of every public version."""

    __tablename__ = "secrecy_mark"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    part: Mapped[MarkedPart] = mapped_column(default=MarkedPart.WHOLE)
    #: The one decision, or the one task, that is marked; None for all of them.
    decision_id: Mapped[int | None] = refers_to("decision")
    task_id: Mapped[int | None] = refers_to("task")
    #: The paragraph of the Secrecy Act (OSL, 2009:400), in words: 26 kap. 1 § OSL.
    paragraph: Mapped[str] = mapped_column(default="")
    #: For those who keep the register; never published.
    note: Mapped[str] = mapped_column(default="")


class PrivateName(Entry):
    """A name, or other words, that no public version of a meeting's papers may hold."""

    __tablename__ = "private_name"

    meeting_id: Mapped[int] = belongs_to("meeting")
    name: Mapped[str]
    #: For those who keep the register; never published.
    note: Mapped[str] = mapped_column(default="")


#: The paragraphs that a council meets most, and what they protect.
PARAGRAPHS: Final = {
    _("18 kap. 1 § OSL"): _("Förundersökning och annan brottsutredning"),
    _("18 kap. 2 § OSL"): _("Underrättelseverksamhet"),
    _("18 kap. 8 § OSL"): _("Säkerhets- och bevakningsåtgärder"),
    _("21 kap. 3 § OSL"): _("Adress till den som är förföljd"),
    _("21 kap. 7 § OSL"): _("Personuppgifter som skulle behandlas i strid med dataskyddet"),
    _("23 kap. 1 § OSL"): _("Förskola"),
    _("23 kap. 2 § OSL"): _("Skola"),
    _("25 kap. 1 § OSL"): _("Hälso- och sjukvård"),
    _("26 kap. 1 § OSL"): _("Socialtjänst"),
    _("35 kap. 1 § OSL"): _("Enskilda i brottsutredningar"),
}
