"""A request and an answer as plain data."""

from __future__ import annotations

import copy
import io
import os
import pickle
from typing import Any

import pytest
from attrs import asdict, fields

from runs_sdk.core.hidden import Hidden
from runs_sdk.core.http import Headers, Request, Response


def answer(content: bytes = b"", status: int = 200, **headers: str) -> Response:
    return Response(status, Headers({name.replace("_", "-"): value for name, value in headers.items()}), content)


def test_headers_are_without_case_and_repeated_ones_are_joined():
    headers = Headers([("Accept", "a"), ("ACCEPT", "b"), ("X-Key", "secret")])
    assert headers["accept"] == headers["Accept"] == "a, b"
    assert (list(headers), len(headers), "x-KEY" in headers) == (["accept", "x-key"], 2, True)
    assert "secret" not in repr(headers)
    assert dict(Headers.of_lower({"a": "1"})) == dict(Headers({"A": "1"})) == {"a": "1"}
    assert len(Headers()) == 0
    assert (headers.get("ACCEPT"), headers.get("b"), headers.get("b", "c")) == ("a, b", None, "c")
    assert 1 not in headers


def test_a_copy_has_every_field():
    given = {each.name: each.name for each in fields(Request)}
    assert asdict(Request(**given).copied()) == given
    assert asdict(Request(**given).copied(url="/b", headers={"a": "b"})) == {
        **given, "url": "/b", "headers": {"a": "b"},
    }  # fmt: skip


def test_a_request_from_generated_code():
    request = Request.from_kwargs({"method": "get", "url": "/a?key=secret", "cookies": {"s": "1", "t": "2"}})
    assert request.headers == {"Cookie": "s=1; t=2"}
    assert "secret" not in repr(request)
    assert Request.from_kwargs({"method": "get", "url": "/a", "cookies": {}}).headers == {}
    changed = Request("GET", "/a", headers={"Accept": "a", "X": "1"}).with_headers({"accept": "b"})
    assert changed.headers == {"X": "1", "accept": "b"}


@pytest.mark.parametrize("body", [{"content": "text"}, {"content": b""}, {"json": None}, {"files": {"f": b"x"}}])
def test_bodies_that_can_be_sent_again(body: dict[str, Any]):
    assert Request("POST", "/", **body).is_replayable


def test_files_can_be_sent_again_when_they_can_seek():
    assert Request("POST", "/", files={"f": io.BytesIO(b"x")}).is_replayable
    assert Request("POST", "/", files=[("f", ("name", io.BytesIO(b"x"))), ("g", None)]).is_replayable
    assert Request("POST", "/", content=lambda: iter([b"x"])).is_replayable
    assert not Request("POST", "/", content=iter([b"x"])).is_replayable
    assert not Request("POST", "/", files={"f": iter([b"x"])}).is_replayable
    reader, writer = os.pipe()
    with open(reader, "rb") as pipe, open(writer, "wb"):
        assert not Request("POST", "/", files={"f": pipe}).is_replayable


@pytest.mark.parametrize(
    ("content_type", "text"),
    [
        ("text/plain", "ü\ufffd"),
        ("text/plain; charset=latin-1", "Ã¼ÿ"),
        ("text/plain; a=b; Charset='iso-8859-1'", "Ã¼ÿ"),
        ("text/plain; charset=nonsense", "ü\ufffd"),
        ("text/plain; charset=hex", "ü\ufffd"),
    ],
)
def test_the_text_of_an_answer(content_type: str, text: str):
    assert answer(b"\xc3\xbc\xff", Content_Type=content_type).text == text


def test_json_of_an_answer():
    assert answer(b'{"a": 1.5}').json(parse_float=str) == {"a": "1.5"}
    for bad in (b"", b"no", b"[" * 200_000):
        with pytest.raises(ValueError):
            answer(bad).json()


def test_what_else_an_answer_tells():
    found = answer(status=299, Content_Type="Application/JSON; charset=x", X_Correlation_Id="c", Request_Id="r")
    assert (found.media_type, found.is_success, found.request_id) == ("application/json", True, "r")
    assert (answer().media_type, answer(status=300).is_success, answer().request_id) == ("", False, None)


def test_what_is_hidden_is_shown_nowhere_and_compares_by_value():
    one = Hidden(["secret"])
    assert one.open() == ["secret"] and one and not Hidden("")
    assert "secret" not in f"{one!r} {one}"
    assert one == Hidden(["secret"]) and one != Hidden([]) and one != ["secret"]
    assert hash(Hidden("a")) == hash(Hidden("a"))
    assert copy.copy(one) is one and copy.deepcopy(one) is one
    with pytest.raises(TypeError, match="hidden is not pickled"):
        pickle.dumps(one)
