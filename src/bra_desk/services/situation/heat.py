"""A picture as a table of areas and categories, with how it was in the version before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.situation import EXTENTS, PROBLEM_CATEGORIES
from bra_desk.model.council import AreaType
from bra_desk.model.situation import Extent, ProblemCategory
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.situation import pictures
from bra_desk.storage.register import Register, Session

#: The steps of an extent as numbers, the largest last.
_STEPS: Final[Mapping[Extent, int]] = {each: step for step, each in enumerate(EXTENTS, 1)}
#: What stands where a picture tells of nothing.
NOTHING: Final = "\u2013"


@dataclass(frozen=True, kw_only=True)
class HeatCell:
    """A category in an area: how large, now and in the version before."""

    #: From 1 to 4; 0 where the picture has no problem, or nobody has judged its extent.
    now: int
    #: The same in the version before; None when there is no such version.
    before: int | None
    #: The problems behind it, by number.
    ids: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The number, and in brackets the one before where it was another: 3 (2)."""
        if not self.ids and not self.before:
            return NOTHING
        now = str(self.now) if self.now else ("?" if self.ids else "0")
        return now if self.before in (None, self.now) else f"{now} ({self.before})"


@dataclass(frozen=True, kw_only=True)
class HeatRow:
    """A category with a cell for each area."""

    label: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, kw_only=True)
class HeatMap:
    """The table: areas across, categories down; only those that have something in them."""

    areas: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    #: The version that the numbers in brackets are from; empty without one.
    compared_with: str = ""

    @property
    def legend(self) -> str:
        """How to read the numbers, in words."""
        steps = ", ".join(label.lower() for label in EXTENTS.values())
        read = _("Siffran är den största omfattningen: {steps}.").format(steps=steps)
        said = [read]
        if any(cell.text.startswith("?") for row in self.rows for cell in row.cells):
            said.append(_("Ett frågetecken är ett problem som ingen har bedömt."))
        if self.compared_with:
            then = _("Inom parentes står siffran i {picture}, om den var en annan.")
            said.append(then.format(picture=self.compared_with))
        return " ".join(said)


def heat_map(register: Register, picture_id: int) -> HeatMap:
    """The table of a picture. Errors: EntryMissing."""
    with register.read() as session:
        return heat_map_in(session, picture_id)


def heat_map_in(session: Session, picture_id: int) -> HeatMap:
    """The same, inside a read under way."""
    picture = pictures.stored_in(session, picture_id)
    now = rows_in(session, "problem", {"picture": picture_id})
    earlier = picture.values["previous"]
    before = None if earlier is None else rows_in(session, "problem", {"picture": earlier})
    title = "" if earlier is None else pictures.stored_in(session, earlier).values["title"]
    return _map(now, before, rows_in(session, "area"), title)


_Key = tuple[ProblemCategory, int | None]


def _map(
    now: Sequence[Row], before: Sequence[Row] | None, areas: Sequence[Row], title: str
) -> HeatMap:
    whole_areas = [row.id for row in areas if row.values["area_type"] is AreaType.MUNICIPALITY]
    today, then = (_gathered(rows, whole_areas) for rows in (now, before or ()))
    used = {area for _category, area in (*today, *then)}
    whole: list[tuple[int | None, str]] = [(None, _("Hela kommunen"))]
    columns = whole if None in used else []
    columns += [(row.id, row.values["name"]) for row in areas if row.id in used]
    rows = tuple(
        HeatRow(
            label=label,
            cells=tuple(
                _cell(today.get((category, area), ()), then.get((category, area), ()), before)
                for area, _name in columns
            ),
        )
        for category, label in PROBLEM_CATEGORIES.items()
        if any(each == category for each, _area in (*today, *then))
    )
    return HeatMap(
        areas=tuple(name for _id, name in columns),
        rows=rows,
        compared_with="" if before is None else title,
    )


def _gathered(rows: Iterable[Row], whole: Collection[int]) -> dict[_Key, list[Row]]:
    """The problems of each cell; an area that is all of the municipality is no area of its own."""
    found: dict[_Key, list[Row]] = {}
    for row in rows:
        area = None if row.values["area"] in whole else row.values["area"]
        found.setdefault((row.values["category"], area), []).append(row)
    return found


def _cell(now: Sequence[Row], then: Sequence[Row], before: Sequence[Row] | None) -> HeatCell:
    return HeatCell(
        now=_largest(now),
        before=None if before is None else _largest(then),
        ids=tuple(row.id for row in now),
    )


def _largest(rows: Iterable[Row]) -> int:
    return max((_STEPS.get(row.values["extent"], 0) for row in rows), default=0)
