"""Photos of safety walks: what is told of each, and the picture itself outside the history."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Base, Entry, belongs_to, refers_to


class WalkPhoto(Entry):
    """A photo taken on a safety walk; the picture is found by its fingerprint."""

    __tablename__ = "walk_photo"

    walk_id: Mapped[int] = belongs_to("walk")
    #: What it shows; None until somebody has sorted it.
    observation_id: Mapped[int | None] = refers_to("walk_observation")
    position: Mapped[int] = mapped_column(default=0)
    #: What can be seen, for those who cannot; empty lets the observation say it.
    description: Mapped[str] = mapped_column(default="")
    #: Whether it may stand in a public version: nobody can be told by it.
    is_public: Mapped[bool] = mapped_column(default=False)
    #: What the file was called when it was added.
    file_name: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(ForeignKey("photo_file.sha256"), index=True)
    width: Mapped[int | None] = mapped_column(default=None)
    height: Mapped[int | None] = mapped_column(default=None)


class PhotoFile(Base):
    """A picture by its fingerprint; outside the history, so that it can be erased for good."""

    __tablename__ = "photo_file"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    #: The JPEG as the program made it; None when it is erased, or has not come with its entry.
    data: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True, default=None)


class PhotoErasure(Base):
    """That a picture was erased for good, when and by whom; never taken back."""

    __tablename__ = "photo_erasure"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    sha256: Mapped[str] = mapped_column(index=True)
    erased_at: Mapped[datetime]
    erased_by: Mapped[str]
