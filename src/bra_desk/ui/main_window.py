"""The window: the navigation at the left, one page at a time, and messages at the foot."""

from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QSessionManager, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui import preferences
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.page import Page
from bra_desk.ui.message_bar import MessageBar
from bra_desk.ui.navigation import Navigation
from bra_desk.ui.pages.catalogue import MEETING_PAGE, PLACE_OF_KIND, PLACES
from bra_desk.ui.undo import Undo
from bra_desk.ui.wait_bar import WaitBar

#: In a window narrower than this the navigation gives way to a page that wants room.
_NARROW = 800


class MainWindow(QMainWindow):
    """Places pages; what they show and do is their own."""

    #: The first frame is on the screen.
    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle(_("BRÅ Desk"))
        self._pages: dict[str, Page] = {}
        self._stale: set[Page] = set()
        self._was_painted = False
        self._undo = Undo(desk, self)
        self.addAction(self._undo)
        self.navigation = Navigation(self._undo)
        self.bar = MessageBar()
        self._waits = WaitBar()
        self._stack = _PageStack()
        self._lay_out()
        self._listen()

    def show_place(self, name: str) -> Page:
        """Show the page of a place; it is made at the first visit."""
        page = self._pages.get(name)
        if page is None:
            place = next(place for place in PLACES if place.name == name)
            page = self.add_page(name, build(place.factory, self.desk))
        self.show_page(page)
        self.navigation.mark(name)
        return page

    def show_meeting(self, meeting_id: int) -> Page:
        """Show the page of one meeting, with a way back to the list of meetings."""
        name = f"meeting {meeting_id}"
        page = self._pages.get(name)
        if page is None:
            self._forget_meetings()
            page = self.add_page(name, build(MEETING_PAGE, self.desk, meeting_id))
            page.set_way_back(_("Möten"), lambda: self.show_place("meetings"))
        self.show_page(page)
        self.navigation.mark("meetings")
        return page

    def show_alone(self, page: QWidget) -> None:
        """Show a page that belongs to no place: the first start, or trouble at the start."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._make_room()
        self.navigation.set_open(is_open=False)
        self.navigation.mark("")

    def add_page(self, name: str, page: Page) -> Page:
        """Take a page as the window's own; it is read when it is shown."""
        self._pages[name] = page
        self._stack.addWidget(page)
        self._stale.add(page)
        return page

    def show_page(self, page: Page) -> None:
        """Leave the page in sight and show another."""
        before = self.page
        if before is not None and before is not page:
            before.leave()
            self.desk.messages.quiet()
        if page.wants_room:
            self._make_room(page)  # before it is laid out, or the window grows to hold both
        self._stack.setCurrentWidget(page)
        self._make_room(page)
        self._refresh_shown()

    @property
    def page(self) -> Page | None:
        """The page that is shown; None at the first start."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def _lay_out(self) -> None:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._waits)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def _listen(self) -> None:
        self.navigation.chosen.connect(self._choose)
        self.desk.page_asked.connect(self._go)
        self.desk.opened.connect(self._open)
        self.desk.changed.connect(self._note_changes, Qt.ConnectionType.QueuedConnection)
        self.desk.workroom.busy.connect(self._waits.follow)
        self.desk.messages.said.connect(self.bar.show_message)
        for place in PLACES:
            if place.shortcut:
                self._add_key(place.shortcut, partial(self._choose, place.name, by_key=True))
        self._add_key(QKeySequence.StandardKey.New, lambda: self._begin("new_entry"))
        self._add_key(QKeySequence.StandardKey.Find, lambda: self._begin("start_filter"))
        self._add_key("F6", self._change_side)

    def _add_key(self, keys: str | QKeySequence.StandardKey, pressed: Any) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(pressed)

    def _begin(self, verb: str) -> None:
        if self.page is not None and self.desk.is_open:
            getattr(self.page, verb)()

    def _choose(self, name: str, *, by_key: bool = False) -> None:
        if not self.navigation.lines[name].isEnabled():
            return
        page = self.show_place(name)
        if by_key:
            page.take_focus()

    def _go(self, name: str, wishes: dict[str, Any]) -> None:
        if "meeting_id" in wishes:
            self.show_meeting(wishes["meeting_id"]).take_focus()
            return
        page = self.show_place(PLACE_OF_KIND.get(name, name))
        page.take_focus()
        if wishes.get("is_new"):
            page.new_entry(name)
        elif wishes:
            page.go_to(name, wishes["ids"], wishes["text"])

    def _change_side(self) -> None:
        focus = QApplication.focusWidget()
        if self.page is not None and focus is not None and self.navigation.isAncestorOf(focus):
            self.page.take_focus()
        else:
            self.navigation.take_focus()

    def _forget_meetings(self) -> None:
        """Let go of other meetings' pages; one with text that cannot be saved goes on trying."""
        for name in [name for name in self._pages if name.startswith("meeting ")]:
            page = self._pages[name]
            page.leave()
            if page.holds_unsaved:
                continue
            del self._pages[name]
            self._stale.discard(page)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _open(self) -> None:
        self.navigation.set_open(is_open=True)
        self._stale.update(self._pages.values())
        self._name_council()
        self._refresh_shown()

    def _name_council(self) -> None:
        from bra_desk.services import entries

        settings = entries.rows(self.desk.register, "settings")
        texts = settings[0].texts if settings else {}
        self.navigation.set_names(
            texts.get("council_name") or _("BRÅ Desk"), texts.get("municipality", "")
        )

    def _note_changes(self, touched: frozenset[str]) -> None:
        if not self.desk.is_open:
            return
        self._stale.update(page for page in self._pages.values() if page.shows(touched))
        if "settings" in touched:
            self._name_council()
        QTimer.singleShot(0, self, self._refresh_shown)

    def _refresh_shown(self) -> None:
        page = self.page
        if page in self._stale and self.desk.is_open:
            self._stale.discard(page)
            page.refresh()

    def _make_room(self, page: Page | None = None) -> None:
        """A page that wants room has all of a narrow window; keys and its way back lead on."""
        page = page or self.page
        wants_room = page is not None and page.wants_room
        self.navigation.setHidden(wants_room and self.width() < _NARROW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() is QEvent.Type.UpdateRequest and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return answer

    def save_typed(self) -> bool:
        """Save what stands on the pages now; whether nothing is left unsaved."""
        pages = list(self._pages.values())
        for page in pages:
            if page is self.page or page.holds_unsaved:
                page.leave()
        return not any(page.holds_unsaved for page in pages)

    def save_before_logoff(self, session: QSessionManager) -> None:
        """Save when the computer is about to end the program; unsaved text holds it up."""
        if not self.save_typed():
            session.cancel()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.save_typed() and not self._may_close():
            event.ignore()
            return
        preferences.remember_window(self)
        self.desk.close()
        event.accept()

    def _may_close(self) -> bool:
        return self.desk.messages.ask(
            _("Det du skrev sist är inte sparat."),
            _("Stanna kvar och försök igen, eller kopiera texten till ett annat program."),
            _("Stäng utan att spara"),
            _("Stanna kvar"),
        )


class _PageStack(QStackedWidget):
    """Needs the room of the page that is shown, and not of the widest one visited."""

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


def build(factory: str, *given: Any) -> Page:
    """Make the page that "module:callable" of the pages names."""
    module, name = factory.split(":")
    page: Page = getattr(import_module(f"bra_desk.ui.pages.{module}"), name)(*given)
    return page
