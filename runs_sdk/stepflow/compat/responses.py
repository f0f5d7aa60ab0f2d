"""What `StepflowClient` answers. Here `status` is the service's own word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from ...core.errors import RunsError as StepflowClientError  # the name that Stepflow's own client gives it
from ...core.models import RunError, Snapshot
from ...core.times import read_time
from ..models import Component, DeleteFlowResponse, Item, Step, read_steps
from ..snapshots import ExecutionStatus
from ..validation import Diagnostic, FlowValidation

__all__ = [
    "ComponentInfo",
    "CreateRunResponse",
    "Diagnostic",
    "FlowError",
    "FlowResponse",
    "FlowResultStatus",
    "ItemResult",
    "ListComponentsResponse",
    "ListRunsResponse",
    "ListStepRunsResponse",
    "RunList",
    "StoredFlow",
    "ValidationResult",
    "WorkflowOverrides",
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
    """Where a flow was stored. The id is the same for the same content.

    Of a flow that was only looked at (`dry_run`) `stored` is False, and `diagnostics` say what is wrong.
    """

    flow_id: str
    stored: bool = True
    diagnostics: Sequence[Diagnostic] = ()


class StoredFlow(dict[str, Any]):
    """The document of a stored flow, also as `flow`."""

    def __init__(self, document: Mapping[str, Any], flow_id: str) -> None:
        super().__init__(document)
        self.flow_id = flow_id

    @property
    def flow(self) -> Mapping[str, Any]:
        """The document."""
        return self


class RunList(list["RunDetails"]):
    """Runs, also as `runs`."""

    @property
    def runs(self) -> Sequence[RunDetails]:
        """The runs."""
        return self


@frozen
class ListComponentsResponse:
    """What the steps of a flow can call."""

    components: Sequence[Component]

    def __iter__(self) -> Iterator[Component]:
        return iter(self.components)

    def __len__(self) -> int:
        return len(self.components)


class WorkflowOverrides(dict[str, Any]):
    """Changes to steps by their ids: `WorkflowOverrides({"second": {"input": {"ms": 5}}})`."""

    @classmethod
    def from_dict(cls, steps: Mapping[str, Any]) -> WorkflowOverrides:
        """From a mapping; one below `steps` too."""
        inner = steps.get("steps")
        return cls(inner if isinstance(inner, Mapping) and len(steps) == 1 else steps)

    def to_dict(self) -> dict[str, Any]:
        """As a mapping."""
        return dict(self)


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


class FlowResultStatus(StrEnum):
    """How a run ended, in three words, which equal those of runs: `result.status == FlowResultStatus.SUCCESS`."""

    SUCCESS = "completed"
    FAILED = "failed"
    SKIPPED = "skipped"


def FlowError(code: int | str | None = None, message: str = "", details: Any = None) -> RunError:  # noqa: N802
    """Why a run failed; the code is text."""
    return RunError(message, code=None if code is None else str(code), details=details)


@frozen
class FlowResult:
    """How a run ended."""

    status: ExecutionStatus | FlowResultStatus
    output: Any = None
    error: RunError | None = None
    run_id: str = ""

    @classmethod
    def success(cls, output: Any) -> FlowResult:
        """A run that has completed."""
        return cls(ExecutionStatus.COMPLETED, output)

    @classmethod
    def failed(cls, code: int, message: str, details: Any = None) -> FlowResult:
        """A run that has failed."""
        return cls(ExecutionStatus.FAILED, None, FlowError(code, message, details))

    @classmethod
    def skipped(cls, reason: str | None = None) -> FlowResult:
        """A run that was skipped, which today's servers do not do."""
        return cls(FlowResultStatus.SKIPPED, None, None if reason is None else FlowError(None, reason))

    @property
    def is_skipped(self) -> bool:
        """Whether it was skipped."""
        return self.status == FlowResultStatus.SKIPPED

    @property
    def is_success(self) -> bool:
        """Whether it completed."""
        return self.status == ExecutionStatus.COMPLETED

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
        return cls(status, snapshot.output, error, snapshot.run_id)


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


# The same by the names of the packages stepflow-core and stepflow-api.

ComponentInfo = Component
ValidationResult = FlowValidation
ItemResult = RunItem
ListRunsResponse = RunList
ListStepRunsResponse = ListStepsResponse
FlowResponse = StoredFlow
