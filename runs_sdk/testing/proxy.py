"""A proxy on the wire that puts faults between a client and any HTTP/1.1 server, the real one or an emulator."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from types import TracebackType
from typing import Literal
from urllib.parse import urlsplit

from ..core.urls import socket_path, wire_url
from .fault_script import Script
from .faults import Fault
from .relay import READ_SIZE, Connection, Request
from .threads import LoopThread


class FaultNeverStruck(AssertionError):
    """A fault was asked for, and no request met it."""


class WireProxy:
    """Forwards TCP connections to a server, byte by byte as they are, except where a fault strikes.

    It listens on a free port of 127.0.0.1 and runs in a thread of its own, so that it serves sync and async tests
    alike. It reads HTTP/1.1 only as far as it must to tell the requests of a connection apart; anything else passes
    untouched.

        with WireProxy("http://127.0.0.1:7840", [Cut(317)]) as proxy:
            client = runs_sdk.connect("stepflow", base_url=proxy.url)

    `requests` lists what clients sent, in order, requests included that a fault answered in the server's stead.
    `struck` lists the faults that really happened. `opened` counts the connections that clients have made, `open_now`
    those that are open, `busy_now` those in the middle of a request: a client that gives back what it took brings
    `busy_now` to 0, and closing it brings `open_now` to 0.

    `latency` is how many seconds everything is on its way, in each direction: an answer comes twice as late.

    A fault that has never struck by the end of the block raises FaultNeverStruck: such a test tests nothing. With
    `unstruck="ignore"` it does not.
    """

    def __init__(
        self,
        target_url: str,
        faults: Iterable[Fault] = (),
        *,
        latency: float = 0.0,
        unstruck: Literal["raise", "ignore"] = "raise",
        port: int = 0,
    ) -> None:
        if unstruck not in ("raise", "ignore"):
            raise ValueError(f"unstruck is 'raise' or 'ignore', not {unstruck!r}")
        self.unstruck = unstruck
        self.target_url = target_url
        self.latency = latency
        self.requests: list[Request] = []
        self.opened = 0
        self._script = Script(faults)
        self._connections: set[Connection] = set()
        self._thread: LoopThread | None = None
        self._server: asyncio.Server | None = None
        self._port = port

    @property
    def target_url(self) -> str:
        """The server behind the proxy; may be set to another one, for connections made from then on."""
        return self._target_url

    @target_url.setter
    def target_url(self, url: str) -> None:
        self._socket = socket_path(url)
        parts = urlsplit(wire_url(url))
        if parts.scheme != "http" or not parts.hostname:
            raise ValueError(f"WireProxy needs the http:// URL of a server, or unix:/path, not {url!r}")
        self._target_url = url
        self._target = (parts.hostname, parts.port or 80)
        self._prefix = parts.path.rstrip("/")

    @property
    def url(self) -> str:
        """The target's URL with the proxy in its place."""
        return f"http://127.0.0.1:{self._port}{self._prefix}"

    @property
    def open_now(self) -> int:
        return len(self._connections)

    @property
    def busy_now(self) -> int:
        return sum(connection.busy for connection in list(self._connections))

    @property
    def struck(self) -> list[Fault]:
        return [fault for request in list(self.requests) for fault in request.faults]

    @property
    def faults(self) -> list[Fault]:
        return self._script.faults

    @property
    def never_struck(self) -> list[Fault]:
        """The faults of the script that no request has met."""
        struck = {id(fault) for fault in self.struck}
        return [fault for fault in self.faults if id(fault) not in struck]

    def inject(self, *faults: Fault) -> None:
        """Add faults; they count matching requests from now on."""
        self._script.add(*faults)

    def clear_faults(self) -> None:
        """Forget all faults that have not struck yet."""
        self._script.clear()

    def drop_connections(self, *, reset: bool = True) -> int:
        """Break every open connection now, by a reset or by a close; returns how many there were."""

        async def drop() -> int:
            connections = list(self._connections)
            for connection in connections:
                connection.drop(reset=reset)
            await asyncio.gather(*(connection.done.wait() for connection in connections))
            return len(connections)

        return self._running().run(drop())

    def go_offline(self, *, reset: bool = True) -> None:
        """Refuse connections, as a server does that is not there, and break those that are open."""

        async def stop_listening() -> None:
            assert self._server is not None
            self._server.close()

        self._running().run(stop_listening())
        self.drop_connections(reset=reset)

    def go_online(self) -> None:
        """Listen again, on the same port."""
        self._server = self._running().run(self._listen())

    def wait_until_idle(self, timeout: float = 2.0, *, closed: bool = False) -> bool:
        """Wait until no request is under way, with `closed=True` until no connection is open; False after `timeout` s.

        A client gives a connection back in one moment and the proxy hears of it in the next; this bridges the gap.
        """
        deadline = time.monotonic() + timeout
        while self.open_now if closed else self.busy_now:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.005)
        return True

    def start(self) -> WireProxy:
        """Start to listen; `with` does the same."""
        if self._thread is None:
            self._thread = LoopThread("runs-sdk wire proxy")
            try:
                self._server = self._thread.run(self._listen())
            except OSError:  # the port is taken
                self._thread.stop()
                self._thread = None
                raise
        return self

    def stop(self) -> None:
        """Close everything and end the thread; `with` does the same."""
        if self._thread is not None:
            self.go_offline(reset=False)
            self._thread.stop()
            self._thread = None

    def __enter__(self) -> WireProxy:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        blame_unstruck(self, error)

    def __repr__(self) -> str:
        script = "; ".join(map(str, self.faults)) or "no faults"
        return f"<WireProxy {self.url} -> {self.target_url}: {script}>"

    def _running(self) -> LoopThread:
        if self._thread is None:
            raise RuntimeError("the wire proxy is not running: use it in a `with` statement, or call start() first")
        return self._thread

    async def _listen(self) -> asyncio.Server:
        server = await asyncio.start_server(self._serve, "127.0.0.1", self._port, limit=READ_SIZE)
        self._port = server.sockets[0].getsockname()[1]
        return server

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._socket is not None:
            return await asyncio.open_unix_connection(self._socket, limit=READ_SIZE)
        return await asyncio.open_connection(*self._target, limit=READ_SIZE)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection((reader, writer), self._connect, self._script, self.requests, self.latency)
        self.opened += 1
        self._connections.add(connection)
        try:
            await connection.run()
        except asyncio.CancelledError:
            pass  # the proxy stops; asyncio would report a cancelled connection as an error
        finally:
            self._connections.discard(connection)
            connection.done.set()


def blame_unstruck(wire: WireProxy, error: BaseException | None) -> None:
    """Raise FaultNeverStruck for what never struck; to an error that is on its way it is a note."""
    missed = wire.never_struck
    if not missed or wire.unstruck == "ignore":
        return
    seen = [f"{request.method} {request.path}" for request in wire.requests]
    blame = FaultNeverStruck(
        f"never struck: {'; '.join(map(str, missed))}. Requests were: {', '.join(dict.fromkeys(seen)) or 'none'}. A "
        'fault of a stream needs somebody who follows it. If that is meant, pass unstruck="ignore".'
    )
    if error is None:
        raise blame
    error.add_note(str(blame))
