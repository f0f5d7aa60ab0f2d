"""What the endpoints of the ACP emulator share, for both versions: its state, sign-in, refusals.

The endpoints are functions of the Api and the request, in agents, runs and threads.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ...server import HANG_UP, json_answer
from .answers import NOT_IMPLEMENTED, Knobs, Refusal
from .engine import Engine, Run, Thread

Handler = Callable[["Api", Request], Awaitable[Response]]


class Api:
    """Answers requests. `open_streams` counts the event streams that somebody reads."""

    def __init__(self, engine: Engine, knobs: Knobs) -> None:
        self.engine = engine
        self.knobs = knobs
        self.threads: dict[str, Thread] = {}
        self.open_streams = 0

    @property
    def runs(self) -> dict[str, Run]:
        return self.engine.runs

    def bound(self, handler: Handler, verb: str) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            try:
                if self.knobs.api_key and request.headers.get("x-api-key") != self.knobs.api_key:
                    raise Refusal(401, "Invalid API Key", form="detail")
                if self._lacks(verb, request):
                    raise NOT_IMPLEMENTED
                return await handler(self, request)
            except Refusal as refusal:
                if refusal.form == "text":  # an exception in the reference server
                    request.scope[HANG_UP] = True
                return self._refused(refusal)

        return handle

    def _lacks(self, verb: str, request: Request) -> bool:
        if verb in self.knobs.lacks:
            return True
        if not self.knobs.reference:
            return False
        if self.knobs.version == "0.1":
            return verb not in ("create", "get", "output", "descriptor")
        if "thread_id" in request.path_params and verb in ("stream", "resume", "cancel"):
            return True
        return verb == "delete" and "thread_id" not in request.path_params and "run_id" in request.path_params

    def _refused(self, refusal: Refusal) -> Response:
        if refusal.form == "text":
            return PlainTextResponse(str(refusal.detail), refusal.status)
        if refusal.form == "empty":
            return Response(status_code=refusal.status)
        if refusal.form == "detail" or self.knobs.reference or not isinstance(refusal.detail, str):
            return json_answer({"detail": refusal.detail}, refusal.status)
        return json_answer(refusal.detail, refusal.status)
