"""A run's log, live and as a file."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from .answers import EventStream, file_answer
from .reading import Refusal, check_query, number
from .state import Json, Run, timestamp

if TYPE_CHECKING:
    from .api import Api, Handler


async def download_events(api: Api, request: Request) -> Response:
    run = api.run(request)
    if not run.log:
        raise Refusal(500, "Internal server error")
    name = f"{(run.input_name or 'run').rpartition('.')[0] or 'run'}_{run.created:%Y%m%dT%H%M%SZ}.ndjson"
    return file_answer(bytes(run.log), name, "application/x-ndjson")


async def stream_events(api: Api, request: Request) -> Response:
    check_query(request, "cursor")
    run = api.run(request)
    start = number(request, "cursor", 0)
    last = request.headers.get("last-event-id", "")
    start = int(last) if last.isdecimal() else start
    headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
    return EventStream(_events(api, run, start), headers=headers, media_type="text/event-stream")


async def _events(api: Api, run: Run, start: int) -> AsyncIterator[bytes]:
    """The messages, until the run has finished; without `end` when the log is shorter than what was read of it."""
    timing, loop = api.state.timing, asyncio.get_running_loop()
    api.open_streams += 1
    try:
        yield _frame("ready", {"runId": run.id, "status": run.status, "cursor": start}, start)
        at, partial = start, start > 0 and run.log[start - 1 : start] != b"\n"
        reported = quiet_since = loop.time()
        while True:
            if at > len(run.log):
                return
            for line in bytes(run.log[at:]).splitlines(keepends=True):
                at += len(line)
                if not partial:
                    yield _frame("message", line.rstrip(b"\n"), at)
                    reported = loop.time()
                    if json.loads(line)["event"] == "run.complete":
                        yield _end(run, at, "run_complete")
                        return
                partial = False
                quiet_since = loop.time()
            if run.is_finished and loop.time() - quiet_since >= timing.idle_end:
                yield _end(run, at, "terminal_status")
                return
            if loop.time() - reported >= timing.keepalive:
                reported = loop.time()
                yield f": ping - {timestamp()}\r\n\r\n".encode()
                yield b"event: keepalive\r\ndata: {}\r\n\r\n"
            await asyncio.sleep(timing.poll)
    finally:
        api.open_streams -= 1
        api.give_connection_back()


def _end(run: Run, at: int, reason: str) -> bytes:
    return _frame("end", {"runId": run.id, "status": run.status, "cursor": at, "reason": reason}, at)


def _frame(kind: str, data: Json | bytes, cursor: int) -> bytes:
    body = data if isinstance(data, bytes) else json.dumps(data, separators=(",", ":")).encode()
    return b"id: %d\r\nevent: %b\r\ndata: %b\r\n\r\n" % (cursor, kind.encode(), body)


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/workspaces/{ws}/runs/{run}/events/stream", stream_events),
    ("GET", "/workspaces/{ws}/runs/{run}/events/download", download_events),
]
