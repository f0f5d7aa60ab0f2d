"""What all emulators have in common: a real HTTP server on 127.0.0.1, behind the wire proxy, held against a document.

An emulator is a subclass of `Emulator` that says which document it speaks and gives routes. Everything else is here:
the server in a thread, the faults, the record of requests, the checks, the quick shutdown.
"""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterable, Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Literal, Self, TypeVar
from urllib.parse import parse_qsl

import uvicorn
from attrs import frozen
from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Match, Route

from .by_schema import BySchema
from .contract import Contract, EventCheck, find_document, load_contract
from .faults import Fault
from .proxy import WireProxy, blame_unstruck
from .relay import Request
from .threads import LoopThread

T = TypeVar("T")
Message = MutableMapping[str, Any]
UNCHECKED = "runs_sdk.unchecked"
HANG_UP = "runs_sdk.hang_up"
"""Set in a request's scope: the connection is closed once the answer is out, and no header says so before."""


@frozen
class Violation:
    """A request or an answer that the document does not allow, or an emulator that failed (`kind` is "crash")."""

    kind: str
    where: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} {self.where}: " + "; ".join(self.problems)


class ContractViolation(AssertionError):
    """What an emulator answered, or was sent, is not what its OpenAPI document says."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = list(violations)
        super().__init__("\n".join(["not what the OpenAPI document says:", *map(str, self.violations)]))


def json_answer(data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """An answer with a compact JSON body."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Response(body, status, headers, media_type="application/json")


def names(given: str | Iterable[str]) -> list[str]:
    """Names as an option of an emulator: several, or one as it is."""
    return [given] if isinstance(given, str) else list(given)


