"""The head of a request, and its body, as they go over the wire."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.core.http import Request
from runs_sdk.core.outgoing import Outgoing, write_request

URL = "http://service.example:8080/a"


def written(method: str = "GET", url: str = URL, *, streaming: bool = False, **more: Any) -> Outgoing:
    return write_request(Request(method, url, **more), "agent/1", streaming=streaming, boundary="b0")


def test_a_plain_request():
    assert written("get", params={"q": "a b"}).head == (
        b"GET /a?q=a+b HTTP/1.1\r\nHost: service.example:8080\r\nAccept: */*\r\n"
        b"Accept-Encoding: gzip, deflate\r\nUser-Agent: agent/1\r\n\r\n"
    )
    assert b"Accept-Encoding: identity\r\n" in written(streaming=True).head


def test_a_request_for_a_proxy_names_the_whole_url():
    head = written().head_for_proxy(b"Proxy-Authorization: Basic x\r\n")
    assert head.startswith(b"GET http://service.example:8080/a HTTP/1.1\r\n")
    assert head.endswith(b"Proxy-Authorization: Basic x\r\n\r\n")


def test_headers_of_the_caller_win():
    given = {"host": "other", "ACCEPT": "a/b", "Accept-encoding": "x", "User-Agent": " own ", "Content-Type": "c/d"}
    out = written("POST", json={"a": 1}, headers=given)
    lines = out.fields.decode().splitlines()
    assert sorted(lines) == sorted(
        [
            "host: other",
            "ACCEPT: a/b",
            "Accept-encoding: x",
            "User-Agent: own",
            "Content-Type: c/d",
            "Content-Length: 7",
        ]
    )
    assert (out.body, out.length) == (b'{"a":1}', 7)


def test_files_are_a_form():
    out = written("POST", data={"n": 1}, files={"f": ("name", b"x")})
    assert b"Content-Type: multipart/form-data; boundary=b0\r\n" in out.fields
    assert len(b"".join(out.body)) == out.length


def test_a_length_that_was_given():
    assert written("POST", content=b"abc", headers={"Content-Length": " 3 "}).length == 3
    assert written("POST", content=iter([b"abc"]), headers={"content-length": "3"}).length == 3
    chunked = written("POST", content=iter([b"abc"]), headers={"Transfer-Encoding": "Chunked"})
    assert chunked.length is None and chunked.fields.lower().count(b"transfer-encoding") == 1


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"method": "GE T"}, "the method or the path holds characters"),
        ({"headers": {"Content-Length": "3"}, "content": b"ab"}, "its Content-Length is 3, and its body has 2 bytes"),
        ({"headers": {"Content-Length": "3"}}, "its Content-Length is 3, and its body has 0 bytes"),
        ({"headers": {"Content-Length": "three"}}, "its Content-Length is no number"),
        ({"headers": {"Content-Length": "²"}}, "its Content-Length is no number"),
        ({"headers": {"Transfer-Encoding": "gzip"}}, "Transfer-Encoding can be chunked, and is alone"),
        ({"headers": {"Transfer-Encoding": "chunked", "Content-Length": "1"}}, "Transfer-Encoding can be chunked"),
        ({"headers": {"X-A": "1\r\nX-B: 2"}}, "X-A"),
        ({"headers": {"X A": "1"}}, "X A"),
        ({"headers": {"X-A": "\u20ac"}}, "X-A"),
    ],
)
def test_what_cannot_be_sent(more: dict[str, Any], why: str):
    with pytest.raises(ConfigError, match=why):
        written(**more)
