"""A programme with its evaluation, and a year's grants, as papers."""

from collections.abc import Iterator
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, joined, kronor, long_date, number
from bra_desk.documents.report import ReportContent, SectionContent
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.grants import COST_KINDS
from bra_desk.services.entries import Row
from bra_desk.services.framed import chapter, facts, framed
from bra_desk.services.programmes import grants, programmes
from bra_desk.services.programmes.grants import GrantLine
from bra_desk.services.programmes.programmes import ProgrammeView
from bra_desk.services.reporting.programmes import grants_table
from bra_desk.services.reporting.told import table
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in them.
PROGRAMME_KINDS: Final = (
    "programme",
    "programme_partner",
    "programme_evaluation",
    "grant",
    "measure",
)
GRANT_KINDS: Final = ("grant", "grant_cost", "measure")
#: What is told of a grant in amounts and in days, by the fields' names.
_AMOUNTS: Final = ("applied_amount", "granted_amount", "co_financing", "cap_amount")
_DAYS: Final = (
    *("applied_on", "decided_on", "use_from_on", "use_by_on"),
    *("interim_due_on", "final_due_on"),
)


def programme_report(session: Session, programme_id: int) -> ReportContent:
    """A programme: what it is, its money, its measures, and what its evaluations say.

    Errors: EntryMissing.
    """
    view = programmes.view_in(session, programme_id, clock.today())
    return framed(
        session,
        view.row.values["title"],
        view.years,
        (
            chapter("about", _("Programmet"), _about(view)),
            chapter("evaluations", _("Utvärdering"), _evaluations(view)),
            chapter("money", _("Pengarna"), _money(view)),
            chapter("measures", _("Åtgärderna"), _measures(view)),
        ),
        ground=view.row.texts["agreement"],
    )


def programme_findings(session: Session, programme_id: int) -> tuple[str, ...]:
    """What a programme lacks before it is shown to anybody."""
    view = programmes.view_in(session, programme_id, clock.today())
    lacking = (
        (view.row.values["purpose"], _("Programmet saknar syfte.")),
        (view.areas, _("Programmet saknar områden.")),
        (view.measures, _("Programmet har inga åtgärder.")),
        (view.budgets, _("Programmet har ingen budget.")),
        (view.evaluations, _("Programmet är inte utvärderat.")),
    )
    found = [sentence for there, sentence in lacking if not there]
    return (*found, *(each for line in view.grants for each in _warned(line)))


def grant_overview(session: Session, year: int) -> ReportContent:
    """The grants of a year beside each other, then one by one."""
    lines = _of_year(session, year)
    together = [grants_table(_("Bidragen"), lines)] if lines else []
    return framed(
        session,
        _("Bidrag"),
        str(year),
        (
            chapter("all", _("Alla bidrag"), together),
            *(
                chapter(f"grant:{line.row.id}", line.row.values["title"], _grant(line))
                for line in lines
            ),
        ),
    )


def grant_findings(session: Session, year: int) -> tuple[str, ...]:
    """What does not add up or is late in a year's grants."""
    lines = _of_year(session, year)
    if not lines:
        return (_("Registret har inga bidrag {year}.").format(year=year),)
    return tuple(each for line in lines for each in _warned(line))


def _of_year(session: Session, year: int) -> list[GrantLine]:
    found = grants.lines_in(session, clock.today())
    return [each for each in found if grants.is_of_year(each, year)]


def _warned(line: GrantLine) -> Iterator[str]:
    for sentence in line.warnings:
        yield f"{line.row.values['title']}: {sentence}"


def _about(view: ProgrammeView) -> Iterator[SectionContent]:
    row = view.row
    decided = row.values["decided_on"]
    told = (
        (_("Period"), view.years),
        (_("Områden"), ", ".join(view.areas)),
        (_("Samordnas av"), row.texts["owner"]),
        (
            _("Beslutat"),
            joined(row.values["decided_by"], decided and long_date(decided)),
        ),
    )
    yield SectionContent(
        text=row.values["purpose"],
        bullets=facts(told),
    )
    focus = tuple(line.strip() for line in row.values["focus"].splitlines() if line.strip())
    if focus:
        yield SectionContent(heading=_("Fokus"), bullets=focus)
    if view.partners:
        yield SectionContent(heading=_("Parter"), bullets=tuple(map(_partner, view.partners)))


