"""`StepflowClient`: the surface of Stepflow's own Python client over REST, async, on top of `AsyncStepflow`."""

from __future__ import annotations

import asyncio
import builtins
import logging
from collections.abc import Generator, Mapping, Sequence
from inspect import getattr_static
from typing import TYPE_CHECKING, Any, Protocol, Self, cast, runtime_checkable

from ..._async.pages import AsyncPages
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ...core.errors import RunsError as StepflowClientError
from ...core.models import RunStatus, Snapshot
from .._async.client import AsyncStepflow
from ..flows import FlowLike
from ..snapshots import ExecutionStatus

if TYPE_CHECKING:
    from ..models import Component
    from ..validation import FlowValidation
    from .responses import (
        CreateRunResponse,
        FlowResult,
        ListComponentsResponse,
        ListItemsResponse,
        ListStepsResponse,
        RunDetails,
        RunList,
        StoredFlow,
        StoreFlowResponse,
    )

log = logging.getLogger("runs_sdk")


class _ByNames(type(Protocol)):  # type: ignore[misc]
    """Looks for the names of the protocol without asking for their values, some of which are not always there."""

    def __instancecheck__(cls, instance: object) -> bool:
        if cls is not StepflowExecutor:
            return bool(super().__instancecheck__(instance))
        return all(getattr_static(instance, name, None) is not None for name in EXECUTOR_NAMES)


EXECUTOR_NAMES = ("url", "run", "submit", "get_result", "validate", "list_components")


@runtime_checkable
class StepflowExecutor(Protocol, metaclass=_ByNames):
    """What runs flows: a `StepflowClient`, and what `async with StepflowRuntime()` gives."""

    @property
    def url(self) -> str:
        """The base URL of the server."""
        ...

    async def run(self, flow: FlowLike, input: Any, overrides: Mapping[str, Any] | None = None) -> FlowResult:
        """Run a flow to its end."""
        ...

    async def submit(self, flow: FlowLike, input: Any, overrides: Mapping[str, Any] | None = None) -> str:
        """Start a flow and return the run's id."""
        ...

    async def get_result(self, run_id: str) -> FlowResult:
        """Wait for a run's end."""
        ...

    async def validate(self, flow: FlowLike) -> FlowValidation:
        """Check a flow."""
        ...

    async def list_components(self) -> builtins.list[Component]:
        """What the steps of a flow can call."""
        ...


