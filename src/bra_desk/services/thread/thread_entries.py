"""What the red thread is made of, read of the register in few queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.measures import FOLLOWED_UP
from bra_desk.services.causes.ground import Ground, Key, ground_in
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.measures import action_plans
from bra_desk.storage import reads
from bra_desk.storage.register import Session

__all__ = ["KINDS", "Entries", "Key", "kind_name", "kind_of", "one_line", "read_entries"]

K = TypeVar("K")
#: The kinds on the thread, from the situation picture to the result.
KINDS: Final = (
    "situation_picture",
    "problem",
    "cause",
    "goal",
    "focus_area",
    "decision",
    "action_plan",
    "pledge",
    "measure",
    "indicator",
    "follow_up",
    "report",
)


@dataclass(frozen=True, kw_only=True)
class Entries:
    """What was read of the register, removed entries left out."""

    today: date
    rows: Mapping[str, tuple[Row, ...]]
    #: What measures rest on: pictures, problems and causes.
    ground: Ground
    #: The years that something was followed up, and that an indicator has a value for.
    followed_up: Mapping[Key, frozenset[int]]
    valued: Mapping[int, frozenset[int]]
    plans: Mapping[int, action_plans.PlanLine]


def read_entries(session: Session, today: date) -> Entries:
    """All that the thread is made of, in few queries."""
    ground = ground_in(session)
    rows = {"situation_picture": ground.pictures, "problem": ground.problems}
    rows["cause"] = ground.causes
    rows |= {kind: tuple(rows_in(session, kind)) for kind in KINDS if kind not in rows}
    values = (
        (each.values["indicator"], each.values["year"])
        for each in reads.stored(session, "indicator_value")
        if each.values["value"] is not None
    )
    told = (
        ((kind_of(name), row.values[name]), row.values["year"])
        for row in rows["follow_up"]
        for name in FOLLOWED_UP
    )
    return Entries(
        today=today,
        rows=rows,
        ground=ground,
        followed_up=_years(told),
        valued=_years(values),
        plans={line.id: line for line in action_plans.lines_in(session, today)},
    )


def kind_of(name: str) -> str:
    """The kind that a link of a follow-up or an indicator, by its name, points at."""
    return "action_plan" if name == "plan" else name


def kind_name(kind: str) -> str:
    """What one entry of a kind is called: Problem, Åtgärd."""
    return FORMS[kind].singular


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def _years(pairs: Iterable[tuple[K, int]]) -> dict[K, frozenset[int]]:
    found: dict[K, set[int]] = {}
    for key, year in pairs:
        found.setdefault(key, set()).add(year)
    return {key: frozenset(years) for key, years in found.items()}
