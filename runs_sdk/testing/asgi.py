"""An ASGI application in the place of a service, without sockets: `connect(..., transport=AsgiTransport(app))`."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, MutableMapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from .._common import async_backend as backend
from ..core.seam import HttpAnswer, HttpRequest
from .threads import LoopThread

App = Callable[
    [MutableMapping[str, Any], Callable[[], Awaitable[Any]], Callable[[MutableMapping[str, Any]], Awaitable[None]]],
    Awaitable[None],
]


AHEAD = 4
"""Pieces that an application may send before somebody reads them."""


class AsyncAsgiTransport:
    """For `connect_async`: the application runs in the caller's event loop, one task for each request.

    Streams come piece by piece, and the application sees `http.disconnect` when the client leaves one. What the
    application raises is a StreamBroken that says so. Lifespan events are not sent.
    """

    def __init__(self, app: App) -> None:
        self._app = app

    async def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        """Call the application."""
        return await _Exchange(request, await _whole_body(request.body)).begin(self._app)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left to end: each application has ended with its client's request."""


class AsgiTransport:
    """For `connect`: the application runs in an event loop of its own, in a thread. `with` ends that at last."""

    def __init__(self, app: App) -> None:
        self._inner = AsyncAsgiTransport(app)
        self._loop: LoopThread | None = None

    def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        """Call the application, and wait for the head of its answer."""
        if self._loop is None:
            self._loop = LoopThread("runs-sdk application")
        loop = self._loop
        answer = loop.run(asyncio.wait_for(self._inner.send(request, timeout), timeout))
        close: Any = answer.close
        return HttpAnswer(answer.status, answer.headers, _each(loop, answer.body), lambda: loop.run(close()))

    def close(self) -> None:
        """End the event loop, and what still runs in it."""
        loop, self._loop = self._loop, None
        if loop is not None:
            loop.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _each(loop: LoopThread, body: Any) -> Iterator[bytes]:
    async def following() -> bytes | None:
        return await anext(body, None)

    while (piece := loop.run(following())) is not None:
        yield piece


async def _whole_body(body: Any) -> bytes:
    if body is None or isinstance(body, bytes):
        return body or b""
    if hasattr(body, "__aiter__"):
        return b"".join([piece async for piece in body])
    return b"".join(body)


class _Exchange:
    """One request on its way through the application."""

    def __init__(self, request: HttpRequest, body: bytes) -> None:
        self._request, self._body = request, body
        self._head: tuple[int, list[tuple[str, str]]] | None = None
        self._pieces: deque[bytes] = deque()
        self._error: Exception | None = None
        self._ended = self._is_asked = False
        self._left, self._news, self._room = backend.Event(), backend.Event(), backend.Event()
        self._task: backend.Task | None = None

    async def begin(self, app: App) -> HttpAnswer:
        self._task = backend.spawn(self._run, app, name="runs_sdk application")
        try:
            while self._head is None and not self._ended:
                await self._wait()
        except BaseException:
            await self.leave()
            raise
        if self._error is not None and self._head is None:
            raise self._error
        if self._head is None:
            raise RuntimeError("the application gave no answer")
        status, headers = self._head
        return HttpAnswer(status, headers, self._answer(), self.leave)

    async def _run(self, app: App) -> None:
        try:
            await app(self._scope(), self._receive, self._send)
        except Exception as error:
            self._error = error
        finally:
            self._ended = True
            self._news.set()

    async def _wait(self) -> None:
        self._news = backend.Event()
        await self._news.wait()

    async def _receive(self) -> dict[str, Any]:
        if not self._is_asked:
            self._is_asked = True
            return {"type": "http.request", "body": self._body, "more_body": False}
        if not self._left.is_set():
            await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in message.get("headers", ())]
            self._head = (message["status"], pairs)
        elif message["type"] == "http.response.body":
            self._pieces.append(message.get("body", b""))
            self._ended = self._ended or not message.get("more_body", False)
        self._news.set()
        await backend.checkpoint()
        while len(self._pieces) >= AHEAD and not self._left.is_set():
            self._room = backend.Event()
            await self._room.wait()

    async def _answer(self) -> AsyncIterator[bytes]:
        while True:
            while self._pieces:
                piece = self._pieces.popleft()
                self._room.set()
                yield piece
            if self._error is not None:
                raise self._error
            if self._ended or self._left.is_set():
                return
            await self._wait()

    async def leave(self) -> None:
        """Nobody reads on: the application learns of it, and is ended."""
        for event in (self._left, self._news, self._room):
            event.set()
        await backend.checkpoint()
        if self._task is not None:
            self._task.cancel()

    def _scope(self) -> dict[str, Any]:
        parts = urlsplit(self._request.url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self._request.method,
            "scheme": parts.scheme,
            "path": unquote(parts.path),
            "raw_path": parts.path.encode(),
            "root_path": "",
            "query_string": parts.query.encode(),
            "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in self._request.headers],
            "client": ("127.0.0.1", 0),
            "server": (parts.hostname, port),
        }
