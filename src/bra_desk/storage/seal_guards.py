"""Triggers that keep what is sealed as it was, whoever writes and by whatever statement.

What stays open after approval is declared here once; all other columns are sealed with their
meeting. A refusal begins with `SEALED` or `FINAL`, which `storage.faults` puts in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Column, Table

from bra_desk.model.base import Base

#: How the engine's refusals begin: the meeting is sealed; a seal itself is final.
SEALED: Final = "sealed: the minutes are approved"
FINAL: Final = "final: a seal is never changed or taken away"

_OF_ITEM: Final = "(SELECT i.meeting_id FROM agenda_item AS i WHERE i.id = {row}.agenda_item_id)"

#: What becomes of a decision or a task is told later meetings, not the one that is sealed.
_FOLLOWED_UP: Final = frozenset({"progress", "done_on", "report"})


def _of_part(table: str, link: str) -> str:
    """SQL for the meeting of a row that is a part of a row under an item."""
    return (
        f"(SELECT i.meeting_id FROM {table} AS p JOIN agenda_item AS i ON i.id = p.agenda_item_id"
        f" WHERE p.id = {{row}}.{link})"
    )


@dataclass(frozen=True, kw_only=True)
class SealedTable:
    """A table whose rows a seal holds."""

    name: str
    #: SQL for the meeting that `{row}` belongs to.
    meeting: str
    #: Columns that may change after approval, beside the count of saves.
    left_open: frozenset[str] = frozenset()

    @property
    def table(self) -> Table:
        """The table itself."""
        return Base.metadata.tables[self.name]

    @property
    def columns(self) -> list[Column[object]]:
        """The columns that are sealed."""
        return [
            each
            for each in self.table.columns
            if each.computed is None and each.name not in self.left_open | {"version"}
        ]


#: What a seal holds, outermost first. Dispatches are not among it: they follow the approval.
SEALED_TABLES: Final = (
    SealedTable(
        name="meeting",
        meeting="{row}.id",
        left_open=frozenset({"notes", "announced_on", "taken_down_on", "kept_at"}),
    ),
    SealedTable(name="attendance", meeting="{row}.meeting_id"),
    SealedTable(
        name="agenda_item", meeting="{row}.meeting_id", left_open=frozenset({"backlog_item_id"})
    ),
    SealedTable(name="decision", meeting=_OF_ITEM, left_open=_FOLLOWED_UP),
    SealedTable(name="task", meeting=_OF_ITEM, left_open=_FOLLOWED_UP),
    *(
        SealedTable(name=each, meeting=_OF_ITEM)
        for each in ("recusal", "proposal", "vote", "reservation", "statement")
    ),
    SealedTable(name="proposal_support", meeting=_of_part("proposal", "proposal_id")),
    SealedTable(name="ballot", meeting=_of_part("vote", "vote_id")),
)


def seal_triggers() -> Iterator[tuple[str, str]]:
    """Every trigger that guards seals and what they hold, by name."""
    for each in SEALED_TABLES:
        yield from _row_guards(each)
    seal = Base.metadata.tables["seal"]
    added = {"reopened_at", "reopened_by", "reason"}
    fixed = " OR ".join(
        f"new.{column.name} IS NOT old.{column.name}"
        for column in seal.columns
        if column.name not in added
    )
    closed = "old.reopened_at IS NOT NULL OR new.reopened_at IS NULL OR trim(new.reason) = ''"
    yield _trigger("guard_update_seal", "UPDATE", "seal", f"{fixed} OR {closed}", FINAL)
    yield _trigger("guard_delete_seal", "DELETE", "seal", "1", FINAL)
    second = f"{_is_sealed('new.meeting_id')} OR {_is_there('seal')}"
    yield _trigger("guard_insert_seal", "INSERT", "seal", second, FINAL)
    yield _trigger("guard_update_signed_copy", "UPDATE", "signed_copy", "1", FINAL)
    yield _trigger("guard_delete_signed_copy", "DELETE", "signed_copy", "1", FINAL)
    again = _is_there("signed_copy")
    yield _trigger("guard_insert_signed_copy", "INSERT", "signed_copy", again, FINAL)


def _row_guards(sealed: SealedTable) -> Iterator[tuple[str, str]]:
    name = sealed.name
    before, after = (_is_sealed(sealed.meeting.format(row=row)) for row in ("old", "new"))
    changed = " OR ".join(f"new.{each.name} IS NOT old.{each.name}" for each in sealed.columns)
    there = sealed.meeting.format(row="r")
    replaced = f"EXISTS (SELECT 1 FROM {name} AS r WHERE r.id = new.id AND {_is_sealed(there)})"
    for operation, when in (
        ("insert", f"{after} OR {replaced}"),
        ("update", f"({changed}) AND ({before} OR {after})"),
        ("delete", before),
    ):
        yield _trigger(f"seal_{operation}_{name}", operation.upper(), name, when, SEALED)


def _is_sealed(meeting: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM seal AS s WHERE s.meeting_id = {meeting} AND s.reopened_at IS NULL)"
    )


def _is_there(table: str) -> str:
    return f"EXISTS (SELECT 1 FROM {table} AS r WHERE r.id = new.id)"


def _trigger(name: str, operation: str, table: str, when: str, refusal: str) -> tuple[str, str]:
    return name, (
        f"CREATE TRIGGER {name} BEFORE {operation} ON {table} WHEN {when}"
        f" BEGIN\nSELECT RAISE(ABORT, '{refusal}');\nEND"
    )
