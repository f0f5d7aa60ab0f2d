"""One client's connection through the wire proxy: what came in goes out, and faults strike in between."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl

from attrs import define, field

from .fault_script import Script
from .faults import Fault, Status
from .framing import FramingError, Head, MessageReader, Piece
from .shaping import Pause, Send, Shaper, Stop

READ_SIZE = 64 * 1024


@define(eq=False, repr=False)
class Request:
    """A request as it came over the wire, and what became of it.

    `query` holds the last value of each name, `query_items` all of them in order; header names are in lower case;
    `received_at` counts seconds of the monotonic clock. `status` is what the client was answered, None as long as
    nothing was; `faults` are the ones that struck; `finished` is true once the answer was passed on whole.
    """

    method: str
    target: str
    headers: dict[str, str]
    received_at: float
    status: int | None = None
    faults: list[Fault] = field(factory=list)
    finished: bool = False
    _received: bytearray = field(factory=bytearray, init=False)  # grows as the body comes, without being copied

    @property
    def body(self) -> bytes:
        return bytes(self._received)

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query_items(self) -> list[tuple[str, str]]:
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)

    @property
    def query(self) -> dict[str, str]:
        return dict(self.query_items)

    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)

    def __repr__(self) -> str:
        # Without headers and body: they may hold a secret.
        return f"<Request {self.method} {self.target} -> {self.status or 'no answer'}>"


@define(eq=False)
class _Exchange:
    request: Request
    faults: list[Fault]
    canned: bytes | None  # the answer that a fault gives in the server's stead; empty for none at all
    forward: bool
    received: bool = False
    shaper: Shaper | None = None


class _LateReader:
    """Gives what a reader gives, so many seconds later; what follows is read meanwhile."""

    def __init__(self, reader: asyncio.StreamReader, latency: float) -> None:
        self._reader = reader
        self._latency = latency
        self._on_the_way: asyncio.Queue[tuple[float, bytes | OSError]] = asyncio.Queue(maxsize=1024)
        self._task = asyncio.ensure_future(self._read_on())

    async def read(self, size: int) -> bytes:
        """As `StreamReader.read`. `size` is that of the reader behind."""
        due, data = await self._on_the_way.get()
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        if isinstance(data, OSError):
            raise data
        return data

    async def aclose(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _read_on(self) -> None:
        data: bytes | OSError = b"."
        while data and not isinstance(data, OSError):
            try:
                data = await self._reader.read(READ_SIZE)
            except OSError as error:
                data = error
            await self._on_the_way.put((time.monotonic() + self._latency, data))


class Connection:
    """One client's connection: a pump for its requests, one for the server's bytes, one that answers.

    With `latency`, everything arrives so many seconds after it was sent, in both directions.
    """

    def __init__(
        self,
        streams: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        connect: Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]],
        script: Script,
        requests: list[Request],
        latency: float = 0.0,
    ) -> None:
        self.done = asyncio.Event()
        self._connect = connect
        self._script = script
        self._requests = requests
        self._latency = latency
        self._late: list[_LateReader] = []
        reader, self._writer = streams
        self._reader = self._delayed(reader)
        self._upstream: asyncio.StreamWriter | None = None
        self._pumps: list[asyncio.Task[object]] = []
        self._dropped = asyncio.Event()
        self._pending: deque[_Exchange] = deque()  # requests in the order in which their answers are due
        self._inbox: asyncio.Queue[_Exchange | bytes | None] = asyncio.Queue(maxsize=16)
        self._untouched = False  # true once the bytes were found not to be HTTP/1.1

    @property
    def busy(self) -> bool:
        return bool(self._pending)

    def drop(self, *, reset: bool) -> None:
        """Break the connection now."""
        if reset:
            self._abort()
        self._dropped.set()

    async def run(self) -> None:
        """Serve until either side closes or a fault ends the connection."""
        ways_to_end = (self._pump_requests(), self._pump_answers(), self._dropped.wait())
        self._pumps += map(asyncio.ensure_future, ways_to_end)
        try:
            await asyncio.wait(self._pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in self._pumps:
                pump.cancel()
            outcomes = await asyncio.gather(*self._pumps, return_exceptions=True)
            for late in self._late:
                await late.aclose()
            if self._upstream is not None:
                self._upstream.transport.abort()
                await _closed(self._upstream)
            self._writer.close()
            await _closed(self._writer)  # what is written already still goes out, for a second
            self._writer.transport.abort()
            await _closed(self._writer)
        for outcome in outcomes:
            # A peer that is gone is everyday business here; anything else is a defect of the proxy.
            if isinstance(outcome, Exception) and not isinstance(outcome, OSError):
                raise outcome

    def _delayed(self, reader: asyncio.StreamReader) -> asyncio.StreamReader | _LateReader:
        if not self._latency:
            return reader
        self._late.append(_LateReader(reader, self._latency))
        return self._late[-1]

    async def _pump_requests(self) -> None:
        """From the client to the server, until the client closes."""
        messages = MessageReader("requests")
        exchange: _Exchange | None = None
        while data := await self._reader.read(READ_SIZE):
            if self._untouched:
                await self._to_server(data)
                continue
            try:
                for piece in messages.feed(data):
                    if piece.head is not None:
                        exchange = self._begin(piece.head)
                    await self._pass_on(exchange, piece)
            except FramingError:
                self._untouched = True
                await self._to_server(messages.unread())

    def _begin(self, head: Head) -> _Exchange:
        request = Request(head.method, head.target, dict(head.headers), time.monotonic())
        faults = self._script.at_request(request.method, request.target)
        status = next((fault for fault in faults if isinstance(fault, Status)), None)
        forward = all(fault.forward for fault in faults)
        if status is not None:
            request.faults.append(status)
            canned: bytes | None = status.answer()
        else:
            canned = None if forward else b""
        others = [fault for fault in faults if not isinstance(fault, Status)]
        exchange = _Exchange(request, others, canned, forward)
        self._pending.append(exchange)
        self._requests.append(request)
        return exchange

    async def _pass_on(self, exchange: _Exchange | None, piece: Piece) -> None:
        if exchange is not None and piece.kind == "body":
            exchange.request._received += piece.data
        if exchange is None or exchange.forward:
            if piece.data:
                await self._to_server(piece.data)
        elif piece.kind == "end":
            exchange.received = True
            await self._inbox.put(exchange)

    async def _to_server(self, data: bytes) -> None:
        if self._upstream is None:
            reader, self._upstream = await self._connect()
            self._pumps.append(asyncio.ensure_future(self._pump_upstream(reader)))
        self._upstream.write(data)
        await self._upstream.drain()

    async def _pump_upstream(self, stream: asyncio.StreamReader) -> None:
        """From the server into the inbox, until the server closes."""
        reader = self._delayed(stream)
        with suppress(OSError):
            while data := await reader.read(READ_SIZE):
                await self._inbox.put(data)
        await self._inbox.put(None)

    async def _pump_answers(self) -> None:
        """From the inbox to the client, until either side closes or a fault ends the connection."""
        messages = MessageReader("answers")
        going = True
        while going:
            item = await self._inbox.get()
            if self._pending:
                messages.request_method = self._pending[0].request.method
            try:
                match item:
                    case None:
                        await self._answer(messages.finish(), messages)
                        going = False
                    case _Exchange():
                        going = await self._answer_received()
                    case bytes() if self._untouched:
                        await self._write(item)
                    case bytes():
                        going = await self._answer(messages.feed(item), messages)
            except FramingError:
                self._untouched = True
                await self._write(messages.unread())

    async def _answer(self, pieces: Iterable[Piece], messages: MessageReader) -> bool:
        """Pass on pieces of the server's answers; False once the connection is over."""
        for piece in pieces:
            exchange = self._pending[0] if self._pending else None
            if exchange is None:
                await self._write(piece.data)  # an answer that nobody asked for
                continue
            if exchange.canned is None and not await self._shape(exchange, piece):
                return False
            if piece.kind == "end":
                if not await self._answer_instead(exchange) or not await self._answer_received():
                    return False
                messages.request_method = self._pending[0].request.method if self._pending else "GET"
        return True

    async def _answer_received(self) -> bool:
        """Answer the requests that are next in turn and that the server never sees."""
        while self._pending and self._pending[0].received:
            if not await self._answer_instead(self._pending[0]):
                return False
        return True

    async def _answer_instead(self, exchange: _Exchange) -> bool:
        """Give the answer that a fault has in store, if it has one; the exchange is complete then."""
        if exchange.canned is not None:
            messages = MessageReader("answers")
            messages.request_method = exchange.request.method
            pieces: list[Piece | None] = [*messages.feed(exchange.canned), *messages.finish()]
            for piece in pieces or [None]:
                if not await self._shape(exchange, piece):
                    return False
        exchange.request.finished = True
        self._pending.popleft()
        return True

    async def _shape(self, exchange: _Exchange, piece: Piece | None) -> bool:
        """Do to the wire what the faults make of a piece, None for no answer; False if the connection is over."""
        request = exchange.request
        if exchange.shaper is None:
            late: list[Fault] = []
            if piece is not None and piece.head is not None and exchange.canned is None:
                content_type = piece.head.get("content-type")
                late = self._script.at_answer(request.method, request.target, content_type)
            exchange.shaper = Shaper([*exchange.faults, *late])
        if piece is not None and piece.kind == "head" and piece.head is not None:
            request.status = piece.head.status
        for action in exchange.shaper.feed(piece) if piece else exchange.shaper.no_answer():
            request.faults += [fault for fault in exchange.shaper.struck if fault not in request.faults]
            match action:
                case Send(data):
                    await self._write(data)
                case Pause(seconds):
                    await asyncio.sleep(seconds)
                case Stop("silence"):
                    await asyncio.Event().wait()  # until the client closes
                case Stop("reset"):
                    await self._reset()
                    return False
                case Stop():
                    request.finished = exchange.shaper.whole
                    return False
        return True

    async def _write(self, data: bytes) -> None:
        if data:
            self._writer.write(data)
            await self._writer.drain()

    async def _reset(self) -> None:
        # A reset throws away what is still queued here, and a test wants to know how far the answer came.
        deadline = time.monotonic() + 1.0
        while _unsent(self._writer) and time.monotonic() < deadline:  # noqa: ASYNC110 - the kernel tells nobody
            await asyncio.sleep(0.001)
        self._abort()

    def _abort(self) -> None:
        connection: socket.socket = self._writer.get_extra_info("socket")
        with suppress(OSError):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


async def _closed(writer: asyncio.StreamWriter) -> None:
    with suppress(OSError, TimeoutError):
        await asyncio.wait_for(writer.wait_closed(), 1.0)


def _unsent(writer: asyncio.StreamWriter) -> int:
    """The number of bytes that were written and that the other side has not confirmed; 0 where that is not known."""
    if sys.platform != "linux":
        return writer.transport.get_write_buffer_size()
    import fcntl
    import termios

    connection: socket.socket = writer.get_extra_info("socket")
    answer = fcntl.ioctl(connection.fileno(), termios.TIOCOUTQ, struct.pack("i", 0))
    queued: int = struct.unpack("i", answer)[0]
    return queued + writer.transport.get_write_buffer_size()
