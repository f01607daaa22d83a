"""The page of safety walks: the walks, all that was seen on them, and one walk at a time."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.forms.walks import WALK_STATES
from bra_desk.model.walks import WalkState
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State
from bra_desk.ui.pages.walks.observation_listing import observations, rows_of_all
from bra_desk.ui.pages.walks.walk_view import WalkView

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_GROUNDS = {
    WALK_STATES[WalkState.UNDATED]: "late",
    WALK_STATES[WalkState.COMING]: "soon",
    WALK_STATES[WalkState.DECIDING]: "late",
    WALK_STATES[WalkState.READY]: "fine",
}
#: What changes a walk as it is shown.
_KINDS = frozenset({"walk", "walk_participants", "walk_observation", "walk_photo", "organisation"})


class WalksPage(ListPage):
    """Lists of walks and observations; a walk that is opened takes their place."""

    def __init__(self, desk: "Desk") -> None:
        all_seen = observations(desk, None, rows_of_all(desk))
        super().__init__(desk, _("Trygghetsvandringar"), _walks(desk, self.open_walk), all_seen)
        self.header.set_title(_("Trygghets\u00advandringar"))  # broken on a small screen
        #: The walk that is open; None while the lists are shown.
        self.view: WalkView | None = None

    def open_walk(self, walk_id: int) -> None:
        """Show one walk in place of the lists."""
        self._close_view()
        view = WalkView(self.desk, walk_id, self.open_walk)
        view.header.set_way_back(self.title, self.show_lists)
        self.view = view
        self._show_lists(is_shown=False)
        self.body.addWidget(view, 1)
        view.refresh()
        view.begin()

    def show_lists(self) -> None:
        """Go back from a walk to the lists."""
        self._close_view()
        self._show_lists(is_shown=True)
        self.refresh()

    @override
    def shows(self, touched: frozenset[str]) -> bool:
        is_seen = self.view is not None and not touched.isdisjoint(_KINDS)
        return super().shows(touched) or is_seen

    @override
    def refresh(self) -> None:
        if self.view is None:
            super().refresh()
        else:
            self.view.refresh()

    @override
    def new_entry(self, kind: str = "") -> None:
        if self.view is None:
            super().new_entry(kind)
        else:
            self.view.begin()

    @override
    def start_filter(self) -> None:
        if self.view is None:
            super().start_filter()
        else:
            self.view.panel.filter.line.setFocus()

    @override
    def take_focus(self) -> None:
        if self.view is None:
            super().take_focus()
        else:
            self.view.begin()

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        if kind == "walk" and len(ids) == 1:
            self.open_walk(ids[0])
            return
        self.show_lists()
        super().go_to(kind if kind in self.panels else "walk", ids, text)

    def _show_lists(self, *, is_shown: bool) -> None:
        self.header.setVisible(is_shown)
        if self._tabs is not None:
            self._tabs.setVisible(is_shown)

    def _close_view(self) -> None:
        if self.view is not None:
            self.body.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None


def _walks(desk: "Desk", opens: object) -> Listing:
    def rows() -> "list[Row]":
        from bra_desk.services.walks import walks

        return walks.walk_rows(desk.register, today())

    def state_of(walk_id: int) -> State | None:
        for row in rows():
            if row.id == walk_id:
                word = row.texts["state"]
                return State(_GROUNDS.get(word, "waiting"), word, row.texts["standing"])
        return None

    form = FORMS["walk"]
    shown = (
        *form.fields,
        Text("walked", _("Gick med"), column=True, is_brief=True),
        Text("state", _("Läge"), column=True, is_brief=True),
        Text("standing", _("Iakttagelser"), column=True),
    )
    fields = tuple(each for each in shown if each.name != "observations")
    return Listing(
        kind="walk",
        tab=_("Vandringar"),
        form=replace(form, fields=fields),
        opens=opens,  # type: ignore[arg-type]  # a bound method of a page that is being made
        rows=rows,
        state_of=state_of,
        also_reads=_KINDS,
    )
