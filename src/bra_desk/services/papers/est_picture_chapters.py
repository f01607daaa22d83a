"""The chapters of the picture of an EST period."""

from collections.abc import Iterable, Iterator
from typing import Final

from bra_desk.basics.texts import _, counted, joined, listed
from bra_desk.documents.report import ChapterContent, SectionContent, TableContent
from bra_desk.services.entries import Row
from bra_desk.services.est.pictures import Picture, is_late
from bra_desk.services.est.tallies import Cell, Change, Matrix
from bra_desk.services.reporting.told import day_or_nothing, table

Chapters = tuple[ChapterContent, ...]
#: How many changes are told in words, the largest.
_TOLD: Final = 6
_COUNTED: Final = _(
    "Talen är antal händelser som har rapporterats, inte antal brott. ▲ och ▼ är ändringen mot "
    "tiden före, = är som förut."
)


def chapters(picture: Picture) -> Chapters:
    """What was seen, what changed, and what is done."""
    return (
        ChapterContent(
            key="est:summary",
            title=_("Sammanfattning"),
            text=picture.written.text,
            sections=(SectionContent(bullets=tuple(_in_short(picture))),),
        ),
        ChapterContent(
            key="est:priorities", title=_("Prioriteringar"), text=picture.written.priorities
        ),
        ChapterContent(
            key="est:matrix",
            title=_("Läget område för område"),
            sections=matrix_sections(picture.matrix, picture.before.label),
        ),
        ChapterContent(key="est:seen", title=_("Vad som har setts"), sections=_seen(picture)),
        ChapterContent(
            key="est:expected", title=_("Väntas nästa period"), sections=_expected(picture)
        ),
        ChapterContent(key="est:actions", title=_("Åtgärder"), sections=_actions(picture)),
    )


def matrix_sections(matrix: Matrix, before: str) -> tuple[SectionContent, ...]:
    """The table of categories by areas; nothing for an empty one."""
    if matrix.is_empty:
        return ()
    note = _COUNTED if matrix.total.is_compared else _("Det finns ingen tid före att jämföra med.")
    return (SectionContent(table=_matrix(matrix, before), note=note),)


def _matrix(matrix: Matrix, before: str) -> TableContent:
    caption = _("Händelser efter kategori och område, jämfört med {before}").format(before=before)
    together = (_("Alla"), *(cell.text for cell in matrix.totals), matrix.total.text)
    rows = [(row.label, *(cell.text for cell in row.cells), row.total.text) for row in matrix.rows]
    return table(caption, (_("Kategori"), *matrix.areas, _("Alla")), (*rows, together))


def _in_short(picture: Picture) -> Iterator[str]:
    """The period in figures, and the largest changes in words."""
    total = picture.matrix.total
    reports = counted(len(picture.reports), _("rapport"), _("rapporter"))
    events = counted(total.now, _("händelse"), _("händelser"))
    said = _("{reports} om {events}").format(reports=reports, events=events)
    if total.is_compared:
        said += _("; {count} i {before}").format(count=total.before, before=picture.before.label)
    yield f"{said}."
    if picture.red:
        red = counted(picture.red, _("röd rapport"), _("röda rapporter"))
        yield _("{red}: allvarligt läge.").format(red=red)
    patterns = {
        Change.NEW: _("Nytt: {what}."),
        Change.UP: _("Ökar: {what}."),
        Change.ENDED: _("Har upphört: {what}."),
    }
    for change, pattern in patterns.items():
        if found := _changed(picture.matrix, change):
            yield pattern.format(what=listed(found))
    if picture.late:
        late = counted(len(picture.late), _("åtgärd"), _("åtgärder"))
        yield _("{late} har passerat sin sista dag.").format(late=late)


def _changed(matrix: Matrix, change: Change) -> list[str]:
    found = [
        (cell, _("{category} i {area}").format(category=row.label.lower(), area=area))
        for row in matrix.rows
        for area, cell in zip(matrix.areas, row.cells, strict=True)
        if cell.change is change and cell.is_compared
    ]
    return [text for _cell, text in sorted(found, key=lambda each: _size(each[0]))[:_TOLD]]


def _size(cell: Cell) -> int:
    return -abs(cell.now - cell.before)


def _seen(picture: Picture) -> tuple[SectionContent, ...]:
    """A table for each area, the most serious first."""
    by_area: dict[str, list[Row]] = {area: [] for area in picture.matrix.areas}
    for row in picture.reports:
        by_area[row.texts["area"]].append(row)
    return tuple(
        SectionContent(heading=area, table=_reports(area, rows))
        for area, rows in by_area.items()
        if rows
    )


def _reports(area: str, rows: Iterable[Row]) -> TableContent:
    caption = _("Rapporter från {area}").format(area=area)
    headings = (
        _("Kategori"), _("Plats"), _("Iakttagelse"), _("Antal"), _("Allvar"), _("Trend"), _("När")
    )  # fmt: skip
    return table(
        caption,
        headings,
        (
            (
                row.texts["category"],
                row.values["place"],
                row.values["text"],
                str(row.values["occurrences"]),
                row.texts["severity"].partition(":")[0],
                row.texts["trend"],
                joined(row.texts["part_of_week"], row.texts["part_of_day"]),
            )
            for row in rows
        ),
    )


def _expected(picture: Picture) -> tuple[SectionContent, ...]:
    told = dict.fromkeys(
        f"{row.texts['area']}: {row.values['expected'].strip()}" for row in picture.expected
    )
    return (SectionContent(bullets=tuple(told)),) if told else ()


def _actions(picture: Picture) -> tuple[SectionContent, ...]:
    found = []
    if picture.open:
        found.append(
            SectionContent(heading=_("Öppna"), table=_open_table(picture)),
        )
    if picture.done:
        caption = _("Åtgärder som blev klara under perioden")
        done = done_table(caption, picture.done)
        found.append(SectionContent(heading=_("Klara under perioden"), table=done))
    return tuple(found)


def _open_table(picture: Picture) -> TableContent:
    return table(
        _("Åtgärder som inte är klara, de försenade först"),
        (_("Åtgärd"), _("Problem"), _("Ansvarig"), _("Klar senast"), _("Läge")),
        (
            (
                row.values["action"],
                _problem_of(row),
                _owner_of(row),
                day_or_nothing(row.values["due_on"]),
                _("försenad") if is_late(row, picture.today) else _("pågår"),
            )
            for row in picture.open
        ),
    )


def done_table(caption: str, rows: Iterable[Row]) -> TableContent:
    """Actions that are done, with what they led to."""
    return table(
        caption,
        (_("Åtgärd"), _("Problem"), _("Ansvarig"), _("Klar"), _("Effekt")),
        (
            (
                row.values["action"],
                _problem_of(row),
                _owner_of(row),
                day_or_nothing(row.values["done_on"]),
                joined(row.texts["effect"], row.values["effect_note"], between=". "),
            )
            for row in rows
        ),
    )


def _problem_of(row: Row) -> str:
    """What an action is about: Klotter, Ersboda, Ersboda torg."""
    names = ("category", "area", "place")
    return joined(*(row.texts[name].strip() for name in names))


def _owner_of(row: Row) -> str:
    """Who answers for an action."""
    return joined(row.texts["owner"], row.values["owner_function"])
