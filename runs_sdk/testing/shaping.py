"""What faults make of one answer: pieces of it go in, what is to be done on the wire comes out. No I/O, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import frozen

from .faults import Cut, Delay, Drip, Fault, Garbage, Reset, Silence, Unframed, _Positioned
from .framing import Head, Piece


@frozen
class Send:
    data: bytes


@frozen
class Pause:
    seconds: float


@frozen
class Stop:
    """The answer goes no further: the connection is closed, reset, or stays open without a byte."""

    how: Literal["close", "reset", "silence"]


Action = Send | Pause | Stop


class Shaper:
    """Applies faults to the pieces of one answer. After a Stop nothing more is to be fed.

    `struck` lists the faults that have really happened: a cut behind the end of the answer never does.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        faults = list(faults)
        placed = [fault for fault in faults if isinstance(fault, _Positioned)]
        self.struck: list[Fault] = []
        self._body = _Places([fault for fault in placed if fault.counting == "body"])
        self._raw = _Places([fault for fault in placed if fault.counting == "raw"])
        self._delays = [fault for fault in faults if isinstance(fault, Delay)]
        self._drip = next((fault for fault in faults if isinstance(fault, Drip)), None)
        self._reframes = any(isinstance(f, Garbage) or (isinstance(f, Cut) and f.clean) for f in self._body.waiting)
        self._unframed = next((fault for fault in faults if isinstance(fault, Unframed)), None)
        self._started = False
        self.whole = False
        """Whether a Stop came only because the answer was complete, and its end is the connection's."""

    def feed(self, piece: Piece) -> Iterator[Action]:
        """What is to be done about one piece of the answer."""
        if piece.kind in ("head", "interim") and not self._started:
            self._started = True
            yield from self._wait(per_chunk=False)
            yield from self._write(b"")
        match piece.kind:
            case "head":
                assert piece.head is not None
                framed = piece.head.chunked or bool(piece.head.get("content-length"))
                if self._unframed is not None:
                    self._note(self._unframed)
                self._reframes = self._reframes and framed and self._unframed is None
                own = self._reframes or self._unframed is not None
                yield from self._write(self._own_head(piece.head) if own else piece.data)
                yield from self._in_body(b"")
            case "body":
                yield from self._wait(per_chunk=True)
                yield from self._in_body(piece.data)
            case "end":
                yield from self._write(b"0\r\n\r\n" if self._reframes else b"")
                if self._unframed is not None:
                    self.whole = True
                    yield Stop("close")
            case _:
                yield from self._write(b"" if self._reframes or self._unframed is not None else piece.data)

    def no_answer(self) -> Iterator[Action]:
        """What is to be done when the server never saw the request and no fault gives an answer."""
        yield from self._wait(per_chunk=False)
        for fault in [*self._raw.waiting, *self._body.waiting]:
            yield from self._strike(fault)
        yield Stop("close")

    def _wait(self, *, per_chunk: bool) -> Iterator[Action]:
        for delay in self._delays:
            if delay.per_chunk == per_chunk:
                self._note(delay)
                yield Pause(delay.seconds)

    def _in_body(self, data: bytes) -> Iterator[Action]:
        for part in self._body.split(data):
            if isinstance(part, bytes):
                yield from self._write(self._framed(part))
            else:
                yield from self._strike(part)

    def _framed(self, data: bytes) -> bytes:
        return b"%x\r\n%b\r\n" % (len(data), data) if self._reframes and data else data

    def _write(self, data: bytes) -> Iterator[Action]:
        for part in self._raw.split(data):
            if not isinstance(part, bytes):
                yield from self._strike(part)
            elif self._drip is None:
                if part:
                    yield Send(part)
            else:
                self._note(self._drip)
                for start in range(0, len(part), self._drip.size):
                    yield Send(part[start : start + self._drip.size])
                    yield Pause(self._drip.pause)

    def _strike(self, fault: _Positioned) -> Iterator[Action]:
        self._note(fault)
        match fault:
            case Garbage(counting="body"):
                yield from self._write(self._framed(fault.data))
            case Garbage():
                yield Send(fault.data)
            case Silence(seconds=float() | int() as seconds):
                yield Pause(seconds)
            case Silence():
                yield Stop("silence")
            case Reset():
                yield Stop("reset")
            case Cut():
                if fault.clean and self._reframes:
                    yield from self._write(b"0\r\n\r\n")
                yield Stop("close")

    def _own_head(self, head: Head) -> bytes:
        """The head for a body that is framed anew, on a connection that is not used again."""
        kept = [(n, v) for n, v in head.headers if n not in ("content-length", "transfer-encoding", "connection")]
        kept += [("transfer-encoding", "chunked")] if self._reframes else []
        kept += [("connection", "close")]
        return "\r\n".join([head.start, *(f"{name}: {value}" for name, value in kept), "", ""]).encode("latin-1")

    def _note(self, fault: Fault) -> None:
        if fault not in self.struck:
            self.struck.append(fault)


class _Places:
    """Splits a run of bytes at the places of the faults that wait for one."""

    def __init__(self, faults: list[_Positioned]) -> None:
        self.waiting = faults
        self._position = 0  # of the next byte to come
        self._skip = 0  # bytes still to be swallowed, because garbage is in their place
        self._seen = bytearray()  # kept only for places that are computed
        self._keeps = any(callable(fault.at) for fault in faults)

    def split(self, data: bytes) -> Iterator[bytes | _Positioned]:
        """The bytes in order, with each fault at its place."""
        if self._keeps:
            self._seen += data
        end = self._position + len(data)
        while (struck := self._next_before(end)) is not None:
            place, fault = struck
            head, data = data[: place - self._position], data[place - self._position :]
            yield self._advance(head)
            self.waiting.remove(fault)
            yield fault
            self._skip += fault.replace if isinstance(fault, Garbage) else 0
        yield self._advance(data)

    def _advance(self, data: bytes) -> bytes:
        self._position += len(data)
        swallowed = min(self._skip, len(data))
        self._skip -= swallowed
        return data[swallowed:]

    def _next_before(self, end: int) -> tuple[int, _Positioned] | None:
        found: tuple[int, _Positioned] | None = None
        for fault in self.waiting:
            place = fault.at(bytes(self._seen)) if callable(fault.at) else fault.at
            if place is None or place > end:
                continue
            place = max(place, self._position)
            if found is None or place < found[0]:
                found = place, fault
        return found
