"""The event-stream decoder: the standard's rules, whatever the pieces the bytes arrive in."""

from __future__ import annotations

import importlib.util
import os
import random
import re
import sys
import tracemalloc
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runs_sdk.core.errors import DecodeError
from runs_sdk.core.sse import ServerSentEvent, SseDecoder

SHARED = Path(os.environ.get("RUNS_SDK_SHARED", Path(__file__).parents[2].parent / "shared"))

Expected = list[tuple[str, str, str]]  # name, data, id

CASES: dict[str, tuple[bytes, Expected]] = {
    "nothing": (b"", []),
    "data alone": (b"data: x\n\n", [("message", "x", "")]),
    "event, id, data": (b"event: step\nid: 1\ndata: x\n\n", [("step", "x", "1")]),
    "id, event, data": (b"id: 1\nevent: step\ndata: x\n\n", [("step", "x", "1")]),
    "data before id and event": (b"data: x\nid: 1\nevent: step\n\n", [("step", "x", "1")]),
    "no space after the colon": (b"event:step\nid:1\ndata:x\n\n", [("step", "x", "1")]),
    "only the first space goes": (b"event:  a\nid:  b\ndata:  c \n\n", [(" a", " c ", " b")]),
    "a tab is no space": (b"data:\tx\n\n", [("message", "\tx", "")]),
    "CRLF": (b"event: a\r\nid: 1\r\ndata: x\r\n\r\ndata: y\r\n\r\n", [("a", "x", "1"), ("message", "y", "1")]),
    "CR": (b"event: a\rid: 1\rdata: x\r\rdata: y\r\r", [("a", "x", "1"), ("message", "y", "1")]),
    "line ends mixed": (
        b"data: a\r\ndata: b\rdata: c\n\r\ndata: d\n\r",
        [("message", "a\nb\nc", ""), ("message", "d", "")],
    ),
    "CR CR LF ends the frame once": (b"data: a\r\r\ndata: b\r\n\n", [("message", "a", ""), ("message", "b", "")]),
    "byte order mark": (b"\xef\xbb\xbfdata: x\n\n", [("message", "x", "")]),
    "byte order mark before a comment": (b"\xef\xbb\xbf: hi\n\ndata: x\n\n", [("message", "x", "")]),
    "only the first mark is one": (b"\xef\xbb\xbf\xef\xbb\xbfdata: x\n\ndata: y\n\n", [("message", "y", "")]),
    "a mark in mid-stream is text": (b"data: \xef\xbb\xbfx\n\n", [("message", "\ufeffx", "")]),
    "half a mark is bad UTF-8": (b"\xef\xbbdata: x\n\ndata: y\n\n", [("message", "y", "")]),
    "many data lines": (b"data: a\ndata:\ndata: \ndata: b\n\n", [("message", "a\n\n\nb", "")]),
    "many data lines, named": (b"event: e\nid: 1\ndata: {\ndata:   1\ndata: }\n\n", [("e", "{\n  1\n}", "1")]),
    "a data line that speaks of data": (b"data: data: x\ndata: data: y\n\n", [("message", "data: x\ndata: y", "")]),
    "data without colon": (b"data\n\ndata\ndata\n\n", [("message", "", ""), ("message", "\n", "")]),
    "empty data": (b"data:\n\ndata: \n\n", [("message", "", ""), ("message", "", "")]),
    "line ends of the data are kept": (b"data: a\ndata\ndata:\n\n", [("message", "a\n\n", "")]),
    "comments": (b": hi\n\n:\n\n:x\ndata: a\n: y\n\n", [("message", "a", "")]),
    "a comment that swallows an id": (b":id: 2\nevent: e\ndata: x\n\n", [("e", "x", "")]),
    "event without data": (b"event: a\n\ndata: x\n\n", [("message", "x", "")]),
    "event empty": (b"event: \ndata: x\n\nevent\ndata: y\n\n", [("message", "x", ""), ("message", "y", "")]),
    "last event name wins": (b"event: a\nevent: b\ndata: x\n\n", [("b", "x", "")]),
    "last id wins": (b"id: 1\nevent: a\nid: 2\ndata: x\n\n", [("a", "x", "2")]),
    "id alone counts": (b"id: 7\n\ndata: x\n\n", [("message", "x", "7")]),
    "id persists": (b"id: 1\ndata: x\n\ndata: y\n\ndata: z\n\n", [("message", c, "1") for c in "xyz"]),
    "id emptied": (
        b"id: 1\ndata: x\n\nid\ndata: y\n\nid: 2\n\nid:\ndata: z\n\n",
        [("message", "x", "1"), ("message", "y", ""), ("message", "z", "")],
    ),
    "id emptied by a space": (b"id: 1\ndata: x\n\nid: \ndata: y\n\n", [("message", "x", "1"), ("message", "y", "")]),
    "id with NUL ignored": (
        b"id: 1\ndata: x\n\nid: a\0b\ndata: y\n\nid: a\0\n\ndata: z\n\n",
        [("message", c, "1") for c in "xyz"],
    ),
    "id with NUL in the middle of others": (b"id: 1\nid: \0\nid: 2\nid: \0\ndata: x\n\n", [("message", "x", "2")]),
    "id of another field": (b"idx: 1\nid : 2\n id: 3\nID: 4\ndata: x\n\n", [("message", "x", "")]),
    "id with colons": (b"id: a: b\ndata: x\n\n", [("message", "x", "a: b")]),
    "NUL in data": (b"event: a\0\ndata: x\0y\n\n", [("a\0", "x\0y", "")]),
    "unknown fields": (b"foo: 1\nfoo\ndata: x\nDATA: y\n data: z\ndatax: w\n\n", [("message", "x", "")]),
    "a space makes a line": (b"data: x\n \ndata: y\n\n", [("message", "x\ny", "")]),
    "retry": (b"retry: 10\n\nretry: 20\ndata: x\n\n", [("message", "x", "")]),
    "unfinished frames": (b"data: x\n\ndata: y", [("message", "x", "")]),
    "unfinished frame with its line end": (b"data: x\n\ndata: y\n", [("message", "x", "")]),
    "an unfinished id": (b"id: 1\ndata: x\n\nid: 2\n", [("message", "x", "1")]),
    "separators of other worlds": (
        "data: a\u2028b\u2029c\x85d\x0ce\x0bf\x1cg\x1dh\x1ei\u00a0\n\n".encode(),
        [("message", "a\u2028b\u2029c\x85d\x0ce\x0bf\x1cg\x1dh\x1ei\u00a0", "")],
    ),
    "separators in odd frames": (
        "x: 1\nevent: a\x0bb\ndata: a\u2028b\x85\n\n".encode(),
        [("a\x0bb", "a\u2028b\x85", "")],
    ),
    "characters of every length": ("event: é\nid: 漢\ndata: é漢😀\n\n".encode(), [("é", "é漢😀", "漢")]),
    "bad UTF-8": (b"data: a\xffb\n\ndata: c\xe6\xbc\n\n", [("message", "a\ufffdb", ""), ("message", "c\ufffd", "")]),
    "bad UTF-8 in an odd frame": (b"retry: 1\nid: \xff\ndata: a\xc3\n\n", [("message", "a\ufffd", "\ufffd")]),
    "long lines": (
        b"id: 1\ndata: " + b"x" * 2000 + b"\n\nid\ndata:" + b"y" * 2000 + b"\ndata\n\n",
        [("message", "x" * 2000, "1"), ("message", "y" * 2000 + "\n", "")],
    ),
    "blank lines": (b"\n\n\ndata: x\n\n\n\n\ndata: y\n\n\n", [("message", "x", ""), ("message", "y", "")]),
}


