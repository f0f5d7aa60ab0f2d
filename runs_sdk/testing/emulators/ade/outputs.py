"""What a run has made: its output, sheets, figures, fields and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import file_answer
from .documents import read_upload
from .reading import OUTPUT_EDIT, Refusal, check_query, coded, error_at, invalid, number, read_body
from .shapes import without_nulls
from .state import Run, ordered_id

if TYPE_CHECKING:
    from .api import Api, Handler


async def get_output(api: Api, request: Request) -> Response:
    return json_answer(without_nulls(api.shapes.show_output(api.run(request))))


async def upload_output(api: Api, request: Request) -> Response:
    run = api.run(request)
    if not run.is_finished:
        raise _not_ready()
    _, kind, content, _, _, _ = await read_upload(api, request)
    run.output, run.output_type = content, kind
    run.output_version, run.output_version_id = run.output_version + 1, ordered_id()
    return json_answer(without_nulls(api.shapes.show_output(run)), 201)


async def download_output(api: Api, request: Request) -> Response:
    run = _with_output(api, request)
    assert run.output is not None
    return file_answer(run.output, api.shapes.output_file_name(run), run.output_type)


async def list_sheets(api: Api, request: Request) -> Response:
    _with_output(api, request)
    return json_answer([{"name": "Member Roster", "index": 0, "kind": "worksheet", "is_active": True}])


async def preview(api: Api, request: Request) -> Response:
    known = ("maxRows", "maxColumns", "trimEmptyRows", "trimEmptyColumns", "sheetName", "sheetIndex")
    check_query(request, *known)
    run = _with_output(api, request)
    if "sheetName" in request.query_params and "sheetIndex" in request.query_params:
        raise Refusal(422, "sheet_name and sheet_index are mutually exclusive")
    content = run.output if isinstance(run.output, bytes) else b""
    rows = [line.split(",") for line in content.decode("utf-8", "replace").splitlines()]
    most_rows, most_columns = (
        number(request, "maxRows", 10000, 10000, 1),
        number(request, "maxColumns", 10000, 10000, 1),
    )
    columns = max(map(len, rows), default=0)
    shown = {
        "name": "Member Roster",
        "index": 0,
        "rows": [row[:most_columns] for row in rows[:most_rows]],
        "totalRows": len(rows),
        "totalColumns": columns,
        "truncatedRows": len(rows) > most_rows,
        "truncatedColumns": columns > most_columns,
        "hiddenRows": [],
        "hiddenColumns": [],
        "cellFormats": [],
    }
    return json_answer(shown, headers={"cache-control": "no-store"})


async def edit_output(api: Api, request: Request) -> Response:
    run = _with_output(api, request)
    body = await read_body(request, OUTPUT_EDIT)
    if body.get("rows") is None:
        raise invalid(error_at("rows", "Field required", "missing"))
    run.output = "\r\n".join(",".join(row) for row in body["rows"]).encode()
    run.output_version, run.output_version_id = run.output_version + 1, ordered_id()
    return json_answer(without_nulls(api.shapes.show_output(run)), 201)


async def get_metrics(api: Api, request: Request) -> Response:
    run = api.run(request)
    if run.status != "succeeded" or run.output is None:
        raise Refusal(404, "Run metrics not available")
    counts = {
        "workbook_count": 1,
        "sheet_count": 1,
        "table_count": 1,
        "row_count_total": 1,
        "column_count_total": 2,
    }
    return json_answer({"evaluation_outcome": "partial", **counts})


async def list_fields(api: Api, request: Request) -> Response:
    if api.run(request).output is None:
        return json_answer([])
    found = {"detected": True, "best_mapping_score": 1.0, "valid_cells": 1}
    counts = {"occurrences_tables": 1, "occurrences_columns": 1}
    return json_answer([{"field": "first_name", "label": "First Name", **found, **counts}])


async def list_columns(api: Api, request: Request) -> Response:
    check_query(request, "sheet_name", "sheet_index", "table_index", "mapped_field", "mapping_status")
    run = api.run(request)
    place = {"workbook_index": 0, "workbook_name": "in.xlsx", "sheet_index": 0, "sheet_name": "Member Roster"}
    common = {**place, "table_index": 0, "non_empty_cells": 1, "valid_cells": 1}
    mapped = {"mapping_status": "mapped", "mapped_field": "first_name", "mapping_score": 1.0}
    columns = [
        {**common, "column_index": 0, "header_raw": "Given Name", **mapped},
        {**common, "column_index": 1, "header_raw": "Notes", "mapping_status": "unmapped"},
    ]
    query = request.query_params
    fits = [
        column
        for column in (columns if run.output is not None else [])
        if all(str(column.get(name)) == query[name] for name in query)
    ]
    return json_answer(fits)


def _with_output(api: Api, request: Request) -> Run:
    run = api.run(request)
    if run.output is not None:
        return run
    if not run.is_finished:
        raise _not_ready()
    if run.status in ("failed", "cancelled"):
        raise coded(404, f"Run {run.status} without an output", f"RUN_{run.status.upper()}_NO_OUTPUT")
    raise Refusal(404, "Run output is unavailable")


def _not_ready() -> Refusal:
    return coded(409, "Run output is not available until the run completes.", "OUTPUT_NOT_READY")


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/workspaces/{ws}/runs/{run}/output", get_output),
    ("POST", "/workspaces/{ws}/runs/{run}/output", upload_output),
    ("GET", "/workspaces/{ws}/runs/{run}/output/download", download_output),
    ("GET", "/workspaces/{ws}/runs/{run}/output/sheets", list_sheets),
    ("GET", "/workspaces/{ws}/runs/{run}/output/preview", preview),
    ("POST", "/workspaces/{ws}/runs/{run}/output/edit", edit_output),
    ("GET", "/workspaces/{ws}/runs/{run}/metrics", get_metrics),
    ("GET", "/workspaces/{ws}/runs/{run}/fields", list_fields),
    ("GET", "/workspaces/{ws}/runs/{run}/columns", list_columns),
]
