"""How the ADE emulator reads requests, and how it refuses them: in the words of 1.17."""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from .state import Run, timestamp

Json = Any

_TITLES = {
    400: ("bad_request", "Bad request"),
    401: ("unauthorized", "Unauthorized"),
    403: ("forbidden", "Forbidden"),
    404: ("not_found", "Not found"),
    409: ("conflict", "Conflict"),
    422: ("validation_error", "Validation error"),
    429: ("rate_limited", "Too many requests"),
    500: ("internal_error", "Internal server error"),
}


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, detail: str, *errors: Mapping[str, Json]) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, errors

    def answer(self, request: Request) -> Response:
        kind, title = _TITLES.get(self.status, ("error", "Error"))
        request_id = request.headers.get("x-request-id") or f"req_{uuid.uuid4().hex}"
        body: dict[str, Json] = {
            "type": kind,
            "title": title,
            "status": self.status,
            "detail": self.detail,
            "instance": request.url.path,
            "requestId": request_id,
        }
        if self.errors:
            body["errors"] = list(self.errors)
        headers = {} if self.status == 500 else {"x-request-id": request_id}
        return Response(json.dumps(body), self.status, headers, media_type="application/problem+json")


def coded(status: int, detail: str, code: str) -> Refusal:
    return Refusal(status, detail, {"message": detail, "code": code})


def invalid(*errors: Mapping[str, Json]) -> Refusal:
    return Refusal(422, "Invalid request", *errors)


def error_at(path: str, message: str, code: str) -> dict[str, Json]:
    return {"path": path, "message": message, "code": code}


# ---- bodies

Check = Callable[[Json, str], Iterable[dict[str, Json]]]


def text(value: Json, path: str) -> Iterable[dict[str, Json]]:
    if not isinstance(value, str):
        yield error_at(path, "Input should be a valid string", "string_type")


def boolean(value: Json, path: str) -> Iterable[dict[str, Json]]:
    if not isinstance(value, bool):
        yield error_at(path, "Input should be a valid boolean", "bool_type")


def integer(value: Json, path: str) -> Iterable[dict[str, Json]]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield error_at(path, "Input should be a valid integer", "int_type")


def ident(value: Json, path: str) -> Iterable[dict[str, Json]]:
    try:
        uuid.UUID(value)
    except (ValueError, TypeError, AttributeError):
        yield error_at(path, "Input should be a valid UUID", "uuid_parsing")


def one_of(code: str, *words: str) -> Check:
    def check(value: Json, path: str) -> Iterable[dict[str, Json]]:
        if value not in words:
            listed = ", ".join(f"'{word}'" for word in words[:-1]) + f" or '{words[-1]}'"
            yield error_at(path, f"Input should be {listed}", code)

    return check


def list_of(inner: Check, least: int = 0) -> Check:
    def check(value: Json, path: str) -> Iterable[dict[str, Json]]:
        if not isinstance(value, list):
            yield error_at(path, "Input should be a valid list", "list_type")
        elif len(value) < least:
            yield error_at(path, f"List should have at least {least} item after validation, not 0", "too_short")
        else:
            for index, one in enumerate(value):
                yield from inner(one, f"{path}.{index}")

    return check


def map_of(inner: Check) -> Check:
    def check(value: Json, path: str) -> Iterable[dict[str, Json]]:
        if not isinstance(value, dict):
            yield error_at(path, "Input should be a valid dictionary", "dict_type")
        else:
            for key, one in value.items():
                yield from inner(one, f"{path}.{key}")

    return check


def fields(**known: Check) -> Check:
    """An object with these members, null allowed; any other is refused."""

    def check(value: Json, path: str) -> Iterable[dict[str, Json]]:
        prefix = f"{path}." if path else ""
        if not isinstance(value, dict):
            message = "Input should be a valid dictionary or object to extract fields from"
            yield {"message": message, "code": "model_attributes_type", **({"path": path} if path else {})}
            return
        for key, one in value.items():
            if key not in known:
                yield error_at(f"{prefix}{key}", "Extra inputs are not permitted", "extra_forbidden")
            elif one is not None:
                yield from known[key](one, f"{prefix}{key}")

    return check


