"""How a request gets its credential: rules without I/O, driven by both shells alike.

    headers = auth.headers(now)                 # usually at once
    if headers is None:                         # a token must be had first
        with lock:                              # so that one of many callers gets it
            flow = auth.flow(now)
            request = next(flow)                # -> send it, without any credential of ours
            request = flow.send(response)       # or flow.throw(TransportError); the end of the flow returns the headers
    ... 401 ...
    if auth.on_unauthorized(headers): the same once more

`flow` looks for a token again when it starts, so those who waited for the lock do not ask for a second one.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any, ClassVar, Protocol

from attrs import field, frozen

from .errors import ConfigError
from .http import Request, Response
from .redact import REDACTED, redact_headers, secrets_in_header
from .urls import is_loopback, origin_of, wire_url

AuthFlow = Generator[Request, Response, dict[str, str]]
"""Yields requests for tokens, is sent their responses, returns the headers to use."""


def hide(_value: object) -> str:
    """What a repr shows of a secret."""
    return REDACTED


class Auth:
    """The base of all rules: adds nothing, knows no secret."""

    expires: ClassVar[bool] = False
    """Whether `headers` may change with time, so that a request that has waited must ask again."""

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown anywhere; tokens that were fetched included."""
        return ()

    @property
    def token_urls(self) -> tuple[str, ...]:
        """Where besides the service itself a credential is sent."""
        return ()

    def headers(self, now: float) -> dict[str, str] | None:
        """The headers that carry the credential; None when `flow` must be run first. `now` is monotonic, in seconds."""
        return {}

    def flow(self, now: float) -> AuthFlow:
        """Get a token if one is needed, and return the headers."""
        yield from ()
        return self.headers(now) or {}

    def on_unauthorized(self, sent: Mapping[str, str]) -> bool:
        """Take note that the service answered 401 to these headers; True when trying once more makes sense."""
        return False


class AuthRule(Protocol):
    """What `auth=` takes: any object with `headers(now)`; the other members of `Auth` where it has them.

    `headers` gives the headers that carry the credential; `now` is monotonic, in seconds. None means that `flow` must
    be run first, which yields requests for a token and returns the headers.
    """

    def headers(self, now: float) -> Mapping[str, str] | None:
        """The headers that carry the credential."""


class GivenAuth(Auth):
    """A caller's rule. What it puts into headers is secret, whatever the headers are called."""

    expires = True  # nobody knows, and asking costs little

    def __init__(self, rule: Any) -> None:
        self._rule = rule
        self._shown: tuple[str, ...] = ()

    @property
    def secrets(self) -> tuple[str, ...]:
        return (*getattr(self._rule, "secrets", ()), *self._shown)

    @property
    def token_urls(self) -> tuple[str, ...]:
        return tuple(getattr(self._rule, "token_urls", ()))

    def headers(self, now: float) -> dict[str, str] | None:
        return self._known(self._rule.headers(now))

    def flow(self, now: float) -> AuthFlow:
        flow = getattr(self._rule, "flow", None)
        found = (yield from flow(now)) if flow is not None else self._rule.headers(now)
        return self._known(found) or {}

    def on_unauthorized(self, sent: Mapping[str, str]) -> bool:
        ask = getattr(self._rule, "on_unauthorized", None)
        return bool(ask is not None and ask(sent))

    def _known(self, headers: Mapping[str, str] | None) -> dict[str, str] | None:
        if headers is None:
            return None
        found = {name: _header_value("credential that auth= gives", value) for name, value in headers.items()}
        shown = (secret for name, value in found.items() for secret in (value, *secrets_in_header(name, value)))
        self._shown = tuple(dict.fromkeys((*shown, *self._shown)))[:8]  # earlier ones may be in an error yet
        return found


@frozen(eq=False)
class NoAuth(Auth):
    """No credential."""


def _header_value(what: str, value: str) -> str:
    value = value.strip()  # keys read from files end in a newline
    if not value:
        raise ConfigError(f"The {what} is empty.")
    if not value.isascii() or not value.isprintable():
        raise ConfigError(f"The {what} contains characters that cannot be part of a header; was it copied whole?")
    return value


def _api_key(value: str) -> str:
    return _header_value("API key", value)


def _bearer_token(value: str) -> str:
    return _header_value("bearer token", value)


@frozen
class ApiKeyHeader(Auth):
    """A key in a header of its own, for example `x-api-key`. Raises ConfigError for a key that no header can hold."""

    name: str
    key: str = field(repr=hide, converter=_api_key)

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.key,)

    def headers(self, now: float) -> dict[str, str]:
        return {self.name: self.key}


@frozen
class Bearer(Auth):
    """A token that somebody else looks after: `Authorization: Bearer ...`."""

    token: str = field(repr=hide, converter=_bearer_token)

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.token,)

    def headers(self, now: float) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def check_security(auth: Auth, base_url: str, *, allow_insecure: bool = False, service: str | None = None) -> None:
    """Refuse to send a credential where others can read it.

    Raises ConfigError when `auth` has a credential that would go over plain http to another machine, unless
    `allow_insecure` permits it.
    """
    if allow_insecure or not (auth.secrets or isinstance(auth, GivenAuth)):
        return
    for url in (wire_url(base_url), *auth.token_urls):
        origin = origin_of(url)
        if origin.scheme == "http" and not is_loopback(origin.host):
            raise ConfigError(
                f"A credential would be sent over plain http to {origin}, where others can read it. "
                "Use https, or permit it with allow_insecure=True.",
                service=service,
            )


def without_credentials(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that may leave for another origin."""
    return {name: value for name, value in headers.items() if redact_headers({name: value})[name] != REDACTED}
