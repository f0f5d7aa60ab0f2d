"""The engine's guard: a small process between ours and the Stepflow server, which outlives neither.

    python -I -S _guard.py GRACE LOG LOCK SCRATCH -- BINARY ARGUMENT...

It reads the server's configuration (one line of JSON) from its standard input, starts the server with it, says
`pid NUMBER` (or `locked`) on its standard output, and then watches two things. When its standard input ends, the parent
wants the server gone or is gone itself, killed perhaps: the server and every process below it get SIGTERM, and after
GRACE seconds SIGKILL. When the server ends by itself, what it left running is killed too. LOCK is a file that is kept
locked meanwhile (empty: none). SCRATCH is a folder that is removed if the parent is gone (empty: none).

Why a process: a server that has a stream or a worker connected never obeys SIGTERM (seen on 0.13.0), its workers live
on as orphans in process groups of their own, and a parent that is killed with SIGKILL can tidy nothing. On Linux the
server is also killed by the kernel if the guard is.

It imports as little as it can, so that the engine starts at once.
"""

# ruff: noqa: PTH123, PTH208, S605, S606, S607

from __future__ import annotations

import os
import select
import signal
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def main() -> int:
    grace, log, lock, scratch = float(sys.argv[1]), *sys.argv[2:5]
    command = sys.argv[6:]
    if lock and not _lock(lock):
        os.write(1, b"locked\n")
        return 1
    woken, wake = os.pipe()
    for descriptor in (woken, wake):
        os.set_blocking(descriptor, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    stops: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda number, _: stops.append(number))
    prctl = _prctl()
    prctl(PR_SET_CHILD_SUBREAPER, 1)

    config = _read_line(0)
    server = _spawn(command, config, log, prctl)
    os.write(1, b"pid %d\n" % server)
    orderly = False
    while not stops and not _reap(server):
        ready, _, _ = select.select([0, woken], [], [])
        if woken in ready:
            os.read(woken, 4096)
        if 0 in ready:
            orderly = os.read(0, 64) == b"stop\n"
            break
    _end(server, grace, woken)
    if scratch and not orderly and not _has_parent():
        import shutil

        shutil.rmtree(scratch, ignore_errors=True)
    return 0


def _lock(path: str) -> bool:
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)  # stays open, and so locked, until this process ends
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _prctl() -> Callable[[int, int], int]:
    """Linux's prctl; a function that does nothing elsewhere."""
    if sys.platform != "linux":
        return lambda *_: 0
    import ctypes

    prctl: Callable[[int, int], int] = ctypes.CDLL(None).prctl
    return prctl


def _read_line(descriptor: int) -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        data = os.read(descriptor, 65536)
        if not data:
            break
        line += data
    return line


def _spawn(command: list[str], config: bytes, log: str, prctl: Callable[[int, int], int]) -> int:
    read_end, write_end = os.pipe()
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    guard = os.getpid()
    server = os.fork()  # nothing else runs in this process, so the child may do as it likes
    if server == 0:
        try:
            os.setpgid(0, 0)
            prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != guard:
                os._exit(1)
            os.dup2(read_end, 0)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.closerange(3, 256)
            os.execv(command[0], command)
        except OSError as error:
            os.write(2, f"cannot start {command[0]}: {error}\n".encode())
        os._exit(127)
    os.close(read_end)
    os.close(output)
    try:
        while config:
            config = config[os.write(write_end, config) :]
    except BrokenPipeError:
        pass  # it died at once; its log says why
    os.close(write_end)
    return server


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


def _end(server: int, grace: float, woken: int) -> None:
    """End the server and everything below it."""
    family = [server, *_descendants(os.getpid())]
    _signal(family, signal.SIGTERM)
    until = time.monotonic() + grace
    while not _reap(server) and (left := until - time.monotonic()) > 0:
        if woken in select.select([woken], [], [], left)[0]:
            os.read(woken, 4096)
    if sys.platform != "linux":
        _signal(family, signal.SIGKILL)
    # On Linux what has lost its parent is this process's child now, so its tree is complete: go on until it is empty.
    while not _reap_all() and time.monotonic() < until + 1.0:
        _signal(_descendants(os.getpid()), signal.SIGKILL)
        time.sleep(0.005)


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


def _has_parent() -> bool:
    try:
        os.write(1, b"\n")  # nobody reads this any more if the parent is gone
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
