# generated from runs_sdk/_async/credentials.py by scripts/unasync.py; do not edit
"""The credentials of a transport: which header carries them, where a token comes from, and what must not be shown."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, cast

from .._common import sync_backend as backend
from .._common.call import Call, GivenHeaders
from ..core.auth import Auth, NoAuth, check_security, without_credentials
from ..core.errors import DecodeError, RunsError, TimedOut, TransportError
from ..core.hidden import Hidden
from ..core.http import Request, Response

REMEMBERED = 32
"""Credentials among the headers of single requests that are known, and so shown nowhere: the last ones."""


class TokenSender(Protocol):
    """Sends a request for a token, by the given point in time."""

    def __call__(self, request: Request, deadline: float | None) -> Response: ...


class Credentials:
    """The auth of a client and its headers, for one service at `places`: its address, or those of all its nodes.

    headers         sent with every request to the service
    secret_headers  the names of those that are credentials, besides those whose name says so
    secrets         what else must not be shown anywhere
    """

    def __init__(
        self,
        service: str,
        places: Sequence[str],
        *,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        secret_headers: Collection[str] = (),
        secrets: Sequence[str] = (),
        allow_insecure: bool = False,
    ) -> None:
        self.service, self.places = service, places
        self.auth = auth or NoAuth()
        self.lock = backend.Lock()
        self.headers = dict(headers or {})
        self.allow_insecure = allow_insecure
        self._secret_names = frozenset(name.lower() for name in secret_headers)
        self._others = Hidden(tuple(secrets))
        self._recent: deque[Hidden[str]] = deque(maxlen=REMEMBERED)
        self._is_checked = False

    def with_headers(self, headers: Mapping[str, str]) -> Credentials:
        """The same credentials, and the same tokens, with further headers."""
        clone = copy.copy(self)
        given = {name.lower() for name in headers}
        kept = {name: value for name, value in self.headers.items() if name.lower() not in given}
        clone.headers = {**kept, **headers}
        clone._is_checked = False
        return clone

    def without_auth(self) -> Credentials:
        """The same headers without the auth."""
        clone = copy.copy(self)
        clone.auth = NoAuth()
        return clone

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown anywhere: the credential, tokens that were fetched, secrets among the headers (of the
        client and of the last requests) and the settings.
        """
        given = GivenHeaders(self.headers, self._secret_names).secrets
        recent = [secret.open() for secret in list(self._recent)]
        return (*self.auth.secrets, *given, *recent, *self._others.open())

    def remember(self, request: Request, url: str) -> None:
        """Know the credentials among the headers of one request, from whoever calls `client.api` with its own."""
        if not request.headers:
            return
        given = GivenHeaders(request.headers, self._secret_names)
        if given.secrets:
            check_security(given, url, allow_insecure=self.allow_insecure, service=self.service)
            self._recent.extend(secret for secret in map(Hidden, given.secrets) if secret not in self._recent)

    def headers_for(self, call: Call, credential: Mapping[str, str]) -> dict[str, str]:
        """What the call gives wins over what the client gives; the credential wins over both."""
        if not call.with_auth:  # a request for a token, with credentials of its own
            return dict(call.request.headers)
        if not call.is_home:
            kept = without_credentials(call.request.headers)
            return {name: value for name, value in kept.items() if name.lower() not in self._secret_names}
        merged: dict[str, tuple[str, str]] = {}
        for headers in (self.headers, call.request.headers, credential):
            for name, value in headers.items():
                merged[name.lower()] = (name, value)
        return dict(merged.values())

    def acquire(self, call: Call, send: TokenSender) -> dict[str, str]:
        """The headers that carry the credential; one caller at a time gets a token by `send`, the others wait for it.

        Raises ConfigError where the credential must not be sent to the service's address, TimedOut, and what getting
        a token raises.
        """
        if not self._is_checked:
            for place in self.places:
                for rule in (self.auth, GivenHeaders(self.headers, self._secret_names)):
                    check_security(rule, place, allow_insecure=self.allow_insecure, service=self.service)
            self._is_checked = True
        headers = self.auth.headers(backend.monotonic())
        if headers is not None:
            return headers
        left = None if call.deadline is None else max(call.deadline - backend.monotonic(), 0.0)
        if not self.lock.acquire(left):
            error = TimedOut("no token came in time", sent=False)
            raise call.in_full(error, service=self.service, place=self.places[0], secrets=self.secrets)
        try:
            return self._run_flow(call, send)
        except TransportError as error:
            error.sent = False  # the request itself never left
            raise
        except RunsError as error:
            error.service = error.service or self.service
            if isinstance(error, DecodeError):
                error.operation = error.operation or "token"  # not of the request itself, which never left
            raise
        finally:
            self.lock.release()

    def renew(self, refused: Mapping[str, str]) -> bool:
        """The service refused this credential. Returns whether there may be another one now."""
        with self.lock:
            return self.auth.on_unauthorized(dict(refused))

    def _run_flow(self, call: Call, send: TokenSender) -> dict[str, str]:
        flow = self.auth.flow(backend.monotonic())
        try:
            request = next(flow)
            while True:
                try:
                    response = send(request, call.deadline)
                except TransportError as error:
                    request = flow.throw(error)
                else:
                    request = flow.send(response)
        except StopIteration as done:
            return cast("dict[str, str]", done.value)
