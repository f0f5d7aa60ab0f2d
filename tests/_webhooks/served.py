"""Servers for inlets, and one that keeps what is posted to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import uvicorn

Posted = tuple[str, dict[str, str], bytes]
"""A path, headers, and a body."""


class Keeper(ThreadingHTTPServer):
    """Keeps what is posted."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.posted: list[Posted] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        assert isinstance(self.server, Keeper)
        self.server.posted.append((self.path, dict(self.headers.items()), body))
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@contextmanager
def keeping() -> Iterator[Keeper]:
    with Keeper() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Says nothing."""


class Door:
    """An address that is known before the application that answers there."""

    app: Any = None

    def wsgi(self, environ: Any, start_response: Any) -> Any:
        return self.app.wsgi(environ, start_response)

    async def asgi(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)


@contextmanager
def serving(kind: str, door: Door) -> Iterator[str]:
    """The address at which the application is reached, as ASGI or WSGI."""
    if kind == "wsgi":
        with make_server("127.0.0.1", 0, door.wsgi, handler_class=_Quiet) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield f"http://127.0.0.1:{server.server_port}"
            finally:
                server.shutdown()
                thread.join()
        return
    web = uvicorn.Server(
        uvicorn.Config(door.asgi, port=0, interface="asgi3", log_config=None, lifespan="off", ws="none")
    )
    ready = threading.Event()
    begin = web.startup

    async def startup(*args: Any, **kwargs: Any) -> None:
        await begin(*args, **kwargs)
        ready.set()

    web.startup = startup  # type: ignore[method-assign]
    thread = threading.Thread(target=web.run)
    thread.start()
    try:
        assert ready.wait(60)
        yield f"http://127.0.0.1:{web.servers[0].sockets[0].getsockname()[1]}"
    finally:
        web.should_exit = True
        thread.join()
