"""Safety walks: where each stands, and the new walk that looks after an earlier one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bra_desk.basics.errors import AlreadyThere
from bra_desk.basics.texts import _, counted, listed, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.walks import COUNTED_STATES, OBSERVATION_STATES, WALK_STATES
from bra_desk.model.walks import (
    OPEN,
    ObservationState,
    WalkState,
    observation_state,
    walk_state,
)
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What the new walk of a place takes over from the earlier one.
_SAME_WALK: Final = ("title", "area", "gathering_place", "route", "organiser", "daylight")
#: What an open observation takes along: what was seen and what was promised.
_SAME_OBSERVATION: Final = (
    "place",
    "text",
    "observation_kind",
    "category",
    "proposal",
    "responsible",
    "responsible_function",
    "ruling",
    "reason",
    "due_on",
    "measure",
    "backlog_item",
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a walk stands, and the states of its observations."""

    state: WalkState
    #: How many observations are in each state, those that a later walk looks after left out.
    counts: Mapping[ObservationState, int]

    @property
    def text(self) -> str:
        """How many there are in all and in each state, in words."""
        return standing_text(self.counts)


def standing_text(counts: Mapping[ObservationState, int]) -> str:
    """12 observations: 2 late, 3 without a decision and 7 done; in Swedish."""
    told = [
        counted(counts[state], *words)
        for state, words in COUNTED_STATES.items()
        if counts.get(state)
    ]
    if not told:
        return _("Inga iakttagelser än")
    whole = counted(sum(counts.values()), _("iakttagelse"), _("iakttagelser"))
    return f"{whole}: {listed(told)}"


def walk_rows(register: Register, today: date) -> list[Row]:
    """The walks with their state, how many walked, and where their observations stand."""
    with register.read() as session:
        rows = rows_in(session, "walk")
        standings = standings_in(session, today)
        walked = participants_in(session)
        return [
            _with_more(
                row,
                state=WALK_STATES[standings[row.id].state],
                standing=standings[row.id].text,
                walked=str(walked[row.id]) if walked.get(row.id) else "",
            )
            for row in rows
        ]


def _with_more(row: Row, **more: str) -> Row:
    return Row(id=row.id, token=row.token, values=row.values | more, texts=row.texts | more)


def standings_in(session: Session, today: date) -> dict[int, Standing]:
    """Where each walk stands on `today`."""
    states: dict[int, list[ObservationState]] = {}
    for each in open_in_session(session):
        states.setdefault(each.values["walk"], []).append(observation_state(each.values, today))
    found = {}
    for walk in reads.stored(session, "walk"):
        own = states.get(walk.id, [])
        found[walk.id] = Standing(
            state=walk_state(walk.values["held_on"], frozenset(own), today),
            counts={state: own.count(state) for state in OBSERVATION_STATES if state in own},
        )
    return found


def open_in_session(session: Session) -> list[reads.Stored]:
    """Every observation but those that a later walk has taken over."""
    walks = {each.id for each in reads.stored(session, "walk")}
    found = [
        each for each in reads.stored(session, "walk_observation") if each.values["walk"] in walks
    ]
    carried = {each.values["continues"] for each in found}
    return [each for each in found if each.id not in carried]


def participants_in(session: Session) -> dict[int, int]:
    """How many took part in each walk, as far as somebody counted."""
    found: dict[int, int] = {}
    for each in reads.stored(session, "walk_participants"):
        walk = each.values["walk"]
        found[walk] = found.get(walk, 0) + (each.values["count"] or 0)
    return found


def next_walk(register: Register, walk_id: int, held_on: date | None, today: date) -> int:
    """Plan the walk that looks after an earlier one, with all that is open; answers with it.

    Errors: EntryMissing, AlreadyThere when there is one already, ValuesWrong.
    """
    with register.write(_("Uppföljande trygghetsvandring")) as session:
        opened_in(session, "walk", walk_id)
        before = reads.stored(session, "walk", {"id": walk_id})[0].values
        if reads.stored(session, "walk", {"continues": walk_id}):
            raise AlreadyThere(
                _("Det finns redan en uppföljande vandring till ”{title}”.").format(
                    title=shortened(before["title"])
                )
            )
        form = FORMS["walk"]
        same = {name: before[name] for name in _SAME_WALK}
        more = {"held_on": held_on, "continues": walk_id}
        made = save_in(session, form, form.empty() | same | more)
        for each in open_in_session(session):
            is_open = observation_state(each.values, today) in OPEN
            if each.values["walk"] == walk_id and is_open:
                _carry(session, each.id, each.values, made)
        return made


def _carry(session: Session, id: int, values: Mapping[str, Any], walk_id: int) -> None:
    form = FORMS["walk_observation"]
    same = {name: values[name] for name in _SAME_OBSERVATION}
    save_in(
        session, form, form.empty() | same | {"walk": walk_id, "continues": id, "position": None}
    )
