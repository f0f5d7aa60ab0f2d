# generated from runs_sdk/_async/handle.py by scripts/unasync.py; do not edit
"""The handle of a run: an address, and a way to follow the run to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Self, cast

from attrs import evolve

from .._common import sync_backend as backend
from .._common.arguments import checked
from ..core.errors import (
    DecodeError,
    RunCancelled,
    RunEnded,
    RunFailed,
    RunsError,
)
from ..core.events import Event
from ..core.json_values import to_plain
from ..core.models import RunStatus, Snapshot
from ..core.output_types import read_output
from ..core.typevars import Out
from .consumer import Events, Handler, matches
from .portable import PortableRun
from .waiting import Waiting

if TYPE_CHECKING:
    from ..core.deliveries import Wakes
    from ..core.timeline import Timeline
    from .protocols import RunClient


@checked
class Run(PortableRun, Waiting, Generic[Out]):
    """One run on one service. Building it does no I/O; `run.wait()` and `for event in run` follow it.

    Only one consumer can follow a handle at a time; a later one goes on where the one before it stopped. Handlers
    (see `on`) run once for each event, in order, before the event is yielded, in the task that follows.
    """

    _output_type: Any = None

    # ---- what is known without asking

    @property
    def id(self) -> str:
        """The service's own id of the run."""
        return self._id

    @property
    def client(self) -> RunClient:
        """The client that this handle belongs to."""
        return self._client

    @property
    def snapshot(self) -> Snapshot | None:
        """What the last GET said; None before the first one. Makes no request."""
        return self._snapshot

    @property
    def native_status(self) -> str | None:
        """The service's own word for the status in the last snapshot."""
        return self._snapshot.native_status if self._snapshot else None

    @property
    def last_event(self) -> Event | None:
        """The last event that was delivered."""
        return self._last_event

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._client.service} {self._id} {self.status}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: what is known of the run. Makes no request."""
        from ..core.notebook import snapshot_html, table_html

        title = f"{self._client.SERVICE.title} run"
        if self._snapshot is not None:
            return snapshot_html(self._snapshot, title)
        return table_html(f"{title} {self._id}", {"status": str(self.status)})

    # ---- asking and telling

    def refresh(self, *, timeout: float | None = None) -> Snapshot:
        """Ask the service the state of the run. `timeout` in seconds; None is the client's own."""
        deadline = backend.monotonic() + (self._client.timeout if timeout is None else timeout)
        return self._remember(self._look(0.0, deadline))

    def cancel(self, *, timeout: float | None = None) -> Snapshot:
        """Ask the service to cancel the run, and return its state then. A finished run is left as it is.

        A cancelled run may need time to stop, and some services let it complete all the same: `wait` tells.
        Raises UnsupportedOperation when the service cannot cancel.
        """
        deadline = backend.monotonic() + (self._client.timeout if timeout is None else timeout)
        return self._remember(self._client._cancel(self._id, deadline=deadline))

    def respond(self, data: Any = None, *, timeout: float | None = None) -> None:
        """Answer the question that the run asks: JSON values, or models, dataclasses and the like.

        The handle goes on following as before. Raises InputValidationError, which lists all problems, for what JSON
        cannot carry, or what does not fit what the run asks for, where it says so; UnsupportedOperation when the
        service's runs ask nothing.
        """
        deadline = backend.monotonic() + (self._client.timeout if timeout is None else timeout)
        interaction = self._follower.question or (self._snapshot.interaction if self._snapshot else None)
        sent_at = backend.monotonic()
        self._client._respond(self._id, interaction, to_plain(data), deadline=deadline)
        self._follower.responded(backend.monotonic(), sent_at, interaction.id if interaction is not None else None)

    # ---- following

    def events(self, *, timeout: float | None = None, on_gap: Literal["event", "raise"] | None = None) -> Events:
        """The run's events, from where the last consumer stopped: `with run.events() as events: ...`.

        Ends after RunFinished. Leaving the block early gives the connection back. With `on_gap="raise"`, this handle
        raises EventsLost from now on where it would give EventsMissed; "event" goes back to that. `timeout` is in
        seconds, from this call, and covers the whole iteration: WaitTimeout is raised then, and the run goes on.
        """
        if on_gap is not None:
            self._on_gap = on_gap
        return Events(self, timeout)

    def __iter__(self) -> Events:
        return Events(self)

    def wait(
        self,
        timeout: float | None = None,
        *,
        on_waiting: Literal["return", "wait", "raise"] = "return",
        on_timeout: Literal["leave", "cancel"] = "leave",
        artifacts: float = 0.0,
        via: Wakes | None = None,
    ) -> Snapshot[Out]:
        """Wait for the run's end and return its result; a failed run has a result too.

        `timeout` is in seconds and covers the whole call. When the run asks a question, `on_waiting` decides: return
        the snapshot that shows the question, go on waiting (somebody else answers), or raise RunWaiting. WaitTimeout
        leaves the run as it is, unless `on_timeout="cancel"`.

        Some services announce files (a recording, for example) seconds after the end. With `artifacts`, up to so many
        seconds more are waited for them, until the last kind has come: handlers get them, and the result is asked for
        once more when there were any.

        `via` is an `Inlet` that takes the service's webhooks: what they deliver wakes, a GET confirms, and one GET a
        minute is the net. No stream is read then, and handlers get nothing.
        """
        deadline = None if timeout is None else backend.monotonic() + timeout
        if via is not None:
            found = self._wait_via(via, deadline, timeout, on_waiting, on_timeout)
            if found is not None:
                return self._typed_result(found)
            timeout = None if deadline is None else max(0.0, deadline - backend.monotonic())
        result = self._wait(deadline, timeout, on_waiting, on_timeout, artifacts)
        if artifacts > 0 and result.is_finished:
            result = self._with_files(result, artifacts)
        return self._typed_result(result)

    def output(self, timeout: float | None = None) -> Out:
        """Wait for the run's end and return its output, as the `output_type` that the start was given.

        `timeout` is in seconds and covers the whole call. Raises RunFailed, RunCancelled, RunWaiting (the run asks a
        question) or WaitTimeout; each has the last `snapshot`. RunEnded: the run has succeeded, but the service, which
        has shown that in its stream, does not give the output. DecodeError: the output does not fit the `output_type`;
        it lists all problems, and `run.snapshot` has the output as it came.
        """
        deadline = None if timeout is None else backend.monotonic() + timeout
        result: Snapshot[Any] = Run.wait(self, timeout, on_waiting="raise")
        match result.status:
            case RunStatus.SUCCEEDED:
                if result.source == "event" and not self._follower.policy.end_has_output:
                    return cast("Out", self._typed_output(self._ask_for_output(result, deadline)))
                return cast("Out", result.output)
            case RunStatus.CANCELLED:
                raise RunCancelled(f"{self._client.service} run {self._id} was cancelled.", **self._ended(result))
            case RunStatus.FAILED:
                why = f": {result.error}" if result.error else "."
                raise RunFailed(f"{self._client.service} run {self._id} failed{why}", **self._ended(result))
        raise RunFailed(
            f"{self._client.service} run {self._id} ended with the status {result.native_status!r}, "
            "which its document does not list.",
            **self._ended(result),
        )

    def _ask_for_output(self, shown: Snapshot, deadline: float | None) -> Any:
        """The output of a run whose success only the stream has shown: no GET has given it so far."""
        within = self._client.timeout if deadline is None else max(0.0, deadline - backend.monotonic())
        try:
            found = self._look(0.0, backend.monotonic() + within)
        except RunsError as error:
            why, code = str(error), error.status_code
        else:
            if found.is_success:
                return self._remember(found).output
            why, code = f"the service says that it is {found.native_status!r}", None
        raise RunEnded(
            f"{self._client.service} run {self._id} has succeeded, as its event stream shows, but its output cannot "
            f"be read ({why}). Ask again with output().",
            **(self._ended(shown) | {"status_code": code}),
        )

    # ---- outputs as a type of the caller's

    def _typed(self, output_type: Any) -> Any:
        """This handle, whose output is of the type; None leaves it as it comes."""
        self._output_type = output_type
        return self

    def _typed_result(self, result: Snapshot[Any]) -> Snapshot[Any]:
        if self._output_type is None or not result.is_success or result.output is None:
            return result  # what only an event has shown may have no output yet
        return evolve(result, output=self._typed_output(result.output))

    def _typed_output(self, output: Any) -> Any:
        if self._output_type is None:
            return output
        found, problems = read_output(self._output_type, output)
        if not problems:
            return found
        name = getattr(self._output_type, "__name__", str(self._output_type))
        listed = "".join(f"\n  {each.path}: {each.message}" for each in problems)
        raise DecodeError(
            f"{self._client.service} run {self._id} has succeeded, but its output is no {name}: {len(problems)} "
            f"{'problem' if len(problems) == 1 else 'problems'}:{listed}",
            path=problems[0].path,
            service=self._client.service,
            run_id=self._id,
        )

    # ---- handlers

    def on(self, name: str | type[Event], handler: Handler) -> Self:
        """Call `handler(event)` for each event of a class (or its name: "step_finished"), or of the service's own kind.

        "*" is every event; "error" gets the exception that ended a `listen`. Handlers run while somebody follows;
        their exceptions reach whoever follows. `on` itself starts nothing.
        """
        self._handlers.append((name, handler))
        return self

    def listen(self) -> Self:
        """Follow in the background, for the sake of the handlers.

        An exception there (a handler's too) is logged, given to the "error" handlers, and raised by the next `wait`.
        `close` ends it; `wait` joins it; iterating takes its place and hands back after.
        """
        self._start_listening()
        return self

    def timeline(self) -> Timeline:
        """The run's steps, waits and retries laid out in time: a picture in notebooks, `to_svg()`, `to_html()`.

        Built from the events that this handle has delivered. When it has delivered none, a finished run's events are
        asked for again, as far as the service repeats them; of a run that goes on there is nothing yet.
        """
        return self._recorder.read(self)

    def close(self) -> None:
        """Stop following and give the connection back. The run itself goes on.

        An iteration that is under way ends; a wait that is under way raises UnsupportedOperation.
        """
        self._interrupt()
        self._stop_listening()
        source, self._source = self._source, None
        if source is not None:
            source.close()


__all__ = ["Events", "Run", "Handler", "matches"]
