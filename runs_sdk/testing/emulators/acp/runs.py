"""Runs: start, get, wait, answer, cancel, delete, search, stream."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from runs_sdk.core.schema import find_problems

from ...server import json_answer
from .agents import check_agent
from .answers import CRASH, NOT_IMPLEMENTED, Knobs, Refusal, not_strict, page, read_body, show_output, show_run
from .engine import AGENT_ID, DESCRIPTOR, Json, Run, Thread, follow

if TYPE_CHECKING:
    from .api import Api


async def create(api: Api, request: Request) -> Response:
    if api.knobs.reference and "thread_id" in request.path_params:
        raise CRASH
    return json_answer(show_run(api.knobs, await _start(api, request)))


async def create_wait(api: Api, request: Request) -> Response:
    return json_answer(await _waited(api, await _start(api, request)))


async def create_stream(api: Api, request: Request) -> Response:
    return await _events(api, await _start(api, request), from_start=True)


async def _start(api: Api, request: Request) -> Run:
    creation = await read_body(request)
    agent_id = creation.get("agent_id")
    if api.knobs.version == "0.1" and agent_id is None:
        raise Refusal(422, [{"type": "missing", "loc": ["body", "agent_id"], "msg": "Field required", "input": {}}])
    if agent_id is not None and not isinstance(agent_id, str):
        entry = {
            "type": "string_type",
            "loc": ["body", "agent_id"],
            "msg": "Input should be a valid string",
            "input": 5,
        }
        raise Refusal(422, [entry, entry])
    if agent_id is None and not api.knobs.reference:
        agent_id = AGENT_ID
    if api.knobs.reference and api.knobs.version == "0.2":
        _refuse_as_reference(creation)
    check_agent(api, agent_id, f"Agent {agent_id} not found")
    problems = find_problems(DESCRIPTOR["specs"]["input"], creation.get("input") or {})
    if problems:
        raise Refusal(422, f": {problems[0]}\n\nFailed validating in schema:\n    {{...}}\n\nOn instance:\n    {{...}}")
    thread_id = request.path_params.get("thread_id")
    if thread_id is not None:
        _check_thread(api, thread_id, creation)
    elif api.knobs.version == "0.1":
        thread_id = creation.get("thread_id")
    creation = {**creation, "agent_id": agent_id}
    thread = thread_id or str(uuid4())
    return api.engine.start(creation, thread, in_thread="thread_id" in request.path_params)


def _refuse_as_reference(creation: Mapping[str, Json]) -> None:
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


def _check_thread(api: Api, thread_id: str, creation: Mapping[str, Json]) -> None:
    if thread_id not in api.threads:
        if creation.get("if_not_exists") != "create":
            raise Refusal(404, f"Thread with ID {thread_id} does not exist.")
        api.threads[thread_id] = Thread(thread_id, {})
    pending = [run for run in runs_of(api, thread_id) if run.status == "pending"]
    if pending and creation.get("multitask_strategy") in (None, "reject"):
        raise Refusal(409, f"Thread with ID {thread_id} has pending runs.")


async def get(api: Api, request: Request) -> Response:
    run = find_run(api, request)
    shown = json_answer(show_run(api.knobs, run))
    run.gets += 1
    run.wake()
    return shown


async def wait(api: Api, request: Request) -> Response:
    return json_answer(await _waited(api, find_run(api, request, form="empty" if api.knobs.reference else "json")))


async def _waited(api: Api, run: Run) -> Json:
    while api.knobs.status_of(run) == "pending":
        await run.change()
    if api.knobs.reference and run.in_thread and run.status == "interrupted":
        raise CRASH
    return {"run": show_run(api.knobs, run), "output": show_output(api.knobs, run)}


async def output(api: Api, request: Request) -> Response:
    run = find_run(api, request, form="empty" if api.knobs.reference else "json")
    given = request.query_params.get("block_timeout")
    try:
        left = None if given is None else int(given)
    except ValueError:
        msg = "Input should be a valid integer, unable to parse string as an integer"
        entry = {"type": "int_parsing", "loc": ["query", "block_timeout"], "msg": msg, "input": given}
        raise Refusal(422, [entry]) from None
    if left is None and not api.knobs.reference:
        left = 0
    end = None if left is None else time.monotonic() + left
    while api.knobs.status_of(run) == "pending":  # one clock, however often the run is tried again meanwhile
        left_now = None if end is None else end - time.monotonic()
        if left_now is not None and left_now <= 0:
            return Response(status_code=204)
        await run.change(left_now)
    return json_answer(show_output(api.knobs, run))


async def resume(api: Api, request: Request) -> Response:
    answer = json.loads(await request.body())
    run = find_run(api, request, status=400 if api.knobs.reference else 404)
    if run.status != "interrupted":
        raise Refusal(400 if api.knobs.reference else 409, "Run is not in interrupted state")
    problems = find_problems(DESCRIPTOR["specs"]["interrupts"][0]["resume_payload"], answer)
    if problems:
        raise Refusal(422, f"Resume payload not valid: {problems[0]}\n\nFailed validating in schema:\n    {{...}}")
    api.engine.resume(run, answer)
    shown = show_run(api.knobs, run)
    run.answered_at = time.monotonic()
    return json_answer(shown)


async def cancel(api: Api, request: Request) -> Response:
    if api.knobs.reference:  # what it reads of the query it wants as JSON has it, which no query can give
        if "wait" in request.query_params:
            raise not_strict("wait", "bool", "boolean", request)
        raise NOT_IMPLEMENTED
    run = find_run(api, request)
    api.engine.cancel(run)
    if request.query_params.get("action") == "rollback":
        api.runs.pop(run.id)
    return Response(status_code=204)


async def delete(api: Api, request: Request) -> Response:
    run = find_run(api, request)
    was = show_run(api.knobs, run)
    api.engine.cancel(run)
    api.runs.pop(run.id)
    return json_answer(was) if api.knobs.version == "0.1" else Response(status_code=204)


async def search(api: Api, request: Request) -> Response:
    wanted = await read_body(request)
    limit = wanted.get("limit", 10)
    if not isinstance(limit, int) or not 1 <= limit <= 1000:
        msg = "Input should be greater than or equal to 1"
        raise Refusal(422, [{"type": "greater_than_equal", "loc": ["body", "limit"], "msg": msg, "input": limit}])
    if wanted.get("status") not in (None, "pending", "error", "success", "timeout", "interrupted"):
        msg = "Input should be 'pending', 'error', 'success', 'timeout' or 'interrupted'"
        raise Refusal(422, [{"type": "enum", "loc": ["body", "status"], "msg": msg, "input": wanted["status"]}])
    if api.knobs.reference and wanted.get("metadata") is not None:
        raise CRASH
    runs = (run for run in api.runs.values() if api.knobs.reference or not run.in_thread)
    found = [show_run(api.knobs, run) for run in runs if _fits(run, wanted)]
    return json_answer(page(found, wanted))


def _fits(run: Run, wanted: Mapping[str, Json]) -> bool:
    kept = run.creation.get("metadata") or {}
    return (
        wanted.get("agent_id") in (None, run.creation["agent_id"])
        and wanted.get("status") in (None, run.status)
        and all(kept.get(key) == value for key, value in (wanted.get("metadata") or {}).items())
    )


async def stream(api: Api, request: Request) -> Response:
    run = find_run(api, request)
    if api.knobs.version == "0.1":
        if api.knobs.no_stream_yet > 0:
            api.knobs.no_stream_yet -= 1
            return Response(status_code=204)
        if run.status != "pending":
            return Response(status_code=204)
    return await _events(api, run, from_start=False)


async def _events(api: Api, run: Run, *, from_start: bool) -> Response:
    api.open_streams += 1
    run.readers += 1
    run.streams += 1
    frames = _frames(api, run, from_start=from_start)
    headers = {"content-type": "text/event-stream; charset=utf-8"}
    if not api.knobs.reference:
        return StreamingResponse(frames, headers=headers)
    first = await anext(frames, None)  # the reference server sends the head together with the first bytes

    async def whole() -> AsyncIterator[bytes]:
        if first is not None:
            yield first
            async for frame in frames:
                yield frame

    return StreamingResponse(whole(), headers=headers)


async def _frames(api: Api, run: Run, *, from_start: bool) -> AsyncIterator[bytes]:
    number = 0
    keepalive, sign_of_life = api.knobs.keepalive, b":" if api.knobs.reference else b": keep-alive\n\n"
    stall = api.knobs.stall if run.streams == 1 else None
    try:
        async for update in follow(run, keepalive, from_start=from_start, past_errors=api.knobs.reference):
            if update is None:
                yield sign_of_life
                continue
            number += 1
            yield _frame(api.knobs, number, update)
            while number == stall:
                await asyncio.sleep(keepalive)
                yield sign_of_life
    finally:
        api.open_streams -= 1
        run.readers -= 1


def _frame(knobs: Knobs, number: int, update: Mapping[str, Json]) -> bytes:
    if knobs.version == "0.1" and update["type"] == "values":
        update = {"type": "result", "run_id": update["run_id"], "status": "pending", "result": update["values"]}
    return f"id: {number}\nevent: agent_event\ndata: {json.dumps(update)}\n\n".encode()


def find_run(api: Api, request: Request, *, form: str = "json", status: int = 404) -> Run:
    run_id = request.path_params["run_id"]
    run = api.runs.get(run_id)
    thread_id = request.path_params.get("thread_id")
    if run is None or (thread_id is not None and run.thread_id != thread_id):
        message = "Run not found" if thread_id or status == 400 else f"Run with ID {run_id} not found"
        raise Refusal(status, message, form=form)
    return run


def runs_of(api: Api, thread_id: str) -> list[Run]:
    return [run for run in api.runs.values() if run.thread_id == thread_id]
