"""The only way to tell a person something: a quiet line in the window, a question, a crash."""

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from bra_desk import __version__
from bra_desk.basics.errors import UserError
from bra_desk.basics.paths import log_dir
from bra_desk.basics.texts import _

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Message:
    """One thing to tell."""

    text: str
    is_trouble: bool = False
    #: What the button says and does; None for no button.
    action: tuple[str, Callable[[], object]] | None = None


class Messages(QObject):
    """Where pages say things; the window listens and shows them."""

    #: Carries a Message, or None when the last one is no longer to the point.
    said = Signal(object)

    def done(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Tell that something went well; `action` is a button's text and what it does."""
        self.said.emit(Message(text, action=action))

    def trouble(
        self, error: UserError | str, action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Tell what went wrong and what to do about it."""
        text = error if isinstance(error, str) else error.message
        self.said.emit(Message(text, is_trouble=True, action=action))

    def quiet(self) -> None:
        """Take the last message away."""
        self.said.emit(None)

    def failed(self, error: Exception) -> None:
        """Tell of an error from background work: a person's to mend, or a fault of ours."""
        if isinstance(error, UserError):
            self.trouble(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def ask(self, question: str, detail: str, yes: str, no: str = "") -> bool:
        """Ask before something that is hard to take back; `yes` names the act itself."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(window_in_sight())
        box.setWindowTitle(QCoreApplication.applicationName())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(detail)
        go_on = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(no or _("Avbryt"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go_on


class CrashWatch(QObject):
    """Takes what nobody caught: writes it to the log and says so, from whatever thread."""

    _crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self._crashed.connect(self._tell)

    def start(self) -> None:
        """From now on catch what nobody else catches."""
        sys.excepthook = self._caught
        threading.excepthook = lambda given: self._caught(
            given.exc_type, given.exc_value, given.exc_traceback
        )

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        report = crash_report(kind, trace)
        _LOG.error("%s", report)
        sys.stderr.write(report) if sys.stderr else None
        if error is not None and not isinstance(error, KeyboardInterrupt):
            self._crashed.emit(report)

    def _tell(self, report: str) -> None:
        if self._is_open:
            return  # one fault often brings others; the first is the one to read
        self._is_open = True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(window_in_sight())
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(QCoreApplication.applicationName())
        box.setText(_("Något gick fel i programmet."))
        box.setInformativeText(
            _(
                "Det du redan har sparat är kvar. Starta om programmet om något ser konstigt ut. "
                "Felet är skrivet i loggen i {folder}. Kopiera det gärna till den som sköter "
                "programmet: det innehåller inga uppgifter ur registret."
            ).format(folder=log_dir())
        )
        box.setDetailedText(report)
        copy = box.addButton(_("Kopiera felet"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.addButton(_("Stäng"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        self._is_open = False


def window_in_sight() -> QWidget | None:
    """The window a question stands over; one that is being closed would take it along."""
    active = QApplication.activeWindow()
    return active if active is not None and active.isVisible() else None


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where the program stood; never what it said, for messages may hold values."""
    import platform
    import traceback

    head = _("BRÅ Desk {version}, Python {python}, {system}").format(
        version=__version__, python=platform.python_version(), system=platform.platform()
    )
    places = "".join(
        f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace)
    )
    return f"{head}\n{kind.__module__}.{kind.__qualname__}\n{places}"
