"""How the Stepflow emulator reads requests, and how it refuses them: in the words of server 0.13.0."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ...server import json_answer
from .flows import Json, type_name

_GRPC_NAMES = {400: "INVALID_ARGUMENT", 404: "NOT_FOUND", 412: "FAILED_PRECONDITION", 500: "INTERNAL"}


class Refusal(Exception):
    """An error answer: JSON for what the service refuses, plain text or nothing for what it cannot even read."""

    def __init__(self, status: int, message: str = "", *, text: bool = False) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.text = text

    def answer(self) -> Response:
        if not self.message:
            return Response(status_code=self.status)
        if self.text:
            return PlainTextResponse(self.message, self.status)
        error = {"code": self.status, "message": self.message, "status": _GRPC_NAMES[self.status]}
        return json_answer({"error": error}, self.status)


_EXPECTED: dict[str, tuple[str, Callable[[Json], bool]]] = {
    "string": ("a string", lambda v: isinstance(v, str)),
    "boolean": ("a boolean", lambda v: isinstance(v, bool)),
    "sequence": ("a sequence", lambda v: isinstance(v, list)),
    "map": ("a map", lambda v: isinstance(v, dict)),
    "struct": ("a prost_wkt_types::Struct struct", lambda v: isinstance(v, dict)),
    "u32": ("u32", lambda v: isinstance(v, int) and not isinstance(v, bool) and 0 <= v < 2**32),
    "u64": ("u64", lambda v: isinstance(v, int) and not isinstance(v, bool) and 0 <= v < 2**64),
}


async def read_json(request: Request, fields: Mapping[str, str]) -> dict[str, Json]:
    """The body, its fields of the right type; refused in the server's words, except that columns are not counted."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise Refusal(415, "Expected request with `Content-Type: application/json`", text=True)
    try:
        body = json.loads(await request.body())
    except ValueError as error:
        raise Refusal(400, f"Failed to parse the request body as JSON: {error}", text=True) from None
    prefix = "Failed to deserialize the JSON body into the target type: "
    if body == []:
        return {}  # a sequence without a single field
    if not isinstance(body, dict):
        raise Refusal(422, f"{prefix}invalid type: {type_name(body)}, expected a struct at line 1 column 1", text=True)
    for name, kind in fields.items():
        expected, fits = _EXPECTED[kind]
        if name in body and not fits(body[name]) and not (kind == "struct" and body[name] is None):
            what = "value" if kind in ("u32", "u64") and isinstance(body[name], int) else "type"
            text = f"{name}: invalid {what}: {type_name(body[name])}, expected {expected} at line 1 column 1"
            raise Refusal(422, prefix + text, text=True)
    return body


def bad_query(name: str, problem: str) -> Refusal:
    return Refusal(400, f"Failed to deserialize query string: {name}: {problem}", text=True)


def integer(request: Request, name: str) -> int | None:
    given = request.query_params.get(name)
    if given is None:
        return None
    if given == "":
        raise bad_query(name, "cannot parse integer from empty string")
    if not given.isdecimal():
        raise bad_query(name, "invalid digit found in string")
    return int(given)


def boolean(request: Request, name: str) -> bool:
    given = request.query_params.get(name, "false")
    if given not in ("true", "false"):
        raise bad_query(name, "provided string was not `true` or `false`")
    return given == "true"


def valid_uuid(text: str) -> uuid.UUID:
    found = uuid_or_none(text)
    if found is None:
        raise Refusal(400, f"invalid UUID: '{text}'")
    return uuid.UUID(found)


def uuid_or_none(text: str | None) -> str | None:
    try:
        return str(uuid.UUID(text)) if text else None
    except ValueError:
        return None
