"""The HTTP face of the ACP emulator, for both versions."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime
from uuid import UUID, uuid4

from attrs import define, field
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from runs_sdk.core.schema import find_problems

from ...server import json_answer
from .engine import AGENT_ID, DESCRIPTOR, Engine, Json, Run, follow

Handler = Callable[["Api", Request], Awaitable[Response]]


@define
class Knobs:
    """How the emulator behaves; see `AcpEmulator`."""

    version: str
    reference: bool
    api_key: str | None
    keepalive: float
    lacks: frozenset[str]
    no_stream_yet: int = 0
    terse: bool = False


@define
class Thread:
    """A thread, with the states that it has had, newest first."""

    id: str
    metadata: dict[str, Json]
    agent_id: str | None = None
    values: Json = None
    states: list[dict[str, Json]] = field(factory=list)
    created_at: datetime = field(factory=lambda: datetime.now(UTC))


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, detail: Json = "", *, form: str = "json") -> None:
        super().__init__(status, detail)
        self.status, self.detail, self.form = status, detail, form


NOT_IMPLEMENTED = Refusal(500, "Not implemented", form="detail")
CRASH = Refusal(500, "Internal Server Error", form="text")


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
        a = Api
        both: list[tuple[str, str, Handler, str]] = [
            ("POST", "/agents/search", a.search_agents, "agents"),
            ("GET", "/agents/{agent_id}", a.get_agent, "agents"),
            ("GET", "/agents/{agent_id}/descriptor", a.descriptor, "descriptor"),
            ("POST", "/threads", a.create_thread, "threads"),
            ("POST", "/threads/search", a.search_threads, "threads"),
            ("GET", "/threads/{thread_id}", a.get_thread, "threads"),
            ("DELETE", "/threads/{thread_id}", a.delete_thread, "threads"),
            ("GET", "/threads/{thread_id}/history", a.thread_history, "threads"),
        ]
        runs: list[tuple[str, str, Handler, str]] = [
            ("POST", "", a.create, "create"),
            ("GET", "/{run_id}", a.get, "get"),
            ("POST", "/{run_id}", a.resume, "resume"),
            ("DELETE", "/{run_id}", a.delete, "delete"),
            ("GET", "/{run_id}/stream", a.stream, "stream"),
        ]
        newer: list[tuple[str, str, Handler, str]] = [
            ("POST", "/stream", a.create_stream, "stream"),
            ("POST", "/wait", a.create_wait, "create"),
            ("GET", "/{run_id}/wait", a.wait, "wait"),
            ("POST", "/{run_id}/cancel", a.cancel, "cancel"),
        ]
        table = [*both, ("POST", "/runs/search", a.search, "search")]
        if self.knobs.version == "0.1":
            table += [
                ("GET", "/runs/{run_id}/output", a.output, "output"),
                ("GET", "/runs/{run_id}/threadstate", a.run_thread_state, "threads"),
                ("GET", "/threads/{thread_id}/state", a.thread_state, "threads"),
                *((method, f"/runs{path}", handler, verb) for method, path, handler, verb in runs),
            ]
        else:
            table += [
                ("PATCH", "/threads/{thread_id}", a.patch_thread, "threads"),
                ("POST", "/threads/{thread_id}/copy", a.copy_thread, "threads"),
                ("GET", "/threads/{thread_id}/runs", a.list_thread_runs, "threads"),
            ]
            for prefix in ("/runs", "/threads/{thread_id}/runs"):
                table += [(method, prefix + path, handler, verb) for method, path, handler, verb in (*newer, *runs)]
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
        return (
            verb in ("cancel", "delete") and "thread_id" not in request.path_params and "run_id" in request.path_params
        )

    def _refused(self, refusal: Refusal) -> Response:
        if refusal.form == "text":
            return PlainTextResponse(str(refusal.detail), refusal.status)
        if refusal.form == "empty":
            return Response(status_code=refusal.status)
        if refusal.form == "detail" or self.knobs.reference or not isinstance(refusal.detail, str):
            return json_answer({"detail": refusal.detail}, refusal.status)
        return json_answer(refusal.detail, refusal.status)

    # ---- agents

    async def search_agents(self, request: Request) -> Response:
        wanted = await _body(request)
        if self.knobs.reference and not (wanted.get("name") or wanted.get("version")):
            raise Refusal(422, "At least one of 'name' or 'version' must be provided")
        ref = DESCRIPTOR["metadata"]["ref"]
        fits = all(wanted.get(key) in (None, ref[key]) for key in ("name", "version"))
        found = [{"agent_id": AGENT_ID, "metadata": DESCRIPTOR["metadata"]}] if fits else []
        return json_answer(found if self.knobs.reference else _page(found, wanted))

    async def get_agent(self, request: Request) -> Response:
        self._check_agent(request.path_params["agent_id"], f'Agent "{request.path_params["agent_id"]}" not found')
        return json_answer({"agent_id": AGENT_ID, "metadata": DESCRIPTOR["metadata"]})

    async def descriptor(self, request: Request) -> Response:
        self._check_agent(request.path_params["agent_id"], f'Agent "{request.path_params["agent_id"]}" not found')
        specs = DESCRIPTOR["specs"]
        modes = {"values": True, "custom": False} if self.knobs.version == "0.2" else {"result": None, "custom": False}
        capabilities = {**specs["capabilities"], "streaming": None if self.knobs.terse else modes}
        return json_answer({**DESCRIPTOR, "specs": {**specs, "capabilities": capabilities}})

    def _check_agent(self, agent_id: Json, message: str) -> None:
        if agent_id == AGENT_ID:
            return
        if self.knobs.reference and isinstance(agent_id, str) and not _is_uuid(agent_id):
            raise CRASH
        raise Refusal(404, message)

    # ---- starting

    async def _start(self, request: Request) -> Run:
        creation = await _body(request)
        agent_id = creation.get("agent_id")
        if self.knobs.version == "0.1" and agent_id is None:
            raise Refusal(422, [{"type": "missing", "loc": ["body", "agent_id"], "msg": "Field required", "input": {}}])
        if agent_id is not None and not isinstance(agent_id, str):
            entry = {
                "type": "string_type",
                "loc": ["body", "agent_id"],
                "msg": "Input should be a valid string",
                "input": 5,
            }
            raise Refusal(422, [entry, entry])
        if agent_id is None and not self.knobs.reference:
            agent_id = AGENT_ID
        if self.knobs.reference and self.knobs.version == "0.2":
            self._refuse_as_reference(creation)
        self._check_agent(agent_id, f"Agent {agent_id} not found")
        problems = find_problems(DESCRIPTOR["specs"]["input"], creation.get("input") or {})
        if problems:
            raise Refusal(
                422, f": {problems[0]}\n\nFailed validating in schema:\n    {{...}}\n\nOn instance:\n    {{...}}"
            )
        thread_id = request.path_params.get("thread_id")
        if thread_id is not None:
            self._check_thread(thread_id, creation)
        elif self.knobs.version == "0.1":
            thread_id = creation.get("thread_id")
        creation = {**creation, "agent_id": agent_id}
        thread = thread_id or str(uuid4())
        return self.engine.start(creation, thread, in_thread="thread_id" in request.path_params)

    def _refuse_as_reference(self, creation: Mapping[str, Json]) -> None:
        if creation.get("stream_mode") is not None:
            entry = {
                "type": "model_attributes_type",
                "loc": ["body", "stream_mode"],
                "msg": "Input should be a valid dictionary or object to extract fields from",
                "input": creation["stream_mode"],
            }
            raise Refusal(422, [entry, entry])
        if creation.get("agent_id") == AGENT_ID and creation.get("config") is None:
            raise Refusal(422, '"config" is required for this agent')
        webhook = creation.get("webhook")
        if webhook is not None and "://" not in webhook:
            raise CRASH

    def _check_thread(self, thread_id: str, creation: Mapping[str, Json]) -> None:
        if thread_id not in self.threads:
            if creation.get("if_not_exists") != "create":
                raise Refusal(404, f"Thread with ID {thread_id} does not exist.")
            self.threads[thread_id] = Thread(thread_id, {})
        pending = [run for run in self._of_thread(thread_id) if run.status == "pending"]
        if pending and creation.get("multitask_strategy") in (None, "reject"):
            raise Refusal(409, f"Thread with ID {thread_id} has pending runs.")

    async def create(self, request: Request) -> Response:
        if self.knobs.reference and "thread_id" in request.path_params:
            raise CRASH
        return json_answer(self._run_json(await self._start(request)))

    async def create_wait(self, request: Request) -> Response:
        return json_answer(await self._waited(await self._start(request)))

    async def create_stream(self, request: Request) -> Response:
        return await self._events(await self._start(request), from_start=True)

    # ---- runs

    def _run(self, request: Request, *, form: str = "json", status: int = 404) -> Run:
        run_id = request.path_params["run_id"]
        run = self.runs.get(run_id)
        thread_id = request.path_params.get("thread_id")
        if run is None or (thread_id is not None and run.thread_id != thread_id):
            message = "Run not found" if thread_id or status == 400 else f"Run with ID {run_id} not found"
            raise Refusal(status, message, form=form)
        return run

    async def get(self, request: Request) -> Response:
        return json_answer(self._run_json(self._run(request)))

    async def wait(self, request: Request) -> Response:
        return json_answer(await self._waited(self._run(request, form="empty" if self.knobs.reference else "json")))

    async def _waited(self, run: Run) -> Json:
        while run.status == "pending":
            await run.change()
        return {"run": self._run_json(run), "output": self._output(run)}

    async def output(self, request: Request) -> Response:
        run = self._run(request, form="empty" if self.knobs.reference else "json")
        given = request.query_params.get("block_timeout")
        try:
            left = None if given is None else int(given)
        except ValueError:
            msg = "Input should be a valid integer, unable to parse string as an integer"
            entry = {"type": "int_parsing", "loc": ["query", "block_timeout"], "msg": msg, "input": given}
            raise Refusal(422, [entry]) from None
        if left is None and not self.knobs.reference:
            left = 0
        while run.status == "pending":
            if left == 0 or not await run.change(left):
                return Response(status_code=204)
        return json_answer(self._output(run))

    async def resume(self, request: Request) -> Response:
        answer = json.loads(await request.body())
        run = self._run(request, status=400 if self.knobs.reference else 404)
        if run.status != "interrupted":
            raise Refusal(400 if self.knobs.reference else 409, "Run is not in interrupted state")
        problems = find_problems(DESCRIPTOR["specs"]["interrupts"][0]["resume_payload"], answer)
        if problems:
            raise Refusal(422, f"Resume payload not valid: {problems[0]}\n\nFailed validating in schema:\n    {{...}}")
        self.engine.resume(run, answer)
        return json_answer(self._run_json(run))

    async def cancel(self, request: Request) -> Response:
        run = self._run(request)
        self.engine.cancel(run)
        if request.query_params.get("action") == "rollback":
            self.runs.pop(run.id)
        return Response(status_code=204)

    async def delete(self, request: Request) -> Response:
        run = self._run(request)
        was = self._run_json(run)
        self.engine.cancel(run)
        self.runs.pop(run.id)
        return json_answer(was) if self.knobs.version == "0.1" else Response(status_code=204)

    async def search(self, request: Request) -> Response:
        wanted = await _body(request)
        limit = wanted.get("limit", 10)
        if not isinstance(limit, int) or not 1 <= limit <= 1000:
            msg = "Input should be greater than or equal to 1"
            raise Refusal(422, [{"type": "greater_than_equal", "loc": ["body", "limit"], "msg": msg, "input": limit}])
        if wanted.get("status") not in (None, "pending", "error", "success", "timeout", "interrupted"):
            msg = "Input should be 'pending', 'error', 'success', 'timeout' or 'interrupted'"
            raise Refusal(422, [{"type": "enum", "loc": ["body", "status"], "msg": msg, "input": wanted["status"]}])
        if self.knobs.reference and wanted.get("metadata") is not None:
            raise CRASH
        found = [self._run_json(run) for run in self.runs.values() if not run.in_thread and _fits(run, wanted)]
        return json_answer(_page(found, wanted))

    async def stream(self, request: Request) -> Response:
        run = self._run(request)
        if self.knobs.version == "0.1":
            if self.knobs.no_stream_yet > 0:
                self.knobs.no_stream_yet -= 1
                return Response(status_code=204)
            if run.status != "pending":
                return Response(status_code=204)
        return await self._events(run, from_start=False)

    async def _events(self, run: Run, *, from_start: bool) -> Response:
        self.open_streams += 1
        run.readers += 1
        frames = self._frames(run, from_start=from_start)
        headers = {"content-type": "text/event-stream; charset=utf-8"}
        if not self.knobs.reference:
            return StreamingResponse(frames, headers=headers)
        first = await anext(frames, None)  # the reference server sends the head together with the first bytes

        async def whole() -> AsyncIterator[bytes]:
            if first is not None:
                yield first
                async for frame in frames:
                    yield frame

        return StreamingResponse(whole(), headers=headers)

    async def _frames(self, run: Run, *, from_start: bool) -> AsyncIterator[bytes]:
        number = 0
        try:
            async for update in follow(run, self.knobs.keepalive, from_start=from_start):
                if update is None:
                    yield b":" if self.knobs.reference else b": keep-alive\n\n"
                    continue
                number += 1
                yield self._frame(number, update)
            while self.knobs.reference and number and run.status == "error":  # it never ends
                if await run.change(self.knobs.keepalive):
                    async for update in follow(run, self.knobs.keepalive, from_start=False):
                        number += 1
                        yield b":" if update is None else self._frame(number, update)
                else:
                    yield b":"
        finally:
            self.open_streams -= 1
            run.readers -= 1

    def _frame(self, number: int, update: Mapping[str, Json]) -> bytes:
        if self.knobs.version == "0.1" and update["type"] == "values":
            update = {"type": "result", "run_id": update["run_id"], "status": "pending", "result": update["values"]}
        return f"id: {number}\nevent: agent_event\ndata: {json.dumps(update)}\n\n".encode()

    # ---- threads

    def _thread(self, request: Request) -> Thread:
        found = self.threads.get(request.path_params["thread_id"])
        if found is None:
            raise Refusal(404, "Thread not found")
        return found

    async def create_thread(self, request: Request) -> Response:
        wanted = await _body(request)
        if self.knobs.reference and "metadata" not in wanted:
            raise CRASH
        if self.knobs.version == "0.1" and "agent_id" not in wanted:
            raise Refusal(422, [{"type": "missing", "loc": ["body", "agent_id"], "msg": "Field required", "input": {}}])
        thread_id = wanted.get("thread_id") or str(uuid4())
        if thread_id in self.threads and wanted.get("if_exists") != "do_nothing":
            raise Refusal(409, f"Thread {thread_id} exists")
        made = Thread(thread_id, wanted.get("metadata") or {}, wanted.get("agent_id"))
        return json_answer(self._thread_json(self.threads.setdefault(thread_id, made)))

    async def search_threads(self, request: Request) -> Response:
        if self.knobs.reference:
            raise CRASH
        wanted = await _body(request)
        found = [
            self._thread_json(thread)
            for thread in self.threads.values()
            if all(thread.metadata.get(key) == value for key, value in (wanted.get("metadata") or {}).items())
        ]
        return json_answer(_page([one for one in found if wanted.get("status") in (None, one.get("status"))], wanted))

    async def get_thread(self, request: Request) -> Response:
        return json_answer(self._thread_json(self._thread(request)))

    async def patch_thread(self, request: Request) -> Response:
        thread, wanted = self._thread(request), await _body(request)
        thread.metadata |= wanted.get("metadata") or {}
        if "values" in wanted:
            self._set_values(thread, wanted["values"])
        return json_answer(self._thread_json(thread))

    async def copy_thread(self, request: Request) -> Response:
        old = self._thread(request)
        self._learn(old)
        new = Thread(str(uuid4()), dict(old.metadata), old.agent_id, old.values, list(old.states))
        self.threads[new.id] = new
        return json_answer(self._thread_json(new))

    async def delete_thread(self, request: Request) -> Response:
        thread = self._thread(request)
        was = self._thread_json(thread)
        del self.threads[thread.id]
        if self.knobs.version == "0.1":
            return json_answer(was)
        return json_answer(None) if self.knobs.reference else Response(status_code=204)

    async def thread_history(self, request: Request) -> Response:
        thread = self._thread(request)
        if self.knobs.version == "0.1":
            return json_answer([self._run_json(run) for run in self._of_thread(thread.id)])
        self._learn(thread)
        return json_answer(thread.states[: int(request.query_params.get("limit", 10))])

    async def thread_state(self, request: Request) -> Response:
        thread = self._thread(request)
        self._learn(thread)
        return json_answer(thread.values or {})

    async def run_thread_state(self, request: Request) -> Response:
        return json_answer(self._run(request).result or {})

    async def list_thread_runs(self, request: Request) -> Response:
        thread = self._thread(request)
        found = [self._run_json(run) for run in self._of_thread(thread.id)]
        query = request.query_params
        return json_answer(_page(found, {key: int(query[key]) for key in ("limit", "offset") if key in query}))

    def _of_thread(self, thread_id: str) -> list[Run]:
        return [run for run in self.runs.values() if run.thread_id == thread_id]

    def _set_values(self, thread: Thread, values: Json) -> None:
        thread.values = values
        thread.states.insert(0, {"checkpoint": {"checkpoint_id": str(uuid4())}, "values": values, "metadata": {}})

    def _learn(self, thread: Thread) -> None:
        """Take over what the thread's runs have made."""
        for run in self._of_thread(thread.id):
            if run.status == "success" and all(state["values"] != run.result for state in thread.states):
                self._set_values(thread, run.result)

    # ---- JSON

    def _output(self, run: Run) -> Json:
        if run.status == "interrupted":
            return {"type": "interrupt", "interrupt": run.interrupt}
        if run.status in ("error", "timeout"):
            return {
                "type": "error",
                "run_id": run.id,
                "errcode": 1,
                "description": run.error or "the run took too long",
            }
        if self.knobs.version == "0.1":
            return {"type": "result", "run_id": run.id, "status": run.status, "result": run.result}
        return {"type": "result", "values": run.result}

    def _run_json(self, run: Run) -> dict[str, Json]:
        given = run.creation
        if self.knobs.terse:
            creation = {key: given.get(key) for key in ("agent_id", "input", "metadata")}
        elif self.knobs.version == "0.1":
            names = ("agent_id", "thread_id", "input", "metadata", "config", "webhook", "streaming")
            creation = {key: given.get(key) for key in names} | {"thread_id": run.thread_id}
            creation["metadata"], creation["config"] = given.get("metadata") or {}, given.get("config") or {}
        else:
            config = given.get("config")
            creation = {
                "agent_id": given.get("agent_id"),
                "input": given.get("input"),
                "metadata": given.get("metadata"),
                "config": config and {key: config.get(key) for key in ("tags", "recursion_limit", "configurable")},
                "webhook": given.get("webhook"),
                "stream_mode": given.get("stream_mode"),
                "on_disconnect": given.get("on_disconnect", "cancel"),
                "multitask_strategy": given.get("multitask_strategy", "reject"),
                "after_seconds": given.get("after_seconds"),
            }
            if run.in_thread:
                creation["stream_subgraphs"] = given.get("stream_subgraphs", False)
                creation["if_not_exists"] = given.get("if_not_exists", "reject")
            else:
                creation["on_completion"] = given.get("on_completion", "delete")
        if not self.knobs.reference:
            creation = {key: value for key, value in creation.items() if value is not None or key == "streaming"}
        return {
            "run_id": run.id,
            "thread_id": run.thread_id,
            "agent_id": given["agent_id"],
            "created_at": self._time(run.created_at),
            "updated_at": self._time(run.updated_at),
            "status": run.status,
            "creation": creation,
        }

    def _thread_json(self, thread: Thread) -> dict[str, Json]:
        self._learn(thread)
        if self.knobs.version == "0.1":
            return {"thread_id": thread.id, "agent_id": thread.agent_id, "metadata": thread.metadata}
        busy = any(run.status == "pending" for run in self._of_thread(thread.id))
        times = {"created_at": self._time(thread.created_at), "updated_at": self._time(thread.created_at)}
        common = {"thread_id": thread.id, **times, "metadata": thread.metadata, "status": "busy" if busy else "idle"}
        return {**common, "values": thread.values, "messages": None}

    def _time(self, moment: datetime) -> str:
        """The reference server sends no offset."""
        return (moment.replace(tzinfo=None) if self.knobs.reference else moment).isoformat()


async def _body(request: Request) -> dict[str, Json]:
    raw = await request.body()
    try:
        value = json.loads(raw) if raw else None
    except ValueError:
        raise Refusal(
            422, [{"type": "json_invalid", "loc": ["body", 1], "msg": "JSON decode error", "input": {}}]
        ) from None
    if not isinstance(value, dict):
        raise Refusal(422, [{"type": "missing", "loc": ["body"], "msg": "Field required", "input": None}])
    return value


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _page(found: list[Json], wanted: Mapping[str, Json]) -> list[Json]:
    offset = wanted.get("offset", 0)
    return found[offset : offset + wanted.get("limit", 10)]


def _fits(run: Run, wanted: Mapping[str, Json]) -> bool:
    kept = run.creation.get("metadata") or {}
    return (
        wanted.get("agent_id") in (None, run.creation["agent_id"])
        and wanted.get("status") in (None, run.status)
        and all(kept.get(key) == value for key, value in (wanted.get("metadata") or {}).items())
    )