def decode(*chunks: bytes) -> list[ServerSentEvent]:
    decoder = SseDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


def cuts(data: bytes) -> list[list[bytes]]:
    """The data whole, byte by byte, with empty chunks in between, and cut in two at every place."""
    single = [data[i : i + 1] for i in range(len(data))]
    padded = [piece for byte in single for piece in (b"", byte)]
    step = max(1, len(data) // 300)
    return [[data], single, padded, *([data[:i], data[i:]] for i in range(1, len(data), step))]


def plain_decode(data: bytes) -> tuple[Expected, int | None, str]:
    """The standard's text, line for line and as slow as it reads: the yardstick of the tests below."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = re.split("\r\n|\n|\r", text)[:-1]  # the last one has no end
    events: Expected = []
    name, content, ident, last_id, retry = "", [], "", "", None
    for line in lines:
        if line == "":
            last_id = ident
            if content:
                events.append((name or "message", "\n".join(content), last_id))
            name, content = "", []
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            content.append(value)
        elif field == "id" and "\0" not in value:
            ident = value
        elif field == "retry" and re.fullmatch("[0-9]+", value):
            retry = int(value)
    return events, retry, last_id


@pytest.mark.parametrize("case", CASES)
def test_a_case_in_every_cut(case: str) -> None:
    data, expected = CASES[case]
    for chunks in cuts(data):
        assert decode(*chunks) == [ServerSentEvent(*event) for event in expected], chunks[:2]


@pytest.mark.parametrize("case", CASES)
def test_the_yardstick_agrees(case: str) -> None:
    data, expected = CASES[case]
    assert plain_decode(data)[0] == expected


def shared_cases() -> ModuleType | None:
    path = SHARED / "bench" / "conform_sse.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("shared_conform_sse", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def test_the_shared_cases() -> None:
    module = shared_cases()
    if module is None:
        pytest.skip("the shared conformance cases are not here")
    assert module.CASES
    for name, (data, expected) in module.CASES.items():
        for chunks in cuts(data):
            got = [
                (event.event, event.id if ident is not None else None, event.data)
                for event, (_, ident, _) in zip(decode(*chunks), expected, strict=True)
            ]
            assert got == expected, name


ALPHABET = [
    b"data",
    b"event",
    b"id",
    b"retry",
    b"x",
    b":",
    b": ",
    b" ",
    b"\n",
    b"\n",
    b"\n\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"7",
    b"12",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xe6\xbc",
    "é".encode(),
    "\u2028".encode(),
    b"data: a\n\n",
    b"data: b\n",
    b"event: e\n",
    b"id: 3\n",
    b"id:\n",
    b": c\n",
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(ALPHABET), max_size=40).map(b"".join), st.integers(0, 2**32))
def test_like_the_yardstick(data: bytes, seed: int) -> None:
    expected, _, last_id = plain_decode(data)
    rng = random.Random(seed)
    for size in (1, 3, 11, 1000):
        decoder, got, at = SseDecoder(), [], 0
        while at < len(data):
            step = rng.randint(1, size)
            got += decoder.feed(data[at : at + step])
            at += step
        assert got == [ServerSentEvent(*event) for event in expected]
        assert decoder.last_event_id == last_id


def test_retry() -> None:
    decoder = SseDecoder()
    assert decoder.retry is None
    assert decoder.feed(b"retry: 1500\n\n") == []
    assert decoder.retry == 1500
    for value in (b"", b"-1", b"1.5", b" 2", b"abc", b"1e3", "٣".encode(), b"9" * 5000):
        decoder.feed(b"retry: " + value + b"\n\n")
        assert decoder.retry == 1500, value
    decoder.feed(b"retry:0\nretry: 7\ndata: x\n\n")
    assert decoder.retry == 7


def test_the_last_id_is_there_to_resume_from() -> None:
    decoder = SseDecoder(last_event_id="41")
    assert decoder.feed(b"data: x\n\n")[0].id == "41"
    decoder.feed(b"id: 42\n\n: keepalive\n\n")
    assert decoder.last_event_id == "42"


def test_an_event_is_a_small_value() -> None:
    event = decode(b"event: e\nid: 1\ndata: x\n\n")[0]
    assert (event.event, event.data, event.id) == ("e", "x", "1")
    assert event == ServerSentEvent(event="e", data="x", id="1")
    assert event != ServerSentEvent(event="e", data="y", id="1")
    assert repr(event) == "ServerSentEvent(event='e', data='x', id='1')"
    assert not hasattr(event, "__dict__")


def test_the_limit_is_on_one_event_however_it_arrives() -> None:
    largest = b"data: " + b"x" * 94  # 100 bytes
    data = largest + b"\n\n"
    stream = (data + b": y\n\n") * 3
    for chunks in (
        [stream],
        [stream[i : i + 1] for i in range(len(stream))],
        [stream[i : i + 7] for i in range(0, len(stream), 7)],
    ):
        decoder = SseDecoder(max_event_size=101)  # the line's end comes before the blank line
        assert len([event for chunk in chunks for event in decoder.feed(chunk)]) == 3
    too_large = data + b"event: e\n" + data
    for chunks in (
        [too_large],
        [too_large[i : i + 1] for i in range(len(too_large))],
        [too_large[:50], too_large[50:]],
    ):
        decoder = SseDecoder(max_event_size=101)
        with pytest.raises(DecodeError, match="more than 101 bytes"):
            for chunk in chunks:
                decoder.feed(chunk)
        with pytest.raises(DecodeError):
            decoder.feed(b"data: x\n\n")


def test_memory_is_bounded_when_no_line_ends() -> None:
    limit = 64 * 1024
    for piece in (b"xy", b"x\n", b"data: y\r\n", b"z" * 3000):
        decoder = SseDecoder(max_event_size=limit)
        tracemalloc.start()
        try:
            with pytest.raises(DecodeError, match="65,536"):
                for _ in range(limit):
                    decoder.feed(piece)
            assert tracemalloc.get_traced_memory()[1] < 3 * limit
        finally:
            tracemalloc.stop()


def test_an_event_of_many_lines_and_one_of_many_chunks() -> None:
    lines = [f"line {number}" for number in range(200_000)]
    data = b"".join(b"data: %s\n" % line.encode() for line in lines) + b"\n"
    assert decode(data)[0].data == "\n".join(lines)
    assert decode(*(data[i : i + 1000] for i in range(0, len(data), 1000)))[0].data == "\n".join(lines)


@pytest.mark.parametrize(
    "recording", ["stepflow/ex3.txt", "ade/50_sse_process.raw", "ade/51_sse_publish.raw", "ade/77_sse_failed.raw"]
)
def test_recorded_streams(recording: str) -> None:
    path = SHARED / "recordings" / recording
    if not path.exists():
        pytest.skip("the recordings are not here")
    data = path.read_bytes()
    expected, retry, last_id = plain_decode(data)
    assert expected
    for size in (1, 2, 3, 5, 7, 64, 1000, len(data)):
        decoder = SseDecoder()
        got = [event for i in range(0, len(data), size) for event in decoder.feed(data[i : i + size])]
        assert got == [ServerSentEvent(*event) for event in expected]
        assert (decoder.retry, decoder.last_event_id) == (retry, last_id)


def test_an_id_may_come_behind_the_data() -> None:
    frames = b"event: a\r\ndata: 1\r\nid: 7\r\n\r\ndata: 2\r\n\r\nid: 8\r\ndata: 3\r\nid: 9\r\n\r\n"
    decoder = SseDecoder()
    assert decoder.feed(frames) == [("a", "1", "7"), ("message", "2", "7"), ("message", "3", "9")]
    assert decoder.last_event_id == "9"
