"""Bodies and answers of many JSON values: lines, JSON text sequences, arrays; item by item, in both directions."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, Server, chunks, document, operation, reply

Build = Callable[..., Built]

TICK: dict[str, Any] = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
REF = {"$ref": "#/components/schemas/Tick"}
NDJSON, SEQ, JSON = "application/x-ndjson", "application/json-seq", "application/json"
ONE, TWO = '{"n": 1}', '{"n": "é\\n"}'


def given(**media: dict[str, Any]) -> dict[str, Any]:
    """A document with an operation for each answer, by the name of the operation: media types and what they hold."""
    paths = {}
    for name, content in media.items():
        answer = {"200": {"description": "", "content": content}}
        paths[f"/{name}"] = {"get": operation(operationId=name, responses=answer)}
    return document(paths, {"Tick": TICK}, openapi="3.2.0")


@pytest.mark.parametrize(
    ("media_type", "media", "sent"),
    [
        (NDJSON, {"schema": REF}, f"{ONE}\n\r\n{TWO}\n"),
        (NDJSON, {"itemSchema": REF}, f"{ONE}\r\n{TWO}"),
        (NDJSON, {"schema": {"type": "array", "items": REF}}, f"{ONE}\n{TWO}\n"),
        ("application/jsonl", {"itemSchema": REF}, f"{ONE}\n{TWO}\n"),
        (SEQ, {"itemSchema": REF}, f"\x1e{ONE}\n\x1e{TWO}\n"),
        ("application/geo+json-seq", {"itemSchema": REF}, f"\x1e{ONE}\n\x1e\x1e{TWO}\n"),
        (JSON, {"itemSchema": REF}, f"[{ONE},\n {TWO} ]"),
        (JSON, {"itemSchema": REF}, f"{ONE}{TWO}"),
    ],
)
def test_items_are_read_as_they_arrive(build: Build, server: Server, media_type: str, media: Any, sent: str) -> None:
    built = build(given(work={media_type: media}))
    module, tick = built.load("api.job.work"), built.model("Tick")
    whole = sent.encode()
    server.answers["/work"] = chunks([whole[i : i + 1] for i in range(len(whole))], media_type)
    wanted = [tick(n=1), tick.from_dict({"n": "é\n"})]
    with built.load().Client(server.url) as client:
        assert list(module.stream(client=client)) == wanted
        assert module.sync(client=client) == wanted
        assert list(built.load().Api(client).job.work()) == wanted
    assert server.requests[0]["headers"]["Accept"] == media_type

    async def read() -> list[Any]:
        async with built.load().Client(server.url) as client:
            return [each async for each in module.astream(client=client)]

    assert asyncio.run(read()) == wanted
    assert (module.OPERATION.streaming, module.OPERATION.accept) == ("lines", media_type)


def test_the_first_item_is_there_before_the_second_is_sent(build: Build, server: Server) -> None:
    built = build(given(work={NDJSON: {"itemSchema": REF}}))
    first_seen = threading.Event()
    seen = []
    server.answers["/work"] = chunks([b'{"n": 1}\n'], NDJSON, then=lambda: seen.append(first_seen.wait(5)))
    with built.load().Client(server.url) as client, built.load("api.job.work").stream(client=client) as items:
        assert next(items).n == 1
        first_seen.set()
        assert list(items) == []
    assert seen == [True]


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        (NDJSON, b'{"n": 1}\n{"n": '),
        (SEQ, b'\x1e{"n": 1}\n\x1e{"n":'),
        (JSON, b'[{"n": 1}, {"n"'),
        (JSON, b'[{"n": 1},'),
    ],
)
def test_a_broken_end_is_told(build: Build, server: Server, media_type: str, sent: bytes) -> None:
    built = build(given(work={media_type: {"itemSchema": REF}}))
    errors = built.load("errors")
    server.answers["/work"] = reply(content=sent, content_type=media_type)
    with built.load().Client(server.url) as client:
        items = built.load("api.job.work").stream(client=client)
        assert next(items).n == 1
        with pytest.raises(errors.DecodeError, match="breaks off"):
            next(items)
        with pytest.raises(errors.DecodeError, match="breaks off"):
            built.load("api.job.work").sync(client=client)


def test_an_answer_that_may_be_lines_or_not(build: Build, server: Server) -> None:
    """As Airflow waits for a run: the schema of its lines is that of the text."""
    built = build(given(wait={JSON: {"schema": {}}, NDJSON: {"schema": {"type": "string"}}}))
    module = built.load("api.job.wait")
    server.answers["/wait"] = reply(content=b'{"state": "running"}\n{"state": "success"}\n', content_type=NDJSON)
    with built.load().Client(server.url) as client:
        assert list(module.stream(client=client)) == [{"state": "running"}, {"state": "success"}]
        assert server.requests[-1]["headers"]["Accept"] == NDJSON
        server.answers["/wait"] = reply(content={"state": "success"})
        assert module.sync(client=client) == {"state": "success"}
        assert server.requests[-1]["headers"]["Accept"] == JSON
        server.answers["/wait"] = reply(content=b"<html>", content_type="text/html")
        with pytest.raises(built.load("errors").DecodeError, match="lines are promised, but the body is text/html"):
            next(module.stream(client=client))


@pytest.mark.parametrize(
    ("media_type", "wanted"),
    [
        (NDJSON, b'{"n": 1}\n{"n": 2}\n'),
        ("application/jsonl; charset=utf-8", b'{"n": 1}\n{"n": 2}\n'),
        (SEQ, b'\x1e{"n": 1}\n\x1e{"n": 2}\n'),
        (JSON, b'[{"n": 1},{"n": 2}]'),
    ],
)
def test_items_are_sent_as_they_are_made(build: Build, server: Server, media_type: str, wanted: bytes) -> None:
    body = {"required": True, "content": {media_type: {"itemSchema": REF}}}
    doc = document({"/work": {"post": operation(requestBody=body)}}, {"Tick": TICK}, openapi="3.2.0")
    built = build(doc)
    module, tick = built.load("api.job.work"), built.model("Tick")
    asked = []

    def made() -> Iterator[Any]:
        for n in (1, 2):
            asked.append(len(server.requests))
            yield tick(n=n)

    async def amade() -> AsyncIterator[Any]:
        for each in made():
            yield each

    server.answers["/work"] = reply()
    with built.load().Client(server.url) as client:
        for given_ in ([tick(n=1), tick(n=2)], made()):
            module.sync_detailed(client=client, body=given_)
        with pytest.raises(TypeError, match="asynchronous"):
            module.sync_detailed(client=client, body=amade())

    async def send() -> None:
        async with built.load().Client(server.url) as client:
            for given_ in ([tick(n=1), tick(n=2)], made(), amade()):
                await module.asyncio_detailed(client=client, body=given_)

    asyncio.run(send())
    assert [each["body"] for each in server.requests] == [wanted] * 5
    assert {each["headers"]["Content-Type"] for each in server.requests} == {media_type}


def test_events_that_are_described_whole(build: Build, server: Server) -> None:
    """OpenAPI 3.2: the schema of an item has the fields of an event, and its data has a schema of its own."""
    data = {"type": "string", "contentMediaType": "application/json", "contentSchema": REF}
    event = {"type": "object", "properties": {"event": {"const": "tick"}, "data": data, "id": {"type": "string"}}}
    text = {"type": "object", "properties": {"event": {"const": "note"}, "data": {"type": "string"}}}
    built = build(
        given(
            one={"text/event-stream": {"itemSchema": event}},
            several={"text/event-stream": {"itemSchema": {"oneOf": [event, text]}}},
        )
    )
    sent = b'event: tick\ndata: {"n": 1}\n\nevent: note\ndata: hello\n\n'
    server.answers["/one"] = reply(content=sent[:32], content_type="text/event-stream")
    server.answers["/several"] = reply(content=sent, content_type="text/event-stream")
    tick = built.model("Tick")(n=1)
    with built.load().Client(server.url) as client:
        assert list(built.load("api.job.one").stream(client=client)) == [tick]
        assert list(built.load("api.job.several").stream(client=client)) == [tick, "hello"]


def test_the_verification_sees_it(build: Build) -> None:
    doc = given(work={NDJSON: {"schema": {"type": "string"}}})
    body = {"required": True, "content": {SEQ: {"itemSchema": REF}}}
    doc["paths"]["/send"] = {"post": operation(operationId="send", requestBody=body)}
    built = build(doc)
    for name, was, becomes in (
        ("work", '"lines"', '"text"'),
        ("send", '"application/json-seq"', '"application/x-ndjson"'),
    ):
        path = built.report.folder / "api" / "job" / f"{name}.py"
        text = path.read_text()
        assert was in text
        path.write_text(text.replace(was, becomes))
    assert sorted(each.kind for each in verify(doc, built.report.folder).losses) == ["bodies", "responses"]
