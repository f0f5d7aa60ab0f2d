"""Recorded event streams, played back as the service would: from an offset on, and anew after a retry."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

RECORDINGS = Path(os.environ.get("RUNS_SDK_SHARED") or Path(__file__).parents[3] / "shared") / "recordings" / "ade"


@frozen
class Line:
    """A line of the log. What follows from it is worked out once: it is played back some ten thousand times."""

    offset: int
    data: str
    key: tuple[str, str] = field(init=False)
    """What tells it from every other line of every attempt."""
    frame: bytes = field(init=False)

    @key.default
    def _key(self) -> tuple[str, str]:
        return json.loads(self.data)["timestamp"], str(self.offset)

    @frame.default
    def _frame(self) -> bytes:
        return frame("message", self.data, self.offset)


@define
class Recording:
    """A run as it was seen: the log of each attempt, and how it ended."""

    run_id: str
    attempts: list[list[Line]]
    status: str
    reason: str
    at: int = 0  # the attempt that is going on
    opened: list[str | None] = field(factory=list)  # where each stream was asked to go on
    sizes: list[int] = field(factory=list)  # bytes that each of them had

    @property
    def keys(self) -> list[tuple[str, str]]:
        return [line.key for log in self.attempts for line in log]

    @property
    def is_over(self) -> bool:
        return self.at == len(self.attempts) - 1

    def stream(self, offset: str | None) -> bytes:
        """What the service sends to who goes on at this offset."""
        data = self._stream(offset)
        self.opened.append(offset)
        self.sizes.append(len(data))
        return data

    def _stream(self, offset: str | None) -> bytes:
        start, log = int(offset or 0), self.attempts[self.at]
        status = self.status if self.is_over else "queued"
        frames = [frame("ready", json.dumps({"runId": self.run_id, "status": status, "cursor": start}), start)]
        if start > log[-1].offset:
            return b"".join(frames)  # behind the end of the log: nothing but the end of the stream
        frames += [line.frame for line in log if line.offset > start]
        if len(log) > 3:
            frames.insert(3, b": ping - 2026-11-21 23:41:54.409716+00:00\r\n\r\nevent: keepalive\r\ndata: {}\r\n\r\n")
        if self.is_over:
            end = {"runId": self.run_id, "status": status, "cursor": log[-1].offset, "reason": self.reason}
            frames.append(frame("end", json.dumps(end), log[-1].offset))
        return b"".join(frames)

    def ended(self) -> None:
        """The stream was read to its end: the next attempt begins."""
        if not self.is_over:
            self.at += 1

    def run(self) -> dict[str, Any]:
        """What GET says."""
        status = self.status if self.is_over else "queued"
        shown: dict[str, Any] = {
            "id": self.run_id,
            "object": "ade.run",
            "workspace_id": "w",
            "configuration_id": "c",
            "operation": "process",
            "status": status,
            "failure_message": "Engine failed (exit 1)" if self.at or status == "failed" else None,
            "created_at": "2026-11-21T23:40:45.641458Z",
            "completed_at": "2026-11-21T23:44:23Z" if self.is_over else None,
            "input": {},
            "output": {"ready": False, "download_url": "/x", "has_output": False},
            "links": dict.fromkeys(
                ("self", "events_stream", "events_download", "input_download", "output_download", "output_metadata"),
                "/",
            ),
        }
        return shown


def frame(kind: str, data: str, offset: int) -> bytes:
    return f"id: {offset}\r\nevent: {kind}\r\ndata: {data}\r\n\r\n".encode()


@cache
def _read(name: str) -> tuple[str, list[list[Line]], str, str]:
    text = (RECORDINGS / name).read_text().replace("\r\n", "\n")
    frames = re.findall(r"^id: (\d+)\nevent: (\w+)\ndata: (.*)$", text, re.MULTILINE)
    lines = [Line(int(offset), data) for offset, kind, data in frames if kind == "message"]
    ends = [json.loads(data) for _, kind, data in frames if kind == "end"]
    run_id = json.loads(frames[0][2])["runId"]
    if ends:
        return run_id, [lines], ends[0]["status"], ends[0]["reason"]
    second = [Line(line.offset, line.data.replace("T23:44", "T23:45")) for line in lines]
    third = [Line(line.offset + 7, line.data.replace("T23:44", "T23:46")) for line in lines]
    body = json.loads(third[-1].data) | {"event": "run.complete", "data": {"status": "failed", "exit_code": 1}}
    third[-1] = Line(third[-1].offset, json.dumps(body))
    return run_id, [lines, second, third], "failed", "run_complete"


def read(name: str) -> Recording:
    """A recorded stream. The one that ended without `end` is given two more attempts, of which the last one fails."""
    return Recording(*_read(name))


NAMES = ["50_sse_process.raw", "51_sse_publish.raw", "74_sse_cancelled.txt", "77_sse_failed.raw"]
