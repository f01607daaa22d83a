"""An area that scrolls up and down, never sideways, and the way Tab takes through its content."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QVBoxLayout, QWidget

from bra_desk.ui.kit import theme


def scrolled(content: QWidget, window: QWidget | None = None) -> QScrollArea:
    """`content` in an area that scrolls when it does not fit.

    What stands in a `window` already keeps its place in the order of Tab when that is named.

    The bar always has its room, and shows when there is something to scroll: texts that grow
    with their width would else take the bar's room, fit, give it back, and so on for ever.
    """
    theme.dress(content, "bare")
    area = QScrollArea(window)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    keep_room_for_bar(area)
    return area


def scrolled_column(spacing: int = theme.SMALL) -> tuple[QScrollArea, QVBoxLayout]:
    """An area that scrolls, and the column in it, which things are put in from the top."""
    content = QWidget()
    outer = QVBoxLayout(content)
    outer.setContentsMargins(0, 0, theme.MEDIUM, 0)
    column = QVBoxLayout()
    column.setSpacing(spacing)
    outer.addLayout(column)
    outer.addStretch(1)
    return scrolled(content), column


def keep_room_for_bar(area: QAbstractScrollArea) -> None:
    """Give the bar its room always, and show it when there is something to scroll."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
    bar.setEnabled(bar.maximum() > bar.minimum())


def tab_through(before: QWidget, content: QWidget) -> QWidget:
    """Let Tab go from `before` through what stands in `content`; answers with its last stop.

    What is made later would else come last of all in the window.
    """
    for widget in content.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, widget)
            before = widget
    return before
