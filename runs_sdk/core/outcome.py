"""What came of a request, as services read it: an error answer, the answer to a start."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .errors import ApiError, DecodeError, RunsError, TransportError
from .http import Response


@frozen(repr=False, eq=False)
class ErrorInfo:
    """What a service reads from an error answer.

    `is_own` says whether the answer has the form of the service's own errors; None is for services of which only JSON
    objects are known to be that.
    """

    message: str
    code: str | None = None
    details: Any = None
    hint: str | None = None
    request_id: str | None = None  # where the body tells it; a header wins
    is_own: bool | None = None


@frozen(repr=False, eq=False)
class Started:
    """The answer to a start: the ids of its runs, what it says, and how it came."""

    run_ids: tuple[str, ...]
    answer: dict[str, Any]
    response: Response

    @property
    def run_id(self) -> str:
        """The id of the one run."""
        return self.run_ids[0]


def why_unknown(error: RunsError) -> str | None:
    """Why a failed start may have made a run all the same, as a clause; None when it has made none."""
    if isinstance(error, TransportError):
        return f"its answer never came ({error})" if error.sent else None
    if isinstance(error, ApiError):
        return f"only a gateway answered ({error})" if error.from_gateway else None
    if isinstance(error, DecodeError) and error.operation == "token":
        return None  # what was to come before the start
    return f"its answer cannot be read ({error})"
