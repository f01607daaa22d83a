"""A picture's problems and heat map as tables of a paper, and what the organisations see."""

from collections.abc import Iterator, Sequence
from typing import Final

from bra_desk.basics.texts import _, counted, joined
from bra_desk.documents.report import RowContent, SectionContent, TableContent
from bra_desk.model.situation import Priority
from bra_desk.services.situation.heat import NOTHING, HeatMap
from bra_desk.services.situation.problems import ProblemLine

#: How many areas a table across a page has room for.
_MOST_AREAS: Final = 8
_OVERVIEW: Final = ("title", "area", "extent", "trend", "priority")
_HEADINGS: Final = (_("Problem"), _("Område"), _("Omfattning"), _("Utveckling"), _("Prioritet"))
_JUDGED: Final = ("extent", "trend", "priority")


def overview(lines: Sequence[ProblemLine]) -> SectionContent:
    """All problems on a row each."""
    count = counted(len(lines), _("problem"), _("problem"))
    return SectionContent(
        heading=_("Problemen i korthet"),
        table=TableContent(
            caption=_("Lägesbildens {problems}").format(problems=count),
            headings=(_("Nr"), *_HEADINGS),
            rows=tuple(_overview_row(line, place) for place, line in enumerate(lines, 1)),
        ),
        note=_("Utan område gäller problemet hela kommunen."),
    )


def heat_sections(found: HeatMap) -> Iterator[SectionContent]:
    """The heat map, as many tables as its areas ask for; nothing without any problem."""
    tables = -(-len(found.areas) // _MOST_AREAS)
    across = -(-len(found.areas) // tables) if tables else 1
    for start in range(0, len(found.areas), across):
        areas = found.areas[start : start + across]
        rows = tuple(
            RowContent((row.label, *(each.text for each in row.cells[start : start + across])))
            for row in found.rows
        )
        is_last = start + across >= len(found.areas)
        yield SectionContent(
            heading="" if start else _("Områden och slag av problem"),
            table=TableContent(
                caption=_("Omfattning per slag av problem: {areas}").format(areas=", ".join(areas)),
                headings=(_("Slag"), *areas),
                rows=rows,
            ),
            note=found.legend if is_last else "",
        )


def priorities(lines: Sequence[ProblemLine]) -> SectionContent | None:
    """The prioritised problems, each with the reason; None without any."""
    first = [line for line in lines if line.row.values["priority"] is Priority.PRIORITISED]
    if not first:
        return None
    told = (_reasoned(line) for line in first)
    return SectionContent(heading=_("Prioriterade problem"), bullets=tuple(told))


def side_by_side(lines: Sequence[ProblemLine]) -> SectionContent | None:
    """How each organisation judges each problem, in a column each; None where nobody has said."""
    names = list(dict.fromkeys(v.texts["organisation"] for line in lines for v in line.views))
    if not names:
        return None
    rows = tuple(_side_row(line, names) for line in lines if line.views)
    differing = sum(bool(line.differences) for line in lines)
    return SectionContent(
        heading=_("Så bedömer var och en problemen"),
        table=TableContent(
            caption=_("Organisationernas bedömningar sida vid sida"),
            headings=(_("Problem"), *names, _("Skiljer sig i")),
            rows=rows,
        ),
        note=_("Bedömningarna skiljer sig i {count}. Skillnaderna står kvar som de är.").format(
            count=counted(differing, _("problem"), _("problem"))
        ),
    )


def judged(texts: dict[str, str]) -> str:
    """An extent, a trend and a priority on one line; a dash for none of them."""
    return joined(*(texts[name] for name in _JUDGED)) or NOTHING


def _overview_row(line: ProblemLine, place: int) -> RowContent:
    texts = line.row.texts
    cells = (texts[name] or NOTHING for name in _OVERVIEW)
    return RowContent((texts["number"] or str(place), *cells))


def _reasoned(line: ProblemLine) -> str:
    title, reason = line.row.values["title"], line.row.values["priority_reason"]
    return f"{title}: {reason}" if reason else title


def _side_row(line: ProblemLine, names: Sequence[str]) -> RowContent:
    said = {each.texts["organisation"]: judged(each.texts) for each in line.views}
    differs = ", ".join(each.partition(" \u2013 ")[0].lower() for each in line.differences)
    cells = (said.get(name, NOTHING) for name in names)
    return RowContent((line.row.values["title"], *cells, differs or _("inget")))
