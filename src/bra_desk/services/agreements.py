"""Where each agreement stands on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from bra_desk.basics.texts import _, long_date
from bra_desk.forms.agreement import AGREEMENT_STATES
from bra_desk.model.agreement import AgreementState, agreement_state
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class AgreementLine:
    """An agreement with its state on a day, in words."""

    id: int
    title: str
    #: The period, or since when it is prolonged.
    detail: str
    state: AgreementState
    state_text: str


def lines(register: Register, today: date) -> list[AgreementLine]:
    """Every agreement with its state, in the order of its list."""
    with register.read() as session:
        return lines_in(session, today)


def lines_in(session: Session, today: date) -> list[AgreementLine]:
    """The same, inside a read under way."""
    found = reads.stored(session, "agreement")
    return [_line(each, found, today) for each in found]


def _line(agreement: Stored, all_of_them: list[Stored], today: date) -> AgreementLine:
    values = agreement.values
    state = agreement_state(
        starts_on=values["starts_on"],
        ends_on=values["ends_on"],
        prolongation=values["prolongation"],
        terminated_on=values["terminated_on"],
        replaced_on=_replaced_on(agreement.id, all_of_them),
        today=today,
    )
    return AgreementLine(
        id=agreement.id,
        title=values["title"],
        detail=_detail(values["starts_on"], values["ends_on"], state),
        state=state,
        state_text=AGREEMENT_STATES[state],
    )


def _replaced_on(id: int, agreements: list[Stored]) -> date | None:
    """The first day of the agreement that replaces this one; None when none does."""
    days = [
        each.values["starts_on"]
        for each in agreements
        if each.values["replaces"] == id and each.values["starts_on"] is not None
    ]
    return min(days, default=None)


def _detail(starts_on: date | None, ends_on: date | None, state: AgreementState) -> str:
    if state is AgreementState.PROLONGED and ends_on is not None:
        return _("sedan {day}").format(day=long_date(ends_on + timedelta(days=1)))
    if starts_on is None:
        return ""
    if ends_on is None:
        return _("från {day}").format(day=long_date(starts_on))
    return f"{long_date(starts_on)} \u2013 {long_date(ends_on)}"
