"""The head of an answer, held against h11 and llhttp: what either refuses as ambiguous is never taken."""

from __future__ import annotations

import random
import re
from typing import Any

import h11
import pytest
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from runs_sdk.core.framing import FramingError
from runs_sdk.core.head import HEAD_LIMIT, Head, HeadReader, read_head

STATUS_LINES = [
    b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.0 204 No Content\r\n",
    b"HTTP/1.1 301\r\n",
    b"HTTP/1.1 404 \r\n",
    b"HTTP/1.1 101 Switching Protocols\r\n",
    b"HTTP/1.1 599 \xe4\tx\n",
]
FIELDS = [
    b"Content-Length: 5\r\n",
    b"Content-Length: 5, 5\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"transfer-encoding:\tChunked \r\n",
    b"Transfer-Encoding: gzip, chunked\r\n",
    b"X-A:b\r\n",
    b"Set-Cookie: a=1; b\r\n",
    b"set-cookie: c\n",
    b"Connection: close\r\n",
    b"Connection: upgrade\r\nUpgrade: websocket\r\n",
    b"Empty:\r\n",
    b"A: \x80\xff\r\n",
    b"Date: Fri, 27 Nov 2026 16:00:00 GMT\r\n",
]
PIECES = [
    b"\r\n",
    b"\n",
    b" :",
    b"\r",
    b"\r\n ",
    b"\r\n\t",
    b"\0",
    b"Content-Length: 6\r\n",
    b"Transfer-Encoding: chunked\r\n",
]


def mutated(chance: random.Random) -> bytes:
    head = bytearray(chance.choice(STATUS_LINES))
    for _ in range(chance.randrange(6)):
        head += chance.choice(FIELDS)
    head += b"\r\n"
    for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
        at = chance.randrange(len(head))
        match chance.randrange(4):
            case 0:
                head[at] = chance.randrange(256)
            case 1:
                del head[at]
            case 2:
                head.insert(at, chance.choice(b" \t\r\n:\0,;\x7f\x80a"))
            case _:
                head[at:at] = chance.choice(PIECES)
    return bytes(head)


def by_us(data: bytes) -> Head | str:
    try:
        return read_head(data) or "more"
    except FramingError:
        return "refused"


def by_h11(data: bytes) -> Any:
    """(status, fields), "more" or "refused"."""
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_LIMIT)
    connection.send(h11.Request(method="GET", target="/", headers=[("Host", "x")]))
    connection.send(h11.EndOfMessage())
    connection.receive_data(data)
    try:
        event = connection.next_event()
    except h11.RemoteProtocolError:
        return "refused"
    if not isinstance(event, h11.Response | h11.InformationalResponse):
        return "more"
    return event.status_code, joined(event.headers.raw_items())


class ByHttptools:
    """What llhttp makes of it, by itself."""

    def __init__(self, data: bytes) -> None:
        self.pairs: list[tuple[bytes, bytes]] = []
        self.is_whole = False
        parser = HttpResponseParser(self)
        parser.set_dangerous_leniencies(lenient_optional_cr_before_lf=True)
        try:
            parser.feed_data(data)
        except HttpParserUpgrade:
            pass
        except HttpParserError:
            pass  # after a whole head it is the body's
        self.status = parser.get_status_code()

    def on_header(self, name: bytes, value: bytes) -> None:
        self.pairs.append((name, value))

    def on_headers_complete(self) -> None:
        self.is_whole = True


def joined(pairs: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip(" \t")
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


AMBIGUOUS = re.compile(rb"\r(?!\n)|\0|\n[ \t]|\n[^:\n]*[ \t]:")
CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f](?<!\r)")


def check(data: bytes) -> str:
    ours, theirs, tools = by_us(data), by_h11(data), ByHttptools(data)
    if isinstance(ours, Head):
        fields = dict(ours.headers)
        assert isinstance(theirs, tuple), (data, "h11 does not take it")
        assert tools.is_whole, (data, "llhttp does not take it")
        assert ours.status == theirs[0] == tools.status, data
        if fields.get("transfer-encoding"):  # h11 writes it in lower case
            fields["transfer-encoding"] = fields["transfer-encoding"].lower()
        assert fields == theirs[1], data
        assert dict(ours.headers) == joined(tools.pairs), data
        assert not AMBIGUOUS.search(data[: ours.end]), data
        assert not {"content-length", "transfer-encoding"} <= fields.keys(), data
        assert fields.get("content-length", "0").isdigit(), data
        return "taken"
    is_odd = CONTROLS.search(data.partition(b"\n")[0]) is not None  # in the status line
    is_known = data.startswith((b"HTTP/1.0", b"HTTP/1.1"))
    if isinstance(theirs, tuple) and tools.is_whole and is_known and not is_odd:  # then it is a transfer coding
        names = [name.lower() for name, _ in tools.pairs]
        assert names.count(b"transfer-encoding") == 1, (data, ours)
        if joined(tools.pairs)["transfer-encoding"].lower() == "chunked":  # or what is behind it, which is no chunk
            whole, end, behind = re.split(rb"(\n\r?\n)", data, maxsplit=1)
            assert behind and isinstance(by_us(whole + end), Head), (data, ours)
    return ours


