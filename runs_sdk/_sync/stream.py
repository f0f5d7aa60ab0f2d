# generated from runs_sdk/_async/stream.py by scripts/unasync.py; do not edit
"""An open answer, read piece by piece, each read under a deadline of its own."""

from __future__ import annotations

import h11

from ..core.encode import decoder
from ..core.errors import StreamBroken, TimedOut
from ..core.http import Headers
from ._compat import TcpStream, monotonic
from .network import explain

_READ_SIZE = 64 * 1024


class Stream:
    """A response whose body comes in over time: an event stream, or a download.

    One reader at a time. Close it; one that is forgotten gives its connection back when it is collected.
    """

    def __init__(self, tcp: TcpStream, *, method: bytes, head: bytes, rest: bytes, url: str) -> None:
        self.url = url
        self._tcp = tcp
        self._cut: str | None = None  # why the connection was ended from this side
        self._ended = False
        self._closed = False
        self._http = h11.Connection(h11.CLIENT)
        self._http.send(h11.Request(method=method, target=b"/", headers=[(b"Host", b"service")]))
        self._http.send(h11.EndOfMessage())
        self._http.receive_data(head + rest)
        response = self._http.next_event()
        assert isinstance(response, h11.Response)
        self.status_code = response.status_code
        self.headers = Headers([(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers])
        self._decode = decoder(self.headers.get("content-encoding", ""))

    def read(self, deadline: float | None) -> bytes | None:
        """The next bytes. None: nothing came before `deadline` (by `time.monotonic()`), and the stream stays open.

        b"" is the clean end of the body. Raises StreamBroken when the connection is cut before that.
        """
        while True:
            if self._cut:
                raise StreamBroken(self._cut)
            data = b"" if self._ended else self._received()
            if data or self._ended:
                return data
            timeout = None if deadline is None else max(deadline - monotonic(), 0.0)
            try:
                received = self._tcp.receive(_READ_SIZE, timeout)
            except OSError as error:
                raise StreamBroken(self._cut or f"the connection broke: {explain(error)}") from error
            if self._cut:
                raise StreamBroken(self._cut)
            if received is None:
                return None
            self._http.receive_data(received)

    def _received(self) -> bytes:
        """What the bytes received so far hold of the body."""
        parts = []
        try:
            while True:
                event = self._http.next_event()
                if isinstance(event, h11.Data):
                    parts.append(bytes(event.data))
                elif event is h11.NEED_DATA:
                    break
                else:
                    self._ended = True
                    break
        except h11.RemoteProtocolError as error:
            if not parts:  # what is whole goes out first; the next call meets the same error
                reason = "the connection was cut in the middle of the answer"
                if self._http.trailing_data[1] is False:
                    reason = f"the answer breaks the rules of HTTP ({str(error)[:200]})"
                raise StreamBroken(reason) from error
        data = b"".join(parts)
        if self._decode and data:
            return self._decode(data)
        return data

    def read_all(self, deadline: float | None, limit: int = 1024 * 1024) -> bytes:
        """The rest of the body, at most `limit` bytes. Raises TimedOut when it is not there before `deadline`."""
        parts, size = [], 0
        while size < limit:
            data = self.read(deadline)
            if data is None:
                raise TimedOut("the body of the answer did not come in time")
            if not data:
                break
            parts.append(data)
            size += len(data)
        return b"".join(parts)[:limit]

    def abort(self, reason: str = "the stream was closed from this side") -> None:
        """End the connection, from any thread. A read that waits raises StreamBroken at once, and so does the next."""
        if self._cut is None:
            self._cut = reason
            self._tcp.abort()

    def close(self) -> None:
        """Give the connection back. A second call does nothing."""
        self._cut = self._cut or "the stream is closed"
        if not self._closed:
            self._closed = True
            self._tcp.close()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        if not self._closed:
            self._closed = True
            self._tcp.discard()
