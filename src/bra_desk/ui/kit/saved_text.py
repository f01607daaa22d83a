"""A text that saves itself while it is typed, with its problem in words under it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.forms.fields import LongText
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.privacy_line import PrivacyLine
from bra_desk.ui.kit.reading import clean_line
from bra_desk.ui.kit.writing import WritingArea


class _Editor(WritingArea):
    """An area that tells when it is left, and grows with its font."""

    left = Signal()
    _least = 3

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._keep_cursor_in_sight)

    def show_at_least(self, lines: int) -> None:
        """Give room for so many lines also when less is written."""
        self._least = lines
        self._fit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @override
    def _fit(self) -> None:
        # the page scrolls, not the text: all that is written is in sight
        lines = max(int(self.document().size().height()), self._least)
        self.setFixedHeight(self._height(lines))

    def _keep_cursor_in_sight(self) -> None:
        """Move the page along when the text is longer than the room for it."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if area is not None else None
        if area is not None and content is not None and self.hasFocus():
            cursor: QRect = self.cursorRect()
            place = self.viewport().mapTo(content, cursor.center())
            area.ensureVisible(place.x(), place.y(), 0, 2 * cursor.height())


class _LineEditor(_Editor):
    """An area without line breaks of its own; Enter moves on."""

    _least = 1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class SavedText(QWidget):
    """Running text of an entry; `write` is called with it when it is to be saved."""

    def __init__(
        self,
        autosave: Autosave,
        name: str,
        write: Callable[[str, str], object],
        *,
        is_emptied_when_left: bool = False,
    ) -> None:
        """`write` takes the text and why a personal number stays in it, empty for no reason.

        `is_emptied_when_left`: an empty text means removal, so it is not saved in a pause.
        """
        super().__init__()
        self._autosave = autosave
        self._write = write
        self._is_emptied_when_left = is_emptied_when_left
        self.editor = self._make_editor()
        self.editor.setAccessibleName(name)
        self.setFocusProxy(self.editor)
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.privacy = PrivacyLine(LongText("text", name), self.text, self.editor.rewrite)
        self.privacy.settled.connect(self._settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.editor)
        column.addWidget(self._problem)
        column.addWidget(self.privacy)
        self.editor.written.connect(lambda: autosave.note(self))
        self.editor.written.connect(self.privacy.look_soon)
        self.editor.left.connect(autosave.flush)

    def text(self) -> str:
        """The text as it stands on the screen."""
        return self.editor.text()

    def begin(self, text: str) -> None:
        """Show the text of another entry; what was here is no longer this field's."""
        self._autosave.forget(self)
        self.editor.set_text(text)
        self.show_problem("")
        self.privacy.begin(text)

    def refresh(self, text: str) -> None:
        """Show what the register has, unless there is text here that is not saved yet."""
        if self._autosave.holds(self) or text.rstrip() == self.text().rstrip():
            return
        place = self.editor.textCursor().position()
        self.editor.set_text(text)
        self.privacy.begin(text)
        cursor = self.editor.textCursor()
        cursor.setPosition(min(place, self.editor.document().characterCount() - 1))
        self.editor.setTextCursor(cursor)

    def store(self) -> None:
        """Write the text down as it stands now."""
        self._write(self.text(), self.privacy.reason)
        self.privacy.keep()

    def can_wait(self) -> bool:
        """Whether the text is empty for the moment and somebody is still at it."""
        return self._is_emptied_when_left and not self.text().strip() and self.editor.hasFocus()

    def show_problem(self, sentence: str) -> None:
        """Say under the text why it is refused; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        self.privacy.offer(is_stopped=bool(sentence))

    def _settle(self) -> None:
        """The person has masked a number or said why it stays: save at once, and write on."""
        self._autosave.note(self)
        self._autosave.flush()
        self.privacy.look()
        self.editor.setFocus()

    def _make_editor(self) -> _Editor:
        return _Editor()


class SavedLine(SavedText):
    """A heading that saves itself: one paragraph that wraps."""

    @override
    def text(self) -> str:
        return clean_line(self.editor.text())

    @override
    def _make_editor(self) -> _Editor:
        return _LineEditor()
