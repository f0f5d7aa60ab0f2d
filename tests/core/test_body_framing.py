from __future__ import annotations

import random

import h11
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runs_sdk.core.framing import Body, ChunkedBody, FramingError, LengthBody, body_of

CHUNKED = b"3\r\none\r\n 0A ;name=value\r\n0123456789\r\n0\r\nTrailer: x\r\nOther: y\r\n\r\n"
TEXT = b"one0123456789"


def read(body: Body, pieces: list[bytes]) -> bytes:
    found = b"".join(body.feed(piece) for piece in pieces)
    body.close()
    return found


def test_chunks_whole_byte_by_byte_and_cut_in_two():
    assert read(ChunkedBody(), [CHUNKED]) == TEXT
    assert read(ChunkedBody(), [bytes([value]) for value in CHUNKED]) == TEXT
    for cut in range(len(CHUNKED) + 1):
        assert read(ChunkedBody(), [CHUNKED[:cut], CHUNKED[cut:]]) == TEXT


def test_chunks_that_end_early():
    for cut in range(len(CHUNKED)):
        body = ChunkedBody()
        assert TEXT.startswith(body.feed(CHUNKED[:cut]))
        assert not body.ended
        with pytest.raises(FramingError, match="cut in the middle"):
            body.close()


def test_what_follows_the_end_is_not_part_of_the_body():
    body = ChunkedBody()
    assert body.feed(CHUNKED + b"HTTP/1.1 200 OK\r\n") == TEXT
    assert body.ended
    body = LengthBody(3)
    assert (body.feed(b"ab"), body.feed(b"cdef"), body.ended) == (b"ab", b"c", True)


@pytest.mark.parametrize(
    "garbage",
    [
        b"x\r\n",
        b"\r\n",
        b"-1\r\n",
        b"0x10\r\n",
        b"1 2\r\n",
        b"F" * 16 + b"\r\n",
        b"2\r\nabc\r\n",
        b"2\r\nab\n\r\n",
        b"1" * 70_000,
    ],
)
def test_garbage_is_an_error_after_what_was_whole(garbage: bytes):
    body = ChunkedBody()
    if garbage.startswith(b"2"):
        assert body.feed(b"3\r\none\r\n") == b"one"
        assert body.feed(garbage) == b"ab"
    else:
        assert body.feed(b"3\r\none\r\n" + garbage) == b"one"
    for _ in range(2):
        with pytest.raises(FramingError, match="rules of HTTP"):
            body.feed(b"")
    with pytest.raises(FramingError):
        body.close()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=40), max_size=20), st.integers(0, 2**32))
def test_chunks_as_h11_reads_them(parts: list[bytes], seed: int):
    whole = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    rolls = random.Random(seed)
    cuts = sorted(rolls.sample(range(len(whole) + 1), min(5, len(whole))))
    pieces = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, len(whole)])]
    peer = h11.Connection(h11.CLIENT)
    peer.send(h11.Request(method="GET", target="/", headers=[("Host", "x")]))
    peer.send(h11.EndOfMessage())
    peer.receive_data(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    assert isinstance(peer.next_event(), h11.Response)
    body = ChunkedBody()
    for piece in pieces:
        if piece:
            peer.receive_data(piece)
        theirs = b""
        while isinstance(event := peer.next_event(), h11.Data):
            theirs += bytes(event.data)
        assert body.feed(piece) == theirs
        assert body.ended == isinstance(event, h11.EndOfMessage)
        if body.ended:
            break
    assert body.ended


@pytest.mark.parametrize(
    ("method", "status", "headers", "kind", "ended"),
    [
        ("GET", 200, {"content-length": "5"}, LengthBody, False),
        ("GET", 200, {"content-length": "5, 5"}, LengthBody, False),
        ("GET", 200, {"content-length": "0"}, LengthBody, True),
        ("GET", 200, {"transfer-encoding": "Chunked"}, ChunkedBody, False),
        ("GET", 200, {"transfer-encoding": "gzip, chunked"}, ChunkedBody, False),
        ("GET", 200, {}, Body, False),
        ("HEAD", 200, {"content-length": "5"}, LengthBody, True),
        ("GET", 204, {}, LengthBody, True),
        ("GET", 304, {"content-length": "5"}, LengthBody, True),
    ],
)
def test_how_a_body_is_read(method: str, status: int, headers: dict[str, str], kind: type[Body], ended: bool):
    body = body_of(method, status, headers)
    assert type(body) is kind
    assert body.ended is ended


def test_until_the_connection_closes():
    body = Body()
    assert (body.feed(b"a"), body.ended) == (b"a", False)
    body.close()
    assert body.ended


@pytest.mark.parametrize(
    "headers",
    [
        {"transfer-encoding": "chunked", "content-length": "5"},
        {"content-length": "9" * 19},
        {"content-length": "9" * 5000},
    ],
)
def test_heads_that_are_refused(headers: dict[str, str]):
    with pytest.raises(FramingError, match="breaks the rules"):
        body_of("GET", 200, headers)


@pytest.mark.parametrize(
    ("body", "data", "text"),
    [
        (LengthBody(3), b"abcHTTP", b"abc"),
        (LengthBody(0), b"HTTP", b""),
        (ChunkedBody(), b"3\r\nabc\r\n0\r\n\r\nHTTP", b"abc"),
        (ChunkedBody(), b"3\r\nabc\r\n0\r\nA: b\r\n\r\nHTTP", b"abc"),
    ],
)
def test_what_is_behind_a_body_is_counted_and_not_given(body: Body, data: bytes, text: bytes):
    assert body.feed(data) == text
    assert (body.ended, body.surplus) == (True, 4)
    assert body.feed(b"more") == b""
    assert body.surplus == 8
