"""Event streams, downloads, stock functions and group classes against a real server."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from runs_api._runtime._events import Frames, frame_data
from runs_api.stepflow import AuthenticatedClient, Client
from runs_api.stepflow.api.blob import get_blob, store_blob
from runs_api.stepflow.api.run import create_run, get_run, get_run_events, list_runs
from runs_api.stepflow.errors import DecodeError, UnexpectedStatus
from runs_api.stepflow.groups import AsyncBlobApi, AsyncRunApi, BlobApi, RunApi
from runs_api.stepflow.models import (
    CreateRunRequest,
    ErrorResponse,
    ExecutionStatus,
    GetBlobResponse,
    GetRunResponse,
    StatusEvent,
    StoreBlobRequest,
)
from runs_api.stepflow.types import File

from tests.codegen.conftest import Server, chunks, reply

RUN = {"summary": {"runId": "r/1", "status": 2}, "steps": []}
EVENTS = [
    {"sequenceNumber": 0, "timestamp": "2026-11-21T23:42:41Z", "event": {"RunCreated": {"runId": "r/1"}}},
    {
        "sequenceNumber": 1,
        "timestamp": "2026-11-21T23:42:42Z",
        "event": {"RunCompleted": {"runId": "r/1", "status": 2}},
    },
]
FRAMES = b": keep-alive\n\n" + b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in EVENTS)


def in_pieces(whole: bytes, size: int = 7) -> list[bytes]:
    return [whole[at : at + size] for at in range(0, len(whole), size)]


def test_stock_functions(server: Server) -> None:
    server.answers["/api/v1/runs/r%2F1"] = reply(content=RUN)
    client = Client(base_url=server.url)
    answer = get_run.sync_detailed("r/1", client=client, wait=True, timeout_secs=5)
    assert (answer.status_code, json.loads(answer.content)) == (200, RUN)
    assert isinstance(answer.parsed, GetRunResponse)
    assert answer.parsed.summary.status is ExecutionStatus.COMPLETED
    assert server.requests[0]["query"] == "wait=true&timeoutSecs=5"
    assert get_run.sync(run_id="r/1", client=client) == answer.parsed

    async def twice() -> list[Any]:
        async with Client(base_url=server.url) as own:
            return [
                await get_run.asyncio("r/1", client=own),
                (await get_run.asyncio_detailed("r/1", client=own)).parsed,
            ]

    assert asyncio.run(twice()) == [answer.parsed] * 2


def test_errors_are_values_of_stock_functions(server: Server) -> None:
    wire = {"error": {"code": 404, "message": "run 'x' not found", "status": "NOT_FOUND"}}
    server.answers["/api/v1/runs/x"] = reply(404, wire)
    server.answers["/api/v1/runs/y"] = reply(400, b"no UUID", "text/plain; charset=utf-8")
    server.answers["/api/v1/runs/z"] = reply(502, b"<html>bad gateway", "text/html")
    client = Client(base_url=server.url)
    found = get_run.sync("x", client=client)
    assert isinstance(found, ErrorResponse)
    assert found.error.message == "run 'x' not found"
    assert get_run.sync("y", client=client) == "no UUID"
    answer = get_run.sync_detailed("z", client=client)
    assert (answer.status_code, answer.content) == (502, b"<html>bad gateway")


@pytest.mark.parametrize(
    ("content", "content_type", "said"),
    [
        (b"<html>hello", "text/html", "text/html and it begins with '<html>hello'"),
        (b"", "application/grpc", "application/grpc and it is empty"),
        (b"[1", "application/json", "application/json and it begins with '[1'"),
        (b"[]", "application/json", "GetRunResponse is an object, not a list"),
    ],
)
def test_success_that_cannot_be_read(server: Server, content: bytes, content_type: str, said: str) -> None:
    server.answers["/api/v1/runs/x"] = reply(200, content, content_type)
    with pytest.raises(DecodeError) as caught:
        get_run.sync("x", client=Client(base_url=server.url))
    assert caught.value.operation == "getRun"
    assert said in str(caught.value)


def test_groups(server: Server) -> None:
    server.answers["/api/v1/runs/r"] = reply(content=RUN)
    server.answers["/api/v1/runs"] = reply(content={"runs": [RUN["summary"]]})
    server.answers["/api/v1/runs/x"] = reply(404, {"error": {}})
    with Client(base_url=server.url) as client:
        runs = RunApi(client)
        assert runs.get_run(run_id="r").summary.run_id == "r/1"
        assert runs.list_runs(status=ExecutionStatus.FAILED, limit=2).runs[0].status == 2
        assert server.requests[-1]["query"] == "status=3&limit=2"
        with pytest.raises(UnexpectedStatus) as caught:
            runs.get_run(run_id="x")
        assert caught.value.status_code == 404

    async def same() -> Any:
        async with Client(base_url=server.url) as client:
            runs = AsyncRunApi(client)
            with pytest.raises(UnexpectedStatus):
                await runs.get_run(run_id="x")
            return (await runs.get_run(run_id="r")).summary.run_id

    assert asyncio.run(same()) == "r/1"


def test_groups_take_any_caller() -> None:
    calls: list[Any] = []

    class Own:
        def call(self, module: Any, /, **parameters: Any) -> Any:
            calls.append((module.OPERATION.id, parameters))
            return "answer"

        def stream(self, module: Any, /, **parameters: Any) -> Any:
            calls.append((module.OPERATION.streaming, parameters["run_id"]))
            return "stream"

    runs = RunApi(Own())
    assert runs.cancel_run(run_id="r") == "answer"
    assert runs.get_run_events(run_id="r", since=4) == "stream"
    assert calls == [("cancelRun", {"run_id": "r"}), ("events", "r")]


def test_events_arrive_one_by_one(server: Server) -> None:
    go_on = threading.Event()
    first, rest = FRAMES.split(b"\n\n", 2)[:2], FRAMES.split(b"\n\n", 2)[2]
    start = b"\n\n".join(first) + b"\n\n"

    def wait() -> None:
        assert go_on.wait(10)

    server.answers["/api/v1/runs/r/events"] = lambda handler: chunks(
        [start, rest] if go_on.is_set() else [start], "text/event-stream", then=wait
    )(handler)
    with get_run_events.stream("r", client=Client(base_url=server.url), since=3) as events:
        event = next(events)  # the server has sent no more yet
        assert isinstance(event, StatusEvent)
        assert event.event.run_created.run_id == "r/1"  # type: ignore[union-attr]
        go_on.set()
        assert list(events) == []
    assert server.requests[0]["query"] == "runId=r&since=3"
    assert server.requests[0]["headers"]["Accept"] == "text/event-stream"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_events_in_pieces(server: Server, size: int) -> None:
    server.answers["/api/v1/runs/r/events"] = chunks(in_pieces(FRAMES, size), "text/event-stream")
    with Client(base_url=server.url) as client:
        events = list(get_run_events.stream("r", client=client))
        assert [event.sequence_number for event in events] == [0, 1]
        assert events == get_run_events.sync("r", client=client)

    async def same() -> list[StatusEvent]:
        async with Client(base_url=server.url) as client, get_run_events.astream("r", client=client) as events:
            return [event async for event in events]

    assert asyncio.run(same()) == events


def test_stream_is_closed_early(server: Server) -> None:
    over = threading.Event()
    server.answers["/api/v1/runs/r/events"] = chunks([FRAMES], "text/event-stream", then=lambda: over.wait(10) and None)
    with Client(base_url=server.url) as client:
        events = get_run_events.stream("r", client=client)
        assert next(events).sequence_number == 0
        events.close()
        events.close()
        with pytest.raises(StopIteration):
            next(events)
        pool = client.get_httpx_client()._transport._pool  # type: ignore[attr-defined]
        assert pool.connections == []
    over.set()


def test_nothing_is_sent_before_a_stream_is_used(server: Server) -> None:
    with Client(base_url=server.url) as client:
        get_run_events.stream("r", client=client).close()
        get_blob.download("b", client=client).close()
    assert server.requests == []


def test_streams_that_are_none(server: Server) -> None:
    server.answers["/api/v1/runs/missing/events"] = reply(404, {"error": {}})
    server.answers["/api/v1/runs/html/events"] = reply(200, b"<html>", "text/html")
    server.answers["/api/v1/runs/bad/events"] = chunks([b"data: {not json}\n\n"], "text/event-stream")
    client = Client(base_url=server.url)
    with pytest.raises(UnexpectedStatus):
        next(get_run_events.stream("missing", client=client))
    with pytest.raises(DecodeError, match="an event stream is promised, but the body is text/html"):
        next(get_run_events.stream("html", client=client))
    with pytest.raises(DecodeError, match="the event is '{not json}'"):
        next(get_run_events.stream("bad", client=client))

    async def same() -> None:
        async with Client(base_url=server.url) as own:
            with pytest.raises(UnexpectedStatus):
                await anext(get_run_events.astream("missing", client=own))
            with pytest.raises(DecodeError):
                await anext(get_run_events.astream("html", client=own))

    asyncio.run(same())


def test_download(server: Server, tmp_path: Path) -> None:
    pieces = [b"%05d" % number for number in range(500)]
    server.answers["/api/v1/blobs/b"] = chunks(
        pieces, "application/octet-stream", content_disposition='attachment; filename="../../x y.bin"'
    )
    with Client(base_url=server.url) as client:
        with get_blob.download("b", client=client) as file:
            assert (file.filename, file.content_type) == ("x y.bin", "application/octet-stream")
            assert file.save(tmp_path / "out") == tmp_path / "out"
        assert (tmp_path / "out").read_bytes() == b"".join(pieces)
        assert server.requests[0]["headers"]["Accept"] == "application/octet-stream"
        assert BlobApi(client).get_blob_stream(blob_id="b").read() == b"".join(pieces)

    async def same() -> tuple[str | None, bytes]:
        client = Client(base_url=server.url)
        async with client, AsyncBlobApi(client).get_blob_stream(blob_id="b") as file:
            return file.filename, await file.read()

    assert asyncio.run(same()) == ("x y.bin", b"".join(pieces))


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment", None),
        ("attachment; filename=a.txt", "a.txt"),
        ('attachment; filename="a\\"b.txt"', "a_b.txt"),
        ('attachment; filename="NUL.txt"', "_NUL.txt"),
        ("attachment; filename*=UTF-8''a%E2%80%AEb%00%7F.txt", "a_b__.txt"),
        ('attachment; filename="' + "x" * 300 + '"', "x" * 200),
        ("attachment; filename=fallback.txt; filename*=UTF-8''na%C3%AFve%2F..%2Fx.txt", "x.txt"),
        ('attachment; filename="C:\\\\dir\\\\y.txt"', "y.txt"),
        ('attachment; filename=".."', None),
    ],
)
def test_file_names(server: Server, disposition: str, name: str | None) -> None:
    server.answers["/api/v1/blobs/b"] = reply(200, b"x", "application/octet-stream", content_disposition=disposition)
    with get_blob.download("b", client=Client(base_url=server.url)) as file:
        assert file.filename == name


def test_the_plain_form_of_an_operation_that_can_also_stream(server: Server) -> None:
    server.answers["/api/v1/blobs/b"] = reply(content={"data": {"x": 1}, "blobType": "data", "blobId": "b"})
    found = BlobApi(Client(base_url=server.url)).get_blob(blob_id="b")
    assert isinstance(found, GetBlobResponse)
    assert found.data == {"x": 1}
    assert server.requests[0]["headers"]["Accept"] == "application/json"


def test_bodies(server: Server) -> None:
    server.answers["/api/v1/blobs"] = reply(content={"blobId": "b"})
    client = Client(base_url=server.url)
    from io import BytesIO

    bodies: list[Any] = [
        StoreBlobRequest(json_data=None),
        {"jsonData": [1]},
        b"raw",
        File(BytesIO(b"file"), mime_type="image/png"),
    ]
    for body in bodies:
        store_blob.sync(client=client, body=body, x_blob_filename="n.bin")
    sent = [(each["headers"]["Content-Type"], each["body"]) for each in server.requests]
    assert sent == [
        ("application/json", b'{"jsonData":null}'),
        ("application/json", b'{"jsonData":[1]}'),
        ("application/octet-stream", b"raw"),
        ("image/png", b"file"),
    ]
    assert {each["headers"]["X-Blob-Filename"] for each in server.requests} == {"n.bin"}


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_parameters_cannot_change_the_path(value: str) -> None:
    with pytest.raises(ValueError, match="run_id: is part of the path and cannot be"):
        get_run._get_kwargs(value)
    assert get_run._get_kwargs("../a b?c#d")["url"] == "/api/v1/runs/..%2Fa%20b%3Fc%23d"


def test_what_is_unset_or_none_is_not_sent() -> None:
    assert list_runs._get_kwargs()["params"] == {}
    assert list_runs._get_kwargs(limit=None, flow_name="x", roots_only=False)["params"] == {  # type: ignore[arg-type]
        "flowName": "x",
        "rootsOnly": False,
    }


def test_undocumented_status(server: Server) -> None:
    answer = httpx.Response(599, content=b"?")
    client = Client(base_url=server.url, raise_on_unexpected_status=True)
    built = create_run._build_response(client=client, response=answer)  # the default response covers it
    assert built.status_code == 599
    from runs_api._runtime._answer import unexpected

    with pytest.raises(UnexpectedStatus, match="599"):
        unexpected(client, answer)


def test_operations_say_what_they_are() -> None:
    read, stored, followed = get_run.OPERATION, store_blob.OPERATION, get_run_events.OPERATION
    assert (read.id, read.method, read.path, read.tag) == ("getRun", "GET", "/api/v1/runs/{runId}", "run")
    assert (read.idempotent, create_run.OPERATION.idempotent, stored.idempotent) == (True, False, True)
    assert (read.streaming, followed.streaming, get_blob.OPERATION.streaming) == (None, "events", "download")
    assert not read.deprecated
    with pytest.raises(AttributeError):
        read.id = "x"  # type: ignore[misc]


def test_no_secret_is_shown_and_clients_stay_as_they_are() -> None:
    client = AuthenticatedClient(
        "https://service.example", "hunter2", headers={"X-Key": "hunter2"}, cookies={"c": "hunter2"}
    )
    assert "hunter2" not in repr(client)
    other = client.with_headers({"X-More": "1"})
    assert client.get_httpx_client().headers.get("X-More") is None
    assert other.get_httpx_client().headers["Authorization"] == "Bearer hunter2"
    assert other.get_httpx_client().headers["X-More"] == "1"
    own = httpx.Client()
    assert client.set_httpx_client(own).get_httpx_client() is own
    bare = AuthenticatedClient(base_url="https://s.example", token="t", prefix="", auth_header_name="X-Api-Key")
    assert bare.get_async_httpx_client().headers["X-Api-Key"] == "t"


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_frames(size: int) -> None:
    stream = (
        "\ufeffdata: a\r\rdata: b\r\n\r\ndata:c1\ndata: c2\n\n: note\n\nid: 1\n\ndata: \xe9\u2028\n\ndata: cut".encode()
    )
    frames = Frames()
    datas = [frame_data(frame) for piece in in_pieces(stream, size) for frame in frames.feed(piece)]
    assert [data for data in datas if data] == ["a", "b", "c1\nc2", "\xe9\u2028"]


def test_frames_are_bounded() -> None:
    frames = Frames(limit=100)
    frames.feed(b"data: " + b"x" * 80 + b"\n\n")
    frames.feed(b"data: " + b"x" * 80)
    with pytest.raises(DecodeError, match="longer than 100"):
        frames.feed(b"x" * 30)
    assert CreateRunRequest(flow_id="f").to_dict() == {"flowId": "f"}
