"""The query of a list of runs."""

from __future__ import annotations

from datetime import datetime

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
