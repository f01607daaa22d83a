"""A row of buttons that goes on to the next line when the width is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme


class ButtonFlow(QLayout):
    """Places its items one after another, as words in a paragraph.

    One that `asks_for_a_line` takes the width of all its items where something beside it can
    give way.
    """

    def __init__(self, *, asks_for_a_line: bool = False) -> None:
        super().__init__()
        self._asks_for_a_line = asks_for_a_line
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def move(self, widget: QWidget, before: QWidget) -> None:
        """Let one of the widgets stand before another."""
        self._items.insert(self.indexOf(before), self._items.pop(self.indexOf(widget)))
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moves=True)

    @override
    def sizeHint(self) -> QSize:
        if not self._asks_for_a_line:
            return self.minimumSize()
        wide = sum(item.sizeHint().width() for item in self._shown())
        gaps = theme.MEDIUM * max(len(self._shown()) - 1, 0)
        return QSize(wide + gaps, self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, moves: bool) -> int:
        """The height that the items need in that width."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + theme.MEDIUM, 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + theme.MEDIUM
            line = max(line, size.height())
        return y + line - rect.y()
