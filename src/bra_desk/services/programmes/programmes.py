"""Programmes as a person meets them: period, areas, money year by year, measures and grants."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _, kronor
from bra_desk.model.programmes import runs_during, years_text
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.programmes.grants import GrantLine, lines_in
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class ProgrammeView:
    """A programme with all that belongs to it."""

    row: Row
    #: Its years in words: 2018-2026 with a dash.
    years: str
    areas: tuple[str, ...]
    partners: tuple[Row, ...]
    #: The measures themselves, in the order of their list.
    measures: tuple[Row, ...]
    budgets: tuple[Row, ...]
    evaluations: tuple[Row, ...]
    grants: tuple[GrantLine, ...]

    @property
    def budget(self) -> int:
        """The budgets of all its years, in kronor."""
        return sum(each.values["amount"] for each in self.budgets)

    @property
    def used(self) -> int:
        """What is used in all its years, as far as it is known."""
        return sum(each.values["used"] or 0 for each in self.budgets)

    def budget_of(self, year: int) -> tuple[int, int]:
        """Budget and used of one year."""
        mine = [each for each in self.budgets if each.values["year"] == year]
        budget = sum(each.values["amount"] for each in mine)
        return budget, sum(each.values["used"] or 0 for each in mine)


def view(register: Register, programme_id: int, today: date) -> ProgrammeView:
    """One programme. Errors: EntryMissing."""
    with register.read() as session:
        return view_in(session, programme_id, today)


def view_in(session: Session, programme_id: int, today: date) -> ProgrammeView:
    """The same, inside a read under way."""
    for each in views_in(session, today):
        if each.row.id == programme_id:
            return each
    raise EntryMissing(_("Programmet finns inte längre."), where="programme")


def views_in(session: Session, today: date) -> tuple[ProgrammeView, ...]:
    """Every programme, in the order of the list."""
    kinds = ("area", "partner", "measure", "budget", "evaluation")
    parts = {kind: _by_programme(session, f"programme_{kind}") for kind in kinds}
    measures = {each.id: each for each in rows_in(session, "measure")}
    grants = lines_in(session, today)
    return tuple(
        ProgrammeView(
            row=row,
            years=years_text(row.values["first_year"], row.values["last_year"]),
            areas=tuple(each.texts["area"] for each in parts["area"][row.id]),
            partners=tuple(parts["partner"][row.id]),
            measures=tuple(
                measures[link.values["measure"]]
                for link in parts["measure"][row.id]
                if link.values["measure"] in measures
            ),
            budgets=tuple(parts["budget"][row.id]),
            evaluations=tuple(parts["evaluation"][row.id]),
            grants=tuple(each for each in grants if each.row.values["programme"] == row.id),
        )
        for row in rows_in(session, "programme")
    )


def running_in(session: Session, year: int, today: date) -> tuple[ProgrammeView, ...]:
    """The programmes that ran in a year."""
    return tuple(
        each
        for each in views_in(session, today)
        if runs_during(each.row.values["first_year"], each.row.values["last_year"], year)
    )


def rows_of(register: Register, today: date) -> list[Row]:
    """Programmes as rows of a list, with what is worked out among their texts."""
    with register.read() as session:
        found = views_in(session, today)
    return [
        replace(
            each.row,
            values=each.row.values | _worked_out(each),
            texts=each.row.texts | _worked_out(each),
        )
        for each in found
    ]


def _worked_out(view: ProgrammeView) -> dict[str, str]:
    return {
        "years": view.years,
        "areas": ", ".join(view.areas),
        "money": kronor(view.budget) if view.budget else "",
    }


def _by_programme(session: Session, kind: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for each in rows_in(session, kind):
        found[each.values["programme"]].append(each)
    return found
