"""Errors without what they must not tell: known secrets, raw answers, and the frames that held them.

A traceback keeps every frame alive with its local variables, and error trackers print them: headers on their way to the
socket, bodies that could not be read. What leaves the SDK has neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from .errors import RunsError
from .hidden import Hidden
from .redact import redact_json, redact_text

E = TypeVar("E", bound=Exception)


def without_frames(error: E) -> E:
    """The error without its frames; of what led to it only what the operating system said, without frames too."""
    each: BaseException = error
    seen = set()
    while True:
        seen.add(id(each))
        cause = each.__cause__
        each.__traceback__ = each.__context__ = each.__cause__ = None
        if not isinstance(cause, OSError) or id(cause) in seen:
            return error
        each.__cause__ = cause
        each = cause


def redact_error(error: RunsError, secrets: Sequence[str]) -> RunsError:
    """The error without frames, with known secrets taken out of its words."""
    error.message = redact_text(error.message, secrets)
    error.args = (error.message, *error.args[1:])
    error.details = redact_json(error.details, secrets)
    return without_frames(error)


class FramelessErrors(type):
    """The metaclass of what takes secrets as arguments: what its constructor raises has no frames that hold them."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        given, args, kwargs = Hidden((args, kwargs)), (), {}
        try:
            return super().__call__(*given.open()[0], **given.open()[1])
        except (RunsError, TypeError, ValueError) as error:
            failure = without_frames(error)
        raise failure
