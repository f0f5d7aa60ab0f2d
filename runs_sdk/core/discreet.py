"""Errors without what they must not tell: known secrets, raw answers, and the frames that held them.

A traceback keeps every frame alive with its local variables, and error trackers print them: headers on their way to the
socket, bodies that could not be read. What leaves the SDK has neither.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from attrs import field, frozen

from .errors import DecodeError, RunsError
from .events import Event, RunFinished
from .hidden import Hidden
from .models import Snapshot
from .policy import Decoded, FollowPolicy, RunRules
from .redact import redact_json, redact_text
from .sse import ServerSentEvent

A = TypeVar("A")
R = TypeVar("R")
E = TypeVar("E", bound=Exception)
Secrets = Callable[[], Sequence[str]]


def bare(error: E) -> E:
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


def discreet(error: RunsError, secrets: Sequence[str]) -> RunsError:
    """The error, bare, with known secrets taken out of its words."""
    error.message = redact_text(error.message, secrets)
    error.args = (error.message, *error.args[1:])
    error.details = redact_json(error.details, secrets)
    return bare(error)


def discreetly(function: Callable[[A], R], secrets: Secrets) -> Callable[[A], R]:
    """The function, with what it raises about a message that cannot be read made discreet."""

    def call(message: A) -> R:
        try:
            return function(message)
        except DecodeError as error:
            failure = discreet(error, secrets())
        del message
        raise failure

    return call


@frozen
class DiscreetRules:
    """The rules of a service, with their errors made discreet."""

    inner: RunRules
    secrets: Secrets = field(repr=False)

    @property
    def policy(self) -> FollowPolicy:
        """See RunRules."""
        return self.inner.policy

    def decode(self, message: ServerSentEvent) -> Decoded:
        """See RunRules."""
        return discreetly(self.inner.decode, self.secrets)(message)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """See RunRules."""
        return self.inner.compare(before, after)

    def settle(self, snapshot: Snapshot) -> float:
        """See RunRules."""
        return self.inner.settle(snapshot)

    def restore(self, attempts: int, *, retried: bool) -> None:
        """See `Machines.begin`: for services that count attempts themselves."""
        restore = getattr(self.inner, "restore", None)
        if restore is not None:
            restore(attempts, retried=retried)

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """See RunRules."""
        return self.inner.conclude(last, snapshot)


class Discreet(type):
    """The metaclass of what takes secrets as arguments: what its constructor raises has no frames that hold them."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        given, args, kwargs = Hidden((args, kwargs)), (), {}
        try:
            return super().__call__(*given.open()[0], **given.open()[1])
        except (RunsError, TypeError, ValueError) as error:
            failure = bare(error)
        raise failure
