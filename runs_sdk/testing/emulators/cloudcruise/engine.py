"""The inside of the CloudCruise emulator: scripted runs, event streams, webhooks that are really delivered."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from attrs import define, field

from ....cloudcruise.webhooks import HEADER, sign

Step = str | float | tuple[str, Mapping[str, Any]]
"""A pause in seconds, the name of an event, or an event with its payload (from JSON: a list of the two).

A question holds the run until its answer.
"""

TERMINAL = ("execution.success", "execution.failed", "execution.stopped")
QUESTIONS = ("interaction.waiting", "execution.input_required")
STATUSES = ("execution.queued", "execution.start", "execution.paused", "execution.requeued", *TERMINAL)

SCRIPT: Sequence[Step] = (
    "execution.queued",
    ("execution.start", {"live_view_url": "https://live.example/1"}),
    ("execution.step", {"current_step": "Open the page", "next_step": "Type the user name"}),
    ("execution.step", {"current_step": "Type the user name", "next_step": "Größe wählen ✓"}),
    ("file.uploaded", {"file_name": "report.csv", "signed_file_url": "https://files.example/1", "metadata": {}}),
    ("execution.success", {"data": {"total": 42}}),
)
"""What a run does that no script was given for."""

QUESTION = {
    "current_step": "Enter the code",
    "missing_properties": ["code"],
    "expected_json_schema_datamodel": {"type": "object", "properties": {"code": {"type": "string"}}},
    "message": "The site asks for a code.",
}


@define(eq=False)
class Run:
    """One session. `events` is all that it has shown, `answers` what it was reported."""

    id: str
    workflow_id: str
    client_id: str | None
    request: dict[str, Any]
    created_at: str
    status: str = "execution.queued"
    data: Any = None
    errors: list[dict[str, Any]] = field(factory=list)
    files: list[dict[str, Any]] = field(factory=list)
    retries: int = 0
    events: list[dict[str, Any]] = field(factory=list)
    answers: list[Any] = field(factory=list)
    deliveries: list[dict[str, Any]] = field(factory=list)
    question: str | None = None
    answered: asyncio.Event = field(factory=asyncio.Event)
    ended_at: str | None = None

    @property
    def is_finished(self) -> bool:
        return self.status in TERMINAL

    def result(self) -> dict[str, Any]:
        """The answer of GET /run/{session_id}."""
        return {
            "session_id": self.id,
            "status": self.status,
            "workflow_id": self.workflow_id,
            "input_variables": self.request.get("run_input_variables") or {},
            "vault_entries": {},
            "encrypted_variables": [],
            "session_retries": self.retries,
            "data": self.data,
            "was_recovered": False,
            "recovered_error_ids": [],
            "video_urls": None,
            "file_urls": self.files,
            "screenshot_urls": [],
            "errors": self.errors or None,
        }

    def listed(self) -> dict[str, Any]:
        """Its item in GET /runs."""
        return {
            "session_id": self.id,
            "status": self.status,
            "created_at": self.created_at,
            "workflow_id": self.workflow_id,
            "workspace_id": "workspace-1",
            "execution_start": self.created_at,
            "execution_end": self.ended_at,
            "dry_run": bool((self.request.get("dry_run") or {}).get("enabled")),
        }


class Engine:
    """Plays the scripts. `runs` are by id, oldest first; `streams` are the open event streams by client id."""

    def __init__(
        self,
        spawn: Callable[[Coroutine[Any, Any, Any]], Any],
        scripts: Mapping[str, Sequence[Step]],
        script: Sequence[Step],
        *,
        pace: float,
        early: bool,
        input_timeout: float,
        lag: float,
    ) -> None:
        self.runs: dict[str, Run] = {}
        self.streams: dict[str, list[asyncio.Queue[str | None]]] = {}
        self.opened = 0
        self._spawn = spawn
        self._scripts, self._script = scripts, script
        self._pace, self._early, self._input_timeout, self._lag = pace, early, input_timeout, lag
        self._numbers = 0

    async def start(self, request: dict[str, Any]) -> Run:
        """Begin a run. An early one has ended before this returns."""
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        run = Run(str(uuid4()), str(request["workflow_id"]), request.get("client_id"), request, now)
        self.runs[run.id] = run
        if self._early:
            await self._play(run)
        else:
            self._spawn(self._play(run))
        return run

    async def _play(self, run: Run) -> None:
        for step in self._scripts.get(run.workflow_id, self._script):
            if isinstance(step, int | float):
                await asyncio.sleep(step)
                continue
            if self._pace and not self._early:
                await asyncio.sleep(self._pace)
            name, payload = (step, QUESTION if step in QUESTIONS else {}) if isinstance(step, str) else step
            if run.is_finished and not name.endswith(".uploaded"):  # files may still be announced
                return
            self.tell(run, name, payload)
            if name in QUESTIONS and not await self._ask(run, name):
                return

    async def _ask(self, run: Run, name: str) -> bool:
        run.answered.clear()
        run.question = name
        try:
            await asyncio.wait_for(run.answered.wait(), self._input_timeout)
        except TimeoutError:
            error = {"message": "No input came in time.", "error_id": str(uuid4()), "error_code": "INPUT-E0001"}
            self.tell(run, "execution.failed", {"errors": [{**error, "created_at": run.created_at}]})
            return False
        finally:
            run.question = None
        return not run.is_finished

    def answer(self, run: Run, data: Any) -> None:
        """Somebody has answered the question."""
        run.answers.append(data)
        kind, run.question = run.question, None  # a second answer is refused
        if kind == "interaction.waiting":
            self.tell(run, "interaction.finished", {"provided_input": data, "missing_properties": []})
        run.answered.set()

    def tell(self, run: Run, name: str, payload: Mapping[str, Any]) -> None:
        """An event: it goes to the stream of the run's client and to the run's webhook."""
        full = {"session_id": run.id, "workflow_id": run.workflow_id, **payload}
        if name in TERMINAL:
            full = {
                "data": None, "input_variables": {}, "errors": [], "status": name, "encrypted_variables": None,
                "file_urls": None, "vault_entries": None, **full,
            }  # fmt: skip
        now = int(time.time())
        event = {"event": name, "payload": full, "timestamp": now, "expires_at": now + 300}
        run.events.append(event)
        if name in TERMINAL and self._lag:
            self._spawn(self._settle_later(run, name, full))
        else:
            self._settle(run, name, full)
        self.send(run.client_id, event)
        hook = run.request.get("webhook") or {}
        if hook.get("url") and name in hook.get("event_types_subscribed", ()):
            self._spawn(self.deliver(run, hook, event))

    async def _settle_later(self, run: Run, name: str, payload: Mapping[str, Any]) -> None:
        await asyncio.sleep(self._lag)
        self._settle(run, name, payload)

    def _settle(self, run: Run, name: str, payload: Mapping[str, Any]) -> None:
        if name in STATUSES:
            run.status = name
        if name == "execution.requeued":
            run.retries += 1
        if name == "file.uploaded":
            run.files.append({key: value for key, value in payload.items() if key not in ("session_id", "workflow_id")})
        if name in TERMINAL:
            run.data = payload.get("data")
            run.errors = list(payload.get("errors") or ())
            run.ended_at = datetime.now(UTC).isoformat(timespec="microseconds")
            run.answered.set()

    def interrupt(self, run: Run) -> None:
        """Stop a run."""
        message = {"message": "The session was interrupted.", "error_code": "INTERRUPTED-E0002"}
        self.tell(run, "execution.stopped", message)

    def send(self, client_id: str | None, event: Mapping[str, Any], **envelope: Any) -> None:
        """Write a run event to a client's streams as they are open now. Nothing is kept for later."""
        self._numbers += 1
        message = {"event": "run.event", "data": event, "timestamp": event.get("timestamp"), **envelope}
        data = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        self.write(client_id, f"event: run.event\nid: {self._numbers}\ndata: {data}\n\n")

    def write(self, client_id: str | None, frame: str | None) -> None:
        """Put a frame on a client's streams, or on all of them; None ends them."""
        for key, queues in self.streams.items():
            if client_id is None or key == client_id:
                for queue in queues:
                    queue.put_nowait(frame)

    async def deliver(self, run: Run, hook: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
        """Post an event to a webhook, signed."""
        valid = int(hook.get("validity") or 300)
        message = {**event, "expires_at": int(time.time()) + valid, "metadata": hook.get("metadata") or {}}
        body = json.dumps(message, separators=(",", ":")).encode()
        headers = {"Content-Type": "application/json", HEADER: sign(body, str(hook.get("secret") or ""))}
        problem = await asyncio.to_thread(_post, str(hook["url"]), body, headers)
        delivery = {
            "created_at": datetime.now(UTC).isoformat(), "workflow_id": run.workflow_id, "session_id": run.id,
            "url": hook["url"], "delivered": problem is None, "delivery_errors": [problem] if problem else [],
            "duration": 1, "retries": 0, "message": message,
        }  # fmt: skip
        run.deliveries.append(delivery)
        return problem is None

    async def replay(self, run: Run) -> dict[str, Any]:
        """Deliver again what was sent to the run's webhook."""
        hook = run.request.get("webhook") or {}
        sent = [delivery["message"] for delivery in run.deliveries]
        done = [await self.deliver(run, hook, message) for message in sent]
        return {
            "status": "success", "info": f"{len(done)} webhooks were sent again",
            "nr_success": done.count(True), "nr_failed": done.count(False),
            "webhook_events": [{"success": ok, "response": None, "error": None} for ok in done],
        }  # fmt: skip


def _post(url: str, body: bytes, headers: dict[str, str]) -> str | None:
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - the test's own server
    try:
        with urllib.request.urlopen(request, timeout=10):  # noqa: S310
            return None
    except (OSError, urllib.error.HTTPError) as error:
        return str(error)
