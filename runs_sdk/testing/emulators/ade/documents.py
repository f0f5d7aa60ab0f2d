"""Documents: uploads, which may start a run, lists, downloads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import file_answer
from .reading import Refusal, check_query, error_at, invalid, number, read_parts
from .state import Document, Json, ordered_id

if TYPE_CHECKING:
    from .api import Api, Handler


async def list_documents(api: Api, request: Request) -> Response:
    check_query(
        request,
        "page",
        "lifecycle",
        "includeRunMetrics",
        "includeRunTableColumns",
        "includeRunFields",
        listing=True,
    )
    limit = number(request, "limit", 50, 1000, 1)
    start = number(request, "cursor", 0)  # the real one is opaque; this one too, to clients
    archived = request.query_params.get("lifecycle") == "archived"
    words = (request.query_params.get("q") or "").lower().split()
    found = [
        document
        for document in reversed(api.state.documents.values())
        if document.archived == archived and all(word in document.name.lower() for word in words)
    ]
    more = start + limit < len(found)
    meta = {"limit": limit, "hasMore": more, "totalIncluded": False, "changesCursor": "0"}
    if more:
        meta["nextCursor"] = str(start + limit)
    rows = [api.shapes.show_row(document) for document in found[start : start + limit]]
    return json_answer({"items": rows, "meta": meta})


async def upload_document(api: Api, request: Request) -> Response:
    name, kind, content, metadata, options, parts = await read_upload(api, request)
    mode = (parts.get("conflictMode") or (None, None, b"reject"))[2].decode()
    if mode not in ("reject", "upload_new_version", "keep_both"):
        message = "Input should be 'reject', 'upload_new_version' or 'keep_both'"
        raise invalid(error_at("conflictMode", message, "enum"))
    taken = {each.name: each for each in api.state.documents.values() if not each.archived}
    if name in taken and mode == "reject":
        raise Refusal(409, f"Document name '{name}' is already in use (document '{taken[name].id}').")
    if name in taken and mode == "upload_new_version":
        document = _new_version(taken[name], content, kind)
    else:
        stem, dot, ending = name.rpartition(".")
        count = 2
        while name in taken:
            name, count = f"{stem} ({count}){dot}{ending}", count + 1
        document = api.state.add_document(name, content, kind, metadata)
    return _uploaded(api, document, options)


async def upload_version(api: Api, request: Request) -> Response:
    document = api.document(request)
    _, kind, content, _, options, _ = await read_upload(api, request)
    return _uploaded(api, _new_version(document, content, kind), options)


def _new_version(document: Document, content: bytes, kind: str) -> Document:
    document.content, document.content_type = content, kind
    document.version, document.version_id = document.version + 1, ordered_id()
    return document


def _uploaded(api: Api, document: Document, options: Json) -> Response:
    active = api.state.active
    if active is not None and not api.state.paused:
        api.state.add_run("process", active, document, options)
    shown = {**api.shapes.show_document(document), "listRow": api.shapes.show_row(document)}
    return json_answer(shown, 201)


async def read_upload(api: Api, request: Request) -> tuple[str, str, bytes, Json, Json, dict[str, Any]]:
    if api.uploads >= api.upload_slots:
        raise Refusal(429, "Too many concurrent uploads.")
    api.uploads += 1
    try:
        parts = await read_parts(request)
        if "file" not in parts:
            raise invalid(error_at("file", "Field required", "missing"))
        name, kind, content = parts["file"]
        if api.upload_limit is not None and len(content) > api.upload_limit:
            sizes = f"{len(content):,} bytes which exceeds the allowed maximum of {api.upload_limit:,} bytes"
            raise Refusal(413, f"Uploaded file is {sizes}.")
        read = {}
        for part in ("metadata", "run_options"):
            try:
                read[part] = json.loads(parts[part][2]) if part in parts else {}
            except ValueError:
                raise Refusal(400, f"{part} must be valid JSON") from None
        options = {re.sub(r"([A-Z])", r"_\1", key).lower(): one for key, one in read["run_options"].items()}
        return name or "upload", kind or "application/octet-stream", content, read["metadata"], options, parts
    finally:
        api.uploads -= 1


async def read_document(api: Api, request: Request) -> Response:
    return json_answer(api.shapes.show_document(api.document(request, archived=True)))


async def archive_document(api: Api, request: Request) -> Response:
    api.document(request, archived=True).archived = True
    return Response(status_code=204)


async def download_document(api: Api, request: Request) -> Response:
    document = api.document(request, archived=True)
    return file_answer(document.content, document.name, document.content_type)


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/workspaces/{ws}/documents", list_documents),
    ("POST", "/workspaces/{ws}/documents", upload_document),
    ("GET", "/workspaces/{ws}/documents/{document}", read_document),
    ("POST", "/workspaces/{ws}/documents/{document}/versions", upload_version),
    ("POST", "/workspaces/{ws}/documents/{document}/archive", archive_document),
    ("GET", "/workspaces/{ws}/documents/{document}/download", download_document),
]
