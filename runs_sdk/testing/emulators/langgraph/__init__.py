"""An emulator of a LangGraph server, with the misbehaviour that was observed on the real one.

Its graphs: `greet` takes a name; `ask` asks three questions; `emits` writes `count` events, `seconds` apart; `fails`;
`nested` has `greet` within; `talk` streams a message in pieces.
"""

from __future__ import annotations

from typing import Any, ClassVar

from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route

from ...server import Emulator, json_answer
from .api import Api, routes
from .engine import Engine, Run
from .graphs import GRAPHS

__all__ = ["EMULATOR", "LangGraphEmulator", "Run"]


class LangGraphEmulator(Emulator):
    """A LangGraph server.

    `api_key`: asks for it in X-Api-Key. `keepalive`: seconds of silence before a stream sends a comment. `hold`: runs
    do not begin before `release`. `lag`: seconds between the end of a run's stream and its end. `burst`: so many events
    in a row share an id, as those of one millisecond do. `overlap`: who first joins a run that goes on gets so
    many of the last stored events again. `retries`: so many times each run is begun anew before it comes through.
    """

    service: ClassVar[str] = "langgraph"
    document = "langgraph"
    whole: ClassVar[bool] = True

    def __init__(
        self,
        *,
        api_key: str | None = None,
        keepalive: float = 5.0,
        hold: bool = False,
        lag: float = 0.0,
        burst: int = 1,
        overlap: int = 0,
        retries: int = 0,
        **common: Any,
    ) -> None:
        super().__init__(**common)
        self.credentials = {"api_key": api_key} if api_key else {}
        self._api_key, self._keepalive, self._overlap = api_key, keepalive, overlap
        self._engine = {"hold": hold, "lag": lag, "burst": burst, "retries": retries}
        self._api: Api | None = None

    @property
    def ids(self) -> dict[str, Any]:
        return {"assistant": "greet"}

    def routes(self) -> list[Route]:
        engine = Engine(self.spawn, **self._engine)  # type: ignore[arg-type] # they are its options
        self._api = Api(engine, self._api_key, self._keepalive, self._overlap)
        return [*routes(self._api), self.document_route("/openapi.json")]

    async def admit(self, request: HttpRequest) -> Response | None:
        return self.state.refusal(request)

    async def unknown_path(self, request: HttpRequest) -> Response:
        return json_answer({"detail": "Not Found"}, 404)

    async def wrong_method(self, request: HttpRequest) -> Response:
        return json_answer({"detail": "Method Not Allowed"}, 405)

    @property
    def state(self) -> Api:
        """The emulator's inside: `runs` and `threads` by id, oldest first, `open_streams`. To be read only."""
        if self._api is None:
            raise RuntimeError("the langgraph emulator is not running: use it in a `with` statement")
        return self._api

    @property
    def graphs(self) -> list[str]:
        """The names of its graphs."""
        return [*GRAPHS]

    def hold(self) -> None:
        """Let runs that are started from now on not begin."""
        self.call(self.state.engine.hold)

    def release(self) -> None:
        """Let held runs begin."""
        self.call(self.state.engine.release)


EMULATOR = LangGraphEmulator
