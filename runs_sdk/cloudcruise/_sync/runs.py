# generated from runs_sdk/cloudcruise/_async/runs.py by scripts/unasync.py; do not edit
"""Handles of runs, and `client.runs`: runs in CloudCruise's own words."""

from __future__ import annotations

import logging
import random
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.handle import Events, Handler, Run, matches
from ..._sync.pages import Pages
from ...core.errors import InputProblem, InputValidationError
from ...core.events import ArtifactReady, Event, EventsMissed, RunFinished
from ...core.follow import Follower
from ...core.models import Snapshot
from ..models import RunResult, StartRunRequest
from ..rules import POLLED, CloudCruiseRules, as_message

if TYPE_CHECKING:
    from .client import CloudCruise

log = logging.getLogger("runs_sdk")

UNREAD_KEPT = 1000
"""Events that a handle keeps for an iteration while only its handlers listen."""


def polling_follower(run_id: str, *, attached: bool) -> Follower:
    """Follows a run whose events go to somebody else's stream, by GET."""
    rules = CloudCruiseRules(run_id, POLLED, artifacts=True)
    return Follower(run_id, rules, POLLED, random.random, attached=attached)


@checked
class CloudRun(Run):
    """A run on CloudCruise. All its events read as the service's own messages, also those found otherwise."""

    def _deliver_late(self, event: ArtifactReady) -> None:
        found = as_message(event, self._snapshot)
        assert isinstance(found, ArtifactReady)
        super()._deliver_late(found)

    def _deliver(self, event: Event) -> Event:
        return super()._deliver(as_message(event, self._snapshot))


@checked
class RunHandle(CloudRun):
    """A run as `client.runs.start` returns it.

        handle.on("run.event", lambda event: print(event["data"]["event"]))
        result = handle.wait()
        print(result.status, result.data)

    It differs from the handles of other services in three things: `on` starts to listen in the background by itself,
    and goes on after an iteration was left; `wait` goes on while the run asks something, and returns a `RunResult`.
    """

    _autolisten = False

    def events(self, *, timeout: float | None = None, on_gap: Literal["event", "raise"] | None = None) -> Events:
        """The run's events that no iteration has seen yet; handlers do not hear again what they have heard.

        `timeout` and `on_gap` as for any run.
        """
        return super().events(timeout=timeout, on_gap=on_gap)

    @property
    def sessionId(self) -> str:  # noqa: N802 - the service's own name
        """The id of the run; the same as `id`."""
        return self.id

    @property
    def session_id(self) -> str:
        """The id of the run; the same as `id`."""
        return self.id

    def on(self, name: str | type[Event], handler: Handler) -> Self:
        """Call `handler` when something happens, from now on, in the background.

        "run.event"  every event of the run, as the message
        "ping"       the stream is alive
        "message"    both, and what is told about the stream itself (a gap, a reconnect)
        "end"        the run is over: a mapping with `type`, the terminal event; also when it was over before
        "error"      the exception that ended the listening
        an event's own name ("execution.step", see `EventType`), a class of events or its name

        Async handlers are awaited. An exception in a handler ends the listening: it is logged, given to the "error"
        handlers, and raised by the next `wait`. Other runs do not notice.
        """
        super().on(name, handler)
        if self._follower.finished:
            if name == "end" and isinstance(self.last_event, RunFinished):
                backend.spawn(self._tell_late, handler, end_of(self.last_event), name=f"runs_sdk end {self.id}")
            return self
        self._autolisten = True
        if not self._consumer.locked():
            self._start_listening()
        return self

    def _tell_late(self, handler: Handler, info: Mapping[str, Any]) -> None:
        try:
            backend.finish(handler(info))
        except Exception:
            log.exception("the end handler of cloudcruise run %s failed", self.id)

    def wait(  # type: ignore[override]
        self,
        timeout: float | None = None,
        *,
        on_waiting: Literal["return", "wait", "raise"] = "wait",
        on_timeout: Literal["leave", "cancel"] = "leave",
        artifacts: float = 0.0,
    ) -> RunResult:
        """Wait for the run's end and return its result; a failed run has a result too.

        `timeout` is in seconds and covers the whole call. Raises WaitTimeout; the run goes on then. `artifacts` as for
        any run: the recording comes some seconds after the end.
        """
        try:
            snapshot = super().wait(timeout, on_waiting=on_waiting, on_timeout=on_timeout, artifacts=artifacts)
        finally:
            self._listen_again()
        return RunResult.from_wire(snapshot.raw)

    def _dispatch(self, event: Event) -> None:
        for name, handler in list(self._handlers):
            if name not in ("end", "error") and _hears(name, event):
                backend.finish(handler(event))
        if isinstance(event, RunFinished):
            for name, handler in list(self._handlers):
                if name == "end":
                    backend.finish(handler(end_of(event)))

    def _on_background_event(self, event: Event) -> None:
        if self._unread is None:
            self._unread = deque()
        self._unread.append(event)
        if len(self._unread) > UNREAD_KEPT:
            oldest = self._unread.popleft()
            if not (isinstance(oldest, EventsMissed) and oldest.reason == "overflow"):
                lost = EventsMissed(name="overflow", run_id=self.id, reason="overflow", certain=True)
                oldest = as_message(lost, None)
            self._unread[0] = oldest

    def _left(self, relisten: bool) -> None:
        self._listen_again()

    def _abandon(self) -> None:
        super()._abandon()
        try:
            self._listen_again()
        except RuntimeError:  # collected where no event loop runs: nobody can listen there
            log.debug("cloudcruise run %s is not listened to any more", self.id)

    def _listen_again(self) -> None:
        over = self._closed or self._follower.finished or self._listener_error is not None
        if self._autolisten and not over and not self._consumer.locked():
            self._start_listening()


