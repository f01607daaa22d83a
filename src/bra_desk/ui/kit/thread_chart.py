"""The red thread: counts in rings on a line, each a way to what it counts."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import is_enter


class ThreadRing(QAbstractButton):
    """One count on the thread; `note` says what is missing, empty when nothing is."""

    def __init__(self, name: str, count: int, note: str) -> None:
        super().__init__()
        self._name, self._count, self._note = name, str(count), note
        #: Whether the thread goes on to the left and to the right.
        self.goes_on = (False, False)
        #: Whether a ring of the thread has a note, so that all keep room for one.
        self.has_room_for_note = bool(note)
        self.setAccessibleName(f"{name}: {count}. {note}".strip())
        self.setToolTip(f"{name}\n{note}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        plain, small = QFontMetrics(theme.font()), QFontMetrics(theme.font(-1))
        words = plain.height() + (small.height() if self.has_room_for_note else 0)
        widest = max(plain.horizontalAdvance(self._name), small.horizontalAdvance(self._note))
        return QSize(
            widest + 2 * theme.MEDIUM,
            self._diameter() + words + theme.MEDIUM,
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._diameter() * 1.5), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_thread(painter)
        self._draw_ring(painter)
        self._draw_words(painter)

    def _draw_thread(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(theme.tokens().edge), 2))
        before, after = self.goes_on
        y, middle, away = self._centre().y(), self._centre().x(), self._diameter() / 2 + 3
        if before:
            painter.drawLine(QPointF(0, y), QPointF(middle - away, y))
        if after:
            painter.drawLine(QPointF(middle + away, y), QPointF(self.width(), y))

    def _draw_ring(self, painter: QPainter) -> None:
        colours = theme.tokens()
        ink, ground = colours.accent, colours.accent_ground
        if self._note:
            ink, ground = colours.soon, colours.soon_ground
        radius = self._diameter() / 2 - 3
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(ink), 2))
        painter.drawEllipse(self._centre(), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawEllipse(self._centre(), radius + 3, radius + 3)
        painter.setPen(QColor(colours.ink))
        painter.setFont(theme.font(strong=True))
        box = self.rect().adjusted(0, 0, 0, self._diameter() - self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)

    def _draw_words(self, painter: QPainter) -> None:
        colours, plain = theme.tokens(), QFontMetrics(theme.font())
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        top = self._diameter() + theme.SMALL
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.ink))
        painter.drawText(
            self.rect().adjusted(0, top, 0, 0), centred, self._fit(painter, self._name)
        )
        painter.setFont(theme.font(-1))
        painter.setPen(QColor(colours.soon))
        top += plain.height() + theme.HAIR
        painter.drawText(
            self.rect().adjusted(0, top, 0, 0), centred, self._fit(painter, self._note)
        )

    def _fit(self, painter: QPainter, text: str) -> str:
        right = Qt.TextElideMode.ElideRight
        return painter.fontMetrics().elidedText(text, right, self.width() - theme.SMALL)

    def _diameter(self) -> int:
        return round(QFontMetrics(theme.font()).height() * 2.8)

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self._diameter() / 2)


class ThreadChart(QWidget):
    """The rings of a thread, in order."""

    def __init__(self, rings: list[tuple[ThreadRing, Callable[[], object]]]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (ring, pressed) in enumerate(rings):
            ring.has_room_for_note = any(ring.has_room_for_note for ring, _pressed in rings)
            ring.goes_on = (place > 0, place < len(rings) - 1)
            ring.clicked.connect(lambda _checked, pressed=pressed: pressed())
            row.addWidget(ring, 1)
