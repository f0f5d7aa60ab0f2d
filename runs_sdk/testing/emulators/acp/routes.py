"""The routes of the ACP emulator."""

from __future__ import annotations

from starlette.routing import Route

from . import agents, runs, threads
from .api import Api, Handler


def routes(api: Api) -> list[Route]:
    """The routes of the version that the emulator speaks."""
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
    if api.knobs.version == "0.1":
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
    return [Route(path, api.bound(handler, verb), methods=[method]) for method, path, handler, verb in table]
