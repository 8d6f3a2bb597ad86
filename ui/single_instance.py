"""One program a user and data folder: a second start hands its files over and ends."""

import json
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
_TIMEOUT = 500  # milliseconds; a hung instance must not keep a new one from starting
_VERSION = 1


def hand_over(name: str, paths: Sequence[Path]) -> bool:
    """Hand paths to a running instance.

    Returns:
        Whether one took them in time.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_TIMEOUT):
        return False
    message = json.dumps({"version": _VERSION, "open": [str(p.resolve()) for p in paths]}) + "\n"
    socket.write(message.encode("utf-8"))
    if not socket.waitForBytesWritten(_TIMEOUT):
        return False
    answered = socket.waitForReadyRead(_TIMEOUT)
    socket.disconnectFromServer()
    return answered


class Listener(QObject):
    """Listens for later starts.

    Signals:
        asked: paths to open; empty for a plain start, which brings the window to the front.
    """

    asked = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._buffers: dict[QLocalSocket, bytes] = {}
        # A name that is taken is left over by an instance that was killed, or belongs to one that hangs, or
        # to one that was started in the same moment: only that one answers.
        if not self._server.listen(name) and not hand_over(name, []):
            QLocalServer.removeServer(name)
            if not self._server.listen(name):
                _log.warning("Later starts can't be heard: %s", self._server.errorString())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._buffers[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._gone)

    def _read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or socket not in self._buffers:
            return
        self._buffers[socket] += bytes(socket.readAll().data())
        if b"\n" not in self._buffers[socket]:
            return
        socket.write(b"ok\n")
        socket.flush()
        try:
            message = json.loads(self._buffers[socket].split(b"\n", 1)[0])
            paths = [Path(p) for p in message["open"]]
        except (ValueError, KeyError, TypeError):
            _log.warning("Another start sent something that can't be read")
            return
        self.asked.emit(paths)

    def _gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._buffers.pop(socket, None)
            socket.deleteLater()
