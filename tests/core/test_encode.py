from __future__ import annotations

import gzip
import zlib
from typing import Any

import httpx
import pytest

from runs_sdk.core.encode import Inflater, address, encode_body, encode_headers, inflater, with_query
from runs_sdk.core.errors import ConfigError, DecodeError, InputValidationError
from runs_sdk.core.http import Request
from runs_sdk.core.proxies import ProxyRules


@pytest.mark.parametrize(
    "url",
    [
        "http://host/a/b?c=d&e=%20f",
        "https://host",
        "https://host:443/x",
        "http://host:8080/a b/ü?q=ä b",
        "http://127.0.0.1:1/%2F%2e/x%zz",
        "http://[::1]:80/x",
        "https://bücher.example/",
        "http://HOST/Path?a=[1]#fragment",
        "http://host/a;b=c,d@e:f!$&'()*+~",
    ],
)
def test_urls_are_taken_apart_as_httpx_does(url: str):
    found, theirs = address(url), httpx.URL(url)
    assert (found.scheme, found.host, found.port) == (theirs.raw_scheme, theirs.raw_host, theirs.port)
    assert found.host_header == theirs.netloc
    assert found.target.replace(b"x%25zz", b"x%zz") == theirs.raw_path.replace(b"x%25zz", b"x%zz")


def test_dots_in_a_path_stay():
    assert address("http://host/runs/../admin").target == b"/runs/../admin"


@pytest.mark.parametrize(
    "url",
    ["", "/x", "host/x", "ftp://host/", "http://", "http://:80/", "http://host:0/", "http://ho st/", "http://[::1/"],
)
def test_urls_that_make_no_sense(url: str):
    with pytest.raises(ConfigError, match="URL"):
        address(url)


@pytest.mark.parametrize(
    ("params", "query"),
    [
        ({"a": 1, "b": None, "c": True, "d": ["x", False]}, b"?a=1&b=&c=true&d=x&d=false"),
        ([("a", "1"), ("a", "2")], b"?a=1&a=2"),
        ({"a": "x y&ü"}, b"?a=x+y%26%C3%BC"),
        ({}, b""),
        ({"a": []}, b""),
    ],
)
def test_queries(params: Any, query: bytes):
    assert with_query(b"/x", params) == b"/x" + query
    assert httpx.URL("http://host/x", params=params).query == query[1:]


def test_query_is_added_to_a_query():
    assert with_query(b"/x?a=1", {"b": 2}) == b"/x?a=1&b=2"


def test_headers():
    assert encode_headers({"X-A": " ü\t", "n": 5}) == [(b"X-A", b"\xfc"), (b"n", b"5")]
    for name in ("", "a b", "a:", "ä"):
        with pytest.raises(ConfigError, match="name of a header"):
            encode_headers({name: "x"})
    for value in ("secret\n", "secret\r\nX: y", "secret\x00", "secret☃"):
        with pytest.raises(ConfigError, match="X-Key") as error:
            encode_headers({"X-Key": value})
        assert "secret" not in str(error.value)
        assert error.value.__cause__ is None


def test_bodies():
    assert encode_body(Request("GET", "/")) == ({}, None)
    assert encode_body(Request("POST", "/")) == ({"Content-Length": "0"}, None)
    form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": "13"}
    assert encode_body(Request("POST", "/", data={"a": ["1", "2"], "b": "x y"})) == (form, b"a=1&a=2&b=x+y")
    assert encode_body(Request("PUT", "/", content=bytearray(b"x"))) == ({"Content-Length": "1"}, b"x")
    with pytest.raises(InputValidationError, match="JSON"):
        encode_body(Request("POST", "/", json={1, 2}))


TEXT = b"some text, some more text, " * 100


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(TEXT, mtime=0)),
        ("x-gzip", gzip.compress(TEXT[:100], mtime=0) + gzip.compress(TEXT[100:], mtime=0)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)[2:-4]),
        ("identity", TEXT),
        ("", TEXT),
    ],
)
def test_compressed_bodies_whole_and_piece_by_piece(encoding: str, body: bytes):
    if inflater(encoding) is None:
        assert (encoding in ("", "identity"), body) == (True, TEXT)
        return
    for size in (1, 7, 100, len(body)):
        for limit in (1, 50, 10_000):
            inflating = inflater(encoding.upper())
            assert inflating is not None
            plain = b""
            for start in range(0, len(body), size):
                plain += inflating.feed(body[start : start + size], limit)
                while inflating.has_more:
                    plain += inflating.feed(b"", limit)
            assert (plain, inflating.is_whole) == (TEXT, True)


def test_no_more_is_inflated_than_is_asked_for():
    bomb = gzip.compress(bytes(50_000_000), mtime=0)
    inflating = inflater("gzip")
    assert inflating is not None
    assert (len(inflating.feed(bomb, 1000)), inflating.is_whole) == (1000, False)
    assert len(inflating.feed(b"", 2000)) == 2000


def test_many_members_are_inflated_one_after_the_other():
    inflating = inflater("gzip")
    assert inflating is not None
    members = gzip.compress(b"", mtime=0) * 20_000 + gzip.compress(b"x", mtime=0) * 20_000
    assert inflating.feed(members, 1_000_000) == b"x" * 20_000
    assert inflating.is_whole


def test_broken_compressed_bodies():
    for body in (b"not gzip", gzip.compress(TEXT, mtime=0)[:30] + b"garbage" * 20):
        with pytest.raises(DecodeError, match="compressed"):
            Inflater().feed(body, 1_000_000)
    cut = Inflater()
    cut.feed(gzip.compress(TEXT, mtime=0)[:-20], 1_000_000)
    assert not cut.is_whole
    with pytest.raises(DecodeError, match="not asked for"):
        inflater("br")


@pytest.mark.parametrize(
    ("no_proxy", "url", "is_direct"),
    [
        ("", "http://service.example/", False),
        ("example.com", "http://example.com/", True),
        ("example.com", "https://api.example.com/", True),
        ("example.com", "http://notexample.com/", False),
        (".example.com", "http://example.com/", False),
        (".example.com", "http://api.example.com/", True),
        ("a, localhost ,b", "http://localhost:8080/", True),
        ("127.0.0.1", "http://127.0.0.1:9/", True),
        ("10.0.0.0/8", "http://10.1.2.3/", True),
        ("10.0.0.0/8", "http://11.1.2.3/", False),
        ("::1", "http://[::1]:80/", True),
        ("example.com:8080", "http://example.com:8080/", True),
        ("example.com:8080", "http://example.com/", False),
        ("https://example.com", "http://example.com/", False),
        ("*", "http://anything.example/", True),
    ],
)
def test_no_proxy(no_proxy: str, url: str, is_direct: bool):
    rules = ProxyRules.from_variables({"all": "proxy.example:3128", "no": no_proxy})
    to = address(url)
    found = rules.proxy_for(to.scheme.decode(), to.host.decode(), to.port)
    assert found == (None if is_direct else "http://proxy.example:3128")


def test_proxy_by_scheme():
    rules = ProxyRules.from_variables({"http": "http://a:1", "https": "http://b:2"})
    assert rules.proxy_for("http", "host", None) == "http://a:1"
    assert rules.proxy_for("https", "host", None) == "http://b:2"
    assert ProxyRules.from_variables({}).proxy_for("http", "host", None) is None
    assert ProxyRules.always("http://c:3").proxy_for("https", "127.0.0.1", 1) == "http://c:3"
