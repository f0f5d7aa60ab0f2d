"""The HTTP face of the ACP emulator, for both versions: its routes, sign-in, refusals.

The endpoints are functions of the Api and the request, in agents, runs and threads.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ...server import HANG_UP, json_answer
from . import agents, runs, threads
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

    def routes(self) -> list[Route]:
        both: list[tuple[str, str, Handler, str]] = [
            ("POST", "/agents/search", agents.search_agents, "agents"),
            ("GET", "/agents/{agent_id}", agents.get_agent, "agents"),
            ("GET", "/agents/{agent_id}/descriptor", agents.descriptor, "descriptor"),
            ("POST", "/threads", threads.create_thread, "threads"),
            ("POST", "/threads/search", threads.search_threads, "threads"),
            ("GET", "/threads/{thread_id}", threads.get_thread, "threads"),
            ("DELETE", "/threads/{thread_id}", threads.delete_thread, "threads"),
            ("GET", "/threads/{thread_id}/history", threads.thread_history, "threads"),
        ]
        on_run: list[tuple[str, str, Handler, str]] = [
            ("POST", "", runs.create, "create"),
            ("GET", "/{run_id}", runs.get, "get"),
            ("POST", "/{run_id}", runs.resume, "resume"),
            ("DELETE", "/{run_id}", runs.delete, "delete"),
            ("GET", "/{run_id}/stream", runs.stream, "stream"),
        ]
        newer: list[tuple[str, str, Handler, str]] = [
            ("POST", "/stream", runs.create_stream, "stream"),
            ("POST", "/wait", runs.create_wait, "create"),
            ("GET", "/{run_id}/wait", runs.wait, "wait"),
            ("POST", "/{run_id}/cancel", runs.cancel, "cancel"),
        ]
        table = [*both, ("POST", "/runs/search", runs.search, "search")]
        if self.knobs.version == "0.1":
            table += [
                ("GET", "/runs/{run_id}/output", runs.output, "output"),
                ("GET", "/runs/{run_id}/threadstate", threads.run_thread_state, "threads"),
                ("GET", "/threads/{thread_id}/state", threads.thread_state, "threads"),
                *((method, f"/runs{path}", handler, verb) for method, path, handler, verb in on_run),
            ]
        else:
            table += [
                ("PATCH", "/threads/{thread_id}", threads.patch_thread, "threads"),
                ("POST", "/threads/{thread_id}/copy", threads.copy_thread, "threads"),
                ("GET", "/threads/{thread_id}/runs", threads.list_thread_runs, "threads"),
            ]
            for prefix in ("/runs", "/threads/{thread_id}/runs"):
                table += [(method, prefix + path, handler, verb) for method, path, handler, verb in (*newer, *on_run)]
        return [Route(path, self._bound(handler, verb), methods=[method]) for method, path, handler, verb in table]

    def _bound(self, handler: Handler, verb: str) -> Callable[[Request], Awaitable[Response]]:
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
