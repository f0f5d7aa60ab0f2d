"""Runs: start, list, get, cancel, and what they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import file_answer
from .reading import RUN_BATCH, RUN_CREATE, Refusal, coded, error_at, invalid, page_of_runs, read_body
from .shapes import without_nulls
from .state import Document, Json, Run

if TYPE_CHECKING:
    from .api import Api, Handler


async def list_runs(api: Api, request: Request) -> Response:
    runs = list(api.state.runs.values())
    return json_answer(page_of_runs(request, runs, lambda run: api.shapes.show(run, nulls=False)))


async def create_run(api: Api, request: Request) -> Response:
    body = await read_body(request, RUN_CREATE, older=api.older)
    options = {key: one for key, one in (body.get("options") or {}).items() if one is not None}
    operation = options.get("operation", "process")
    document = None
    if operation == "process":
        if not body.get("input_document_id"):
            needed = "input_document_required_for_process"
            raise coded(422, needed, needed)
        document = api.find_document(body["input_document_id"])
    run = _start(api, operation, body.get("configuration_id"), document, options)
    return json_answer(api.shapes.show(run, nulls=True), 201)


async def create_runs(api: Api, request: Request) -> Response:
    body = await read_body(request, RUN_BATCH, older=api.older)
    if "document_ids" not in body:
        raise invalid(error_at("document_ids", "Field required", "missing"))
    options = {key: one for key, one in (body.get("options") or {}).items() if one is not None}
    documents = [api.find_document(document_id) for document_id in body["document_ids"]]
    runs = [_start(api, "process", body.get("configuration_id"), document, options) for document in documents]
    return json_answer({"runs": [api.shapes.show(run, nulls=True) for run in reversed(runs)]}, 201)


def _start(api: Api, operation: str, configuration_id: str | None, document: Document | None, options: Json) -> Run:
    if api.state.safe_mode:
        raise coded(409, "ADE is in safe mode; runs are disabled.", "SAFE_MODE_ENABLED")
    configuration = api.state.active if configuration_id is None else api.configuration(configuration_id)
    if configuration is None:
        raise Refusal(404, "active_configuration_not_found")
    if operation == "publish" and configuration.status != "draft":
        raise Refusal(409, "Configuration must be a draft before publishing")
    return api.state.add_run(operation, configuration, document, options)[0]


async def get_run(api: Api, request: Request) -> Response:
    return json_answer(api.shapes.show(api.run(request), nulls=True))


async def cancel_run(api: Api, request: Request) -> Response:
    run = api.run(request)
    if run.status in ("succeeded", "failed"):
        raise Refusal(409, f"Run {run.id} cannot be cancelled from status {run.status}.")
    if run.status != "cancelled":
        api.state.cancel(run)
    return json_answer(api.shapes.show(run, nulls=True))


async def get_input(api: Api, request: Request) -> Response:
    run = api.run(request)
    if run.document is None:
        raise Refusal(404, "Run input is unavailable")
    return json_answer(without_nulls(api.shapes.show_input(run)))


async def download_input(api: Api, request: Request) -> Response:
    run = api.run(request)
    if run.document is None:
        raise Refusal(404, "Run input is unavailable")
    return file_answer(run.document.content, run.document.name, run.document.content_type)


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/workspaces/{ws}/runs", list_runs),
    ("POST", "/workspaces/{ws}/runs", create_run),
    ("POST", "/workspaces/{ws}/runs/batch", create_runs),
    ("GET", "/workspaces/{ws}/runs/{run}", get_run),
    ("POST", "/workspaces/{ws}/runs/{run}/cancel", cancel_run),
    ("GET", "/workspaces/{ws}/runs/{run}/input", get_input),
    ("GET", "/workspaces/{ws}/runs/{run}/input/download", download_input),
]
