"""The emulators' common server, by an emulator of a toy service."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import AsyncIterator
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from runs_sdk.core.service import Service
from runs_sdk.testing import ContractViolation, Cut, Emulator, Status, emulator
from runs_sdk.testing.server import json_answer

DOCUMENT = """
openapi: 3.1.0
info: {title: toy, version: "1"}
paths:
  /runs/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
        "404": {description: none}
  /runs/{id}/events:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {content: {text/event-stream: {schema: {$ref: "#/components/schemas/Run"}}}}
components:
  schemas:
    Run: {type: object, required: [n], properties: {n: {type: integer}}}
"""


class ToyEmulator(Emulator):
    service: ClassVar[str] = "toy"

    def __init__(self, document: Path, *, answer: Any = None, endless: bool = False, **common: Any) -> None:
        super().__init__(**common)
        self.document = document
        self.answer = answer
        self.endless = endless
        self.open = 0
        self.gone = threading.Event()

    def routes(self) -> list[Route]:
        return [Route("/runs/{id}", self.get), Route("/runs/{id}/events", self.events)]

    async def get(self, request: Request) -> Response:
        match request.path_params["id"]:
            case "none":
                return Response(status_code=404)
            case "boom":
                raise RuntimeError("the toy broke")
            case "slow":
                await asyncio.Event().wait()
            case "text":
                return PlainTextResponse("text")
        return json_answer(self.answer or {"n": 1})

    async def events(self, request: Request) -> Response:
        async def stream() -> AsyncIterator[bytes]:
            self.open += 1
            try:
                for n in range(1, 4):
                    yield b'data: {"n": %d}\n\n' % n
                if request.path_params["id"] == "bad":
                    yield b'data: {"m": 4}\n\n'
                if self.endless:
                    await asyncio.Event().wait()
            finally:
                self.open -= 1
                self.gone.set()

        return StreamingResponse(stream(), media_type="text/event-stream")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "toy.yaml"
    path.write_text(DOCUMENT)
    return path


STREAM = b'data: {"n": 1}\n\ndata: {"n": 2}\n\ndata: {"n": 3}\n\n'


def test_it_answers_and_records(document: Path) -> None:
    with ToyEmulator(document) as toy, httpx.Client(base_url=toy.url, verify=False) as client:
        assert client.get("/runs/a").json() == {"n": 1}
        assert client.get("/runs/a/events").content == STREAM
        assert client.get("/runs/none").status_code == 404
        assert client.get("/nowhere").status_code == 404
        assert client.delete("/runs/a").status_code == 405
        assert client.head("/runs/a").status_code == 200
        assert [f"{r.method} {r.path} {r.status}" for r in toy.requests] == [
            "GET /runs/a 200",
            "GET /runs/a/events 200",
            "GET /runs/none 404",
            "GET /nowhere 404",
            "DELETE /runs/a 405",
            "HEAD /runs/a 200",
        ]
        assert toy.violations == []
        assert "authorization" not in repr(toy.requests)


def test_an_answer_that_the_document_does_not_allow_fails_loudly(document: Path) -> None:
    with pytest.raises(ContractViolation, match="answer GET /runs/a: n: .*not of type") as caught:
        with ToyEmulator(document, answer={"n": "one"}) as toy:
            answer = httpx.get(f"{toy.url}/runs/a")
            assert answer.status_code == 500
            assert "broke its own contract" in answer.text
    assert [violation.kind for violation in caught.value.violations] == ["answer"]
    with pytest.raises(ContractViolation, match="no 'text/plain; charset=utf-8' for status 200"):
        with ToyEmulator(document) as toy:
            assert httpx.get(f"{toy.url}/runs/text").status_code == 500


def test_a_bad_event_breaks_the_stream(document: Path) -> None:
    with pytest.raises(ContractViolation, match='"n" is a required property'):
        with ToyEmulator(document) as toy:
            with pytest.raises(httpx.RemoteProtocolError):
                httpx.get(f"{toy.url}/runs/bad/events")


def test_an_emulator_that_fails_is_reported_with_its_traceback(document: Path) -> None:
    with pytest.raises(ContractViolation, match="(?s)crash GET /runs/boom: Traceback.*the toy broke"):
        with ToyEmulator(document) as toy:
            answer = httpx.get(f"{toy.url}/runs/boom")
            assert answer.status_code == 400
            assert answer.text.startswith("The toy emulator has failed: RuntimeError: the toy broke")


def test_an_emulator_that_has_failed_ends_everything_at_once(document: Path) -> None:
    """Nobody waits for what will not come: streams break, and no later answer is one to try again for."""
    with pytest.raises(ContractViolation, match="the toy broke in the background"):
        with ToyEmulator(document, endless=True) as toy, httpx.Client(base_url=toy.url, verify=False) as client:

            async def work() -> None:
                raise RuntimeError("the toy broke in the background")

            with client.stream("GET", "/runs/a/events") as response:
                pieces = response.iter_raw()
                assert next(pieces).startswith(b"data")
                toy.call(lambda: toy.spawn(work()))
                with pytest.raises(httpx.RemoteProtocolError):
                    list(pieces)
            assert toy.failed.wait(5)
            assert client.get("/runs/a").status_code == 400
            assert "in the background" in client.get("/nowhere").text


def test_work_that_is_cancelled_before_it_begins_is_no_failure(document: Path) -> None:
    async def never() -> None:
        raise AssertionError

    with ToyEmulator(document) as toy:
        toy.call(lambda: toy.spawn(never()).cancel())
        assert httpx.get(f"{toy.url}/runs/a").status_code == 200
        assert not toy.failed.is_set()


def test_latency(document: Path, pauses: list[float]) -> None:
    toy = ToyEmulator(document)
    toy.latency = 600.0
    with toy, httpx.Client(base_url=toy.url, verify=False) as client:
        for _ in range(2):  # the second time on a connection that is open
            pauses.clear()
            assert client.get("/runs/a").json() == {"n": 1}
            assert len(pauses) >= 2, "one for each direction"
            assert all(0 < seconds <= 600 for seconds in pauses)
        assert client.get("/runs/a/events").content == STREAM
    assert emulator("stepflow", latency=0.3).latency == 0.3


def test_an_error_in_the_block_is_not_hidden(document: Path) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        with ToyEmulator(document) as toy:
            httpx.get(f"{toy.url}/runs/text")
            raise ZeroDivisionError
    assert "no 'text/plain" in "".join(caught.value.__notes__)


def test_requests_that_the_document_does_not_allow_are_recorded_and_raised_only_if_strict(document: Path) -> None:
    with ToyEmulator(document) as toy:
        assert httpx.get(f"{toy.url}/runs/a?x=1").status_code == 200
        assert httpx.get(f"{toy.url}/runs/none?x=1").status_code == 404  # refused anyway
        assert [str(violation) for violation in toy.violations] == [
            "request GET /runs/a: query parameter 'x' is not in the document"
        ]
    with pytest.raises(ContractViolation, match="query parameter 'x'"):
        with ToyEmulator(document, strict=True) as toy:
            httpx.get(f"{toy.url}/runs/a?x=1")


def test_faults_cut_the_real_connection(document: Path) -> None:
    with ToyEmulator(document, faults=[Cut(20)]) as toy, httpx.Client(base_url=toy.url, verify=False) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.get("/runs/a/events")
        assert client.get("/runs/a/events").content == STREAM
        toy.inject(Status(429, path="/runs"))
        assert [client.get("/runs/a").status_code for _ in range(2)] == [429, 200]
        assert [type(fault) for fault in toy.wire.struck] == [Cut, Status]
        assert len(toy.requests) == 4


def test_a_client_that_leaves_ends_the_stream_in_the_emulator(document: Path) -> None:
    with ToyEmulator(document, endless=True) as toy:
        with httpx.stream("GET", f"{toy.url}/runs/a/events") as response:
            pieces = response.iter_raw()
            assert next(pieces).startswith(b"data")
            assert toy.call(lambda: toy.open) == 1
        assert toy.gone.wait(2)
        assert toy.wire.wait_until_idle(closed=True)


def test_stopping_waits_for_no_stream_and_no_request_and_leaves_no_thread(document: Path) -> None:
    before = set(threading.enumerate())
    toy = ToyEmulator(document, endless=True).start()
    slow = threading.Thread(
        target=lambda: pytest.raises(httpx.HTTPError, httpx.get, f"{toy.url}/runs/slow", timeout=30)
    )
    slow.start()
    with httpx.Client(verify=False) as client, client.stream("GET", f"{toy.url}/runs/a/events") as response:
        pieces = response.iter_raw()
        assert next(pieces).startswith(b"data")
        deadline = time.monotonic() + 5
        while len(toy.requests) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        toy.stop()
    slow.join(5)
    assert not slow.is_alive()
    left = set(threading.enumerate()) - before
    assert not [thread.name for thread in left if thread.name.startswith("runs-sdk")]
    toy.stop()


def test_it_serves_async_tests_as_well(document: Path) -> None:
    async def main() -> None:
        with ToyEmulator(document) as toy:
            async with httpx.AsyncClient(base_url=toy.url, verify=False) as client:
                assert (await client.get("/runs/a")).json() == {"n": 1}

    asyncio.run(main())


def test_before_the_start_there_is_no_url(document: Path) -> None:
    toy = ToyEmulator(document)
    with pytest.raises(RuntimeError, match="use it in a `with` statement"):
        _ = toy.url
    with pytest.raises(RuntimeError, match="use it in a `with` statement"):
        toy.call(lambda: None)


def test_an_emulator_is_found_by_the_name_of_its_service() -> None:
    assert type(emulator("stepflow")).__name__ == "StepflowEmulator"
    with pytest.raises(LookupError, match="no emulator for 'nobody'; there is one for .*stepflow"):
        emulator("nobody")
    with pytest.raises(TypeError, match="the stepflow emulator has no 'colour'; its options are .*keepalive.*cut"):
        emulator("stepflow", colour="red")


def test_a_service_of_another_package_brings_its_own(monkeypatch: pytest.MonkeyPatch, document: Path) -> None:
    module = ModuleType("toy_service")
    module.SERVICE = Service(
        "toy", "Toy", "toy_service:Toy", "toy_service:AsyncToy", emulator="toy_service:ToyEmulator"
    )  # type: ignore[attr-defined]
    module.ToyEmulator = ToyEmulator  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "toy_service", module)
    entry = metadata.EntryPoint("toy", "toy_service", "runs_sdk.services")
    monkeypatch.setattr("runs_sdk.testing.registry.entry_points", lambda group: [entry] if group == entry.group else [])
    with emulator("toy", document=document, answer={"n": 7}, status={"code": 500, "times": 1}) as toy:
        assert [httpx.get(f"{toy.url}/runs/a").status_code for _ in range(2)] == [500, 200]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(ImportError, match=r"pip install 'runs-sdk\[testing\]'"):
        emulator("stepflow")
