"""What a report tells of programmes and grants: money, areas, what it went to, what it led to."""

from collections.abc import Iterator, Sequence

from bra_desk.basics import clock
from bra_desk.basics.texts import _, number
from bra_desk.documents.report import SectionContent, TableContent
from bra_desk.services.programmes import grants, programmes
from bra_desk.services.programmes.grants import GrantLine
from bra_desk.services.programmes.programmes import ProgrammeView
from bra_desk.services.reporting.told import Told, day_or_nothing, table


def funding(told: Told) -> Iterator[SectionContent]:
    """The year's programmes with their budgets, and its grants."""
    year, today = told.year.year, clock.today()
    found = programmes.running_in(told.session, year, today)
    if found:
        yield SectionContent(table=_programmes(found, year))
    for view in found:
        for each in view.evaluations:
            if each.values["evaluated_on"].year == year and each.values["result"]:
                heading = _("Utvärdering av {title}").format(title=view.row.values["title"])
                yield SectionContent(heading=heading, text=each.values["result"])
    lines = [each for each in grants.lines_in(told.session, today) if grants.is_of_year(each, year)]
    if lines:
        yield grants_table(_("Bidrag som söktes, användes eller redovisades under året"), lines)


def _programmes(found: Sequence[ProgrammeView], year: int) -> TableContent:
    return table(
        _("Program under året"),
        (
            _("Program"),
            _("Period"),
            _("Områden"),
            _("Budget {year}").format(year=year),
            _("Använt"),
        ),
        (
            (
                view.row.values["title"],
                view.years,
                ", ".join(view.areas),
                *(number(amount) if amount else "" for amount in view.budget_of(year)),
            )
            for view in found
        ),
    )


def grants_table(caption: str, lines: Sequence[GrantLine]) -> SectionContent:
    """Grants beside each other: who gives, how much, how much is used, and where each stands."""
    return SectionContent(
        table=table(
            caption,
            (_("Bidrag"), _("Bidragsgivare"), _("Beviljat"), _("Använt"), _("Läge")),
            (
                (
                    line.row.values["title"],
                    line.row.values["funder"],
                    _kronor(line.row.values["granted_amount"]),
                    _kronor(line.used or None),
                    _standing(line),
                )
                for line in lines
            ),
        ),
        note=_("Belopp i kronor."),
    )


def _kronor(amount: int | None) -> str:
    return "" if amount is None else number(amount)


def _standing(line: GrantLine) -> str:
    if line.next_report is None:
        return line.state_text
    name, day = line.next_report
    return f"{line.state_text}, {name.lower()} {day_or_nothing(day)}"
