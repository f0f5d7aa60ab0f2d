"""A script of faults: which of them strikes a request, by what has been requested before."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock

from attrs import define

from .faults import Fault


class Script:
    """The faults that are still to come, with a count of the requests that each has matched. Safe across threads."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._lock = Lock()
        self._entries: list[_Entry] = []
        self.add(*faults)

    @property
    def faults(self) -> list[Fault]:
        """All faults of the script, those that have struck included."""
        return [entry.fault for entry in self._entries]

    def add(self, *faults: Fault) -> None:
        with self._lock:
            self._entries.extend(_Entry(fault) for fault in faults)

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()

    def at_request(self, method: str, target: str) -> list[Fault]:
        """The faults that strike this request; decided when its head has arrived."""
        return self._strike(method, target, stream=False)

    def at_answer(self, method: str, target: str, content_type: str) -> list[Fault]:
        """The faults that strike because the answer is an event stream; decided when the answer's head has arrived."""
        return self._strike(method, target, stream=True) if content_type.startswith("text/event-stream") else []

    def _strike(self, method: str, target: str, *, stream: bool) -> list[Fault]:
        with self._lock:
            fitting = [
                entry
                for entry in self._entries
                if entry.fault.for_streams == stream and entry.fault.fits(method, target)
            ]
            return [entry.fault for entry in fitting if entry.matches()]


@define
class _Entry:
    fault: Fault
    matched: int = 0

    def matches(self) -> bool:
        self.matched += 1
        fault = self.fault
        return self.matched >= fault.nth and (fault.times is None or self.matched < fault.nth + fault.times)
