"""A request on its way through a transport, and the credentials among the headers that a caller gives."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from attrs import define, field

from ..core.auth import Auth
from ..core.errors import ConnectFailed, TimedOut, TransportError
from ..core.http import Request
from ..core.redact import is_secret_header, redact_text, redact_url, secrets_in_header
from ..core.retry import RetryPolicy

if TYPE_CHECKING:
    from ..core.redirect import Follow, Refuse


class Answer(Protocol):
    """The head of an answer, whole or a stream."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


@define(repr=False, eq=False)  # what attrs makes looks for a `_compat` of its own, and finds ours
class Call:
    """A request on its way."""

    request: Request
    deadline: float | None
    policy: RetryPolicy
    idempotent: bool
    replayable: bool
    is_home: bool  # whether the URL is of the configured origin
    wants: str  # answer | stream | either
    other_origins: bool = False
    with_auth: bool = True
    raises_refusal: bool = True
    tries: int = 1
    last_failure: str = ""
    redirects: tuple[str, ...] = field(default=(), repr=False)  # where they led to, perhaps with what was signed
    idle_limit: float = float("inf")  # seconds for which a connection of an earlier request may have been idle
    was_outdated: bool = False  # its credential ran out in the queue for a connection
    observed: Any = None  # what the hooks were given of this try
    span: Any = None

    @property
    def label(self) -> str:
        path = self.request.url.partition("?")[0]
        return f"{self.request.method.upper()} {redact_url(path)}"

    def in_full(self, error: TransportError, *, service: str, place: str, secrets: Sequence[str]) -> TransportError:
        """The engine's error with its call, and with what to do."""
        tried = f" (tried {self.tries} times)" if self.tries > 1 else ""
        if self.last_failure and self.last_failure != error.message:
            tried = f" (tried {self.tries} times; before that: {self.last_failure})"
        text = f"{service}: {self.label}: {error.message}{tried}."
        if isinstance(error, ConnectFailed):
            asks = "" if error.permanent else f" Does the service run at {place}?"
            text += f" Nothing was sent.{asks}"
        elif not error.sent:
            text += " Nothing was sent."
        elif not self.idempotent:
            text += " The service may have carried it out; it was not sent again."
        if isinstance(error, TimedOut):
            text += " A longer timeout= gives it more time."
        full = type(error)(redact_text(text, secrets), sent=error.sent, service=service)
        if isinstance(full, ConnectFailed) and isinstance(error, ConnectFailed):
            full.permanent = error.permanent
        return full

    def redirect(self, answer: Answer) -> Follow | Refuse | None:
        """Where an answer leads on to, or why not; None where it is no redirect."""
        from ..core.redirect import decide_redirect

        return decide_redirect(
            self.request.method,
            self.request.url,
            answer.status_code,
            answer.headers.get("location"),
            before=self.redirects,
            other_origins=self.other_origins,
        )


class GivenHeaders(Auth):
    """Credentials among the headers that the caller configured; `marked` are secret whatever their names."""

    def __init__(self, headers: Mapping[str, str], marked: Collection[str]) -> None:
        self._values = tuple(
            secret
            for name, value in headers.items()
            if is_secret_header(name) or name.lower() in marked
            for secret in secrets_in_header(name, value)
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        return self._values
