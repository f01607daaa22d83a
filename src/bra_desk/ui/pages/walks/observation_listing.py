"""How what was seen is listed: of one walk, or of all."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.forms.form import Form
from bra_desk.forms.walks import OBSERVATION_STATES
from bra_desk.model.walks import ObservationState, observation_state
from bra_desk.ui.kit.listing import Listing, State
from bra_desk.ui.kit.marked_row import SeveralAct

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_GROUNDS = {
    ObservationState.LATE: "late",
    ObservationState.UNDECIDED: "soon",
    ObservationState.WAITING: "waiting",
    ObservationState.DONE: "fine",
    ObservationState.GOOD: "fine",
}
#: What a list shows beside what was seen and its state.
_COLUMNS = ("responsible", "due_on")


def observations(
    desk: "Desk",
    walk_id: int | None,
    rows: "Callable[[], list[Row]]",
    above: Callable[[int], QWidget] | None = None,
) -> Listing:
    """The listing; without a walk each observation tells which walk it is of."""
    return Listing(
        kind="walk_observation",
        form=_form(tells_walk=walk_id is None),
        rows=rows,
        state_of=partial(_state_of, rows),
        above=above,
        share=42,
        also_reads=frozenset({"walk", "walk_photo", "organisation", "measure", "backlog_item"}),
        for_one=(
            SeveralAct(_("Gör till åtgärd"), lambda ids: _make_measure(desk, ids[0])),
            SeveralAct(_("Till ärendebanken …"), lambda ids: _put_in_backlog(desk, ids[0])),
        ),
    )


def _form(*, tells_walk: bool) -> Form:
    """An observation as a list shows it: where and what in one column, and its state."""
    form = FORMS["walk_observation"]
    shown = [each for each in form.fields if _is_shown(each.name)]
    fields = (
        Text("what", form.field("text").label, column=True),
        Text("state", _("Läge"), column=True, is_brief=True),
        *((Text("walk_title", _("Vandring"), column=True, is_brief=True),) if tells_walk else ()),
        *(replace(each, column=each.name in _COLUMNS) for each in shown),
    )
    return replace(form, fields=fields, caption=("what",))


def _state_of(rows: "Callable[[], list[Row]]", observation_id: int) -> State | None:
    for row in rows():
        if row.id == observation_id:
            state = observation_state(row.values, today())
            ground = _GROUNDS.get(state, "plain")
            return State(ground, OBSERVATION_STATES[state], row.texts["reason"])
    return None


def _is_shown(name: str) -> bool:
    """Whether the field itself is shown; place and text stand together, as what was seen."""
    return name not in {"walk", "position", "place", "text"}


def _make_measure(desk: "Desk", observation_id: int) -> None:
    from bra_desk.services.walks.observations import make_measure

    def tell(measure_id: int) -> None:
        to_measure = (_("Visa åtgärden"), lambda: desk.open_entries("measure", [measure_id]))
        desk.messages.done(_("En åtgärd är gjord av iakttagelsen"), to_measure)

    desk.act(lambda: make_measure(desk.register, observation_id), tell)


def _put_in_backlog(desk: "Desk", observation_id: int) -> None:
    from bra_desk.services.walks.observations import put_in_backlog
    from bra_desk.ui.pages.walks.body_dialog import choose_body

    def put(body_id: int) -> None:
        if desk.act(lambda: put_in_backlog(desk.register, observation_id, body_id)):
            desk.done_with_undo(_("Iakttagelsen ligger i ärendebanken"))

    choose_body(desk, put)


def rows_of_all(desk: "Desk") -> "Callable[[], list[Row]]":
    """Reads what was seen on every walk."""

    def read() -> "list[Row]":
        from bra_desk.services.walks.observations import observation_rows

        return observation_rows(desk.register, today())

    return read
