"""EST reports: written line by line, listed by period, and said to be none."""

from datetime import date
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est_periods import EstPeriod
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.est.groups import Group, group_in
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


def period_reports(register: Register, group_id: int, day: date) -> list[Row]:
    """A group's reports of the period that a day belongs to. Errors: EntryMissing."""
    with register.read() as session:
        group = group_in(session, group_id)
        return reports_in(session, group, group.period(day))


def reports_in(session: Session, group: Group, period: EstPeriod) -> list[Row]:
    """The same, inside a read under way: by area, category and place."""
    return [
        row
        for row in rows_in(session, "est_report", {"est_group": group.id})
        if period.holds(row.values["period_on"])
    ]


def write_line(
    register: Register,
    report_id: int | None,
    values: dict[str, Any],
    sitting: str,
    reasons: Reasons | None = None,
) -> int:
    """Keep a line as it is typed; a new report when `report_id` is None. Its number.

    All saves of one `sitting` become one act. What the line does not show stays as it was.
    Errors: ValuesWrong, EntryMissing.
    """
    form = FORMS["est_report"]
    with register.write(_("EST-rapport skriven"), topic=f"est_report {sitting}") as session:
        before = form.empty()
        if report_id is not None:
            opened_in(session, form.kind, report_id)
            before = reads.stored(session, form.kind, {"id": report_id})[0].values
        return save_in(session, form, before | values, id=report_id, reasons=reasons)


def tell_nothing(register: Register, group_id: int, reporter_id: int, day: date) -> int:
    """Note that a reporter had nothing to tell of the period of that day. Its number.

    Errors: InputWrong when the reporter has told of the period already, or reports to
    another group; EntryMissing.
    """
    with register.write(_("EST: inget att rapportera")) as session:
        group = group_in(session, group_id)
        opened_in(session, "est_reporter", reporter_id)
        period = group.period(day)
        if reporter_id in told_in(session, group, period):
            sentence = _("Rapportören har redan hört av sig om {period}.")
            raise InputWrong(sentence.format(period=period.label), where="est_reporter")
        mine = reads.stored(session, "est_reporter", {"id": reporter_id})[0].values
        if mine["est_group"] != group_id:
            raise InputWrong(_("Rapportören hör till en annan grupp."), where="est_reporter")
        values = FORMS["est_delivery"].empty() | {
            "est_group": group_id,
            "est_reporter": reporter_id,
            "period_on": period.starts_on,
            "received_on": clock.today(),
            "taken": 0,
        }
        return save_in(session, FORMS["est_delivery"], values)


def told_in(session: Session, group: Group, period: EstPeriod) -> frozenset[int]:
    """The reporters that have told of a period, by reports or that there was nothing."""
    where = {"est_group": group.id}
    return frozenset(
        each.values["est_reporter"]
        for kind in ("est_delivery", "est_report")
        for each in reads.stored(session, kind, where)
        if each.values["est_reporter"] is not None and period.holds(each.values["period_on"])
    )
