"""Puts the window together and opens the register once the window is on the screen."""

import sys
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from bra_desk import __version__
from bra_desk.basics.data_places import data_dir
from bra_desk.basics.errors import PlaceWrong, UserError
from bra_desk.basics.logs import start_log
from bra_desk.basics.paths import log_dir, resource
from bra_desk.basics.texts import _
from bra_desk.storage import place
from bra_desk.ui import preferences
from bra_desk.ui.desk import Desk
from bra_desk.ui.first_window import FirstWindow
from bra_desk.ui.kit.skeleton import Skeleton
from bra_desk.ui.kit.theme import Wardrobe, is_read_whole
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.messages import CrashWatch

if TYPE_CHECKING:
    from bra_desk.storage.register import Register
    from bra_desk.ui.pages.start import StartPage


#: How long a trial's window must be quiet, and how long the trial may take, in milliseconds.
_LOOK: Final = 500
_PATIENCE: Final = 60_000
_UNDRESSED: Final = 5
#: What is loaded behind the first page, so that the next ones open at once.
_NEXT_PAGES: Final = ("lists", "meeting.meeting")
_NEXT_SERVICES: Final = (
    *("several", "meetings.meetings", "carrying.unfinished", "minutes.versions", "thread.thread"),
    *("papers.trade_papers", "papers.public_papers", "papers.approval", "papers.signed_copies"),
    *("papers.extract_files", "statistics.statistics_preview"),
)


@dataclass(frozen=True)
class Trial:
    """A start that ends by itself: with 0 once the register is shown, with 4 if it never is.

    With 5 if the look of the window could not be read to its end.
    """

    #: Where a picture of the window is kept; None for none.
    picture: Path | None = None

    def watch(self, window: MainWindow, application: QApplication) -> None:
        """Close the window once its register is open and it has nothing more to do."""
        window.desk.opened.connect(partial(self._look_later, window, was_quiet=False))
        QTimer.singleShot(_PATIENCE, partial(application.exit, PlaceWrong.exit_status))

    def _look_later(self, window: MainWindow, *, was_quiet: bool) -> None:
        QTimer.singleShot(_LOOK, partial(self._look, window, was_quiet=was_quiet))

    def _look(self, window: MainWindow, *, was_quiet: bool) -> None:
        is_quiet = not window.desk.workroom.is_busy
        if not (was_quiet and is_quiet):
            self._look_later(window, was_quiet=is_quiet)
            return
        if self.picture is not None:
            window.grab().save(str(self.picture), "PNG")
        # closed, whatever was found, for an open register cannot be cleared away on Windows
        QApplication.setQuitOnLastWindowClosed(False)
        window.close()
        QApplication.exit(0 if is_read_whole() else _UNDRESSED)


def run(folder: Path | None = None, *, trial: Trial | None = None) -> int:
    """Show the window on a data folder, the user's own when None; answers with the exit status."""
    application = dressed_application()
    CrashWatch(application).start()
    try:
        lived_in = folder or data_dir()
    except PlaceWrong as error:
        return tell_alone(error)
    first = FirstWindow(lived_in, application)
    if not first.take() and first.raise_other():
        return 0
    window = make_window(lived_in)
    window.painted.connect(first.listen)
    first.asked.connect(partial(_bring_forward, window))
    application.commitDataRequest.connect(window.save_before_logoff)
    application.saveStateRequest.connect(window.save_before_logoff)
    preferences.restore_window(window)
    window.show()
    if trial is not None:
        trial.watch(window, application)
    return application.exec()


def tell_alone(error: UserError) -> int:
    """Tell why there can be no window at all; answers with the exit status."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(None, _("BRÅ Desk"), error.message)
    return error.exit_status


def dressed_application() -> QApplication:
    """The application with its name, its Swedish and its look."""
    # named here, for setStyle() would load all of QStyle before the first frame
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("bra-desk")
    application.setApplicationDisplayName(_("BRÅ Desk"))
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("bra-desk")
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    words = QTranslator(application)
    if words.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
    Wardrobe(application)
    return application


def make_window(folder: Path) -> MainWindow:
    """A window that opens the folder's register as soon as it is painted."""
    window = MainWindow(Desk())
    opening = Opening(folder, window)
    if not place.has_register(folder):
        opening.ask_start()
    else:
        window.show_alone(Skeleton(_("Översikt")))
    window.painted.connect(opening.begin)
    return window


class Opening(QObject):
    """Opens the register behind the painted window, or asks how to begin one."""

    def __init__(self, folder: Path, window: MainWindow) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._desk = window.desk
        self._start_page: StartPage | None = None

    def begin(self) -> None:
        """Do what could wait for the first frame, and open the register."""
        start_log(log_dir())
        self._window.setWindowIcon(QIcon(str(resource("icons/bra-desk.svg"))))
        if self._start_page is None:
            self._window.show_place("overview")
        self.open()

    def open(self) -> None:
        """Open the register if it is there."""
        self._desk.run(self, partial(_open, self._folder), self._opened, self._failed)

    def ask_start(self) -> None:
        """Show the first start."""
        from bra_desk.ui.pages.start import StartPage

        if self._start_page is None:
            self._start_page = StartPage()
            self._start_page.chosen.connect(self._make)
        self._window.show_alone(self._start_page)

    def _make(self, start: str) -> None:
        if self._start_page is not None:
            self._start_page.show_waiting(waits=True)
        self._desk.run(self, partial(_make, self._folder, start), self._opened, self._failed)

    def _opened(self, register: "Register | None") -> None:
        if register is None:
            self.ask_start()
            return
        page = self._window.show_place("overview")
        self._desk.adopt(register)
        page.take_focus()
        self._desk.run(self, _load_services, lambda _loaded: _load_pages())
        self._desk.run(self, partial(_siting_warning, register.folder), self._warn)

    def _warn(self, warning: str) -> None:
        if warning:
            self._desk.messages.trouble(warning)

    def _failed(self, error: Exception) -> None:
        if self._start_page is not None:
            self._start_page.show_waiting(waits=False)
        if not isinstance(error, UserError):
            self._desk.messages.failed(error)
            return
        from bra_desk.ui.pages.start import TroublePage

        self._window.show_alone(TroublePage(error, self.open, self._window.close))


def _open(folder: Path) -> "Register | None":
    from bra_desk.services import entries, history, overview, registers  # noqa: F401 -- loads

    return registers.open_register(folder) if registers.has_register(folder) else None


def _siting_warning(folder: Path) -> str:
    from bra_desk.services import registers

    return registers.siting_warning(folder)


def _load_services() -> None:
    """Load on the work thread what the next pages ask for.

    Nothing of theirs: a widget's class that is born while the screen's thread looks at the class
    it derives from makes PySide6 crash.
    """
    for name in _NEXT_SERVICES:
        import_module(f"bra_desk.services.{name}")


def _load_pages() -> None:
    """Load the next pages on the screen's thread, each in a moment of its own."""
    for name in _NEXT_PAGES:
        QTimer.singleShot(0, partial(import_module, f"bra_desk.ui.pages.{name}"))


def _make(folder: Path, start: str) -> "Register":
    from bra_desk.services import registers

    registers.make_register(folder, registers.Start(start))
    return registers.open_register(folder)


def _bring_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
