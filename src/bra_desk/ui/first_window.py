"""One window for each data folder: a second start raises the first window."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: How long a second start waits for the first to answer.
WAIT_MS = 500


class FirstWindow(QObject):
    """Knows whether this is the first window of a folder, and hears when a second one starts."""

    #: A second start was made on the same folder.
    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def raise_other(self) -> bool:
        """Ask a window that is already open to come forward; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_there = socket.waitForConnected(WAIT_MS)
        socket.abort()
        return is_there

    def listen(self) -> None:
        """From now on be the first window; a name left by a crash is taken over."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()


def _name(folder: Path) -> str:
    mark = hashlib.sha256(str(folder.absolute()).casefold().encode()).hexdigest()[:20]
    return f"bra-desk-{mark}"
