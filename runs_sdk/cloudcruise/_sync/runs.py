# generated from runs_sdk/cloudcruise/_async/runs.py by scripts/unasync.py; do not edit
"""`client.runs`: runs in CloudCruise's own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._common.arguments import checked
from ..._common.part import ClientPart
from ..._sync.pages import Pages
from ...core.errors import InputProblem, InputValidationError
from ...core.models import Snapshot
from ..models import DebugSnapshots, LiveView, RunResult, StartRunRequest
from .inspection import debug_snapshots, live_view
from .run import RunHandle
from .starts import Starts


@checked
class Runs(ClientPart):
    """`client.runs`: start, attach, list, and what can be done with a run by its session id."""

    def __init__(self, client: Starts) -> None:
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
        """The state of a run, and the result of a finished one."""
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

    def live_view(self, session_id: str) -> LiveView:
        """Where a viewer connects to see what the run does. Raises NotFoundError when it is not running."""
        return live_view(self._client, session_id)

    def debug_snapshots(self, session_id: str, node_id: str) -> DebugSnapshots:
        """What a node of a run that was started with `debug=True` has seen. Raises NotFoundError for none."""
        return debug_snapshots(self._client, session_id, node_id)

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
