from __future__ import annotations

import random

import pytest

from runs_sdk.testing.framing import FramingError, MessageReader, Piece

ANSWERS = (
    b"HTTP/1.1 100 Continue\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
    b"HTTP/1.1 204 No Content\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;note=x\r\nabc\r\n2\r\nde\r\n0\r\nx-sum: 1\r\n\r\n"
    b"HTTP/1.1 200 OK\r\n\r\nuntil the end"
)
REQUESTS = (
    b"GET /a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n"
    b"\r\nPOST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nxyz"
    b"PUT /d HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nq\r\n0\r\n\r\n"
)


def pieces_of(reader: MessageReader, wire: bytes, cuts: list[int]) -> list[Piece]:
    edges = [0, *cuts, len(wire)]
    pieces = [piece for start, end in zip(edges, edges[1:]) for piece in reader.feed(wire[start:end])]
    return [*pieces, *reader.finish()]


def messages_of(pieces: list[Piece]) -> list[tuple[str, bytes]]:
    """Start line and body of each message."""
    found: list[tuple[str, bytes]] = []
    for piece in pieces:
        if piece.kind == "head" and piece.head:
            found.append((piece.head.start, b""))
        if piece.kind == "body":
            found[-1] = (found[-1][0], found[-1][1] + piece.data)
    return found


@pytest.mark.parametrize("reads", ["answers", "requests"])
def test_every_cut_gives_the_same_messages_and_not_a_byte_changes(reads: str) -> None:
    wire = ANSWERS if reads == "answers" else REQUESTS
    expected = (
        [("HTTP/1.1 200 OK", b"hello"), ("HTTP/1.1 204 No Content", b"")]
        + [("HTTP/1.1 200 OK", b"abcde"), ("HTTP/1.1 200 OK", b"until the end")]
        if reads == "answers"
        else [("GET /a?b=1 HTTP/1.1", b""), ("POST /c HTTP/1.1", b"xyz"), ("PUT /d HTTP/1.1", b"q")]
    )
    random_cuts = random.Random(7)
    ways = [[cut] for cut in range(len(wire) + 1)]
    ways += [sorted(random_cuts.sample(range(len(wire)), 9)) for _ in range(50)] + [list(range(len(wire)))]
    for cuts in ways:
        pieces = pieces_of(MessageReader(reads), wire, cuts)  # type: ignore[arg-type]
        assert b"".join(piece.data for piece in pieces) == wire
        assert messages_of(pieces) == expected
        assert sum(piece.kind == "end" for piece in pieces) == len(expected)


def test_an_answer_to_head_has_no_body() -> None:
    reader = MessageReader("answers")
    reader.request_method = "HEAD"
    assert [p.kind for p in reader.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")] == ["head", "end"]


@pytest.mark.parametrize("wire", [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01 hello\r\n", b"hello\r\n\r\n"])
def test_what_is_not_http_1_1_is_told_apart_and_kept(wire: bytes) -> None:
    reader = MessageReader("requests")
    with pytest.raises(FramingError):
        list(reader.feed(wire))
    assert reader.unread() == wire


def test_a_bad_chunk_size() -> None:
    reader = MessageReader("answers")
    with pytest.raises(FramingError, match="chunk size"):
        list(reader.feed(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxx\r\n"))
    assert reader.unread() == b"xx\r\n"
