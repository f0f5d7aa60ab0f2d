"""Files and fields in one body, as HTML forms send them (multipart/form-data)."""

from __future__ import annotations

import io
import mimetypes
import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

_READ_SIZE = 64 * 1024
_QUOTED = re.compile(r'["\\\x00-\x1a\x1c-\x1f]')


@frozen
class _Part:
    head: bytes
    content: Any  # bytes, or a file

    @property
    def length(self) -> int | None:
        """In bytes; None where only reading would tell."""
        if isinstance(self.content, bytes):
            return len(self.head) + len(self.content)
        size = _size_of(self.content)
        return None if size is None else len(self.head) + size

    def pieces(self) -> Iterator[bytes]:
        yield self.head
        if isinstance(self.content, bytes):
            yield self.content
            return
        if hasattr(self.content, "seek"):
            try:
                self.content.seek(0)
            except io.UnsupportedOperation:
                pass  # a pipe: from where it is
        while piece := self.content.read(_READ_SIZE):
            yield piece.encode() if isinstance(piece, str) else piece


class Multipart:
    """The body. It can be iterated over again: files are rewound. Its parts are distinguished by `boundary`."""

    def __init__(self, data: Any, files: Any, boundary: str) -> None:
        self._boundary = boundary.encode()
        self._parts = [
            _field(name, item)
            for name, value in _pairs(data)
            for item in (value if isinstance(value, list | tuple) else (value,))
        ]
        self._parts += [_file(name, value) for name, value in _pairs(files)]

    @property
    def headers(self) -> dict[str, str]:
        """What tells of the body."""
        kind = {"Content-Type": f"multipart/form-data; boundary={self._boundary.decode()}"}
        around = len(self._boundary) + 6  # its line, and the end of the part's last line
        length = len(self._boundary) + 6
        for part in self._parts:
            size = part.length
            if size is None:
                return {"Transfer-Encoding": "chunked", **kind}
            length += size + around
        return {"Content-Length": str(length), **kind}

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            yield b"--%b\r\n" % self._boundary
            yield from part.pieces()
            yield b"\r\n"
        yield b"--%b--\r\n" % self._boundary


def _pairs(given: Any) -> list[tuple[str, Any]]:
    return list(given.items() if isinstance(given, Mapping) else given or ())


def _field(name: str, value: Any) -> _Part:
    if value is not None and not isinstance(value, str | bytes | int | float):
        raise TypeError(f"the form's field {name!r} must be a text, a number or bytes, not {type(value).__name__}")
    if isinstance(value, bytes):
        content = value
    else:
        content = ("" if value is None else str(value).lower() if isinstance(value, bool) else str(value)).encode()
    return _Part(f"Content-Disposition: form-data; {_named('name', name)}\r\n\r\n".encode(), content)


def _file(name: str, value: Any) -> _Part:
    """A file, or (file name, file[, content type[, headers]])."""
    given = value if isinstance(value, tuple) else (_last_name(str(getattr(value, "name", "upload"))), value)
    file_name, content, media_type, headers = (*given, None, None)[:4]
    if isinstance(content, io.TextIOBase):
        raise TypeError(f"the file {name!r} must be open in binary mode, not in text mode")
    headers = dict(headers or {})
    if media_type is None and file_name:
        media_type = mimetypes.guess_type(file_name)[0] or "application/octet-stream"
    if media_type is not None and not any("content-type" in key.lower() for key in headers):
        headers["Content-Type"] = media_type
    head = f"Content-Disposition: form-data; {_named('name', name)}"
    if file_name:
        head += f"; {_named('filename', file_name)}"
    for key, text in headers.items():
        if re.search(r"[\r\n\0]", key + text):
            raise ValueError(f"a header of the file {name!r} holds a line break")
        head += f"\r\n{key}: {text}"
    return _Part(f"{head}\r\n\r\n".encode(), content.encode() if isinstance(content, str) else content)


def _named(name: str, value: str) -> str:
    """As browsers write it: quotes and control characters percent-encoded, backslashes doubled."""
    return f'{name}="{_QUOTED.sub(_quoted, value)}"'


def _quoted(match: re.Match[str]) -> str:
    return "\\\\" if match[0] == "\\" else f"%{ord(match[0]):02X}"


def _last_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _size_of(file: Any) -> int | None:
    try:
        at = file.tell()
        size: int = file.seek(0, io.SEEK_END)
        file.seek(at)
    except (AttributeError, OSError):
        return None
    return size
