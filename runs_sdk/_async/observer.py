"""Calls the hooks of a client. There is an observer only where there is something to call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from .._common import async_backend as backend
from .._common.log import log
from ..core.errors import TransportError
from ..core.hooks import FailureInfo, RequestInfo, ResponseInfo, RetryInfo
from ..core.redact import redact_headers, redact_text, redact_url

if TYPE_CHECKING:
    from ..core.http import Request


class AsyncObserver:
    """What is called about each try of a request. `tracing` makes spans of them, where OpenTelemetry is wanted."""

    def __init__(self, service: str, hooks: Mapping[str, Any], tracing: Any = None) -> None:
        self._service, self._hooks, self._tracing = service, hooks, tracing

    async def sending(self, call: Any, request: Request, secrets: Sequence[str]) -> Request:
        """A try begins. Returns the request to send: with the trace's headers, to the configured origin only."""
        call.observed = RequestInfo(
            self._service,
            request.method.upper(),
            redact_text(redact_url(request.url, secrets), secrets),
            redact_headers(request.headers, secrets),
            call.tries,
            call.idempotent,
        )
        if self._tracing is not None:
            call.span = self._tracing.begin(call.observed)
            if call.is_home:
                request = evolve(request, headers={**request.headers, **self._tracing.headers(call.span)})
        await self._call("on_request", call.observed)
        return request

    async def answered(self, call: Any, status: int, headers: Mapping[str, str], started: float, secrets: Any) -> None:
        """The head of an answer is there."""
        elapsed = backend.monotonic() - started
        if self._tracing is not None:
            self._tracing.answered(call.span, call.observed, status, elapsed)
        if "on_response" in self._hooks:
            found = ResponseInfo(call.observed, status, redact_headers(headers, secrets), elapsed)
            await self._call("on_response", found)

    async def failed(self, call: Any, error: TransportError, started: float) -> None:
        """The try got no answer."""
        elapsed = backend.monotonic() - started
        if self._tracing is not None:
            self._tracing.failed(call.span, call.observed, error, elapsed)
        await self._call("on_error", FailureInfo(call.observed, error, elapsed))

    def dropped(self, call: Any) -> None:
        """The try was given up before anything was sent."""
        if self._tracing is not None:
            self._tracing.dropped(call.span)

    async def retrying(self, call: Any, delay: float, status: int | None, reason: str) -> None:
        """The request will be sent again."""
        await self._call("on_retry", RetryInfo(call.observed, delay, status, reason))

    async def _call(self, name: str, info: Any) -> None:
        hook = self._hooks.get(name)
        if hook is None:
            return
        try:
            await backend.finish(hook(info))
        except Exception:  # a hook looks on: what it raises must change nothing
            log.exception("%s: the hook %s failed", self._service, name)
