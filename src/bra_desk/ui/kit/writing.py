"""The area for running text: grows with what is written, takes Word's text, lets Tab move on."""

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QStyle, QStyleOptionFrame
from typing_extensions import override

from bra_desk.ui.kit.reading import clean_lines

#: Lines shown when empty, and the most before the area scrolls inside itself.
_LEAST, _MOST = 3, 24
#: The least width, in pixels: a small screen with large text has no more for it.
_NARROWEST = 120
#: A size to ask the style about; any that has room for edges.
_PROBE = 1000


class WritingArea(QPlainTextEdit):
    """Plain running text; `written` tells of what the person does, not of `set_text`."""

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._given = ""
        self._is_given = False
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """What is written; a text that nobody touched comes back letter for letter."""
        if not self.document().isModified():
            return self._given
        # toPlainText would turn no-break spaces into common ones
        return clean_lines(self.document().toRawText())

    def set_text(self, text: str) -> None:
        """Show a text; `written` stays silent."""
        self._given = text
        self._is_given = True
        self.setPlainText(text)
        self._is_given = False
        self.document().setModified(False)

    def rewrite(self, text: str) -> None:
        """Put another text in its place as the person would: it can be undone, and is told of."""
        place = self.textCursor().position()
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean_lines(source.text()))
        self.ensureCursorVisible()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object, emptied: the clipboard keeps it until after Python has ended
        data = super().createMimeDataFromSelection()
        data.clear()
        data.setText(clean_lines(self.textCursor().selectedText()))
        return data

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self._height(_LEAST))

    def _changed(self) -> None:
        self._fit()
        if not self._is_given:
            self.written.emit()

    def _fit(self) -> None:
        lines = int(self.document().size().height())
        height = self._height(min(max(lines, _LEAST), _MOST))
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def _height(self, lines: int) -> int:
        # asked of the style and not of the present geometry, which lags behind while it changes
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        frame.rect = QRect(0, 0, _PROBE, _PROBE)
        part = QStyle.SubElement.SE_ShapedFrameContents
        edge = _PROBE - self.style().subElementRect(part, frame, self).height()
        margin = 2 * int(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + margin + edge
