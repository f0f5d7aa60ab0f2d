# generated from runs_sdk/runai/_async/source.py by scripts/unasync.py; do not edit
"""The history of a workload as a source of events: it is read again and again, and what is new is handed on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..._common import sync_backend as backend
from ...core.errors import TimedOut
from ...core.models import RunStatus
from ...core.policy import Cursor
from ...core.sse import ServerSentEvent
from ...core.times import time_order
from ..rules import LAST, OVER, POLICY, RECORD, SAME, phase_status
from .server import Server

PAGE = 100
"""Records that one request asks for."""

GRACE = 0.2
"""Seconds that a request may take longer than its reader wants to wait, so that a short wait comes to something."""


class HistorySource:
    """Reads the history after pauses that grow while nothing is new.

    Nothing says in which order the service lists records, so both are read: where the oldest comes first, what is new
    is behind what is known; where the newest comes first, it is before it. A record's place in time is its id.
    """

    def __init__(self, client: Server, run_id: str) -> None:
        self._client = client
        self._run_id = run_id
        self._seen: set[str] = set()
        self._count = 0
        self._skip = 0
        self._status: RunStatus | None = None
        self._read_at = float("-inf")
        self._quiet = 0
        self._newest_first: bool | None = None

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        self._read_at = float("-inf")
        self._skip = 0 if self._seen or cursor.position is None else int(cursor.position)
        return True

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        over = self._run_id in self._client._ended  # a GET has seen the end: what is missing is to be had now
        now = backend.monotonic()
        if not over and self._read_at > now:
            self._client._sleep(max(0.0, min(self._read_at, deadline) - now))
            if self._read_at > deadline:
                return None
        try:
            fresh = self._fresh(deadline + GRACE)
        except TimedOut:
            if backend.monotonic() >= deadline:
                return None
            raise
        self._quiet = 0 if fresh else self._quiet + 1
        self._read_at = backend.monotonic() + POLICY.poll.delay(self._quiet, 0.5)
        messages = self._messages(fresh)
        if over:
            self._client._ended.discard(self._run_id)
            messages.append(ServerSentEvent(OVER))
        return messages

    def _fresh(self, deadline: float) -> list[dict[str, Any]]:
        """The records that were not there before, the oldest first."""
        offset = len(self._seen) if self._newest_first is False else 0
        fresh: dict[str, dict[str, Any]] = {}
        met = False
        looked_at: set[str] = set()
        while not met:
            records = self._page(offset, deadline)
            known = len(looked_at)
            for record in records:
                key = json.dumps(record, sort_keys=True)
                looked_at.add(key)
                if key not in self._seen:
                    fresh[key] = record
                elif self._newest_first:
                    met = True
            offset += len(records)
            if len(records) < PAGE or len(looked_at) == known:  # a service that knows of no pages gives these again
                break
        self._seen.update(fresh)
        found = list(fresh.values())
        if self._newest_first is None and found and _time(found[0]) != _time(found[-1]):
            self._newest_first = _time(found[0]) > _time(found[-1])
        if self._newest_first:
            found.reverse()
        return sorted(found, key=_time)

    def _page(self, offset: int, deadline: float) -> list[dict[str, Any]]:
        from runs_api.runai.api.events import get_workload_history

        parameters = {"workload_id": self._run_id, "offset": offset, "limit": PAGE}
        deadline = self._client._within(deadline)
        answer = self._client._request_json(get_workload_history, parameters, run_id=self._run_id, deadline=deadline)
        return [record for record in answer.get("records") or () if isinstance(record, dict)]

    def _messages(self, records: list[dict[str, Any]]) -> list[ServerSentEvent]:
        changes = [index for index, record in enumerate(records) if _is_change(record)]
        messages = []
        for index, record in enumerate(records):
            self._count += 1
            name = LAST if changes and index == changes[-1] else RECORD
            if index in changes:
                status, before = phase_status(record), self._status
                self._status = status
                if status is before and not status.is_finished:
                    name = SAME
            if self._skip:
                self._skip -= 1
                continue
            messages.append(ServerSentEvent(name, json.dumps(record), str(self._count)))
        return messages

    def close_stream(self) -> None:
        """Nothing is open between two requests."""

    def leave(self) -> None:
        """Nothing is open between two requests."""

    def close(self) -> None:
        """Nothing is open between two requests."""

    def abort(self) -> None:
        """Nothing is open between two requests."""


def _time(record: dict[str, Any]) -> datetime:
    meta = record.get("meta")
    return time_order(meta.get("creationTimestamp") if isinstance(meta, dict) else None)


def _is_change(record: dict[str, Any]) -> bool:
    meta = record.get("meta")
    return isinstance(meta, dict) and meta.get("type") == "PhaseUpdate"
