"""Triggers that keep a decided situation picture as it was decided, whoever writes.

A decided picture is opened by taking its day of decision away and saying why; until then the
picture and the problems in it refuse every change, and new problems come into it only in the
act that brought the picture itself, as a file does, and all of it goes when that act is taken
back. A refusal begins with `DECIDED`, which
`storage.faults` puts in words.
"""

from collections.abc import Iterator
from typing import Final

from bra_desk.model.base import Base

#: How the engine's refusal begins.
DECIDED: Final = "decided: the situation picture is held"
#: What is written of a picture after it is decided, beside the count of saves.
LEFT_OPEN: Final = frozenset({"version", "decision_id", "diary_number", "next_due_on", "notes"})
#: What a problem's own notes say is no part of the picture.
_LEFT_OPEN_IN_PARTS: Final = frozenset({"version", "notes"})
_PICTURE_OF_VIEW: Final = "(SELECT p.picture_id FROM problem AS p WHERE p.id = {row}.problem_id)"


def picture_triggers() -> Iterator[tuple[str, str]]:
    """Every trigger that guards decided pictures, by name."""
    was_decided = "old.decided_on IS NOT NULL"
    is_opened = (
        "new.decided_on IS NULL AND new.removed_at IS NULL"
        " AND length(new.corrections) > length(old.corrections)"
    )
    changed = _changed("situation_picture", LEFT_OPEN)
    yield _trigger(
        "picture_update_situation_picture",
        "UPDATE",
        "situation_picture",
        f"{was_decided} AND ({changed}) AND NOT ({is_opened})",
    )
    goes_again = _came_in_what_is_undone("old.id")
    yield _trigger(
        "picture_delete_situation_picture",
        "DELETE",
        "situation_picture",
        f"{was_decided} AND NOT {goes_again}",
    )
    for table, of in (("problem", "{row}.picture_id"), ("problem_view", _PICTURE_OF_VIEW)):
        before, after = (_is_decided(of.format(row=row)) for row in ("old", "new"))
        changed = _changed(table, _LEFT_OPEN_IN_PARTS)
        yield _trigger(
            f"picture_update_{table}", "UPDATE", table, f"({changed}) AND ({before} OR {after})"
        )
        goes_again = _came_in_what_is_undone(of.format(row="old"))
        yield _trigger(f"picture_delete_{table}", "DELETE", table, f"{before} AND NOT {goes_again}")
        came_along = _came_now(of.format(row="new"))
        yield _trigger(f"picture_insert_{table}", "INSERT", table, f"{after} AND NOT {came_along}")


def _changed(table: str, left_open: frozenset[str]) -> str:
    columns = Base.metadata.tables[table].columns
    held = (each.name for each in columns if each.computed is None and each.name not in left_open)
    return " OR ".join(f"new.{name} IS NOT old.{name}" for name in held)


def _is_decided(picture: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM situation_picture AS s WHERE s.id = {picture}"
        " AND s.decided_on IS NOT NULL)"
    )


def _came_now(picture: str) -> str:
    """Whether a picture came into the register in the act under way."""
    return (
        f"EXISTS (SELECT 1 FROM change AS c WHERE c.table_name = 'situation_picture'"
        f" AND c.row_id = {picture} AND c.operation = 'insert' AND c.act_id = bra_act())"
    )


def _came_in_what_is_undone(picture: str) -> str:
    """Whether the act under way takes back the one that brought the picture, as a file did."""
    return (
        f"EXISTS (SELECT 1 FROM change AS c JOIN act AS a ON a.takes_back_id = c.act_id"
        f" WHERE a.id = bra_act() AND c.table_name = 'situation_picture'"
        f" AND c.row_id = {picture} AND c.operation = 'insert')"
    )


def _trigger(name: str, operation: str, table: str, when: str) -> tuple[str, str]:
    return name, (
        f"CREATE TRIGGER {name} BEFORE {operation} ON {table} WHEN {when}"
        f" BEGIN\nSELECT RAISE(ABORT, '{DECIDED}');\nEND"
    )
