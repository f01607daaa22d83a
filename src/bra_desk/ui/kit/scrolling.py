"""An area that scrolls up and down, never sideways, and has no frame of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from bra_desk.ui.kit import theme


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in an area that scrolls when it does not fit."""
    theme.dress(content, "bare")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
