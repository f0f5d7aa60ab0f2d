"""The head of a request, and its body, as they go over the wire."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from .encode import Address, address, encode_body, encode_headers, with_query
from .errors import ConfigError
from .http import Request

_METHOD = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+").fullmatch
_BLANK = " \t"
_TARGET = re.compile(rb"[\x21-\x7e]+").fullmatch
_LINES = re.compile(r"(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]++:[^\x00-\x08\x0a-\x1f\x7f]*+\r\n)*+").fullmatch


class Outgoing(NamedTuple):
    """A request on the wire. `fields` are the lines of its headers, `body` is bytes, None, or read piece by piece."""

    to: Address
    method: bytes
    target: bytes
    fields: bytes
    body: Any
    length: int | None
    """Of a body that comes in pieces; None when it goes in chunks."""

    @property
    def head(self) -> bytes:
        """For the service itself."""
        return b"%b %b HTTP/1.1\r\n%b\r\n" % (self.method, self.target, self.fields)

    def head_for_proxy(self, extra: bytes) -> bytes:
        """For a proxy that passes it on, with headers that are for the proxy alone."""
        url = b"http://%b%b" % (self.to.host_header, self.target)
        return b"%b %b HTTP/1.1\r\n%b%b\r\n" % (self.method, url, self.fields, extra)


def write_request(request: Request, user_agent: str, *, streaming: bool, boundary: str = "") -> Outgoing:
    """The request as bytes. `boundary` is random; files are distinguished by it.

    Raises ConfigError for an address or a header that cannot be sent, InputValidationError for a body that cannot.
    """
    to = address(request.url)
    target = with_query(to.target, request.params) if request.params else to.target
    method = request.method.upper()
    if not _METHOD(method) or not _TARGET(target):
        raise ConfigError(f"{method[:40]!r} cannot be sent: the method or the path holds characters that none may hold")
    if request.files:
        from .multipart import Multipart

        body: Any = Multipart(request.data, request.files, boundary)
        own = body.headers
    else:
        own, body = encode_body(request)
    given = request.headers
    names = {name.lower(): name for name in given}
    length = None
    if "content-length" in names or "transfer-encoding" in names:
        own = _without_framing(own)
        length = _given_length(given, names, body)
    elif "Content-Length" in own:
        length = int(own["Content-Length"])
    text = "" if "host" in names else f"Host: {to.host_header.decode()}\r\n"
    if "accept" not in names:
        text += "Accept: */*\r\n"
    if "accept-encoding" not in names:
        text += "Accept-Encoding: identity\r\n" if streaming else "Accept-Encoding: gzip, deflate\r\n"
    if "user-agent" not in names:
        text += f"User-Agent: {user_agent}\r\n"
    for name, value in own.items():
        if name.lower() not in names:
            text += f"{name}: {value}\r\n"
    if given:
        lines = "".join([f"{name}: {str(value).strip(_BLANK)}\r\n" for name, value in given.items()])
        if lines.count("\n") != len(given) or not _LINES(lines):
            encode_headers(given)  # says which one
        text += lines
    try:
        fields = text.encode("latin-1")
    except UnicodeEncodeError:
        encode_headers(given)
        raise
    return Outgoing(to, method.encode(), target, fields, body, length)


def _without_framing(own: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in own.items() if name not in ("Content-Length", "Transfer-Encoding")}


def _given_length(given: Mapping[str, Any], names: Mapping[str, str], body: Any) -> int | None:
    """The length that the caller gave; None for chunks. Raises ConfigError when it cannot be the body's."""
    if "transfer-encoding" in names:
        if "content-length" in names or str(given[names["transfer-encoding"]]).strip().lower() != "chunked":
            raise ConfigError("the request cannot be sent as it is: Transfer-Encoding can be chunked, and is alone")
        return None
    text = str(given[names["content-length"]]).strip()
    if not (text.isascii() and text.isdigit()):
        raise ConfigError("the request cannot be sent as it is: its Content-Length is no number")
    has = 0 if body is None else len(body) if isinstance(body, bytes) else None
    if has is not None and has != int(text):
        raise ConfigError(
            f"the request cannot be sent as it is: its Content-Length is {text}, and its body has {has} bytes"
        )
    return int(text)