@checked
class StepflowClient(AsyncStepflow):
    """A client for a Stepflow server, with all methods of `AsyncStepflow` besides.

        async with StepflowClient("http://localhost:7840") as client:
            result = await client.run("workflow.yaml", {"name": "World"})
            print(result.output if result.is_success else result.error.message)

    timeout  of one request, in seconds; waiting for a run is not bounded by it
    options  as for `AsyncStepflow`

    Works without `async with` too; then `aclose` gives the connections back. All errors are `StepflowClientError`.
    """

    def __init__(
        self, base_url: str | None = None, timeout: float = 30.0, *, profile: str | None = None, **options: Any
    ) -> None:
        super().__init__(base_url, profile=profile, timeout=timeout, **options)

    @property
    def url(self) -> str:
        """The base URL of the server."""
        return self.base_url

    # ---- running flows

    async def run(  # type: ignore[override]  # the older client's result
        self,
        flow: FlowLike,
        input: Any = None,
        overrides: Mapping[str, Any] | None = None,
        *,
        variables: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> FlowResult:
        """Run a flow with one input to its end; a failed run is a result too.

        `timeout` is how many seconds the run may take (WaitTimeout); None waits for ever. Problems of flow and input
        raise InputValidationError; see `start`.
        """
        from .responses import FlowResult

        return FlowResult.of(await super().run(flow, input, variables=variables, overrides=overrides, timeout=timeout))

    async def submit(
        self,
        flow: FlowLike,
        input: Any = None,
        overrides: Mapping[str, Any] | None = None,
        *,
        variables: Mapping[str, Any] | None = None,
    ) -> str:
        """Start a flow with one input, and return the run's id."""
        return (await self.start(flow, input, variables=variables, overrides=overrides)).id

    async def get_result(self, run_id: str, *, timeout: float | None = None) -> FlowResult:
        """Wait for a run's end."""
        from .responses import FlowResult

        return FlowResult.of(await self.attach(run_id).wait(timeout))

    async def submit_batch(
        self,
        flow: FlowLike,
        inputs: Sequence[Any],
        max_concurrent: int | None = None,
        overrides: Mapping[str, Any] | None = None,
    ) -> str:
        """Start one run with an item for each input, and return its id. `max_concurrent`: the most items at a time."""
        return (await self.start_batch(flow, inputs, overrides=overrides, max_concurrency=max_concurrent)).id

    async def get_batch(self, batch_id: str) -> tuple[RunDetails, builtins.list[FlowResult]]:
        """Wait for the end of a run with several items; the run, and how each item ended."""
        from .responses import FlowResult

        items = await self.get_run_items(batch_id, wait=True)
        results = [FlowResult(item.status, item.result, item.error, batch_id) for item in items]
        return await self.get_run(batch_id), results

    async def list_components(self) -> builtins.list[Component]:
        """What the steps of a flow can call."""
        return await self.components()

    async def list_components_detailed(self, *, include_schemas: bool = False) -> ListComponentsResponse:
        """The same as an answer with `components`; with their schemas only when these are asked for."""
        from .responses import ListComponentsResponse

        return ListComponentsResponse(await self.components(schemas=include_schemas))

    # ---- flows

    async def store_flow(self, flow: FlowLike, *, dry_run: bool = False) -> StoreFlowResponse:
        """Check a flow and store it. Fatal diagnostics are one InputValidationError; with `dry_run` they are returned,
        and nothing is stored.
        """
        from .responses import StoreFlowResponse

        if dry_run:
            return StoreFlowResponse("", False, (await self.validate(flow)).diagnostics)
        return StoreFlowResponse(await self.store(flow))

    async def get_flow(self, flow_id: str) -> StoredFlow:
        """The document of a stored flow, which `flow` is too."""
        from .responses import StoredFlow

        return StoredFlow(await self.flow(flow_id), flow_id)

    async def get_run_flow(self, run_id: str) -> StoredFlow:
        """The document of a run's flow."""
        return await self.get_flow((await self.get_run(run_id)).flow_id)

    # ---- runs

    async def create_run(
        self,
        flow_id: str,
        input: Any,
        variables: Mapping[str, Any] | None = None,
        debug: bool = False,
        max_concurrency: int | None = None,
        overrides: Mapping[str, Any] | None = None,
    ) -> CreateRunResponse:
        """Start a run of a stored flow, and return at once. A list is a batch: one item for each of its inputs.

        `debug` is accepted for the sake of older code; today's servers have no such mode. An empty list is refused.
        """
        from .responses import CreateRunResponse, read_details

        if debug:
            log.warning("stepflow: debug=True has no effect: servers have no debug mode since runs execute at once")
        options: dict[str, Any] = {"variables": variables, "overrides": overrides, "max_concurrency": max_concurrency}
        start = self.start_batch if isinstance(input, builtins.list) else self.start
        run = await start(flow_id, input, **options)
        return cast("CreateRunResponse", read_details(await run.refresh(), CreateRunResponse))

    async def get_run(self, run_id: str, *, wait: bool = False, wait_timeout: float | None = None) -> RunDetails:
        """A run, with the steps that it has started. `wait` waits for its end, at most `wait_timeout` seconds
        (WaitTimeout).
        """
        from .responses import read_details

        if wait:
            await self.attach(run_id).wait(wait_timeout)
        return read_details(await self.get(run_id))

    async def delete_run(self, run_id: str) -> bool:
        """Delete a finished run. Returns whether it is gone: server 0.13.0 answers yes and keeps it."""
        return await self.delete(run_id)

    async def get_run_items(self, run_id: str, wait: bool = False) -> ListItemsResponse:
        """The results of a run's items. They come when the whole run has ended, which `wait` waits for."""
        from .responses import read_list_items

        if wait:
            await self.attach(run_id).wait()
        return read_list_items(await self.items(run_id))

    async def get_run_steps(self, run_id: str) -> ListStepsResponse:
        """The steps that a run has started, in order."""
        from .responses import read_list_steps

        return read_list_steps(await self.steps(run_id))

    async def cancel_run(self, run_id: str) -> RunDetails:
        """Cancel a run. Of a finished one nothing is sent, and its true status is returned. See `cancel`."""
        from .responses import read_details

        return read_details(await self.cancel(run_id))

    def list_runs(
        self,
        status: ExecutionStatus | RunStatus | str | None = None,
        limit: int | None = None,
        *,
        flow_id: str | None = None,
        flow_name: str | None = None,
        sub_runs: bool = False,
    ) -> RunPages:
        """Runs, newest first: await it for a list (which `runs` is too), or go through it with `async for`.

        `limit` is the most in all. Of a `flow_id` only runs of that flow; the server sends the others too.
        """
        pages: AsyncPages[Snapshot] = self.list(
            status=status, flow_name=flow_name, sub_runs=sub_runs, limit=None if flow_id else limit
        )
        return RunPages(pages, flow_id, limit)

    # ---- the server

    async def is_healthy(self, timeout: float = 5.0) -> bool:
        """Whether the server is up; `timeout` is in seconds. Nothing is raised where no server answers."""
        try:
            return str((await self.with_options(timeout=timeout, max_retries=0).health()).status) == "healthy"
        except StepflowClientError:
            return False

    async def health_check(self) -> Any:
        """Whether the server is up: an answer with `status` ("healthy"), `timestamp` and `build`."""
        return await self.health()

    # ---- beginning and end

    def __enter__(self) -> Self:  # type: ignore[override]  # the older client has both; its methods are async all the same
        return self

    def __exit__(self, *error: object) -> None:
        """Close all connections: at once, or in the event loop that runs here."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            asyncio.run(self.aclose())
        else:
            self._transport.engine.is_closed = True  # from now on, though the connections are closed in their turn
            self._closing = backend.spawn(self.aclose, name="runs_sdk stepflow close")

    async def close(self) -> None:
        """The same as `aclose`."""
        await self.aclose()

    @classmethod
    def connect(cls, target: str, **options: Any) -> Self:
        """A client for a server: `host:port`, or a URL. `options` are those of the class."""
        return cls(target if "://" in target or target.startswith("unix:") else f"http://{target}", **options)


class RunPages(AsyncPages[Any]):
    """Runs, page by page; awaited, a list that has `runs` too."""

    def __init__(self, pages: AsyncPages[Snapshot], flow_id: str | None, limit: int | None) -> None:
        from .responses import read_details

        async def fetch(cursor: Any) -> tuple[list[RunDetails], Any]:
            found, following = await pages._fetch_page(cursor)
            runs = [read_details(each) for each in found]
            return [run for run in runs if flow_id in (None, run.flow_id)], following

        super().__init__(fetch, limit)

    async def all(self) -> RunList:
        """All runs, as a list."""
        from .responses import RunList

        return RunList([run async for run in self])

    def __await__(self) -> Generator[Any, Any, RunList]:
        return self.all().__await__()
