"""Each entry on the red thread as a person reads it: its name, what places it, and its state."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from bra_desk.forms.measures import FOLLOWED_UP
from bra_desk.model.pledges import period_text
from bra_desk.services.causes.cause_trees import place_of
from bra_desk.services.entries import Row
from bra_desk.services.thread.thread_entries import KINDS, Entries, Key, one_line
from bra_desk.services.thread.thread_states import STATES


@dataclass(frozen=True, kw_only=True)
class Node:
    """An entry on the thread as a person reads it."""

    kind: str
    id: int
    caption: str
    #: What places it: who answers for it, its agreement or its meeting; may be empty.
    detail: str
    #: How urgent it is: late, soon, fine, waiting or plain.
    state: str
    state_text: str

    @property
    def key(self) -> Key:
        """Its kind and number."""
        return self.kind, self.id


def nodes(found: Entries) -> Iterator[Node]:
    """Every entry on the thread, kind by kind."""
    for kind in KINDS:
        for row in found.rows[kind]:
            caption, detail = _NAMED[kind](row)
            state, text = STATES[kind](row, found)
            yield Node(
                kind=kind,
                id=row.id,
                caption=one_line(caption),
                detail=one_line(detail),
                state=state,
                state_text=text,
            )


def _goal(row: Row) -> tuple[str, str]:
    return row.values["text"], row.texts["agreement"]


def _follow_up(row: Row) -> tuple[str, str]:
    what = next((row.texts[name] for name in FOLLOWED_UP if row.texts[name]), "")
    return f"{row.values['year']}: {what}", row.texts["followed_up_by"]


def _pledge(row: Row) -> tuple[str, str]:
    caption = f"{row.values['heading']}: {row.values['text']}"
    return caption, period_text(row.values["starts_on"], row.values["ends_on"])


#: The name of an entry and what places it, by kind.
_NAMED: Final[dict[str, Callable[[Row], tuple[str, str]]]] = {
    "situation_picture": lambda row: (row.values["title"], row.values["decided_by"]),
    "problem": lambda row: (row.values["title"], place_of(row)),
    "cause": lambda row: (row.values["text"], row.texts["level"]),
    "goal": _goal,
    "focus_area": _goal,
    "decision": lambda row: (row.values["text"], row.texts["agenda_item"]),
    "action_plan": lambda row: (row.values["title"], row.values["decided_by"]),
    "pledge": _pledge,
    "measure": lambda row: (row.values["title"], row.texts["owner"]),
    "indicator": lambda row: (row.values["title"], row.values["unit"]),
    "follow_up": _follow_up,
    "report": lambda row: (f"{row.texts['report_kind']} {row.values['year']}", ""),
}
