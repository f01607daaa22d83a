"""A window that stays within the screen: what it has no room for is scrolled."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.scrolling import scrolled

#: What the screen keeps beside a window, for its frame and what stands behind it.
_BESIDE: Final = QSize(40, 80)


class FittedDialog(QDialog):
    """A column with `content` in it, that takes the room which what stands around it leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(0, theme.SMALL, 0, 0)
        self.content.setSpacing(theme.MEDIUM)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        self._column.setSpacing(theme.MEDIUM)
        self._column.addWidget(self._inside, 1)

    def fit(self, width: int, height: int | None = None) -> None:
        """Take a size, None for the height of the content, as far as there is room on the screen.

        Said when the content is there.
        """
        room = self._room()
        wide = min(width, room.width())
        if self._is_scrolled(wide):
            height = room.height()
        self.resize(wide, min(height or self._column.totalHeightForWidth(wide), room.height()))

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            # a sentence more must not press together what stands there
            self._is_scrolled(self.width())
            least = self._column.totalMinimumHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), least))
        return is_done

    def _room(self) -> QSize:
        return self.screen().availableGeometry().size() - _BESIDE

    def _is_scrolled(self, wide: int) -> bool:
        """Whether the content is scrolled, now that it is seen whether it must be."""
        if self._inside.parentWidget() is not self:
            return True
        is_high = self._column.totalMinimumHeightForWidth(wide) > self._room().height()
        if not is_high and self._column.totalMinimumSize().width() <= wide:
            return False
        place = self._column.indexOf(self._inside)
        area = scrolled(self._inside, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._column.insertWidget(place, area, 1)
        return True
