"""Indicators as a person meets them: the chart, the table of values, and where it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bra_desk.basics.decimals import decimal
from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.charts.content import ChartContent, Mark, Point, Series
from bra_desk.charts.words import change_words, mark_words
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.indicators import Direction, ValueStatus, is_reached
from bra_desk.services.entries import save_in
from bra_desk.services.privacy import Reasons
from bra_desk.services.statistics.statistics_preview import value_words
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A value in the table of an indicator."""

    #: None where the register has no value at all.
    value_id: int | None
    #: As a person reads it: 11 234 prel., two dots for unknown, empty for no value.
    text: str
    year: int
    #: The period when it is no year.
    period: str


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """The values of one place, one cell for each period of the table."""

    name: str
    area: int | None
    comparison: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class IndicatorView:
    """An indicator with all that a page or a document shows of it."""

    id: int
    values: dict[str, Any]
    chart: ChartContent
    periods: tuple[str, ...]
    rows: tuple[PlaceRow, ...]
    #: Whether the target is reached, in words.
    standing: str
    is_reached: bool
    #: Where the values come from, one source and day to a line.
    sources: tuple[str, ...]


#: What tells places apart: the area, and the place to compare with.
_Where = tuple[int | None, str]
_When = tuple[int, str]


def view(register: Register, indicator_id: int) -> IndicatorView:
    """One indicator. Errors: EntryMissing."""
    with register.read() as session:
        found = reads.stored(session, "indicator", {"id": indicator_id})
        if not found:
            raise EntryMissing(_("Indikatorn finns inte längre."), where="indicator")
        return _view(session, found[0])


def views_in(session: Session, year: int | None = None) -> list[IndicatorView]:
    """Every indicator in its form's order, with values up to a year; all of them without one."""
    return [_view(session, each, year) for each in reads.stored(session, "indicator")]


def add_value(register: Register, values: dict[str, Any], reasons: Reasons) -> int:
    """Write a value by hand. Errors: ValuesWrong when the indicator has one for that already."""
    form = FORMS["indicator_value"]
    with register.write(_("Nytt värde")) as session:
        names = ("indicator", "year", "period", "area")
        where = {name: values[name] for name in names if values[name] is not None}
        for each in reads.stored(session, "indicator_value", where):
            if _where(each) == (values["area"], values["comparison"]):
                raise ValuesWrong(
                    {"year": _("Indikatorn har redan ett värde för det. Ändra det i stället.")}
                )
        return save_in(session, form, values, reasons=reasons)


def _view(session: Session, indicator: Stored, year: int | None = None) -> IndicatorView:
    found = [
        each
        for each in reads.stored(session, "indicator_value", {"indicator": indicator.id})
        if year is None or each.values["year"] <= year
    ]
    areas = reads.captions(session, "area")
    whens = sorted({_when(each) for each in found})
    places = sorted({_where(each) for each in found}, key=lambda each: _order(each, areas))
    there = {(_where(each), _when(each)): each for each in reversed(found)}
    chart = _chart(indicator.values, places, whens, there, areas)
    reached, standing = _standing(indicator.values, chart)
    return IndicatorView(
        id=indicator.id,
        values=indicator.values,
        chart=chart,
        periods=tuple(period or str(at) for at, period in whens),
        rows=tuple(
            PlaceRow(
                name=_place_name(where, areas),
                area=where[0],
                comparison=where[1],
                cells=tuple(_cell(there.get((where, when)), when) for when in whens),
            )
            for where in places
        ),
        standing=standing,
        is_reached=reached,
        sources=tuple(_sources(found)),
    )


def _where(each: Stored) -> _Where:
    return each.values["area"], each.values["comparison"]


def _when(each: Stored) -> _When:
    return each.values["year"], each.values["period"]


def _order(where: _Where, areas: dict[int, str]) -> tuple[int, str]:
    """The whole municipality first, then its areas, then what it is compared with."""
    area, comparison = where
    if comparison:
        return 2, comparison
    return (0, "") if area is None else (1, areas[area])


