"""One window for each data folder: a second start raises the first window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer  # noqa: TID251 -- a pipe of the computer, no network

#: How long a second start waits for the first to answer.
WAIT_MS = 1000


class FirstWindow(QObject):
    """Knows whether this is the first window of a folder, and hears when a second one starts.

    A lock file decides, for it is known at once; the network part is loaded when it is needed.
    """

    #: A second start was made on the same folder.
    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._lock = QLockFile(str(Path(QDir.tempPath()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the first window; False when there is another."""
        return self._lock.tryLock(0)

    def raise_other(self) -> bool:
        """Ask the window that is open to come forward; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: TID251 -- as above

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_there = socket.waitForConnected(WAIT_MS)
        socket.abort()
        return is_there

    def listen(self) -> None:
        """Hear of second starts from now on; a name left by a crash is taken over."""
        from PySide6.QtNetwork import QLocalServer  # noqa: TID251 -- as above

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def _hear(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()


def _name(folder: Path) -> str:
    whole = str(folder.absolute()).casefold().encode()
    mark = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256).toHex()
    return f"bra-desk-{mark.toStdString()[:20]}"
