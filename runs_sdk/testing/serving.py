"""How an emulator serves: the ASGI application that finds the route, and the HTTP server under it."""

from __future__ import annotations

import asyncio
import socket
import traceback
from typing import Any, ClassVar, Protocol

import uvicorn
from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Match, Route

from .checked_answer import UNCHECKED, CheckedAnswer, Message, Violation
from .contract import Contract

HANG_UP = "runs_sdk.hang_up"
"""Set in a request's scope: the connection is closed once the answer is out, and no header says so before."""


class Answering(Protocol):
    """What the application needs of its emulator."""

    violations: list[Violation]
    whole: ClassVar[bool]

    async def by_schema(self, request: HttpRequest) -> Response | None: ...

    async def unknown_path(self, request: HttpRequest) -> Response: ...

    async def wrong_method(self, request: HttpRequest) -> Response: ...

    def crashed(self, where: str, trace: str) -> None: ...


class CheckedApp:
    """The ASGI application: finds the route, records what the document does not allow."""

    def __init__(self, emulator: Answering, routes: list[Route], contract: Contract | None) -> None:
        self.tasks: set[asyncio.Task[Any]] = set()
        self.stopping = False
        self.failure: str | None = None
        self._emulator = emulator
        self._routes = routes
        self._contract = contract

    async def __call__(self, scope: Message, receive: Any, send: Any) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.tasks.add(task)
        try:
            await self._serve(scope, receive, send)
        except asyncio.CancelledError:
            if self.failure is not None:
                send.__self__.transport.abort()
                await asyncio.sleep(0)  # or uvicorn takes the client for one that waits for an answer
            elif not self.stopping:
                raise
        finally:
            self.tasks.discard(task)

    def fail(self, why: str) -> None:
        """Break off what is being answered, and answer nothing but this from now on."""
        self.failure = self.failure or why
        for task in self.tasks - {asyncio.current_task()}:
            task.cancel()

    async def _serve(self, scope: Message, receive: Any, send: Any) -> None:
        body = bytearray()
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            more = message.get("more_body", False)
        unread = [{"type": "http.request", "body": bytes(body)}]

        async def receive_again() -> Message:
            return unread.pop() if unread else await receive()

        if self.failure is not None:
            await PlainTextResponse(self.failure, 400)(scope, receive_again, send)
            return
        answer = CheckedAnswer(scope, bytes(body), self._contract, send, self._emulator.violations)
        try:
            await self._dispatch(scope, receive_again, answer.send)
        except OSError:
            pass  # the client is gone
        except Exception:
            self._emulator.crashed(f"{scope['method']} {scope['path']}", traceback.format_exc())
            if answer.began:
                send.__self__.transport.abort()
            else:
                await PlainTextResponse(str(self.failure), 400)(scope, receive_again, send)
        if scope.get(HANG_UP):
            # uvicorn has no other way to this: it does so itself when an application raises behind its answer.
            send.__self__.transport.close()

    async def _dispatch(self, scope: Message, receive: Any, send: Any) -> None:
        other_methods = False
        for route in self._routes:
            match, found = route.matches(scope)
            if match is Match.FULL:
                scope.update(found)
                await route.handle(scope, receive, send)
                return
            other_methods = other_methods or match is Match.PARTIAL
        request = HttpRequest(scope, receive)
        made = await self._emulator.by_schema(request)
        if made is not None:
            await made(scope, receive, send)
            return
        scope[UNCHECKED] = True
        if self._emulator.whole and self._contract is not None:
            other_methods = other_methods or self._contract.knows(scope["path"])
        fallback = self._emulator.wrong_method if other_methods else self._emulator.unknown_path
        await (await fallback(request))(scope, receive, send)


class QuickServer(uvicorn.Server):
    """A server that starts and stops at once, where uvicorn's own looks up from its work ten times a second."""

    def __init__(self, config: uvicorn.Config, app: CheckedApp) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.leave = asyncio.Event()
        self._app = app

    async def main_loop(self) -> None:
        await self.on_tick(0)
        self.ready.set()
        await self.leave.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.stopping = True
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for task in list(self._app.tasks):
            task.cancel()
        await asyncio.gather(*self._app.tasks, return_exceptions=True)
        for connection in list(self.server_state.connections):
            connection.shutdown()
