"""The queries: entries as plain values, in the order their forms ask for, and their captions."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    FromClause,
    RowMapping,
    Select,
    Table,
    case,
    func,
    select,
    text,
)
from sqlalchemy.orm import Session

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Choice, Field, Link
from bra_desk.forms.form import Form
from bra_desk.model.history import IssuedDocument
from bra_desk.model.meetings import (
    AgendaItem,
    ItemKind,
    Meeting,
    MeetingStatus,
    NumberedMeeting,
)

#: How many tokens one question names at the most; the engine bounds its parameters.
_AT_ONCE: Final = 10_000


@dataclass(frozen=True, kw_only=True)
class Stored:
    """An entry as the register keeps it; `values` by field name."""

    id: int
    token: str
    version: int
    #: Whether it lies in the bin.
    is_removed: bool
    values: dict[str, Any]


def table_of(kind: str) -> Table:
    """The table that keeps entries of a kind."""
    return FORMS[kind].entity.metadata.tables[kind]


def stored(
    session: Session,
    kind: str,
    where: Mapping[str, Any] | None = None,
    *,
    sort: str = "",
    with_removed: bool = False,
) -> list[Stored]:
    """Entries of a kind in their form's order; `where` pairs fields with the value wanted.

    A collection as value means any of its members. `sort` is a field to order by first; a
    leading minus turns the order.
    """
    form, table = FORMS[kind], table_of(kind)
    wanted = _in_order(kind, sort)
    if not with_removed:
        wanted = wanted.where(table.c.removed_at.is_(None))
    for name, value in (where or {}).items():
        column = table.c.id if name == "id" else table.c[form.field(name).attribute]
        anyone = isinstance(value, Collection) and not isinstance(value, str)
        wanted = wanted.where(column.in_(value) if anyone else column == value)
    return [_stored(form, row) for row in session.execute(wanted).mappings()]


def captions(session: Session, kind: str, ids: Iterable[int] | None = None) -> dict[int, str]:
    """The line that names each entry of a kind, also removed ones; all of them without `ids`."""
    form, table = FORMS[kind], table_of(kind)
    fields = [form.field(name) for name in form.caption]
    wanted = select(table.c.id, *(table.c[field.attribute] for field in fields))
    if ids is not None:
        wanted = wanted.where(table.c.id.in_(set(ids)))
    rows = session.execute(wanted).all()
    shown = [
        texts_of(session, field, (row[place] for row in rows))
        for place, field in enumerate(fields, 1)
    ]
    return {
        row.id: ", ".join(filter(None, (texts[row[n]] for n, texts in enumerate(shown, 1))))
        for row in rows
    }


def texts_of(session: Session, field: Field, values: Iterable[Any]) -> dict[Any, str]:
    """What a person reads for each value of a field, links by the caption of their entry."""
    distinct = set(values)
    if not isinstance(field, Link):
        return {value: field.show(value) for value in distinct}
    named = captions(session, field.to, distinct - {None})
    return {None: "", **named}


def tokens(session: Session, kind: str) -> dict[int, str]:
    """The token of every entry of a kind by its number, the removed ones with them."""
    table = table_of(kind)
    return {row.id: row.token for row in session.execute(select(table.c.id, table.c.token))}


def numbers(session: Session, kind: str, among: Collection[str]) -> dict[str, int]:
    """The number of every entry of a kind whose token is `among` those, the removed with them."""
    table = table_of(kind)
    wanted = select(table.c.id, table.c.token)
    found: dict[str, int] = {}
    listed = list(among)
    for start in range(0, len(listed), _AT_ONCE):
        some = wanted.where(table.c.token.in_(listed[start : start + _AT_ONCE]))
        found |= {row.token: row.id for row in session.execute(some)}
    return found


def has_entries(session: Session, kind: str) -> bool:
    """Whether the register holds any entry of a kind."""
    return session.scalar(select(table_of(kind).c.id).limit(1)) is not None


def next_id(session: Session, kind: str) -> int:
    """The number that the next entry of a kind gets; numbers are never used twice."""
    used = session.execute(
        text("SELECT seq FROM sqlite_sequence WHERE name = :kind"), {"kind": kind}
    ).scalar()
    return 1 + (used or 0)


def numbered_meetings(session: Session, body_id: int) -> list[NumberedMeeting]:
    """What numbering needs to know of every meeting of a body that is not cancelled."""
    items = (
        select(func.count())
        .where(
            AgendaItem.meeting_id == Meeting.id,
            AgendaItem.removed_at.is_(None),
            AgendaItem.item_kind != ItemKind.BREAK,
        )
        .scalar_subquery()
    )
    wanted = select(Meeting.id, Meeting.held_on, items.label("items"), Meeting.first_number).where(
        Meeting.body_id == body_id,
        Meeting.removed_at.is_(None),
        Meeting.status != MeetingStatus.CANCELLED,
    )
    return [
        NumberedMeeting(
            id=row.id, held_on=row.held_on, items=row.items, first_number=row.first_number
        )
        for row in session.execute(wanted)
    ]


def is_issued(session: Session, sha256: str) -> bool:
    """Whether this register once wrote a file with that fingerprint."""
    wanted = select(IssuedDocument.id).where(IssuedDocument.sha256 == sha256).limit(1)
    return session.scalar(wanted) is not None


def issued_as(session: Session, sha256: str) -> frozenset[str]:
    """The documents that this register wrote as a file with that fingerprint."""
    wanted = select(IssuedDocument.document).where(IssuedDocument.sha256 == sha256)
    return frozenset(session.scalars(wanted))


def written_documents(session: Session) -> dict[int, frozenset[str]]:
    """The kinds of document that have been written of each entry they are about."""
    wanted = select(IssuedDocument.entry_id, IssuedDocument.document).distinct()
    found: dict[int, frozenset[str]] = {}
    for entry_id, document in session.execute(wanted):
        if entry_id is not None:
            found[entry_id] = found.get(entry_id, frozenset()) | {document}
    return found


def next_place(session: Session, kind: str, parent: Link, parent_id: int) -> int:
    """The place after the last of an entry's parts."""
    table = table_of(kind)
    last = select(func.max(table.c.position)).where(table.c[parent.attribute] == parent_id)
    highest = session.scalar(last)
    return 0 if highest is None else int(highest) + 1


