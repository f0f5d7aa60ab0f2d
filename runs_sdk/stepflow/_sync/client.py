# generated from runs_sdk/stepflow/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of a Stepflow server."""

from __future__ import annotations

import builtins
import logging
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from math import ceil
from types import ModuleType
from typing import TYPE_CHECKING, Any, Self, Unpack

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.client import ClientOptions, ErrorInfo, RunsClient
from ..._sync.handle import Run
from ..._sync.pages import Pages
from ..._sync.source import Source
from ..._sync.stream import Stream
from ...core.answers import objects_in
from ...core.auth import Auth, NoAuth
from ...core.config import Settings
from ...core.errors import ApiError, BadRequestError, ConnectFailed, DecodeError, NotFoundError
from ...core.http import Response
from ...core.ids import check_answer_id
from ...core.models import RunStatus, Snapshot
from ...core.policy import Cursor, RunRules
from .. import SERVICE
from ..flows import Flow, StrPath, find_flow, schema_of
from ..rules import ExecutionStatus, StepflowRules, build_snapshot, check_uuid, is_finished, wire_numbers

if TYPE_CHECKING:  # loaded by the methods that need them
    from ..compat.responses import DeleteFlowResponse
    from ..local.components import EngineSteps
    from ..models import Component, Item, Step, Variable
    from ..validation import FlowValidation
    from .blobs import Blobs

log = logging.getLogger("runs_sdk")

PAGE = 100
"""Runs that one request of `list` asks for."""

HELD_START = 1
"""Seconds for which the server may hold the answer to a start, so that a short run's result comes with it."""

FLOWS_KEPT = 256
"""Flows whose ids a client remembers."""


