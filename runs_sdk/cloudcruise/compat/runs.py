"""`client.runs`: runs by the older client's names."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, evolve

from ...core import errors
from .._sync.runs import Runs as House
from .._sync.runs import read_request
from ..models import StartRunRequest
from .answers import LiveViewConnection, RunResult, WebhookReplayResponse
from .errors import InputValidationError
from .events import FlattenedRunEvent
from .handle import RunHandle

log = logging.getLogger("runs_sdk")

VARIABLE_REASONS = ("input_required", "incorrect_form_input", "multiple_matching_results")
"""Why a run asks for input variables; a popup that it cannot close has a reason of its own."""

Decider = Callable[[Mapping[str, Any]], Any]
Report = Callable[[BaseException], Any]


@define
class Metadata:
    """What the webhooks of the workspace are sent with a run."""

    metadata: Mapping[str, Any]


@define
class RunStreamOptions:
    """Taken, and not needed: the stream is opened again by itself, as often and as late as its rules say."""

    reconnect_enabled: bool | None = None
    reconnect_delays: list[float] | None = None


class Runs(House):
    """Runs: start, follow, answer and stop them."""

    def start(
        self,
        request: StartRunRequest | Mapping[str, Any],
        options: RunStreamOptions | None = None,
        *,
        validate: bool = True,
    ) -> RunHandle:
        """Start a run. Raises InputValidationError before anything is sent when the variables do not fit."""
        if not isinstance(request, StartRunRequest):
            request = read_request(request)
        variables: Any = request.run_input_variables
        if variables is None:
            request = evolve(request, run_input_variables={})
        webhook: Any = request.webhook
        if isinstance(webhook, Metadata):
            request = evolve(request, webhook={"metadata": dict(webhook.metadata)})
        try:
            handle: RunHandle = self._client._start(request, RunHandle, validate=validate)
        except errors.InputValidationError as error:
            wrong = InputValidationError.like(error)
        else:
            return handle
        raise wrong

    def subscribe_to_session(self, session_id: str, options: RunStreamOptions | None = None) -> RunHandle:
        """A handle for a run that was started elsewhere. Makes no request; see `client.attach`."""
        handle: RunHandle = self._client._attach(session_id, RunHandle)
        return handle

    def get_results(self, session_id: str) -> RunResult:  # type: ignore[override]
        """The state of a run, and the result of a finished one."""
        return RunResult.from_wire(super().get_results(session_id).raw)

    def get_live_view_connection(self, session_id: str) -> LiveViewConnection:
        """Where a viewer connects to see what the run does. Raises NotFoundError when it is not running."""
        found = self.live_view(session_id)
        return LiveViewConnection(found.url, found.session_id, found.auth_token)

    def submit_input_variables(self, session_id: str, input_variables: Mapping[str, Any]) -> Any:
        """Give a run the variables that it asks for with execution.input_required. Returns the service's answer."""
        return self.submit_new_input_variables(session_id, input_variables)

    def submit_modal_action(self, session_id: str, action_id: str) -> Any:
        """Choose an action that a popup offers, by its id. Returns the service's answer."""
        return self.submit_new_input_variables(session_id, modal_action=action_id)

    def replay_webhooks(self, session_id: str) -> WebhookReplayResponse:
        """Send the webhooks of a run again; what became of that."""
        return WebhookReplayResponse.from_wire(super().replay_webhooks(session_id).to_dict())

    def on_popup_decision_required(
        self, handle: RunHandle, decider: Decider, on_error: Report | None = None, verbose: bool = False
    ) -> Callable[[], None]:
        """Answer popups that a run cannot close itself: `decider` gets the popup, and gives the id of one of its
        `available_actions`; nothing is sent for anything else. Returns what ends that.

        An exception of the decider, and one of the sending, goes to `on_error`; without it, it is logged.
        `verbose` logs each question.
        """

        def answer(session_id: str, payload: Mapping[str, Any]) -> None:
            popup = payload.get("popup_context")
            if payload.get("reason") != "non_dismissible_popup" or not isinstance(popup, Mapping):
                return
            chosen = decider(popup)
            if isinstance(chosen, str) and chosen:
                self.submit_modal_action(session_id, chosen)

        return self._answering(handle, answer, on_error, verbose)

    def on_input_variables_required(
        self, handle: RunHandle, decider: Decider, on_error: Report | None = None, verbose: bool = False
    ) -> Callable[[], None]:
        """Answer what a run asks for with execution.input_required, popups left out: `decider` gets the payload, and
        gives the variables; nothing is sent for anything else. Returns what ends that.

        `on_error` and `verbose` as for `on_popup_decision_required`.
        """

        def answer(session_id: str, payload: Mapping[str, Any]) -> None:
            if payload.get("reason") not in VARIABLE_REASONS:
                return
            given = decider(payload)
            if isinstance(given, Mapping):
                self.submit_input_variables(session_id, given)

        return self._answering(handle, answer, on_error, verbose)

    def _answering(
        self,
        handle: RunHandle,
        answer: Callable[[str, Mapping[str, Any]], None],
        on_error: Report | None,
        verbose: bool,
    ) -> Callable[[], None]:
        def asked(event: FlattenedRunEvent) -> None:
            session_id = str(event.payload.get("session_id") or handle.sessionId)
            if verbose:
                log.warning("cloudcruise run %s asks: %s", session_id, event.payload.get("reason"))
            try:
                answer(session_id, event.payload)
            except Exception as error:  # the run goes on, and may ask again
                if on_error is None:
                    log.exception("cloudcruise run %s was not answered", session_id)
                else:
                    on_error(error)

        return handle.on("execution.input_required", asked)
