"""Reading answers whose form is not what the document says: one kind of error for all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from .errors import DecodeError

P = ParamSpec("P")
T = TypeVar("T")

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What code raises that reads a value of another form than it expects."""


def reads_answer(service: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """For functions that read a service's answer: what they cannot read is a DecodeError."""

    def decorate(read: Callable[P, T]) -> Callable[P, T]:
        @wraps(read)
        def reading(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                return read(*args, **kwargs)
            except UNREADABLE as error:
                raise DecodeError(
                    f"{service}: an answer has another form than its document says ({error}).", service=service
                ) from error

        return reading

    return decorate


def objects_in(answer: Mapping[str, Any], key: str, *, service: str) -> list[dict[str, Any]]:
    """The list of objects that an answer has under this name; absent or null, it is empty.

    Raises DecodeError for anything else.
    """
    found = answer.get(key)
    if found is None:
        return []
    if isinstance(found, list) and all(isinstance(each, dict) for each in found):
        return found
    raise DecodeError(
        f"{service}: an answer has another form than its document says ({key} is no list of objects).",
        path=f"$.{key}",
        service=service,
    )
