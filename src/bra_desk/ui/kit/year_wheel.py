"""A year drawn as a wheel of months, with what is to be done as marks around it."""

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from bra_desk.basics.texts import MONTHS, _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.wheel_mark import Mark, WheelMark, ink_of

#: The inner edge of the ring of months, as a part of its outer one.
_INNER = 0.66
#: The least room for the words of a mark, and the least radius, in letters and in lines.
_LETTERS, _LINES = 18, 6
#: The radius is at most this part of the width, so that the words have the rest.
_WIDEST = 0.185


class YearWheel(QWidget):
    """January at the top and the year clockwise; marks of the first half stand to the right."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[WheelMark] = []
        self._year, self._today, self._centre_line = 0, date.min, ""
        #: How many lines the words of a mark may take: two where some have no room on one.
        self._lines = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_year(self, year: int, marks: Sequence[Mark], today: date, line: str) -> None:
        """Show a year's marks in the order of their days; `line` stands under the year."""
        for each in self.marks:
            each.hide()
            each.deleteLater()
        self._year, self._today, self._centre_line = year, today, line
        self.marks = [WheelMark(mark, self) for mark in marks]
        self.setAccessibleName(_("Årshjul {year}. {line}").format(year=year, line=line))
        for each in self.marks:
            each.is_right = self._part(each.mark.day) < 0.5
            each.show()
        self.updateGeometry()
        self._place()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        plain = QFontMetrics(theme.font())
        radius = plain.height() * _LINES
        column = plain.averageCharWidth() * _LETTERS
        rights = sum(each.is_right for each in self.marks)
        rows = max(rights, len(self.marks) - rights)
        return QSize(
            2 * (radius + column + theme.MARGIN),
            max(2 * (radius + theme.MARGIN), rows * self._row()),
        )

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(760, 520))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(12):
            self._draw_month(painter, month)
        if self._today.year == self._year:
            self._draw_today(painter)
        for each in self.marks:
            self._draw_way(painter, each)
        self._draw_centre(painter)

    def _place(self) -> None:
        """Put each mark beside its day, moved up or down where another one stands."""
        self._settle_lines()
        for is_right in (True, False):
            side = [each for each in self.marks if each.is_right is is_right]
            wanted = {each: self._at(each.mark.day).y() - self._row() / 2 for each in side}
            side.sort(key=lambda each: wanted[each])
            tops = spread([wanted[each] for each in side], self._row(), self.height())
            for each, top in zip(side, tops, strict=True):
                each.setGeometry(self._room(each, round(top)))

    def _settle_lines(self) -> None:
        room = self.width() / 2 - self._radius() - theme.MARGIN
        lines = 2 if any(each.sizeHint().width() > room for each in self.marks) else 1
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _room(self, each: WheelMark, top: int) -> QRect:
        away = self._radius() + theme.MARGIN
        room = round(self.width() / 2 - away)
        width = min(each.sizeHint().width(), room)
        left = self.width() / 2 + away if each.is_right else self.width() / 2 - away - width
        return QRect(round(left), top, width, self._row())

    def _draw_month(self, painter: QPainter, month: int) -> None:
        colours, radius = theme.tokens(), self._radius()
        first = date(self._year or 1, month + 1, 1)
        is_now = (self._today.year, self._today.month) == (self._year, month + 1)
        plain = colours.card if month % 2 else colours.page
        painter.setBrush(QColor(colours.accent_ground if is_now else plain))
        painter.setPen(QPen(QColor(colours.edge), 1))
        outer = QRectF(0, 0, 2 * radius, 2 * radius)
        outer.moveCenter(self._centre())
        start = 90 - 360 * self._part(first)
        span = -360 / 12
        painter.drawPie(outer, round(start * 16), round(span * 16))
        middle = math.radians(90 - start - span / 2)
        painter.setPen(QColor(colours.ink))
        painter.setFont(theme.font(strong=is_now))
        reach = radius * (1 + _INNER) / 2
        box = QRectF(0, 0, radius * 0.5, self._row())
        box.moveCenter(self._centre() + QPointF(math.sin(middle), -math.cos(middle)) * reach)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, MONTHS[month][:3])

    def _draw_today(self, painter: QPainter) -> None:
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.accent), 3))
        inner, outer = _INNER * 0.9, 1 + theme.SMALL / self._radius()
        painter.drawLine(self._at(self._today, inner), self._at(self._today, outer))

    def _draw_way(self, painter: QPainter, each: WheelMark) -> None:
        """A dot on the rim, and a line from it to the words."""
        dot = self._at(each.mark.day)
        side = each.geometry()
        x = side.left() if each.is_right else side.right()
        words = QPointF(x, side.center().y())
        elbow = QPointF(x - (theme.GAP if each.is_right else -theme.GAP), words.y())
        painter.setPen(QPen(QColor(theme.tokens().edge), 1))
        painter.drawPolyline([dot, elbow, words])
        painter.setPen(QPen(QColor(theme.tokens().card), 1))
        painter.setBrush(QColor(ink_of(each.mark.state)))
        painter.drawEllipse(dot, theme.SMALL + 1, theme.SMALL + 1)

    def _draw_centre(self, painter: QPainter) -> None:
        colours, radius = theme.tokens(), self._radius() * _INNER
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(self._centre(), radius, radius)
        if self._today.year == self._year:
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawLine(self._at(self._today, _INNER * 0.9), self._at(self._today, _INNER))
            self._draw_word(painter, _("i dag"), self._at(self._today, _INNER * 0.76))
        box = QRectF(0, 0, radius * 1.6, radius * 1.2)
        box.moveCenter(self._centre())
        painter.setPen(QColor(colours.ink))
        painter.setFont(theme.font(7, strong=True))
        middle = Qt.AlignmentFlag.AlignHCenter
        top, foot = QRectF(box), QRectF(box)
        top.setHeight(box.height() / 2)
        foot.setTop(box.center().y())
        painter.drawText(top, middle | Qt.AlignmentFlag.AlignBottom, str(self._year))
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.soft))
        wrapped = Qt.TextFlag.TextWordWrap
        painter.drawText(foot, int(middle | Qt.AlignmentFlag.AlignTop) | wrapped, self._centre_line)

    def _draw_word(self, painter: QPainter, word: str, place: QPointF) -> None:
        painter.setFont(theme.font(-1))
        box = QRectF(painter.fontMetrics().boundingRect(word)).adjusted(-4, -2, 4, 2)
        box.moveCenter(place)
        painter.setPen(QColor(theme.tokens().accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _part(self, day: date) -> float:
        """How far into the shown year a day is, 0 to 1; a month is a twelfth."""
        if day.year != self._year:
            return 0.0 if day.year < self._year else 1.0
        return (day.month - 1 + (day.day - 1) / 31) / 12

    def _at(self, day: date, reach: float = 1.0) -> QPointF:
        """The place of a day, so far from the centre as a part of the radius."""
        turn = 2 * math.pi * self._part(day)
        return self._centre() + QPointF(math.sin(turn), -math.cos(turn)) * self._radius() * reach

    def _radius(self) -> float:
        plain = QFontMetrics(theme.font())
        column = plain.averageCharWidth() * _LETTERS + theme.MARGIN
        least = plain.height() * _LINES
        fits = min(self.height() / 2, self.width() / 2 - column) - theme.GAP
        widest = min(fits, self.width() * _WIDEST)
        return max(widest, float(least))

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _row(self) -> int:
        return QFontMetrics(theme.font()).height() * self._lines + 2 * theme.SMALL


def spread(wanted: Sequence[float], row: float, height: float) -> list[float]:
    """Tops at least a row apart, as near those wanted as the height lets them be, in order."""
    tops: list[float] = []
    for top in wanted:
        least = tops[-1] + row if tops else 0.0
        tops.append(max(top, least))
    most = height - row
    for place in reversed(range(len(tops))):
        tops[place] = max(0.0, min(tops[place], most))
        most = tops[place] - row
    return tops