def _place_name(where: _Where, areas: dict[int, str]) -> str:
    area, comparison = where
    return comparison or (_("Hela kommunen") if area is None else areas[area])


def _cell(found: Stored | None, when: _When) -> Cell:
    text = "" if found is None else value_words(found.values["value"], found.values["status"])
    return Cell(
        value_id=None if found is None else found.id, text=text, year=when[0], period=when[1]
    )


def _chart(
    values: dict[str, Any],
    places: Sequence[_Where],
    whens: Sequence[_When],
    there: dict[tuple[_Where, _When], Stored],
    areas: dict[int, str],
) -> ChartContent:
    series = (
        Series(
            name=_place_name(where, areas),
            points=tuple(_point(there[where, when]) for when in whens if (where, when) in there),
        )
        for where in places
    )
    direction = values["direction"]
    return ChartContent(
        title=values["title"],
        unit=values["unit"],
        source=values["source"],
        series=tuple(series),
        baseline=_mark(values, "baseline"),
        target=_mark(values, "target"),
        goes_down=None if direction is None else direction is Direction.DOWN,
    )


def _point(found: Stored) -> Point:
    values = found.values
    return Point(
        year=values["year"],
        label=values["period"] or str(values["year"]),
        value=values["value"],
        is_preliminary=values["status"] is ValueStatus.PRELIMINARY,
    )


def _mark(values: dict[str, Any], name: str) -> Mark | None:
    value: Decimal | None = values[f"{name}_value"]
    return None if value is None else Mark(value=value, year=values[f"{name}_year"])


def _standing(values: dict[str, Any], chart: ChartContent) -> tuple[bool, str]:
    """Whether the newest value is as good as the target, and all of that in words."""
    if not chart.filled:
        return False, _("Det finns inga värden än.")
    last = chart.filled[0].known[-1]
    value = last.value if last.value is not None else Decimal(0)
    words = value_words(
        value, ValueStatus.PRELIMINARY if last.is_preliminary else ValueStatus.FINAL
    )
    said = [
        _("{place} {period}: {value}.").format(
            place=chart.filled[0].name, period=last.label, value=words.removesuffix(".")
        )
    ]
    reached = chart.target is not None and is_reached(
        values["direction"], value, chart.target.value
    )
    if chart.target is not None:
        said.append(_target_words(chart, last, value, reached=reached))
    if chart.baseline is not None and chart.baseline.year != last.year:
        said.append(
            _("Sedan utgångsvärdet {start}: {change}.").format(
                start=f"{decimal(chart.baseline.value)} ({chart.baseline.year})",
                change=change_words(chart.baseline.value, value, chart.unit),
            )
        )
    return reached, " ".join(said)


def _target_words(chart: ChartContent, last: Point, value: Decimal, *, reached: bool) -> str:
    if chart.target is None:
        return ""
    target = mark_words(chart, chart.target)
    if reached:
        return _("Målet, {target}, är nått.").format(target=target)
    is_over = chart.target.year is not None and last.year >= chart.target.year
    pattern = (
        _("Målet, {target}, nåddes inte; det skiljer {left}.")
        if is_over
        else _("Målet, {target}, är inte nått; det skiljer {left}.")
    )
    return pattern.format(target=target, left=decimal(abs(value - chart.target.value)))


def _sources(found: Iterable[Stored]) -> list[str]:
    """Each source with the day it was fetched, the newest day first."""
    seen = {(each.values["source"], each.values["retrieved_on"]) for each in found}
    dated = sorted(seen, key=lambda each: (str(each[1] or ""), each[0]), reverse=True)
    return [
        source
        if day is None
        else _("{source}, hämtad {day}").format(
            source=source or _("Okänd källa"), day=long_date(day)
        )
        for source, day in dated
        if source or day
    ]
