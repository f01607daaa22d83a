"""Two things beside each other, or one above the other where there is no room for both."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme


class FoldingRow(QWidget):
    """Gives the first all room that is left, and folds before anything is cut off."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.GAP)
        self._box.addWidget(first, 1)
        self._box.addWidget(second)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max(part.minimumSizeHint().width() for part in self._shown())
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        parts = self._shown()
        needed = sum(part.minimumSizeHint().width() for part in parts) + theme.GAP
        direction = QBoxLayout.Direction
        is_narrow = len(parts) > 1 and self.width() < needed
        self._box.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()] or list(self._parts)
