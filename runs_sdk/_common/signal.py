"""A flag between threads."""

from __future__ import annotations

import threading


class Signal:
    """A flag that may be set in any thread. Cheaper than an Event: one is made for each wait."""

    def __init__(self) -> None:
        self._unset = threading.Lock()
        self._unset.acquire()

    def set(self) -> None:
        try:
            self._unset.release()
        except RuntimeError:
            return  # it is set

    def is_set(self) -> bool:
        return not self._unset.locked()

    def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        if self._unset.acquire(timeout=-1 if timeout is None else min(max(0.0, timeout), threading.TIMEOUT_MAX)):
            self.set()  # and stays so
            return True
        return False

    def pause(self, seconds: float) -> bool:
        """Wait for nothing but that time to pass, or the flag; whether it was set. Tests skip it, see testing.Clock."""
        return self.wait(seconds)
