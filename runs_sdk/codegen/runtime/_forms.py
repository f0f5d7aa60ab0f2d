"""Bodies with fields: forms and multipart bodies, each field written as the document says."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast
from urllib.parse import quote_plus

from attrs import frozen

from ._write import Raw, dump, flat, header_text, nested, query
from .errors import InputError
from .types import UNSET, File, FileTypes, RequestFiles


@frozen
class Encoding:
    """How a field is written. `style` and `reserved` as for a query; without a style, objects are JSON and each item of
    a list is a field of its own. `content_type` and `headers` are those of a part."""

    style: str = ""
    reserved: bool = False
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


PLAIN: Final = Encoding()


def form_body(
    kwargs: dict[str, Any],
    headers: dict[str, Any],
    value: Any,
    media_type: str,
    encodings: Mapping[str, Encoding] | None = None,
) -> None:
    """Send an object as a form. What is null is left out, since a form has no word for it.

    Raises InputError for an item that holds what separates the items.
    """
    headers["Content-Type"] = media_type
    pairs = [
        f"{quote_plus(name)}={text if isinstance(text, Raw) else quote_plus(flat(text))}"
        for key, item in dump(value).items()
        for name, text in _fields(key, item, (encodings or {}).get(key, PLAIN))
    ]
    kwargs["content"] = "&".join(pairs).encode()


def _fields(key: str, item: Any, encoding: Encoding) -> Iterator[tuple[str, Any]]:
    """A property as fields; a text that is percent-encoded already is `Raw`."""
    if encoding.style:
        styled: dict[str, Any] = {}
        query(styled, key, item, encoding.style, reserved=encoding.reserved)
        for name, found in styled.items():
            yield from ((name, each) for each in (found if isinstance(found, list) else [found]))
        return
    as_json = is_json(encoding.content_type)
    for each in item if isinstance(item, list) else [item]:
        if as_json:
            yield key, json.dumps(each)
        elif each is not None:
            yield key, each


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON; it may have parameters."""
    name = media_type.partition(";")[0].strip().lower()
    return name in ("application/json", "text/json", "application/x-json") or name.endswith("+json")


def multipart_body(
    kwargs: dict[str, Any],
    headers: dict[str, Any],
    value: Any,
    media_type: str,
    encodings: Mapping[str, Encoding] | tuple[Encoding, ...] | None = None,
) -> None:
    """Send an object as parts with names, or a list as parts without.

    The header of a form is left to the HTTP library, which makes the boundary; other kinds it does not know.
    """
    positional = encodings if isinstance(encodings, tuple) else ()
    if isinstance(value, list | tuple):
        last = positional[-1] if positional else PLAIN
        found: RequestFiles = []
        for index, item in enumerate(value):
            found.append(("", _part("", item, positional[index] if index < len(positional) else last)))
    else:
        found = parts(value, encodings if isinstance(encodings, Mapping) else {})
    if found and media_type.partition(";")[0].strip().lower() == "multipart/form-data":
        kwargs["files"] = found
    else:
        boundary = secrets.token_hex(16)
        headers["Content-Type"] = f"{media_type.partition(';')[0].strip()}; boundary={boundary}"
        kwargs["content"] = b"".join(_written(found, boundary))


def _written(found: RequestFiles, boundary: str) -> Iterator[bytes]:
    """The bytes of a multipart body."""
    for name, part in found:
        lines = [f"--{boundary}"]
        file_name, content, media_type = part[:3]
        shown = [f'{key}="{_in_quotes(text)}"' for key, text in (("name", name), ("filename", file_name)) if text]
        if shown:
            lines.append(
                "; ".join(["Content-Disposition: form-data" if name else "Content-Disposition: attachment", *shown])
            )
        lines.append(f"Content-Type: {media_type or 'application/octet-stream'}")
        lines += [f"{key}: {text}" for key, text in (part[3] if len(part) == 4 else {}).items()]
        body = content if isinstance(content, bytes | str) else content.read()
        yield "\r\n".join([*lines, "", ""]).encode()
        yield body.encode() if isinstance(body, str) else body
        yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


def _in_quotes(text: str) -> str:
    """As a parameter of a header: as browsers write it."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def parts(value: Any, encodings: Mapping[str, Encoding] | None = None) -> RequestFiles:
    """The parts of a multipart body: files as they are, objects as JSON, everything else as text. Each item of a list
    is a part of its own, and a file that is the whole body is one part.

    Raises InputError for what cannot be written as the document wants it.
    """
    if isinstance(value, File) or hasattr(value, "read") or isinstance(value, bytes):
        return [
            ("file", _part("file", value, PLAIN))
        ]  # a body without fields is a file; this is the name that is usual
    if isinstance(value, Mapping):
        pairs: Iterable[tuple[str, Any]] = value.items()
    else:
        own = ((key, getattr(value, attribute)) for attribute, key in value._wire.items())
        pairs = [*own, *value.additional_properties.items()]
    found: RequestFiles = []
    for key, item in pairs:
        encoding = (encodings or {}).get(key, PLAIN)
        for name, each in _named(key, item, encoding):
            found.append((name, _part(name, each, encoding)))
    return found


def _named(key: str, item: Any, encoding: Encoding) -> Iterator[tuple[str, Any]]:
    """A property as parts that have names."""
    if item is UNSET or item is None:
        return
    listed = item if isinstance(item, list | tuple) else [item]
    if not encoding.style or any(isinstance(each, File | bytes) or hasattr(each, "read") for each in listed):
        yield from ((key, each) for each in listed)
        return
    dumped = dump(item)
    if encoding.style == "deep" and isinstance(dumped, dict | list):
        for name, found in nested(key, dumped):
            yield from ((name, each) for each in (found if isinstance(found, list) else [found]))
    elif encoding.style == "form" and isinstance(dumped, dict):
        yield from ((str(name), each) for name, each in dumped.items() if each is not None)
    elif encoding.style == "form" and isinstance(dumped, list):
        yield from ((key, each) for each in dumped)
    elif isinstance(dumped, dict | list):
        texts = dumped if isinstance(dumped, list) else [each for pair in dumped.items() for each in pair]
        separator = {"space": " ", "pipes": "|", "tabs": "\t"}.get(encoding.style, ",")
        if any(separator in flat(each) for each in texts):
            raise InputError(key, f"an item cannot hold {separator!r}, which separates the items")
        yield key, separator.join(flat(each) for each in texts)
    else:
        yield key, dumped


def _part(name: str, item: Any, encoding: Encoding) -> FileTypes:
    """One part: file name, content, media type, and headers if there are any."""
    wanted = encoding.content_type
    file_name: str | None = None
    headers = dict(encoding.headers)
    if isinstance(item, File):
        content: Any = item.payload
        file_name, media_type = item.file_name, item.mime_type or wanted or None
        headers.update(item.headers or {})
    elif isinstance(item, bytes) or hasattr(item, "read"):
        file_name, content, media_type = name, cast("bytes", item), wanted or "application/octet-stream"
    else:
        dumped = dump(item)
        plain = not isinstance(dumped, dict | list)
        if not plain and wanted and not is_json(wanted):
            raise InputError(name, f"is sent as {wanted}; give it as a File")
        as_json = is_json(wanted) or not plain
        content = json.dumps(dumped).encode() if as_json else flat(dumped).encode()
        media_type = wanted or ("application/json" if as_json else "text/plain")
    for key, text in [("Content-Type", media_type or ""), *headers.items()]:
        header_text(key, text)
    return (file_name, content, media_type, headers) if headers else (file_name, content, media_type)
