"""What the LangGraph emulator answers: threads, runs, streams, assistants' schemas."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from uuid import UUID, uuid4

from attrs import define
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ...server import json_answer
from .answers import Refusal, own_assistant, read_body, read_uuid, show_joined, show_run, show_thread
from .engine import Engine, Json, Run, Thread
from .graphs import GRAPHS, schemas

MODES = frozenset(
    ("values", "messages", "messages-tuple", "tasks", "checkpoints", "updates", "events", "debug", "custom")
)
IS_OVER = "No matching runs to cancel. Please verify the thread ID and run IDs are correct, and the runs haven't been deleted or completed."  # noqa: E501

Handler = Callable[["Api", Request], Awaitable[Response]]


@define
class Api:
    """The emulator's inside. `open_streams` are those that are read now, `streams` those that were opened, ever."""

    engine: Engine
    api_key: str | None = None
    keepalive: float = 5.0
    overlap: int = 0
    open_streams: int = 0
    streams: int = 0

    @property
    def runs(self) -> dict[str, Run]:
        """All runs by id, the oldest first, deleted ones too."""
        return self.engine.runs

    @property
    def threads(self) -> dict[str, Thread]:
        """All threads by id, the oldest first."""
        return self.engine.threads

    def refusal(self, request: Request) -> Response | None:
        """The refusal of a request that may not come in."""
        if self.api_key is not None and request.headers.get("x-api-key") != self.api_key:
            return json_answer({"detail": "Invalid API key"}, 401)
        return None

    def bound(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            refusal = self.refusal(request)
            if refusal is not None:
                return refusal
            try:
                return await handler(self, request)
            except Refusal as error:
                return json_answer({"detail": error.detail}, error.status)

        return answer

    def thread(self, request: Request) -> Thread:
        identity = read_uuid(request, "thread_id", "thread")
        found = self.threads.get(identity)
        if found is None:
            raise Refusal(404, f"Thread with ID {identity} not found")
        return found

    def run(self, request: Request) -> Run:
        identity, thread_id = read_uuid(request, "run_id", "run"), read_uuid(request, "thread_id", "thread")
        found = self.runs.get(identity)
        if found is None or found.deleted or found.thread.id != thread_id or thread_id not in self.threads:
            raise Refusal(404, "Not Found")
        return found


# ---- assistants


async def search_assistants(api: Api, request: Request) -> Response:
    body = await read_body(request)
    found = [_assistant(graph) for graph in GRAPHS if body.get("graph_id") in (None, graph)]
    offset = body.get("offset", 0)
    return json_answer(found[offset : offset + body.get("limit", 10)], headers={"x-pagination-total": str(len(found))})


async def get_assistant(api: Api, request: Request) -> Response:
    return json_answer(_assistant(_graph_of(read_uuid(request, "assistant_id", "assistant"))))


async def get_schemas(api: Api, request: Request) -> Response:
    return json_answer(schemas(_graph_of(read_uuid(request, "assistant_id", "assistant"))))


def _graph_of(assistant: str) -> str:
    for graph in GRAPHS:
        if own_assistant(graph) == assistant:
            return graph
    raise Refusal(404, "Not Found")


def _assistant(graph: str) -> dict[str, Json]:
    return {
        "assistant_id": own_assistant(graph), "graph_id": graph, "config": {}, "context": {},
        "metadata": {"created_by": "system"}, "name": graph, "created_at": "2026-01-01T00:00:00+00:00",
        "updated_at": "2026-01-01T00:00:00+00:00", "version": 1, "description": None,
    }  # fmt: skip


# ---- threads


async def create_thread(api: Api, request: Request) -> Response:
    body = await read_body(request)
    identity = str(body.get("thread_id") or uuid4())
    if identity in api.threads:
        if body.get("if_exists") == "do_nothing":
            return json_answer(show_thread(api.threads[identity]))
        raise Refusal(409, f"Thread with ID {identity} already exists")
    return json_answer(show_thread(_make_thread(api, identity, body.get("metadata"))))


def _make_thread(api: Api, identity: str, metadata: Json) -> Thread:
    api.threads[identity] = thread = Thread(identity, dict(metadata or {}))
    return thread


async def search_threads(api: Api, request: Request) -> Response:
    body = await read_body(request)
    wanted = body.get("metadata") or {}
    found = [
        show_thread(thread)
        for thread in reversed(api.threads.values())
        if body.get("status") in (None, thread.status)
        and all(thread.metadata.get(key) == value for key, value in wanted.items())
    ]
    offset = body.get("offset", 0)
    return json_answer(found[offset : offset + body.get("limit", 10)])


async def get_thread(api: Api, request: Request) -> Response:
    return json_answer(show_thread(api.thread(request)))


async def delete_thread(api: Api, request: Request) -> Response:
    thread = api.thread(request)
    for run in [*thread.runs]:
        if not run.is_over:
            api.engine.interrupt(run)
        run.deleted = True
    del api.threads[thread.id]
    return Response(status_code=204)


async def get_state(api: Api, request: Request) -> Response:
    thread = api.thread(request)
    if thread.states:
        return json_answer(thread.states[0])
    nothing = {"checkpoint_id": None, "thread_id": thread.id, "checkpoint_ns": ""}
    return json_answer({"values": {}, "next": [], "tasks": [], "metadata": {}, "created_at": None,
                        "checkpoint": {key: value for key, value in nothing.items() if value is not None},
                        "parent_checkpoint": None, "interrupts": []})  # fmt: skip


async def history(api: Api, request: Request) -> Response:
    thread = api.thread(request)
    body: Mapping[str, Json] = await read_body(request) if request.method == "POST" else request.query_params
    wanted: Mapping[str, Json] = body.get("metadata") or {}
    found = [
        state for state in thread.states if all(state["metadata"].get(key) == value for key, value in wanted.items())
    ]
    return json_answer(found[: int(body.get("limit", 10))])


# ---- runs


async def create_run(api: Api, request: Request) -> Response:
    run = await _start(api, request)
    return json_answer(show_run(run), headers=_located(run))


async def create_and_wait(api: Api, request: Request) -> Response:
    run = await _start(api, request)
    await _until_over(run)
    return json_answer(show_joined(run), headers=_located(run))


async def create_and_stream(api: Api, request: Request) -> Response:
    run = await _start(api, request)
    return _stream(api, run, BEGINNING)


async def _start(api: Api, request: Request) -> Run:
    body = await read_body(request)
    thread_id = read_uuid(request, "thread_id", "thread") if "thread_id" in request.path_params else str(uuid4())
    graph, assistant = _wanted(body)
    modes = body.get("stream_mode") or []
    if not MODES.issuperset([modes] if isinstance(modes, str) else modes):
        raise Refusal(422, f"{json.dumps(modes)} is not valid\n\nFailed validating 'anyOf' in schema")
    thread = api.threads.get(thread_id)
    if thread is None:
        if "thread_id" in request.path_params and body.get("if_not_exists") != "create":
            raise Refusal(404, "Thread or assistant not found.")
        thread = _make_thread(api, thread_id, None)
    match body.get("multitask_strategy", "enqueue"):
        case "reject" if thread.busy is not None:
            raise Refusal(
                409, "Thread is already running a task. Wait for it to finish or choose a different multitask strategy."
            )
        case "interrupt" if thread.busy is not None:
            api.engine.interrupt(thread.busy)
        case "rollback" if thread.busy is not None:
            api.engine.roll_back(thread.busy)
    return api.engine.start(thread, graph, assistant, body)


def _wanted(body: Mapping[str, Json]) -> tuple[str, str]:
    given = body.get("assistant_id")
    if given is None:
        raise Refusal(422, '"assistant_id" is a required property\n\nFailed validating "required" in schema')
    if given in GRAPHS:
        return given, own_assistant(given)
    try:
        return _graph_of(str(UUID(str(given)))), str(given)
    except ValueError:
        known = ", ".join(GRAPHS)
        raise Refusal(
            422,
            f"Invalid assistant: '{given}'. Must be either:\n- A valid assistant UUID, or\n- One of the registered "
            f"graphs: {known}",
        ) from None
    except Refusal:
        raise Refusal(404, "Thread or assistant not found.") from None


def _located(run: Run) -> dict[str, str]:
    return {"content-location": f"/threads/{run.thread.id}/runs/{run.id}"}


async def list_runs(api: Api, request: Request) -> Response:
    thread, query = api.thread(request), request.query_params
    found = [show_run(run) for run in reversed(thread.runs) if query.get("status") in (None, run.status)]
    offset = int(query.get("offset", 0))
    return json_answer(found[offset : offset + int(query.get("limit", 10))])


async def get_run(api: Api, request: Request) -> Response:
    return json_answer(show_run(api.run(request)))


async def delete_run(api: Api, request: Request) -> Response:
    run = api.run(request)
    if not run.is_over:
        api.engine.interrupt(run)
    api.engine.delete(run)
    return Response(status_code=204)


async def join_run(api: Api, request: Request) -> Response:
    run = api.run(request)
    await _until_over(run)
    return json_answer(show_joined(run), headers=_located(run))


async def _until_over(run: Run) -> None:
    while not run.is_over:
        await run.change()


async def cancel_run(api: Api, request: Request) -> Response:
    try:
        run = api.run(request)
    except Refusal as error:
        raise Refusal(error.status, IS_OVER if error.status == 404 else error.detail) from None
    if run.is_over:
        raise Refusal(404, IS_OVER)
    if request.query_params.get("action") == "rollback":
        api.engine.roll_back(run)
    else:
        api.engine.interrupt(run, "interrupt requested via POST /threads/{thread_id}/runs/{run_id}/cancel")
    if request.query_params.get("wait", "false") in ("true", "1"):
        return json_answer(run.thread.values or {}, headers=_located(run))
    return Response(status_code=202)


# ---- streams

BEGINNING = "-1"


async def stream_run(api: Api, request: Request) -> Response:
    thread_id, run_id = read_uuid(request, "thread_id", "thread"), read_uuid(request, "run_id", "run")
    run = api.runs.get(run_id)
    if run is None or run.thread.id != thread_id or thread_id not in api.threads:
        return _events(_not_found(), {})
    return _stream(api, run, request.headers.get("last-event-id"))


def _stream(api: Api, run: Run, last: str | None) -> Response:
    return _events(_frames(api, run, last), _located(run))


def _events(frames: AsyncIterator[bytes], headers: Mapping[str, str]) -> Response:
    more = {**headers, "cache-control": "no-store", "content-type": "text/event-stream; charset=utf-8"}
    return StreamingResponse(frames, headers=more)


async def _not_found() -> AsyncIterator[bytes]:
    yield _frame("error", {"error": "HTTPException", "message": "404: Run not found"}, None)


async def _frames(api: Api, run: Run, last: str | None) -> AsyncIterator[bytes]:
    """What is stored behind an id, and then what comes; as on the server, the last ones of the first come again."""
    api.open_streams += 1
    api.streams += 1
    sent = len(run.events)
    try:
        if last is not None and run.is_resumable:
            stored = [event for event in run.events if _order(event[0]) > _order(last)]
            for identity, kind, data in stored:
                yield _frame(kind, data, identity)
            if not run.streamed and not run.was_joined:
                run.was_joined = True
                sent -= min(api.overlap, len(stored))
        while True:
            while sent < len(run.events):
                identity, kind, data = run.events[sent]
                sent += 1
                yield _frame(kind, data, identity if run.is_resumable else None)
            if run.streamed:
                return
            if run.deleted:
                yield _frame("error", {"error": "HTTPException", "message": "404: Run not found"}, None)
                return
            if not await run.change(api.keepalive):
                yield b": heartbeat\r\n\r\n"
    finally:
        api.open_streams -= 1


def _order(identity: str) -> tuple[int, int]:
    if identity.startswith("-"):
        return -1, 0
    milliseconds, _, number = identity.partition("-")
    return int(milliseconds), int(number or 0)


def _frame(kind: str, data: Json, identity: str | None) -> bytes:
    end = "" if identity is None else f"id: {identity}\r\n"
    return f"event: {kind}\r\ndata: {json.dumps(data)}\r\n{end}\r\n".encode()


TABLE: list[tuple[str, str, Handler]] = [
    ("POST", "/assistants/search", search_assistants),
    ("GET", "/assistants/{assistant_id}", get_assistant),
    ("GET", "/assistants/{assistant_id}/schemas", get_schemas),
    ("POST", "/threads", create_thread),
    ("POST", "/threads/search", search_threads),
    ("GET", "/threads/{thread_id}", get_thread),
    ("DELETE", "/threads/{thread_id}", delete_thread),
    ("GET", "/threads/{thread_id}/state", get_state),
    ("GET", "/threads/{thread_id}/history", history),
    ("POST", "/threads/{thread_id}/history", history),
    ("POST", "/threads/{thread_id}/runs", create_run),
    ("GET", "/threads/{thread_id}/runs", list_runs),
    ("POST", "/threads/{thread_id}/runs/wait", create_and_wait),
    ("POST", "/threads/{thread_id}/runs/stream", create_and_stream),
    ("GET", "/threads/{thread_id}/runs/{run_id}", get_run),
    ("DELETE", "/threads/{thread_id}/runs/{run_id}", delete_run),
    ("GET", "/threads/{thread_id}/runs/{run_id}/join", join_run),
    ("GET", "/threads/{thread_id}/runs/{run_id}/stream", stream_run),
    ("POST", "/threads/{thread_id}/runs/{run_id}/cancel", cancel_run),
    ("POST", "/runs", create_run),
    ("POST", "/runs/wait", create_and_wait),
    ("POST", "/runs/stream", create_and_stream),
]


def routes(api: Api) -> list[Route]:
    """The routes that are more than their schemas."""
    return [Route(path, api.bound(handler), methods=[method]) for method, path, handler in TABLE]
