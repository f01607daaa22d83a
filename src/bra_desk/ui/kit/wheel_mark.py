"""Something to do on a day of a year, and its words beside the wheel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from bra_desk.basics.texts import full_date
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, is_enter


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something to do on a day, and what happens when its mark is pressed."""

    day: date
    title: str
    #: How it is marked: late, soon, fine or waiting.
    state: str
    state_text: str
    #: Called with the mark, at which a menu may open.
    pressed: Callable[[QWidget], object]

    @property
    def said(self) -> str:
        """All of it in one line, for those who hear the wheel."""
        return ". ".join((self.title, full_date(self.day), self.state_text))


class WheelMark(QAbstractButton):
    """The words of a mark, beside the wheel."""

    def __init__(self, mark: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        #: Whether it stands to the right of the wheel.
        self.is_right = True
        self.setAccessibleName(mark.said)
        self.setToolTip(mark.said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked: mark.pressed(self))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        # a symbol may come from another font, which is wider
        width = metrics.horizontalAdvance(self._text()) + 2 * theme.MEDIUM + theme.GAP
        return QSize(width, metrics.height() + 2 * theme.SMALL)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.hasFocus() or self.underMouse()
        painter.setBrush(QColor(colours.accent_ground) if is_lit else Qt.BrushStyle.NoBrush)
        edge = QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.setFont(self._font())
        painter.setPen(QColor(ink_of(self.mark.state)))
        room = self.rect().adjusted(theme.MEDIUM, 0, -theme.MEDIUM, 0)
        side = Qt.AlignmentFlag.AlignLeft if self.is_right else Qt.AlignmentFlag.AlignRight
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._fitted(room, flags))

    def _fitted(self, room: QRect, flags: int) -> str:
        """The words, cut where the room ends; a long word may take a line before it is full."""
        metrics, text = QFontMetrics(self._font()), self._text()
        most = metrics.horizontalAdvance(text)
        step = metrics.averageCharWidth()
        words = text
        while most > step and metrics.boundingRect(room, flags, words).height() > room.height():
            most -= step
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
        return words

    def _font(self) -> QFont:
        return theme.font(strong=self.mark.state == "late")

    def _text(self) -> str:
        return f"{SYMBOLS[self.mark.state]} {self.mark.day.day}/{self.mark.day.month} " + (
            self.mark.title
        )


def ink_of(state: str) -> str:
    """The colour of a state's words on a card."""
    colours = theme.tokens()
    inks = {"late": colours.late, "soon": colours.soon, "fine": colours.fine}
    return inks.get(state, colours.ink)
