"""What `StepflowClient` answers. Here `status` is the service's own word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import field, frozen

from ...core.errors import RunsError as StepflowClientError  # the name that Stepflow's own client gives it
from ...core.models import RunError, Snapshot
from ...core.times import read_time
from ..models import DeleteFlowResponse, Item, Step, read_steps
from ..snapshots import ExecutionStatus

__all__ = [
    "CreateRunResponse",
    "DeleteFlowResponse",
    "FlowResult",
    "ListItemsResponse",
    "ListStepsResponse",
    "RunDetails",
    "RunItem",
    "StepDetails",
    "StepflowClientError",
    "StoreFlowResponse",
]

Wire = Mapping[str, Any]


@frozen
class StoreFlowResponse:
    """Where a flow was stored. The id is the same for the same content."""

    flow_id: str


@frozen
class ItemCounts:
    """How many of a run's items stand how."""

    total: int = 0
    completed: int = 0
    running: int = 0
    failed: int = 0
    cancelled: int = 0


@frozen
class RunDetails:
    """A run. `steps` are in the order of the flow; a list of runs comes without them."""

    run_id: str
    flow_id: str
    status: ExecutionStatus
    flow_name: str | None = None
    created_at: datetime | None = None
    completed_at: datetime | None = None
    items: ItemCounts = field(factory=ItemCounts)
    root_run_id: str | None = None
    parent_run_id: str | None = None
    steps: Sequence[Step] = field(factory=list, repr=False)
    raw: Any = field(default=None, repr=False, eq=False)

    @property
    def is_finished(self) -> bool:
        """Whether the run has ended."""
        return self.status not in (ExecutionStatus.RUNNING, ExecutionStatus.PAUSED, ExecutionStatus.UNKNOWN)


@frozen
class CreateRunResponse(RunDetails):
    """A run that was just created."""


@frozen
class RunItem:
    """One item of a run: the result of one input."""

    index: int
    status: ExecutionStatus
    result: Any = None
    error: RunError | None = None


@frozen
class ListItemsResponse:
    """The items of a run, in the order of its inputs."""

    items: Sequence[RunItem]

    def __iter__(self) -> Iterator[RunItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@frozen
class StepDetails:
    """A step of a run that has started."""

    step_id: str
    step_index: int
    item_index: int
    status: ExecutionStatus
    component: str
    output: Any = field(default=None, repr=False)
    error: RunError | None = None


@frozen
class ListStepsResponse:
    """The steps of a run, in the order of items and of the flow."""

    steps: Sequence[StepDetails]

    def __iter__(self) -> Iterator[StepDetails]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)


@frozen
class FlowResult:
    """How a run ended."""

    run_id: str
    status: ExecutionStatus
    output: Any = None
    error: RunError | None = None

    @property
    def is_success(self) -> bool:
        """Whether it completed."""
        return self.status is ExecutionStatus.COMPLETED

    @property
    def is_failed(self) -> bool:
        """Whether it failed."""
        return self.status in (ExecutionStatus.FAILED, ExecutionStatus.RECOVERY_FAILED)

    @classmethod
    def of(cls, snapshot: Snapshot) -> FlowResult:
        """From a snapshot. A run that did not complete always has an error that says why."""
        error = snapshot.error
        status = _native(snapshot.native_status)
        if error is None and status is not ExecutionStatus.COMPLETED:
            error = RunError(f"the run is {snapshot.native_status}")
        return cls(snapshot.run_id, status, snapshot.output, error)


def read_details(snapshot: Snapshot, kind: type[RunDetails] = RunDetails) -> RunDetails:
    """A run from a snapshot, whose `raw` is the service's answer."""
    summary = snapshot.raw["summary"]
    counts = summary.get("items") or {}
    return kind(
        run_id=snapshot.run_id,
        flow_id=str(summary.get("flowId", "")),
        status=_native(snapshot.native_status),
        flow_name=summary.get("flowName"),
        created_at=read_time(summary.get("createdAt")),
        completed_at=read_time(summary.get("completedAt")),
        items=ItemCounts(**{word: counts.get(word, 0) for word in ItemCounts.__annotations__}),
        root_run_id=summary.get("rootRunId"),
        parent_run_id=summary.get("parentRunId"),
        steps=read_steps(snapshot.raw["steps"]),
        raw=snapshot.raw,
    )


def read_list_items(items: Sequence[Item]) -> ListItemsResponse:
    """Items as this surface names them."""
    return ListItemsResponse([RunItem(i.index, _native(i.native_status), i.output, i.error) for i in items])


def read_list_steps(steps: Sequence[Step]) -> ListStepsResponse:
    """Steps as this surface names them."""
    return ListStepsResponse(
        [StepDetails(s.id, s.index, s.item, _native(s.native_status), s.component, s.output, s.error) for s in steps]
    )


def _native(word: str) -> ExecutionStatus:
    try:
        return ExecutionStatus(word)
    except ValueError:
        return ExecutionStatus.UNKNOWN
