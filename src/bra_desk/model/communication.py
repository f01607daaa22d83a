"""What the council has told, and the ways to reach those it works with."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, refers_to, sort_key


class Channel(enum.StrEnum):
    """How something was told."""

    WEB = "web"
    SOCIAL_MEDIA = "social_media"
    NEWSLETTER = "newsletter"
    PRESS = "press"
    EVENT = "event"
    LETTER = "letter"
    OTHER = "other"


class Communication(Entry):
    """Something told to inhabitants or others, 12 § 3 of the Act (2023:196)."""

    __tablename__ = "communication"

    sent_on: Mapped[date]
    channel: Mapped[Channel] = mapped_column(default=Channel.WEB)
    #: Whom it was for.
    audience: Mapped[str]
    what: Mapped[str]
    #: The post that told it.
    sent_by: Mapped[str] = mapped_column(default="")
    #: Where it can be read; empty when nowhere.
    url: Mapped[str] = mapped_column(default="")
    #: What it is about; all None when it is about the work as a whole.
    measure_id: Mapped[int | None] = refers_to("measure")
    pledge_id: Mapped[int | None] = refers_to("pledge")
    problem_id: Mapped[int | None] = refers_to("problem")
    dialogue_id: Mapped[int | None] = refers_to("dialogue")
    survey_id: Mapped[int | None] = refers_to("survey")
    programme_id: Mapped[int | None] = refers_to("programme")
    notes: Mapped[str] = mapped_column(default="")


class Contact(Entry):
    """A way to reach a function of a partner: work telephone and e-mail, for a kind of matter."""

    __tablename__ = "contact"

    function: Mapped[str]
    organisation_id: Mapped[int | None] = refers_to("organisation")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    #: What one turns there about, and when there is somebody there.
    about: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    #: The day somebody last saw to that it is right; None when nobody has.
    checked_on: Mapped[date | None] = mapped_column(default=None)
    function_key: Mapped[str | None] = sort_key("function")