@cache
def _in_order(kind: str, sort: str) -> Select[Any]:
    """All entries of a kind in order; kept, since it takes longer to make than to run."""
    table = table_of(kind)
    return select(table).order_by(*_order(FORMS[kind], table, sort))


def _order(form: Form, table: Table, first: str) -> list[ColumnElement[Any]]:
    terms = [_order_term(form, table, name) for name in (first, *form.sort) if name]
    return [*terms, table.c.id]


def _order_term(form: Form, table: FromClause, name: str) -> ColumnElement[Any]:
    column = _order_column(form, table, name.removeprefix("-"))
    return column.desc() if name.startswith("-") else column.asc().nulls_last()


def _order_column(form: Form, table: FromClause, path: str) -> ColumnElement[Any]:
    """What orders by a field: a choice by the order of its words, text as Swedish does.

    A link goes on along the path, or else by what first orders the entries it points at.
    """
    name, _dot, rest = path.partition(".")
    field = form.field(name)
    column: ColumnElement[Any] = table.c[field.attribute]
    if isinstance(field, Link):
        other_form = FORMS[field.to]
        other = table_of(field.to).alias()
        along = rest or other_form.sort[0].removeprefix("-")
        wanted = select(_order_column(other_form, other, along)).where(other.c.id == column)
        return wanted.scalar_subquery()
    if isinstance(field, Choice):
        return case({member: place for place, member in enumerate(field.labels)}, value=column)
    return table.c.get(f"{name}_key", column)


def _stored(form: Form, row: RowMapping) -> Stored:
    return Stored(
        id=row["id"],
        token=row["token"],
        version=row["version"],
        is_removed=row["removed_at"] is not None,
        values={field.name: row[field.attribute] for field in form.values},
    )