def _partner(partner: Row) -> str:
    said = (partner.texts["organisation"], partner.values["contribution"])
    return ": ".join(filter(None, said))


def _money(view: ProgrammeView) -> Iterator[SectionContent]:
    if view.budgets:
        rows = [
            (str(each.values["year"]), each.values["source"], *_amounts(each.values, "amount"))
            for each in view.budgets
        ]
        rows.append((_("Summa"), "", number(view.budget), number(view.used)))
        yield SectionContent(
            table=table(
                _("Budget år för år"),
                (_("År"), _("Vem som betalar"), _("Budget"), _("Använt")),
                rows,
            ),
            note=_("Belopp i kronor."),
        )
    if view.grants:
        yield grants_table(_("Programmets bidrag"), view.grants)


def _amounts(values: dict[str, int | None], planned: str) -> tuple[str, str]:
    """What was planned and what is used, as numbers; empty for what is not known."""
    first, last = values[planned], values["used"]
    return "" if first is None else number(first), "" if last is None else number(last)


def _measures(view: ProgrammeView) -> Iterator[SectionContent]:
    if view.measures:
        yield SectionContent(
            table=table(
                _("Programmets åtgärder"),
                (_("Åtgärd"), _("Ansvarig"), _("Status"), _("Resultat")),
                (
                    (
                        each.values["title"],
                        each.texts["owner"],
                        each.texts["status"],
                        each.values["result"],
                    )
                    for each in view.measures
                ),
            )
        )


def _evaluations(view: ProgrammeView) -> Iterator[SectionContent]:
    for each in view.evaluations:
        values = each.values
        who = values["made_by"] or _("Utvärdering")
        heading = f"{who}, {long_date(values['evaluated_on'])}"
        cost = "" if values["cost"] is None else kronor(values["cost"])
        told = (
            (_("Vad som utvärderades"), values["scope"]),
            (_("Vad vi tar med oss"), values["lessons"]),
            (_("Kostnad"), cost),
        )
        yield SectionContent(
            heading=heading,
            text=values["result"],
            bullets=facts(told),
        )


def _grant(line: GrantLine) -> Iterator[SectionContent]:
    """What a grant is for, what it pays, and what came of it."""
    yield SectionContent(text=line.row.values["purpose"], bullets=_facts_of(line))
    if line.costs:
        rows = (
            (
                COST_KINDS[each.values["cost_kind"]],
                each.values["what"],
                *_amounts(each.values, "planned"),
            )
            for each in line.costs
        )
        planned = (_("Slag"), _("Vad"), _("Budget"), _("Använt"))
        yield SectionContent(table=table(_("Budgetens rader"), planned, rows))
    if line.measures:
        paid = (
            (each.texts["measure"], *_amounts(each.values, "planned")) for each in line.measures
        )
        set_aside = (_("Åtgärd"), _("Avsatt"), _("Använt"))
        yield SectionContent(table=table(_("Åtgärder som bidraget betalar"), set_aside, paid))
    if line.row.values["result"]:
        yield SectionContent(text=line.row.values["result"])


def _facts_of(line: GrantLine) -> tuple[str, ...]:
    """Where a grant stands, its amounts and its days, as far as they are known."""
    row = line.row
    told = [(_("Läge"), line.state_text), (_("Bidragsgivare"), row.values["funder"])]
    told += [(_label(name), row.texts[name]) for name in _AMOUNTS]
    days = [(name, row.values[name]) for name in _DAYS]
    told += [(_label(name), long_date(day)) for name, day in days if day is not None]
    if line.left is not None:
        told += [(_("Använt"), kronor(line.used)), (_("Kvar"), kronor(line.left))]
    return facts(told)


def _label(name: str) -> str:
    return FORMS["grant"].field(name).label
