"""The calendar that drops down under a day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget


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
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.addWidget(self.calendar)
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        # a click is told twice, as clicked and as activated; the second finds us closing
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))
