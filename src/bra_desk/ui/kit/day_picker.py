"""The calendar that drops down under a day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from bra_desk.ui.kit import theme


class DayPicker(QWidget):
    """A month to pick a day in; goes away on a choice, on Esc and on a click elsewhere."""

    picked = Signal(date)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._dress()
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.addWidget(self.calendar)
        self.calendar.setFocus()

    def _dress(self) -> None:
        """Calm colours in place of the style's own: no red days, no dark bar."""
        colours = theme.tokens()
        self.calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        plain = QTextCharFormat()
        plain.setForeground(QColor(colours.ink))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, plain)
        self.calendar.setStyleSheet(
            f"#qt_calendar_navigationbar {{ background: {colours.side}; }}"
            f"QToolButton {{ background: transparent; color: {colours.ink}; border: 0;"
            " padding: 5px 9px; font-weight: 600; }"
            f"QToolButton:hover {{ background: {colours.accent_ground}; }}"
        )
        for name, sign in (("qt_calendar_prevmonth", "◂"), ("qt_calendar_nextmonth", "▸")):
            arrow = self.calendar.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(QIcon())
                arrow.setText(sign)

    def _pick(self, day: QDate) -> None:
        # a click is told twice, as clicked and as activated; the second finds us closing
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))
