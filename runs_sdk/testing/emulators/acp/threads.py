"""Threads: what their runs have made, kept over several runs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import CRASH, Refusal, not_strict, page, read_body, show_run, show_time
from .engine import Json, Thread
from .runs import find_run, runs_of

if TYPE_CHECKING:
    from .api import Api


async def create_thread(api: Api, request: Request) -> Response:
    wanted = await read_body(request)
    if api.knobs.reference and "metadata" not in wanted:
        raise CRASH
    if api.knobs.version == "0.1" and "agent_id" not in wanted:
        raise Refusal(422, [{"type": "missing", "loc": ["body", "agent_id"], "msg": "Field required", "input": {}}])
    thread_id = wanted.get("thread_id") or str(uuid4())
    if thread_id in api.threads and wanted.get("if_exists") != "do_nothing":
        raise Refusal(409, f"Thread {thread_id} exists")
    made = Thread(thread_id, wanted.get("metadata") or {}, wanted.get("agent_id"))
    return json_answer(_show(api, api.threads.setdefault(thread_id, made)))


async def search_threads(api: Api, request: Request) -> Response:
    if api.knobs.reference:
        raise CRASH
    wanted = await read_body(request)
    found = [
        _show(api, thread)
        for thread in api.threads.values()
        if all(thread.metadata.get(key) == value for key, value in (wanted.get("metadata") or {}).items())
    ]
    return json_answer(page([one for one in found if wanted.get("status") in (None, one.get("status"))], wanted))


async def get_thread(api: Api, request: Request) -> Response:
    return json_answer(_show(api, _find(api, request)))


async def patch_thread(api: Api, request: Request) -> Response:
    thread, wanted = _find(api, request), await read_body(request)
    thread.metadata |= wanted.get("metadata") or {}
    if "values" in wanted:
        _set_values(thread, wanted["values"])
    return json_answer(_show(api, thread))


async def copy_thread(api: Api, request: Request) -> Response:
    old = _find(api, request)
    _take_up_runs(api, old)
    new = Thread(str(uuid4()), dict(old.metadata), old.agent_id, old.values, list(old.states))
    api.threads[new.id] = new
    return json_answer(_show(api, new))


async def delete_thread(api: Api, request: Request) -> Response:
    thread = _find(api, request)
    was = _show(api, thread)
    del api.threads[thread.id]
    if api.knobs.version == "0.1":
        return json_answer(was)
    return json_answer(None) if api.knobs.reference else Response(status_code=204)


async def thread_history(api: Api, request: Request) -> Response:
    thread = _find(api, request)
    if api.knobs.version == "0.1":
        return json_answer([show_run(api.knobs, run) for run in runs_of(api, thread.id)])
    refuse_numbers(api, request)
    _take_up_runs(api, thread)
    return json_answer(thread.states[: int(request.query_params.get("limit", 10))])


async def thread_state(api: Api, request: Request) -> Response:
    thread = _find(api, request)
    _take_up_runs(api, thread)
    return json_answer(thread.values or {})


async def run_thread_state(api: Api, request: Request) -> Response:
    return json_answer(find_run(api, request).result or {})


async def list_thread_runs(api: Api, request: Request) -> Response:
    thread = _find(api, request)
    refuse_numbers(api, request)
    found = [show_run(api.knobs, run) for run in runs_of(api, thread.id)]
    query = request.query_params
    return json_answer(page(found, {key: int(query[key]) for key in ("limit", "offset") if key in query}))


def refuse_numbers(api: Api, request: Request) -> None:
    """The reference server's lists take no limit and no offset: they are never the numbers that it wants."""
    for name in ("limit", "offset"):
        if api.knobs.reference and name in request.query_params:
            raise not_strict(name, "int", "integer", request)


def _find(api: Api, request: Request) -> Thread:
    found = api.threads.get(request.path_params["thread_id"])
    if found is None:
        raise Refusal(404, "Thread not found")
    return found


def _show(api: Api, thread: Thread) -> dict[str, Json]:
    _take_up_runs(api, thread)
    if api.knobs.version == "0.1":
        return {"thread_id": thread.id, "agent_id": thread.agent_id, "metadata": thread.metadata}
    busy = any(run.status == "pending" for run in runs_of(api, thread.id))
    times = {
        "created_at": show_time(api.knobs, thread.created_at),
        "updated_at": show_time(api.knobs, thread.created_at),
    }
    common = {"thread_id": thread.id, **times, "metadata": thread.metadata, "status": "busy" if busy else "idle"}
    return {**common, "values": thread.values, "messages": None}


def _take_up_runs(api: Api, thread: Thread) -> None:
    """Take over what the thread's runs have made."""
    for run in runs_of(api, thread.id):
        if run.status == "success" and all(state["values"] != run.result for state in thread.states):
            _set_values(thread, run.result)


def _set_values(thread: Thread, values: Json) -> None:
    thread.values = values
    thread.states.insert(0, {"checkpoint": {"checkpoint_id": str(uuid4())}, "values": values, "metadata": {}})
