"""What every entry of the register has in common, and how its columns are stored.

To add a kind of entry: 1. a class here in `model`; 2. a numbered revision in
`storage/migrations`; 3. a form in `forms` and a line in its catalogue; 4. a row in
`docs/glossary.md`. Lists, dialogs, history, undo, exchange and their tests then exist.
"""

import enum
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any, dataclass_transform
from uuid import uuid4

from sqlalchemy import Computed, Dialect, Enum, ForeignKey, MetaData, String, TypeDecorator
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    MappedColumn,
    declared_attr,
    mapped_column,
)
from typing_extensions import override

from bra_desk.basics.decimals import written


class ClockTime(TypeDecorator[time]):
    """A time of day, stored as 13:15."""

    impl = String(5)
    cache_ok = True

    @override
    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """A moment, stored in UTC as 2026-11-26T12:15:00Z; read with its zone."""

    impl = String(27)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else self.stored(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)

    @staticmethod
    def stored(moment: datetime) -> str:
        """The moment as the register keeps it, which is how the history binds it."""
        return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class DecimalText(TypeDecorator[Decimal]):
    """A decimal number, stored as the text 12345.6 so that no digit is lost."""

    impl = String(24)
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else written(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


@dataclass_transform(kw_only_default=True, field_specifiers=(mapped_column,))
class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """The root of all tables: constraint names, and enums stored by value."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        time: ClockTime,
        datetime: Moment,
        Decimal: DecimalText,
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            length=30,
            values_callable=lambda kind: [member.value for member in kind],
        ),
    }


class Entry(Base):
    """An entry a person keeps: found by token, counted by version, removed by a mark."""

    __abstract__ = True
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    #: Unique text that names the entry in files; made here unless a file gives one.
    token: Mapped[str] = mapped_column(unique=True, default_factory=lambda: uuid4().hex)
    #: Counts up at every save, so that a form can tell that its entry has changed.
    version: Mapped[int] = mapped_column(init=False, default=1)
    #: When the entry was put in the bin; None while it is in use.
    removed_at: Mapped[datetime | None] = mapped_column(default=None)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


def refers_to(table: str) -> MappedColumn[Any]:
    """A column that points at an entry of `table`; None when nothing is chosen."""
    return mapped_column(ForeignKey(f"{table}.id"), default=None, index=True)


def belongs_to(table: str) -> MappedColumn[Any]:
    """A column that points at the entry of `table` this one is a part of."""
    return mapped_column(ForeignKey(f"{table}.id"), index=True)


#: Letters that Swedish sorts in their own places (å ä ö last) or with their plain form.
_SORTED_AS = {
    "å": "{", "Å": "{", "ä": "|", "Ä": "|", "æ": "|", "Æ": "|", "ö": "}", "Ö": "}",
    "ø": "}", "Ø": "}", "é": "e", "É": "e", "è": "e", "á": "a", "à": "a", "ü": "y", "Ü": "y",
}  # fmt: skip


def sort_key(column: str) -> MappedColumn[Any]:
    """A column the engine keeps: `column` folded so that plain order is Swedish order.

    It is plain SQL, not a function of ours, so that any tool can read and check the file.
    """
    folded = f"lower({column})"
    for letter, place in _SORTED_AS.items():
        folded = f"replace({folded}, '{letter}', '{place}')"
    return mapped_column(
        Computed(folded, persisted=False), init=False, repr=False, index=True, default=None
    )


def sorting_key(text: str) -> str:
    """The same order for a text that no column keeps."""
    folded = text.casefold()
    for letter, place in _SORTED_AS.items():
        folded = folded.replace(letter, place)
    return folded
