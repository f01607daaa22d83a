"""The pages that are lists: which kinds each shows, and what is done its own way."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted
from bra_desk.model.agreement import AgreementState
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.faces import Face
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State
from bra_desk.ui.kit.marked_row import SeveralAct
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.measures.measure_board import MeasureBoard
from bra_desk.ui.pages.measures.measure_timeline import MeasureTimeline
from bra_desk.ui.pages.measures.plan_files import SheetDialog, write_with
from bra_desk.ui.pages.overview_words import plan_state

if TYPE_CHECKING:
    from bra_desk.services.measures.measures import Proposals
    from bra_desk.ui.desk import Desk

#: The ground under an agreement's state; the word itself comes from the service.
_GROUNDS = {
    AgreementState.IN_FORCE: "fine",
    AgreementState.PROLONGED: "fine",
    AgreementState.COMING: "soon",
    AgreementState.UNSIGNED: "soon",
}


def decisions_page(desk: "Desk") -> ListPage:
    """What meetings have decided, what they have asked somebody to do, and who is told."""
    listings = (
        Listing(kind="decision", for_one=_in_thread(desk, "decision")),
        Listing(kind="task"),
        Listing(kind="dispatch", tab=_("Expediering")),
    )
    page = ListPage(desk, _("Beslut och uppdrag"), *listings)

    def show_waiting() -> None:
        from bra_desk.ui.pages.approval.dispatch_dialog import DispatchDialog

        dialog = DispatchDialog(desk, None, page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    page.header.add_button(button(_("Att expediera"), show_waiting), before=page.new_button)
    return page


def measures_page(desk: "Desk") -> ListPage:
    """Measures, the plans they are decided in, and their follow-ups."""
    return ListPage(
        desk,
        _("Åtgärder"),
        Listing(
            kind="measure",
            faces=(Face(_("Tavla"), MeasureBoard), Face(_("Tidslinje"), MeasureTimeline)),
            for_several=(SeveralAct(_("Föreslå för nästa år"), partial(_propose, desk)),),
            for_one=_in_thread(desk, "measure"),
        ),
        Listing(
            kind="action_plan",
            state_of=partial(_plan_state, desk),
            ways=frozenset({"situation_picture"}),
            for_one=(
                SeveralAct(_("Word-fil …"), write_with(desk, DocumentDialog)),
                SeveralAct(_("Excel-fil …"), write_with(desk, SheetDialog)),
                SeveralAct(_("Uppföljning …"), write_with(desk, DocumentDialog, "plan_follow_up")),
            ),
        ),
        Listing(kind="follow_up"),
    )


def _propose(desk: "Desk", ids: Sequence[int]) -> None:
    """Propose measures for the next year, and say how many were new."""
    from bra_desk.services.measures import measures

    def told(done: "Proposals") -> None:
        if not done.made:
            desk.messages.trouble(_("De markerade åtgärderna är redan föreslagna för nästa år."))
            return
        text = counted(len(done.made), _("ny åtgärd"), _("nya åtgärder"))
        skipped = _("{count} var redan föreslagna").format(count=done.skipped)
        desk.done_with_undo(f"{text} · {skipped}" if done.skipped else text)

    desk.act(lambda: measures.propose_next_year(desk.register, ids), told)


def _plan_state(desk: "Desk", plan_id: int) -> State | None:
    from bra_desk.services.measures import action_plans

    for line in action_plans.lines(desk.register, today()):
        if line.id == plan_id:
            return State(*plan_state(line), line.detail)
    return None


def agreements_page(desk: "Desk") -> ListPage:
    """Agreements and what they promise; each says where it stands today."""

    def state_of(agreement_id: int) -> State | None:
        from bra_desk.services import agreements

        for line in agreements.lines(desk.register, today()):
            if line.id == agreement_id:
                return State(_GROUNDS.get(line.state, "waiting"), line.state_text, line.detail)
        return None

    return ListPage(
        desk,
        _("Överenskommelse och mål"),
        Listing(kind="agreement", state_of=state_of),
        Listing(kind="goal", for_one=_in_thread(desk, "goal")),
        Listing(kind="focus_area", for_one=_in_thread(desk, "focus_area")),
        Listing(kind="working_method"),
    )


def people_page(desk: "Desk") -> ListPage:
    """People, the bodies they sit in, and where they come from."""
    return ListPage(
        desk,
        _("Personer och organ"),
        Listing(kind="person"),
        Listing(kind="body"),
        Listing(kind="organisation"),
        Listing(kind="seat"),
        Listing(kind="area"),
        Listing(kind="contact"),
        Listing(kind="communication", tab=_("Kommunikation")),
    )


def _in_thread(desk: "Desk", kind: str) -> tuple[SeveralAct, ...]:
    """The way from an entry of a list to its chain."""
    return (SeveralAct(_("Visa i röda tråden"), lambda ids: desk.show_chain(kind, ids[0])),)
