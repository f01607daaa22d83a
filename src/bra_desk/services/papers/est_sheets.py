"""Sheets for EST reporters: written for a group and a period, one for each who is to report."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.names import safe_name
from bra_desk.exchange import est_sheets
from bra_desk.exchange.est_sheets import ReporterForm
from bra_desk.services.est.groups import group_in, reporter_of, reporters_in
from bra_desk.services.papers.papers import Paper, put
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

if TYPE_CHECKING:
    from bra_desk.model.est_periods import EstPeriod

#: What the register notes a written sheet as.
_DOCUMENT = "est_sheet"


def sheet_name(register: Register, group_id: int, day: date, reporter_id: int | None = None) -> str:
    """The file name to propose for a sheet. Errors: EntryMissing, InputWrong."""
    with register.read() as session:
        return _name(_form(session, group_id, day, reporter_id))


def write_sheet(
    register: Register, group_id: int, day: date, target: Path, reporter_id: int | None = None
) -> Path:
    """Write a sheet for the period of a day, whole or not at all; for anybody without a reporter.

    Errors: EntryMissing, InputWrong for a reporter of another group or a name that is no
    workbook's, PlaceWrong, FileEdited, FileOpenElsewhere.
    """
    if target.suffix.lower() != ".xlsx":
        raise InputWrong(_("Filens namn ska sluta på .xlsx."), where=str(target))
    refuse_no_folder(target.parent)
    with register.read() as session:
        form = _form(session, group_id, day, reporter_id)
    return _written(register, group_id, form, target)


def write_sheets(register: Register, group_id: int, day: date, folder: Path) -> list[Path]:
    """Write a sheet for each reporter of a group into a folder; the files.

    Errors: InputWrong for a group without reporters, and those of `write_sheet`.
    """
    refuse_no_folder(folder)
    with register.read() as session:
        period = group_in(session, group_id).period(day)
        asked = [
            each for each in reporters_in(session, group_id) if each.reports_on(period.ends_on)
        ]
        forms = [_form(session, group_id, day, each.id) for each in asked]
    if not forms:
        raise InputWrong(_("Gruppen har inga rapportörer. Lägg till dem först."), where="est_group")
    return [_written(register, group_id, form, folder / _name(form)) for form in forms]


def _written(register: Register, group_id: int, form: ReporterForm, target: Path) -> Path:
    name = _("Skrev EST-blankett till {file}").format(file=target.name)
    put(
        register,
        Paper(name=name, document=_DOCUMENT, id=group_id),
        est_sheets.write_form(form),
        target,
    )
    return target


def _name(form: ReporterForm) -> str:
    return f"{safe_name(form.title)}.xlsx"


def _form(session: Session, group_id: int, day: date, reporter_id: int | None) -> ReporterForm:
    group = group_in(session, group_id)
    reporter = None if reporter_id is None else reporter_of(session, group, reporter_id)
    period: EstPeriod = group.period(day)
    areas = reads.captions(session, "area")
    own = None if reporter is None else reporter.area_id
    there = [each.id for each in reads.stored(session, "area")]
    order = sorted(there, key=lambda id: id != own)  # a reporter's own area comes first
    return ReporterForm(
        group=group.short_name,
        group_token=group.token,
        period=period.label,
        period_on=period.starts_on.isoformat(),
        reporter="" if reporter is None else reporter.name,
        reporter_token="" if reporter is None else reporter.token,
        areas=tuple(areas[id] for id in order),
    )
