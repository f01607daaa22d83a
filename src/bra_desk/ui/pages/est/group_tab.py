"""The groups of EST: their list, planning a group's meetings, and what is said before the first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est_periods import EstRhythm
from bra_desk.services.est import groups
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.listing import Listing
from bra_desk.ui.kit.marked_row import SeveralAct
from bra_desk.ui.kit.nothing_yet import NothingYet

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: How many weeks there are between a group's meetings; None for one a month.
_WEEKS: Final = {EstRhythm.WEEKLY: 1, EstRhythm.BIWEEKLY: 2, EstRhythm.MONTHLY: None}


def group_listing(desk: "Desk", parent: QWidget) -> Listing:
    """The list of groups; `parent` is the page that dialogs open over."""

    def plan(ids: Sequence[int]) -> None:
        from bra_desk.ui.pages.meetings.year_dialog import YearDialog

        group = next(each for each in groups.groups(desk.register) if each.id == ids[0])
        dialog = YearDialog(desk, parent.window())
        dialog.begin_for(group.body_id, _WEEKS[group.rhythm], group.starts_on)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    return Listing(kind="est_group", for_one=(SeveralAct(_("Planera gruppens möten …"), plan),))


def no_groups(begin: Callable[[], object]) -> NothingYet:
    """What the page says while there is no group, with the way to the first."""
    about = _(
        "En EST-grupp är ett organ som rapporterar läget i sina områden varje vecka, varannan "
        "vecka eller varje månad. Lägg först till organet under Personer och organ."
    )
    first = button(FORMS["est_group"].new, begin, "primary")
    return NothingYet(about, first, _("Här finns ingen EST-grupp än"))
