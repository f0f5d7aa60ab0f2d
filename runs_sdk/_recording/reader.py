"""Reads a recording."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from ..core.errors import ConfigError
from .writer import FORMAT, VERSION_OF_FORMAT


@frozen
class RecordedRun:
    """A run that a handle was made for, with the settings of its client that are no secrets."""

    service: str
    run_id: str
    settings: Mapping[str, Any] = field(factory=dict)


@frozen
class Frame:
    """A frame of an event stream, its last line end included; `t` in seconds from the recording's beginning."""

    t: float
    text: str


@define
class Exchange:
    """One request and its answer. A stream has frames, and `ended_at` where its body came to its end."""

    t: float
    service: str
    method: str
    path: str
    query: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    is_stream: bool = False
    frames: list[Frame] = field(factory=list)
    ended_at: float | None = None
    size: int = 0

    @property
    def is_read(self) -> bool:
        """Whether it changes nothing."""
        return self.method in ("GET", "HEAD", "OPTIONS")


@frozen
class Recording:
    """What a file says that `record` has written."""

    path: Path
    redacted: str
    created_at: str
    runs: tuple[RecordedRun, ...]
    exchanges: tuple[Exchange, ...]

    @property
    def services(self) -> list[str]:
        """The services that were used."""
        return sorted({one.service for one in self.exchanges} | {one.service for one in self.runs})

    def run_of(self, run_id: str | None = None, service: str | None = None) -> RecordedRun:
        """A run by its id, or the first one. Raises ConfigError where there is none."""
        for run in self.runs:
            if (run_id is None or run.run_id == run_id) and (service is None or run.service == service):
                return run
        known = ", ".join(f"{run.service} {run.run_id}" for run in self.runs) or "none"
        raise ConfigError(f"{self.path} has no run {run_id or ''}; it has {known}.")


def read_recording(path: str | Path) -> Recording:
    """The recording in a file. Raises OSError, and ConfigError for what is none, or is newer than this SDK.

    A last line that was cut off, as by the end of the process, is left out.
    """
    path = Path(path)
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    head = _json(lines[0])
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ConfigError(f"{path} is no recording of a run: its first line does not say {FORMAT!r}.")
    if head.get("version") != VERSION_OF_FORMAT:
        raise ConfigError(
            f"{path} is a recording of version {head.get('version')!r}, made by runs-sdk {head.get('sdk')}; this one "
            f"reads version {VERSION_OF_FORMAT}."
        )
    runs: list[RecordedRun] = []
    exchanges: dict[int, Exchange] = {}
    for number, line in enumerate(lines[1:], 2):
        if not line:
            continue
        said = _json(line)
        try:
            _take(said, runs, exchanges)
        except (KeyError, TypeError, AttributeError):
            if number == len(lines):  # it has no line end: the process ended while it wrote
                continue
            raise ConfigError(f"{path}, line {number}: this is no line of a recording: {line[:80]}") from None
    return Recording(path, str(head.get("redacted")), str(head.get("created_at")), tuple(runs), (*exchanges.values(),))


def _json(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _take(said: Any, runs: list[RecordedRun], exchanges: dict[int, Exchange]) -> None:
    match said["type"]:
        case "run":
            runs.append(RecordedRun(said["service"], said["run_id"], said.get("settings", {})))
        case "frame":
            exchanges[said["n"]].frames.append(Frame(said["t"], said["text"]))
        case "end":
            exchanges[said["n"]].ended_at = said["t"]
            exchanges[said["n"]].size = said.get("bytes", 0)
        case "exchange" | "stream" as kind:
            body = said.get("body", {})
            content = body["text"].encode() if "text" in body else b"\0" * body.get("bytes", 0)
            exchanges[said["n"]] = Exchange(
                said["t"], said["service"], said["method"], said["path"], said["query"], said["status"],
                said["headers"], content, is_stream=kind == "stream",
            )  # fmt: skip
        # Lines of a kind that a later version adds are passed over.
