"""The quiet line at the foot of the page where messages are shown."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, empty, label
from bra_desk.ui.messages import Message

#: How long good news without a button stays; trouble stays until it is closed.
STAYS_MS = 8000


class MessageBar(QWidget):
    """Shows one message at a time and takes no room without one."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = QFrame()
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(theme.GAP, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._row.setSpacing(theme.MEDIUM)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.GAP)
        outer.addWidget(self._frame)
        self._clock = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._clock.timeout.connect(self.hide)
        self.hide()

    def show_message(self, message: Message | None) -> None:
        """Show a message in the place of the one before; None hides."""
        self._clock.stop()
        empty(self._row)
        if message is None:
            self.hide()
            return
        theme.dress(self._frame, "trouble" if message.is_trouble else "told")
        mark = SYMBOLS["late"] if message.is_trouble else SYMBOLS["fine"]
        self._row.addWidget(label(mark, "mark"))
        self._row.addWidget(label(message.text, wraps=True), 1)
        self._add_buttons(message)
        self.show()
        self._announce(message.text)
        if not message.is_trouble and message.action is None:
            self._clock.start()

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _add_buttons(self, message: Message) -> None:
        if message.action is not None:
            text, pressed = message.action

            def act() -> None:
                self.hide()
                pressed()

            self._row.addWidget(button(text, act, "link"))
        close = button("✕", self.hide, "link")
        close.setAccessibleName(_("Stäng meddelandet"))
        close.setToolTip(_("Stäng meddelandet"))
        self._row.addWidget(close)
