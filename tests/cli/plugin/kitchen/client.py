"""The kitchen's client, by hand in both flavours; it has no stream, so snapshots are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from runs_sdk._async.client import AsyncRunsClient
from runs_sdk._sync.client import ErrorInfo, RunsClient
from runs_sdk._sync.handle import Run
from runs_sdk.core import events as ev
from runs_sdk.core.auth import ApiKeyHeader, Auth
from runs_sdk.core.config import Settings
from runs_sdk.core.errors import DecodeError, InputProblem, InputValidationError, api_error_class
from runs_sdk.core.http import Request, Response
from runs_sdk.core.models import Interaction, RunError, RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy
from runs_sdk.core.retry import Backoff
from runs_sdk.core.sse import ServerSentEvent

from . import SERVICE

POLICY = FollowPolicy(
    stream="none",
    poll=Backoff(initial=0.02, factor=1.0, maximum=0.02),
    reconnect=Backoff(initial=0.02, maximum=0.02),
    give_up_after=5.0,
)


@frozen
class KitchenRules:
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        raise DecodeError("the kitchen has no stream")

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[ev.Event]:
        known = before.raw if before is not None else {"steps": [], "log": []}
        found: list[ev.Event] = []
        old = {step["name"]: step["state"] for step in known["steps"]}
        for step in after.raw["steps"]:
            name, state = step["name"], step["state"]
            if name not in old:
                found.append(ev.StepStarted(name=name, run_id=after.run_id))
            if state != "running" and old.get(name, "running") == "running":
                error = step.get("error")
                found.append(ev.StepFinished(name=name, run_id=after.run_id, status=RunStatus(state), error=error))
        found += [
            ev.LogLine(name="log", run_id=after.run_id, text=line) for line in after.raw["log"][len(known["log"]) :]
        ]
        return found

    def settle(self, snapshot: Snapshot) -> float:
        return 0.0

    def conclude(self, last: ev.RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


@frozen
class Tasting:
    diagnostics: tuple[InputProblem, ...]

    def __bool__(self) -> bool:
        return not self.diagnostics


def read(wire: Mapping[str, Any]) -> Snapshot:
    asked = wire.get("question")
    error = wire.get("error")
    return Snapshot(
        run_id=wire["id"],
        status=RunStatus(wire["state"]),
        native_status=wire["state"],
        output=wire.get("output"),
        error=RunError(error, code="KITCHEN") if error else None,
        interaction=Interaction(asked["id"], asked["prompt"], asked.get("schema")) if asked else None,
        workflow=wire["recipe"],
        progress=wire.get("progress"),
        raw=wire,
    )


class Kitchen(RunsClient):
    SERVICE = SERVICE
    API_PACKAGE = "runs_api"

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        stove: str | None = None,
        *,
        profile: str | None = None,
        **options: Any,
    ) -> None:
        super().__init__({"base_url": base_url, "api_key": api_key, "stove": stove}, profile=profile, **options)

    def start(self, recipe: str, input: Any = None, **options: Any) -> Run:
        if recipe == "soup" and isinstance(input, dict) and not isinstance(input.get("salt", 0), int):
            raise InputValidationError.of([InputProblem("input.salt", "must be a whole number", "type")])
        wire = self._json("POST", "/runs", json={"recipe": recipe, "input": input, "options": options})
        return Run(self, wire["id"])

    def list(self, *, status: str | None = None, limit: int = 20) -> Iterator[Snapshot]:
        query = {"limit": str(limit)} | ({"status": status} if status else {})
        return (read(wire) for wire in self._json("GET", "/runs", params=query))

    def steps(self, run_id: str) -> list[dict[str, Any]]:
        return list(self._json("GET", f"/runs/{run_id}")["steps"])

    def logs(self, run_id: str) -> Iterator[ev.LogLine]:
        return (ev.LogLine(name="log", text=line) for line in self._json("GET", f"/runs/{run_id}")["log"])

    def suspend(self, run_id: str) -> Snapshot:
        return read(self._json("POST", f"/runs/{run_id}/suspend"))

    def resume(self, run_id: str) -> Snapshot:
        return read(self._json("POST", f"/runs/{run_id}/resume"))

    def validate(self, recipe: str) -> Tasting:
        return Tasting(() if recipe in self.workflows() else (InputProblem(recipe, "no such recipe"),))

    def workflows(self) -> list[str]:
        return list(self._json("GET", "/recipes"))

    def download(self, run_id: str, into: Path) -> Path:
        content = self._request_raw("GET", f"/runs/{run_id}/photo").content
        path = into / f"{run_id}.jpg" if into.is_dir() else into
        path.write_bytes(content)
        return path

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("x-kitchen-key", settings["api_key"])

    def _rules(self, run_id: str) -> KitchenRules:
        return KitchenRules()

    def _json(self, method: str, path: str, **more: Any) -> Any:
        response = self._request_raw(method, path, **more)
        try:
            return response.json()
        except ValueError:
            raise DecodeError(f"kitchen: {path} answered with something that is not JSON", service="kitchen") from None

    def _request_raw(self, method: str, path: str, deadline: float | None = None, **more: Any) -> Response:
        response = self._transport.send(Request(method, path, **more), deadline=deadline)
        if response.is_success:
            return response
        raise api_error_class(response.status_code)(
            f"kitchen: {method} {path} answered {response.status_code}: {response.text}",
            status_code=response.status_code,
            service="kitchen",
        )

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        return read(self._json("GET", f"/runs/{run_id}", deadline=deadline))

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        return read(self._json("POST", f"/runs/{run_id}/cancel", deadline=deadline))

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        self._json("POST", f"/runs/{run_id}/answer", json=data, deadline=deadline)

    def _read_error(self, response: Response) -> ErrorInfo:
        return ErrorInfo(response.text)


class AsyncKitchen(AsyncRunsClient):
    """The command takes the sync client; a service has both."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api"
