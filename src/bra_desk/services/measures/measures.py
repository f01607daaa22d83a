"""What is done with measures beyond writing their form: a new status, a proposal for next year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bra_desk.basics.texts import _, counted, shortened
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.measures import MEASURE, MEASURE_STATUSES
from bra_desk.model.measures import MeasureStatus, a_year_later
from bra_desk.services import entries
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: What a proposal for the next year does not take over: what came out of the year, and what
#: was decided for it.
_LEFT_BEHIND: Final = frozenset(
    {
        *("status", "times_done", "deviation", "deviation_reason", "result", "assessment"),
        *("decision", "plan", "number", "notes"),
    }
)
#: What belongs to a measure and comes along: who carries it out, and what it hangs on.
_BROUGHT: Final = ("measure_partner", "measure_cause")


@dataclass(frozen=True, kw_only=True)
class Proposals:
    """The measures that were copied to the next year."""

    made: tuple[int, ...]
    #: How many were left, since a measure goes on with them already.
    skipped: int


def set_status(
    register: Register, id: int, status: MeasureStatus, *, changed_on: date, note: str = ""
) -> None:
    """Give a measure a status from a day, with the reason in its history.

    Errors: EntryMissing, ValuesWrong.
    """
    opened = entries.read(register, "measure", id)
    name = _("{title}: {status}").format(
        title=shortened(opened.caption), status=MEASURE_STATUSES[status].lower()
    )
    values = {"measure": id, "status": status, "changed_on": changed_on, "note": note}
    with register.write(name) as session:
        entries.save_in(session, FORMS["measure_status"], values)


def propose_next_year(register: Register, ids: Sequence[int]) -> Proposals:
    """Copy measures to the year after as planned ones, as one act.

    Days move a year; results, deviations and decisions stay behind, partners and causes come
    along, and each proposal points back at what it goes on with. One that a measure goes on with
    already is left as it is. Errors: ValuesWrong.
    """
    name = _("{count} föreslagna för nästa år").format(
        count=counted(len(ids), _("åtgärd"), _("åtgärder"))
    )
    with register.write(name) as session:
        wanted = reads.stored(session, "measure", {"id": list(ids)})
        continued = {each.values["continues"] for each in reads.stored(session, "measure")}
        made = [_proposed(session, each) for each in wanted if each.id not in continued]
    return Proposals(made=tuple(made), skipped=len(wanted) - len(made))


def _proposed(session: Session, measure: Stored) -> int:
    id = entries.save_in(session, MEASURE, _next_year(measure))
    for form in (FORMS[kind] for kind in _BROUGHT):
        for each in reads.stored(session, form.kind, {"measure": measure.id}):
            entries.save_in(session, form, {**each.values, "measure": id})
    return id


def _next_year(measure: Stored) -> dict[str, Any]:
    """The values of the proposal."""
    kept = {name: value for name, value in measure.values.items() if name not in _LEFT_BEHIND}
    values = MEASURE.empty() | kept | {"continues": measure.id}
    values["title"] = _title(measure)
    for name in ("starts_on", "ends_on", "next_follow_up_on"):
        values[name] = None if values[name] is None else a_year_later(values[name])
    return values


def _title(measure: Stored) -> str:
    """The title, with the year it names moved along."""
    days = (measure.values["starts_on"], measure.values["ends_on"])
    title = str(measure.values["title"])
    for year in sorted({day.year for day in days if day is not None}, reverse=True):
        title = re.sub(rf"\b{year}\b", str(year + 1), title)
    return title
