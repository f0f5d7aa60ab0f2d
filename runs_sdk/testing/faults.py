"""The fault vocabulary: what can go wrong on the wire, as data.

A fault says what happens and to which requests, so a list of faults is a script::

    [Cut(317, method="GET", path=r"/events"), Status(503, path=r"/runs$", nth=2)]
    # the 1st GET /events: cut after 317 bytes of the body; the 2nd /runs$: answered with status 503

`WireProxy` and every emulator take the same faults. Without `method` and `path`, a fault of bytes (`Cut`, `Reset`,
`Silence`, `Garbage`, `Drip`, `Unframed`) is meant for event streams, any other fault for every request.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, Literal

from attrs import Attribute, field, fields, frozen

Position = int | Callable[[bytes], int | None]
"""Where a fault strikes: a number of bytes, or a function of the bytes so far that gives that number, or None for
"not yet". See `after_frames`."""


def after_frames(count: int, shift: int = 0) -> Callable[[bytes], int | None]:
    """A position at the edge of event-stream frames: right behind frame `count`, moved by `shift` bytes.

    A frame is what ends with an empty line; a keepalive comment counts as one. `after_frames(3, -1)` strikes one byte
    before the third frame is complete, so that its last line end is missing.
    """

    def edge(body: bytes) -> int | None:
        end = 0
        for _ in range(count):
            found = re.compile(rb"\r\n\r\n|\n\n|\r\r").search(body, end)
            if found is None:
                return None
            end = found.end()
        return max(0, end + shift) if len(body) >= end + shift else None

    edge.__qualname__ = f"after_frames({count}{f', {shift}' if shift else ''})"
    return edge


def _at_least(least: int) -> Callable[[Any, Attribute[Any], Any], None]:
    def check(fault: Fault, attribute: Attribute[Any], value: Any) -> None:
        if value is None or callable(value):
            return
        if not isinstance(value, (int, float)):
            raise ValueError(f"{type(fault).__name__}: {attribute.name} must be a number, not {value!r}")
        if value < least:
            raise ValueError(f"{type(fault).__name__}: {attribute.name} must be at least {least}, not {value}")

    return check


def _a_pattern(fault: Fault, attribute: Attribute[Any], value: str | None) -> None:
    try:
        re.compile(value or "")
    except re.error as error:
        raise ValueError(f"{type(fault).__name__}: path is not a regular expression ({error}): {value!r}") from None


def _as_bytes(value: bytes | str) -> bytes:
    return value.encode() if isinstance(value, str) else value


def _upper(value: str | None) -> str | None:
    return value and value.upper()


@frozen(kw_only=True, repr=False)
class Fault:
    """One thing that goes wrong, and the requests that it happens to.

    `method`: the request's method. `path`: a regular expression, searched for in path and query. `streams`: only
    answers that are event streams. `nth`: the first matching request that is struck, counted from 1. `times`: how many
    matching requests in a row are struck, None for all that follow. `forward`: whether the server gets to see the
    request.
    """

    method: str | None = field(default=None, converter=_upper)
    path: str | None = field(default=None, validator=_a_pattern)
    streams: bool | None = None
    nth: int = field(default=1, validator=_at_least(1))
    times: int | None = field(default=1, validator=_at_least(1))
    forward: bool = True

    name: ClassVar[str]
    of_bytes: ClassVar[bool] = False

    @property
    def for_streams(self) -> bool:
        """True when the fault waits for an answer that is an event stream."""
        if self.streams is None:
            return self.of_bytes and self.forward and self.method is None and self.path is None
        return self.streams

    def fits(self, method: str, target: str) -> bool:
        """True when method, path and query of a request are those that the fault is for."""
        return self.method in (None, method.upper()) and re.search(self.path or "", target) is not None

    def happens(self) -> str:
        """What happens, in words."""
        raise NotImplementedError

    def __str__(self) -> str:
        what = " ".join(filter(None, [self.method, self.path])) or ("event stream" if self.for_streams else "request")
        if self.times == 1:
            which = f"the {_ordinal(self.nth)} {what}"
        elif self.times is None:
            which = f"every {what}" + (f" from the {_ordinal(self.nth)} on" if self.nth > 1 else "")
        else:
            which = f"the {_ordinal(self.nth)} to {_ordinal(self.nth + self.times - 1)} {what}"
        return f"{which}: {self.happens()}" + ("" if self.forward else " (the server never sees the request)")

    def __repr__(self) -> str:
        given = []
        for one in fields(type(self)):
            value = getattr(self, one.name)
            if value != one.default:
                shown = getattr(value, "__qualname__", repr(value))
                given.append(f"{one.name}={shown}")
        return f"{type(self).__name__}({', '.join(given)})"


@frozen(repr=False)
class _Positioned(Fault):
    """A fault at a place in the answer.

    `at`: the place. `counting`: "body" counts the bytes of the decoded body, so 0 is right behind the head; "raw"
    counts all bytes of the answer on the wire, head and chunk lines included, so 0 is before the first byte.
    """

    at: Position = field(default=0, validator=_at_least(0))
    counting: Literal["body", "raw"] = field(default="body", kw_only=True)

    of_bytes: ClassVar[bool] = True

    def _place(self) -> str:
        unit = "body" if self.counting == "body" else "answer"
        if callable(self.at):
            return f"at {getattr(self.at, '__qualname__', 'a computed place')} of the {unit}"
        return f"after {self.at} bytes of the {unit}"


@frozen(repr=False)
class Cut(_Positioned):
    """The connection is closed at a place in the answer.

    `clean=True` ends the body properly first, as a server does that believes it is done; otherwise the client can see
    that the body is incomplete.
    """

    clean: bool = field(default=False, kw_only=True)
    name: ClassVar[str] = "cut"

    def happens(self) -> str:
        return ("ended cleanly " if self.clean else "cut ") + self._place()


@frozen(repr=False)
class Reset(_Positioned):
    """The connection is reset (TCP RST) at a place in the answer, after what came before has arrived."""

    name: ClassVar[str] = "reset"

    def happens(self) -> str:
        return f"reset {self._place()}"


@frozen(repr=False)
class Silence(_Positioned):
    """Nothing more is sent from a place on, while the connection stays open; with `seconds`, only for that long."""

    seconds: float | None = field(default=None, kw_only=True, validator=_at_least(0))
    name: ClassVar[str] = "silence"

    def happens(self) -> str:
        return "silent " + ("" if self.seconds is None else f"for {self.seconds:g} s ") + self._place()


@frozen(repr=False)
class Garbage(_Positioned):
    """Bytes that the server never sent stand at a place in the answer, instead of `replace` bytes of the real ones.

    In the body the framing stays valid HTTP; with `counting="raw"` the framing itself may break.
    """

    data: bytes = field(default=b"\x00\xff\xfe garbage \x80\n\n", converter=_as_bytes)
    replace: int = field(default=0, kw_only=True, validator=_at_least(0))
    name: ClassVar[str] = "garbage"

    def happens(self) -> str:
        instead = f" instead of {self.replace}" if self.replace else ""
        return f"{len(self.data)} bytes of garbage{instead} {self._place()}"


@frozen(repr=False)
class Drip(Fault):
    """The answer arrives in pieces of `size` bytes, `pause` seconds apart."""

    size: int = field(default=1, validator=_at_least(1))
    pause: float = field(default=0.0, kw_only=True, validator=_at_least(0))
    times: int | None = field(default=None, kw_only=True, validator=_at_least(1))
    name: ClassVar[str] = "drip"
    of_bytes: ClassVar[bool] = True

    def happens(self) -> str:
        return f"sent {self.size} bytes at a time" + (f", {self.pause:g} s apart" if self.pause else "")


@frozen(repr=False)
class Delay(Fault):
    """The answer starts `seconds` late; with `per_chunk`, every piece of its body does."""

    seconds: float = field(default=1.0, validator=_at_least(0))
    per_chunk: bool = field(default=False, kw_only=True)
    times: int | None = field(default=None, kw_only=True, validator=_at_least(1))
    name: ClassVar[str] = "delay"

    def happens(self) -> str:
        return f"{'each piece' if self.per_chunk else 'answer'} delayed by {self.seconds:g} s"


@frozen(repr=False)
class Unframed(Fault):
    """The answer says nothing of its length: no chunked encoding, no Content-Length; the end of the connection ends it.

    So old proxies pass on an event stream.
    """

    times: int | None = field(default=None, kw_only=True, validator=_at_least(1))
    name: ClassVar[str] = "unframed"
    of_bytes: ClassVar[bool] = True

    def happens(self) -> str:
        return "sent without chunked encoding, up to the end of the connection"


def _header_pairs(headers: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(headers.items() if isinstance(headers, Mapping) else headers)


@frozen(repr=False)
class Status(Fault):
    """The request is answered with a status, a body and headers of the test's choice.

    The server sees nothing of the request, unless `forward=True`: then it does its work and its answer is thrown away,
    as a gateway does that gives up too early.
    """

    code: int = field(default=503, validator=_at_least(100))
    body: bytes = field(default=b"", converter=_as_bytes)
    headers: tuple[tuple[str, str], ...] = field(default=(), kw_only=True, converter=_header_pairs)
    forward: bool = field(default=False, kw_only=True)
    name: ClassVar[str] = "status"

    def __attrs_post_init__(self) -> None:
        if self.streams:
            raise ValueError("Status: it is decided before the answer is known, so streams=True cannot be honoured")

    def happens(self) -> str:
        return f"answered with status {self.code}"

    def answer(self) -> bytes:
        """The whole answer, as it goes over the wire."""
        head = [f"HTTP/1.1 {self.code} Fault"]
        names = {name.lower() for name, _ in self.headers}
        head += [f"{name}: {value}" for name, value in self.headers]
        if "content-length" not in names and self.code >= 200 and self.code not in (204, 304):
            head.append(f"content-length: {len(self.body)}")
        return "\r\n".join([*head, "", ""]).encode("latin-1") + self.body

    def __str__(self) -> str:
        return super().__str__().removesuffix(" (the server never sees the request)")


_PAGE = b"<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>"


@frozen(repr=False)
class Html(Status):
    """The request is answered with a web page and status 200, as a sign-in page or a wrong base URL does."""

    code: int = field(default=200, validator=_at_least(100))
    body: bytes = field(default=_PAGE, converter=_as_bytes)
    headers: tuple[tuple[str, str], ...] = field(
        default=(("content-type", "text/html; charset=utf-8"),), kw_only=True, converter=_header_pairs
    )
    name: ClassVar[str] = "html"

    def happens(self) -> str:
        return f"answered with a web page and status {self.code}"


@frozen(repr=False)
class Grpc(Status):
    """The request is answered with status 200, `application/grpc` and no body, as gRPC servers answer unknown paths."""

    code: int = field(default=200, validator=_at_least(100))
    headers: tuple[tuple[str, str], ...] = field(
        default=(("content-type", "application/grpc"), ("grpc-status", "12")), kw_only=True, converter=_header_pairs
    )
    name: ClassVar[str] = "grpc"

    def happens(self) -> str:
        return f"answered with an empty application/grpc and status {self.code}"


KINDS: dict[str, type[Fault]] = {
    kind.name: kind for kind in (Cut, Reset, Silence, Status, Delay, Garbage, Drip, Unframed, Html, Grpc)
}


def from_keywords(given: Mapping[str, Any]) -> tuple[list[Fault], dict[str, Any]]:
    """Read faults from keyword arguments; what names no fault is handed back as it is.

    `cut=317`, `status=503`, `garbage=b"..."` give the first parameter; `cut={"at": 317, "nth": 2}` gives any;
    `drip=True` takes the defaults; a list gives several; a `Fault` is taken as it is; None and False mean no fault.
    `cut_at`, `reset_at` and `silence_at` are the same as `cut`, `reset`, `silence`; `faults` takes a list of `Fault`.
    """
    found: list[Fault] = []
    others: dict[str, Any] = {}
    for name, value in given.items():
        kind = KINDS.get(name) or KINDS.get(name.removesuffix("_at"))
        if name == "faults":
            found += [value] if isinstance(value, Fault) else list(value)
        elif kind is None:
            others[name] = value
        else:
            found += _parse_fault(kind, value)
    return found, others


def _parse_fault(kind: type[Fault], value: Any) -> Iterator[Fault]:
    match value:
        case None | False:
            return
        case Fault():
            yield value
        case True:
            yield kind()
        case Mapping():
            try:
                yield kind(**value)
            except TypeError:
                known = ", ".join(one.name for one in fields(kind))
                raise TypeError(
                    f"fault {kind.name!r} takes {known}; it was given {', '.join(map(str, value))}"
                ) from None
        case list() | tuple():
            for one in value:
                yield from _parse_fault(kind, one)
        case _ if kind is Garbage and isinstance(value, (bytes, str)):
            yield Garbage(data=value)
        case _:
            yield kind(value)  # type: ignore[call-arg]


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
