"""Numbers keep their digits, and times their offsets."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from runs_sdk.codegen import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]
MONEY = {
    "type": "object",
    "properties": {
        "price": {"type": "number", "format": "decimal"},
        "rate": {"type": "number"},
        "at": {"type": "string", "format": "date-time"},
        "count": {"type": "integer"},
    },
}
BODY = {"content": {"application/json": {"schema": MONEY}}}
QUERY = [{"name": "since", "in": "query", "schema": {"type": "string", "format": "date-time"}}]
PATHS = {"/x": {"post": operation(MONEY, requestBody=BODY, parameters=QUERY)}}
TEXTS = [
    "0.1",
    "1.5",
    "0.12345678901234567890123",
    "12345678901234567890.5",
    "1e-400",
    "1e5",
    "-0.1000000000000000055511151",
]


@pytest.fixture
def built(build: Build) -> Built:
    return build(document(PATHS))


@pytest.mark.parametrize("text", TEXTS)
def test_numbers_come_back_as_they_were_sent(built: Built, server: Server, text: str) -> None:
    server.answers["/x"] = reply(content=f'{{"price": {text}, "rate": {text}, "other": [{text}]}}'.encode())
    with built.load().Client(server.url) as client:
        work = built.load("api.job.work")
        read = work.sync(client=client, body=built.model("WorkBody").from_dict({}))
        assert type(read.price) is Decimal
        assert read.price == Decimal(text)
        assert Decimal(repr(read.rate)) == Decimal(text) if isinstance(read.rate, float) else read.rate == Decimal(text)
        work.sync(client=client, body=read)
    sent = json.loads(server.requests[-1]["body"], parse_float=Decimal)
    assert {key: Decimal(value) for key, value in sent.items() if key != "other"} == {
        "price": Decimal(text),
        "rate": Decimal(text),
    }
    assert sent["other"] == [Decimal(text)]


@pytest.mark.parametrize("number", ["1e400", "-1e400", "9" * 6000, "9" * 400 + ".5"])
def test_numbers_that_are_too_large_are_said(built: Built, server: Server, number: str) -> None:
    server.answers["/x"] = reply(content=f'{{"rate": {number}}}'.encode())
    with (
        built.load().Client(server.url) as client,
        pytest.raises(built.load("errors").DecodeError, match="too l(arge|ong)") as caught,
    ):
        built.load("api.job.work").sync(client=client, body=built.model("WorkBody").from_dict({}))
    assert caught.value.operation == "work"
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_no_number_is_not_sent(built: Built, server: Server, value: Any) -> None:
    body = built.model("WorkBody")(rate=value)
    with built.load().Client(server.url) as client, pytest.raises(built.load("errors").InputError, match="as JSON"):
        built.load("api.job.work").sync(client=client, body=body)
    assert not server.requests


def test_a_time_without_an_offset_is_refused(built: Built, server: Server) -> None:
    naive = datetime.datetime(2026, 3, 4, 5, 6, 7)  # noqa: DTZ001 - what is tested
    refused = pytest.raises(built.load("errors").InputError, match="says no offset from UTC")
    with built.load().Client(server.url) as client:
        with refused:
            built.load("api.job.work").sync(client=client, body=built.model("WorkBody")(at=naive))
        with refused:
            built.load("api.job.work").sync(client=client, body=built.model("WorkBody")(), since=naive)
    assert not server.requests


@pytest.mark.parametrize("text", ["2026-03-04T05:06:07", "2026-03-04T05:06:07.123456"])
def test_a_time_that_was_read_is_written_as_it_came(built: Built, server: Server, text: str) -> None:
    server.answers["/x"] = reply(content={"at": text})
    with built.load().Client(server.url) as client:
        read = built.load("api.job.work").sync(client=client, body=built.model("WorkBody").from_dict({}))
        assert read.at == datetime.datetime.fromisoformat(text)
        for same in (read, copy.deepcopy(read), pickle.loads(pickle.dumps(read))):
            built.load("api.job.work").sync(client=client, body=same)
            assert json.loads(server.requests[-1]["body"]) == {"at": text}


def test_the_verification_sees_digits_that_are_lost(built: Built) -> None:
    path = built.report.folder / "_json.py"
    path.write_text(path.read_text().replace("parse_float=number_of", "parse_float=float"))
    losses = [str(each) for each in verify(document(PATHS), built.report.folder).losses]
    assert any("comes back as another number" in each for each in losses), losses
