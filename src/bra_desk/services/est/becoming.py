"""An EST report becomes a problem, a measure, or a matter for a meeting: one step, linked."""

from collections.abc import Mapping
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, joined, long_date, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est import EstTrend
from bra_desk.model.meetings import ItemKind
from bra_desk.model.situation import Trend
from bra_desk.services import privacy
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.est.groups import group_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What the reporter's word of the trend is in the words of a situation picture.
_TRENDS: Final = {
    EstTrend.NEW: Trend.RISING,
    EstTrend.UP: Trend.RISING,
    EstTrend.SAME: Trend.STEADY,
    EstTrend.DOWN: Trend.FALLING,
}


def make_problem(register: Register, report_id: int) -> int:
    """Make a problem of a report, in the joint situation picture being written if there is one.

    Answers with its number. Errors: InputWrong when it has become one, EntryMissing.
    """
    with register.write(_("EST-rapport blev problem")) as session:
        report = _not_yet(session, report_id, "problem")
        group = group_in(session, report.values["est_group"])
        period = group.period(report.values["period_on"])
        source = _("EST-rapport till {group}, {period}")
        values = {
            "picture": _picture_under_way(session),
            "title": _heading(report),
            "category": report.values["category"],
            "area": report.values["area"],
            "place": report.values["place"],
            "extent_text": report.values["text"],
            "trend": _TRENDS.get(report.values["trend"]),
            "pattern": ", ".join(
                filter(None, (report.texts["part_of_week"], report.texts["part_of_day"]))
            ),
            "source": source.format(group=group.name, period=period.label),
        }
        return _become(session, report, "problem", values)


def make_measure(register: Register, report_id: int) -> int:
    """Make a measure of a report's action, and link them. Its number.

    Errors: InputWrong when it has become one, EntryMissing.
    """
    with register.write(_("EST-rapport blev åtgärd")) as session:
        report = _not_yet(session, report_id, "measure")
        values = {
            "title": report.values["action"].strip() or _heading(report),
            "area": report.values["area"],
            "owner": report.values["owner"],
            "owner_function": report.values["owner_function"],
            "starts_on": report.values["period_on"],
            "ends_on": report.values["due_on"],
            "notes": _origin(session, report),
        }
        return _become(session, report, "measure", values)


def make_matter(register: Register, report_id: int, body_id: int | None = None) -> int:
    """Put a report in the backlog of a body, the group's own without `body_id`. Its number.

    Errors: InputWrong when it is there, EntryMissing.
    """
    with register.write(_("EST-rapport blev ärende")) as session:
        report = _not_yet(session, report_id, "backlog_item")
        own = group_in(session, report.values["est_group"]).body_id
        if body_id is not None:
            opened_in(session, "body", body_id)
        values = {
            "title": shortened(_heading(report), 200),
            "body": body_id or own,
            "item_kind": ItemKind.DECISION,
            "background": _origin(session, report),
        }
        return _become(session, report, "backlog_item", values)


def _picture_under_way(session: Session) -> int | None:
    """The newest joint picture that is not decided; None without one."""
    found = reads.stored(session, "situation_picture", {"organisation": None, "decided_on": None})
    return max((each.id for each in found), default=None)


def _not_yet(session: Session, report_id: int, link: str) -> Row:
    """The report. Errors: EntryMissing, InputWrong when it has become such a thing already."""
    opened_in(session, "est_report", report_id)
    report = rows_in(session, "est_report", {"id": report_id})[0]
    if report.values[link] is not None and rows_in(session, link, {"id": report.values[link]}):
        label = FORMS["est_report"].field(link).label
        sentence = _("Rapporten {label} ”{what}” redan.")
        told = sentence.format(label=label[0].lower() + label[1:], what=report.texts[link])
        raise InputWrong(told, where=link)
    return report


def _become(session: Session, report: Row, kind: str, values: dict[str, Any]) -> int:
    """Save the new entry with the reasons its text was kept with, and link the report to it."""
    form = FORMS["est_report"]
    kept = privacy.reasons_of(session, form.kind, report.token)
    reasons = {name: "; ".join(kept.values()) for name in values} if kept else None
    made = save_in(session, FORMS[kind], FORMS[kind].empty() | values, reasons=reasons)
    became = report.values | {kind: made}
    save_in(session, form, became, id=report.id)
    if kind != "backlog_item":
        _hang(session, became)
    return made


def _hang(session: Session, became: Mapping[str, Any]) -> None:
    """Let the measure hang on the problem when a report has become both, so that no link breaks."""
    if None in (became["measure"], became["problem"]):
        return
    form = FORMS["measure_cause"]
    link = {"measure": became["measure"], "problem": became["problem"]}
    if not reads.stored(session, form.kind, link):
        save_in(session, form, form.empty() | link)


def _heading(report: Row) -> str:
    """Klotter, Ersboda, Ersboda torg."""
    names = ("category", "area", "place")
    return joined(*(report.texts[name].strip() for name in names))


def _origin(session: Session, report: Row) -> str:
    """What was seen, where it comes from and what was proposed, a paragraph each."""
    group = group_in(session, report.values["est_group"])
    period = group.period(report.values["period_on"])
    seen = joined(_heading(report), report.values["text"].strip(), between=". ")
    source = _("Ur EST-rapport till {group}, {period}, {severity}.").format(
        group=group.name, period=period.label, severity=report.texts["severity"].lower()
    )
    action = report.values["action"].strip()
    proposal = _("Förslag: {action}").format(action=action) if action else ""
    due = report.values["due_on"]
    by = _("Önskat klart {day}").format(day=long_date(due)) if due and action else ""
    return "\n".join(filter(None, (seen, source, proposal, by)))
