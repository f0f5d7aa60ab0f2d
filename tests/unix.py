"""A Unix socket in front of a TCP port of this machine."""

from __future__ import annotations

import socket
import threading
from pathlib import Path
from typing import Any


class UnixFront:
    """Passes connections on from a socket at `path` to a port. `accepted` counts them."""

    def __init__(self, port: int, path: Path) -> None:
        self.url = f"unix:{path}"
        self.accepted = 0
        self._port = port
        self._open: list[socket.socket] = []
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen(100)

    def __enter__(self) -> UnixFront:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: Any) -> None:
        for sock in [self._listener, *self._open]:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            sock.close()

    def _accept(self) -> None:
        while True:
            try:
                outside, _ = self._listener.accept()
                inside = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                return
            self.accepted += 1
            self._open += [outside, inside]
            for one, other in ((outside, inside), (inside, outside)):
                threading.Thread(target=_pump, args=(one, other), daemon=True).start()


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
