"""Bounds of numbers in requests."""

from __future__ import annotations

from typing import Any

from attrs import field

from .....core.errors import InputProblem
from ...exceptions import ApiValueError

MOST = 1000


def limit() -> Any:
    """A field for the size of a page."""
    return field(default=10, validator=_within(1, MOST))


def offset() -> Any:
    """A field for how many items are left out."""
    return field(default=0, validator=_within(0, None))


def _within(least: int, most: int | None) -> Any:
    def check(model: object, attribute: Any, value: Any) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            return  # which the model's own check names
        if value < least or (most is not None and value > most):
            words = f"must be from {least} to {most}" if most is not None else f"must be at least {least}"
            problem = InputProblem(attribute.name, f"{words}, but is {value}", "range")
            raise ApiValueError.of([problem], what=type(model).__name__, service="acp")

    return check
