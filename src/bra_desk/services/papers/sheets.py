"""Papers as Excel workbooks, for those who want to sort and count."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.names import safe_name
from bra_desk.exchange import workbooks
from bra_desk.exchange.workbooks import Cell, Column, Sheet
from bra_desk.services import exposure
from bra_desk.services.measures import plan_paper
from bra_desk.services.papers.papers import Paper, put
from bra_desk.storage.register import Register, Session

if TYPE_CHECKING:
    from bra_desk.documents.action_plan import PlanMeasure
    from bra_desk.services.entries import Row

#: A plan's columns: what the heading says, the field of the measure or what it hangs on, and how
#: wide.
_PLAN: Final = (
    (_("Nr"), "number", 6),
    (_("Fokusområde"), "focus_area", 26),
    (_("Övergripande mål"), "goal", 26),
    (_("Problem"), "problem", 32),
    (_("Orsak"), "cause", 32),
    (_("Åtgärd"), "title", 36),
    (_("Syfte"), "aim", 32),
    (_("Ansvarig"), "owner", 22),
    (_("Ansvarig funktion"), "owner_function", 20),
    (_("Start"), "starts_on", 12),
    (_("Klar senast"), "ends_on", 12),
    (_("Indikator"), "indicator", 34),
    (_("Kostnad, kr"), "cost", 12),
    (_("Arbetstid, timmar"), "hours", 10),
    (_("Finansiering"), "funding", 20),
    (_("Status"), "status", 16),
    (_("Avvikelse"), "deviation", 28),
    (_("Orsak till avvikelsen"), "deviation_reason", 28),
    (_("Resultat"), "result", 34),
    (_("Bedömning"), "assessment", 12),
    (_("Nästa uppföljning"), "next_follow_up_on", 12),
)
#: The fields whose cells hold the value itself, to sort and count by.
_COUNTED: Final = frozenset(
    {"number", "starts_on", "ends_on", "cost", "hours", "next_follow_up_on"}
)


def proposed_name(register: Register, plan_id: int) -> str:
    """The file name to propose for a plan's workbook. Errors: EntryMissing."""
    with register.read() as session:
        return f"{safe_name(plan_paper.action_plan(session, plan_id).heading)}.xlsx"


def write_plan(register: Register, plan_id: int, target: Path) -> Path:
    """Write a plan's measures as a workbook, whole or not at all; answers with its place.

    The register notes it as it does a document.
    Errors: EntryMissing, InputWrong for a personal number without a reason, PlaceWrong,
    FileEdited, FileOpenElsewhere.
    """
    if target.suffix.lower() != ".xlsx":
        raise InputWrong(_("Filens namn ska sluta på .xlsx."), where=str(target))
    refuse_no_folder(target.parent)
    with register.read() as session:
        title, sheet = _plan_sheet(session, plan_id)
        exposure.refuse(exposure.exposures_of((), session, sheet, plan_paper.KINDS))
    name = _("Skrev {title} till {file}").format(title=title, file=target.name)
    data = workbooks.write((sheet,), title)
    put(register, Paper(name=name, document="action_plan", id=plan_id), data, target)
    return target


def _plan_sheet(session: Session, plan_id: int) -> tuple[str, Sheet]:
    plan = plan_paper.action_plan(session, plan_id)
    # the groups hold the same measures in the same order
    told = [measure for group in plan.groups for measure in group.measures]
    rows = plan_paper.measures_of(session, plan_id)
    columns = [Column(heading=heading, width=width) for heading, _field, width in _PLAN]
    return plan.heading, Sheet(
        title=_("Åtgärder"),
        intro=tuple(filter(None, (plan.heading, plan.draft or plan.decided, plan.law))),
        columns=(*columns, Column(heading=_("Samverkansparter"), width=28)),
        rows=[
            (*_cells(row, measure), ", ".join(measure.partners))
            for row, measure in zip(rows, told, strict=True)
        ],
    )


def _cells(row: "Row", told: "PlanMeasure") -> tuple[Cell, ...]:
    hung = {"problem": told.problem, "cause": told.cause}
    return tuple(
        row.values[field] if field in _COUNTED else hung.get(field) or row.texts.get(field, "")
        for _heading, field, _width in _PLAN
    )