@checked
class Stepflow(RunsClient):
    """A Stepflow server: runs flows, follows them, and keeps them.

        with Stepflow("http://localhost:7840") as client:
            run = client.start("greet.yaml", {"name": "World"})
            print(run.output())

    base_url  of the server; else STEPFLOW_BASE_URL, else a profile's, else http://localhost:7840
    profile   of `runs.toml`
    options   `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. A Stepflow server asks for no credentials; if something in front of it does, give it in
    `headers`. All methods raise ConnectFailed when no server is there, ApiError when it refuses, and DecodeError when
    what answers is no Stepflow server.
    """

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.stepflow"

    def __init__(
        self, base_url: str | None = None, *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__({"base_url": base_url}, profile=profile, **options)
        self._flow_ids: dict[str, str] = {}  # of content that is known to be stored
        self._documents: dict[str, Flow] = {}  # of stored flows
        self._step_names: dict[str, list[str]] = {}  # of sub-runs
        self._engine_steps: EngineSteps | None = None  # what an embedded engine can run
        self._batch = False  # a clone for the handles of batches has this
        self._sub_runs = False  # and one for handles that follow sub-runs too, this

    # ---- runs

    def start(
        self,
        flow: StrPath | Mapping[str, Any],
        input: Any = None,
        *,
        variables: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        validate: bool = True,
        sub_runs: bool = False,
    ) -> Run:
        """Start a run with one input, also if that is a list. The run's output is that of its one item.

        flow             a YAML 1.2 or JSON file, a mapping, or the id of a stored flow. What is not stored is checked
                         by the server and stored, once per content and client
        input            what the flow's `$input` is; None is an empty object
        variables        values of the flow's variables; those that it declares with `env_var` and that are not given
                         are taken from the environment
        overrides        changes to steps, as JSON merge patches by step id: `{"second": {"input": {"ms": 5}}}`
        max_concurrency  the most items at a time; for `start_batch`
        validate         False leaves all checks to the server, which checks little
        sub_runs         follow the steps of sub-runs too

        Raises InputValidationError, which lists all problems at once, before anything is started: of the file, of the
        flow (its fatal diagnostics), of input and variables against the flow's schemas. Raises StartUnknown when the
        connection broke after the start had been sent.
        """
        inputs = [{} if input is None else input]
        answer = self._create(flow, inputs, variables, overrides, max_concurrency, validate=validate)
        run_id = answer["summary"]["runId"]
        return Run(self._view(sub_runs=sub_runs), run_id)

    def run(
        self,
        flow: StrPath | Mapping[str, Any],
        input: Any = None,
        *,
        timeout: float | None = None,
        **options: Any,
    ) -> Snapshot:
        """Run a flow with one input to its end, and return its result; a failed run has one too.

        For a run that succeeds within a second that is one request: the start is answered with the output, and the
        snapshot has no steps. Longer ones are followed as by `wait`. `options` are those of `start`, and so are the
        errors; `timeout` is in seconds and covers the wait, and raises WaitTimeout, with the run's id.
        """
        begun = backend.monotonic()
        long_poll_timeout = (
            HELD_START if self.timeout > 3 * HELD_START and (timeout is None or timeout >= HELD_START) else 0
        )
        given = {name: options.pop(name, None) for name in ("variables", "overrides", "max_concurrency")}
        validate, sub_runs = options.pop("validate", True), options.pop("sub_runs", False)
        if options:
            raise TypeError(f"run() got unexpected options: {', '.join(options)}")
        inputs = [{} if input is None else input]
        answer = self._create(flow, inputs, *given.values(), validate=validate, long_poll_timeout=long_poll_timeout)
        summary = answer["summary"]
        results: Any = answer.get("results")
        is_whole = isinstance(results, builtins.list) and results and all(isinstance(item, Mapping) for item in results)
        if is_whole and ExecutionStatus.from_wire(summary.get("status")) is ExecutionStatus.COMPLETED:
            results = self._with_integers(str(summary.get("flowId")), results)
            snapshot = build_snapshot(summary, (), results)
            if snapshot.is_success:
                return snapshot
        left = None if timeout is None else max(0.0, timeout - (backend.monotonic() - begun))
        return Run(self._view(sub_runs=sub_runs), summary["runId"]).wait(left)

    def start_batch(
        self,
        flow: StrPath | Mapping[str, Any],
        inputs: Iterable[Any],
        *,
        variables: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        validate: bool = True,
        sub_runs: bool = False,
    ) -> Run:
        """Start one run with an item for each input. Its output is the list of the items' outputs, in that order.

        Where an item has failed, the run fails: its result names the items, and has None in their places of the output.
        Events say in `item` which item they belong to. `items` gives each item's output or error. The parameters are
        those of `start`; all problems of all inputs are one InputValidationError. No input at all is refused.
        """
        given = list(inputs)
        answer = self._create(flow, given, variables, overrides, max_concurrency, validate=validate, batch=True)
        run_id = answer["summary"]["runId"]
        return Run(self._view(sub_runs=sub_runs, batch=True), run_id)

    def attach(self, run_id: str, *, sub_runs: bool = False) -> Run:
        """A handle for a run that was started elsewhere. Makes no request. `sub_runs`: follow their steps too."""
        return Run(self._view(sub_runs=sub_runs), self._checked_id(run_id), attached=True)

    def find(
        self, flow: StrPath | Mapping[str, Any] | None = None, *, since: datetime | None = None, limit: int = 100
    ) -> builtins.list[Run]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        flow   only runs of this flow, by its content
        since  only runs that were created then or later
        limit  how many of the newest runs are looked at
        """
        flow_id = None if flow is None else self.store(flow, validate=False)
        found = []
        for snapshot in self.list(limit=limit):
            if since is not None and snapshot.created_at is not None and snapshot.created_at < since:
                break
            if flow_id is None or snapshot.raw["summary"].get("flowId") == flow_id:
                found.append(self.attach(snapshot.run_id))
        return found

    def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """How a run stands; of a finished one with its output or error. Raises NotFoundError for an unknown run."""
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=self._deadline(timeout))

    def list(
        self,
        *,
        status: RunStatus | ExecutionStatus | str | None = None,
        flow_name: str | None = None,
        parent: str | None = None,
        sub_runs: bool = False,
        limit: int | None = None,
    ) -> Pages[Snapshot]:
        """The server's runs, newest first, as snapshots without output: `for run in client.list(limit=10)`.

        status     only runs with this status, in the words of all services or in Stepflow's own
        flow_name  only runs of flows with this name
        parent     only the direct sub-runs of this run
        sub_runs   also runs that other runs have started
        limit      the most runs in all
        """
        if parent is not None:
            check_uuid("parent", parent)  # what is none is ignored by the server, which then lists everything
        query: dict[str, Any] = {"flow_name": flow_name, "parent_run_id": parent}
        if not sub_runs and parent is None:
            query["roots_only"] = True
        given = {name: value for name, value in query.items() if value is not None}
        statuses: Sequence[int | None] = [None] if status is None else wire_numbers(status)
        seen: set[str] = set()  # a run that starts meanwhile moves the others to the next page

        def fetch(cursor: tuple[int, int] | None) -> tuple[Sequence[Snapshot], Any]:
            which, offset = cursor or (0, 0)
            if cursor is None:
                seen.clear()
            from runs_api.stepflow.api.run import list_runs

            wanted = {} if statuses[which] is None else {"status": statuses[which]}
            size = PAGE if limit is None else min(PAGE, limit)
            answer = self._request_json(list_runs, {**given, **wanted, "limit": size, "offset": offset})
            runs = objects_in(answer, "runs", service=self.service)
            fresh = [run for run in runs if run.get("runId") not in seen]
            seen.update(str(run.get("runId")) for run in fresh)
            if len(runs) == size:
                following: tuple[int, int] | None = (which, offset + size)
            else:
                following = (which + 1, 0) if which + 1 < len(statuses) else None
            return [build_snapshot(run) for run in fresh], following

        return Pages(fetch, limit)

    def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Ask the server to cancel a run, and say how it stands then. A finished run is left as it is.

        **A Stepflow run goes on** after it was cancelled: only its status changes, and it is overwritten when the steps
        have come to their end (seen on 0.13.0). What becomes of it, `wait` tells.
        """
        return self._cancel(run_id, deadline=self._deadline(timeout))

    # ---- parts of a run

    def steps(self, run_id: str, *, item: int | None = None) -> builtins.list[Step]:
        """The steps that a run has started, in the order of the flow; `item` asks for those of one item only."""
        from runs_api.stepflow.api.run import get_run_steps

        from ..models import read_steps

        wanted = {} if item is None else {"item_index": item}
        answer = self._request_json(get_run_steps, {"run_id": run_id, **wanted}, run_id=run_id)
        steps = objects_in(answer, "steps", service=self.service)
        if not steps:
            self._exists(run_id)
        return read_steps(steps)

    def step(self, run_id: str, step_id: str, *, item: int = 0) -> Step:
        """One step of a run. Raises NotFoundError for one that has not started."""
        from runs_api.stepflow.api.run import get_run_step

        from ..models import read_step

        query = {"run_id": run_id, "step_id": step_id, "item_index": item}
        return read_step(self._part(self._request_json(get_run_step, query, run_id=run_id), "step", run_id))

    def items(self, run_id: str) -> builtins.list[Item]:
        """The items of a run, in the order of its inputs. They have no output before the run has ended."""
        from runs_api.stepflow.api.run import get_run, get_run_items

        from ..models import read_items

        answer = self._request_json(get_run_items, {"run_id": run_id}, run_id=run_id)
        run = self._request_json(get_run, {"run_id": run_id}, run_id=run_id)  # of an unknown run there are no items
        flow_id = str(self._part(run, "summary", run_id).get("flowId"))
        return read_items(self._with_integers(flow_id, objects_in(answer, "results", service=self.service)))

    def delete(self, run_id: str) -> bool:
        """Delete a finished run. Returns whether it is gone: server 0.13.0 answers yes and keeps it.

        Raises ConflictError for a run that has not finished.
        """
        from runs_api.stepflow.api.run import delete_run

        self._request_json(delete_run, {"run_id": run_id}, run_id=run_id)
        try:
            self._exists(run_id)
        except NotFoundError:
            return True
        return False

    # ---- flows

    def flow(self, flow_id: str) -> dict[str, Any]:
        """The document of a stored flow. Raises NotFoundError."""
        return dict((self._stored(flow_id)).document)

    def variables(self, flow: StrPath | Mapping[str, Any]) -> dict[str, Variable]:
        """The variables that a flow declares, by name."""
        from ..models import read_variables

        return read_variables(schema_of((self._find(find_flow(flow))).document, "variables"))

    def delete_flow(self, flow_id: str) -> DeleteFlowResponse:
        """Ask the server to delete a flow. What it returns says what became of it: server 0.13.0 keeps every flow."""
        from runs_api.stepflow.api.flow import delete_flow

        from ..compat.responses import DeleteFlowResponse

        self._request_json(delete_flow, {"flow_id": flow_id})
        self._documents.pop(flow_id, None)
        try:
            self._stored(flow_id)
        except (BadRequestError, NotFoundError):
            return DeleteFlowResponse(flow_id, True, f"the server has no flow {flow_id} any more")
        message = f"the server answered that the flow {flow_id} is deleted, and keeps it"
        log.warning("stepflow: %s", message)
        return DeleteFlowResponse(flow_id, False, message)

    def validate(self, flow: StrPath | Mapping[str, Any]) -> FlowValidation:
        """Let the server check a flow, without storing it. Its truth value says whether the flow can be run.

        Raises InputValidationError when the file cannot be read.
        """
        from runs_api.stepflow.api.flow import store_flow
        from runs_api.stepflow.models import StoreFlowRequest

        from ..validation import read_diagnostics

        found = find_flow(flow)
        if isinstance(found, str):
            found = self._stored(found)
        body = StoreFlowRequest.from_dict({"flow": found.document, "dryRun": True})
        return read_diagnostics(self._request_json(store_flow, {"body": body}), found.origin)

    def store(self, flow: StrPath | Mapping[str, Any], *, validate: bool = True) -> str:
        """Check a flow and store it. Returns its id, which is the same for the same content.

        Raises InputValidationError, which lists all fatal diagnostics and errors; warnings are logged.
        """
        found = find_flow(flow)
        return found if isinstance(found, str) else self._store(found, validate=validate)

    # ---- the server

    def health(self) -> Any:
        """Whether the server is up: an answer with `status` ("healthy"), `timestamp` and `build`."""
        from runs_api.stepflow.api.health import health_check

        return self.call(health_check)

    def components(self, *, schemas: bool = True) -> builtins.list[Component]:
        """What the steps of a flow can call. A plugin that does not answer is left out, and the log says so."""
        from runs_api.stepflow.api.component import list_components

        from ..models import read_components

        answer = self._request_json(list_components, {} if schemas else {"exclude_schemas": True})
        for failed in objects_in(answer, "failedPlugins", service=self.service):
            log.warning("stepflow: plugin %s did not answer: %s", failed.get("plugin"), failed.get("error"))
        return read_components(answer)

    @property
    def blobs(self) -> Blobs:
        """The server's blobs: JSON values and bytes, kept by their content."""
        from .blobs import Blobs

        return Blobs(self)

    # ---- what the base class asks for

    def _auth(self, settings: Settings) -> Auth:
        return NoAuth()

    def _rules(self, run_id: str) -> RunRules:
        return StepflowRules(run_id, batch=self._batch)

    def _source(self, run_id: str) -> Source:
        source = super()._source(run_id)
        if not self._sub_runs:
            return source
        from .source import NamedSteps

        return NamedSteps(source, self, run_id)

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.stepflow.api.run import get_run, get_run_items

        query: dict[str, Any] = {"run_id": run_id}
        if long_poll_timeout > 0:
            query |= {"wait": True, "timeout_secs": ceil(long_poll_timeout)}  # never 0, which would be answered at once
        run = self._request_json(get_run, query, run_id=run_id, deadline=deadline)
        summary = self._part(run, "summary", run_id)
        check_answer_id(summary, "runId", run_id, service=self.service, states=("status",))
        flow_id = str(summary.get("flowId"))
        results: Sequence[dict[str, Any]] = ()
        if is_finished(summary):
            answer = self._request_json(get_run_items, {"run_id": run_id}, run_id=run_id, deadline=deadline)
            results = objects_in(answer, "results", service=self.service)
            results = self._with_integers(flow_id, results, deadline=deadline)
        flow = self._documents.get(flow_id)
        count = len(flow.document.get("steps") or ()) if flow else 0
        return build_snapshot(summary, run.get("steps") or (), results, batch=self._batch, step_count=count)

    def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> Stream:
        from runs_api.stepflow.api.run import get_run_events

        query: dict[str, Any] = {"run_id": run_id, "include_results": True}
        if self._sub_runs:
            query["include_sub_runs"] = True
        if cursor.position is not None:
            query["since"] = int(cursor.position)
        return self._open_stream(get_run_events, query, run_id=run_id, deadline=deadline)

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        before = self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        if before.is_finished:  # a cancel would overwrite how it ended
            return before
        from runs_api.stepflow.api.run import cancel_run

        self._request_json(cancel_run, {"run_id": run_id}, run_id=run_id, deadline=deadline)
        return self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        try:
            return super()._request_raw(operation, parameters, **options)
        except ConnectFailed as error:
            error.message += " To start one on this machine: `StepflowRuntime`, or the command `runs local stepflow`."
            raise

    def _read_error(self, response: Response) -> ErrorInfo:
        try:
            error = response.json()["error"]
            return ErrorInfo(str(error["message"]), code=error.get("status"), details=error, is_own=True)
        except (ValueError, TypeError, KeyError, AttributeError):
            return ErrorInfo(response.text.strip()[:500], is_own=False)

    # ---- helpers

    def _part(self, answer: Mapping[str, Any], name: str, run_id: str) -> Mapping[str, Any]:
        """A part of an answer that must be there."""
        part = answer.get(name)
        if not isinstance(part, Mapping):
            raise DecodeError(
                f"stepflow run {run_id}: the answer has no {name}; is {self.base_url} a Stepflow server?",
                path=f"$.{name}",
                service=self.service,
                run_id=run_id,
            )
        return part

    def _find(self, found: Flow | str) -> Flow:
        return self._stored(found) if isinstance(found, str) else found

    def _stored(self, flow_id: str, *, deadline: float | None = None) -> Flow:
        """The document of a stored flow. A blob has it as it was stored; what /flows tells has floats for integers."""
        if flow_id not in self._documents:
            from runs_api.stepflow.api.blob import get_blob
            from runs_api.stepflow.api.flow import get_flow

            try:
                document = (self._request_json(get_blob, {"blob_id": flow_id}, deadline=deadline)).get("data")
            except (BadRequestError, NotFoundError):
                document = (self._request_json(get_flow, {"flow_id": flow_id}, deadline=deadline)).get("flow")
            if not isinstance(document, Mapping):
                raise NotFoundError(
                    f"stepflow: {flow_id} is a blob that holds no flow", service=self.service, status_code=404
                )
            _keep(self._documents, flow_id, Flow(document, str(document.get("name") or flow_id)))
        return self._documents[flow_id]

    def _store(self, flow: Flow, *, validate: bool) -> str:
        key = flow.key
        if key not in self._flow_ids:
            if validate:
                (self.validate(flow.document)).raise_for_errors(flow.origin)
            from runs_api.stepflow.api.blob import store_blob
            from runs_api.stepflow.models import StoreBlobRequest

            # POST /flows would turn integers into floats, and give another id each time.
            body = StoreBlobRequest.from_dict({"jsonData": flow.document, "blobType": "flow"})
            flow_id = (self._request_json(store_blob, {"body": body})).get("blobId")
            if not isinstance(flow_id, str):
                raise DecodeError(
                    f"stepflow: the answer has no id of the stored flow; is {self.base_url} a Stepflow server?",
                    operation="storeBlob",
                    path="$.blobId",
                    service=self.service,
                )
            _keep(self._flow_ids, key, flow_id)
            _keep(self._documents, flow_id, flow)
        return self._flow_ids[key]

    def _create(
        self,
        flow: StrPath | Mapping[str, Any],
        inputs: Sequence[Any],
        variables: Mapping[str, Any] | None,
        overrides: Mapping[str, Any] | None,
        max_concurrency: int | None,
        *,
        validate: bool,
        batch: bool = False,
        long_poll_timeout: int = 0,
    ) -> dict[str, Any]:
        """Check everything, store the flow if need be, and start a run. Returns the answer, which has the run's id.

        With `hold` the answer comes when the run has ended, or after so many seconds.
        """
        from ..inputs import check_start, environment_used, fill_variables, wrap_overrides

        found = find_flow(flow)
        document = (self._find(found)).document
        self._settings.refuse_credentials(environment_used(document, variables, os.environ))
        variables = fill_variables(document, variables, os.environ)
        if validate:
            check_start(document, inputs, variables, overrides, batch=batch)
            if self._engine_steps is not None:
                self._engine_steps.check(document)
        body: dict[str, Any] = {"input": inputs}
        if variables:
            body["variables"] = variables
        if overrides:
            body["overrides"] = wrap_overrides(overrides)
        if max_concurrency is not None:
            body["maxConcurrency"] = max_concurrency
        if long_poll_timeout:
            body |= {"wait": True, "timeoutSecs": long_poll_timeout}
        if isinstance(found, str):
            return self._send_start(found, body)
        known = found.key in self._flow_ids
        try:
            return self._send_start(self._store(found, validate=validate), body)
        except NotFoundError:
            if not known:
                raise
        # The server has forgotten the flow, most likely because it was started anew: nothing has happened yet.
        self._flow_ids.pop(found.key, None)
        return self._send_start(self._store(found, validate=validate), body)

    def _send_start(self, flow_id: str, body: Mapping[str, Any]) -> dict[str, Any]:
        from runs_api.stepflow.api.run import create_run
        from runs_api.stepflow.models import CreateRunRequest

        request = CreateRunRequest.from_dict({"flowId": flow_id, **body})
        started = self._request_start(
            create_run,
            {"body": request},
            look="Look for it with find().",
            ids=lambda answer: [answer["summary"].get("runId")],
        )
        return dict(started.answer)

    def _exists(self, run_id: str) -> None:
        """Raise NotFoundError for an unknown run; the server has empty lists of its steps and items."""
        from runs_api.stepflow.api.run import get_run

        self._request_json(get_run, {"run_id": run_id}, run_id=run_id)

    def _with_integers(
        self, flow_id: str, results: Sequence[dict[str, Any]], *, deadline: float | None = None
    ) -> Sequence[dict[str, Any]]:
        """Items' results with integers where the flow's output schema says so; the server makes them floats."""
        from ..integers import has_whole_floats, restore_integers

        if not any(has_whole_floats(item.get("output")) for item in results):
            return results
        try:
            schema = schema_of((self._stored(flow_id, deadline=deadline)).document, "output")
        except ApiError:
            return results  # whoever started it has not left its flow there
        return [{**item, "output": restore_integers(schema, item.get("output"))} for item in results]

    def _view(self, *, sub_runs: bool = False, batch: bool = False) -> Self:
        """This client, or a clone for handles that see their run in another way."""
        if (sub_runs, batch) == (self._sub_runs, self._batch):
            return self
        clone = self.with_options()
        clone._sub_runs, clone._batch = sub_runs, batch
        return clone


def _keep(kept: dict[str, Any], key: str, value: Any) -> None:
    kept[key] = value
    if len(kept) > FLOWS_KEPT:
        del kept[next(iter(kept))]
