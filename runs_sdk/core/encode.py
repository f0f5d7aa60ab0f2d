"""A request as it goes over the wire, and compressed bodies: what needs no HTTP library and no I/O."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import quote, quote_plus, urlencode, urlsplit

from .errors import ConfigError, DecodeError, InputValidationError
from .http import NO_BODY, Request
from .json_values import check_json
from .redact import redact_url
from .urls import DEFAULT_PORTS, origin_of

# --- URLs


class Address(NamedTuple):
    """A URL, taken apart. `target` is path and query; `port` is None when it is the scheme's own."""

    scheme: bytes
    host: bytes
    port: int | None
    target: bytes
    host_header: bytes


_SAFE = "%/:@!$&'()*+,;=~"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=256)
def address(url: str) -> Address:
    """Take an absolute http or https URL apart; what may not stand in one is percent-encoded.

    Raises ConfigError for what is none.
    """
    try:
        origin = origin_of(url)
        parts = urlsplit(url)
        host = _host(origin.host)
    except ValueError as error:
        raise ConfigError(f"the URL {redact_url(url)[:200]!r} makes no sense: {error}") from None
    target = _quoted(parts.path, _SAFE) or "/"
    if parts.query:
        target += f"?{_quoted(parts.query, _SAFE + '?[]')}"
    host_header = b"[%s]" % host if b":" in host else host
    port = None if origin.port == DEFAULT_PORTS[origin.scheme] else origin.port
    if port is not None:
        host_header += b":%d" % port
    return Address(origin.scheme.encode(), host, port, target.encode(), host_header)


def with_query(target: bytes, params: Any) -> bytes:
    """The target with parameters added: a mapping or pairs; lists repeat the name, None is empty, booleans are
    `true` and `false`. A text with the attribute `percent_encoded` is taken as it is.
    """
    pairs: Iterable[tuple[str, Any]] = params.items() if isinstance(params, Mapping) else params
    flat: list[str] = []
    for name, value in pairs:
        for item in value if isinstance(value, list | tuple) else (value,):
            text = "" if item is None else str(item).lower() if isinstance(item, bool) else item
            written = str(text) if getattr(text, "percent_encoded", False) else None
            flat.append(urlencode([(name, text)]) if written is None else f"{quote_plus(name)}={written}")
    if not flat:
        return target
    return target + (b"&" if b"?" in target else b"?") + "&".join(flat).encode()


def _quoted(text: str, safe: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", text), safe=safe)


def _host(host: str) -> bytes:
    if not host.isascii():
        import idna

        try:
            return idna.encode(host, uts46=True)
        except idna.IDNAError as error:
            raise ValueError(f"its host name is not valid ({error})") from None
    if re.search(r"[\s\x00-\x1f\x7f\"<>\\^`{|}%]", host):
        raise ValueError("its host name holds characters that no host name has")
    return host.encode()


# --- headers

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]*")


def encode_headers(headers: Mapping[str, Any]) -> list[tuple[bytes, bytes]]:
    """Headers as bytes. Raises ConfigError for one that cannot be sent; its value, maybe a secret, is not shown."""
    wire = []
    for name, value in headers.items():
        text = str(value)
        if not _NAME.fullmatch(name):
            raise ConfigError(f"{name[:60]!r} cannot be the name of a header")
        try:
            if not _VALUE.fullmatch(text):
                raise ValueError
            wire.append((name.encode("ascii"), text.strip(" \t").encode("latin-1")))
        except ValueError:
            raise ConfigError(
                f"the value of the header {name} holds a character that cannot be sent (a line break?)"
            ) from None
    return wire


# --- bodies


def encode_body(request: Request) -> tuple[dict[str, str], Any]:
    """The body and the headers that tell of it: bytes, None, or something to be read piece by piece.

    Not for `files`. Raises InputValidationError for what is no JSON.
    """
    if request.json is not NO_BODY:
        try:
            data = _dump(request.json)
        except (TypeError, ValueError, RecursionError):
            data = _dump(_plain(request.json))
        return {"Content-Type": "application/json", "Content-Length": str(len(data))}, data
    if request.data is not None:
        form = with_query(b"", request.data).removeprefix(b"?")
        return {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(form))}, form
    content = request.content() if callable(request.content) else request.content
    if content is None:
        return ({"Content-Length": "0"} if request.method.upper() in ("POST", "PUT", "PATCH") else {}), None
    if isinstance(content, str):
        content = content.encode()
    if isinstance(content, bytes | bytearray | memoryview):
        return {"Content-Length": str(len(content))}, bytes(content)
    return {"Transfer-Encoding": "chunked"}, content


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _plain(value: Any) -> Any:
    """The body in JSON's own types. Raises InputValidationError, which lists every place that cannot be written."""
    plain, problems = check_json(value, "body")
    if problems:
        raise InputValidationError.of(list(problems.values()), what="the request's body")
    return plain


# --- compressed answers


def inflater(coding: str) -> Inflater | None:
    """What undoes a Content-Encoding; None when there is nothing to undo.

    Raises DecodeError for a way of compressing that was not asked for.
    """
    name = coding.strip().lower()
    if name in ("", "identity"):
        return None
    if name not in ("gzip", "x-gzip", "deflate"):
        raise DecodeError(f"the answer is compressed in a way that was not asked for ({coding[:40]})")
    return Inflater()


class Inflater:
    """zlib's formats: gzip (also several in a row), deflate, and deflate without its head, which some servers send."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(32 + zlib.MAX_WBITS)
        self._is_first = True
        self._held = b""  # what was fed and not inflated yet
        self._was_full = False  # zlib may hold more

    def feed(self, data: bytes, limit: int) -> bytes:
        """What the next bytes inflate to, at most `limit` bytes of it; another `feed` gives the rest.

        Raises DecodeError when it is broken.
        """
        if self._held:
            data, self._held = self._held + data, b""
        if self._is_first and len(data) < 2:  # too little to tell the formats apart
            self._held = data
            return b""
        parts: list[bytes] = []
        at = size = 0
        try:
            while size < limit and (at < len(data) or self._was_full):
                if self._zlib.eof:
                    self._zlib = zlib.decompressobj(32 + zlib.MAX_WBITS)
                piece = data[at : at + _PIECE]  # what is behind a member is copied with each member: let it be short
                plain = self._step(piece, limit - size)
                at += len(piece) - len(self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail)
                self._was_full = len(plain) == limit - size and not self._zlib.eof
                parts.append(plain)
                size += len(plain)
        except zlib.error as error:
            raise DecodeError("the answer's compressed body cannot be read") from error
        self._held = data[at:]
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _step(self, data: bytes, limit: int) -> bytes:
        is_first, self._is_first = self._is_first, False
        try:
            return self._zlib.decompress(data, limit)
        except zlib.error:
            if not is_first:
                raise
            self._zlib = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._zlib.decompress(data, limit)

    @property
    def has_more(self) -> bool:
        """Whether `feed` may give more without new bytes."""
        return not self._is_first and (bool(self._held) or self._was_full)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was fed is inflated, to the end."""
        return self._zlib.eof and not self._held


_PIECE = 4096
