"""The words that every service shares: run status, snapshot, interaction, run error."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, Literal, Self

from attrs import field, frozen

from .portable import object_from_dict, object_to_dict
from .typevars import Out


class RunStatus(StrEnum):
    """The state of a run, in the same eight words for every service.

    `waiting` waits for an answer (see `respond`); `suspended` can be resumed, but nobody is asked; `unknown` is a
    status that the service's document does not list (`native_status` has its own word).
    """

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    SUSPENDED = "suspended"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def is_finished(self) -> bool:
        """Whether a run with this status has come to its end."""
        return self in _FINISHED


_FINISHED = frozenset({RunStatus.SUCCEEDED, RunStatus.FAILED, RunStatus.CANCELLED})


@frozen
class RunError:
    """Why a run failed. `code` is the service's machine-readable word; `step` is the step that failed, where known."""

    message: str
    code: str | None = None
    step: str | None = None
    details: Any = field(default=None, repr=False)

    def __str__(self) -> str:
        return self.message

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON, for `from_dict`: times as ISO 8601 text, statuses as words."""
        return object_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """What `to_dict` made this from. Raises InputValidationError, which lists all that is missing or wrong."""
        return object_from_dict(cls, data, "error")


@frozen
class Interaction:
    """A question that the run asks. `schema` is the JSON Schema of the answer, where the service gives one.

    `expires_at` is when the run stops to wait for the answer, UTC; None where nothing is known of that.
    """

    id: str
    prompt: str | None = None
    schema: Any = field(default=None, repr=False)
    payload: Any = field(default=None, repr=False)
    expires_at: datetime | None = None

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON, for `from_dict`: times as ISO 8601 text, statuses as words."""
        return object_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """What `to_dict` made this from. Raises InputValidationError, which lists all that is missing or wrong."""
        return object_from_dict(cls, data, "interaction")


@frozen
class WorkflowSchemas:
    """The JSON Schemas of what a workflow takes and gives, as far as the service has them."""

    name: str | None
    input: Any = field(default=None, repr=False)
    output: Any = field(default=None, repr=False)


@frozen
class Snapshot(Generic[Out]):
    """What a GET said about a run. The last one of a finished run, with its output or error, is the run's result.

    Times are UTC. `native_status` is the service's own word. `raw` is the service's whole answer. `attempts` counts how
    often the service has started the run, where it tells (1 unless it was retried). `output` is None unless the run has
    succeeded.

    `source` is "event" for a result that was made from the stream's last message, because no GET confirmed it: the
    service could not be asked in time, or did not know of the end yet. It may lack what only a GET tells.
    """

    run_id: str
    status: RunStatus
    native_status: str
    output: Out = None  # type: ignore[assignment] # None where there is none, whatever its type
    error: RunError | None = None
    interaction: Interaction | None = None
    workflow: str | None = None
    created_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    progress: float | None = None
    attempts: int = 1
    raw: Any = field(default=None, repr=False, eq=False)
    source: Literal["get", "event"] = "get"

    @property
    def is_finished(self) -> bool:
        """Whether the run has come to its end. An unknown status counts as the end when a finish time is given."""
        if self.status is RunStatus.UNKNOWN:
            return self.finished_at is not None
        return self.status.is_finished

    @property
    def is_success(self) -> bool:
        """Whether the run has succeeded."""
        return self.status is RunStatus.SUCCEEDED

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON, for `from_dict`: times as ISO 8601 text, statuses as words."""
        return object_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """What `to_dict` made this from. Raises InputValidationError, which lists all that is missing or wrong."""
        return object_from_dict(cls, data, "snapshot")

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from .notebook import snapshot_html

        return snapshot_html(self)
