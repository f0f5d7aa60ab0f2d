# generated from runs_sdk/_async/transport.py by scripts/unasync.py; do not edit
"""The transport: one call, from the first try to the answer. It drives the rules of `core` over the engine.

Credentials, retries, redirects and the deadline of the whole call are kept here, for whole answers and for streams.
It never raises because of a status; services and the generated client read the answers.
"""

from __future__ import annotations

import copy
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, Any, cast

from attrs import define, evolve

from .._common import sync_backend as backend
from .._common.chance import random_fraction
from .._common.logging import log, set_up_logging
from ..core.auth import Auth, NoAuth, check_security, without_credentials
from ..core.discreet import discreet
from ..core.errors import ClientClosed, ConnectFailed, DecodeError, RunsError, StreamBroken, TimedOut, TransportError
from ..core.hidden import Hidden
from ..core.http import CredentialExpired, Operation, Request, Response
from ..core.redact import is_secret_header, redact_text, redact_url, secrets_in_header
from ..core.retry import Failure, GiveUp, ResponseReceived, RetryPolicy, decide, is_idempotent
from ..core.urls import origin_of, wire_url
from .stream import Stream

if TYPE_CHECKING:
    from .._common.rate_limit import RateLimit
    from ..core.redirect import Follow
    from .engine import Engine
    from .observer import Observer


@define(repr=False, eq=False)  # what attrs makes looks for a `_compat` of its own, and finds ours
class _Call:
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
    redirects: int = 0
    idle_limit: float = float("inf")  # seconds for which a connection of an earlier request may have been idle
    was_outdated: bool = False  # its credential ran out in the queue for a connection
    observed: Any = None  # what the hooks were given of this try
    span: Any = None

    @property
    def label(self) -> str:
        path = self.request.url.partition("?")[0]
        return f"{self.request.method.upper()} {redact_url(path)}"


QUIET = 1.0
"""Seconds after which a request that is not sent twice takes a new connection: servers close one that is idle, some of
them after two seconds, and whether such a request has arrived on it nobody could tell.
"""

REMEMBERED = 32
"""Credentials among the headers of single requests that are known, and so shown nowhere: the last ones."""


class _GivenHeaders(Auth):
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


