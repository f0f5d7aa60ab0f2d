"""The generated client's way in: an httpx transport that sends through ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

import httpx

from .._common.async_backend import monotonic
from ..core.errors import TimedOut
from ..core.http import Request, Response
from .stream import AsyncStream
from .transport import AsyncTransport

_OWN_HEADERS = ("accept-encoding", "connection", "host", "transfer-encoding")  # the engine sets them
_BODY_HEADERS = (
    "content-encoding",
    "content-length",
    "transfer-encoding",
)  # true of the wire, not of what is handed on


def build(transport: AsyncTransport, package: str) -> Any:
    """The generated client of `package`. Copies of it (`with_headers`, `with_timeout`) send through us as well."""
    client = import_module(package).Client
    return client(base_url=transport.base_url, httpx_args={"transport": AsyncApiTransport(transport)})


class AsyncApiTransport(httpx.AsyncBaseTransport):
    """For `httpx.AsyncClient(transport=...)`: credentials, retries and redaction of ours hold there too.

    Raises what our transport raises, and never because of a status. An event stream or a long download streams.
    A read timeout of the httpx client bounds the whole call, or one read of a stream; without one, ours holds.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request."""
        timeout = request.extensions.get("timeout", {}).get("read")
        answer = await self._transport.pass_on(_request(request), timeout=timeout)
        headers = [(name, value) for name, value in answer.headers.items() if name not in _BODY_HEADERS]
        if isinstance(answer, Response):
            return httpx.Response(answer.status_code, headers=headers, content=answer.content)
        return httpx.Response(answer.status_code, headers=headers, stream=_Body(answer, timeout))


class _Body(httpx.AsyncByteStream):
    def __init__(self, stream: AsyncStream, timeout: float | None) -> None:
        self._stream, self._timeout = stream, timeout

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            data = await self._stream.read(None if self._timeout is None else monotonic() + self._timeout)
            if data is None:
                raise TimedOut(f"nothing came for {self._timeout:g} s")
            if not data:
                return
            yield data

    async def aclose(self) -> None:
        await self._stream.aclose()


def _request(request: httpx.Request) -> Request:
    headers = {name: value for name, value in request.headers.items() if name not in _OWN_HEADERS}
    if headers.get("user-agent", "").startswith("python-httpx/"):
        del headers["user-agent"]
    stream: Any = request.stream
    if isinstance(stream, httpx.ByteStream):
        content: Any = request.content or None
        headers.pop("content-length", None)
    elif headers.get("content-type", "").startswith("multipart/"):  # rewinds its files whenever it is read

        def content() -> Any:
            return stream
    else:
        content = stream
    return Request(request.method, str(request.url), headers=headers, content=content)
