"""What surrounds the runs of the CloudCruise emulator: limits, error codes, secret providers, and looks into a run."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from attrs import define, field

from .engine import Run


@define(eq=False)
class Refusal(Exception):
    """The service's way to refuse."""

    status: int
    message: str
    more: dict[str, Any] = field(factory=dict)
    headers: dict[str, str] = field(factory=dict)

    @property
    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        words = {
            400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
            409: "Conflict", 429: "Too Many Requests",
        }  # fmt: skip
        return {
            "statusCode": self.status,
            "message": self.message,
            "error": words.get(self.status, "Error"),
            **self.more,
        }


class RateLimit:
    """So many requests in any window of so many seconds; None: as many as anybody likes."""

    def __init__(self, limit: int | None, window: float) -> None:
        self._limit, self._window = limit, window
        self._times: list[float] = []

    def take(self) -> dict[str, str]:
        """Count a request. Returns the headers that tell of the limit, or raises the refusal."""
        if self._limit is None:
            return {}
        now = time.monotonic()
        self._times = [at for at in self._times if at > now - self._window]
        resets = max(1, -int(-(self._times[0] + self._window - now) // 1)) if self._times else 1
        headers = {"X-RateLimit-Limit": str(self._limit), "X-RateLimit-Reset": str(resets)}
        if len(self._times) >= self._limit:
            raise Refusal(
                429,
                "Too Many Requests",
                {"limit": self._limit, "remaining": 0, "retryAfterSeconds": resets},
                {**headers, "X-RateLimit-Remaining": "0", "Retry-After": str(resets)},
            )
        self._times.append(now)
        return {**headers, "X-RateLimit-Remaining": str(self._limit - len(self._times))}


class Workspace:
    """A workspace: how many runs it may start, its error codes and its password managers."""

    def __init__(self, usage_limit: int | None, providers: Mapping[str, Sequence[str]]) -> None:
        self._usage_limit = usage_limit
        self._started = 0
        self._providers = {name: list(titles) for name, titles in providers.items()}
        self.error_codes: dict[str, dict[str, Any]] = {}

    def start_run(self) -> None:
        """Count a run, or refuse it."""
        if self._usage_limit is not None and self._started >= self._usage_limit:
            more = {"code": "USAGE_LIMIT_EXCEEDED", "reason": "runs", "currentUsage": self._started}
            raise Refusal(402, "Usage limit exceeded", {**more, "limit": self._usage_limit})
        self._started += 1

    def list_providers(self) -> list[dict[str, Any]]:
        """The password managers that are connected."""
        return [{"id": name, "provider_type": "1password", "name": name} for name in self._providers]

    def list_items(self, provider: str) -> list[dict[str, Any]]:
        """What a password manager holds, without the secrets."""
        if provider not in self._providers:
            raise Refusal(404, "Secret provider not found")
        titles = self._providers[provider]
        return [
            {"id": f"{provider}-{n}", "title": title, "ref": f"op://{provider}/{n}"} for n, title in enumerate(titles)
        ]

    def list_error_codes(self, workflow_id: str | None) -> list[dict[str, Any]]:
        """The error codes, or those of a workflow."""
        return [code for code in self.error_codes.values() if workflow_id in (None, code.get("workflow_id"))]

    def add_error_code(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Add an error code."""
        code = {"id": str(uuid4()), **given}
        self.error_codes[code["id"]] = code
        return code

    def change_error_code(self, code_id: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Change an error code."""
        if code_id not in self.error_codes:
            raise Refusal(404, "Error code not found")
        self.error_codes[code_id].update(given)
        return self.error_codes[code_id]


def debug_snapshots(run: Run, node_id: str) -> dict[str, Any]:
    """What the page looked like at a node; only of runs that were started with `debug`."""
    if not run.request.get("debug"):
        raise Refusal(404, "The session has no debug snapshots")
    place = f"https://files.example/{run.id}/{node_id}"
    return {
        "session_id": run.id,
        "node_id": node_id,
        "page_snapshot_url": f"{place}.html",
        "screenshots": [f"{place}.png"],
    }


def live_connection(run: Run) -> dict[str, Any]:
    """Access to the live view; only while the run is active, and each token can be used once."""
    if run.is_finished:
        raise Refusal(404, "The session is not active")
    return {"url": "wss://live.example", "sessionId": run.id, "authToken": str(uuid4())}


def error_report(runs: Sequence[Run], workflow_id: str, start: str, end: str | None, limit: int) -> dict[str, Any]:
    """The errors of a workflow's runs in a time, by their codes."""
    if _moment(start) is None or (end is not None and _moment(end) is None):
        raise Refusal(400, "start_timestamp must be a valid ISO 8601 date string")
    since, until = _moment(start), _moment(end) if end else datetime.now(UTC)
    groups: dict[str, dict[str, Any]] = {}
    total = 0
    for run in runs:
        at = _moment(run.created_at)
        if run.workflow_id != workflow_id or at is None or since is None or until is None or not since <= at <= until:
            continue
        for error in run.errors[: limit - total]:
            total += 1
            group = groups.setdefault(str(error.get("error_code") or "UNKNOWN"), {"count": 0, "errors": []})
            group["count"] += 1
            group["errors"].append(
                {
                    "session_id": run.id, "created_at": run.created_at, "error_code": error.get("error_code"),
                    "error_category": error.get("llm_error_category"), "message": error.get("message"),
                    "error_details": error.get("original_error"),
                }
            )  # fmt: skip
    timeframe = {"start": start, "end": end}
    return {"workflow_id": workflow_id, "timeframe": timeframe, "total_errors": total, "error_groups": groups}


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
