from __future__ import annotations

import importlib
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import define, field

from runs_sdk.codegen import Report, generate

ROOT = Path(__file__).resolve().parents[2]

HTTP = "RUNS_TEST_CODEGEN_HTTP"
"""The environment variable that names the HTTP library of packages that tests generate."""


@define
class Built:
    """A package generated for a test and importable under its name."""

    name: str
    report: Report

    def load(self, module: str = "") -> Any:
        return importlib.import_module(f"{self.name}.{module}" if module else self.name)

    def model(self, name: str) -> Any:
        return getattr(self.load("models"), name)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Built]]:
    """Generate a package from a document; nothing may be lost unless `complete=False`."""
    monkeypatch.syspath_prepend(str(tmp_path))
    names: list[str] = []

    def build_one(document: dict[str, Any], *, complete: bool = True, **options: Any) -> Built:
        name = f"built_{tmp_path.name.replace('-', '_')}_{len(names)}"
        names.append(name)
        report = generate(document, name, tmp_path, **{"http": os.environ.get(HTTP, "httpx"), **options})
        if complete:
            assert report.complete, report.as_text()
            assert not report.refused
        importlib.invalidate_caches()
        return Built(name, report)

    yield build_one
    for loaded in [each for each in sys.modules if each.split(".")[0] in names]:
        del sys.modules[loaded]


def document(paths: dict[str, Any] | None = None, schemas: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A document with these paths and schemas."""
    made: dict[str, Any] = {
        "openapi": "3.0.3",
        "info": {"title": "Test", "version": "1"},
        "paths": paths or {},
        "components": {"schemas": schemas or {}},
    }
    return {**made, **more}


def operation(schema: Any = None, **more: Any) -> dict[str, Any]:
    """An operation that answers with this schema as JSON."""
    answer: dict[str, Any] = {"description": "done"}
    if schema is not None:
        answer["content"] = {"application/json": {"schema": schema}}
    return {"operationId": "work", "tags": ["job"], "responses": {"200": answer}, **more}


@pytest.fixture(autouse=True)
def closed_clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes the clients that a test has not closed itself, so that no socket is left to the garbage collector."""
    opened: list[httpx.Client] = []
    begin = httpx.Client.__init__

    def begin_and_keep(self: httpx.Client, *args: Any, **options: Any) -> None:
        begin(self, *args, **options)
        opened.append(self)

    monkeypatch.setattr(httpx.Client, "__init__", begin_and_keep)
    yield
    for client in opened:
        client.close()


@define
class Server:
    """A server on this machine that answers as said and remembers what it was asked."""

    url: str = ""
    answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(factory=dict)
    requests: list[dict[str, Any]] = field(factory=list)
    hung_up: threading.Event = field(factory=threading.Event)


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = self.rfile.read(length)
            while self.headers.get("transfer-encoding") == "chunked":
                size = int(self.rfile.readline(), 16)
                body += self.rfile.read(size)
                self.rfile.readline()
                if not size:
                    break
            path, _, query = self.path.partition("?")
            state.requests.append(
                {"method": self.command, "path": path, "query": query, "headers": dict(self.headers), "body": body}
            )
            state.answers[path](self)

        do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_any  # noqa: N815 - names of the standard library

        def log_message(self, format: str, *args: Any) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    state.url = f"http://127.0.0.1:{httpd.server_address[1]}"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield state
    httpd.shutdown()
    httpd.server_close()
    thread.join(5)


def reply(
    status: int = 200, content: bytes | Any = b"", content_type: str = "application/json", **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer in one piece; what is not bytes is sent as JSON."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        handler.send_response(status)
        handler.send_header("content-type", content_type)
        handler.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def chunks(
    parts: list[bytes], content_type: str, *, then: Callable[[], None] | None = None, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer in pieces. `then` is called after the last one, before the end."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", content_type)
        handler.send_header("transfer-encoding", "chunked")
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        for part in parts:
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            handler.wfile.flush()
        if then is not None:
            then()
        handler.wfile.write(b"0\r\n\r\n")

    return answer
