"""`StepflowClient` as the package stepflow-py has it: flows are stored, and run by their ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Self

from attrs import field, frozen

from ...core.json_values import to_plain
from ..flows import FlowLike
from . import client as _client
from .responses import ListComponentsResponse, RunDetails, StoreFlowResponse

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator

    from ..models import Variable
    from ..snapshots import ExecutionStatus
    from .responses import RunItem, StepDetails


@frozen
class ItemResult:
    """The result of one input."""

    item_index: int
    status: ExecutionStatus
    output: Any = None
    error_message: str | None = None
    error_code: str | None = None


@frozen
class CreateRunResponse:
    """A run, and the results of its items once it is over."""

    summary: RunDetails
    results: Sequence[ItemResult] = field(factory=list)


@frozen
class GetRunResponse:
    """A run, and the steps that it has started."""

    summary: RunDetails
    steps: Sequence[StepDetails] = field(factory=list, repr=False)


@frozen
class GetFlowVariablesResponse:
    """The variables that a flow declares, by name."""

    flow_id: str
    variables: Mapping[str, Variable]


class StepflowClient:
    """A client for a Stepflow server: `connect` for one that is there, `local` for one of its own.

        async with StepflowClient.connect("localhost:7840") as client:
            stored = await client.store_flow(flow)
            answer = await client.run(stored.flow_id, {"name": "World"})
            print(answer.results[0].output)

    It speaks REST. Times are seconds. All errors are `StepflowClientError`.
    """

    def __init__(self, base_url: str | None = None, **options: Any) -> None:
        self._client = _client.StepflowClient(base_url, **options)

    @classmethod
    def connect(cls, target: str, **options: Any) -> Self:
        """A client for a server: `host:port`, or a URL; `options` are those of `AsyncStepflow`."""
        made = cls.__new__(cls)
        made._client = _client.StepflowClient.connect(target, **options)
        return made

    @classmethod
    @asynccontextmanager
    async def local(
        cls,
        config: Any,
        *,
        startup_timeout: float = 30.0,
        shutdown_timeout: float = 10.0,
        log_level: str = "info",
        env: Mapping[str, str] | None = None,
    ) -> AsyncIterator[Self]:
        """Start a server on this machine, and end it with the block; see `StepflowRuntime` for what it needs.

        `config` is a file, a mapping, or Stepflow's own `StepflowConfig`. The end takes at most 2 s.
        """
        from .runtime import LogConfig, StepflowRuntime

        given: str | os.PathLike[str] | Mapping[str, Any] = (
            config if hasattr(config, "__fspath__") else to_plain(config)
        )
        runtime = await StepflowRuntime.start_async(
            given, startup_timeout=startup_timeout, log_config=LogConfig(level=log_level), env=env
        )
        async with runtime:
            made = cls.__new__(cls)
            made._client = runtime.client
            yield made

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def is_healthy(self, timeout: float = 5.0) -> bool:
        """Whether the server is up. Nothing is raised where none answers."""
        return await self._client.is_healthy(timeout)

    async def list_components(self, *, exclude_schemas: bool = False, timeout: float = 30.0) -> ListComponentsResponse:
        """What the steps of a flow can call."""
        return await self._within(timeout).list_components_detailed(include_schemas=not exclude_schemas)

    async def store_flow(self, flow: FlowLike, *, dry_run: bool = False, timeout: float = 30.0) -> StoreFlowResponse:
        """Check a flow and store it. Fatal diagnostics are one InputValidationError; `dry_run` returns them."""
        return await self._within(timeout).store_flow(flow, dry_run=dry_run)

    async def get_flow_variables(self, flow_id: str, timeout: float = 30.0) -> GetFlowVariablesResponse:
        """The variables that a flow declares."""
        return GetFlowVariablesResponse(flow_id, await self._within(timeout).variables(flow_id))

    async def run(
        self,
        flow_id: FlowLike,
        input_data: Any,
        variables: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        timeout: float = 300.0,
        wait_timeout: float | None = None,
        populate_variables_from_env: bool = False,
    ) -> CreateRunResponse:
        """Run a flow to its end, and give its results; a list of inputs is a batch. A run that fails raises nothing.

        `timeout`, or `wait_timeout` if that is less, is how long the run may take (WaitTimeout, with the run's id).
        Variables that the flow declares with `env_var` come from the environment, whether that is asked for or not.
        """
        run = await self._start(flow_id, input_data, variables, overrides, max_concurrency)
        await run.wait(timeout if wait_timeout is None else min(timeout, wait_timeout))
        results = [read_item(item) for item in await self._client.get_run_items(run.id)]
        return CreateRunResponse(await self._client.get_run(run.id), results)

    async def submit(
        self,
        flow_id: FlowLike,
        input_data: Any,
        variables: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        max_concurrency: int | None = None,
        timeout: float = 30.0,
        populate_variables_from_env: bool = False,
    ) -> CreateRunResponse:
        """Start a run, and return at once: `answer.summary.run_id`."""
        run = await self._start(flow_id, input_data, variables, overrides, max_concurrency)
        return CreateRunResponse(await self._within(timeout).get_run(run.id))

    async def get_run(
        self, run_id: str, *, wait: bool = False, wait_timeout: float | None = None, timeout: float = 30.0
    ) -> GetRunResponse:
        """A run with its steps; `wait` waits for its end."""
        summary = await self._within(timeout).get_run(run_id, wait=wait, wait_timeout=wait_timeout)
        return GetRunResponse(summary, (await self._within(timeout).get_run_steps(run_id)).steps)

    async def get_run_items(self, run_id: str, timeout: float = 30.0) -> list[dict[str, Any]]:
        """The results of a run's items, as mappings."""
        items = [read_item(item) for item in await self._within(timeout).get_run_items(run_id)]
        return [
            {name: value for name in ItemResult.__annotations__ if (value := getattr(item, name)) is not None}
            for item in items
        ]

    async def _start(
        self,
        flow: FlowLike,
        given: Any,
        variables: Mapping[str, Any] | None,
        overrides: Mapping[str, Any] | None,
        max_concurrency: int | None,
    ) -> Any:
        options: dict[str, Any] = {"variables": variables, "overrides": overrides, "max_concurrency": max_concurrency}
        start = self._client.start_batch if isinstance(given, list) else self._client.start
        return await start(flow, given, **options)

    def _within(self, timeout: float) -> _client.StepflowClient:
        return self._client if timeout == self._client.timeout else self._client.with_options(timeout=timeout)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._client.base_url}>"


def read_item(item: RunItem) -> ItemResult:
    """An item by the names of this surface."""
    message, code = (None, None) if item.error is None else (item.error.message, item.error.code)
    return ItemResult(item.index, item.status, item.result, message, code)
