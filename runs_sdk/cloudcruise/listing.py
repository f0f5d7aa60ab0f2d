"""The query of a list of runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..core.errors import InputProblem, InputValidationError
from ..core.models import RunStatus
from .statuses import STATUS


def read_moment(name: str, given: datetime | str | None) -> datetime | None:
    """A time that was given as one, or in ISO 8601."""
    if not isinstance(given, str):
        return given
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        problem = InputProblem(name, f"must be a time in ISO 8601, but is {given[:60]!a}", "format")
        raise InputValidationError.of([problem], what="the list's query", service="cloudcruise") from None


def native_words(status: RunStatus | str | Sequence[str] | None) -> Sequence[str]:
    """CloudCruise's words for a status, or several, in the words of all services or its own."""
    if status is None:
        return []
    asked = [status] if isinstance(status, str) else status
    found: dict[str, None] = {}
    for word in asked:
        natives = [native for native, meaning in STATUS.items() if word in (native, meaning.value)]
        if not natives:
            known = ", ".join(native for native in STATUS if native != "execution.pause")
            problem = InputProblem("status", f"no run can be {str(word)!r}; the words are {known}", "enum")
            raise InputValidationError(str(problem), errors=[problem], service="cloudcruise")
        found |= dict.fromkeys(native for native in natives if native != "execution.pause")
    return [*found]
