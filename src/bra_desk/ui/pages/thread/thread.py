"""The page of the red thread: the chain of any entry, and where the thread is broken."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.services.thread.thread_entries import KINDS
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject
from bra_desk.ui.pages.thread.thread_chain import ThreadChain
from bra_desk.ui.pages.thread.thread_repair import ThreadRepair

if TYPE_CHECKING:
    from bra_desk.services.thread.thread_breaks import Look
    from bra_desk.ui.desk import Desk

#: Kinds that are not on the thread themselves, but say how what is there hangs together or stands.
_BESIDE = {
    "agenda_item",
    "agreement",
    "area",
    "indicator_value",
    "measure_cause",
    "measure_change",
    "meeting",
    "organisation",
    "pledge_measure",
    "task",
}


class ThreadPage(Page):
    """A tab for the chains, and one for the broken links."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset(KINDS) | _BESIDE

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Den röda tråden"))
        self.set_way_back(_("Översikt"), lambda: desk.open_page("overview"))
        self.chain = ThreadChain(desk)
        self.repair = ThreadRepair(desk)
        self.header.add_button(button(_("Skapa Word …"), self.write_paper))
        self.repair.chain_asked.connect(lambda key: self._show_chain(tuple(key)))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.chain, _("Kedjan"))
        self.tabs.addTab(self.repair, _("Brutna länkar"))
        self.body.addWidget(self.tabs, 1)

    def write_paper(self) -> None:
        """Open the dialog that writes the thread as a Word document, with last year's results."""
        year = clock.today().year - 1
        subject = Subject(title=str(year), year=year)
        DocumentDialog(self.desk, "red_thread", subject, lambda _id: None, self).open()

    @override
    def refresh(self) -> None:
        register, today = self.desk.register, clock.today()

        def read() -> "Look":
            from bra_desk.services.thread import thread_breaks

            return thread_breaks.look(register, today)

        self.desk.run(self, read, self.show_look)

    @override
    def take_focus(self) -> None:
        if self.tabs.currentWidget() is self.chain:
            self.chain.line.setFocus()
        else:
            self.repair.take_focus()

    @override
    def start_filter(self) -> None:
        self.tabs.setCurrentWidget(self.chain)
        self.chain.line.setFocus()

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        # `text` is the kind of the entry to tell the chain from; see Desk.show_chain
        if ids:
            self._show_chain((text, ids[0]))

    def show_look(self, seen: "Look") -> None:
        """Show the thread as it was read."""
        count = seen.count
        broken = counted(count, _("bruten länk"), _("brutna länkar"))
        self.header.set_line(broken if count else _("Tråden är hel."))
        self.tabs.setTabText(1, _("Brutna länkar ({count})").format(count=count))
        self.chain.show_thread(seen.thread)
        self.repair.show_breaks(seen.breaks)

    def _show_chain(self, key: tuple[str, int]) -> None:
        self.tabs.setCurrentWidget(self.chain)
        self.chain.go_to(key)