def _hears(name: str | type[Event], event: Event) -> bool:
    if name == "run.event":
        return bool(event.get("event") == "run.event")
    if name == "message":
        return True
    return matches(name, event)


def end_of(event: RunFinished) -> dict[str, Any]:
    """What the handlers of "end" get."""
    return {"type": event.kind or event.name, "status": event.status, "payload": event.payload}


@checked
class Runs:
    """`client.runs`: start, attach, list, and what can be done with a run by its session id."""

    def __init__(self, client: CloudCruise) -> None:
        self._client = client

    def start(self, request: StartRunRequest | Mapping[str, Any], *, validate: bool = True) -> RunHandle:
        """Start a run. See `client.start` for what is raised; the request stays as it is."""
        if not isinstance(request, StartRunRequest):
            request = read_request(request)
        handle: RunHandle = self._client._start(request, RunHandle, validate=validate)
        return handle

    def attach(self, session_id: str) -> RunHandle:
        """A handle for a run that was started elsewhere. Makes no request; see `client.attach`."""
        handle: RunHandle = self._client._attach(session_id, RunHandle)
        return handle

    def list(self, **filters: Any) -> Pages[Snapshot]:
        """Runs, newest first; takes what `client.list` takes."""
        return self._client.list(**filters)

    def get_results(self, session_id: str) -> RunResult:
        """How a run stands, and the result of a finished one."""
        from runs_api.cloudcruise.api.run import get_run

        return RunResult.from_wire(self._client._request_json(get_run, {"session_id": session_id}, run_id=session_id))

    def interrupt(self, session_id: str) -> Any:
        """Ask the service to stop a run, or to take it out of the queue. Returns its answer: `success`, `message`."""
        from runs_api.cloudcruise.api.run import interrupt_run

        return self._client._request_model(interrupt_run, {"session_id": session_id}, run_id=session_id)

    def submit_user_interaction(
        self, session_id: str, data: Mapping[str, Any], *, deadline: float | None = None
    ) -> Any:
        """Answer what a run asks with interaction.waiting. Returns the service's answer."""
        from runs_api.cloudcruise.api.run import submit_user_interaction

        parameters = {"session_id": session_id, "body": dict(data)}
        return self._client._request_model(submit_user_interaction, parameters, run_id=session_id, deadline=deadline)

    def submit_new_input_variables(
        self,
        session_id: str,
        input_variables: Mapping[str, Any] | None = None,
        *,
        modal_action: str | None = None,
        deadline: float | None = None,
    ) -> Any:
        """Answer what a run asks with execution.input_required: by new values, or by the id of an offered action.

        Returns the service's answer. Raises BadRequestError when the run no longer waits for it.
        """
        if (input_variables is None) == (modal_action is None):
            problem = InputProblem("input_variables", "give either input_variables or modal_action", "other")
            raise InputValidationError.of([problem], what="answer", service="cloudcruise", run_id=session_id)
        from runs_api.cloudcruise.api.run import submit_new_input_variables
        from runs_api.cloudcruise.models import NewInputVariablesRequest

        given = {"modal_action": modal_action} if input_variables is None else {"input_variables": input_variables}
        parameters = {"session_id": session_id, "body": NewInputVariablesRequest.from_dict(given)}
        return self._client._request_model(submit_new_input_variables, parameters, run_id=session_id, deadline=deadline)

    def webhook_events(self, session_id: str) -> Any:
        """What was sent to the webhooks of a run. Returns the service's answer."""
        from runs_api.cloudcruise.api.webhook import list_webhook_events

        return self._client._request_model(list_webhook_events, {"session_id": session_id}, run_id=session_id)

    def replay_webhooks(self, session_id: str) -> Any:
        """Send the webhooks of a run again. Returns the service's answer: `nr_success`, `nr_failed` and the like."""
        from runs_api.cloudcruise.api.webhook import replay_webhooks

        return self._client._request_model(replay_webhooks, {"session_id": session_id}, run_id=session_id)


def read_request(given: Mapping[str, Any]) -> StartRunRequest:
    """A request from a mapping. Raises InputValidationError for names that it does not have."""
    from attrs import fields

    names = [one.name for one in fields(StartRunRequest)]
    problems = [
        InputProblem(f"request.{name}", "is not a known field", "unknown") for name in given if name not in names
    ]
    if "workflow_id" not in given:
        problems.append(InputProblem("request.workflow_id", "is missing", "missing"))
    if problems:
        raise InputValidationError.of(problems, what="request", service="cloudcruise")
    return StartRunRequest(**given)