def campaign(seed: int, count: int) -> None:
    chance = random.Random(seed)
    seen = {"taken": 0, "refused": 0, "more": 0}
    for _ in range(count):
        seen[check(mutated(chance))] += 1
    assert min(seen["taken"], seen["refused"]) > count // 5, seen


def test_mutated_heads() -> None:
    campaign(1, 100_000)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(2, 22))
def test_two_million_mutated_heads(seed: int) -> None:
    campaign(seed, 100_000)


REFUSED = {
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    "a list of lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\n",
    "a length beside chunks": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
    "chunks beside a length": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
    "a folded line": b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n",
    "a first line that is folded": b"HTTP/1.1 200 OK\r\n X: a\r\n\r\n",
    "a space before the colon": b"HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\n",
    "a lone CR in a value": b"HTTP/1.1 200 OK\r\nX: a\rb\r\n\r\n",
    "a lone CR in the reason": b"HTTP/1.1 200 O\rK\r\n\r\n",
    "NUL in a value": b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n",
    "NUL in the reason": b"HTTP/1.1 200 O\0K\r\n\r\n",
    "chunked twice": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
    "chunked twice in one line": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n",
    "another transfer coding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\n",
    "a blank line first": b"\r\nHTTP/1.1 200 OK\r\n\r\n",
    "another protocol": b"ICE/1.1 200 OK\r\n\r\n",
    "another version": b"HTTP/2.0 200 OK\r\n\r\n",
    "another protocol from here on": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
    "no status": b"HTTP/1.1 OK\r\n\r\n",
    "a status below 100": b"HTTP/1.1 099 OK\r\n\r\n",
    "a signed length": b"HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\n",
    "a length of many digits": b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n",
    "no name": b"HTTP/1.1 200 OK\r\n: a\r\n\r\n",
    "no colon": b"HTTP/1.1 200 OK\r\nnothing\r\n\r\n",
    "a head without end": b"HTTP/1.1 200 OK\r\nX: " + b"a" * HEAD_LIMIT,
    "a head that is too long": b"HTTP/1.1 200 OK\r\nX: " + b"a" * HEAD_LIMIT + b"\r\n\r\n",
    "what is no HTTP": b"SSH-2.0-OpenSSH",
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_refused(data: bytes) -> None:
    with pytest.raises(FramingError, match="does not keep to HTTP"):
        read_head(data)


def test_a_head_in_pieces_is_the_same_head() -> None:
    data = b"HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\n a".replace(b"\n a", b"\r\na: 3") + b"\r\n\r\nrest\r\n\r\n"
    whole = read_head(data)
    assert whole is not None
    for cut in range(1, len(data)):
        first = read_head(data[:cut])
        assert (first is None) == (cut < whole.end), cut
        assert (first or read_head(data, known=cut)) == whole
    assert (whole.status, dict(whole.headers), data[whole.end :]) == (200, {"a": "1, 3", "b": "2"}, b"rest\r\n\r\n")


@pytest.mark.parametrize(
    ("start", "fields", "keeps"),
    [
        (b"HTTP/1.1", b"", True),
        (b"HTTP/1.1", b"Connection: keep-alive\r\n", True),
        (b"HTTP/1.1", b"Connection: x, Close\r\n", False),
        (b"HTTP/1.1", b"Connection: x\r\nConnection: close\r\n", False),
        (b"HTTP/1.1", b"Connection: closed\r\n", True),
        (b"HTTP/1.0", b"Connection: keep-alive\r\n", False),
    ],
)
def test_whether_the_connection_stays_open(start: bytes, fields: bytes, keeps: bool) -> None:
    head = read_head(start + b" 200 OK\r\n" + fields + b"\r\n")
    assert head is not None
    assert head.keeps_open == keeps


PLAIN_HEAD = b"HTTP/1.1 200 OK\r\nA: 1\r\n\r\n"


def test_interim_answers_are_left_out() -> None:
    for size in (1, 7, 10_000):
        reader = HeadReader()
        assert not reader.has_begun
        data = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + PLAIN_HEAD + b"body"
        head, at = None, 0
        while head is None:
            head = reader.feed(data[at : at + size])
            at += size
            assert reader.has_begun
        assert (head.status, dict(head.headers)) == (200, {"a": "1"})
        assert reader.rest + data[at:] == b"body"


def test_interim_answers_have_an_end() -> None:
    reader = HeadReader()
    with pytest.raises(FramingError, match="interim answers without end"):
        reader.feed(b"HTTP/1.1 100 Continue\r\n\r\n" * 40)
    slow = HeadReader()
    with pytest.raises(FramingError, match="interim answers without end"):
        for _ in range(40):
            assert slow.feed(b"HTTP/1.1 100 Continue\r\n\r\n") is None


def test_a_head_that_is_too_long() -> None:
    with pytest.raises(FramingError, match="too long"):
        HeadReader().feed(b"HTTP/1.1 200 OK\r\nA: " + b"x" * HEAD_LIMIT)
    with pytest.raises(FramingError, match="too long"):
        HeadReader().feed(b"HTTP/1.1 200 OK\r\nA: " + b"x" * HEAD_LIMIT + b"\r\n\r\n")
