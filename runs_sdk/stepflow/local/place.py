"""Where an embedded engine listens: its folder, whether it answers there, the warning where others reach it too."""

from __future__ import annotations

import os
import socket
import tempfile
import warnings
from pathlib import Path

from ...core.urls import LONGEST_SOCKET_PATH


class OpenToNetworkWarning(UserWarning):
    """The engine of this machine can be reached from other machines."""


def make_folder(before: Path | None) -> Path:
    """A folder that only this user may enter: the one of the last start again, so that the address stays the same."""
    if before is not None:
        try:
            before.parent.mkdir(mode=0o700)
            return before.parent
        except OSError:
            pass  # somebody else has it now
    folder = Path(tempfile.mkdtemp(prefix="runs-stepflow-"))
    if len(os.fsencode(folder)) + 20 > LONGEST_SOCKET_PATH:  # a socket needs a short path
        folder.rmdir()
        folder = Path(tempfile.mkdtemp(prefix="runs-stepflow-", dir="/tmp"))
    return folder


def is_healthy(place: int | Path | None, token: str) -> bool:
    """Ask once. The answer comes within milliseconds of the port line, so this may be done in an event loop."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", place if isinstance(place, int) else None, timeout=1.0)
    try:
        if isinstance(place, Path):
            connection.sock = socket.socket(socket.AF_UNIX)
            connection.sock.settimeout(1.0)
            connection.sock.connect(str(place))
        connection.request("GET", "/api/v1/health", headers={"Authorization": f"Bearer {token}"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


_warned = False


def warn_once(why: str | None) -> None:
    global _warned
    if not _warned:
        _warned = True
        warnings.warn(
            "the embedded Stepflow server listens on all interfaces of this machine and asks for no password: anybody "
            "who can reach the machine can run flows on it. Use a firewall where the network is not trusted."
            + (f" It could not be made private: {why}." if why else ""),
            OpenToNetworkWarning,
            stacklevel=6,
        )
