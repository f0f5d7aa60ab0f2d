"""Writes a recording: one JSON object a line, as things happen."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from .._common import tape
from .._common.version import VERSION
from ..core.encode import with_query
from ..core.errors import ConfigError
from ..core.redact import redact_url
from .hiding import LEVELS, Redaction, compact, hide, hide_frame, hide_text

FORMAT = "runs-sdk recording"
VERSION_OF_FORMAT = 1

_EDGE = re.compile(rb"\r\n\r\n|\n\n|\r\r")
_HEADERS = ("content-type", "retry-after")


class RunRecorder:
    """Records every exchange of this process's clients, or of the given ones, between `start` and `stop`.

    Made by `record`. A frame of an event stream is written when it is complete, so that a recording of a process that
    was killed is whole up to there.
    """

    def __init__(self, path: str | Path, clients: Sequence[Any] = (), *, redact: Redaction = "secrets") -> None:
        if redact not in LEVELS:
            raise ConfigError(f"redact must be one of {', '.join(map(repr, LEVELS))}, not {redact!r}")
        self.path = Path(path)
        self._level = redact
        self._of = [client._transport for client in clients]
        self._lock = threading.Lock()
        self._file: Any = None
        self._count = 0
        self._known: set[tuple[int, str]] = set()

    def start(self) -> Self:
        """Begin the file; one that is there is replaced. Raises OSError where it cannot be written."""
        self._file = self.path.open("w", encoding="utf-8")
        self._began = monotonic()
        self._write(
            {"format": FORMAT, "version": VERSION_OF_FORMAT, "sdk": VERSION, "redacted": self._level}
            | {"created_at": datetime.now(UTC).isoformat()}
        )
        tape.recorders.append(self)
        return self

    def stop(self) -> None:
        """End the file. A second call does nothing."""
        if self in tape.recorders:
            tape.recorders.remove(self)
        with self._lock:
            file, self._file = self._file, None
        if file is not None:
            file.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def note(self, kind: str, data: dict[str, Any]) -> None:
        """Write a line of one's own; whoever reads the file passes over kinds that it does not know."""
        self._write({"type": kind, **data})

    # ---- what is taken

    def met(self, client: Any, run_id: str) -> None:
        """A handle was made for a run."""
        key = (id(client._transport), run_id)
        if not self._is_of(client._transport) or key in self._known:
            return
        self._known.add(key)
        secret = {field.name for field in client.SERVICE.fields if field.secret} | {"base_url"}
        settings = {
            setting.name: setting.value
            for setting in client.settings.items_by_name.values()
            if setting.name not in secret and isinstance(setting.value, str | int | float | bool)
        }
        self.note("run", {"service": client.SERVICE.name, "run_id": run_id, "settings": settings})

    def answered(self, transport: Any, request: Any, answer: Any) -> None:
        """A request has its answer."""
        if not self._is_of(transport):
            return
        with self._lock:
            self._count += 1
            number = self._count
        secrets = transport.secrets
        line = {"type": "exchange", "n": number, "service": transport.service, **self._request(transport, request)}
        line |= {"status": answer.status_code}
        line |= {"headers": {name: answer.headers[name] for name in _HEADERS if name in answer.headers}}
        if hasattr(answer, "read"):
            self._write({**line, "type": "stream"})
            frames = "event-stream" in answer.headers.get("content-type", "")
            answer.tap = _Tap(self, number, secrets, self._level).take if frames else _Sizes(self, number).take
        else:
            self._write({**line, "body": self._body(answer.content, answer.headers, secrets)})

    def _is_of(self, transport: Any) -> bool:
        return self._file is not None and (not self._of or any(one is transport for one in self._of))

    def _request(self, transport: Any, request: Any) -> dict[str, Any]:
        secrets = transport.secrets
        url = request.url.removeprefix(transport.base_url)
        parts = urlsplit(redact_url(url, secrets) if self._level != "nothing" else url)
        query = with_query(b"", request.params).decode() if request.params else ""
        query = "&".join(part for part in (parts.query, query.removeprefix("?")) if part)
        if self._level != "nothing":
            query = redact_url(f"?{query}", secrets)[1:]
        found: dict[str, Any] = {"method": request.method.upper(), "path": parts.path, "query": query}
        if request.json is not Ellipsis:
            found["sent"] = hide(_plain(request.json), secrets, self._level)
        return found

    def _body(self, content: bytes, headers: Any, secrets: Sequence[str]) -> Any:
        media_type = headers.get("content-type", "")
        if content and not ("json" in media_type or media_type.startswith("text/")):
            return {"bytes": len(content)}
        return {"text": hide_text(content.decode("utf-8", "replace"), secrets, self._level)}

    def _write(self, line: dict[str, Any]) -> None:
        with self._lock:
            if self._file is None:
                return
            if "format" not in line:
                line = {"t": round(monotonic() - self._began, 6), **line}
            self._file.write(compact(line) + "\n")
            self._file.flush()


class _Tap:
    """Cuts what a stream brings into frames."""

    def __init__(self, recorder: RunRecorder, number: int, secrets: Sequence[str], level: Redaction) -> None:
        self._recorder, self._number, self._secrets, self._level = recorder, number, secrets, level
        self._rest = b""

    def take(self, data: bytes) -> None:
        """Some bytes of the body; none are its end."""
        if not data:
            self._recorder._write({"type": "end", "n": self._number})
            return
        self._rest += data
        while (found := _EDGE.search(self._rest)) is not None:
            frame, self._rest = self._rest[: found.end()], self._rest[found.end() :]
            text = hide_frame(frame.decode("utf-8", "replace"), self._secrets, self._level)
            self._recorder._write({"type": "frame", "n": self._number, "text": text})


class _Sizes:
    """Counts what a download brings: files are no part of a recording."""

    def __init__(self, recorder: RunRecorder, number: int) -> None:
        self._recorder, self._number, self._size = recorder, number, 0

    def take(self, data: bytes) -> None:
        """Some bytes of the body; none are its end."""
        self._size += len(data)
        if not data:
            self._recorder._write({"type": "end", "n": self._number, "bytes": self._size})


def _plain(value: Any) -> Any:
    from ..core.portable import as_json

    return as_json(value)


def record(path: str | Path, *clients: Any, redact: Redaction = "secrets") -> RunRecorder:
    """Record runs into a file, to be used in a `with` statement: all that clients ask and are answered in the block.

    `clients` are those to record, sync or async; without any, all clients of this process are. The file has one JSON
    object a line; see docs/recordings.md. `redact` says what is left out: "secrets" (credentials, and what is under a
    secret name), "values" (also inputs, outputs and texts: only their shape stays), or "nothing". Files that are
    downloaded or uploaded are never part of it. Writing is a few microseconds a line, in the thread that follows.

    Raises OSError where the file cannot be written, ConfigError for another `redact`.
    """
    return RunRecorder(path, clients, redact=redact)
