"""Taking back the last act, from the keyboard or the navigation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QApplication

from bra_desk.basics.texts import _
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit import theme

if TYPE_CHECKING:
    from bra_desk.services.history import ActRow

#: How many acts are looked through for one that can be taken back.
NEWEST = 50
#: An act that changed more rows than this is not taken back without a question.
LARGE = 25


class Undo(QAction):
    """Ctrl+Z outside text fields, which keep their own."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_large = False
        self.setShortcut(QKeySequence.StandardKey.Undo)
        self.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.triggered.connect(self._take_back)
        desk.undo_asked.connect(self._take_back)
        desk.opened.connect(self._look)
        desk.changed.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self.setEnabled(False)

    def _look(self) -> None:
        if not self._desk.is_open:
            return
        from bra_desk.services import history

        register = self._desk.register
        self._desk.run(self, lambda: history.acts(register, limit=NEWEST), self._show)

    def _show(self, done: "list[ActRow]") -> None:
        open_acts = [act for act in done if act.may_be_undone]
        newest = open_acts[0] if open_acts else None
        self._is_large = newest is not None and newest.changes > LARGE
        # what a register began with is taken back from the history, or never
        is_beginning = self._is_large and newest is done[-1]
        self.setEnabled(newest is not None and not is_beginning)
        if newest is None:
            return
        self.setText(_("Ångra {act}").format(act=newest.name))
        self.setToolTip(f"{self.text()}  {self.shortcut().toString()}")
        room = theme.NAVIGATION_WIDTH - 4 * theme.GAP
        metrics = QFontMetrics(QApplication.font())
        self.setIconText(metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room))

    def _take_back(self) -> None:
        from bra_desk.services import history

        if self._is_large and not self._desk.messages.ask(
            self.text() + "?",
            _("Händelsen ändrade många poster. Den kan göras om från historiken."),
            _("Ångra"),
        ):
            return
        self._desk.act(lambda: history.undo_last(self._desk.register), self._tell)

    def _tell(self, name: str | None) -> None:
        if name is None:
            self._desk.messages.done(_("Det finns inget att ångra."))
            return
        self._desk.messages.done(
            _("Ångrat: {act}").format(act=name),
            (_("Visa historiken"), lambda: self._desk.open_page("history")),
        )
