"""The output of a run: a result, an interrupt or an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....core.errors import DecodeError
from ...snapshots import read_result
from .custom_run_result_update import CustomRunResultUpdate
from .run_error import RunError
from .run_interrupt import RunInterrupt
from .run_result import RunResult
from .run_status import RunStatus

RunOutput = RunResult | RunInterrupt | RunError
"""A result, an interrupt or an error. It can be used in `isinstance`."""


def read_output(source: Any, *, run_id: str, status: str = "success") -> RunOutput:
    """The output of a run, from an answer of either version. Raises DecodeError for one of none of the three types."""
    made = _parse(source, run_id, status)
    if not isinstance(made, RunOutput):
        raise DecodeError(f"acp: an output of run {run_id} that is no result, interrupt or error", path="$.type",
                          service="acp", run_id=run_id)  # fmt: skip
    return made


def read_update(source: Any, *, run_id: str) -> RunOutput | CustomRunResultUpdate | Mapping[str, Any]:
    """The data of one event of a stream; what is of no known type is given as it came."""
    update: RunOutput | CustomRunResultUpdate | Mapping[str, Any] = _parse(source, run_id, "pending")
    return update


def _parse(source: Any, run_id: str, status: str) -> Any:
    if not isinstance(source, Mapping):
        return source
    owner = source.get("run_id") or run_id
    status_now = RunStatus(source.get("status") or status)
    match source.get("type"):
        case "result" | "values":
            return RunResult(owner, status_now, read_result(source))
        case "interrupt":
            return RunInterrupt(source.get("interrupt"))
        case "error":
            return RunError(owner, source.get("errcode"), source.get("description"))
        case "custom":
            return CustomRunResultUpdate(owner, status_now, source.get("update"))
    return source
