"""What hostile and broken servers send, as data: steps of a script, and what has to come of it.

A script is a list of steps: bytes are sent, a number is a pause in seconds, a word ends the script (`close`, `reset`,
`stall`), and a function gives bytes to be sent again and again until the other side has had enough.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import count

from attrs import frozen

Step = bytes | float | str | Callable[[], bytes]

OK, ERROR, LATE, EITHER, SLOW = "ok", "error", "late", "either", "slow"
"""The whole answer; an error at once; an error because the deadline has passed; one of the first two, and never more
than was allowed; any of the three."""


@frozen
class Case:
    """One answer. `body` is what an `ok` answer holds; `method` the request's.

    The next call waits `pause` seconds: nobody can tell a stray answer that comes after the next request from the
    answer to that.
    """

    name: str
    script: Sequence[Step]
    expected: str
    body: bytes | None = None
    method: str = "GET"
    pause: float = 0.0


BODY = b'{"a": "hostile"}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def length(body: bytes = BODY, *headers: bytes, head: bytes = HEAD) -> bytes:
    """An answer with a length."""
    return head + b"".join(line + b"\r\n" for line in headers) + b"Content-Length: %d\r\n\r\n" % len(body) + body


def chunks(*parts: bytes, trailers: bytes = b"", head: bytes = HEAD) -> bytes:
    """An answer in chunks."""
    framed = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return head + b"Transfer-Encoding: chunked\r\n\r\n" + framed + b"0\r\n" + trailers + b"\r\n"


def zipped(body: bytes, coding: bytes = b"gzip") -> bytes:
    """An answer whose body is compressed already."""
    return length(body, b"Content-Encoding: " + coding)


GOOD: dict[str, tuple[bytes, bytes, str]] = {
    "length": (length(), BODY, "GET"),
    "chunked": (chunks(BODY[:5], BODY[5:]), BODY, "GET"),
    "trailers": (chunks(BODY, trailers=b"X-A: 1\r\nX-B: 2\r\n"), BODY, "GET"),
    "extension": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n10;a=b\r\n" + BODY + b"\r\n0;c\r\n\r\n", BODY, "GET"),
    "gzip": (zipped(gzip.compress(BODY)), BODY, "GET"),
    "members": (zipped(gzip.compress(BODY[:4]) + gzip.compress(BODY[4:])), BODY, "GET"),
    "deflate": (zipped(zlib.compress(BODY), b"deflate"), BODY, "GET"),
    "interim": (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + length(), BODY, "GET"),
    "empty": (length(b""), b"", "GET"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", b"", "GET"),
    "not modified": (b"HTTP/1.1 304 Not Modified\r\n\r\n", b"", "GET"),
    "head": (HEAD + b"Content-Length: 99\r\n\r\n", b"", "HEAD"),
    "refused": (length(head=b"HTTP/1.1 404 Not Found\r\n"), BODY, "GET"),
    "failed": (chunks(BODY, head=b"HTTP/1.1 500 Oh\r\n"), BODY, "GET"),
    "bare line feeds": (length().replace(b"\r\n", b"\n"), BODY, "GET"),
}
"""Answers that are right: name, bytes, body, method."""


def _split(data: bytes, size: int) -> list[Step]:
    pieces: list[Step] = []
    for start in range(0, len(data), size):
        pieces += [data[start : start + size], 0.001]
    return pieces


def splitting() -> Iterator[Case]:
    """Right answers in pieces."""
    for name, (data, body, method) in GOOD.items():
        yield Case(f"{name} at once", [data], OK, body, method)
        yield Case(f"{name} byte by byte", [bytes([value]) for value in data], OK, body, method)
        for size in (7, 40):
            yield Case(f"{name} by {size}", _split(data, size), OK, body, method)
    yield Case("until close", [HEAD + b"\r\n" + BODY, "close"], OK, BODY)
    yield Case("until close, 1.0", [b"HTTP/1.0 200 OK\r\n\r\n" + BODY, "close"], OK, BODY)
    yield Case("closed though kept alive", [length(BODY, b"Connection: keep-alive"), "close"], OK, BODY, pause=0.2)
    yield Case("reset after the answer", [length(BODY), 0.3, "reset"], OK, BODY, pause=0.6)


STRAY = length(b'{"a": "stray"}')

_BEHIND: dict[str, list[Step]] = {
    "an answer": [STRAY],
    "two answers": [STRAY * 2],
    "half an answer": [STRAY[:-5]],
    "a head": [HEAD],
    "a line end": [b"\r\n"],
    "garbage": [b"\0\xff" * 50],
    "a lot": [STRAY * 5000],
    "an answer soon": [0.002, STRAY],
    "an answer later": [0.03, STRAY],
    "an answer in two pieces": [STRAY[:9], 0.002, STRAY[9:]],
}


def shifting() -> Iterator[Case]:
    """Right answers with something behind them, which nobody may get."""
    for name, (data, body, method) in GOOD.items():
        for what, steps in _BEHIND.items():
            joined: list[Step] = [data + steps[0], *steps[1:]] if isinstance(steps[0], bytes) else [data, *steps]
            pause = 0.2 if "soon" in what or "later" in what else 0.0
            yield Case(f"{name}, and {what}", joined, OK, body, method, pause)


def cutting() -> Iterator[Case]:
    """Answers that end in their middle."""
    for name in ("length", "chunked", "trailers", "gzip", "interim", "failed", "refused"):
        data, _, method = GOOD[name]
        head = data.rfind(b"\r\n\r\n", 0, -5) + 4 if name != "chunked" else data.find(b"\r\n\r\n") + 4
        for what, at in {
            "before": 0,
            "in the status line": 11,
            "in the head": 30,
            "after the head": head,
            "in the body": head + 4,
            "before its last byte": len(data) - 1,
        }.items():
            for end in ("close", "reset"):
                yield Case(f"{name} {end} {what}", [data[:at], 0.005, end], ERROR, None, method)


def framing() -> Iterator[Case]:
    """Heads and bodies that contradict themselves or break the rules."""
    te = b"Transfer-Encoding: chunked\r\n"
    bad = {
        "length and chunked": HEAD + b"Content-Length: 16\r\n" + te + b"\r\n10\r\n" + BODY + b"\r\n0\r\n\r\n",
        "chunked and length": HEAD + te + b"Content-Length: 3\r\n\r\n10\r\n" + BODY + b"\r\n0\r\n\r\n",
        "two lengths": HEAD + b"Content-Length: 16\r\nContent-Length: 3\r\n\r\n" + BODY,
        "two lengths in one": HEAD + b"Content-Length: 16, 3\r\n\r\n" + BODY,
        "negative length": HEAD + b"Content-Length: -1\r\n\r\n" + BODY,
        "length with a sign": HEAD + b"Content-Length: +16\r\n\r\n" + BODY,
        "hex length": HEAD + b"Content-Length: 0x10\r\n\r\n" + BODY,
        "empty length": HEAD + b"Content-Length: \r\n\r\n" + BODY,
        "length of words": HEAD + b"Content-Length: many\r\n\r\n" + BODY,
        "length of 5000 digits": HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n" + BODY,
        "length of 20 digits": HEAD + b"Content-Length: " + b"9" * 20 + b"\r\n\r\n" + BODY,
        "length of a petabyte": HEAD + b"Content-Length: 1000000000000000\r\n\r\n" + BODY,
        "unknown transfer coding": HEAD + b"Transfer-Encoding: gzip\r\n\r\n" + BODY,
        "two transfer codings": HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + BODY,
        "chunked twice": HEAD + te + te + b"\r\n0\r\n\r\n",
        "chunked, identity": HEAD + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "space before the colon": HEAD + b"Content-Length : 16\r\n\r\n" + BODY,
        "folded first line": b"HTTP/1.1 200 OK\r\n folded: 1\r\n\r\n",
        "no colon": HEAD + b"nothing\r\n\r\n",
        "NUL in a header": HEAD + b"X-A: \0\r\nContent-Length: 0\r\n\r\n",
        "NUL in a name": HEAD + b"X\0A: 1\r\nContent-Length: 0\r\n\r\n",
        "no version": b"200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/2 preface": b"HTTP/2 200\r\n\r\n",
        "HTTP/2 frames": b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x64\0\x04\x40\0\0\0\0\x02\0\0\0\0",
        "HTTP/0.9": b"<html>hello</html>\r\n\r\n",
        "lower case": b"http/1.1 200 ok\r\n\r\n",
        "status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
        "status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
        "status of letters": b"HTTP/1.1 OK OK\r\n\r\n",
        "status 000": b"HTTP/1.1 000 OK\r\nContent-Length: 0\r\n\r\n",
        "TLS alert": b"\x15\x03\x03\x00\x02\x02\x28",
        "SSH": b"SSH-2.0-OpenSSH_9.6\r\n",
        "SMTP": b"220 mail.example ESMTP\r\n250 ok\r\n",
        "Redis": b"-ERR unknown command 'GET'\r\n",
        "JSON alone": BODY + b"\r\n\r\n",
        "line ends alone": b"\r\n" * 200 + b"X\r\n\r\n",
        "switching protocols": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n" + BODY,
        "chunk without size": HEAD + te + b"\r\n\r\nabc\r\n0\r\n\r\n",
        "negative chunk": HEAD + te + b"\r\n-5\r\nabcde\r\n0\r\n\r\n",
        "chunk size with 0x": HEAD + te + b"\r\n0x5\r\nabcde\r\n0\r\n\r\n",
        "chunk size of words": HEAD + te + b"\r\nfive\r\nabcde\r\n0\r\n\r\n",
        "chunk size of 40 digits": HEAD + te + b"\r\n" + b"F" * 40 + b"\r\nabcde\r\n0\r\n\r\n",
        "longer chunk than said": HEAD + te + b"\r\n3\r\nabcde\r\n0\r\n\r\n",
        "chunk of a petabyte": HEAD + te + b"\r\n4000000000000\r\nabcde\r\n",
    }
    for name, data in bad.items():
        yield Case(name, [data, 0.01, "close"], ERROR)
    odd = {
        "HTTP/9.9": b"HTTP/9.9 200 OK\r\n\r\n",
        "two equal lengths": HEAD + b"Content-Length: 16\r\nContent-Length: 16\r\n\r\n" + BODY,
        "reason of bytes": b"HTTP/1.1 200 \xff\xfe\r\nContent-Length: 16\r\n\r\n" + BODY,
        "no reason": b"HTTP/1.1 200\r\nContent-Length: 16\r\n\r\n" + BODY,
        "status 799": b"HTTP/1.1 799 Odd\r\nContent-Length: 16\r\n\r\n" + BODY,
        "folded header": HEAD + b"X-A: 1\r\n  2\r\nContent-Length: 16\r\n\r\n" + BODY,
        "empty header": HEAD + b"X-A:\r\nContent-Length: 16\r\n\r\n" + BODY,
        "a thousand headers": HEAD + b"X-A: 1\r\n" * 1000 + b"Content-Length: 16\r\n\r\n" + BODY,
        "bytes in a header": HEAD + b"X-A: \xe4\xff\r\nContent-Length: 16\r\n\r\n" + BODY,
        "chunk size with zeros": HEAD + te + b"\r\n0000010\r\n" + BODY + b"\r\n000\r\n\r\n",
        "CHUNKED": HEAD + b"TRANSFER-ENCODING: CHUNKED\r\n\r\n10\r\n" + BODY + b"\r\n0\r\n\r\n",
        "204 with a length": b"HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\n",
        "304 with a length": b"HTTP/1.1 304 No\r\nContent-Length: 5\r\n\r\n",
    }
    for name, data in odd.items():
        yield Case(name, [data, 0.01, "close"], EITHER, pause=0.2)


def coding() -> Iterator[Case]:
    """Compressed bodies."""
    whole = gzip.compress(BODY)
    for name in (b"gzip", b"GZIP", b"GZip", b"X-GZIP", b" gzip "):
        yield Case(f"coding {name!r}", [zipped(whole, name)], OK, BODY)
    for name in (b"DEFLATE", b"Deflate"):
        yield Case(f"coding {name!r}", [zipped(zlib.compress(BODY), name)], OK, BODY)
        yield Case(f"coding {name!r} without a head", [zipped(zlib.compress(BODY)[2:-4], name)], OK, BODY)
    for name in (b"IDENTITY", b"identity", b""):
        yield Case(f"coding {name!r}", [zipped(BODY, name)], OK, BODY)
    for name in (b"br", b"zstd", b"compress", b"gzip, gzip", b"gzip, identity", b"x", b"\xff"):
        yield Case(f"coding {name!r}", [zipped(whole, name)], ERROR)
    bad = {
        "not compressed": BODY,
        "cut": whole[:-5],
        "cut in its head": whole[:6],
        "one byte": whole[:1],
        "garbage behind it": whole + b"garbage",
        "second member broken": whole + whole[:10] + b"\xff" * 20,
        "wrong checksum": whole[:-8] + b"\0\0\0\0" + whole[-4:],
        "bomb": gzip.compress(bytes(30_000_000)),
        "bomb of members": gzip.compress(bytes(100_000)) * 300,
        "deflate bomb": zlib.compress(bytes(30_000_000)),
    }
    for name, body in bad.items():
        yield Case(f"gzip: {name}", [zipped(body)], ERROR)
    yield Case("gzip: empty members", [zipped(gzip.compress(b"") * 20_000 + whole)], OK, BODY)
    yield Case("gzip: bomb behind an error", [zipped(bad["bomb"]).replace(b"200 OK", b"404 No", 1)], EITHER)
    yield Case("gzip: zip of zip", [zipped(gzip.compress(whole))], OK, whole)


def flooding() -> Iterator[Case]:
    """Answers without end. (The limits of the tests are smaller than the usual ones.)"""
    lot = b"x" * 65536
    te = b"Transfer-Encoding: chunked\r\n\r\n"
    member = gzip.compress(b"a" * 10)
    numbers = count()
    for status in (b"200 OK", b"201 Made", b"302 Moved", b"400 Bad", b"404 No", b"500 Oh", b"503 Busy"):
        head = b"HTTP/1.1 " + status + b"\r\nContent-Type: application/json\r\n"
        for name, beginning, again in (
            ("body until close", head + b"\r\n", lot),
            ("body of a terabyte", head + b"Content-Length: 1000000000000\r\n\r\n", lot),
            ("chunks", head + te, b"10000\r\n" + lot + b"\r\n"),
            ("small chunks", head + te, b"1\r\nx\r\n" * 5000),
            ("gzip members", head + b"Content-Encoding: gzip\r\n\r\n", member * 1000),
        ):
            expected = SLOW if name == "small chunks" else EITHER
            yield Case(f"{name}, {status.decode()}", [beginning, lambda again=again: again], expected)
    for name, beginning, again in (
        ("headers", HEAD, b"X-A: 1\r\n" * 1000),
        ("one header", HEAD + b"X-A: ", lot),
        ("status line", b"HTTP/1.1 200 ", lot),
        ("interim answers", b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        ("interim head", b"HTTP/1.1 103 Hints\r\n", b"X-A: 1\r\n" * 1000),
        ("chunk extension", HEAD + te + b"5;", lot),
        ("chunk size", HEAD + te, b"0" * 5000),
        ("trailers", HEAD + te + b"0\r\n", b"X-A: 1\r\n" * 1000),
        ("one trailer", HEAD + te + b"0\r\nX-A: ", lot),
        ("bytes", b"", lot),
        ("line ends", b"", b"\r\n" * 5000),
        ("NULs", b"", bytes(65536)),
    ):
        yield Case(f"endless {name}", [beginning, lambda again=again: again], ERROR)
    yield Case(
        "endless different headers", [HEAD, lambda: b"".join(b"X-%d: 1\r\n" % next(numbers) for _ in range(500))], ERROR
    )


def stalling() -> Iterator[Case]:
    """Answers that stop, or trickle."""
    for name, at in {"at once": 0, "in the status line": 9, "in the head": 40, "in the body": -4}.items():
        for kind in ("length", "chunked", "gzip", "interim"):
            data = GOOD[kind][0]
            yield Case(f"{kind} stalls {name}", [data[:at], "stall"], LATE)
    for name, beginning in {
        "chunk size": b"Transfer-Encoding: chunked\r\n\r\n1",
        "line end of a chunk": b"Transfer-Encoding: chunked\r\n\r\n1\r\na",
        "last chunk": b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n",
        "trailer": b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-A: 1",
        "end of the connection": b"\r\nabc",
        "first byte": b"Content-Length: 5\r\n\r\n",
    }.items():
        yield Case(f"stalls before the {name}", [HEAD + beginning, "stall"], LATE)
    slow: list[Step] = [0.02, lambda: b"x"]
    for name, beginning in {
        "head": HEAD + b"X-A: ",
        "body": HEAD + b"Content-Length: 100000\r\n\r\n",
        "chunk size": HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;",
        "body until close": HEAD + b"\r\n",
    }.items():
        yield Case(f"{name} trickles", [beginning, *slow], LATE)
    yield Case("chunks trickle", [HEAD + b"Transfer-Encoding: chunked\r\n\r\n", 0.02, lambda: b"1\r\nx\r\n"], LATE)
    yield Case("interim answers trickle", [0.02, lambda: b"HTTP/1.1 100 Continue\r\n\r\n"], LATE)
    yield Case("NULs trickle in gzip", [zipped(bytes(5))[:-5], 0.02, "stall"], LATE)


GROUPS: dict[str, Callable[[], Iterator[Case]]] = {
    "splitting": splitting,
    "shifting": shifting,
    "cutting": cutting,
    "framing": framing,
    "coding": coding,
    "flooding": flooding,
    "stalling": stalling,
}
