"""A small application, for clients that send to one without sockets."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

left: list[str] = []
"""What became of the streams."""


async def _health(request: Request) -> Any:
    return JSONResponse({"status": "healthy", "timestamp": "2026-01-01T00:00:00Z"})


async def _events(scope: Any, receive: Any, send: Any) -> None:
    """An event stream without an end."""
    headers = [(b"content-type", b"text/event-stream")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    frame = b"data: 1\n\n"
    try:
        while True:
            await send({"type": "http.response.body", "body": frame, "more_body": True})
            frame = b": alive\n\n"
    finally:
        left.append("gone")


APP = Starlette(routes=[Route("/api/v1/health", _health), Mount("/events", _events)])


async def raises(*_: Any) -> None:
    """An application that is wrong from the start."""
    raise LookupError("the application is wrong")
