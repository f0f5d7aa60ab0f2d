"""An emulator of an ACP agent server, version 0.1 or 0.2: as the protocol's documents have it, or, with
`quirks="reference"`, with the misbehaviour that was observed on the reference server.

Its one agent, `AGENT_ID`, takes `{"message": text, "mode": ..., "n": updates, "delay": seconds}`. Modes: echo (one
update), loop (n updates), interrupt (n updates, then a question, and n after its answer), fail, flaky (fails once),
badout (fails), timeout.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

import anyio
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route

from ...server import Emulator, json_answer, names
from .answers import Knobs, show_run
from .api import Api
from .engine import AGENT_ID, Engine, Run
from .routes import routes
from .webhooks import post

__all__ = ["AGENT_ID", "EMULATOR", "AcpEmulator", "Run"]


class AcpEmulator(Emulator):
    """An ACP agent server.

    `version`: "0.1" or "0.2". `quirks`: "reference" behaves as the reference server (for 0.1 as its commit of March
    2025). `api_key`: asks for it in x-api-key. `keepalive`: seconds of silence before a stream sends a colon (10 on the
    reference server). `attempts`: how often a failing run is tried (3 on the reference server, else 1). `hold`: runs do
    not begin before `release`. `lacks`: verbs that are answered with 500: cancel, delete, stream, resume, search,
    descriptor, threads. `no_stream_yet`: so many requests for a stream are answered with 204 (0.1). `terse`: what a run
    repeats of its creation does not tell the version. `workers`: how many runs are at work at a time; the others wait
    in a queue, at whose end a failed attempt is put (5 on the reference server, else as many as there are runs).
    `stall`: after so many updates, the first stream of each run sends signs of life only. `lag`: seconds after an
    answer for which a GET still shows the question. `watched`: an attempt ends only when a "get" has shown it, or a run
    does not go on while no "stream" of it is open.
    """

    service: ClassVar[str] = "acp"

    def __init__(
        self,
        *,
        version: Literal["0.1", "0.2"] | float = "0.2",
        quirks: Literal["reference"] | None = None,
        api_key: str | None = None,
        keepalive: float = 10.0,
        attempts: int | None = None,
        hold: bool = False,
        lacks: str | Iterable[str] = (),
        no_stream_yet: int = 0,
        terse: bool = False,
        workers: int | None = None,
        stall: int | None = None,
        lag: float = 0.0,
        watched: Literal["get", "stream"] | None = None,
        **common: Any,
    ) -> None:
        super().__init__(**common)
        self.version = str(version)  # `runs emulate acp -o version=0.1` gives a number
        if self.version not in ("0.1", "0.2") or quirks not in (None, "reference"):
            raise ValueError('version is "0.1" or "0.2", quirks None or "reference"')
        self.document = f"acp_v{self.version.replace('.', '_')}"
        self.credentials = {"api_key": api_key} if api_key else {}
        reference = quirks == "reference"
        self._attempts = attempts or (3 if reference else 1)
        self._hold = hold
        self._knobs = Knobs(
            self.version,
            reference,
            api_key,
            keepalive,
            frozenset(names(lacks)),
            no_stream_yet=no_stream_yet,
            terse=terse,
            stall=stall,
            lag=lag,
        )
        self._watched = watched
        self._workers = workers or (5 if reference else None)
        self._api: Api | None = None

    @property
    def ids(self) -> dict[str, Any]:
        return {"agent_id": AGENT_ID}

    def routes(self) -> list[Route]:
        tells: Literal["all", "errors", "nothing"] = "errors" if self._knobs.reference else "all"
        if self.version == "0.1":
            tells = "nothing"
        engine = Engine(
            self.spawn,
            attempts=self._attempts,
            hold=self._hold,
            tells=tells,
            workers=self._workers,
            reference=self._knobs.reference,
            watched=self._watched,
            reported=self._tell_webhook,
        )
        self._api = Api(engine, self._knobs)
        return routes(self._api)

    async def background(self) -> None:
        async with anyio.create_task_group():
            pass  # loads what the first stream would load, at the cost of whoever joins it

    def _tell_webhook(self, run: Run) -> None:
        address = run.creation.get("webhook")
        if address and self._knobs.reference:
            self.spawn(post(run, str(address), show_run(self._knobs, run)))

    async def unknown_path(self, request: HttpRequest) -> Response:
        path = request.url.path
        if self._knobs.reference and path.endswith("/") and path != "/":
            return Response(status_code=307, headers={"location": path.rstrip("/")})
        return json_answer({"detail": "Not Found"}, 404)

    async def wrong_method(self, request: HttpRequest) -> Response:
        return json_answer({"detail": "Method Not Allowed"}, 405)

    @property
    def state(self) -> Api:
        """The emulator's inside: `runs` and `threads` by id, oldest first, `open_streams`. To be read only."""
        if self._api is None:
            raise RuntimeError("the acp emulator is not running: use it in a `with` statement")
        return self._api

    @property
    def agent_id(self) -> str:
        """The id of the one agent."""
        return AGENT_ID

    def hold(self) -> None:
        """Let runs that are started or resumed from now on not begin."""
        self.call(self.state.engine.hold)

    def release(self) -> None:
        """Let held runs begin."""
        self.call(self.state.engine.release)

    def stop(self) -> None:
        if self._thread is not None:
            self.call(self.state.engine.restart)  # or the end of one run begins the next one
        super().stop()

    def restart(self) -> None:
        """Stop the server and start it again: its store keeps all runs as they stood, its queue is forgotten.

        What was pending stays pending for ever. Connections break.
        """
        self.call(self.state.engine.restart)
        self.wire.drop_connections(reset=False)

    def forget(self, run_id: str) -> None:
        """Lose a run, as a server does that keeps runs in memory and starts again."""

        def lose() -> None:
            run = self.state.engine.runs.pop(run_id)
            self.state.engine.cancel(run)

        self.call(lose)


EMULATOR = AcpEmulator
