"""The REST interface of the ADE emulator: routes, sign-in, the pool of database connections, shapes of answers."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ...server import json_answer
from .reading import (
    RUN_BATCH,
    RUN_CREATE,
    Refusal,
    boolean,
    check_query,
    coded,
    error_at,
    fields,
    invalid,
    number,
    one_of,
    page_of_runs,
    read_body,
    read_parts,
    text,
)
from .state import Configuration, Document, Json, Run, State, ordered_id, size_of, timestamp, without_nulls

CHUNK = 64 * 1024

Handler = Callable[["Api", Request], Awaitable[Response]]


class Api:
    """Answers requests."""

    def __init__(
        self,
        state: State,
        *,
        older: bool,
        key: str | None,
        upload_limit: int | None,
        upload_slots: int,
        pool: int,
        pool_timeout: float,
    ) -> None:
        self.state = state
        self.open_streams = 0
        self._older = older
        self._key = key
        self._upload_limit = upload_limit
        self._uploads, self._upload_slots = 0, upload_slots
        self._free = pool
        self._pool_timeout = pool_timeout
        self._freed = asyncio.Event()

    def routes(self) -> list[Route]:
        ws, run = "/workspaces/{ws}", "/workspaces/{ws}/runs/{run}"
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/health", Api.health),
            ("GET", "/info", Api.info),
            ("GET", "/me", Api.me),
            ("GET", "/workspaces", Api.list_workspaces),
            ("GET", ws, Api.read_workspace),
            ("PATCH", ws, Api.update_workspace),
            ("GET", f"{ws}/configurations", Api.list_configurations),
            ("POST", f"{ws}/configurations", Api.create_configuration),
            ("GET", f"{ws}/configurations/{{configuration}}", Api.read_configuration),
            ("GET", f"{ws}/documents", Api.list_documents),
            ("POST", f"{ws}/documents", Api.upload_document),
            ("GET", f"{ws}/documents/{{document}}", Api.read_document),
            ("POST", f"{ws}/documents/{{document}}/versions", Api.upload_version),
            ("POST", f"{ws}/documents/{{document}}/archive", Api.archive_document),
            ("GET", f"{ws}/documents/{{document}}/download", Api.download_document),
            ("GET", f"{ws}/runs", Api.list_runs),
            ("POST", f"{ws}/runs", Api.create_run),
            ("POST", f"{ws}/runs/batch", Api.create_runs),
            ("GET", run, Api.get_run),
            ("POST", f"{run}/cancel", Api.cancel_run),
            ("GET", f"{run}/input", Api.get_input),
            ("GET", f"{run}/input/download", Api.download_input),
            ("GET", f"{run}/output", Api.get_output),
            ("POST", f"{run}/output", Api.upload_output),
            ("GET", f"{run}/output/download", Api.download_output),
            ("GET", f"{run}/output/sheets", Api.list_sheets),
            ("GET", f"{run}/output/preview", Api.preview),
            ("POST", f"{run}/output/edit", Api.edit_output),
            ("GET", f"{run}/metrics", Api.get_metrics),
            ("GET", f"{run}/fields", Api.list_fields),
            ("GET", f"{run}/columns", Api.list_columns),
            ("GET", f"{run}/events/stream", Api.stream_events),
            ("GET", f"{run}/events/download", Api.download_events),
        ]
        return [Route(f"/api/v1{path}", self._bound(handler), methods=[method]) for method, path, handler in table]

    def _bound(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        open_to_all = handler in (Api.health, Api.info)

        async def handle(request: Request) -> Response:
            try:
                if not open_to_all:
                    self._sign_in(request)
                    self._check_workspace(request)
                await self._take_connection()
                held = False
                try:
                    response = await handler(self, request)
                    held = isinstance(response, _EventStream)
                finally:
                    if not held:
                        self._give_connection_back()
            except Refusal as refusal:
                return refusal.answer(request)
            if "x-request-id" not in response.headers:
                response.headers["x-request-id"] = request.headers.get("x-request-id") or f"req_{uuid.uuid4().hex}"
            response.headers["date"] = _http_date()
            return response

        return handle

    async def unknown_path(self, request: Request) -> Response:
        return Refusal(404, "Not Found").answer(request)

    async def wrong_method(self, request: Request) -> Response:
        return Refusal(405, "Method Not Allowed").answer(request)

    # ---- who may, and the database

    def _sign_in(self, request: Request) -> None:
        if self._key is None:
            return
        given = request.headers.get("x-api-key")
        if given is None:
            raise Refusal(401, "Authentication required")
        if "." not in given:
            raise Refusal(401, "API key must contain a prefix separator '.'")
        if given != self._key:
            raise Refusal(401, "API key not recognized")

    def _check_workspace(self, request: Request) -> None:
        given = request.path_params.get("ws")
        if given is None or given == self.state.workspace_id:
            return
        right = "runs.manage" if request.method == "POST" else "runs.read"
        scope = "workspace" if re.fullmatch(r"[0-9a-fA-F-]{36}", given) else "global"
        raise Refusal(403, f"Permission 'workspace.{right}' denied for scope '{scope}'")

    async def _take_connection(self) -> None:
        end = asyncio.get_running_loop().time() + self._pool_timeout
        while self._free <= 0:
            self._freed.clear()
            try:
                await asyncio.wait_for(self._freed.wait(), end - asyncio.get_running_loop().time())
            except TimeoutError:
                raise Refusal(500, "Internal server error") from None
        self._free -= 1

    def _give_connection_back(self) -> None:
        self._free += 1
        self._freed.set()

    # ---- service, workspaces, configurations

    async def health(self, request: Request) -> Response:
        return json_answer({"status": "ok", "timestamp": timestamp(), "components": []})

    async def info(self, request: Request) -> Response:
        return json_answer({"version": "1.17.0", "commitSha": "0" * 40, "startedAt": timestamp()})

    async def me(self, request: Request) -> Response:
        return json_answer(
            {
                "id": ordered_id(),
                "email": "admin@example.com",
                "display_name": "Admin",
                "is_service_account": False,
                "roles": ["global-admin"],
                "permissions": ["workspaces.read_all"],
                "created_at": timestamp(),
                "updated_at": timestamp(),
            }
        )

    async def list_workspaces(self, request: Request) -> Response:
        return json_answer(_one_page([self.state.show_workspace()]))

    async def read_workspace(self, request: Request) -> Response:
        return json_answer(self.state.show_workspace())

    async def update_workspace(self, request: Request) -> Response:
        body = await read_body(request, fields(name=text, slug=text, processing_paused=boolean))
        self.state.paused = body.get("processing_paused", self.state.paused)
        return json_answer(self.state.show_workspace())

    async def list_configurations(self, request: Request) -> Response:
        return json_answer(_one_page([self.state.show_configuration(c) for c in self.state.configurations.values()]))

    async def create_configuration(self, request: Request) -> Response:
        source = fields(type=one_of("union_tag_invalid", "template", "clone"), configuration_id=text)
        body = await read_body(request, fields(display_name=text, source=source, notes=text))
        made = self.state.add_configuration(body.get("display_name") or "Configuration")
        return json_answer(self.state.show_configuration(made), 201)

    async def read_configuration(self, request: Request) -> Response:
        return json_answer(self.state.show_configuration(self._configuration(request.path_params["configuration"])))

    # ---- documents

    async def list_documents(self, request: Request) -> Response:
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
            for document in reversed(self.state.documents.values())
            if document.archived == archived and all(word in document.name.lower() for word in words)
        ]
        more = start + limit < len(found)
        meta = {"limit": limit, "hasMore": more, "totalIncluded": False, "changesCursor": "0"}
        if more:
            meta["nextCursor"] = str(start + limit)
        rows = [self.state.show_row(document) for document in found[start : start + limit]]
        return json_answer({"items": rows, "meta": meta})

    async def upload_document(self, request: Request) -> Response:
        name, kind, content, metadata, options, parts = await self._read_upload(request)
        mode = (parts.get("conflictMode") or (None, None, b"reject"))[2].decode()
        if mode not in ("reject", "upload_new_version", "keep_both"):
            message = "Input should be 'reject', 'upload_new_version' or 'keep_both'"
            raise invalid(error_at("conflictMode", message, "enum"))
        taken = {each.name: each for each in self.state.documents.values() if not each.archived}
        if name in taken and mode == "reject":
            raise Refusal(409, f"Document name '{name}' is already in use (document '{taken[name].id}').")
        if name in taken and mode == "upload_new_version":
            document = self._new_version(taken[name], content, kind)
        else:
            stem, dot, ending = name.rpartition(".")
            count = 2
            while name in taken:
                name, count = f"{stem} ({count}){dot}{ending}", count + 1
            document = self.state.add_document(name, content, kind, metadata)
        return self._uploaded(document, options)

    async def upload_version(self, request: Request) -> Response:
        document = self._document(request)
        _, kind, content, _, options, _ = await self._read_upload(request)
        return self._uploaded(self._new_version(document, content, kind), options)

    def _new_version(self, document: Document, content: bytes, kind: str) -> Document:
        document.content, document.content_type = content, kind
        document.version, document.version_id = document.version + 1, ordered_id()
        return document

    def _uploaded(self, document: Document, options: Json) -> Response:
        active = self.state.active
        if active is not None and not self.state.paused:
            self.state.add_run("process", active, document, options)
        shown = {**self.state.show_document(document), "listRow": self.state.show_row(document)}
        return json_answer(shown, 201)

    async def _read_upload(self, request: Request) -> tuple[str, str, bytes, Json, Json, dict[str, Any]]:
        if self._uploads >= self._upload_slots:
            raise Refusal(429, "Too many concurrent uploads.")
        self._uploads += 1
        try:
            parts = await read_parts(request)
            if "file" not in parts:
                raise invalid(error_at("file", "Field required", "missing"))
            name, kind, content = parts["file"]
            if self._upload_limit is not None and len(content) > self._upload_limit:
                sizes = f"{len(content):,} bytes which exceeds the allowed maximum of {self._upload_limit:,} bytes"
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
            self._uploads -= 1

    async def read_document(self, request: Request) -> Response:
        return json_answer(self.state.show_document(self._document(request, archived=True)))

    async def archive_document(self, request: Request) -> Response:
        self._document(request, archived=True).archived = True
        return Response(status_code=204)

    async def download_document(self, request: Request) -> Response:
        document = self._document(request, archived=True)
        return _file(document.content, document.name, document.content_type)

    # ---- runs

    async def list_runs(self, request: Request) -> Response:
        runs = list(self.state.runs.values())
        return json_answer(page_of_runs(request, runs, lambda run: self.state.show(run, nulls=False)))

    async def create_run(self, request: Request) -> Response:
        body = await read_body(request, RUN_CREATE, older=self._older)
        options = {key: one for key, one in (body.get("options") or {}).items() if one is not None}
        operation = options.get("operation", "process")
        document = None
        if operation == "process":
            if not body.get("input_document_id"):
                needed = "input_document_required_for_process"
                raise coded(422, needed, needed)
            document = self._find_document(body["input_document_id"])
        run = self._start(operation, body.get("configuration_id"), document, options)
        return json_answer(self.state.show(run, nulls=True), 201)

    async def create_runs(self, request: Request) -> Response:
        body = await read_body(request, RUN_BATCH, older=self._older)
        if "document_ids" not in body:
            raise invalid(error_at("document_ids", "Field required", "missing"))
        options = {key: one for key, one in (body.get("options") or {}).items() if one is not None}
        documents = [self._find_document(document_id) for document_id in body["document_ids"]]
        runs = [self._start("process", body.get("configuration_id"), document, options) for document in documents]
        return json_answer({"runs": [self.state.show(run, nulls=True) for run in reversed(runs)]}, 201)

    def _start(self, operation: str, configuration_id: str | None, document: Document | None, options: Json) -> Run:
        if self.state.safe_mode:
            raise coded(409, "ADE is in safe mode; runs are disabled.", "SAFE_MODE_ENABLED")
        configuration = self.state.active if configuration_id is None else self._configuration(configuration_id)
        if configuration is None:
            raise Refusal(404, "active_configuration_not_found")
        if operation == "publish" and configuration.status != "draft":
            raise Refusal(409, "Configuration must be a draft before publishing")
        return self.state.add_run(operation, configuration, document, options)[0]

    async def get_run(self, request: Request) -> Response:
        return json_answer(self.state.show(self._run(request), nulls=True))

    async def cancel_run(self, request: Request) -> Response:
        run = self._run(request)
        if run.status in ("succeeded", "failed"):
            raise Refusal(409, f"Run {run.id} cannot be cancelled from status {run.status}.")
        if run.status != "cancelled":
            self.state.cancel(run)
        return json_answer(self.state.show(run, nulls=True))

    async def get_input(self, request: Request) -> Response:
        run = self._run(request)
        if run.document is None:
            raise Refusal(404, "Run input is unavailable")
        return json_answer(without_nulls(self.state.show_input(run)))

    async def download_input(self, request: Request) -> Response:
        run = self._run(request)
        if run.document is None:
            raise Refusal(404, "Run input is unavailable")
        return _file(run.document.content, run.document.name, run.document.content_type)

    async def get_output(self, request: Request) -> Response:
        return json_answer(without_nulls(self.state.show_output(self._run(request))))

    async def upload_output(self, request: Request) -> Response:
        run = self._run(request)
        if not run.is_finished:
            raise self._not_ready()
        _, kind, content, _, _, _ = await self._read_upload(request)
        run.output, run.output_type = content, kind
        run.output_version, run.output_version_id = run.output_version + 1, ordered_id()
        return json_answer(without_nulls(self.state.show_output(run)), 201)

    async def download_output(self, request: Request) -> Response:
        run = self._with_output(request)
        assert run.output is not None
        return _file(run.output, self.state.output_file_name(run), run.output_type)

    async def list_sheets(self, request: Request) -> Response:
        self._with_output(request)
        return json_answer([{"name": "Member Roster", "index": 0, "kind": "worksheet", "is_active": True}])

    async def preview(self, request: Request) -> Response:
        known = ("maxRows", "maxColumns", "trimEmptyRows", "trimEmptyColumns", "sheetName", "sheetIndex")
        check_query(request, *known)
        run = self._with_output(request)
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

    async def edit_output(self, request: Request) -> Response:
        run = self._with_output(request)
        rows = (await request.json()).get("rows") or []
        run.output = "\r\n".join(",".join(row) for row in rows).encode()
        run.output_version, run.output_version_id = run.output_version + 1, ordered_id()
        return json_answer(without_nulls(self.state.show_output(run)), 201)

    async def get_metrics(self, request: Request) -> Response:
        run = self._run(request)
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

    async def list_fields(self, request: Request) -> Response:
        if self._run(request).output is None:
            return json_answer([])
        found = {"detected": True, "best_mapping_score": 1.0, "valid_cells": 1}
        counts = {"occurrences_tables": 1, "occurrences_columns": 1}
        return json_answer([{"field": "first_name", "label": "First Name", **found, **counts}])

    async def list_columns(self, request: Request) -> Response:
        check_query(request, "sheet_name", "sheet_index", "table_index", "mapped_field", "mapping_status")
        run = self._run(request)
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

    # ---- the log

    async def download_events(self, request: Request) -> Response:
        run = self._run(request)
        if not run.log:
            raise Refusal(500, "Internal server error")
        name = f"{(run.input_name or 'run').rpartition('.')[0] or 'run'}_{run.created:%Y%m%dT%H%M%SZ}.ndjson"
        return _file(bytes(run.log), name, "application/x-ndjson")

    async def stream_events(self, request: Request) -> Response:
        check_query(request, "cursor")
        run = self._run(request)
        start = number(request, "cursor", 0)
        last = request.headers.get("last-event-id", "")
        start = int(last) if last.isdecimal() else start
        headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
        return _EventStream(self._events(run, start), headers=headers, media_type="text/event-stream")

    async def _events(self, run: Run, start: int) -> AsyncIterator[bytes]:
        """The messages, until the run has finished; without `end` when the log is shorter than what was read of it."""
        timing, loop = self.state.timing, asyncio.get_running_loop()
        self.open_streams += 1
        try:
            yield _frame("ready", {"runId": run.id, "status": run.status, "cursor": start}, start)
            at, partial = start, start > 0 and run.log[start - 1 : start] != b"\n"
            told = quiet_since = loop.time()
            while True:
                if at > len(run.log):
                    return
                for line in bytes(run.log[at:]).splitlines(keepends=True):
                    at += len(line)
                    if not partial:
                        yield _frame("message", line.rstrip(b"\n"), at)
                        told = loop.time()
                        if json.loads(line)["event"] == "run.complete":
                            yield self._end(run, at, "run_complete")
                            return
                    partial = False
                    quiet_since = loop.time()
                if run.is_finished and loop.time() - quiet_since >= timing.idle_end:
                    yield self._end(run, at, "terminal_status")
                    return
                if loop.time() - told >= timing.keepalive:
                    told = loop.time()
                    yield f": ping - {timestamp()}\r\n\r\n".encode()
                    yield b"event: keepalive\r\ndata: {}\r\n\r\n"
                await asyncio.sleep(timing.poll)
        finally:
            self.open_streams -= 1
            self._give_connection_back()

    def _end(self, run: Run, at: int, reason: str) -> bytes:
        return _frame("end", {"runId": run.id, "status": run.status, "cursor": at, "reason": reason}, at)

    # ---- finding things

    def _run(self, request: Request) -> Run:
        run = self.state.runs.get(request.path_params["run"])
        if run is None:
            raise Refusal(404, "Run not found")
        return run

    def _with_output(self, request: Request) -> Run:
        run = self._run(request)
        if run.output is not None:
            return run
        if not run.is_finished:
            raise self._not_ready()
        if run.status in ("failed", "cancelled"):
            raise coded(404, f"Run {run.status} without an output", f"RUN_{run.status.upper()}_NO_OUTPUT")
        raise Refusal(404, "Run output is unavailable")

    def _not_ready(self) -> Refusal:
        return coded(409, "Run output is not available until the run completes.", "OUTPUT_NOT_READY")

    def _document(self, request: Request, *, archived: bool = False) -> Document:
        document_id = request.path_params["document"]
        document = self.state.documents.get(document_id)
        if document is None or (document.archived and not archived):
            raise Refusal(404, f"Document '{document_id}' not found")
        return document

    def _find_document(self, document_id: str) -> Document:
        document = self.state.documents.get(document_id)
        if document is None or document.archived:
            raise Refusal(404, f"Document {document_id} not found")
        return document

    def _configuration(self, configuration_id: str) -> Configuration:
        found = self.state.configurations.get(configuration_id)
        if found is None:
            raise Refusal(404, configuration_id)
        return found


class _EventStream(StreamingResponse):
    """A stream of events, which keeps its database connection until it ends."""


def _frame(kind: str, data: Json | bytes, cursor: int) -> bytes:
    body = data if isinstance(data, bytes) else json.dumps(data, separators=(",", ":")).encode()
    return b"id: %d\r\nevent: %b\r\ndata: %b\r\n\r\n" % (cursor, kind.encode(), body)


def _file(content: bytes | int, name: str, kind: str) -> Response:
    """A file, in chunks and without its length."""

    async def pieces() -> AsyncIterator[bytes]:
        whole = size_of(content)
        for start in range(0, whole, CHUNK):
            size = min(CHUNK, whole - start)
            yield bytes(size) if isinstance(content, int) else content[start : start + size]

    disposition = f'attachment; filename="{name.encode("ascii", "replace").decode()}"'
    if not name.isascii():
        disposition += f"; filename*=UTF-8''{quote(name)}"
    return StreamingResponse(pieces(), headers={"content-disposition": disposition}, media_type=kind)


def _one_page(items: list[Json]) -> Json:
    meta = {"limit": 50, "hasMore": False, "nextCursor": None, "totalIncluded": False, "totalCount": None}
    return {"items": items, "meta": {**meta, "changesCursor": "0"}, "facets": None}


def _http_date() -> str:
    from email.utils import formatdate

    return formatdate(usegmt=True)
