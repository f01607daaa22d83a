"""A menu of phrases with a search: what is chosen goes in at the cursor, and can be undone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.model.phrases import PhrasePlace
from bra_desk.services.meetings import phrases
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.writing import WritingArea

if TYPE_CHECKING:
    from bra_desk.services.meetings.phrases import OfferedPhrase
    from bra_desk.storage.register import Register

#: What stands in a phrase where the person is to fill something in.
_GAP: Final = "…"
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def writing_within(panel: QWidget) -> WritingArea | None:
    """The text of a panel that the keyboard is in and may write in; None when there is none."""
    focus = QApplication.focusWidget()
    if isinstance(focus, WritingArea) and panel.isAncestorOf(focus) and not focus.isReadOnly():
        return focus
    return None


class PhraseMenu(QDialog):
    """Offers phrases for `area`; those that fit its `place` stand first."""

    def __init__(self, register: "Register", area: WritingArea, place: PhrasePlace) -> None:
        super().__init__(area.window(), Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("Fraser"))
        theme.dress(self, "card")
        self._area = area
        self._offered = phrases.offered(register, place)
        self._shown: list[OfferedPhrase] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Sök bland fraserna"))
        self.search.setAccessibleName(_("Sök bland fraserna"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Fraser"))
        self._text = label("", "small", wraps=True)
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemClicked.connect(lambda _item: self.insert())
        self._narrow("")
        self._place()

    @property
    def titles(self) -> list[str]:
        """The phrases in sight."""
        return [each.title for each in self._shown]

    def insert(self) -> None:
        """Put the marked phrase in at the cursor, and mark what is to be filled in."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._shown):
            return
        text, cursor = self._shown[row].text, self._area.textCursor()
        at = cursor.selectionStart()
        cursor.insertText(text)
        gap = text.find(_GAP)
        if gap >= 0:
            cursor.setPosition(at + gap)
            cursor.setPosition(at + gap + len(_GAP), QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        self.accept()
        self._area.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.insert()
                return True
            if event.key() in _STEPS:
                QApplication.sendEvent(self.list, event)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._text)
        self._text.setMinimumHeight(3 * self._text.fontMetrics().lineSpacing())
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.resize(theme.MARGIN * 17, theme.MARGIN * 14)
        self.setFocusProxy(self.search)

    def _place(self) -> None:
        """Stand under the cursor, or over it where there is no room."""
        rect = self._area.cursorRect()
        point = self._area.viewport().mapToGlobal(rect.bottomLeft())
        room = self._area.screen().availableGeometry()
        left = max(room.left(), min(point.x(), room.right() - self.width()))
        if point.y() + self.height() > room.bottom():
            above = self._area.viewport().mapToGlobal(rect.topLeft()).y() - self.height()
            point.setY(max(room.top(), above))
        self.move(QPoint(left, point.y()))

    def _narrow(self, words: str) -> None:
        """Show the phrases that hold all the words, in heading or text."""
        wanted = words.casefold().split()
        self._shown = [
            each
            for each in self._offered
            if all(word in f"{each.title} {each.text}".casefold() for word in wanted)
        ]
        self.list.clear()
        self.list.addItems(self.titles)
        self.list.setCurrentRow(0)
        if not self._shown:
            self._text.setText(_("Ingen fras har de orden. Fraserna ändras på sidan Möten."))

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self._text.setText(self._shown[row].text)
