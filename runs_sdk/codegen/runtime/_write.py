"""From models and Python values to requests."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, cast
from urllib.parse import quote
from uuid import UUID

from .errors import InputError
from .types import UNSET, File, RequestFiles


def dump(value: Any) -> Any:
    """As JSON values. Models, enumerations, dates and UUIDs are written; plain values stay as they are."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: dump(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple | set | frozenset):
        return [dump(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def dump_model(model: Any) -> dict[str, Any]:
    """A model as a JSON object: what is UNSET is left out, additional properties come first."""
    written: dict[str, Any] = {key: dump(value) for key, value in model.additional_properties.items()}
    for attribute, key in model._wire.items():
        value = getattr(model, attribute)
        if value is not UNSET:
            written[key] = dump(value)
    return written


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value)
    return "" if value is None else str(value)


def segment(name: str, value: Any) -> str:
    """A path parameter as one segment of a URL. Empty, "." and ".." would be another path: ValueError."""
    dumped = dump(value)
    plain = ",".join(_flat(item) for item in dumped) if isinstance(dumped, list) else _flat(dumped)
    if plain in ("", ".", ".."):
        raise ValueError(f"{name} is part of the path and cannot be {plain!r}")
    return quote(plain, safe="")


def header(value: Any) -> str:
    """A value as a header."""
    dumped = dump(value)
    return ",".join(_flat(item) for item in dumped) if isinstance(dumped, list) else _flat(dumped)


_SEPARATORS: Final = {"csv": ",", "space": " ", "pipes": "|"}


def query(params: dict[str, Any], name: str, value: Any, style: str = "form") -> None:
    """Add a query parameter, unless it is unset or null.

    Styles: form (a list repeats the name; the keys of an object are parameters of their own), csv, space and pipes (a
    list is one value), deep (`name[key]`), json (the value as JSON text).
    """
    if value is UNSET or value is None:
        return
    dumped = dump(value)
    if style == "json":
        params[name] = json.dumps(dumped)
    elif isinstance(dumped, dict):
        for key, item in dumped.items():
            if item is not None:
                params[f"{name}[{key}]" if style == "deep" else key] = item
    elif isinstance(dumped, list):
        flat = [_flat(item) for item in dumped]
        params[name] = _SEPARATORS[style].join(flat) if style in _SEPARATORS else flat
    else:
        params[name] = dumped


def put(target: dict[str, Any], name: str, value: Any) -> None:
    """Add a header or cookie, unless it is unset or null."""
    if value is not UNSET and value is not None:
        target[name] = header(value)


def header_text(name: str, text: str) -> str:
    """A text that can be sent as a header. Raises InputError for one that cannot."""
    if not all(" " <= char <= "~" or char == "\t" for char in text):
        raise InputError(name, "a header can only hold visible ASCII characters, spaces and tabs")
    return text


def check_cookie(name: str, text: str) -> None:
    """Raise InputError for a text that cannot stand in a cookie as it is."""
    if not all("!" <= char <= "~" and char not in '",;\\' for char in text):
        raise InputError(
            name, "a cookie cannot hold spaces, quotes, commas, semicolons, backslashes or what is not ASCII"
        )


def json_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send a value as JSON. None is sent as null."""
    headers["Content-Type"] = media_type
    dumped = dump(value)
    if dumped is None:
        kwargs["content"] = b"null"
    else:
        kwargs["json"] = dumped


def form_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send an object as a form."""
    headers["Content-Type"] = media_type
    kwargs["data"] = {
        key: [_flat(each) for each in item] if isinstance(item, list) else _flat(item)
        for key, item in dump(value).items()
        if item is not None
    }


def multipart_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send an object as parts. httpx writes the header, since only it knows the boundary."""
    kwargs["files"] = parts(value)


def raw_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send bytes, text, a `File` or a file object as it is. A `File` may say its media type itself."""
    own = value.mime_type if isinstance(value, File) else None
    headers["Content-Type"] = own or media_type
    kwargs["content"] = value.payload if isinstance(value, File) else value


def parts(value: Any) -> RequestFiles:
    """The parts of a multipart body: files as they are, objects as JSON, everything else as text. A file that is the
    whole body is one part."""
    found: RequestFiles = []

    def add(name: str, item: Any) -> None:
        if isinstance(item, File):
            found.append((name, item.to_tuple()))
        elif isinstance(item, list | tuple) and any(isinstance(each, File) for each in item):
            for each in item:
                add(name, each)
        elif isinstance(item, bytes) or hasattr(item, "read"):
            found.append((name, (name, cast("bytes", item), "application/octet-stream")))
        else:
            dumped = dump(item)
            if isinstance(dumped, list) and not any(isinstance(each, dict | list) for each in dumped):
                for each in dumped:
                    add(name, each)
            elif isinstance(dumped, dict | list):
                found.append((name, (None, json.dumps(dumped).encode(), "application/json")))
            else:
                found.append((name, (None, _flat(dumped).encode(), "text/plain")))

    if isinstance(value, File) or hasattr(value, "read") or isinstance(value, bytes):
        add("file", value)  # a body without fields is a file; this is the name that is usual
        return found
    if isinstance(value, Mapping):
        pairs: Iterable[tuple[str, Any]] = value.items()
    else:
        own = ((key, getattr(value, attribute)) for attribute, key in value._wire.items())
        pairs = [*own, *value.additional_properties.items()]
    for key, item in pairs:
        if item is not UNSET and item is not None:
            add(key, item)
    return found
