"""A process that forks: the child starts with locks of its own and without the parent's connections.

A connection that two processes use gives each the other's answers, and a lock that another thread held while the
process forked is held in the child for ever. So what holds such things registers here, and is called there before
anything else runs there. The parent notices nothing: the child closes its own descriptors, and sends nothing.
"""

from __future__ import annotations

import _imp
import os
import sys
import threading
import time
import weakref
from typing import Any, Final, Protocol

LONGEST_IMPORT: Final = 2.0
"""Seconds that a fork waits for imports of other threads."""


class Forked(Protocol):
    """What has to be set up anew in a child process."""

    def _after_fork(self) -> None:
        """Called in the child, where no other thread runs. Must not wait, and must not touch connections but to drop
        them."""


_connections: Any = weakref.WeakSet()
_live: Any = weakref.WeakSet()


def reset_after_fork(holder: Forked) -> None:
    """Tell `holder` in every child that this process forks. It is held weakly."""
    _live.add(holder)


def drop_after_fork(connection: Forked) -> None:
    """The same for a connection. They come first: what the others let go of must not shut one down."""
    _connections.add(connection)


class Claim:
    """What one may hold at a time, from any thread. Nobody waits for it. In a child process nobody holds it."""

    __slots__ = ("__weakref__", "_lock")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()

    def acquire(self) -> bool:
        """Whether it was free, and is held now."""
        return self._lock.acquire(blocking=False)

    def locked(self) -> bool:
        """Whether somebody holds it."""
        return self._lock.locked()

    def release(self) -> None:
        """Let it go; one that was taken before the process forked is free already."""
        if self._lock.locked():
            self._lock.release()


def _finish_imports() -> None:
    """Before the fork: let other threads finish what they import of ours, and begin no other import.

    Much here is imported when it is first used. The lock of a module that another thread was importing would be held
    in the child for ever, by nobody.
    """
    until = time.monotonic() + LONGEST_IMPORT
    while True:
        _imp.acquire_lock()
        if not _is_importing() or time.monotonic() >= until:
            return
        _imp.release_lock()
        time.sleep(0.001)


def _is_importing() -> bool:
    for name, module in list(sys.modules.items()):
        if name.startswith(("runs_sdk", "runs_api")) and getattr(
            getattr(module, "__spec__", None), "_initializing", False
        ):
            return True
    return False


def _reset() -> None:
    _imp.release_lock()
    # Another thread may have been about to change the set, so that it must not be walked through in the usual way.
    for reference in [*_connections.data, *_live.data]:
        holder = reference()
        if holder is not None:
            holder._after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_finish_imports, after_in_parent=_imp.release_lock, after_in_child=_reset)
