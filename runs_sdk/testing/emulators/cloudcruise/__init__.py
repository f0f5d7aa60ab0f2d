"""An emulator of CloudCruise, as its public clients and documentation describe it.

Runs play scripts: lists of events, pauses and questions. What a script leaves out, the emulator makes up.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ....cloudcruise.inputs import check_inputs
from ....core.errors import InputValidationError
from ...server import Emulator, json_answer
from .engine import SCRIPT, Engine, Run, Step
from .workspace import RateLimit, Refusal, Workspace, debug_snapshots, error_report, live_connection

__all__ = ["EMULATOR", "SCRIPT", "CloudCruiseEmulator", "Run", "Step"]

SECRET_FIELDS = ("user_name", "password", "tfa_secret")


class CloudCruiseEmulator(Emulator):
    """CloudCruise.

    `script`: what runs do; see `engine.Step`. `scripts`: the same by workflow id. `pace`: seconds before each event.
    `early`: runs end before their start is answered. `ping`: seconds between two pings on a stream. `lifetime`: seconds
    after which a stream ends cleanly (an hour and more on the real service). `input_timeout`: how long a run waits for
    an answer, in seconds. `lag`: seconds after the terminal event before GET knows of the end. `workflows`: what
    workflows take, by id: `{"input_schema": ..., "vault_schema": ...}`; all others take anything. `metadata=False`: it
    is not informed. `validate=False`: input is not checked. `forbidden`: the key may do everything but read events.
    `rate_limit`: requests in any second, beyond which they are 429 (500 on the real service). `usage_limit`: runs,
    beyond which a start is 402. `secret_providers`: titles of what password managers hold, by the managers' names.
    """

    service: ClassVar[str] = "cloudcruise"
    document = "cloudcruise"
    credentials: Mapping[str, str] = {"api_key": "cc-emulator-key"}

    def __init__(
        self,
        *,
        script: Sequence[Step] = SCRIPT,
        scripts: Mapping[str, Sequence[Step]] | None = None,
        pace: float = 0.01,
        early: bool = False,
        ping: float = 15.0,
        lifetime: float | None = None,
        input_timeout: float = 15.0,
        lag: float = 0.0,
        workflows: Mapping[str, Mapping[str, Any]] | None = None,
        metadata: bool = True,
        validate: bool = True,
        forbidden: bool = False,
        rate_limit: int | None = None,
        usage_limit: int | None = None,
        secret_providers: Mapping[str, Sequence[str]] | None = None,
        **common: Any,
    ) -> None:
        super().__init__(**common)
        self._script, self._scripts = script, scripts or {}
        self._options: dict[str, Any] = {"pace": pace, "early": early, "input_timeout": input_timeout, "lag": lag}
        self._ping, self._lifetime = ping, lifetime
        self._workflows = workflows or {}
        self._tells_metadata, self._validates, self._forbidden = metadata, validate, forbidden
        self._rate_limit = RateLimit(rate_limit, 1.0)
        self._workspace = Workspace(usage_limit, secret_providers or {})
        self._vault: dict[tuple[str, str], dict[str, Any]] = {}
        self._engine: Engine | None = None

    @property
    def state(self) -> Engine:
        """The emulator's inside: `runs` by id, oldest first; `opened` counts event streams. To be read only."""
        if self._engine is None:
            raise RuntimeError("the cloudcruise emulator is not running: use it in a `with` statement")
        return self._engine

    @property
    def ids(self) -> dict[str, Any]:
        return {"workflows": [*self._workflows]} if self._workflows else {}

    def send(self, event: str, payload: Mapping[str, Any], **more: Any) -> None:
        """Write an event to all open streams, whatever the runs are doing."""
        self.call(lambda: self.state.send(None, {"event": event, "payload": dict(payload), **more}))

    def write(self, frame: str) -> None:
        """Write a frame to all open streams as it is."""
        self.call(lambda: self.state.write(None, frame))

    def end_streams(self) -> None:
        """End all open streams cleanly, as the service does from time to time."""
        self.call(lambda: self.state.write(None, None))

    def tell(self, run_id: str, event: str, payload: Mapping[str, Any] | None = None) -> None:
        """Let a run tell an event."""
        self.call(lambda: self.state.tell(self.state.runs[run_id], event, payload or {}))

    @property
    def open_streams(self) -> int:
        """How many event streams are open."""
        return self.call(lambda: sum(map(len, self.state.streams.values())))

    def routes(self) -> list[Route]:
        self._engine = Engine(self.spawn, self._scripts, self._script, **self._options)
        table: list[tuple[str, str, Callable[[Request], Awaitable[Response]]]] = [
            ("POST", "/run", self._start_run),
            ("GET", "/runs", self._list_runs),
            ("GET", "/run/clients/{client_id}/events", self._stream),
            ("GET", "/run/{session_id}", self._get_run),
            ("POST", "/run/{session_id}/interrupt", self._interrupt),
            ("POST", "/run/{session_id}/user_interaction", self._interact),
            ("POST", "/run/{session_id}/new_input_variables", self._new_input),
            ("GET", "/run/{session_id}/debug-snapshots/{node_id}", self._debug_snapshots),
            ("GET", "/live/sessions/{session_id}/connection", self._live_connection),
            ("GET", "/runs/workflow/{workflow_id}/errors", self._error_report),
            ("GET", "/error-codes", self._list_error_codes),
            ("POST", "/error-codes", self._add_error_code),
            ("PATCH", "/error-codes/{error_code_id}", self._change_error_code),
            ("GET", "/secret-providers", self._list_providers),
            ("GET", "/secret-providers/{provider_id}/items", self._list_items),
            ("GET", "/webhooks/{session_id}", self._webhooks),
            ("POST", "/webhooks/{session_id}/replay", self._replay),
            ("GET", "/workflows", self._list_workflows),
            ("GET", "/workflows/{workflow_id}", self._get_workflow),
            ("GET", "/workflows/{workflow_id}/metadata", self._get_metadata),
            ("GET", "/vault", self._get_vault),
            ("POST", "/vault", self._store_vault),
            ("PUT", "/vault", self._store_vault),
            ("DELETE", "/vault", self._delete_vault),
            ("PATCH", "/vault/clear-browser-state", self._clear_state),
            ("GET", "/vault/tfa-code", self._tfa_code),
        ]
        return [Route(path, self._guarded(handler), methods=[method]) for method, path, handler in table]

    async def unknown_path(self, request: Request) -> Response:
        return _refuse(Refusal(404, f"Cannot {request.method} {request.url.path}"))

    def _guarded(self, handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            limits: dict[str, str] = {}
            try:
                if request.headers.get("cc-key") != self.credentials["api_key"]:
                    raise Refusal(401, "Invalid API key")
                limits = self._rate_limit.take()
                answer = await handler(request)
            except Refusal as refusal:
                answer = _refuse(refusal)
            answer.headers.update(limits)
            return answer

        return guarded

    def _run(self, request: Request) -> Run:
        run = self.state.runs.get(request.path_params["session_id"])
        if run is None:
            raise Refusal(404, "Session not found")
        return run

    # ---- runs

    async def _start_run(self, request: Request) -> Response:
        body = await request.json()
        if not isinstance(body, dict) or not isinstance(body.get("workflow_id"), str):
            raise Refusal(400, "workflow_id must be a string")
        self._check_input(body["workflow_id"], body.get("run_input_variables") or {})
        self._workspace.start_run()
        run = await self.state.start(body)
        return json_answer({"session_id": run.id}, 201)

    def _check_input(self, workflow_id: str, variables: dict[str, Any]) -> None:
        metadata = self._workflows.get(workflow_id)
        if not self._validates or metadata is None:
            return
        try:
            check_inputs(metadata, variables, workflow_id)
        except InputValidationError as error:
            more = {key: value for key, value in error.details.items() if key.endswith("_errors")}
            schema = metadata.get("input_schema")
            raise Refusal(400, error.details["message"], {**more, "input_schema": schema}) from None

    async def _list_runs(self, request: Request) -> Response:
        query = request.query_params
        limit = int(query.get("limit", 1000))
        statuses = query.getlist("statuses[]") or query.getlist("status")
        workflows = query.getlist("workflow_ids[]") or query.getlist("workflow_id")
        found = []
        for run in reversed(self.state.runs.values()):
            fits = (not workflows or run.workflow_id in workflows) and (not statuses or run.status in statuses)
            if fits and ("cursor" not in query or run.created_at < query["cursor"]):
                found.append(run.listed())
        return json_answer(found[:limit])

    async def _get_run(self, request: Request) -> Response:
        return json_answer(self._run(request).result())

    async def _interrupt(self, request: Request) -> Response:
        run = self._run(request)
        if not run.is_finished:
            self.state.interrupt(run)
        return json_answer({"success": True, "message": "Run interrupt triggered"}, 201)

    async def _interact(self, request: Request) -> Response:
        run = self._run(request)
        if run.question != "interaction.waiting":
            raise Refusal(409, "The session does not wait for an interaction", {"code": "ALREADY_ANSWERED"})
        self.state.answer(run, await request.json())
        return json_answer({"success": True}, 201)

    async def _new_input(self, request: Request) -> Response:
        run = self._run(request)
        body = await request.json()
        if ("input_variables" in body) == ("modal_action" in body):
            raise Refusal(400, "Give either input_variables or modal_action")
        if run.question != "execution.input_required":
            raise Refusal(400, "The session does not wait for input any more")
        self.state.answer(run, body)
        return json_answer({"session_id": run.id, "success": True}, 201)

    async def _stream(self, request: Request) -> Response:
        if self._forbidden:
            raise Refusal(403, "This key may not read events")
        frames = self._frames(request.path_params["client_id"])
        return StreamingResponse(frames, media_type="text/event-stream", headers={"Cache-Control": "no-cache"})

    async def _frames(self, client_id: str) -> AsyncIterator[str]:
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        streams = self.state.streams.setdefault(client_id, [])
        streams.append(queue)
        self.state.opened += 1
        loop = asyncio.get_running_loop()
        ends = None if self._lifetime is None else loop.time() + self._lifetime
        try:
            yield _ping()  # what makes the head of the answer go out
            while True:
                wait = self._ping if ends is None else min(self._ping, max(0.0, ends - loop.time()))
                try:
                    frame = await asyncio.wait_for(queue.get(), wait)
                except TimeoutError:
                    if ends is not None and loop.time() >= ends:
                        return
                    frame = _ping()
                if frame is None:
                    return
                yield frame
        finally:
            streams.remove(queue)

    # ---- what surrounds a run

    async def _debug_snapshots(self, request: Request) -> Response:
        return json_answer(debug_snapshots(self._run(request), request.path_params["node_id"]))

    async def _live_connection(self, request: Request) -> Response:
        return json_answer(live_connection(self._run(request)))

    async def _error_report(self, request: Request) -> Response:
        query, runs = request.query_params, [*self.state.runs.values()]
        since, until = query.get("start_timestamp", ""), query.get("end_timestamp")
        limit = int(query.get("limit", 1000))
        return json_answer(error_report(runs, request.path_params["workflow_id"], since, until, limit))

    async def _list_error_codes(self, request: Request) -> Response:
        return json_answer(self._workspace.list_error_codes(request.query_params.get("workflow_id")))

    async def _add_error_code(self, request: Request) -> Response:
        return json_answer(self._workspace.add_error_code(await request.json()), 201)

    async def _change_error_code(self, request: Request) -> Response:
        code_id = request.path_params["error_code_id"]
        return json_answer(self._workspace.change_error_code(code_id, await request.json()))

    async def _list_providers(self, request: Request) -> Response:
        return json_answer(self._workspace.list_providers())

    async def _list_items(self, request: Request) -> Response:
        return json_answer(self._workspace.list_items(request.path_params["provider_id"]))

    # ---- webhooks and workflows

    async def _webhooks(self, request: Request) -> Response:
        return json_answer({"webhook_events": self._run(request).deliveries})

    async def _replay(self, request: Request) -> Response:
        return json_answer(await self.state.replay(self._run(request)), 200)

    def _workflow(self, workflow_id: str) -> dict[str, Any]:
        return {
            "id": workflow_id,
            "name": f"Workflow {workflow_id}",
            "description": None,
            "workspace_id": "workspace-1",
        }

    async def _list_workflows(self, request: Request) -> Response:
        return json_answer([self._workflow(workflow_id) for workflow_id in self._workflows])

    async def _get_workflow(self, request: Request) -> Response:
        workflow_id = request.path_params["workflow_id"]
        if workflow_id not in self._workflows:
            raise Refusal(404, "Workflow not found")
        return json_answer({**self._workflow(workflow_id), "nodes": [], "edges": {}, "version_number": 1})

    async def _get_metadata(self, request: Request) -> Response:
        if not self._tells_metadata:
            raise Refusal(404, "Workflow not found")
        found = self._workflows.get(request.path_params["workflow_id"], {"input_schema": {"type": "object"}})
        return json_answer({"vault_schema": {}, **found})

    # ---- the vault

    async def _get_vault(self, request: Request) -> Response:
        user, domain = request.query_params.get("permissioned_user_id"), request.query_params.get("domain")
        if (user is None) != (domain is None):
            raise Refusal(400, "permissioned_user_id and domain go together")
        if user is None or domain is None:
            return json_answer([*self._vault.values()])
        return json_answer(self._entry(domain, user))

    def _entry(self, domain: str, user: str) -> dict[str, Any]:
        if (domain, user) not in self._vault:
            raise Refusal(404, "Vault entry not found")
        return self._vault[domain, user]

    async def _store_vault(self, request: Request) -> Response:
        body = await request.json()
        for name in SECRET_FIELDS:
            if body.get(name) and not _is_encrypted(body[name]):
                raise Refusal(401, f"{name} is not encrypted")
        now = datetime.now(UTC).isoformat()
        key = (body["domain"], body["permissioned_user_id"])
        before = self._vault.get(key, {"id": str(uuid4()), "workspace_id": "workspace-1", "created_at": now})
        self._vault[key] = {**before, **body, "updated_at": now}
        return json_answer(self._vault[key], 201 if request.method == "POST" else 200)

    async def _delete_vault(self, request: Request) -> Response:
        body = await request.json()
        self._entry(body["domain"], body["permissioned_user_id"])
        del self._vault[body["domain"], body["permissioned_user_id"]]
        return json_answer({"success": True})

    async def _clear_state(self, request: Request) -> Response:
        body = await request.json()
        self._entry(body["domain"], body["permissioned_user_id"])
        return json_answer({"success": True})

    async def _tfa_code(self, request: Request) -> Response:
        query = request.query_params
        entry = self._entry(query["domain"], query["permissioned_user_id"])
        if entry.get("tfa_method") in ("SMS", "MAGIC_LINK"):
            raise Refusal(409, "Codes of this entry cannot be read")
        answer = {"type": "authenticator", "code": "123456", "expires_in_seconds": 20}
        return json_answer(answer, headers={"Cache-Control": "no-store"})


def _refuse(refusal: Refusal) -> Response:
    return json_answer(refusal.body, refusal.status, headers=refusal.headers)


def _ping() -> str:
    return f"event: ping\ndata: {json.dumps({'event': 'ping', 'data': {}})}\n\n"


def _is_encrypted(value: Any) -> bool:
    try:
        return len(bytes.fromhex(value)) >= 28
    except (TypeError, ValueError):
        return False


EMULATOR = CloudCruiseEmulator
