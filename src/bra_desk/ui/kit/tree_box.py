"""One box of a drawn tree: what it is, its name, and how it stands."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, is_enter

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home}


@dataclass(frozen=True, kw_only=True)
class TreeCard:
    """What a box says, and the boxes that go out from it; `state` as a pill's."""

    #: What the page knows it by.
    id: Hashable
    kind: str
    title: str
    detail: str = ""
    state: str = "plain"
    state_text: str = ""
    #: Whether it only holds the place of something that is not there yet.
    is_empty: bool = False
    branches: tuple["TreeCard", ...] = ()

    @property
    def said(self) -> str:
        """All of it in one line, for those who hear the tree."""
        return ". ".join(filter(None, (self.kind, self.title, self.detail, self.state_text)))


class TreeBox(QAbstractButton):
    """A box that the keyboard can stand in; Enter and a double click open what it is about."""

    #: An arrow key wants another box of the tree.
    left_by_key = Signal(int)
    opened = Signal()

    def __init__(self, card: TreeCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        #: Whether the chart stands at it, also while the focus is elsewhere.
        self.is_current = False
        self.setAccessibleName(card.said)
        self.setAccessibleDescription(_("Pilarna går i trädet, Retur öppnar"))
        self.setToolTip(card.title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = width - 2 * theme.MEDIUM
        heights = [_height(_laid(text, font, room)) for text, font, _ink in self._lines()]
        return round(sum(heights)) + theme.HAIR * (len(heights) - 1) + 2 * theme.MEDIUM

    @override
    def sizeHint(self) -> QSize:
        width = 24 * QFontMetrics(theme.font()).averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ARROWS and is_bare:
            self.left_by_key.emit(event.key())
        elif is_enter(event):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.is_current or self.underMouse()
        painter.setBrush(QColor(colours.accent_ground if is_lit else colours.card))
        pen = QPen(QColor(colours.accent if self.is_current else colours.edge), 1)
        pen.setWidth(3 if self.hasFocus() else 1)
        if self.card.is_empty:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), theme.RADIUS, theme.RADIUS)
        top = float(theme.MEDIUM)
        for text, font, ink in self._lines():
            laid = _laid(text, font, self.width() - 2 * theme.MEDIUM)
            painter.setPen(QColor(ink))
            laid.draw(painter, QPointF(theme.MEDIUM, top))
            top += _height(laid) + theme.HAIR

    def _lines(self) -> Iterator[tuple[str, QFont, str]]:
        """Each paragraph with its letters and its colour."""
        colours, card = theme.tokens(), self.card
        small, strong = theme.font(-1), theme.font(strong=True)
        if card.kind:
            yield card.kind, small, colours.soft
        yield (
            card.title,
            theme.font() if card.is_empty else strong,
            (colours.soft if card.is_empty else colours.ink),
        )
        if card.detail:
            yield card.detail, small, colours.soft
        if card.state_text:
            inks = {"late": colours.late, "soon": colours.soon, "fine": colours.fine}
            told = f"{SYMBOLS.get(card.state, '')} {card.state_text}".strip()
            yield told, theme.font(-1, strong=True), inks.get(card.state, colours.soft)


def _laid(text: str, font: QFont, width: int) -> QTextLayout:
    """A paragraph in lines, broken between words, and within one that is too long."""
    laid = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    top = 0.0
    while (line := laid.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    laid.endLayout()
    return laid


def _height(laid: QTextLayout) -> float:
    return sum(laid.lineAt(place).height() for place in range(laid.lineCount()))
