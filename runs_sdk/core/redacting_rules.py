"""The rules of a service, whose errors tell no secret: neither in their words nor in the frames behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import field, frozen

from .error_redaction import redact_error
from .errors import DecodeError
from .events import Event, RunFinished
from .models import Snapshot
from .policy import Decoded, FollowPolicy, RunRules
from .sse import ServerSentEvent

A = TypeVar("A")
R = TypeVar("R")
Secrets = Callable[[], Sequence[str]]


def redacting(function: Callable[[A], R], secrets: Secrets) -> Callable[[A], R]:
    """The function, with what it raises about a message that cannot be read redacted."""

    def call(message: A) -> R:
        try:
            return function(message)
        except DecodeError as error:
            failure = redact_error(error, secrets())
        del message
        raise failure

    return call


@frozen
class RedactingRules:
    """The rules of a service, with their errors redacted."""

    inner: RunRules
    secrets: Secrets = field(repr=False)

    @property
    def policy(self) -> FollowPolicy:
        """See RunRules."""
        return self.inner.policy

    def decode(self, message: ServerSentEvent) -> Decoded:
        """See RunRules."""
        try:
            return self.inner.decode(message)
        except DecodeError as error:
            failure = redact_error(error, self.secrets())
        del message
        raise failure

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
