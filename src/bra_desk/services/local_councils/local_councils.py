"""The local councils: who has been heard from this half-year, and the picture they give."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.forms.local_councils import HALVES, OBSERVED_TRENDS
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.council import BodyType
from bra_desk.model.local_councils import HalfYear, ObservedTrend, half_of
from bra_desk.model.meetings import Progress
from bra_desk.model.people import seat_holds
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import Row, rows_in, save_in
from bra_desk.services.privacy import Reasons
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class LocalCouncil:
    """A local council with where it stands in a half-year."""

    row: Row
    members: int
    #: The number of its plan for the year; None while it has none.
    plan_id: int | None
    #: How its plan goes, in words.
    plan_text: str
    #: How many observations it has given in the half-year.
    observations: int

    @property
    def is_heard(self) -> bool:
        """Whether it has been heard from in the half-year."""
        return self.observations > 0

    @property
    def heard_text(self) -> str:
        """Whether it has been heard from, in words."""
        if not self.is_heard:
            return _("inte hörts av")
        return counted(self.observations, _("iakttagelse"), _("iakttagelser"))


@dataclass(frozen=True, kw_only=True)
class PictureCell:
    """What the local councils say of one category in one area."""

    observations: tuple[Row, ...]

    @property
    def text(self) -> str:
        """How many observations and how it goes: 2, ökar; empty for none."""
        if not self.observations:
            return ""
        trends = Counter(each.values["trend"] for each in self.observations)
        known = [trend for trend in ObservedTrend if trends[trend]]
        words = ", ".join(OBSERVED_TRENDS[trend].lower() for trend in known)
        return f"{len(self.observations)}, {words}" if words else str(len(self.observations))


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Area by area and category by category what the local councils see in a half-year."""

    period: str
    categories: tuple[ProblemCategory, ...]
    #: The name of each area with a cell for each category.
    areas: tuple[tuple[str, tuple[PictureCell, ...]], ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The categories in words."""
        return tuple(PROBLEM_CATEGORIES[each] for each in self.categories)


def councils(register: Register, today: date) -> tuple[LocalCouncil, ...]:
    """The local councils as they stand in the half-year of a day."""
    with register.read() as session:
        return councils_in(session, today)


def councils_in(session: Session, today: date) -> tuple[LocalCouncil, ...]:
    """The same, inside a read under way."""
    now = {"year": today.year, "half": half_of(today)}
    heard = Counter(each.values["body"] for each in rows_in(session, "local_observation", now))
    members = Counter(
        each.values["body"]
        for each in rows_in(session, "seat")
        if seat_holds(each.values["starts_on"], each.values["ends_on"], today)
    )
    plans = {
        each.values["body"]: each for each in rows_in(session, "local_plan", {"year": today.year})
    }
    items: dict[int, list[Row]] = defaultdict(list)
    for each in rows_in(session, "local_plan_item"):
        items[each.values["local_plan"]].append(each)
    return tuple(
        LocalCouncil(
            row=body,
            members=members[body.id],
            plan_id=plans[body.id].id if body.id in plans else None,
            plan_text=_plan_text(plans.get(body.id), items),
            observations=heard[body.id],
        )
        for body in rows_in(session, "body", {"body_type": BodyType.LOCAL_COUNCIL})
    )


def rows_of(register: Register, today: date) -> list[Row]:
    """The same as rows of a list, with what is worked out among their texts."""
    return [
        replace(
            each.row,
            values=each.row.values | _worked_out(each),
            texts=each.row.texts | _worked_out(each),
        )
        for each in councils(register, today)
    ]


def make_council(register: Register, values: Values, reasons: Reasons | None = None) -> int:
    """Add a local council: a body of that kind. Errors: ValuesWrong."""
    form = FORMS["body"]
    with register.write(_("Nytt lokalt råd: {name}").format(name=values["name"])) as session:
        made = {**values, "body_type": BodyType.LOCAL_COUNCIL}
        return save_in(session, form, made, reasons=reasons)


def picture(register: Register, year: int, half: HalfYear | None = None) -> Picture:
    """What the local councils see in a half-year, or in all of a year without one."""
    with register.read() as session:
        return picture_in(session, year, half)


def picture_in(session: Session, year: int, half: HalfYear | None = None) -> Picture:
    """The same, inside a read under way."""
    where: dict[str, Any] = {"year": year} | ({} if half is None else {"half": half})
    found = rows_in(session, "local_observation", where)
    period = str(year) if half is None else f"{HALVES[half]} {year}"
    return _picture(session, found, period)


def picture_of(register: Register, found: Sequence[Row]) -> Picture:
    """The picture that some observations give, whichever they are."""
    with register.read() as session:
        return _picture(session, found, "")


def _picture(session: Session, found: Sequence[Row], period: str) -> Picture:
    bodies = {each.id: each for each in rows_in(session, "body")}
    cells: dict[tuple[str, ProblemCategory], list[Row]] = defaultdict(list)
    for each in found:
        cells[_area(each, bodies), each.values["category"]].append(each)
    counts = Counter(each.values["category"] for each in found)
    categories = tuple(sorted(counts, key=lambda each: (-counts[each], list(counts).index(each))))
    names = [each.texts["name"] for each in rows_in(session, "area")]
    known = {area for area, _category in cells}
    in_order = [name for name in names if name in known]
    in_order += sorted(known - set(in_order))
    return Picture(
        period=period,
        categories=categories,
        areas=tuple(
            (
                area,
                tuple(
                    PictureCell(observations=tuple(cells.get((area, each), ())))
                    for each in categories
                ),
            )
            for area in in_order
        ),
    )


def _area(observation: Row, bodies: dict[int, Row]) -> str:
    """The observation's own area, else its council's; the council's name without one."""
    if observation.texts["area"]:
        return observation.texts["area"]
    body = bodies.get(observation.values["body"])
    return body.texts["area"] or body.texts["name"] if body else observation.texts["body"]


def _plan_text(plan: Row | None, items: dict[int, list[Row]]) -> str:
    if plan is None:
        return _("ingen plan")
    lines = items[plan.id]
    done = sum(each.values["progress"] is Progress.DONE for each in lines)
    if not lines:
        return _("plan utan rader")
    return _("{done} av {total} klara").format(done=done, total=len(lines))


def _worked_out(council: LocalCouncil) -> dict[str, Any]:
    return {
        "members": str(council.members),
        "plan": council.plan_text,
        "heard": council.heard_text,
    }
