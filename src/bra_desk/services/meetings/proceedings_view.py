"""What was noted of the formal side of each item, as rows in the order they were put."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Session

#: The kinds that stand right under an item, in the order the minutes tell them.
KINDS: Final = ("recusal", "proposal", "vote", "reservation", "statement")


@dataclass(frozen=True, kw_only=True)
class Proceedings:
    """The formal side of one item; empty for most."""

    rows: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    #: Who joins in each proposal and how each person voted, by proposal and by vote.
    supports: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    ballots: dict[int, tuple[Row, ...]] = field(default_factory=dict)

    def of(self, kind: str) -> tuple[Row, ...]:
        """The rows of a kind, in order."""
        return self.rows.get(kind, ())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted."""
        return not any(self.rows.values())


def proceedings_in(session: Session, item_ids: list[int]) -> Callable[[int], Proceedings]:
    """Looks up the formal side of an item among these."""
    by_kind = {
        kind: _by(rows_in(session, kind, {"agenda_item": item_ids}), "agenda_item")
        for kind in KINDS
    }
    supports = _parts(session, "proposal_support", "proposal", by_kind)
    ballots = _parts(session, "ballot", "vote", by_kind)

    def look_up(item_id: int) -> Proceedings:
        return Proceedings(
            rows={kind: rows[item_id] for kind, rows in by_kind.items() if item_id in rows},
            supports=supports,
            ballots=ballots,
        )

    return look_up


def _parts(
    session: Session, kind: str, owner: str, by_kind: dict[str, dict[int, tuple[Row, ...]]]
) -> dict[int, tuple[Row, ...]]:
    """The parts of all rows of the kind `owner`, by their row; no question when there is none."""
    ids = [row.id for rows in by_kind[owner].values() for row in rows]
    return _by(rows_in(session, kind, {owner: ids}), owner) if ids else {}


def _by(rows: list[Row], link: str) -> dict[int, tuple[Row, ...]]:
    grouped: dict[int, tuple[Row, ...]] = {}
    for row in sorted(rows, key=lambda row: (row.values["position"], row.id)):
        grouped[row.values[link]] = (*grouped.get(row.values[link], ()), row)
    return grouped