class Emulator:
    """A service that tests can talk to over a real socket.

    `url` is where it listens; `credentials` are the keyword arguments that `runs_sdk.connect` needs beside it.
    `requests` are those that clients sent, in order, faults or not; `violations` is what the document did not allow.
    Leaving the `with` block raises ContractViolation for what the emulator itself did wrong, with `strict=True` for
    requests too. `wire` is the proxy in front, with its counters and its means to break connections. `latency`,
    to be set before it starts, is how many seconds everything is on its way, in each direction. `port`, to be set
    before it starts, is where it listens (0: a free one).

    A subclass sets `service` and `document` (a name in `openapi/`, a path, or None for no checks), and gives `routes`.
    What it does runs on one event loop; `call` gets there from a test.
    """

    service: ClassVar[str]
    document: str | Path | None = None
    credentials: Mapping[str, str] = {}
    port: int = 0
    whole: ClassVar[bool] = False
    """Whether operations without a route of their own are answered by their schemas, with what was created kept."""

    def __init__(self, *, faults: Iterable[Fault] = (), strict: bool = False) -> None:
        self.violations: list[Violation] = []
        self.strict = strict
        self.latency = 0.0
        self.unstruck: Literal["raise", "ignore"] = "raise"
        self._faults = list(faults)
        self._wire: WireProxy | None = None
        self._thread: LoopThread | None = None
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._app: _CheckedApp | None = None
        self._contract: Contract | None = None
        self._by_schema: BySchema | None = None
        self._spawned: set[asyncio.Task[None]] = set()
        self.failed = threading.Event()
        """Set as soon as something has broken inside the emulator: from then on it answers nothing but that."""

    def routes(self) -> list[Route]:
        """The service's routes; asked for once, when the server starts."""
        raise NotImplementedError

    def read_contract(self) -> Contract | None:
        """The document that requests and answers are held against; None for no checks."""
        return None if self.document is None else load_contract(find_document(self.document))

    async def by_schema(self, request: HttpRequest) -> Response | None:
        """The answer to an operation of the document for which there is no route; None where there is none either."""
        if not self.whole or self._contract is None:
            return None
        if self._by_schema is None:
            self._by_schema = BySchema(self._contract)
        if self._contract.operation(request.method, request.scope["path"]) is None:
            return None
        refusal = await self.admit(request)
        return refusal if refusal is not None else await self._by_schema.answer(request)

    async def admit(self, request: HttpRequest) -> Response | None:
        """The refusal of a request that may not come in, for operations that are answered by their schemas."""
        return None

    async def unknown_path(self, request: HttpRequest) -> Response:
        """The answer to a path that no route has. Not held against the document."""
        return json_answer({"detail": "Not Found"}, 404)

    async def wrong_method(self, request: HttpRequest) -> Response:
        """The answer to a method that the path's route does not have. Not held against the document."""
        return Response(status_code=405)

    def document_route(self, path: str, published: Mapping[str, Any] | bool = True) -> Route:
        """A route that serves an OpenAPI document: the one given, or the one that this emulator is checked with."""

        async def serve(request: HttpRequest) -> Response:
            request.scope[UNCHECKED] = True
            if isinstance(published, Mapping):
                return json_answer(published)
            return json_answer(self._contract.published if self._contract is not None else {})

        return Route(path, serve, methods=["GET"])

    @property
    def ids(self) -> Mapping[str, Any]:
        """What is there from the start and can be named: ids, or ids by name, under the words of the service."""
        return {}

    @property
    def wire(self) -> WireProxy:
        if self._wire is None:
            raise RuntimeError(f"the {self.service} emulator is not running: use it in a `with` statement")
        return self._wire

    @property
    def url(self) -> str:
        return self.wire.url

    @property
    def requests(self) -> list[Request]:
        return self.wire.requests

    def inject(self, *faults: Fault) -> None:
        """Add faults while the emulator runs; they count matching requests from now on."""
        self.wire.inject(*faults)

    def call(self, function: Callable[[], T]) -> T:
        """Call a function on the emulator's event loop, so that it sees and leaves a consistent state."""

        async def work() -> T:
            return function()

        return self.run(work())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the emulator's event loop and wait for its result."""
        if self._thread is None:
            work.close()
            raise RuntimeError(f"the {self.service} emulator is not running: use it in a `with` statement")
        return self._thread.run(work)

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Start a coroutine on the emulator's event loop, from there. Its failure counts as the emulator's."""

        async def watched() -> None:
            try:
                await work
            except Exception:
                self._fail(repr(work), traceback.format_exc())

        def over(task: asyncio.Task[None]) -> None:
            self._spawned.discard(task)
            work.close()  # for one that was cancelled before it began

        task = asyncio.ensure_future(watched())
        self._spawned.add(task)
        task.add_done_callback(over)
        return task

    def _fail(self, where: str, trace: str) -> None:
        """Something broke in here: end what clients wait for, so that a test fails now and not by its timeout.

        Open connections break, and from now on every request is answered 400 with the reason, which no client takes
        for a passing fault.
        """
        self.violations.append(Violation("crash", where, (trace,)))
        self.failed.set()
        if self._app is not None:
            self._app.fail(f"The {self.service} emulator has failed: {trace.strip().splitlines()[-1]}\n\n{trace}")

    def start(self) -> Self:
        """Start to serve; `with` does the same."""
        if self._thread is None:
            self._contract = self.read_contract()
            # With the protocol spelt out, or asyncio leaves Nagle's algorithm on and each answer takes 40 ms.
            listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            listener.bind(("127.0.0.1", 0))
            self._thread = LoopThread(f"runs-sdk {self.service} emulator")
            self._thread.run(self._start(listener))
            wire = WireProxy(
                f"http://127.0.0.1:{listener.getsockname()[1]}",
                self._faults,
                latency=self.latency,
                unstruck=self.unstruck,
                port=self.port,
            )
            try:
                self._wire = wire.start()
            except BaseException:
                self.stop()
                raise
        return self

    def stop(self) -> None:
        """Stop serving, at once and also in the middle of streams; `with` does the same."""
        if self._thread is not None:
            if self._wire is not None:
                self._wire.stop()
            self._thread.run(self._stop())
            self._thread.stop()
            self._thread = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        blamed = [violation for violation in self.violations if self.strict or violation.kind != "request"]
        if blamed and error is None:
            raise ContractViolation(blamed)
        if blamed and error is not None:
            error.add_note(str(ContractViolation(blamed)))
        if self._wire is not None:
            blame_unstruck(self._wire, error)

    def __repr__(self) -> str:
        where = self.url if self._wire is not None else "not running"
        return f"<{type(self).__name__} {where}>"

    async def _start(self, listener: socket.socket) -> None:
        app = self._app = _CheckedApp(self, self.routes(), self._contract)
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            loop="none",
            log_config=None,
            access_log=False,
            date_header=False,
        )
        self._server = _Server(config, app)
        self._serving = asyncio.ensure_future(self._server.serve(sockets=[listener]))
        await asyncio.wait(
            [self._serving, asyncio.ensure_future(self._server.ready.wait())], return_when="FIRST_COMPLETED"
        )

    async def _stop(self) -> None:
        assert self._server is not None
        assert self._serving is not None
        self._server.leave.set()
        await self._serving


class _CheckedApp:
    """The ASGI application: finds the route, records what the document does not allow."""

    def __init__(self, emulator: Emulator, routes: list[Route], contract: Contract | None) -> None:
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
        answer = _CheckedAnswer(scope, bytes(body), self._contract, send, self._emulator.violations)
        try:
            await self._dispatch(scope, receive_again, answer.send)
        except OSError:
            pass  # the client is gone
        except Exception:
            self._emulator._fail(f"{scope['method']} {scope['path']}", traceback.format_exc())
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


class _CheckedAnswer:
    """One answer on its way out. JSON is held back until it was checked; streams are checked event by event."""

    def __init__(
        self, scope: Message, body: bytes, contract: Contract | None, send: Any, violations: list[Violation]
    ) -> None:
        self._scope = scope
        self._request_body = body
        self._contract = None if scope["method"] in ("HEAD", "OPTIONS") else contract
        self._send = send
        self._violations = violations
        self._start: Message | None = None
        self._sent_start = False
        self._body = bytearray()
        self._events: EventCheck | None = None
        self._method, self._path = scope["method"], scope["raw_path"].decode("latin-1").partition("?")[0]

    async def send(self, message: Message) -> None:
        if self._contract is None or self._scope.get(UNCHECKED):
            await self._send(message)
            self._sent_start = True
        elif message["type"] == "http.response.start":
            await self._begin(self._contract, message)
        elif message["type"] == "http.response.body":
            await self._continue(self._contract, message)

    @property
    def began(self) -> bool:
        """Whether something of the answer is out."""
        return self._sent_start

    async def _begin(self, contract: Contract, start: Message) -> None:
        self._start = start
        self._check_request(contract)
        problems = contract.check_answer_head(self._method, self._path, start["status"], self._content_type)
        if problems:
            await self._refuse("answer", problems)
        elif self._content_type.startswith("text/event-stream"):
            self._events = EventCheck(contract, self._method, self._path, start["status"])
            await self._send_start()
        elif "json" not in self._content_type:
            await self._send_start()

    async def _continue(self, contract: Contract, message: Message) -> None:
        if self._start is None:
            return  # refused
        data, more = message.get("body", b""), message.get("more_body", False)
        if self._events is not None and (problems := self._events.feed(data)):
            await self._refuse("answer", problems)
            raise OSError("the stream broke off because an event is not what the document says")
        if self._sent_start:
            await self._send(message)
            return
        self._body += data
        if not more:
            problems = contract.check_answer_body(
                self._method, self._path, self._start["status"], self._content_type, bytes(self._body)
            )
            if problems:
                await self._refuse("answer", problems)
            else:
                await self._send_start()
                await self._send({"type": "http.response.body", "body": bytes(self._body)})

    def _check_request(self, contract: Contract) -> None:
        assert self._start is not None
        if self._start["status"] >= 400:
            return  # the emulator refuses it itself, as the service does
        query = parse_qsl(self._scope["query_string"].decode("latin-1"), keep_blank_values=True)
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in self._scope["headers"]}
        problems = contract.check_request(self._method, self._path, query, headers, self._request_body)
        if problems:
            self._violations.append(Violation("request", f"{self._method} {self._path}", tuple(problems)))

    async def _refuse(self, kind: str, problems: list[str]) -> None:
        violation = Violation(kind, f"{self._method} {self._path}", tuple(problems))
        self._violations.append(violation)
        self._start = None
        if not self._sent_start:
            answer = PlainTextResponse(f"The emulator broke its own contract.\n{violation}\n", 500)
            self._sent_start = True
            await answer(self._scope, _no_more, self._send)

    async def _send_start(self) -> None:
        self._sent_start = True
        await self._send(self._start)

    @property
    def _content_type(self) -> str:
        headers = self._start["headers"] if self._start else []
        return next((value.decode("latin-1") for name, value in headers if name.lower() == b"content-type"), "")


async def _no_more() -> Message:
    return {"type": "http.disconnect"}


class _Server(uvicorn.Server):
    """A server that starts and stops at once, where uvicorn's own looks up from its work ten times a second."""

    def __init__(self, config: uvicorn.Config, app: _CheckedApp) -> None:
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
