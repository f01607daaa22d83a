"""Phrases that a secretary writes again and again, kept to be inserted."""

import enum

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, sort_key


class PhrasePlace(enum.StrEnum):
    """Which of an item's texts a phrase fits."""

    BACKGROUND = "background"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ANYWHERE = "anywhere"


class Phrase(Entry):
    """A wording to insert in the texts of a meeting."""

    __tablename__ = "phrase"

    title: Mapped[str]
    text: Mapped[str]
    place: Mapped[PhrasePlace] = mapped_column(default=PhrasePlace.DECISION)
    title_key: Mapped[str | None] = sort_key("title")
