"""A year's follow-up: what is to be followed up, what is done, and from whom the rest is awaited.

The agreement's one hard duty: "De mål som fastställts ovan ska årligen följas upp och redovisas".
"""

import enum
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.measures import FOLLOWED_UP
from bra_desk.model.agreement import AgreementState
from bra_desk.model.measures import is_worked_on_during
from bra_desk.model.pledges import is_in_force_during
from bra_desk.services import agreements, entries
from bra_desk.services.entries import Row
from bra_desk.services.pledges.pledges import parties_of
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: The day of the next year by which a year is reported where no round says else: the council's
#: first meeting, at which the yearly report is adopted, is held in March.
_REPORTED_BY: Final = (3, 31)

#: The kinds of thing that a year is followed up by.
SUBJECTS: Final = ("goal", "focus_area", "measure", "pledge")


class Standing(enum.StrEnum):
    """Where the follow-up of one thing stands."""

    DONE = "done"
    WAITING = "waiting"
    LATE = "late"


@dataclass(frozen=True, kw_only=True)
class Item:
    """A goal, focus area, measure or pledge to follow up for a year."""

    kind: str
    id: int
    token: str
    title: str
    #: How its result is to be told: a measure's indicator, a pledge's target.
    target: str
    #: The organisation it is awaited from; None when the council itself, or nobody, answers.
    owner_id: int | None
    owner: str
    standing: Standing
    #: The follow-up that is there; None when it is missing.
    follow_up: Stored | None


@dataclass(frozen=True, kw_only=True)
class Request:
    """A form of the round that was sent to an organisation."""

    id: int
    organisation_id: int
    organisation: str
    sent_on: date | None
    answered_on: date | None
    #: How many of what it answers for lack a follow-up.
    missing: int


@dataclass(frozen=True, kw_only=True)
class YearView:
    """The follow-up of a year."""

    year: int
    due_on: date
    items: tuple[Item, ...]
    #: None when no round was begun.
    round_id: int | None
    requests: tuple[Request, ...] = field(default=())

    def with_standing(self, *standings: Standing) -> tuple[Item, ...]:
        """The items that stand so."""
        return tuple(item for item in self.items if item.standing in standings)

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is not followed up."""
        return self.with_standing(Standing.WAITING, Standing.LATE)

    def owners(self) -> dict[int, str]:
        """Every organisation that something is awaited from or was, in the order of its name."""
        found = {item.owner_id: item.owner for item in self.items if item.owner_id is not None}
        return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def years(register: Register, today: date) -> list[int]:
    """The years there is something to say of, the newest first; this one is always there."""
    with register.read() as session:
        found = {each.values["year"] for each in reads.stored(session, "follow_up")}
        found |= {each.values["year"] for each in reads.stored(session, "follow_up_round")}
        begun = (each.values["starts_on"] for each in reads.stored(session, "measure"))
        found |= {day.year for day in begun if day is not None and day.year <= today.year}
    return sorted(found | {today.year, today.year - 1}, reverse=True)


def year_view(register: Register, year: int, today: date) -> YearView:
    """All that is to be followed up for a year, and where it stands."""
    with register.read() as session:
        return view_in(session, year, today)


def view_in(
    session: Session, year: int, today: date, kinds: Collection[str] = SUBJECTS
) -> YearView:
    """The same, inside a read under way; `kinds` are what is asked about."""
    found = reads.stored(session, "follow_up_round", {"year": year})
    begun = found[0] if found else None
    due_on = begun.values["due_on"] if begun is not None else None
    due_on = due_on or date(year + 1, *_REPORTED_BY)
    items = tuple(_items(session, year, kinds, is_late=due_on < today))
    requests = () if begun is None else tuple(_requests(session, begun.id, items))
    return YearView(
        year=year,
        due_on=due_on,
        items=items,
        round_id=None if begun is None else begun.id,
        requests=requests,
    )


def _items(session: Session, year: int, kinds: Collection[str], *, is_late: bool) -> Iterator[Item]:
    done = {
        (kind, each.values[kind]): each
        for each in reads.stored(session, "follow_up", {"year": year})
        for kind in FOLLOWED_UP
        if each.values[kind] is not None
    }
    waits = Standing.LATE if is_late else Standing.WAITING
    for kind, row, owner_id, owner in _subjects(session, year, kinds):
        follow_up = done.get((kind, row.id))
        yield Item(
            kind=kind,
            id=row.id,
            token=row.token,
            title=_title(kind, row),
            target=row.values.get("indicator") or row.values.get("target") or "",
            owner_id=owner_id,
            owner=owner,
            standing=waits if follow_up is None else Standing.DONE,
            follow_up=follow_up,
        )


def _title(kind: str, row: Row) -> str:
    words = {"measure": ("title",), "pledge": ("heading", "text")}.get(kind, ("text",))
    return ": ".join(" ".join(row.texts[name].split()) for name in words)


_Subject = tuple[str, Row, int | None, str]


def _subjects(session: Session, year: int, kinds: Collection[str]) -> Iterator[_Subject]:
    """What is to be followed up, with whom it is awaited from."""
    bound = _bound(session, year)
    for kind in ("goal", "focus_area"):
        for row in entries.rows_in(session, kind) if kind in kinds else ():
            agreement = row.values["agreement"]
            if agreement is None or agreement in bound:
                yield kind, row, None, bound.get(agreement, "")
    for row in entries.rows_in(session, "measure") if "measure" in kinds else ():
        values = row.values
        if is_worked_on_during(values["status"], values["starts_on"], values["ends_on"], year):
            yield "measure", row, values["owner"], row.texts["owner"]
    promised = parties_of(session) if "pledge" in kinds else {}
    for row in entries.rows_in(session, "pledge") if "pledge" in kinds else ():
        if _was_in_force(row.values, year):
            parties = promised.get(row.id, [])
            owner_id, owner = parties[0] if parties else (None, "")
            yield "pledge", row, owner_id, owner


def _was_in_force(values: Mapping[str, Any], year: int) -> bool:
    return is_in_force_during(values["starts_on"], values["ends_on"], values["ended_on"], year)


def _bound(session: Session, year: int) -> dict[int, str]:
    """The agreements in force some time of the year, with the body they are reported to."""
    in_force = (AgreementState.IN_FORCE, AgreementState.PROLONGED)
    days = (date(year, 1, 1), date(year, 7, 1), date(year, 12, 31))
    ids = {
        line.id
        for day in days
        for line in agreements.lines_in(session, day)
        if line.state in in_force
    }
    rows = entries.rows_in(session, "agreement", {"id": tuple(ids)})
    return {row.id: row.texts["follow_up_body"] for row in rows}


def _requests(session: Session, round_id: int, items: tuple[Item, ...]) -> Iterator[Request]:
    for row in entries.rows_in(session, "follow_up_request", {"follow_up_round": round_id}):
        owner_id = row.values["organisation"]
        yield Request(
            id=row.id,
            organisation_id=owner_id,
            organisation=row.texts["organisation"],
            sent_on=row.values["sent_on"],
            answered_on=row.values["answered_on"],
            missing=sum(
                item.owner_id == owner_id and item.standing is not Standing.DONE for item in items
            ),
        )


def kind_name(kind: str) -> str:
    """What a kind is called beside an item: Åtgärd, Medborgarlöfte."""
    return FORMS[kind].singular
