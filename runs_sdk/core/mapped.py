"""One input of a map, and what became of it."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from typing import Any, Literal

from attrs import define, field, frozen

from .errors import RunCancelled, RunEnded, RunFailed, RunsError
from .models import RunStatus, Snapshot


@frozen
class Mapped:
    """What became of one input.

    index   its place among the inputs, from 0
    key     its key: the journal's word for it
    input   the input itself
    run_id  the run; None where none was started
    result  how the run has ended; None where it could not be started or followed
    error   why there is no output: the run failed (RunFailed, RunCancelled), or could not be started or followed
    item    the place of the input in the run, where several inputs share one (see `batch`)
    """

    index: int
    key: str
    input: Any = field(repr=False)
    run_id: str | None = None
    result: Snapshot | None = None
    error: RunsError | None = None
    item: int | None = None

    @property
    def output(self) -> Any:
        """The run's output. Raises `error` where there is one."""
        if self.error is not None:
            raise self.error
        return None if self.result is None else self.result.output

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON, without the service's raw answer; the error as its class and its text."""
        result = None if self.result is None else self.result.to_dict()
        if result is not None:
            del result["raw"]
        error = None if self.error is None else {"type": type(self.error).__name__, "message": str(self.error)}
        about = {"index": self.index, "key": self.key, "run_id": self.run_id, "result": result, "error": error}
        return about if self.item is None else {**about, "item": self.item}


@define
class Counts:
    """The state of a map.

    running  were started, or are being started
    ended    have come to their end, but their results come with that of the batch that they are in; part of `running`
    """

    running: int = 0
    succeeded: int = 0
    failed: int = 0
    ended: int = 0
    is_read: bool = False
    """Whether all inputs have been read."""

    @property
    def done(self) -> int:
        """How many have come to their end."""
        return self.succeeded + self.failed


@define
class Order:
    """What a map was asked to do; see `AsyncRunsClient.map`."""

    workflow: Any
    inputs: Iterable[Any] | AsyncIterable[Any] = field(repr=False)
    options: Mapping[str, Any]
    max_running: int
    key: Callable[[Any], str] | None
    journal: Any
    owns_journal: bool
    on_error: Literal["raise", "collect"]
    ordered: bool
    redo_failed: bool
    batch: int = 0
    """Inputs of a batch; 0 for none."""
    on_progress: Callable[[Counts], None] | None = None


def error_of(service: str, result: Snapshot) -> RunEnded | None:
    """Why a run that has ended gives no output; None when it gives one."""
    if result.is_success:
        return None
    about: dict[str, Any] = {"service": service, "run_id": result.run_id, "snapshot": result}
    if result.status is RunStatus.CANCELLED:
        return RunCancelled(f"{service} run {result.run_id} was cancelled.", **about)
    why = f": {result.error}" if result.error else "."
    return RunFailed(f"{service} run {result.run_id} failed{why}", **about)
