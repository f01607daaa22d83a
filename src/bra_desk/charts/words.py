"""A chart in words, written from its numbers: the caption, the source, and what it shows."""

from decimal import Decimal

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _, listed
from bra_desk.charts.content import ChartContent, Mark, Point, Series


def caption(content: ChartContent) -> str:
    """What the chart is of: Anmälda brott, antal per 100 000 invånare, 2018–2025."""
    parts = [content.title, content.unit, _span(content.periods)]
    if len(content.series) == 1:
        parts.insert(2, content.series[0].name)
    return ", ".join(filter(None, parts))


def source_line(content: ChartContent) -> str:
    """Where the numbers are from, with what the marks mean; empty when nobody said."""
    said = []
    if content.source:
        said.append(_("Källa: {source}.").format(source=content.source))
    if any(point.is_preliminary for series in content.series for point in series.points):
        said.append(_("Ofylld markering och prel. = preliminärt värde."))
    return " ".join(said)


def alt_text(content: ChartContent) -> str:
    """What a person who does not see the chart needs to know of it."""
    if content.is_empty:
        return _("{caption}: det finns inga värden än.").format(caption=caption(content))
    kind = _("Stapeldiagram") if content.is_bars else _("Linjediagram")
    said = [f"{kind}. {caption(content)}."]
    told = [_of_series(series, content.unit) for series in content.filled]
    if len(content.filled) > 1:
        told = [f"{s.name}: {text}" for s, text in zip(content.filled, told, strict=True)]
    said += [f"{text[0].upper()}{text[1:]}." for text in told]
    said += _extremes(content.filled) if content.is_bars else []
    said += _marks(content)
    said += _unsure(content)
    return " ".join(said)


def mark_words(content: ChartContent, mark: Mark) -> str:
    """The target in words: högst 11 000 år 2027."""
    limits = {True: _("högst {value}"), False: _("minst {value}"), None: "{value}"}
    said = limits[content.goes_down].format(value=decimal(mark.value))
    return said if mark.year is None else _("{said} år {year}").format(said=said, year=mark.year)


def change_words(first: Decimal, last: Decimal, unit: str = "") -> str:
    """How a number moved: ned 9 procent; shares move by points."""
    if first == last:
        return _("oförändrat")
    way = _("upp") if last > first else _("ned")
    if unit == _("procent"):
        points = abs(last - first)
        noun = _("procentenhet") if points == 1 else _("procentenheter")
        return f"{way} {decimal(points)} {noun}"
    if first == 0:
        return _("{way} {number}").format(way=way, number=decimal(abs(last - first)))
    share = abs(last - first) / abs(first) * 100
    rounded = decimal(Decimal(round(share))) if share >= 1 else _("mindre än 1")
    return _("{way} {share} procent").format(way=way, share=rounded)


def _of_series(series: Series, unit: str) -> str:
    known = series.known
    first, last = known[0], known[-1]
    if first is last:
        return _("{value} {label}").format(value=_value(first), label=first.label)
    said = _("från {first} ({one}) till {last} ({other}), {change}").format(
        first=_value(first),
        one=first.label,
        last=_value(last),
        other=last.label,
        change=change_words(_number(first), _number(last), unit),
    )
    highest, lowest = max(known, key=_number), min(known, key=_number)
    inside = {
        _("högst {label} ({value})"): highest,
        _("lägst {label} ({value})"): lowest,
    }
    for pattern, point in inside.items():
        if point not in (first, last):
            said += "; " + pattern.format(label=point.label, value=_value(point))
    return said


def _extremes(series: tuple[Series, ...]) -> list[str]:
    """Which places were highest and lowest in the end."""
    last = {each.name: _number(each.known[-1]) for each in series}
    highest, lowest = max(last, key=lambda name: last[name]), min(last, key=lambda name: last[name])
    sentence = _("Högst till sist: {highest}; lägst: {lowest}.")
    return [sentence.format(highest=highest, lowest=lowest)]


def _marks(content: ChartContent) -> list[str]:
    if content.target is None:
        return []
    return [_("Målet är {target}.").format(target=mark_words(content, content.target))]


def _unsure(content: ChartContent) -> list[str]:
    """What is preliminary, and what is missing."""
    points = [point for series in content.series for point in series.points]
    said = []
    if preliminary := _labels([point for point in points if point.is_preliminary]):
        said.append(_("Preliminärt: {years}.").format(years=preliminary))
    gaps = [
        f"{series.name} {point.label}" if len(content.series) > 1 else point.label
        for series in content.series
        for point in series.points
        if point.value is None
    ]
    if gaps:
        said.append(_("Uppgift saknas: {gaps}.").format(gaps=listed(gaps)))
    return said


def _labels(points: list[Point]) -> str:
    return listed(sorted({point.label for point in points}))


def _value(point: Point) -> str:
    return decimal(_number(point))


def _number(point: Point) -> Decimal:
    return Decimal(0) if point.value is None else point.value


def _span(periods: tuple[str, ...]) -> str:
    if not periods:
        return ""
    return periods[0] if len(periods) == 1 else f"{periods[0]}–{periods[-1]}"
