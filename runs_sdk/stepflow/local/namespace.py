"""A network of the engine's own: a namespace without any interface but loopback, and a relay into it.

The server has no option for the address that it listens on, and asks for no password. Here it listens in a network
namespace that nothing else is in. The relay has a foot in both: its listeners were made outside, and the connections
that it makes are made inside, because a socket belongs to the namespace in which it was made. Root makes the network
namespace alone; others make a user namespace with it, in which they are who they were.

It listens on a Unix socket in a folder that only this user may enter, and on 127.0.0.1 if a port is wanted. That port
serves this user alone: whose a connection is, is read from /proc/net/tcp and tcp6, which are opened outside. Whoever it
does not belong to, or where the kernel does not tell, shows the engine's token in its first request.

Used by the supervisor (see supervisor.py), and so it imports as little as it can. Linux only.
"""

# ruff: noqa: PTH123

from __future__ import annotations

import errno
import os
import select
import signal
import socket
import struct
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
SIOCGIFFLAGS = 0x8913
SIOCSIFFLAGS = 0x8914
IFF_UP = 1

HEAD = 16 * 1024  # bytes in which a token must come
PIECE = 256 * 1024  # bytes that are read at once; more is not read before they have been passed on
STRANGERS = 100  # connections that may be without a token at a time
STARTUP = 20.0  # seconds for which a connection waits until the server listens, and in which a token must come


class NotPossible(Exception):
    """This machine gives no such namespace."""


def enter() -> None:
    """Move this process into a network namespace of its own. Raises NotPossible."""
    import ctypes
    import fcntl  # noqa: F401  - now, while every file can be read that could be: root's rights end with a namespace

    libc = ctypes.CDLL(None, use_errno=True)

    def unshare(flags: int) -> None:
        if libc.unshare(flags):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    uid, gid = os.geteuid(), os.getegid()
    try:
        unshare(CLONE_NEWNET)
        _loopback_up()
    except OSError:
        try:
            unshare(CLONE_NEWUSER | CLONE_NEWNET)
            _write("/proc/self/setgroups", "deny")
            _write("/proc/self/uid_map", f"{uid} {uid} 1")
            _write("/proc/self/gid_map", f"{gid} {gid} 1")
            _loopback_up()
        except OSError as error:
            raise NotPossible(f"user and network namespaces are not allowed here ({error.strerror})") from error


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


def _loopback_up() -> None:
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(control, SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | IFF_UP))


class Peers:
    """Whose the connections to 127.0.0.1 are. Made outside the namespace."""

    def __init__(self) -> None:
        self._uid = os.geteuid()
        self._tables = []
        # A socket for both kinds of addresses, as gRPC makes it, is in the second table.
        for name, prefix in (("tcp", ""), ("tcp6", "0000000000000000FFFF0000")):
            try:
                self._tables.append((os.open(f"/proc/net/{name}", os.O_RDONLY), prefix))
            except OSError:
                pass  # then nobody's connection is known, and a token is needed

    def is_own(self, ours: tuple[str, int], theirs: tuple[str, int]) -> bool:
        """Whether the other end of a connection belongs to this user. One that is closed already does not."""
        for table, prefix in self._tables:
            ends = f" {prefix}{_hex(theirs)} {prefix}{_hex(ours)} ".encode()
            for line in _lines(table):
                if ends in line:
                    fields = line.split()
                    # Without an inode it is closed by its process, and its user is shown as 0, which is root's number.
                    return int(fields[7]) == self._uid and fields[9] != b"0"
        return False


def _lines(table: int) -> list[bytes]:
    os.lseek(table, 0, os.SEEK_SET)
    pieces = []
    while piece := os.read(table, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces).splitlines()


def _hex(end: tuple[str, int]) -> str:
    (address,) = struct.unpack("=I", socket.inet_aton(end[0]))
    return f"{address:08X}:{end[1]:04X}"


class Half:
    """One end of a relayed connection: what came from it goes to its other."""

    other: Half

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        if sock.family == socket.AF_INET:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock = sock
        self.pending = b""  # to be written here
        self.ended = False  # nothing more comes from here
        self.mask = -1


class Stranger:
    """A connection of nobody known, which has to show the token in its first request."""

    def __init__(self, sock: socket.socket, token: bytes) -> None:
        sock.setblocking(False)
        self.sock = sock
        self.until = time.monotonic() + STARTUP
        self.head = b""
        self._token = token

    def read(self) -> bool | None:
        """Whether it may come in; None: that is not known yet."""
        try:
            data = self.sock.recv(HEAD - len(self.head))
        except BlockingIOError:
            return None
        except OSError:
            return False
        self.head += data
        lines, is_whole, _ = self.head.partition(b"\r\n\r\n")
        if not is_whole:
            return None if data and len(self.head) < HEAD else False
        for line in lines.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"authorization":
                return _is_same(value.strip(), b"Bearer " + self._token)
        return False


def _is_same(given: bytes, wanted: bytes) -> bool:
    """Compared in a time that tells nothing (hmac would load hashlib, and OpenSSL with it)."""
    return len(given) == len(wanted) and not sum(one ^ other for one, other in zip(given, wanted, strict=True))


