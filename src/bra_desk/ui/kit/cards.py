"""Small pieces every page is made of: buttons, cards, pills, rows and empty states."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow

#: How urgent a thing is, as a symbol; the word stands beside it and the colour comes last.
SYMBOLS = {"late": "▲", "soon": "◆", "fine": "●", "waiting": "○", "written": "✎"}


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """A text that never reads what it shows as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        theme.dress(made, role)
    return made


class Button(QPushButton):
    """A button that Enter presses too, as people expect; in Qt only the space bar does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.menu() is None:
            self.click()
        else:
            super().keyPressEvent(event)


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, by a finger and not by being held down."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


def button(text: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
    """A button; role "primary" for the one main thing of a page, "link" for a quiet one."""
    made = Button(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked: pressed())
    if role:
        theme.dress(made, role)
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class ElidedLabel(QLabel):
    """One line of text that ends with an ellipsis where the room ends; the rest is a tip."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            theme.dress(self, role)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.style().drawItemText(
            QPainter(self),
            room,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


class Pill(QLabel):
    """A state: a symbol and a word on a soft ground."""

    def __init__(self, state: str = "plain", text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.show_state(state, text)

    def show_state(self, state: str, text: str) -> None:
        """Show another state: late, soon, fine, waiting, or plain without a symbol."""
        symbol = SYMBOLS.get(state, "")
        self.setText(f"{symbol} {text}" if symbol else text)
        self.setAccessibleName(text)
        self.setProperty("pill", state)
        theme.polish_anew(self)


class Card(QFrame):
    """A surface with a heading and, at the right of it, perhaps one quiet button.

    The texts of entry rows stand in line with the heading when the card `is_list`.
    """

    def __init__(self, heading: str = "", *, is_list: bool = False) -> None:
        super().__init__()
        theme.dress(self, "card")
        self.setAccessibleName(heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        outer.setSpacing(theme.SMALL)
        self._action: QWidget | None = None
        self._top = QHBoxLayout()
        self._top.setContentsMargins(theme.SMALL, 0, 0, 0)
        if heading:
            self._top.addWidget(label(heading, "heading"))
            self._top.addStretch(1)
            outer.addLayout(self._top)
        #: Where the card's content goes.
        self.body = QVBoxLayout()
        indent = 0 if is_list else theme.SMALL
        self.body.setContentsMargins(indent, theme.SMALL, indent, 0)
        self.body.setSpacing(theme.SMALL if is_list else theme.MEDIUM)
        outer.addLayout(self.body, 1)

    def set_action(self, made: QWidget | None) -> None:
        """Put one quiet button beside the heading; None takes it away."""
        before, self._action = self._action, made
        if made is not None:
            self._top.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        if before is None:
            return
        if made is not None and before.hasFocus():
            made.show()  # what is not in sight yet takes no focus
            made.setFocus()
        before.hide()
        before.deleteLater()

    def clear(self) -> None:
        """Take all content away."""
        empty(self.body)


class EntryRow(QAbstractButton):
    """One line about an entry, with a soft line and a pill; pressing it opens the entry.

    A strong row shows its texts whole, over several lines when it must.
    """

    def __init__(
        self, title: str, detail: str = "", aside: QWidget | None = None, *, strong: bool = False
    ) -> None:
        super().__init__()
        said = [title, detail, aside.text() if isinstance(aside, QLabel) else ""]
        self.setAccessibleName(". ".join(part for part in said if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SMALL, theme.HAIR, theme.SMALL, theme.HAIR)
        row.setSpacing(theme.GAP)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(title, "strong", wraps=True) if strong else ElidedLabel(title))
        if detail:
            small = label(detail, "small", wraps=True) if strong else ElidedLabel(detail, "small")
            texts.addWidget(small)
        row.addLayout(texts, 1)
        if aside is not None:
            row.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(colours.accent_ground))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)


class EmptyState(QWidget):
    """What stands where there is nothing yet: what would be here and how to begin."""

    def __init__(self, text: str, action: QPushButton | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.GAP)
        column.addWidget(label(text, "soft", wraps=True))
        if action is not None:
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)


class PageHeader(QWidget):
    """A page's title, one soft line under it, and its buttons at the right."""

    def __init__(self, title: str, line: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(theme.HAIR)
        self._title = label(title, "title", wraps=True)
        self._line = label(line, "soft", wraps=True)
        self._line.setVisible(bool(line))
        self._texts.addWidget(self._title)
        self._texts.addWidget(self._line)
        row.addLayout(self._texts, 1)
        self._buttons = ButtonFlow(asks_for_a_line=True)
        row.addLayout(self._buttons)
        row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_line(self, line: str) -> None:
        """Change the soft line; an empty one takes no room."""
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def add_button(self, made: QWidget, before: QWidget | None = None) -> None:
        """Add a button at the right, last or before another; the primary one comes last."""
        self._buttons.addWidget(made)
        if before is not None:
            self._buttons.move(made, before)

    def set_way_back(self, title: str, pressed: Callable[[], object]) -> None:
        """Show a quiet way back to the page this one was opened from."""
        back = button(f"‹ {title}", pressed, "back")  # noqa: RUF001 -- an arrow, not a quote
        back.setAccessibleName(_("Tillbaka till {title}").format(title=title))
        self._texts.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignLeft)


def hairline() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    theme.dress(made, "hairline")
    return made


def skeleton() -> QWidget:
    """A soft bar where a text will stand once it has been read."""
    made = QFrame()
    theme.dress(made, "skeleton")
    made.setFixedHeight(theme.GAP)
    made.setMaximumWidth(theme.NAVIGATION_WIDTH)
    return made


def empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout | QHBoxLayout):
            empty(inner)
