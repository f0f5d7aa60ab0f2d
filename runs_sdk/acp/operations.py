"""Which operation of which document does what, and what an error answer says. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from ..core.http import Response
from .snapshots import Version

_0_1 = {
    "create": "runs.create_run",
    "get": "runs.get_run",
    "resume": "runs.resume_run",
    "delete": "runs.delete_run",
    "output": "runs.get_run_output",
    "stream": "runs.get_run_stream",
    "search": "runs.search_runs",
    "agents": "agents.search_agents",
    "agent": "agents.get_agent_by_id",
    "descriptor": "agents.get_acp_descriptor_by_id",
    "thread_create": "threads.create_thread",
    "thread_search": "threads.search_threads",
    "thread_get": "threads.get_thread",
    "thread_delete": "threads.delete_thread",
    "thread_history": "threads.get_thread_history",
    "thread_state": "threads.get_thread_state",
    "run_thread_state": "threads.get_run_threadstate",
}

_0_2 = {
    "create": "runs.create_stateless_run",
    "create_stream": "runs.create_and_stream_stateless_run_output",
    "create_wait": "runs.create_and_wait_for_stateless_run_output",
    "get": "runs.get_stateless_run",
    "resume": "runs.resume_stateless_run",
    "delete": "runs.delete_stateless_run",
    "cancel": "runs.cancel_stateless_run",
    "wait": "runs.wait_for_stateless_run_output",
    "stream": "runs.stream_stateless_run_output",
    "search": "runs.search_stateless_runs",
    "agents": "agents.search_agents",
    "agent": "agents.get_agent_by_id",
    "descriptor": "agents.get_acp_descriptor_by_id",
    "thread_create": "threads.create_thread",
    "thread_search": "threads.search_threads",
    "thread_get": "threads.get_thread",
    "thread_delete": "threads.delete_thread",
    "thread_history": "threads.get_thread_history",
    "thread_patch": "threads.patch_thread",
    "thread_copy": "threads.copy_thread",
}

_0_2_IN_THREAD = {
    "create": "thread_runs.create_thread_run",
    "create_stream": "thread_runs.create_and_stream_thread_run_output",
    "create_wait": "thread_runs.create_and_wait_for_thread_run_output",
    "get": "thread_runs.get_thread_run",
    "resume": "thread_runs.resume_thread_run",
    "delete": "thread_runs.delete_thread_run",
    "cancel": "thread_runs.cancel_thread_run",
    "wait": "thread_runs.wait_for_thread_run_output",
    "stream": "thread_runs.stream_thread_run_output",
    "search": "thread_runs.list_thread_runs",
}


def operation(verb: str, version: Version, *, in_thread: bool = False) -> ModuleType | None:
    """The generated endpoint module that does this; None when the version has none."""
    names = _0_1 if version == "0.1" else _0_2
    if in_thread and version == "0.2" and verb in _0_2_IN_THREAD:
        names = _0_2_IN_THREAD
    name = names.get(verb)
    return None if name is None else import_module(f"runs_api.acp_v{version.replace('.', '_')}.api.{name}")


# ---- errors


def read_problem(response: Response) -> tuple[str, Any]:
    """What an error answer says, in one line as far as possible, and its decoded body.

    The protocol has a JSON string; servers send `{"detail": text}`, `{"detail": [{"loc", "msg"}]}`, text, or nothing.
    """
    if not response.content.strip():
        return "no reason is given", None
    try:
        body = response.json()
    except (ValueError, RecursionError):
        return response.text.strip()[:500], None
    detail = body.get("detail", body) if isinstance(body, Mapping) else body
    if isinstance(detail, list):
        return "; ".join(dict.fromkeys(_entry(entry) for entry in detail))[:500], body
    if isinstance(detail, str):
        # A failed validation goes on with the whole schema and the whole value.
        return detail.partition("\n\nFailed validating")[0].strip().removeprefix(":").strip()[:500], body
    import json

    return json.dumps(detail)[:500], body


def _entry(entry: Any) -> str:
    if not isinstance(entry, Mapping):
        return str(entry)
    loc = entry.get("loc")
    place = ".".join(map(str, loc)) if isinstance(loc, list) else ""
    return f"{place}: {entry.get('msg')}" if place else str(entry.get("msg"))


def is_own_error(response: Response) -> bool:
    """Whether an error answer has a form that agent servers give it: the protocol's JSON string, `{"detail": ...}`, or
    the text of the framework that they are made with.
    """
    if response.status_code == 500 and response.content.strip() == b"Internal Server Error":
        return response.media_type == "text/plain"
    try:
        body = response.json()
    except ValueError:
        return False
    return isinstance(body, str) or (isinstance(body, Mapping) and "detail" in body)


def is_lacking(status: int | None, details: Any) -> bool:
    """Whether an error says that the server has not got the operation at all, rather than that this call is wrong."""
    detail = details.get("detail") if isinstance(details, Mapping) else details
    if status in (405, 501):
        return True
    return status == 500 and isinstance(detail, str) and detail.strip().lower() == "not implemented"


def refuses_numbers(details: Any) -> bool:
    """Whether a 422 says that a number in the query is none: the reference server reads them as text."""
    entries = details.get("detail") if isinstance(details, Mapping) else None
    return isinstance(entries, list) and any(
        isinstance(entry, Mapping) and entry.get("type") == "int_type" and "query" in (entry.get("loc") or ())
        for entry in entries
    )


def is_no_path(status: int | None, details: Any) -> bool:
    """Whether a 404 is for the path, not for the thing: the words are those of the framework that servers are made
    with.
    """
    return status == 404 and details == {"detail": "Not Found"}
