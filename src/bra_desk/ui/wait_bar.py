"""A thin moving bar that says that something takes its time."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from bra_desk.basics.texts import _

#: Work that is done sooner than this is not worth a sign.
PATIENCE_MS = 400


class WaitBar(QWidget):
    """Keeps its room at the top of the page, and moves while background work goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(3)
        self._bar: QProgressBar | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_bar)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def follow(self, is_busy: bool) -> None:
        """Show the bar if the work lasts; hide it when the work is done."""
        if is_busy and not self._patience.isActive():
            self._patience.start()
        elif not is_busy:
            self._patience.stop()
            if self._bar is not None:
                self._bar.hide()

    def _show_bar(self) -> None:
        if self._bar is None:
            self._bar = QProgressBar()
            self._bar.setRange(0, 0)
            self._bar.setTextVisible(False)
            self._bar.setAccessibleName(_("Arbetar"))
            self._column.addWidget(self._bar)
        self._bar.show()
