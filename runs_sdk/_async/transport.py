"""The transport: one call, from the first try to the answer. It drives the rules of `core` over the engine.

Credentials, retries, redirects and the deadline of the whole call are kept here, for whole answers and for streams.
It never raises because of a status; services and the generated client read the answers.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve

from .._common import async_backend as backend
from .._common import tape
from .._common.call import Call
from .._common.chance import random_fraction
from .._common.log import log, set_up_logging
from ..core.auth import Auth
from ..core.error_redaction import redact_error
from ..core.errors import ClientClosed, ConnectFailed, StreamBroken, TimedOut, TransportError
from ..core.hidden import Hidden
from ..core.http import CredentialExpired, Operation, Request, Response
from ..core.redact import redact_text, redact_url
from ..core.retry import Failure, GiveUp, ResponseReceived, RetryPolicy, decide, is_idempotent
from ..core.urls import is_within, origin_of, wire_url
from .credentials import AsyncCredentials
from .stream import AsyncStream

if TYPE_CHECKING:
    from .._common.rate_limit import RateLimit
    from ..core.redirect import Follow
    from .engine import AsyncEngine
    from .observer import AsyncObserver

QUIET = 1.0
"""Seconds after which a request that is not sent twice takes a new connection: servers close one that is idle, some of
them after two seconds, and whether such a request has arrived on it nobody could tell.
"""


class AsyncTransport:
    """Sends requests to one service, with its credential.

    timeout  of one call, retries and token included, in seconds; None for no limit

    `auth`, `headers`, `secret_headers`, `secrets` and `allow_insecure` are those of AsyncCredentials.
    """

    def __init__(
        self,
        engine: AsyncEngine,
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
        observer: AsyncObserver | None = None,
        limit: RateLimit | None = None,
    ) -> None:
        set_up_logging()
        self.engine = engine
        self.place = base_url
        self.base_url = wire_url(base_url).rstrip("/")
        self.timeout = timeout
        self.retry = retry or RetryPolicy()
        self.service = service
        self.credentials = AsyncCredentials(
            service,
            [self.base_url],
            auth=auth,
            headers=headers,
            secret_headers=secret_headers,
            secrets=secrets,
            allow_insecure=allow_insecure,
        )
        self._random, self._epoch = random, epoch
        self.observer, self.limit = observer, limit
        self._sleep = engine.sleep if sleep is None else sleep

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> AsyncTransport:
        """A transport with other options over the same connections and the same credential."""
        clone = copy.copy(self)
        if timeout is not None:
            clone.timeout = timeout
        if max_retries is not None:
            clone.retry = evolve(self.retry, max_retries=max_retries)
        if headers:
            clone.credentials = self.credentials.with_headers(headers)
        return clone

    def without_auth(self) -> AsyncTransport:
        """A transport over the same connections whose requests carry no credential of their own."""
        clone = copy.copy(self)
        clone.credentials = self.credentials.without_auth()
        return clone

    async def send(
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
        return cast("Response", await self._perform(call))

    async def open_stream(
        self,
        request: Request,
        *,
        operation: Operation | None = None,
        idempotent: bool | None = None,
        timeout: float | EllipsisType | None = ...,
        deadline: float | None = None,
        max_retries: int | None = None,
        other_origins: bool = False,
    ) -> AsyncStream:
        """Send a request and return when the head of the answer is there, whatever its status.

        Parameters and errors are those of `send`; time limits and retries are for the opening only.
        """
        call = self._call(request, "stream", operation, idempotent, timeout, deadline, max_retries, other_origins)
        return cast("AsyncStream", await self._perform(call))

    async def pass_on(self, request: Request, *, timeout: float | None = None) -> Response | AsyncStream:
        """For the generated client: whole answers where they are small, streams where they stream, 3xx as they are."""
        call = self._call(request, "either", None, None, timeout or ..., None, None, False)
        call.raises_refusal = False
        return await self._perform(call)

    async def aclose(self) -> None:
        """Close every connection, also those of the transports made by `with_options`."""
        await self.engine.aclose()

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
    ) -> Call:
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
        self.credentials.remember(request, url)
        return Call(
            request.copied(url=url),
            deadline,
            self.retry if max_retries is None else evolve(self.retry, max_retries=max_retries),
            idempotent,
            request.is_replayable,
            is_within(url, self.base_url),
            wants,
            other_origins,
            idle_limit=float("inf") if idempotent else QUIET,
        )

    async def _perform(self, call: Call) -> Response | AsyncStream:
        credentials, renewed = self.credentials, False
        while True:
            asks = call.with_auth and call.is_home
            credential = Hidden(await credentials.acquire(call, self._token_response) if asks else {})
            request = call.request.copied(headers=credentials.headers_for(call, credential.open()))
            if self.limit is not None:
                await self._wait_for_turn(call, self.limit)
            started = backend.monotonic()
            if self.observer is not None:
                request = await self.observer.sending(call, request, self.secrets)
            try:
                answer = await self._send_once(call, request, credential)
            except CredentialExpired:
                call.was_outdated = True
                if self.observer is not None:
                    self.observer.dropped(call)
                continue
            except TransportError as error:
                redact_error(error, self.secrets)
                self._log(call, started, error.message)
                if self.observer is not None:
                    await self.observer.failed(call, error, started)
                if isinstance(error, StreamBroken) and error.was_kept and call.idempotent and call.replayable:
                    call.idle_limit = 0.0  # its server had closed it: at once again, and no failure of the service
                    continue
                await self._after_failure(call, error)
                continue
            self._log(call, started, answer.status_code)
            status = answer.status_code
            if self.observer is not None:
                await self.observer.answered(call, status, answer.headers, started, self.secrets)
            if status < 300:
                return answer
            if status == 401 and credential and call.replayable and not renewed:
                renewed = await credentials.renew(credential.open())
                if renewed:
                    await discard(answer)
                    continue
            if 300 <= status <= 399:
                target = self._redirect(call, answer)
                if target is None:
                    return answer
                await discard(answer)
                call.is_home = call.is_home and target.same_origin
                call.request = evolve(call.request, url=target.url, params=None)
                call.redirects += (target.url,)
                continue
            decision = self._decide(call, ResponseReceived(status, answer.headers))
            if isinstance(decision, GiveUp):
                return answer
            await discard(answer)
            call.tries += 1
            await self._pause(call, decision.delay, status)

    async def _wait_for_turn(self, call: Call, limit: RateLimit) -> None:
        """Wait until the client's own limit lets the request go. Raises TimedOut where that is after the deadline."""
        delay = limit.reserve(str(origin_of(call.request.url)), backend.monotonic(), call.deadline)
        if delay is None:
            error = TimedOut(f"the limit of {limit.rate:g} requests a second leaves no turn in this time", sent=False)
            raise self._in_full(call, error)
        if delay > 0:
            try:
                await self._sleep(delay)
            except ClientClosed as error:
                raise self._in_full(call, error) from None

    async def _send_once(
        self, call: Call, request: Request, credential: Hidden[dict[str, str]]
    ) -> Response | AsyncStream:
        def is_credential_valid() -> bool:
            return self.auth.headers(backend.monotonic()) == credential.open()

        # Asked for once, since queues may last longer than tokens; and not of a token that could not be renewed.
        asks = self.auth.expires and bool(credential) and not call.was_outdated and is_credential_valid()
        check = is_credential_valid if asks else None
        send: Any
        if call.wants == "answer":
            send = self.engine.send
        elif call.wants == "stream":
            send = self.engine.open_stream
        else:
            send = self.engine.send_or_open
        answer: Response | AsyncStream = await send(
            request, deadline=call.deadline, is_credential_valid=check, idle_limit=call.idle_limit
        )
        return tape.answered(self, request, answer) if tape.recorders else answer

    def _decide(self, call: Call, outcome: Failure | ResponseReceived) -> Any:
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

    async def _after_failure(self, call: Call, error: TransportError) -> None:
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
        await self._pause(call, decision.delay, reason=error.message)

    async def _pause(self, call: Call, seconds: float, status: int | None = None, reason: str = "") -> None:
        if self.observer is not None:
            await self.observer.retrying(call, seconds, status, reason)
        try:
            await self._sleep(seconds)
        except ClientClosed as error:
            raise self._in_full(call, error) from None

    def _in_full(self, call: Call, error: TransportError) -> TransportError:
        return call.in_full(error, service=self.service, place=self.place, secrets=self.secrets)

    def _redirect(self, call: Call, answer: Response | AsyncStream) -> Follow | None:
        from ..core.redirect import Refuse

        decision = call.redirect(answer)
        if not isinstance(decision, Refuse):
            return decision
        if call.raises_refusal:
            why = redact_text(f"{self.service}: {decision.reason}", self.secrets)
            raise TransportError(why, sent=False, service=self.service, status_code=answer.status_code)
        return None

    def _log(self, call: Call, started: float, outcome: object) -> None:
        if log.wants_debug:
            url = redact_text(redact_url(call.request.url), self.secrets)
            took = (backend.monotonic() - started) * 1000
            outcome = redact_text(str(outcome), self.secrets)
            log.debug("%s %s: %s in %.0f ms, try %d", call.request.method.upper(), url, outcome, took, call.tries)

    @property
    def auth(self) -> Auth:
        """How requests get their credential."""
        return self.credentials.auth

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown anywhere: the credentials, the proxy's password."""
        return (*self.credentials.secrets, *self.engine.secrets)

    async def _token_response(self, request: Request, deadline: float | None) -> Response:
        call = Call(request, deadline, self.retry, True, True, False, "answer", with_auth=False)
        return cast("Response", await self._perform(call))


async def discard(answer: Response | AsyncStream) -> None:
    if isinstance(answer, AsyncStream):
        await answer.aclose()
