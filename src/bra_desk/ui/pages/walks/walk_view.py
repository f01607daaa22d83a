"""One walk: what was seen, entered fast, its photos, its papers, and the walk that follows it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.ui import preferences
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import PageHeader, button
from bra_desk.ui.kit.entry_panel import EntryPanel
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.walks.observation_listing import observations
from bra_desk.ui.pages.walks.photo_adding import dropped
from bra_desk.ui.pages.walks.photo_board import PhotoBoard
from bra_desk.ui.pages.walks.quick_line import QuickLine
from bra_desk.ui.pages.walks.thumbnails import Thumbnails, strip

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.services.walks.photos import PhotoView
    from bra_desk.ui.desk import Desk


class WalkView(QWidget):
    """A walk with its observations and its photos, each in a tab."""

    def __init__(self, desk: "Desk", walk_id: int, opens: Callable[[int], object]) -> None:
        super().__init__()
        self._desk, self.walk_id, self._opens = desk, walk_id, opens
        self._photos: list[PhotoView] = []
        self._thumbnails = Thumbnails(desk, self)
        self.header = PageHeader("")
        self.quick = QuickLine(self._keep)
        listing = observations(desk, walk_id, self._rows, self._above)
        self.panel = EntryPanel(desk, listing)
        self.board = PhotoBoard(desk, walk_id, self._thumbnails, self.refresh)
        self.tabs = QTabWidget()
        self.setAcceptDrops(True)
        self._lay_out()

    def refresh(self) -> None:
        """Read the walk anew; while photos are added only at the end."""
        if self.board.adding.is_busy:
            return
        from bra_desk.services.walks import photos, walks

        register = self._desk.register
        found = [row for row in walks.walk_rows(register, today()) if row.id == self.walk_id]
        if not found:
            return
        self._photos = photos.photos_of(register, self.walk_id)
        self._show_header(found[0])
        self.panel.refresh()
        rows = self._rows()
        seen = {row.values["number"]: (row.id, row.values["what"]) for row in rows}
        self.board.show_photos(self._photos, seen)
        self.tabs.setTabText(1, _("Bilder ({count})").format(count=len(self._photos)))
        self.quick.offer_places([row.values["place"] for row in rows])

    def begin(self) -> None:
        """Put the cursor where the next observation is written."""
        self.tabs.setCurrentIndex(0)
        self.quick.begin()

    def change(self) -> None:
        """Open the form of the walk: days, route, those who walked, and the meetings."""
        self._desk.act(lambda: FormDialog(self._desk, "walk", self.walk_id), _open)

    def walk_again(self) -> None:
        """Plan the walk that looks after this one, and go there."""
        from bra_desk.services.walks import walks

        self._desk.act(
            lambda: walks.next_walk(self._desk.register, self.walk_id, None, today()),
            self._went_on,
        )

    def write_protocol(self) -> None:
        """Open the dialog that writes the protocol, in full or for the public."""
        self._write("walk_protocol")

    def write_lists(self) -> None:
        """Write a list to each who is responsible, in a folder that the person chooses."""
        from bra_desk.services.papers import walk_papers

        place = str(preferences.documents_folder())
        chosen = QFileDialog.getExistingDirectory(self, _("Mapp för listorna"), place)
        if not chosen:
            return
        work = partial(walk_papers.write_lists, self._desk.register, self.walk_id, Path(chosen))
        self._desk.run(self, work, lambda sent: self._tell_lists(len(sent), Path(chosen)))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(dropped(event.mimeData()))

    def add_files(self, files: list[Path]) -> None:
        """Add photos that were let go of over the page, and show how it goes."""
        self.tabs.setCurrentIndex(1)
        self.board.adding.add(files)

    def _write(self, document: str) -> None:
        from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
        from bra_desk.ui.pages.documents.document_subject import Subject

        subject = Subject(id=self.walk_id, title=self._title)
        self._desk.act(
            lambda: DocumentDialog(
                self._desk, document, subject, lambda _item: None, self.window()
            ),
            _open,
        )

    def _tell_lists(self, count: int, folder: Path) -> None:
        preferences.remember_documents_folder(folder)
        lists = counted(count, _("lista"), _("listor"))
        self._desk.messages.done(
            _("{lists} skrivna i {folder}").format(lists=lists, folder=folder.name)
        )

    def _keep(self, values: Any, reasons: Any) -> None:
        from bra_desk.services.walks.observations import add_observation

        made = add_observation(self._desk.register, self.walk_id, values, reasons)
        self.refresh()
        self.panel.go_to(made)

    def _went_on(self, walk_id: int) -> None:
        self._opens(walk_id)
        self._desk.done_with_undo(_("En uppföljande vandring är planerad. Skriv dagen."))

    def _rows(self) -> "list[Row]":
        from bra_desk.services.walks.observations import observation_rows

        return observation_rows(self._desk.register, today(), self.walk_id)

    def _above(self, observation_id: int) -> QWidget:
        """The photos of an observation, and the way to add more to it."""
        own = [each for each in self._photos if each.observation == observation_id]
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        if own:
            column.addWidget(strip(self._thumbnails, own))
        choose = partial(self.board.choose_files, observation_id)
        add = button(_("Lägg till bilder till iakttagelsen …"), choose, "link")
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _show_header(self, row: "Row") -> None:
        self._title = row.values["title"]
        self.header.set_title(self._title)
        held_on = row.values["held_on"]
        when = _("Datum saknas") if held_on is None else long_date(held_on)
        parts = (when, row.texts["daylight"].lower(), row.texts["area"], row.texts["standing"])
        self.header.set_line(" · ".join(filter(None, parts)))

    def _lay_out(self) -> None:
        self._title = ""
        for text, pressed, role in (
            (_("Dagar, rutt och deltagare"), self.change, ""),
            (_("Ny vandring som följer upp"), self.walk_again, ""),
            (_("Listor till ansvariga …"), self.write_lists, ""),
            (_("Skapa protokoll"), self.write_protocol, "primary"),
        ):
            self.header.add_button(button(text, pressed, role))
        seen = QWidget()
        inside = QVBoxLayout(seen)
        inside.setContentsMargins(0, theme.SMALL, 0, 0)
        inside.setSpacing(theme.SMALL)
        inside.addWidget(self.quick)
        inside.addWidget(self.panel, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(seen, _("Iakttagelser"))
        self.tabs.addTab(self.board, _("Bilder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)


def _open(dialog: Any) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