class Relay:
    """Passes connections from listeners outside to the server's port inside, until the server has ended."""

    def __init__(self, listeners: list[socket.socket], port: int, token: str, peers: Peers) -> None:
        self._listeners = {listener.fileno(): listener for listener in listeners}
        self._inside = ("127.0.0.1", port)
        self._token = token.encode()
        self._peers = peers
        self._poll = select.epoll()
        self._halves: dict[int, Half] = {}
        self._strangers: dict[int, Stranger] = {}
        self._waiting: list[tuple[float, socket.socket, bytes]] = []  # until the server listens

    def run(self, woken: int, has_ended: Callable[[], bool]) -> None:
        """Relay. `woken` becomes readable when a child has ended; `has_ended` tells whether that was the server."""
        for listener in self._listeners.values():
            listener.setblocking(False)
            self._poll.register(listener.fileno(), select.EPOLLIN)
        self._poll.register(woken, select.EPOLLIN)
        while not has_ended():
            for descriptor, events in self._poll.poll(self._patience()):
                if descriptor == woken:
                    os.read(woken, 4096)
                elif descriptor in self._listeners:
                    self._accept(self._listeners[descriptor])
                elif half := self._halves.get(descriptor):
                    self._move(half, events)
                elif stranger := self._strangers.get(descriptor):
                    self._admit(stranger)
            waiting, self._waiting = self._waiting, []
            for until, outside, begin in waiting:
                self._connect(until, outside, begin)
            for stranger in [one for one in self._strangers.values() if time.monotonic() >= one.until]:
                self._turn_away(stranger)

    def _patience(self) -> float | None:
        if self._waiting:
            return 0.02
        return 1.0 if self._strangers else None

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                outside, theirs = listener.accept()
            except BlockingIOError:
                return
            except OSError as error:
                if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                    time.sleep(0.01)  # the connection stays in the queue until others have ended
                return
            if listener.family == socket.AF_UNIX or self._peers.is_own(listener.getsockname(), theirs):
                self._connect(time.monotonic() + STARTUP, outside, b"")
            elif self._token and len(self._strangers) < STRANGERS:
                self._strangers[outside.fileno()] = Stranger(outside, self._token)
                self._poll.register(outside.fileno(), select.EPOLLIN)
            else:
                outside.close()

    def _admit(self, stranger: Stranger) -> None:
        answer = stranger.read()
        if answer:
            self._poll.unregister(stranger.sock.fileno())
            del self._strangers[stranger.sock.fileno()]
            self._connect(time.monotonic() + STARTUP, stranger.sock, stranger.head)
        elif answer is not None:
            self._turn_away(stranger)

    def _turn_away(self, stranger: Stranger) -> None:
        self._poll.unregister(stranger.sock.fileno())
        del self._strangers[stranger.sock.fileno()]
        stranger.sock.close()

    def _connect(self, until: float, outside: socket.socket, begin: bytes) -> None:
        """Make the connection inside. On loopback that is done, or refused, at once."""
        try:
            inside = socket.socket()
        except OSError:
            outside.close()
            return
        try:
            inside.connect(self._inside)
        except OSError:
            inside.close()
            if time.monotonic() < until:
                self._waiting.append((until, outside, begin))
            else:
                outside.close()
            return
        one, two = Half(outside), Half(inside)
        one.other, two.other, two.pending = two, one, begin
        for half in (one, two):
            self._halves[half.sock.fileno()] = half
            self._watch(half)

    def _watch(self, half: Half) -> None:
        mask = 0
        if not half.ended and not half.other.pending:
            mask |= select.EPOLLIN
        if half.pending:
            mask |= select.EPOLLOUT
        if mask != half.mask:
            if half.mask < 0:
                self._poll.register(half.sock.fileno(), mask)
            else:
                self._poll.modify(half.sock.fileno(), mask)
            half.mask = mask

    def _move(self, half: Half, events: int) -> None:
        try:
            if events & select.EPOLLOUT and half.pending:
                self._send(half)
            if events & (select.EPOLLIN | select.EPOLLHUP | select.EPOLLERR) and not half.ended:
                self._receive(half, broken=bool(events & select.EPOLLERR))
        except BlockingIOError:
            pass
        except OSError:
            self._close(half)
            return
        if half.ended and half.other.ended and not half.pending and not half.other.pending:
            self._close(half)
            return
        if events & select.EPOLLHUP and half.ended and not half.other.pending:
            self._close(half)
            return
        self._watch(half)
        self._watch(half.other)

    def _receive(self, half: Half, *, broken: bool) -> None:
        if half.other.pending and not broken:
            return
        data = half.sock.recv(PIECE)
        if data:
            half.other.pending += data
        else:
            half.ended = True
        self._send(half.other)

    def _send(self, half: Half) -> None:
        if half.pending:
            try:
                half.pending = half.pending[half.sock.send(half.pending) :]
            except BlockingIOError:
                return
        if half.other.ended and not half.pending:
            half.sock.shutdown(socket.SHUT_WR)

    def _close(self, half: Half) -> None:
        for one in (half, half.other):
            if self._halves.pop(one.sock.fileno(), None):
                self._poll.unregister(one.sock.fileno())
                one.sock.close()


def serve(listeners: list[socket.socket], port: int, token: str, start: Callable[[], int], reported: int) -> None:
    """Enter a namespace, start the server there, write its process id (or why not) to `reported`, relay to `port`."""
    peers = Peers()
    try:
        enter()
    except NotPossible as error:
        os.write(reported, f"not possible: {error}\n".encode())
        return
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # it ends with the server
    woken, wake = os.pipe()
    for descriptor in (woken, wake):
        os.set_blocking(descriptor, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    server = start()
    os.write(reported, b"%d\n" % server)
    os.close(reported)

    def has_ended() -> bool:
        return os.waitpid(server, os.WNOHANG)[0] == server

    Relay(listeners, port, token, peers).run(woken, has_ended)
