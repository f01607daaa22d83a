"""What a report tells of dialogues, surveys and the local councils."""

from collections.abc import Iterator, Sequence
from typing import Final

from bra_desk.basics.texts import _, counted
from bra_desk.documents.report import SectionContent
from bra_desk.services.dialogues import dialogues, surveys
from bra_desk.services.dialogues.dialogues import Talk
from bra_desk.services.dialogues.surveys import SurveyView
from bra_desk.services.local_councils import local_councils
from bra_desk.services.local_councils.local_councils import Picture
from bra_desk.services.reporting.told import Told, table

#: So many columns beside the areas fit on a standing page.
_MOST_COLUMNS: Final = 3


def methods(told: Told) -> Iterator[SectionContent]:
    """The year's dialogues, its surveys, and what the local councils saw."""
    year = told.year.year
    yield from summed(dialogues.talks_in(told.session, year), heading=_("Dialoger"))
    for view in surveys.views_in(told.session, year):
        text = " ".join(
            filter(None, (view.values["summary"], view.response and f"{view.response}."))
        )
        yield SectionContent(heading=view.values["title"], text=text)
        yield from survey_tables(view)
    yield from local_picture(
        local_councils.picture_in(told.session, year), heading=_("Lokala förebyggande råd")
    )


def summed(found: Sequence[Talk], heading: str = "") -> Iterator[SectionContent]:
    """What was taken up in some dialogues, category by category; nothing without any."""
    if not found:
        return
    text = _("{dialogues}.").format(dialogues=dialogues.met_text(found))
    rows = [
        (
            each.name,
            "" if each.mentions is None else str(each.mentions),
            str(each.dialogues),
            "\n".join(each.texts),
        )
        for each in dialogues.sums(found)
    ]
    shown = table(
        _("Vad som togs upp i dialogerna"),
        (_("Kategori"), _("Antal"), _("Dialoger"), _("Vad som sades")),
        rows,
    )
    yield SectionContent(heading=heading, text=text, table=shown if rows else None)


def survey_tables(view: SurveyView) -> Iterator[SectionContent]:
    """A survey area by area, a few questions to a table; nothing without values."""
    for first in range(0, len(view.questions), _MOST_COLUMNS) if view.areas else ():
        some = slice(first, first + _MOST_COLUMNS)
        yield SectionContent(
            table=table(
                _("{survey}: svaren område för område").format(survey=view.values["title"]),
                (_("Område"), *(_question(each.title, each.unit) for each in view.questions[some])),
                (
                    (row.name, *(each.told for each in row.answers[some]))
                    for row in view.areas
                    if any(each.told for each in row.answers[some])
                ),
            ),
            note=_since(view, some),
        )


def _question(title: str, unit: str) -> str:
    return f"{title} ({unit})" if unit else title


def _since(view: SurveyView, some: slice) -> str:
    """Which surveys the changes are counted from."""
    years = {each.year_before for each in view.questions[some]} - {None}
    if not years:
        return _("Frågorna har inte ställts i en tidigare mätning i registret.")
    told = ", ".join(str(year) for year in sorted(filter(None, years)))
    return _("Inom parentes: ändringen sedan mätningen {year}.").format(year=told)


def local_picture(picture: Picture, heading: str = "") -> Iterator[SectionContent]:
    """What the local councils see, category by category; nothing without observations."""
    counts = [
        sum(len(cells[place].observations) for _name, cells in picture.areas)
        for place in range(len(picture.categories))
    ]
    if not counts:
        return
    yield SectionContent(
        heading=heading,
        text=_("{observations} från {areas}.").format(
            observations=counted(sum(counts), _("iakttagelse"), _("iakttagelser")),
            areas=counted(len(picture.areas), _("område"), _("områden")),
        ),
        table=table(
            _("Vad de lokala råden ser, {period}").format(period=picture.period),
            (_("Kategori"), _("Antal"), _("Var, och hur det utvecklas")),
            (
                (name, str(counts[place]), _places(picture, place))
                for place, name in enumerate(picture.headings)
            ),
        ),
    )


def _places(picture: Picture, place: int) -> str:
    """The areas of a category, each with how it goes there."""
    told = ((area, cells[place]) for area, cells in picture.areas)
    return "\n".join(f"{area}: {cell.text}" for area, cell in told if cell.observations)
