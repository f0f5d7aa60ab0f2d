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
from collections.abc import Callable, Coroutine, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeVar

import uvicorn
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route

from .by_schema import BySchema
from .checked_answer import UNCHECKED, ContractViolation, Violation
from .contract import Contract, find_document, load_contract
from .faults import Fault
from .proxy import WireProxy, blame_unstruck
from .relay import Request
from .serving import HANG_UP, CheckedApp, QuickServer
from .threads import LoopThread

T = TypeVar("T")


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
    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """What the emulator of one service has beside; only a checker sees this."""

    credentials: Mapping[str, Any] = {}
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
        self._server: QuickServer | None = None
        self._serving: asyncio.Task[None] | None = None
        self._app: CheckedApp | None = None
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
                self.crashed(repr(work), traceback.format_exc())

        def over(task: asyncio.Task[None]) -> None:
            self._spawned.discard(task)
            work.close()  # for one that was cancelled before it began

        task = asyncio.ensure_future(watched())
        self._spawned.add(task)
        task.add_done_callback(over)
        return task

    def crashed(self, where: str, trace: str) -> None:
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
        app = self._app = CheckedApp(self, self.routes(), self._contract)
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
        self._server = QuickServer(config, app)
        self._serving = asyncio.ensure_future(self._server.serve(sockets=[listener]))
        await asyncio.wait(
            [self._serving, asyncio.ensure_future(self._server.ready.wait())], return_when="FIRST_COMPLETED"
        )

    async def _stop(self) -> None:
        assert self._server is not None
        assert self._serving is not None
        self._server.leave.set()
        await self._serving


__all__ = ["HANG_UP", "ContractViolation", "Emulator", "Violation", "json_answer", "names"]
