"""A run service of a few lines, for tests of what all services share. Its messages are `{"n": 3, "kind": "step", ...}`.

GET  /runs/{id}              {"id", "status", "output", "question", "error"}; `?hold=S` waits S seconds for the end
GET  /runs/{id}/events       server-sent events; `?since=N` repeats from number N on, that number included
POST /runs                   starts a run
POST /runs/{id}/cancel, /answer
"""

from __future__ import annotations

import json
import threading
import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.wire import STREAM_HEAD, Wire, WireServer, answer, chunk

FINISHED = ("succeeded", "failed", "cancelled")


class ToyRun:
    """A run; the test moves it on."""

    def __init__(self, run_id: str) -> None:
        self.id = run_id
        self.journal: list[dict[str, Any]] = []
        self.status = "running"
        self.output: Any = None
        self.question: str | None = None
        self.answers: list[Any] = []
        self.changed = threading.Condition()

    def emit(self, kind: str, *, shared: bool = False, **fields: Any) -> None:
        """Add a message to the journal; `shared` gives it the number of the one before."""
        with self.changed:
            number = self.journal[-1]["n"] + (0 if shared else 1) if self.journal else 0
            self.journal.append({"n": number, "kind": kind, **fields})
            self.changed.notify_all()

    def ask(self, question: str) -> None:
        """Wait for an answer."""
        with self.changed:
            self.status, self.question = "waiting", question
        self.emit("question", text=question)

    def finish(self, status: str = "succeeded", output: Any = None, *, told: bool = True) -> None:
        """Come to the end; `said` says whether the stream tells it."""
        with self.changed:
            self.status, self.output = status, output
            self.changed.notify_all()
        if told:
            self.emit("end", status=status)

    def steps(self, count: int, pause: float = 0.0) -> None:
        """Some steps, and the end."""
        for index in range(count):
            self.emit(f"step-{index}", shared=index % 3 == 2)
            time.sleep(pause)
        self.finish(output={"steps": count})

    def play(self, count: int, pause: float) -> threading.Thread:
        """`steps` in the background."""
        thread = threading.Thread(target=self.steps, args=(count, pause), daemon=True)
        thread.start()
        return thread


class ToyService:
    """Serves runs over real sockets. `seen` are the requests, as "GET /runs/1"."""

    def __init__(self, *, keepalive: float = 10.0) -> None:
        self.runs: dict[str, ToyRun] = {}
        self.keepalive = keepalive
        self.seen: list[str] = []
        self.lose_answers = False
        self.delay = 0.0  # seconds before each answer
        self.slow: dict[str, float] = {}  # seconds before the answer to a path
        self._server = WireServer(self._respond)

    def __enter__(self) -> ToyService:
        self._server.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._server.__exit__(*error)

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def accepted(self) -> int:
        """How many connections there have been."""
        return self._server.accepted

    @property
    def open_connections(self) -> int:
        return self._server.open

    def wait_for_at_most(self, count: int) -> int:
        """Wait until no more connections than that are open (at most 10 s); how many are."""
        until = time.monotonic() + 10
        while self._server.open > count and time.monotonic() < until:
            time.sleep(0.01)
        return self._server.open

    def new(self) -> ToyRun:
        run = ToyRun(str(len(self.runs) + 1))
        self.runs[run.id] = run
        return run

    def _respond(self, wire: Wire) -> bytes | bool | None:
        url = urlsplit(wire.target.decode())
        self.seen.append(f"{wire.method.decode()} {url.path}")
        time.sleep(self.slow.get(url.path, self.delay))
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        parts = url.path.strip("/").split("/")
        if wire.method == b"POST" and len(parts) == 1:
            run = self.new()
            return False if self.lose_answers else self._json({"id": run.id})
        found = self.runs.get(parts[1]) if len(parts) > 1 else None
        if found is None:
            return answer(b'{"message": "no such run"}', "404 Not Found", Content_Type="application/json")
        match parts[2:]:
            case ["events"]:
                return self._stream(wire, found, query)
            case ["cancel"]:
                found.finish("cancelled")
            case ["answer"]:
                with found.changed:
                    found.answers.append(json.loads(wire.body))
                    found.status, found.question = "running", None
        if "hold" in query:
            until = time.monotonic() + float(query["hold"])
            with found.changed:
                while found.status not in FINISHED and time.monotonic() < until:
                    found.changed.wait(until - time.monotonic())
        return self._json({"id": found.id, "status": found.status, "output": found.output, "question": found.question})

    @staticmethod
    def _json(value: Any) -> bytes:
        return answer(json.dumps(value).encode(), Content_Type="application/json")

    def _stream(self, wire: Wire, run: ToyRun, query: dict[str, str]) -> bool:
        wire.send(STREAM_HEAD)
        since = int(query.get("since", 0))
        sent = 0
        try:
            while True:
                with run.changed:
                    if len(run.journal) <= sent and not run.changed.wait(self.keepalive):
                        wire.send(chunk(b": keep-alive\n\n"))
                    fresh, sent = run.journal[sent:], len(run.journal)
                for message in fresh:
                    if message["n"] >= since:
                        wire.send(chunk(b"data: " + json.dumps(message).encode() + b"\n\n"))
                    if message["kind"] == "end":
                        wire.send(b"0\r\n\r\n")
                        return False
        except OSError:
            return False


def coroutine_handler(heard: list[str]) -> Any:
    """An event handler that has to be awaited, for async and sync tests alike."""

    async def hear(event: Any) -> None:
        heard.append(event.name)

    return hear
