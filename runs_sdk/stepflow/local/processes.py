"""What the supervisor needs of the operating system: the processes below it, its parent, a lock. (It is imported there
by its path, and imports as little as it can.)"""

# ruff: noqa: PTH123, PTH208, S605, S607

from __future__ import annotations

import os
import select
import signal
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def describe(status: int) -> str:
    """How a process ended, in words."""
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return f"exit status {code}"
    try:
        return f"killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"killed by signal {-code}"


def watch_parent() -> int:
    """A descriptor that becomes readable when the parent ends, whoever holds our standard input; -1: there is none."""
    if not hasattr(os, "pidfd_open"):
        return -1
    try:
        return os.pidfd_open(os.getppid())
    except OSError:
        return -1


def lock(path: str) -> bool:
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)  # stays open, and so locked, until this process ends
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def load_prctl() -> Callable[[int, int], int]:
    """Linux's prctl; a function that does nothing elsewhere."""
    if sys.platform != "linux":
        return lambda *_: 0
    import ctypes

    prctl: Callable[[int, int], int] = ctypes.CDLL(None).prctl
    return prctl


def read_line(descriptor: int) -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        data = os.read(descriptor, 65536)
        if not data:
            break
        line += data
    return line


def end_family(server: int, grace: float, woken: int) -> None:
    """End the server (0: it has ended) and everything below it."""
    family = [*([server] if server else []), *_descendants(os.getpid())]
    _signal(family, signal.SIGTERM)
    until = time.monotonic() + (grace if server else 0.0)
    while server and not _reap(server) and (left := until - time.monotonic()) > 0:
        if woken in select.select([woken], [], [], left)[0]:
            os.read(woken, 4096)
    if sys.platform != "linux":
        _signal(family, signal.SIGKILL)
    # On Linux what has lost its parent is this process's child now, so its tree is complete: go on until it is empty.
    while not _reap_all() and time.monotonic() < until + 1.0:
        _signal(_descendants(os.getpid()), signal.SIGKILL)
        time.sleep(0.005)


def has_parent() -> bool:
    try:
        os.write(1, b"\n")  # nobody reads this any more if the parent is gone
    except OSError:
        return False
    return True


def _reap(server: int) -> bool:
    """Collect children that have ended. Whether the server was among them, or is gone already."""
    gone = False
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return True
        if pid == 0:
            return gone
        gone = gone or pid == server


def _reap_all() -> bool:
    """Collect ended children. Whether none is left."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return True
    return False


def _signal(pids: list[int], number: int) -> None:
    for pid in pids:
        try:
            os.kill(pid, number)
        except OSError:
            pass  # gone already


def _descendants(root: int) -> list[int]:
    """The processes below `root` that have not ended."""
    parents = _from_proc() if sys.platform == "linux" else _from_ps()
    found = [root]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found[1:]


def _from_proc() -> dict[int, int]:
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", "rb") as file:
                    state, parent = file.read().rpartition(b")")[2].split()[:2]
            except OSError:
                continue  # gone meanwhile
            if state != b"Z":
                parents[int(name)] = int(parent)
    return parents


def _from_ps() -> dict[int, int]:
    with os.popen("ps -A -o pid=,ppid=") as listing:
        return {int(pid): int(parent) for pid, parent in (line.split() for line in listing)}
