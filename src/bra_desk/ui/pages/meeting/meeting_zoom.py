"""Makes the text of a meeting larger, so that the room can read it on the wall."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from bra_desk.ui import preferences
from bra_desk.ui.kit import theme

_STEPS: Final = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300)
_USUAL: Final = 100


class MeetingZoom:
    """The text size of some widgets and all in them; remembered from time to time."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        self._widgets = widgets
        self.percent = preferences.meeting_zoom()
        if self.percent != _USUAL:
            self._show()

    def change(self, steps: int) -> None:
        """Go so many steps larger (smaller when negative); 0 goes back to the usual size."""
        nearest = min(_STEPS, key=lambda step: abs(step - self.percent))
        place = _STEPS.index(nearest) + steps if steps else _STEPS.index(_USUAL)
        self.percent = _STEPS[min(max(place, 0), len(_STEPS) - 1)]
        preferences.remember_meeting_zoom(self.percent)
        self._show()

    def _show(self) -> None:
        for widget in self._widgets:
            widget.setStyleSheet(sheet(self.percent) if self.percent != _USUAL else "")


def sheet(percent: int) -> str:
    """The sizes of the window's sheet, at that many per cent."""
    base = theme.base_points() * percent / 100
    title, heading, small = (base * share for share in (1.7, 1.1, 0.9))
    return f"""
        QWidget {{ font-size: {base:.1f}pt; }}
        QLabel[role="title"], QPlainTextEdit[role="headline"] {{ font-size: {title:.1f}pt; }}
        QLabel[role="heading"] {{ font-size: {heading:.1f}pt; }}
        QLabel[role="small"], QLabel[role="problem"], QHeaderView::section {{
            font-size: {small:.1f}pt; }}
    """
