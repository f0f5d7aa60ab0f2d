"""The server of bench_http.py, which answers from ready bytes. `python http_server.py [CERTIFICATE]` prints its port.

/run/1 is 478 bytes of JSON, /big 100 KB, /stream an event stream of one event that ends.
"""

from __future__ import annotations

import asyncio
import ssl
import sys


def _answer(body: bytes, media_type: bytes = b"application/json") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\nDate: Fri, 27 Nov 2026 16:00:00 GMT\r\n\r\n"
    return head % (media_type, len(body)) + body


SMALL = _answer(b'{"id": "%s"}' % (b"x" * 466))
BIG = _answer(b'{"id": "%s"}' % (b"x" * 102_400))
STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
STREAM = STREAM_HEAD + b"9\r\ndata: 1\n\n\r\n0\r\n\r\n"


class Server(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.data = transport, b""

    def data_received(self, data: bytes) -> None:
        self.data += data
        while b"\r\n\r\n" in self.data:
            head, _, rest = self.data.partition(b"\r\n\r\n")
            _, found, length = head.lower().partition(b"content-length: ")
            needed = int(length.partition(b"\r\n")[0]) if found else 0
            if len(rest) < needed:
                return
            self.data = rest[needed:]
            path = head.split(b" ", 2)[1]
            answer = BIG if path == b"/big" else STREAM if path == b"/stream" else SMALL
            self.transport.write(answer)  # type: ignore[attr-defined]


async def main() -> None:
    context = None
    if len(sys.argv) > 1:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
