"""What the answers of the Run:ai emulator have in common: errors, pages, conditions, measurements."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .engine import timestamp

Handler = Callable[[Request], Awaitable[Response]]
Table = list[tuple[str, str, Handler]]
"""Method, path and handler of each route."""

AUTHOR = "zoë@example.com"
TENANT = 1001

_CONDITION = re.compile(r"(\w+)(==|!=|<=|>=|=@|!@|=\^|=\$)(.+)")
_TESTS: dict[str, Callable[[str, str], bool]] = {
    "==": str.__eq__,
    "!=": str.__ne__,
    "<=": str.__le__,
    ">=": str.__ge__,
    "=@": str.__contains__,
    "!@": lambda whole, part: part not in whole,
    "=^": str.startswith,
    "=$": str.endswith,
}


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": status, "message": message, **more}


def accepted() -> Response:
    """The answer to what is going to be done."""
    return json_answer({"code": 202, "message": "Request has been accepted."}, 202)


def nothing(status: int = 204) -> Response:
    """An answer without a body."""
    return Response(status_code=status)


def found(table: Mapping[str, Any], key: str) -> Any:
    """The thing of this id, or 404."""
    if key not in table:
        raise Refusal(404, "Resource id not found.")
    return table[key]


async def json_of(request: Request) -> Any:
    """The body, or 400."""
    try:
        return json.loads(await request.body())
    except ValueError:
        raise Refusal(400, "The body is not JSON.") from None


async def body_of(request: Request, *required: str) -> dict[str, Any]:
    """The body, an object that has what is required, or 400."""
    body = await json_of(request)
    if not isinstance(body, dict):
        raise Refusal(400, "The body must be an object.")
    for name in required:
        if body.get(name) in (None, ""):
            raise Refusal(400, f"Required parameter is missing: {name}")
    return body


def page(name: str, items: list[Any], request: Request) -> dict[str, Any]:
    """The page that the request asks for."""
    offset, limit = (_number(request, key, default) for key, default in (("offset", 0), ("limit", 50)))
    if not 1 <= limit <= 500:
        raise Refusal(400, "limit must be from 1 to 500")
    more = {"next": offset + limit} if offset + limit < len(items) else {}
    return {name: items[offset : offset + limit], **more}


def _number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isdecimal():
        raise Refusal(400, f"{name} must be a number")
    return int(text)


def matching(items: Iterable[Mapping[str, Any]], request: Request) -> list[Any]:
    """Those that fit `filterBy` and `search`."""
    left = list(items)
    for condition in filter(None, request.query_params.get("filterBy", "").split(",")):
        read = _CONDITION.fullmatch(condition)
        if read is None:
            raise Refusal(400, f"filterBy: {condition!r} is no condition")
        name, operator, value = read.groups()
        left = [each for each in left if _TESTS[operator](str(each.get(name, "")), value)]
    search = request.query_params.get("search", "")
    return [each for each in left if search in str(each.get("name", ""))]


def counted(items: Iterable[Mapping[str, Any]], request: Request) -> Response:
    """How many fit."""
    return json_answer({"count": len(matching(items, request))})


def measured(request: Request, *, partial: bool = False) -> Response:
    """Measurements of what the request wants measured; the last one without values where they come in part."""
    kinds = [kind for kind in request.query_params.get("metricType", "").split(",") if kind]
    if not kinds:
        raise Refusal(400, "Required parameter is missing: metricType")
    measurements: list[dict[str, Any]] = [
        {"type": kind, "values": [{"value": "0.5", "timestamp": timestamp()}]} for kind in kinds
    ]
    if partial:
        measurements[-1]["values"] = []
    return json_answer({"measurements": measurements}, 207 if partial else 200)


async def telemetry(request: Request) -> Response:
    """One value, for whatever the request asks."""
    kind = request.query_params.get("telemetryType")
    if not kind:
        raise Refusal(400, "Required parameter is missing: telemetryType")
    return json_answer({"type": kind, "timestamp": timestamp(), "values": [{"value": "1"}]})
