"""The REST interface of the Stepflow emulator: routes, and what each operation does."""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from attrs import frozen
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ...server import json_answer
from .engine import CANCELLED, RUNNING, Engine, Run, timestamp
from .flows import (
    Json,
    as_floats,
    diagnostics,
    malformed,
    normalised,
    required_variables,
    shuffled,
    variables_of,
)
from .reading import Refusal, bad_query, boolean, integer, read_json, uuid_or_none, valid_uuid
from .shapes import compact, frame, is_hash, item_json, overridden, step_json, summary

BUILTINS = {
    "create_messages": "Makes a list of chat messages",
    "eval": "Runs a nested flow",
    "get_blob": "Reads a blob",
    "iterate": "Runs a flow again and again, until it returns a result",
    "load_file": "Reads a file",
    "map": "Runs a flow for each item of a list",
    "noop": "Returns its input",
    "openai": "Asks a chat model",
    "put_blob": "Stores a blob",
    "sleep": "Waits, then returns",
}


@frozen
class Blob:
    """What was stored under a hash. `data` is bytes for the type "binary", else a JSON value."""

    data: Any
    type: str
    filename: str | None = None


Handler = Callable[["Api", Request], Awaitable[Response]]


class Api:
    """Answers requests. `runs`, `flows` and `blobs` are by id, in the order in which they were created."""

    def __init__(self, engine: Engine, *, keepalive: float, poll: float, holds: bool = True) -> None:
        self.engine = engine
        self.blobs: dict[str, Blob] = {}
        self.open_streams = 0
        self._keepalive = keepalive
        self._poll = poll
        self._holds = holds
        self._dice = random.Random(0)  # noqa: S311 - means the order of a hash map

    @property
    def runs(self) -> dict[str, Run]:
        return self.engine.runs

    @property
    def flows(self) -> dict[str, Json]:
        return {key: blob.data for key, blob in self.blobs.items() if blob.type == "flow"}

    def routes(self) -> list[Route]:
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/health", Api.health),
            ("GET", "/components", Api.list_components),
            ("POST", "/blobs", Api.store_blob),
            ("GET", "/blobs/{blob_id}", Api.get_blob),
            ("POST", "/flows", Api.store_flow),
            ("GET", "/flows/{flow_id}", Api.get_flow),
            ("DELETE", "/flows/{flow_id}", Api.delete_flow),
            ("GET", "/flows/{flow_id}/variables", Api.get_flow_variables),
            ("GET", "/runs", Api.list_runs),
            ("POST", "/runs", Api.create_run),
            ("GET", "/runs/{run_id}", Api.get_run),
            ("DELETE", "/runs/{run_id}", Api.delete_run),
            ("POST", "/runs/{run_id}/cancel", Api.cancel_run),
            ("GET", "/runs/{run_id}/events", Api.get_run_events),
            ("GET", "/runs/{run_id}/flow", Api.get_run_flow),
            ("GET", "/runs/{run_id}/items", Api.get_run_items),
            ("GET", "/runs/{run_id}/steps", Api.get_run_steps),
            ("GET", "/runs/{run_id}/steps/{step_id}", Api.get_run_step),
        ]
        return [Route(f"/api/v1{path}", self._bound(handler), methods=[method]) for method, path, handler in table]

    def _bound(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            try:
                return await handler(self, request)
            except Refusal as refusal:
                return refusal.answer()

        return handle

    async def unknown_path(self, request: Request) -> Response:
        """The server's gRPC half answers every path that its REST half does not know."""
        return Response(headers={"content-type": "application/grpc", "grpc-status": "12"})

    async def health(self, request: Request) -> Response:
        build = {
            "gitVersion": "dd82fa7",
            "dirty": False,
            "rustcVersion": "rustc 1.94.1 (e408947bf 2026-03-25)",
            "profile": "release",
            "features": [],
            "target": "x86_64-unknown-linux-gnu",
        }
        return json_answer({"status": "healthy", "timestamp": timestamp(), "build": build})

    async def list_components(self, request: Request) -> Response:
        bare = boolean(request, "excludeSchemas")
        schemas = {} if bare else {"inputSchema": {"type": "object"}, "outputSchema": {"type": "object"}}
        found = [
            {"componentId": f"/{name}", "description": text, **schemas, "path": f"/{name}", "plugin": "builtin"}
            for name, text in BUILTINS.items()
        ]
        return json_answer({"components": found, "complete": True, "failedPlugins": []})

    async def store_blob(self, request: Request) -> Response:
        body = await request.body()
        content_type = request.headers.get("content-type", "").split(";")[0]
        filename = request.headers.get("x-blob-filename")
        if content_type == "application/octet-stream":
            blob, content = Blob(body, "binary", filename), body
        else:
            try:
                sent = json.loads(body)
            except ValueError:
                raise Refusal(400) from None
            known = ("data", "flow")
            if not isinstance(sent, dict) or "jsonData" not in sent or sent.get("blobType", "data") not in known:
                raise Refusal(400)
            filename = sent.get("filename")
            blob, content = Blob(sent["jsonData"], sent.get("blobType", "data"), filename), compact(sent["jsonData"])
        blob_id = hashlib.sha256(content).hexdigest()
        self.blobs[blob_id] = blob
        return json_answer({"blobId": blob_id, **({"filename": filename} if filename else {})})

    async def get_blob(self, request: Request) -> Response:
        blob_id = request.path_params["blob_id"]
        if not is_hash(blob_id):
            raise Refusal(400)
        blob = self.blobs.get(blob_id)
        if blob is None:
            raise Refusal(404)
        named = {"filename": blob.filename} if blob.filename else {}
        if "application/octet-stream" in request.headers.get("accept", ""):
            content = blob.data if isinstance(blob.data, bytes) else compact(blob.data)
            headers = {"x-blob-type": blob.type}
            if blob.filename:
                headers["content-disposition"] = f'attachment; filename="{blob.filename}"'
            return Response(content, headers=headers, media_type="application/octet-stream")
        binary = blob.type == "binary"
        kind = {"contentType": "application/octet-stream"} if binary and named else {}
        data = None if binary else blob.data
        return json_answer({"data": data, "blobType": blob.type, "blobId": blob_id, **named, **kind})

    async def store_flow(self, request: Request) -> Response:
        body = await read_json(request, {"flow": "struct", "dryRun": "boolean"})
        flow = body.get("flow")
        if flow is None:
            raise Refusal(400, "flow is required")
        problem = malformed(flow)
        if problem:
            raise Refusal(400, f"invalid flow definition: {problem}")
        found = diagnostics(flow)
        stored = not body.get("dryRun") and not found["numFatal"]
        kept = normalised(flow)
        # The order of keys differs each time in the parts that are free in form, and the id with it.
        steps = [
            {key: shuffled(value, self._dice) if key == "input" else value for key, value in step.items()}
            for step in kept.get("steps") or []
        ]
        mixed = {**kept, "steps": steps, "schemas": shuffled(kept.get("schemas"), self._dice)}
        flow_id = hashlib.sha256(compact({key: mixed[key] for key in kept})).hexdigest()
        if stored:
            self.blobs[flow_id] = Blob(kept, "flow")
        return json_answer({"flowId": flow_id, "stored": stored, "diagnostics": found})

    async def get_flow(self, request: Request) -> Response:
        flow_id = request.path_params["flow_id"]
        flow = self._flow(flow_id)
        return json_answer({"flow": normalised(flow), "flowId": flow_id, "allExamples": flow.get("examples") or []})

    async def delete_flow(self, request: Request) -> Response:
        return json_answer({})  # whatever the id is, and nothing is deleted

    async def get_flow_variables(self, request: Request) -> Response:
        flow_id = request.path_params["flow_id"]
        flow = self._flow(flow_id)
        required = required_variables(flow)
        variables = {}
        for name, schema in variables_of(flow).items():
            default = {"defaultValue": as_floats(schema["default"])} if "default" in schema else {}
            environment = {"envVar": schema["env_var"]} if "env_var" in schema else {}
            variables[name] = {**default, "required": name in required, **environment}
        return json_answer({"flowId": flow_id, "variables": variables})

    def _flow(self, flow_id: str, *, to_run: bool = False) -> Json:
        if not is_hash(flow_id):
            raise Refusal(400, "invalid flow_id format")
        blob = self.blobs.get(flow_id)
        if blob is None or (to_run and blob.type != "flow"):
            raise Refusal(404, f"flow '{flow_id}' not found")
        if blob.type != "flow":
            raise Refusal(400, "blob is not a flow")
        return blob.data

    async def create_run(self, request: Request) -> Response:
        body = await read_json(
            request,
            {
                "flowId": "string",
                "input": "sequence",
                "variables": "map",
                "overrides": "struct",
                "maxConcurrency": "u32",
                "wait": "boolean",
                "timeoutSecs": "u64",
            },
        )
        flow_id = body.get("flowId", "")
        stored = self._flow(flow_id, to_run=True)
        if not isinstance(stored, dict) or malformed(stored):
            raise Refusal(500, "failed to get flow: Serialization error")
        flow = overridden(stored, body.get("overrides"))
        if any(step.get("onError", {}).get("action", "fail") not in ("fail", "useDefault") for step in flow["steps"]):
            raise Refusal(500, "failed to get flow: Serialization error")
        if diagnostics(flow)["numFatal"]:
            raise Refusal(400, "error analyzing workflow")
        inputs, variables = body.get("input", []), body.get("variables", {})
        run = self.engine.start(flow_id, flow, inputs, variables, body.get("maxConcurrency"))
        created = summary(run, brief=True)
        if not body.get("wait"):
            return json_answer({"summary": created, "results": []})
        await self._settled(run, body.get("timeoutSecs", 300))
        results = [item_json(index, item, run) for index, item in enumerate(run.items)]
        return json_answer({"summary": summary(run, brief=True), "results": results})

    async def _settled(self, run: Run, timeout: float) -> None:
        if not self._holds:
            return
        try:
            await asyncio.wait_for(run.settled.wait(), timeout)
        except TimeoutError:
            pass  # the answer says that the run goes on

    def _run(self, run_id: str) -> Run:
        run = self.runs.get(str(valid_uuid(run_id)))
        if run is None:
            raise Refusal(404, f"run '{run_id}' not found")
        return run

    async def list_runs(self, request: Request) -> Response:
        status, limit, offset = (integer(request, name) for name in ("status", "limit", "offset"))
        integer(request, "maxDepth")  # read, and then not looked at
        roots_only = boolean(request, "rootsOnly")
        query = request.query_params
        root, parent = (uuid_or_none(query.get(name)) for name in ("rootRunId", "parentRunId"))
        found = [
            run
            for run in reversed(list(self.runs.values()))
            if (not status or run.status == status)
            and ("flowName" not in query or run.flow.get("name") == query["flowName"])
            and (root is None or run.root.id == root)
            and (parent is None or (run.parent is not None and run.parent.id == parent))
            and (not roots_only or run.parent is None)
        ]
        chosen = found[offset or 0 :][: limit if limit is not None else None]
        return json_answer({"runs": [summary(run) for run in chosen]})

    async def get_run(self, request: Request) -> Response:
        wait, timeout = boolean(request, "wait"), integer(request, "timeoutSecs")
        run = self._run(request.path_params["run_id"])
        if wait:
            await self._settled(run, 300 if timeout is None else timeout)
        return json_answer({"summary": summary(run), "steps": self._steps(run)})

    async def delete_run(self, request: Request) -> Response:
        run = self._run(request.path_params["run_id"])
        if run.status == RUNNING:
            raise Refusal(412, f"run '{run.id}' is still Running and cannot be deleted")
        return json_answer({})  # the run is kept

    async def cancel_run(self, request: Request) -> Response:
        run = self._run(request.path_params["run_id"])
        run.status, run.completed_at = CANCELLED, self.engine.now()  # also over the status of a finished run
        run.settled.set()
        return json_answer({"summary": summary(run)})

    async def get_run_flow(self, request: Request) -> Response:
        run = self._run(request.path_params["run_id"])
        stored = self.blobs.get(run.flow_id)  # without overrides; the flow of a sub-run is not stored here
        return json_answer({"flow": as_floats(stored.data if stored else run.flow), "flowId": run.flow_id})

    async def get_run_items(self, request: Request) -> Response:
        integer(request, "resultOrder")
        run = self.runs.get(str(valid_uuid(request.path_params["run_id"])))
        items = run.items if run is not None else []
        return json_answer({"results": [item_json(n, item, run) for n, item in enumerate(items) if run is not None]})

    async def get_run_steps(self, request: Request) -> Response:
        item = integer(request, "itemIndex")
        run = self.runs.get(str(valid_uuid(request.path_params["run_id"])))
        return json_answer({"steps": [] if run is None else self._steps(run, item)})

    async def get_run_step(self, request: Request) -> Response:
        item, as_of = integer(request, "itemIndex"), integer(request, "asof")
        run = self.runs.get(str(valid_uuid(request.path_params["run_id"])))
        step_id = request.path_params["step_id"]
        steps = [] if run is None else self._steps(run, item)
        step = next((one for one in sorted(steps, key=lambda s: s["itemIndex"]) if one["stepId"] == step_id), None)
        if step is None:
            raise Refusal(404, f"step '{step_id}' not found")
        if as_of is not None and step["journalSeqno"] < as_of:
            seen = step["journalSeqno"]
            raise Refusal(412, f"metadata not yet consistent: step has journal_seqno={seen}, requested asof={as_of}")
        return json_answer({"step": step})

    async def get_run_events(self, request: Request) -> Response:
        if "eventTypes" in request.query_params:
            given = request.query_params["eventTypes"]
            raise bad_query("eventTypes", f'invalid type: string "{given}", expected a sequence')
        since = integer(request, "since") or 0
        results, sub_runs = boolean(request, "includeResults"), boolean(request, "includeSubRuns")
        run = self._run(request.query_params.get("runId", ""))  # the one in the path is not looked at
        stream = self._events(run, since, results=results, sub_runs=sub_runs)
        return StreamingResponse(stream, headers={"content-type": "text/event-stream", "cache-control": "no-cache"})

    async def _events(self, run: Run, since: int, *, results: bool, sub_runs: bool) -> AsyncIterator[bytes]:
        """The journal from `since` on, until the run completes; for ever when that is past already."""
        sent = 0
        quiet_since = time.monotonic()
        self.open_streams += 1
        try:
            while True:
                for entry in list(self.engine.entries(run, since, sub_runs=sub_runs))[sent:]:
                    yield frame(entry, results=results)
                    await asyncio.sleep(0)  # so that a client that has left is noticed before the next frame
                    sent += 1
                    quiet_since = time.monotonic()
                    if entry.kind == "RunCompleted" and entry.run_id == run.id:
                        return
                if time.monotonic() - quiet_since >= self._keepalive:
                    yield b": keep-alive\n\n"
                    quiet_since = time.monotonic()
                await asyncio.sleep(min(self._poll, self._keepalive))
        finally:
            self.open_streams -= 1

    def _steps(self, run: Run, item: int | None = None) -> list[dict[str, Json]]:
        steps = [step_json(run, step) for step in run.steps.values() if item in (None, step.item)]
        self._dice.shuffle(steps)  # they come in no order
        return steps
