"""Why a personal number stays in a text: the reason somebody gave, never the number."""

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry


class Justification(Entry):
    """The reason why one field of one entry may hold one personal number.

    It names its entry by kind and token, as files do, so that it goes along in them.
    """

    __tablename__ = "justification"

    entry_kind: Mapped[str]
    entry_token: Mapped[str] = mapped_column(index=True)
    field_name: Mapped[str]
    salt: Mapped[str]
    #: What the number gives with the salt; tells the same number again and not which it is.
    fingerprint: Mapped[str]
    reason: Mapped[str]
