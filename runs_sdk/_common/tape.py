"""Where recordings take what goes over the wire. Nothing is asked of anything while none is made."""

from __future__ import annotations

from typing import Any, Protocol

recorders: list[Recorder] = []
"""Those at work, of the whole process."""


class Recorder(Protocol):
    """Takes exchanges, whole or as they come; from any thread."""

    def answered(self, transport: Any, request: Any, answer: Any) -> None:
        """A request has its answer; of a stream the head. What the stream brings goes to its `tap` then."""
        ...

    def met(self, client: Any, run_id: str) -> None:
        """A handle was made for a run."""
        ...


def met(client: Any, run_id: str) -> None:
    """Tell those at work of a handle."""
    for recorder in tuple(recorders):
        recorder.met(client, run_id)


def answered(transport: Any, request: Any, answer: Any) -> Any:
    """Tell those at work of an answer, and hand it on."""
    for recorder in tuple(recorders):
        recorder.answered(transport, request, answer)
    return answer
