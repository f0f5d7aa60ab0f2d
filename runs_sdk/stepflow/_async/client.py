"""The async client of a Stepflow server."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Unpack, cast

from ..._async.client import ClientOptions
from ..._async.pages import AsyncPages
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ..._common.log import log
from ...core.answers import objects_in
from ...core.models import RunStatus, Snapshot, WorkflowSchemas
from ...core.once import CLOCKS_DIFFER
from ...core.plain import Record
from ...core.typevars import Wanted
from ..flows import FlowLike, find_flow, schema_of
from ..snapshots import ExecutionStatus, build_snapshot, check_uuid, wire_numbers
from .starts import HELD_START, AsyncStarts

if TYPE_CHECKING:
    from ..._async.handle import AsyncRun
    from ..._async.protocols import AsyncSource
    from ..models import Component
    from .blobs import AsyncBlobs

PAGE = 100
"""Runs that one request of `list` asks for."""


@checked
class AsyncStepflow(AsyncStarts):
    """A Stepflow server: runs flows, follows them, and keeps them.

        async with AsyncStepflow("http://localhost:7840") as client:
            run = await client.start("greet.yaml", {"name": "World"})
            print(await run.output())

    base_url  of the server, or those of its nodes in a list; else STEPFLOW_BASE_URL (with commas between several), else
              a profile's, else http://localhost:7840
    profile   of `runs.toml`
    options   `timeout`, `max_retries`, `headers` and the like; see `ClientOptions`

    Makes no request by itself. A Stepflow server asks for no credentials; if something in front of it does, give it in
    `headers`. All methods raise ConnectFailed when no server is there, ApiError when it refuses, and DecodeError when
    what answers is no Stepflow server.
    """

    def __init__(
        self,
        base_url: str | Sequence[str] | None = None,
        *,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__({"base_url": base_url}, profile=profile, **options)

    async def start(
        self,
        flow: FlowLike,
        input: Any = None,
        *,
        variables: Mapping[str, Any] | Record | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        validate: bool = True,
        sub_runs: bool = False,
        output_type: type[Wanted] | None = None,
    ) -> AsyncRun[Wanted]:
        """Start a run with one input, also if that is a list. The run's output is that of its one item.

        flow             a YAML 1.2 or JSON file, a mapping, an object (as Stepflow's own `FlowBuilder`), or the id of
                         a stored flow. What is not stored is checked by the server and stored, once per content and
                         client
        input            what the flow's `$input` is: JSON values, or models, dataclasses and the like; None is an empty
                         object
        variables        values of the flow's variables; those that it declares with `env_var` and that are not given
                         are taken from the environment
        overrides        changes to steps, as JSON merge patches by step id: `{"second": {"input": {"ms": 5}}}`
        max_concurrency  the most items at a time; for `start_batch`
        validate         False leaves all checks to the server, which checks little
        sub_runs         follow the steps of sub-runs too
        output_type      what `output()` gives instead of JSON: a dataclass, an attrs class, a model, `list[Order]`

        Raises InputValidationError, which lists all problems at once, before anything is started: of the file, of the
        flow (its fatal diagnostics), of input and variables against the flow's schemas. Raises StartUnknown when the
        connection broke after the start had been sent.
        """
        inputs = [{} if input is None else input]
        answer = await self._create(flow, inputs, variables, overrides, max_concurrency, validate=validate)
        run_id = answer["summary"]["runId"]
        return cast("AsyncRun[Wanted]", self._view(sub_runs=sub_runs)._handle(run_id)._typed(output_type))

    async def run(
        self,
        flow: FlowLike,
        input: Any = None,
        *,
        timeout: float | None = None,
        output_type: type[Wanted] | None = None,
        **options: Any,
    ) -> Snapshot[Wanted]:
        """Run a flow with one input to its end, and return its result; a failed run has one too.

        For a run that succeeds within a second that is one request: the start is answered with the output, and the
        snapshot has no steps. Longer ones are followed as by `wait`. `options` are those of `start`, and so are the
        errors; `timeout` is in seconds and covers the wait, and raises WaitTimeout, with the run's id.
        """
        began = backend.monotonic()
        begun = await self._begin((flow, input), options, quick=timeout is None or timeout >= HELD_START)
        run: AsyncRun[Wanted] = begun.run._typed(output_type)
        if begun.result is not None:
            return run._typed_result(begun.result)
        left = None if timeout is None else max(0.0, timeout - (backend.monotonic() - began))
        return await run.wait(left)

    async def start_batch(
        self,
        flow: FlowLike,
        inputs: Iterable[Any],
        *,
        variables: Mapping[str, Any] | Record | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        validate: bool = True,
        sub_runs: bool = False,
        output_type: type[Wanted] | None = None,
    ) -> AsyncRun[Wanted]:
        """Start one run with an item for each input. Its output is the list of the items' outputs, in that order.

        Where an item has failed, the run fails: its result names the items, and has None in their places of the output.
        Events say in `item` which item they belong to. `items` gives each item's output or error. The parameters are
        those of `start`; all problems of all inputs are one InputValidationError. No input at all is refused.
        """
        given = list(inputs)
        answer = await self._create(flow, given, variables, overrides, max_concurrency, validate=validate, batch=True)
        run_id = answer["summary"]["runId"]
        run = self._view(sub_runs=sub_runs, batch=True)._handle(run_id)
        return cast("AsyncRun[Wanted]", run._typed(output_type))

    def attach(
        self, run_id: str, *, sub_runs: bool = False, output_type: type[Wanted] | None = None
    ) -> AsyncRun[Wanted]:
        """A handle for a run that was started elsewhere. Makes no request. `sub_runs`: follow their steps too."""
        run = self._view(sub_runs=sub_runs)._handle(self._checked_id(run_id), attached=True)
        return cast("AsyncRun[Wanted]", run._typed(output_type))

    async def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> builtins.list[str]:
        flow_id = await self.store(args[0], validate=False)
        found = []
        async for snapshot in self.list():
            if snapshot.created_at is not None and snapshot.created_at < sent_at - CLOCKS_DIFFER:
                break
            if snapshot.raw["summary"].get("flowId") == flow_id:
                found.append(snapshot.run_id)
        return found

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        place = {"sub_runs": self._sub_runs, "batch": self._batch, "item": self._item}
        return {name: value for name, value in place.items() if value is not None and value is not False}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> AsyncRun:
        item = place.get("item")
        view = self._view(sub_runs=bool(place.get("sub_runs")), batch=bool(place.get("batch")), item=item)
        return view._handle(self._checked_id(run_id), attached=True)

    async def find(
        self, flow: FlowLike | None = None, *, since: datetime | None = None, limit: int = 100
    ) -> builtins.list[AsyncRun]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        flow   only runs of this flow, by its content
        since  only runs that were created then or later
        limit  how many of the newest runs are looked at
        """
        flow_id = None if flow is None else await self.store(flow, validate=False)
        found = []
        async for snapshot in self.list(limit=limit):
            if since is not None and snapshot.created_at is not None and snapshot.created_at < since:
                break
            if flow_id is None or snapshot.raw["summary"].get("flowId") == flow_id:
                found.append(self.attach(snapshot.run_id))
        return found

    def list(
        self,
        *,
        status: RunStatus | ExecutionStatus | str | None = None,
        flow_name: str | None = None,
        parent: str | None = None,
        sub_runs: bool = False,
        limit: int | None = None,
    ) -> AsyncPages[Snapshot]:
        """The server's runs, newest first, as snapshots without output: `async for run in client.list(limit=10)`.

        status     only runs with this status, in the words of all services or in Stepflow's own: those that
                   could not be recovered are "recovery_failed", and not among "failed"
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
        limit = limit if statuses else 0  # no run can have that status
        seen: set[str] = set()  # a run that starts meanwhile moves the others to the next page

        async def fetch(cursor: tuple[int, int] | None) -> tuple[Sequence[Snapshot], Any]:
            which, offset = cursor or (0, 0)
            if cursor is None:
                seen.clear()
            from runs_api.stepflow.api.run import list_runs

            wanted = {} if statuses[which] is None else {"status": statuses[which]}
            size = PAGE if limit is None else min(PAGE, limit)
            answer = await self._request_json(list_runs, {**given, **wanted, "limit": size, "offset": offset})
            runs = objects_in(answer, "runs", service=self.service)
            fresh = [run for run in runs if run.get("runId") not in seen]
            seen.update(str(run.get("runId")) for run in fresh)
            if len(runs) == size:
                following: tuple[int, int] | None = (which, offset + size)
            else:
                following = (which + 1, 0) if which + 1 < len(statuses) else None
            return [build_snapshot(run) for run in fresh], following

        return AsyncPages(fetch, limit)

    async def schemas(self, workflow: FlowLike) -> WorkflowSchemas:
        """The schemas of a flow's input and output, as its document declares them."""
        document = (await self._find(find_flow(workflow))).document
        name = document.get("name")
        return WorkflowSchemas(
            name if isinstance(name, str) else None, schema_of(document, "input"), schema_of(document, "output")
        )

    async def health(self) -> Any:
        """Whether the server is up: an answer with `status` ("healthy"), `timestamp` and `build`."""
        from runs_api.stepflow.api.health import health_check

        return await self.call(health_check)

    async def components(self, *, schemas: bool = True) -> builtins.list[Component]:
        """What the steps of a flow can call. A plugin that does not answer is left out, and the log says so."""
        from runs_api.stepflow.api.component import list_components

        from ..models import read_components

        answer = await self._request_json(list_components, {} if schemas else {"exclude_schemas": True})
        for failed in objects_in(answer, "failedPlugins", service=self.service):
            log.warning("stepflow: plugin %s did not answer: %s", failed.get("plugin"), failed.get("error"))
        return read_components(answer)

    @property
    def blobs(self) -> AsyncBlobs:
        """The server's blobs: JSON values and bytes, kept by their content."""
        from .blobs import AsyncBlobs

        return AsyncBlobs(self)

    def _source(self, run_id: str) -> AsyncSource:
        source = super()._source(run_id)
        if not self._sub_runs:
            return source
        from .source import AsyncNamedSteps

        return AsyncNamedSteps(source, self, run_id)
