"""The async client of CloudCruise."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Self, Unpack
from uuid import uuid4

from ..._async.client import AsyncRunsClient, ClientOptions, ErrorInfo
from ..._async.handle import AsyncRun
from ..._async.pages import AsyncPages
from ..._async.shared_stream import AsyncSharedSource, AsyncSharedStream
from ..._async.source import AsyncSource, check_event_stream
from ..._async.stream import AsyncStream
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ...core.auth import ApiKeyHeader, Auth
from ...core.config import Settings
from ...core.discreet import discreetly
from ...core.errors import (
    AuthenticationError,
    ConfigError,
    InputProblem,
    InputValidationError,
    PermissionDeniedError,
    RunsError,
)
from ...core.http import Response
from ...core.ids import check_answer_id
from ...core.models import Interaction, RunStatus, Snapshot
from ...core.policy import RunRules
from .. import SERVICE
from ..errors import read_error
from ..inputs import check_inputs
from ..models import DryRun, RunSpecificWebhook, StartRunRequest, build_snapshot
from ..rules import SHARED, STATUS, CloudCruiseRules, route, takes_input_variables
from .runs import AsyncCloudRun, AsyncRunHandle, AsyncRuns, polling_follower
from .vault import AsyncVault, AsyncWorkflows

log = logging.getLogger("runs_sdk")

PAGE = 500
"""Runs that one request of `list` asks for."""

SCHEMAS_KEPT = 256
"""Workflows whose input schemas a client remembers."""

SCHEMA_WITHIN = 10.0
"""Seconds that a start waits for the input schema, asked for once; then it goes without the check."""

OPEN_WITHIN = 10.0
"""Seconds that a start waits for the event stream; then it goes without, and the beginning is caught up by GET."""


@checked
class AsyncCloudCruise(AsyncRunsClient):
    """CloudCruise: starts browser workflows, follows them and answers what they ask.

        async with AsyncCloudCruise(api_key="...") as client:
            run = await client.start("workflow-123", {"target_url": "https://example.com"})
            print(await run.output())

    api_key         else CLOUDCRUISE_API_KEY, else a profile's
    encryption_key  of the vault, 64 hexadecimal digits; else CLOUDCRUISE_ENCRYPTION_KEY. Looked at when the vault is
                    first used
    base_url        else CLOUDCRUISE_BASE_URL, else https://api.cloudcruise.com
    client_id       of the event stream; made up if absent. Give the one of the client that started a run to follow
                    that run's events with `attach` from another process
    options         `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. One connection carries the events of all runs that this client starts; it is opened
    before the first start, read by one task of its own, and closed by `aclose`. All methods raise ApiError when the
    service refuses, TransportError when it cannot be reached and DecodeError when something else answers.
    """

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.cloudcruise"

    def __init__(
        self,
        api_key: str | None = None,
        encryption_key: str | None = None,
        base_url: str | None = None,
        *,
        client_id: str | None = None,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        given = {"api_key": api_key, "encryption_key": encryption_key, "base_url": base_url, "client_id": client_id}
        super().__init__(given, profile=profile, **options)
        self._joins_others = self._settings["client_id"] is not None
        self.client_id: str = self._settings["client_id"] or str(uuid4())
        """The id of this client's event stream."""
        transport = self._transport  # not the client, which the reader must not keep alive
        self._stream = AsyncSharedStream(
            self.service,
            self._open_client_events,
            discreetly(route, lambda: transport.secrets),
            SHARED,
            open_timeout=min(self.timeout, 30.0),
        )
        weakref.finalize(self, self._stream.abandon).atexit = False
        self._metadata: dict[str, tuple[Mapping[str, Any] | None, float]] = {}
        self._metadata_lock = backend.Lock()
        self._shares_with: AsyncCloudCruise | None = None

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """A client with other options that shares this one's connections and event stream; this one stays as it was."""
        clone = super().with_options(timeout=timeout, max_retries=max_retries, headers=headers)
        clone._shares_with = self  # it opens the stream
        return clone

    # ---- runs

    @property
    def runs(self) -> AsyncRuns:
        """Runs in CloudCruise's own words: requests and results as the service names them."""
        return AsyncRuns(self)

    @property
    def workflows(self) -> AsyncWorkflows:
        """What can be run. `client.workflows()` lists all."""
        return AsyncWorkflows(self)

    @property
    def vault(self) -> AsyncVault:
        """The credentials that workflows log in with."""
        return AsyncVault(self, self._settings["encryption_key"])

    async def start(
        self,
        workflow_id: str,
        variables: Mapping[str, Any] | None = None,
        *,
        dry_run: DryRun | bool | None = None,
        webhook: RunSpecificWebhook | Mapping[str, Any] | None = None,
        additional_context: Mapping[str, Any] | None = None,
        debug: bool | None = None,
        notifications: Mapping[str, Any] | None = None,
        priority_level: str | None = None,
        validate: bool = True,
    ) -> AsyncRun:
        """Start a run; see `StartRunRequest` for what the options mean.

        `validate=False` leaves all checks of the variables to the service. Raises InputValidationError, which lists all
        problems, before anything is sent; AuthenticationError or PermissionDeniedError when the key may not read
        events; StartUnknown when the connection broke after the start had been sent.
        """
        request = StartRunRequest(
            workflow_id,
            variables or {},
            dry_run=dry_run,
            webhook=webhook,
            additional_context=additional_context,
            debug=debug,
            notifications=notifications,
            priority_level=priority_level,
        )
        run: AsyncRun = await self._start(request, AsyncCloudRun, validate=validate)
        return run

    def attach(self, run_id: str) -> AsyncRun:
        """A handle for a run that was started elsewhere. Makes no request.

        It is followed by GET, because its events go to the stream of the client that started it; with that client's
        `client_id`, or by a client that follows the run already, by events.
        """
        run: AsyncRun = self._attach(run_id, AsyncCloudRun)
        return run

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        return {"handle": True} if isinstance(run, AsyncRunHandle) else {}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> AsyncRun:
        found: AsyncRun = self._attach(run_id, AsyncRunHandle if place.get("handle") else AsyncCloudRun)
        return found

    async def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """How a run stands; of a finished one with its output or error. Raises NotFoundError for an unknown run."""
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def list(
        self,
        *,
        status: RunStatus | str | Sequence[str] | None = None,
        workflow_id: str | None = None,
        credential_id: str | None = None,
        start_time: datetime | str | None = None,
        end_time: datetime | str | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Snapshot]:
        """Runs, newest first, as snapshots without output: `async for run in client.list(limit=10)`.

        status      only runs with this status (or one of these), in the words of all services or in CloudCruise's own
        start_time  only runs created since then; without it the service lists the last 24 hours only
        limit       the most runs in all
        """
        query: dict[str, Any] = {
            "workflow_id": workflow_id,
            "credential_id": credential_id,
            "start_time": read_moment("start_time", start_time),
            "end_time": read_moment("end_time", end_time),
        }
        words = native_words(status)
        if len(words) == 1:
            query["status"] = words[0]
        elif words:
            query["statuses"] = words
        given = {name: value for name, value in query.items() if value is not None}

        async def fetch(cursor: str | None) -> tuple[Sequence[Snapshot], Any]:
            from runs_api.cloudcruise.api.run import list_runs

            size = PAGE if limit is None else min(PAGE, limit)
            more = {} if cursor is None else {"cursor": cursor}
            answer = await self._model(list_runs, {**given, **more, "limit": size})
            rows = [item.to_dict() for item in answer]
            last = rows[-1].get("created_at") if len(rows) >= size else None
            return [build_snapshot(row) for row in rows], last if last != cursor else None

        return AsyncPages(fetch, limit)

    async def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Ask the service to stop a run, and say how it stands then. A finished run is left as it is."""
        return await self._cancel(run_id, deadline=self._deadline(timeout))

    async def aclose(self) -> None:
        """Close the event stream and all connections. Runs go on."""
        await super().aclose()  # first: the stream's reader may wait for a connection
        if self._owner:
            await self._stream.aclose()

    # ---- what the base class asks for

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("cc-key", settings["api_key"])

    def _rules(self, run_id: str) -> RunRules:
        return CloudCruiseRules(run_id)

    def _source(self, run_id: str) -> AsyncSource:
        return AsyncSharedSource(self._stream, run_id)

    def _rebind(self, run: Any, source: AsyncSource | None) -> AsyncRun:
        kind = AsyncRunHandle if hasattr(run, "sessionId") else AsyncCloudRun
        clone = kind(self, run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.cloudcruise.api.run import get_run

        answer = await self._request_json(get_run, {"session_id": run_id}, run_id=run_id, deadline=deadline)
        check_answer_id(answer, "session_id", run_id, service=self.service, states=("status",))
        return build_snapshot(answer, run_id)

    async def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        before = await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        if before.is_finished:
            return before
        from runs_api.cloudcruise.api.run import interrupt_run

        await self._request_model(interrupt_run, {"session_id": run_id}, run_id=run_id, deadline=deadline)
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    async def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        if not isinstance(data, Mapping):
            problem = InputProblem("answer", "must be an object: field names with their values", "type", "object")
            raise InputValidationError.of([problem], what="answer", service=self.service, run_id=run_id)
        runs = AsyncRuns(self)
        if not takes_input_variables(interaction):
            await runs.submit_user_interaction(run_id, data, deadline=deadline)
        elif set(data) == {"modal_action"}:
            await runs.submit_new_input_variables(run_id, modal_action=str(data["modal_action"]), deadline=deadline)
        else:
            await runs.submit_new_input_variables(run_id, data, deadline=deadline)

    def _read_error(self, response: Response) -> ErrorInfo:
        return ErrorInfo(**read_error(response))

    # ---- starting

    async def _start(self, request: StartRunRequest, kind: type[AsyncCloudRun], *, validate: bool) -> Any:
        from runs_api.cloudcruise.api.run import start_run
        from runs_api.cloudcruise.models import StartRunRequest as Body

        self._checked_id(request.workflow_id, "workflow_id")
        if validate:
            await self._check(request)
        body = Body.from_dict(request.to_wire(self.client_id))
        look = f"Look for it: client.list(workflow_id={request.workflow_id!r}, limit=5)."
        if request.client_id not in (None, self.client_id):
            run_id = (await self._request_start(start_run, {"body": body}, look=look, ids=_session)).run_id
            return kind(self, run_id, follower=polling_follower(run_id, attached=False))
        with self._stream.expecting():
            since = await self._open_first()
            run_id = (await self._request_start(start_run, {"body": body}, look=look, ids=_session)).run_id
            channel = self._stream.claim(run_id, since=since)
        return kind(self, run_id, source=AsyncSharedSource(self._stream, run_id, channel))

    def _attach(self, run_id: str, kind: type[AsyncCloudRun]) -> Any:
        run_id = self._checked_id(run_id)
        if self._joins_others or self._stream.has_run(run_id):
            return kind(self, run_id, attached=True)
        return kind(self, run_id, follower=polling_follower(run_id, attached=True))

    async def _open_first(self) -> int:
        """See to it that the stream is open before a start. Returns how often it was opened; 0 when it is not."""
        try:
            await self._stream.ready(backend.monotonic() + min(self.timeout, OPEN_WITHIN))
        except (AuthenticationError, PermissionDeniedError, ConfigError):
            raise
        except RunsError as error:
            log.warning("cloudcruise: the event stream is not open, so a run starts without it: %s", error)
            return 0
        return self._stream.opened

    async def _open_client_events(self, deadline: float | None) -> AsyncStream:
        from runs_api.cloudcruise.api.run import stream_client_events

        stream = await self._open_stream(
            stream_client_events, {"client_id": self.client_id}, run_id=None, deadline=deadline
        )
        await check_event_stream(self, stream, None)
        return stream

    async def _check(self, request: StartRunRequest) -> None:
        """Check the variables against the workflow's schema, which is asked for once; without one, leave it."""
        async with self._metadata_lock:
            metadata, until = self._metadata.get(request.workflow_id, (None, 0.0))
            if until < backend.monotonic():
                once = self.with_options(timeout=min(self.timeout, SCHEMA_WITHIN), max_retries=0)
                try:
                    metadata, until = await once.workflows.metadata(request.workflow_id), float("inf")
                except (ConfigError, InputValidationError):  # nothing can be sent like this
                    raise
                except RunsError as error:
                    log.warning(
                        "cloudcruise: what workflow %s takes cannot be had, so its input is not checked: %s",
                        request.workflow_id,
                        error,
                    )
                    metadata, until = None, backend.monotonic() + 60.0
                self._metadata[request.workflow_id] = (metadata, until)
                if len(self._metadata) > SCHEMAS_KEPT:
                    del self._metadata[next(iter(self._metadata))]
        if metadata is not None:
            check_inputs(metadata, request.run_input_variables, request.workflow_id)

    # ---- helpers


def _session(answer: Mapping[str, Any]) -> list[Any]:
    return [answer.get("session_id")]


def read_moment(name: str, given: datetime | str | None) -> datetime | None:
    """A time that was given as one, or in ISO 8601."""
    if not isinstance(given, str):
        return given
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        problem = InputProblem(name, f"must be a time in ISO 8601, but is {given[:60]!a}", "format")
        raise InputValidationError.of([problem], what="the list's query", service="cloudcruise") from None


def native_words(status: RunStatus | str | Sequence[str] | None) -> Sequence[str]:
    """CloudCruise's words for a status, or several, in the words of all services or its own."""
    if status is None:
        return []
    asked = [status] if isinstance(status, str) else status
    found: dict[str, None] = {}
    for word in asked:
        natives = [native for native, meaning in STATUS.items() if word in (native, meaning.value)]
        if not natives:
            known = ", ".join(native for native in STATUS if native != "execution.pause")
            problem = InputProblem("status", f"no run can be {str(word)!r}; the words are {known}", "enum")
            raise InputValidationError(str(problem), errors=[problem], service="cloudcruise")
        found |= dict.fromkeys(native for native in natives if native != "execution.pause")
    return [*found]
