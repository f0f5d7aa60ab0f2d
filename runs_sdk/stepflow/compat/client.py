"""`StepflowClient`: the surface of Stepflow's own Python client over REST, async, on top of `AsyncStepflow`."""

from __future__ import annotations

import builtins
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast, runtime_checkable

from ..._async.pages import AsyncPages
from ..._common.arguments import checked
from ...core.models import RunStatus, Snapshot
from .._async.client import AsyncStepflow
from ..flows import StrPath
from ..snapshots import ExecutionStatus

if TYPE_CHECKING:
    from ..models import Component
    from ..validation import FlowValidation
    from .responses import (
        CreateRunResponse,
        FlowResult,
        ListItemsResponse,
        ListStepsResponse,
        RunDetails,
        StoreFlowResponse,
    )

log = logging.getLogger("runs_sdk")

FlowLike = StrPath | Mapping[str, Any]


@runtime_checkable
class StepflowExecutor(Protocol):
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

    async def list_components(self) -> builtins.list[Component]:
        """What the steps of a flow can call."""
        return await self.components()

    # ---- flows

    async def store_flow(self, flow: FlowLike) -> StoreFlowResponse:
        """Check a flow and store it. Fatal diagnostics are one InputValidationError."""
        from .responses import StoreFlowResponse

        return StoreFlowResponse(await self.store(flow))

    async def get_flow(self, flow_id: str) -> dict[str, Any]:
        """The document of a stored flow."""
        return await self.flow(flow_id)

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

    async def get_run(self, run_id: str) -> RunDetails:
        """A run, with the steps that it has started."""
        from .responses import read_details

        return read_details(await self.get(run_id))

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
        flow_name: str | None = None,
        sub_runs: bool = False,
    ) -> AsyncPages[RunDetails]:
        """Runs, newest first: await it for a list, or go through it with `async for`. `limit` is the most in all."""
        from .responses import read_details

        pages: AsyncPages[Snapshot] = self.list(status=status, flow_name=flow_name, sub_runs=sub_runs, limit=limit)
        return pages.map(read_details)

    # ---- the server

    async def health_check(self) -> Any:
        """Whether the server is up: an answer with `status` ("healthy"), `timestamp` and `build`."""
        return await self.health()