def _options(*, sheets: bool) -> Check:
    checks: dict[str, Check] = {
        "operation": one_of("enum", "validate", "process", "publish"),
        "dry_run": boolean,
        "log_level": one_of("literal_error", "DEBUG", "INFO", "WARNING", "ERROR"),
        "active_sheet_only": boolean,
        "metadata": map_of(text),
    }
    if sheets:
        checks["input_sheet_names"] = list_of(text)
    known = fields(**checks)

    def check(value: Json, path: str) -> Iterable[dict[str, Json]]:
        yield from known(value, path)
        if isinstance(value, dict) and value.get("active_sheet_only") and value.get("input_sheet_names"):
            message = "Value error, active_sheet_only cannot be combined with input_sheet_names"
            yield error_at(path, message, "value_error")

    return check


RUN_CREATE = fields(input_document_id=ident, configuration_id=ident, options=_options(sheets=True))
OUTPUT_EDIT = fields(sheetName=text, sheetIndex=integer, rows=list_of(list_of(text)))
RUN_BATCH = fields(document_ids=list_of(ident, 1), configuration_id=ident, options=_options(sheets=False))


def _snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda match: "_" + match[1].lower(), name)


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), name)


async def read_body(request: Request, check: Check, *, older: bool = False) -> dict[str, Json]:
    """The JSON body, checked. An older server takes camel case only, and reports in it."""
    raw = await request.body()
    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        value: Json = raw.decode("utf-8", "replace")
    else:
        try:
            value = json.loads(raw)
        except ValueError as error:
            at = getattr(error, "pos", 0)
            raise invalid(error_at(f"[{at}]", "JSON decode error", "json_invalid")) from None
    if older:
        problems = list(check(_renamed(value, _from_older), ""))
        if problems:
            named = [{**one, "path": _older_path(one["path"])} if "path" in one else one for one in problems]
            raise invalid(*named)
        return dict(_renamed(value, _from_older))
    problems = list(check(value, ""))
    if problems:
        raise invalid(*problems)
    return dict(value)


def _from_older(key: str) -> str:
    return f"{key} (unknown)" if "_" in key else _snake(key)


def _older_path(path: str) -> str:
    return ".".join(part.removesuffix(" (unknown)") if " " in part else _camel(part) for part in path.split("."))


def _renamed(value: Json, rename: Callable[[str], str]) -> Json:
    if not isinstance(value, dict):
        return value
    return {rename(key): one if key == "metadata" else _renamed(one, rename) for key, one in value.items()}


async def read_parts(request: Request) -> dict[str, tuple[str | None, str | None, bytes]]:
    """The parts of a multipart body by name: file name, content type, content."""
    content_type = request.headers.get("content-type", "")
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    if not content_type.startswith("multipart/form-data") or found is None:
        raise invalid(error_at("file", "Field required", "missing"))
    parts: dict[str, tuple[str | None, str | None, bytes]] = {}
    for piece in (await request.body()).split(b"--" + found[1].encode())[1:-1]:
        head, _, content = piece.partition(b"\r\n\r\n")
        headers = head.decode("utf-8", "replace")
        name = re.search(r'[; ]name="([^"]*)"', headers)
        file_name = re.search(r'filename="([^"]*)"', headers)
        kind = re.search(r"(?im)^content-type: *(\S+)", headers)
        if name is not None:
            parts[name[1]] = (file_name and file_name[1], kind and kind[1], content[:-2])
    return parts


# ---- queries

_LIST = frozenset({"limit", "cursor", "sort", "filters", "joinOperator", "q", "includeTotal", "includeFacets"})
_SORTS: dict[str, Callable[[Run], Json]] = {
    "id": lambda run: run.id,
    "createdAt": lambda run: timestamp(run.created),
    "startedAt": lambda run: timestamp(run.started) if run.started else "",
    "completedAt": lambda run: timestamp(run.completed) if run.completed else "",
    "status": lambda run: run.status,
}
_FIELDS: dict[str, Callable[[Run], Json]] = {
    **_SORTS,
    "configurationId": lambda run: run.configuration_id,
    "inputDocumentId": lambda run: run.document and run.document.id,
    "fileType": lambda run: (run.input_name or "").rpartition(".")[2],
    "hasOutput": lambda run: run.status == "succeeded",
}
_OPERATORS: dict[str, Callable[[Json, Json], bool]] = {
    "eq": lambda one, other: one == other,
    "ne": lambda one, other: one != other,
    "in": lambda one, other: one in other,
    "notIn": lambda one, other: one not in other,
    "lt": lambda one, other: one < other,
    "lte": lambda one, other: one <= other,
    "gt": lambda one, other: one > other,
    "gte": lambda one, other: one >= other,
    "between": lambda one, other: other[0] <= one <= other[1],
    "isEmpty": lambda one, other: not one,
    "isNotEmpty": lambda one, other: bool(one),
}