class Transport:
    """Sends requests to one service, with its credential.

    timeout         of one call, retries and token included, in seconds; None for no limit
    headers         sent with every request to the service
    secret_headers  the names of those that are credentials, besides those whose name says so
    secrets         what else must not be shown anywhere
    """

    def __init__(
        self,
        engine: Engine,
        *,
        base_url: str,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        secret_headers: Collection[str] = (),
        secrets: Sequence[str] = (),
        timeout: float | None = 30.0,
        retry: RetryPolicy | None = None,
        service: str = "service",
        allow_insecure: bool = False,
        random: Callable[[], float] = random_fraction,
        sleep: Callable[[float], Any] | None = None,
        epoch: Callable[[], float] = time.time,
        observer: Observer | None = None,
        limit: RateLimit | None = None,
    ) -> None:
        set_up_logging()
        self.engine = engine
        self.place = base_url
        self.base_url = wire_url(base_url).rstrip("/")
        self.timeout = timeout
        self.retry = retry or RetryPolicy()
        self.service = service
        self.auth = auth or NoAuth()
        self._auth_lock = backend.Lock()
        self._headers = dict(headers or {})
        self._marked = frozenset(name.lower() for name in secret_headers)
        self._known = Hidden(tuple(secrets))
        self._passing: deque[Hidden[str]] = deque(maxlen=REMEMBERED)
        self._allow_insecure = allow_insecure
        self._is_checked = False
        self._random, self._epoch = random, epoch
        self._observer, self._limit = observer, limit
        self._sleep = engine.sleep if sleep is None else sleep

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Transport:
        """A transport with other options over the same connections and the same credential."""
        clone = copy.copy(self)
        if timeout is not None:
            clone.timeout = timeout
        if max_retries is not None:
            clone.retry = evolve(self.retry, max_retries=max_retries)
        if headers:
            given = {name.lower() for name in headers}
            kept = {name: value for name, value in self._headers.items() if name.lower() not in given}
            clone._headers = {**kept, **headers}
            clone._is_checked = False
        return clone

    def send(
        self,
        request: Request,
        *,
        operation: Operation | None = None,
        idempotent: bool | None = None,
        timeout: float | EllipsisType | None = ...,
        deadline: float | None = None,
        max_retries: int | None = None,
        other_origins: bool = False,
    ) -> Response:
        """Send a request and read the whole answer, whatever its status.

        idempotent     whether it may be repeated, where neither its method nor `operation` tells
        timeout        seconds for the whole call; without it `deadline` holds, and without that the client's timeout
        deadline       the same as a point in time, by `time.monotonic()`
        max_retries    instead of the client's
        other_origins  follow a redirect to another origin too (without the credential): for downloads

        Raises ConnectFailed, TimedOut or StreamBroken (their `sent` says whether the service may have got the request),
        ConfigError, AuthenticationError when no token can be had, TransportError for a redirect that is refused.
        """
        call = self._call(request, "answer", operation, idempotent, timeout, deadline, max_retries, other_origins)
        return cast("Response", self._perform(call))

    def open_stream(
        self,
        request: Request,
        *,
        operation: Operation | None = None,
        idempotent: bool | None = None,
        timeout: float | EllipsisType | None = ...,
        deadline: float | None = None,
        max_retries: int | None = None,
        other_origins: bool = False,
    ) -> Stream:
        """Send a request and return when the head of the answer is there, whatever its status.

        Parameters and errors are those of `send`; time limits and retries are for the opening only.
        """
        call = self._call(request, "stream", operation, idempotent, timeout, deadline, max_retries, other_origins)
        return cast("Stream", self._perform(call))

    def pass_on(self, request: Request, *, timeout: float | None = None) -> Response | Stream:
        """For the generated client: whole answers where they are small, streams where they stream, 3xx as they are."""
        call = self._call(request, "either", None, None, timeout or ..., None, None, False)
        call.raises_refusal = False
        return self._perform(call)

    def close(self) -> None:
        """Close every connection, also those of the transports made by `with_options`."""
        self.engine.close()

    # ---- one call

    def _call(
        self,
        request: Request,
        wants: str,
        operation: Operation | None,
        idempotent: bool | None,
        timeout: float | EllipsisType | None,
        deadline: float | None,
        max_retries: int | None,
        other_origins: bool,
    ) -> _Call:
        if timeout is ...:
            timeout = self.timeout if deadline is None else None
        if timeout is not None:
            own = backend.monotonic() + timeout
            deadline = own if deadline is None else min(own, deadline)
        if idempotent is None:
            idempotent = is_idempotent(request.method, bool(operation and operation.idempotent))
        url = request.url
        if "://" not in url:
            url = f"{self.base_url}/{url.removeprefix('/')}"
        self._remember(request, url)
        return _Call(
            evolve(request, url=url),
            deadline,
            self.retry if max_retries is None else evolve(self.retry, max_retries=max_retries),
            idempotent,
            request.is_replayable,
            self._is_home(url),
            wants,
            other_origins,
            idle_limit=float("inf") if idempotent else QUIET,
        )

    def _is_home(self, url: str) -> bool:
        if url.startswith(self.base_url) and url[len(self.base_url) : len(self.base_url) + 1] in ("", "/", "?"):
            return True
        try:
            return origin_of(url) == origin_of(self.base_url)
        except ValueError:
            return False

    def _perform(self, call: _Call) -> Response | Stream:
        renewed = False
        while True:
            credential = Hidden(self._credential(call) if call.with_auth and call.is_home else {})
            request = evolve(call.request, headers=self._headers_for(call, credential.open()))
            if self._limit is not None:
                self._wait_for_turn(call, self._limit)
            started = backend.monotonic()
            if self._observer is not None:
                request = self._observer.sending(call, request, self.secrets)
            try:
                answer = self._send_once(call, request, credential)
            except CredentialExpired:
                call.was_outdated = True
                if self._observer is not None:
                    self._observer.dropped(call)
                continue
            except TransportError as error:
                discreet(error, self.secrets)
                self._log(call, started, error.message)
                if self._observer is not None:
                    self._observer.failed(call, error, started)
                if isinstance(error, StreamBroken) and error.was_kept and call.idempotent and call.replayable:
                    call.idle_limit = 0.0  # its server had closed it: at once again, and no failure of the service
                    continue
                self._after_failure(call, error)
                continue
            self._log(call, started, answer.status_code)
            status = answer.status_code
            if self._observer is not None:
                self._observer.answered(call, status, answer.headers, started, self.secrets)
            if status < 300:
                return answer
            if status == 401 and credential and call.replayable and not renewed:
                with self._auth_lock:
                    renewed = self.auth.on_unauthorized(credential.open())
                if renewed:
                    discard(answer)
                    continue
            if 300 <= status <= 399:
                target = self._redirect(call, answer)
                if target is None:
                    return answer
                discard(answer)
                call.is_home = call.is_home and target.same_origin
                call.request = evolve(call.request, url=target.url, params=None)
                call.redirects += 1
                continue
            decision = self._decide(call, ResponseReceived(status, answer.headers))
            if isinstance(decision, GiveUp):
                return answer
            discard(answer)
            call.tries += 1
            self._pause(call, decision.delay, status)

    def _wait_for_turn(self, call: _Call, limit: RateLimit) -> None:
        """Wait until the client's own limit lets the request go. Raises TimedOut where that is after the deadline."""
        delay = limit.reserve(str(origin_of(call.request.url)), backend.monotonic(), call.deadline)
        if delay is None:
            error = TimedOut(f"the limit of {limit.rate:g} requests a second leaves no turn in this time", sent=False)
            raise self._in_full(call, error)
        if delay > 0:
            try:
                self._sleep(delay)
            except ClientClosed as error:
                raise self._in_full(call, error) from None

    def _send_once(self, call: _Call, request: Request, credential: Hidden[dict[str, str]]) -> Response | Stream:
        def is_credential_valid() -> bool:
            return self.auth.headers(backend.monotonic()) == credential.open()

        # Asked for once, since queues may last longer than tokens; and not of a token that could not be renewed.
        asks = self.auth.expires and bool(credential) and not call.was_outdated and is_credential_valid()
        check = is_credential_valid if asks else None
        if call.wants == "answer":
            return self.engine.send(
                request, deadline=call.deadline, is_credential_valid=check, idle_limit=call.idle_limit
            )
        if call.wants == "stream":
            return self.engine.open_stream(
                request, deadline=call.deadline, is_credential_valid=check, idle_limit=call.idle_limit
            )
        return self.engine.send_or_open(
            request, deadline=call.deadline, is_credential_valid=check, idle_limit=call.idle_limit
        )

    def _decide(self, call: _Call, outcome: Failure | ResponseReceived) -> Any:
        return decide(
            call.policy,
            call.tries,
            outcome,
            idempotent=call.idempotent,
            now=backend.monotonic(),
            random=self._random(),
            deadline=call.deadline,
            replayable=call.replayable,
            epoch=self._epoch(),
        )

    def _after_failure(self, call: _Call, error: TransportError) -> None:
        """Wait for the next try, or raise the error in full."""
        if isinstance(error, ClientClosed) or (isinstance(error, ConnectFailed) and error.permanent):
            outcome = Failure.PERMANENT
        elif not error.sent:
            outcome = Failure.NOT_SENT
        else:
            outcome = Failure.TIMED_OUT if isinstance(error, TimedOut) else Failure.MAYBE_SENT
        decision = self._decide(call, outcome)
        if isinstance(decision, GiveUp):
            raise self._in_full(call, error) from error.__cause__
        call.tries += 1
        call.last_failure = error.message
        self._pause(call, decision.delay, reason=error.message)

    def _pause(self, call: _Call, seconds: float, status: int | None = None, reason: str = "") -> None:
        if self._observer is not None:
            self._observer.retrying(call, seconds, status, reason)
        try:
            self._sleep(seconds)
        except ClientClosed as error:
            raise self._in_full(call, error) from None

    def _in_full(self, call: _Call, error: TransportError) -> TransportError:
        """The engine's error with its call, and with what to do."""
        tried = f" (tried {call.tries} times)" if call.tries > 1 else ""
        if call.last_failure and call.last_failure != error.message:
            tried = f" (tried {call.tries} times; before that: {call.last_failure})"
        text = f"{self.service}: {call.label}: {error.message}{tried}."
        if isinstance(error, ConnectFailed):
            asks = "" if error.permanent else f" Does the service run at {self.place}?"
            text += f" Nothing was sent.{asks}"
        elif not error.sent:
            text += " Nothing was sent."
        elif not call.idempotent:
            text += " The service may have carried it out; it was not sent again."
        if isinstance(error, TimedOut):
            text += " A longer timeout= gives it more time."
        full = type(error)(redact_text(text, self.secrets), sent=error.sent, service=self.service)
        if isinstance(full, ConnectFailed) and isinstance(error, ConnectFailed):
            full.permanent = error.permanent
        return full

    def _redirect(self, call: _Call, answer: Response | Stream) -> Follow | None:
        from ..core.redirect import Refuse, decide_redirect

        decision = decide_redirect(
            call.request.method,
            call.request.url,
            answer.status_code,
            answer.headers.get("location"),
            hops=call.redirects,
            other_origins=call.other_origins,
        )
        if isinstance(decision, Refuse):
            if call.raises_refusal:
                raise TransportError(
                    redact_text(f"{self.service}: {decision.reason}", self.secrets),
                    sent=False,
                    service=self.service,
                    status_code=answer.status_code,
                )
            return None
        return decision

    def _log(self, call: _Call, started: float, outcome: object) -> None:
        if log.isEnabledFor(10):
            url = redact_text(redact_url(call.request.url), self.secrets)
            took = (backend.monotonic() - started) * 1000
            outcome = redact_text(str(outcome), self.secrets)
            log.debug("%s %s: %s in %.0f ms, try %d", call.request.method.upper(), url, outcome, took, call.tries)

    # ---- credentials

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown anywhere: the credential, tokens that were fetched, secrets among the headers (of the
        client and of the last requests) and the settings, the proxy's password.
        """
        given = _GivenHeaders(self._headers, self._marked).secrets
        passing = [secret.open() for secret in list(self._passing)]
        return (*self.auth.secrets, *given, *passing, *self._known.open(), *self.engine.secrets)

    def _remember(self, request: Request, url: str) -> None:
        """Know the credentials among the headers of one request, from whoever calls `client.api` with its own."""
        if not request.headers:
            return
        given = _GivenHeaders(request.headers, self._marked)
        if given.secrets:
            check_security(given, url, allow_insecure=self._allow_insecure, service=self.service)
            self._passing.extend(secret for secret in map(Hidden, given.secrets) if secret not in self._passing)

    def _headers_for(self, call: _Call, credential: Mapping[str, str]) -> dict[str, str]:
        """What the call gives wins over what the client gives; the credential wins over both."""
        if not call.with_auth:  # a request for a token, with credentials of its own
            return dict(call.request.headers)
        if not call.is_home:
            kept = without_credentials(call.request.headers)
            return {name: value for name, value in kept.items() if name.lower() not in self._marked}
        merged: dict[str, tuple[str, str]] = {}
        for headers in (self._headers, call.request.headers, credential):
            for name, value in headers.items():
                merged[name.lower()] = (name, value)
        return dict(merged.values())

    def _credential(self, call: _Call) -> dict[str, str]:
        """The headers that carry the credential; one caller at a time gets a token, the others wait for it."""
        if not self._is_checked:
            for rule in (self.auth, _GivenHeaders(self._headers, self._marked)):
                check_security(rule, self.base_url, allow_insecure=self._allow_insecure, service=self.service)
            self._is_checked = True
        headers = self.auth.headers(backend.monotonic())
        if headers is not None:
            return headers
        left = None if call.deadline is None else max(call.deadline - backend.monotonic(), 0.0)
        if not self._auth_lock.acquire(left):
            raise self._in_full(call, TimedOut("no token came in time", sent=False))
        try:
            return self._run_flow(call)
        except TransportError as error:
            error.sent = False  # the request itself never left
            raise
        except RunsError as error:
            error.service = error.service or self.service
            if isinstance(error, DecodeError):
                error.operation = error.operation or "token"  # not of the request itself, which never left
            raise
        finally:
            self._auth_lock.release()

    def _run_flow(self, call: _Call) -> dict[str, str]:
        flow = self.auth.flow(backend.monotonic())
        try:
            request = next(flow)
            while True:
                try:
                    response = self._token_response(request, call.deadline)
                except TransportError as error:
                    request = flow.throw(error)
                else:
                    request = flow.send(response)
        except StopIteration as done:
            return cast("dict[str, str]", done.value)

    def _token_response(self, request: Request, deadline: float | None) -> Response:
        call = _Call(request, deadline, self.retry, True, True, False, "answer", with_auth=False)
        return cast("Response", self._perform(call))


def discard(answer: Response | Stream) -> None:
    if isinstance(answer, Stream):
        answer.close()
