"""The query of a list of runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..core.errors import InputProblem, InputValidationError
from ..core.status_words import StatusWords
from .statuses import STATUS

STATUSES = StatusWords("cloudcruise", STATUS, unlisted=("execution.pause",))


def read_moment(name: str, given: datetime | str | None) -> datetime | None:
    """A time that was given as one, or in ISO 8601."""
    if not isinstance(given, str):
        return given
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        problem = InputProblem(name, f"must be a time in ISO 8601, but is {given[:60]!a}", "format")
        raise InputValidationError.of([problem], what="the list's query", service="cloudcruise") from None


def one_or_several(name: str, given: str | Sequence[str] | None) -> dict[str, Any]:
    """A filter of the query by its name for one value, or for several."""
    if given is None or isinstance(given, str):
        return {name: given}
    if not given:
        problem = InputProblem(name, "is an empty list, to which nothing can belong", "range")
        raise InputValidationError.of([problem], what="the list's query", service="cloudcruise")
    return {f"{name}s": [*given]}