def check_query(request: Request, *known: str, listing: bool = False) -> None:
    for key in request.query_params:
        if key not in known and not (listing and key in _LIST):
            raise invalid(error_at(key, "Extra inputs are not permitted", "extra_forbidden"))


def number(request: Request, name: str, default: int, most: int | None = None, least: int = 0) -> int:
    given = request.query_params.get(name)
    if given is None:
        return default
    if not re.fullmatch(r"-?\d+", given):
        raise invalid(
            error_at(name, "Input should be a valid integer, unable to parse string as an integer", "int_parsing")
        )
    if int(given) < least:
        raise invalid(error_at(name, f"Input should be greater than or equal to {least}", "greater_than_equal"))
    if most is not None and int(given) > most:
        raise invalid(error_at(name, f"Input should be less than or equal to {most}", "less_than_equal"))
    return int(given)


def page_of_runs(request: Request, runs: list[Run], show: Callable[[Run], Json]) -> Json:
    """The page that is asked for, as the real server would give it."""
    check_query(request, listing=True)
    limit = number(request, "limit", 50, 200, 1)
    sorts = _read_sorts(request.query_params.get("sort"))
    found = [run for run in runs if _fits(run, request)]
    for name, descending in reversed(sorts):
        found.sort(key=_SORTS[name], reverse=descending)
    words = [("-" if descending else "") + name for name, descending in sorts]
    start = _start(request.query_params.get("cursor"), words, found)
    page = found[start : start + limit]
    more = start + limit < len(found)
    meta: dict[str, Json] = {"limit": limit, "hasMore": more, "totalIncluded": False, "changesCursor": "0"}
    if more:
        cursor = {"v": 1, "sort": words, "values": [_SORTS[name](page[-1]) for name, _ in sorts]}
        meta["nextCursor"] = base64.urlsafe_b64encode(json.dumps(cursor).encode()).decode().rstrip("=")
    if request.query_params.get("includeTotal") == "true":
        meta |= {"totalIncluded": True, "totalCount": len(found)}
    return {"items": [show(run) for run in page], "meta": meta}


def _start(cursor: str | None, words: list[str], found: list[Run]) -> int:
    if cursor is None:
        return 0
    try:
        read = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        sorts, values = read["sort"], read["values"]
    except (ValueError, TypeError, KeyError):
        raise Refusal(422, "Invalid cursor token.") from None
    if sorts != words:
        raise Refusal(422, "Cursor sort does not match the requested sort.")
    for index, run in enumerate(found):  # behind the one with these values, if it is still there
        if [_SORTS[word.lstrip("-")](run) for word in words] == values:
            return index + 1
    return len(found)


def _read_sorts(given: str | None) -> list[tuple[str, bool]]:
    if given is None:
        return [("createdAt", True), ("id", True)]
    try:
        read = json.loads(given)
    except ValueError:
        raise Refusal(422, "sort must be valid JSON") from None
    sorts = []
    for one in read:
        name = one if isinstance(one, str) else ("-" if one.get("desc") else "") + one["id"]
        if name.lstrip("-") not in _SORTS:
            raise Refusal(422, f"Unsupported sort field: {name.lstrip('-')}")
        sorts.append((name.lstrip("-"), name.startswith("-")))
    return [*sorts, *([("id", sorts[0][1])] if sorts and "id" not in dict(sorts) else [])]


def _fits(run: Run, request: Request) -> bool:
    q = request.query_params.get("q")
    if q and not all(word.lower() in (run.input_name or "").lower() for word in q.split()):
        return False
    given = request.query_params.get("filters")
    if not given:
        return True
    try:
        filters = json.loads(given)
    except ValueError:
        raise Refusal(422, "filters must be valid JSON") from None
    for one in filters:
        if one.get("id") not in _FIELDS or one.get("operator") not in _OPERATORS:
            raise Refusal(422, f"Unsupported filter: {one.get('id')}")
    results = [_OPERATORS[one["operator"]](_FIELDS[one["id"]](run), one.get("value")) for one in filters]
    return any(results) if request.query_params.get("joinOperator") == "or" else all(results)
