"""The kitchen itself: an HTTP server whose runs move on by one stage with each GET.

soup    chop and cook, then a dish      burn  the stove step fails
ask     asks for two fields             stew  stays on the stove until it is asked to `finish`
"""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "k1tchen-s3cret"
QUESTION = {
    "id": "q1",
    "prompt": "How shall it taste?",
    "schema": {
        "type": "object",
        "properties": {
            "salt": {"type": "integer", "minimum": 0, "maximum": 9, "description": "grains"},
            "hot": {"type": "boolean", "default": False},
            "secret_sauce": {"type": "string"},
        },
        "required": ["salt", "secret_sauce"],
    },
}
RECIPES = ("soup", "burn", "ask", "stew")


class Kitchen:
    """`with Kitchen() as kitchen:` serves; `requests` are those that came, `runs` their state by id."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str, Any]] = []
        self.runs: dict[str, dict[str, Any]] = {}
        self.answers: list[Any] = []
        self.broken: str | None = None
        self.spice = ""  # added to every text that is not an id, a state or a recipe
        self.failures = 0  # so many GETs of runs that have begun are answered with an error
        kitchen = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: Any) -> None:
                pass

            def do_GET(self) -> None:
                kitchen.handle(self, None)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                kitchen.handle(self, json.loads(body) if body else None)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Kitchen:
        self._thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def new(self, recipe: str, given: Any = None, options: Any = None) -> dict[str, Any]:
        run = {
            "id": f"r{len(self.runs) + 1}", "recipe": recipe, "state": "queued", "steps": [], "log": [],
            "input": given, "options": options, "stage": 0,
        }  # fmt: skip
        self.runs[run["id"]] = run
        return run

    def handle(self, request: BaseHTTPRequestHandler, body: Any) -> None:
        path, _, query = request.path.partition("?")
        self.requests.append((request.command, request.path, body))
        if self.broken == "html":
            return _answer(request, 200, b"<html>hello</html>", "text/html")
        if request.headers.get("x-kitchen-key") != KEY:
            return _answer(request, 401, b"no such key")
        if self.broken == "error":
            return _answer(request, 500, f"the kitchen is on fire{self.spice}".encode())
        parts = path.strip("/").split("/")
        if path == "/recipes":
            return _json(request, self.spiced(list(RECIPES), "name"))
        if path == "/runs" and request.command == "POST":
            return _json(request, self.new(body["recipe"], body["input"], body["options"]))
        if path == "/runs":
            wanted = [
                run
                for run in reversed(self.runs.values())
                if f"status={run['state']}" in query or "status" not in query
            ]
            return _json(request, [self.spiced(run) for run in wanted])
        run = self.runs.get(parts[1]) if parts[0] == "runs" and len(parts) > 1 else None
        if run is None:
            return _answer(request, 404, f"no such run{self.spice}".encode())
        match parts[2:]:
            case [] if self.failures and run["stage"]:
                self.failures -= 1
                return _answer(request, 503, b"the cook is out")
            case []:
                self.advance(run)
            case ["cancel"]:
                run["state"] = "cancelled"
            case ["suspend"]:
                run["state"] = "suspended"
            case ["resume"]:
                run["state"] = "running"
            case ["answer"] if run["state"] != "waiting":
                return _answer(request, 409, b"nothing was asked")
            case ["answer"]:
                self.answers.append(body)
                run |= {"question": None, "state": "running", "stage": 9}
            case ["photo"]:
                return _answer(request, 200, b"x" * 100_000, "image/jpeg")
        return _json(request, self.spiced(run))

    def spiced(self, value: Any, key: str = "") -> Any:
        """A copy of what is sent, with the spice in it."""
        match value:
            case dict():
                return {name: self.spiced(item, name) for name, item in value.items()}
            case list():
                return [self.spiced(item, key) for item in value]
            case str() if key not in ("id", "state", "recipe", "type"):
                return value + self.spice
        return value

    def advance(self, run: dict[str, Any]) -> None:
        """One stage further."""
        if run["state"] not in ("queued", "running"):
            return
        stage, run["stage"] = run["stage"], run["stage"] + 1
        run["state"] = "running"
        match run["recipe"], stage:
            case "ask", 1:
                run |= {"state": "waiting", "question": QUESTION}
            case "ask", 9:
                run |= {"state": "succeeded", "output": {"taste": self.answers[-1]}}
            case "stew", _:
                run["steps"] = [{"name": "simmer", "state": "running"}]
                run["progress"] = 0.5
            case _, 0:
                run["steps"] = [{"name": "chop", "state": "running"}]
                run["log"] = ["sharp knife \x1b[31mred"]
            case _, 1:
                run["steps"][0]["state"] = "succeeded"
                run["steps"].append({"name": "stove", "state": "running"})
            case "soup", 2:
                run["steps"][1]["state"] = "succeeded"
                run |= {"state": "succeeded", "output": {"dish": "soup", "for": run["input"]}}
            case "burn", 2:
                run["steps"][1] |= {"state": "failed", "error": "too hot"}
                run |= {"state": "failed", "error": "it burnt"}


def _json(request: BaseHTTPRequestHandler, value: Any) -> None:
    _answer(request, 200, json.dumps(value).encode(), "application/json")


def _answer(request: BaseHTTPRequestHandler, status: int, body: bytes, media_type: str = "text/plain") -> None:
    request.send_response(status)
    request.send_header("content-type", media_type)
    request.send_header("content-length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)
