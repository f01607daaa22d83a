"""A page of lists: one kind of entry, or a tab for each of several."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from bra_desk.forms.catalogue import FORMS
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.entry_panel import EntryPanel, Listing
from bra_desk.ui.kit.page import Page

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class ListPage(Page):
    """Shows entries of the kinds it is given, the first kind first."""

    def __init__(self, desk: "Desk", title: str, *listings: Listing) -> None:
        super().__init__(desk, title)
        self.panels = {listing.kind: EntryPanel(desk, listing) for listing in listings}
        self._stale = set(self.panels)
        self._tabs: QTabWidget | None = None
        self.new_button = button("", self.new_entry, "primary")
        self.header.add_button(self.new_button)
        self._place()
        for panel in self.panels.values():
            panel.counted.connect(self._tell_count)

    @property
    def panel(self) -> EntryPanel:
        """The list in sight."""
        shown = self._tabs.currentWidget() if self._tabs is not None else None
        return shown if isinstance(shown, EntryPanel) else next(iter(self.panels.values()))

    def show_only(self, ids: Sequence[int], text: str, kind: str = "") -> None:
        """List these entries alone; `text` says why, on a button that lists all again."""
        self._show_kind(kind)
        self.panel.show_only(ids, text)

    @override
    def shows(self, touched: frozenset[str]) -> bool:
        stale = {
            kind
            for kind, panel in self.panels.items()
            if not touched.isdisjoint(_read_by(panel.listing))
        }
        self._stale |= stale
        return bool(stale)

    @override
    def refresh(self) -> None:
        self._refresh_shown()

    @override
    def new_entry(self, kind: str = "") -> None:
        self._show_kind(kind)
        self.panel.new_entry()

    @override
    def start_filter(self) -> None:
        self.panel.filter.line.setFocus()
        self.panel.filter.line.selectAll()

    @override
    def take_focus(self) -> None:
        self.panel.view.setFocus()

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        self._show_kind(kind)
        if len(ids) == 1:
            self.panel.go_to(ids[0])
            self.panel.open_entry(ids[0])
        elif ids:
            self.panel.show_only(ids, text)

    def _place(self) -> None:
        if len(self.panels) == 1:
            self.body.addWidget(self.panel)
            return
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.setAccessibleName(self.title)
        for panel in self.panels.values():
            self._tabs.addTab(panel, panel.listing.tab or panel.form.plural)
        self._tabs.currentChanged.connect(self._refresh_shown)
        self.body.addWidget(self._tabs, 1)

    def _show_kind(self, kind: str) -> None:
        if self._tabs is not None and kind in self.panels:
            self._tabs.setCurrentWidget(self.panels[kind])
        self._refresh_shown()

    def _refresh_shown(self) -> None:
        panel = self.panel
        self.new_button.setText(panel.form.new)
        if panel.listing.kind in self._stale:
            self._stale.discard(panel.listing.kind)
            panel.refresh()
        else:
            panel.tell_count()

    def _tell_count(self, text: str, has_any: bool) -> None:
        if self.sender() is self.panel:
            self.header.set_line(text)
            # an empty list says how to begin; two main buttons would be one too many
            self.new_button.setVisible(has_any)


def _read_by(listing: Listing) -> frozenset[str]:
    """The kinds whose texts a list shows."""
    form = FORMS[listing.kind]
    beside = (*(link.to for link in form.links), *(part.form for part in form.parts))
    return frozenset({listing.kind, *beside}) | listing.also_reads
