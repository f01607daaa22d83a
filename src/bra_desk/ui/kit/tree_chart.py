"""A tree drawn from the left to the right, walked with the arrow keys."""

from collections.abc import Callable, Hashable, Iterator

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from bra_desk.charts.tree_layout import Branch, Placed, places
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.tree_box import TreeBox, TreeCard

#: The least and the greatest width of a box, in letters.
_NARROW, _WIDE = 20, 38
#: Between columns, where the lines have their room, and between boxes.
_ASIDE, _BELOW = 36, 10
#: How far below the top of a box its lines meet it.
_TIE = 18


class _Canvas(QWidget):
    """The boxes, and the lines between them."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[TreeBox] = []
        self.places: tuple[Placed, ...] = ()
        theme.dress(self, "bare")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().edge), 1.5))
        for box, place in zip(self.boxes, self.places, strict=True):
            if place.above is None:
                continue
            start, end = self.boxes[place.above].geometry(), box.geometry()
            one = QPointF(start.right(), start.top() + _TIE)
            other = QPointF(end.left() + 2, end.top() + _TIE)
            middle = (one.x() + other.x()) / 2
            elbows = [one, QPointF(middle, one.y()), QPointF(middle, other.y()), other]
            painter.drawPolyline(elbows)


class TreeChart(QScrollArea):
    """A tree of cards. Tab stops at it once; arrows walk it, Home goes to its root."""

    #: The id of the card that a person came to, and of one to open.
    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._canvas = _Canvas()
        self._current = 0
        self.setAccessibleName(name)
        self.setWidget(self._canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        corner = QWidget()
        theme.dress(corner, "bare")
        self.setCornerWidget(corner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def boxes(self) -> list[TreeBox]:
        """Every box in the order a reader meets them, the root first."""
        return self._canvas.boxes

    @property
    def current(self) -> TreeCard | None:
        """The card that the chart stands at; None when it shows nothing."""
        return self.boxes[self._current].card if self.boxes else None

    def show_tree(self, root: TreeCard) -> None:
        """Show a tree; the chart stays at the card it stood at while that is there."""
        before, had_focus = self.current, any(box.hasFocus() for box in self.boxes)
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self._canvas.boxes = [self._box(card) for card in _walked(root)]
        self._root = root
        ids = [box.card.id for box in self.boxes]
        stays = before is not None and before.id in ids
        self._place()
        self._stand_at(ids.index(before.id) if stays and before is not None else 0)
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard at the card the chart stands at."""
        if self.boxes:
            self.boxes[self._current].setFocus()

    def stand_where(self, is_it: Callable[[Hashable], bool]) -> bool:
        """Stand at the first card whose id is the one sought; False when none is."""
        for place, box in enumerate(self.boxes):
            if is_it(box.card.id):
                self._stand_at(place)
                return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.boxes:
            self._place()

    def _box(self, card: TreeCard) -> TreeBox:
        box = TreeBox(card, self._canvas)
        box.clicked.connect(lambda _checked=False: self._come_to(box))
        box.left_by_key.connect(lambda key: self._step(box, Qt.Key(key)))
        box.opened.connect(lambda: self.opened.emit(card.id))
        box.show()
        return box

    def _place(self) -> None:
        """Give each box its place; wider boxes where there is room for all columns."""
        gaps = iter(self.boxes)
        width = self._width()

        def branch(card: TreeCard) -> Branch:
            height = next(gaps).heightForWidth(width)
            return Branch(height, tuple(branch(each) for each in card.branches))

        found = self._canvas.places = places(branch(self._root), _BELOW)
        for box, place in zip(self.boxes, found, strict=True):
            box.setGeometry(
                theme.HAIR + place.column * (width + _ASIDE),
                theme.HAIR + round(place.top),
                width,
                round(place.height),
            )
        far = [box.geometry().bottomRight() for box in self.boxes]
        size = QSize(max(one.x() for one in far), max(one.y() for one in far))
        self._canvas.resize(size + QSize(theme.SMALL, theme.SMALL))
        self._canvas.update()

    def _width(self) -> int:
        letter = QFontMetrics(theme.font()).averageCharWidth()
        columns = _depth(self._root)
        room = (self.viewport().width() - (columns - 1) * _ASIDE - theme.MEDIUM) // columns
        return max(_NARROW * letter, min(room, _WIDE * letter))

    def _come_to(self, box: TreeBox) -> None:
        self._stand_at(self.boxes.index(box))
        self.take_focus()

    def _stand_at(self, place: int) -> None:
        self._current = place
        for number, box in enumerate(self.boxes):
            box.is_current = number == place
            policy = Qt.FocusPolicy.StrongFocus if box.is_current else Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(policy)
            box.update()
        box = self.boxes[place]
        self.ensureWidgetVisible(box, theme.GAP, theme.GAP)
        self.chosen.emit(box.card.id)

    def _step(self, box: TreeBox, key: Qt.Key) -> None:
        found = self._beside(self.boxes.index(box), key)
        if found is not None:
            self._stand_at(found)
            self.take_focus()

    def _beside(self, here: int, key: Qt.Key) -> int | None:
        """The box that a key leads to: towards the root, outwards, or along the column."""
        placed = self._canvas.places
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_Left:
            return placed[here].above
        if key == Qt.Key.Key_Right:
            return next((n for n, each in enumerate(placed) if each.above == here), None)
        column = [n for n, each in enumerate(placed) if each.column == placed[here].column]
        beside = column.index(here) + (1 if key == Qt.Key.Key_Down else -1)
        return column[beside] if 0 <= beside < len(column) else None


def _walked(card: TreeCard) -> Iterator[TreeCard]:
    yield card
    for each in card.branches:
        yield from _walked(each)


def _depth(card: TreeCard) -> int:
    return 1 + max((_depth(each) for each in card.branches), default=0)
