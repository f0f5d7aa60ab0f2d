"""Whether the fields of a form and the parts of a multipart body stand in a request as the document wants them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from email import message_from_bytes
from email.message import Message
from typing import Any, Final
from urllib.parse import parse_qsl

import httpx
from attrs import frozen

SEPARATORS: Final = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


@frozen
class Field:
    """A field or part that has to be there: JSON is compared by value. Without a media type any will do."""

    name: str
    text: str
    json: bool = False
    media_type: str | None = None


def form_problem(request: httpx.Request, value: dict[str, Any], encodings: dict[str, Any]) -> str | None:
    """What is wrong with an urlencoded form, if anything."""
    found = parse_qsl(request.content.decode(), keep_blank_values=True)
    return _compared(_wanted(value, encodings), [Field(name, text) for name, text in found])


def multipart_problem(request: httpx.Request, value: Any, encodings: dict[str, Any]) -> str | None:
    """What is wrong with a multipart body, if anything. A list has parts without names."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode("latin-1")
    parsed = message_from_bytes(head + request.read()).get_payload()
    messages = [each for each in parsed if isinstance(each, Message)] if isinstance(parsed, list) else []
    found = []
    for each in messages:
        content = each.get_payload(decode=True)
        text = content.decode(errors="replace") if isinstance(content, bytes) else ""
        name = each.get_param("name", header="content-disposition") or ""
        found.append(Field(str(name), text, media_type=each.get_content_type()))
    wanted = [_typed("", each, "") for each in value] if isinstance(value, list) else list(_wanted(value, encodings))
    return _compared(wanted, found)


def sendable(value: Any, encodings: dict[str, Any], left_out: Collection[str] = ()) -> Any:
    """A sample that shows how it is written: a list with a style has two items, and no item holds what is between
    items, since it is right to refuse that. `left_out` are properties that cannot be written."""
    if not isinstance(value, dict):
        return value
    kept = {name: item for name, item in value.items() if name not in left_out}
    return {name: _showing(item, encodings.get(name)) for name, item in kept.items()}


def _showing(item: Any, encoding: Any) -> Any:
    if not isinstance(encoding, dict) or not isinstance(item, dict | list):
        return item
    separator = SEPARATORS.get(str(encoding.get("style")))
    if separator is not None and encoding.get("explode") is not True:
        item = json.loads(json.dumps(item, separators=(",", ":")).replace(separator, "_"))
    return [*item, *item] if isinstance(item, list) else item


def _compared(wanted: Any, found: list[Field]) -> str | None:
    left = list(found)
    for each in wanted:
        match = next((one for one in left if _fits(each, one)), None)
        if match is None:
            there = [f"{one.name}={one.text[:60]!r} as {one.media_type}" for one in found if one.name == each.name]
            wanted_type = f" as {each.media_type}" if each.media_type else ""
            return f"the field {each.name}={each.text[:60]!r}{wanted_type} is not sent; there is {there}"
        left.remove(match)
    return f"the field {left[0].name} is sent besides" if left else None


def _fits(wanted: Field, found: Field) -> bool:
    if wanted.name != found.name or (found.media_type and wanted.media_type not in (None, found.media_type)):
        return False
    if not wanted.json:
        return wanted.text.replace("\r\n", "\n") == found.text.replace("\r\n", "\n")
    try:
        return bool(json.loads(found.text) == json.loads(wanted.text))
    except ValueError:
        return False


def _wanted(value: dict[str, Any], encodings: dict[str, Any]) -> Iterator[Field]:
    """The fields of a value. A form has no word for null."""
    for name, item in value.items():
        encoding = encodings.get(name)
        encoding = encoding if isinstance(encoding, dict) else {}
        if item is None:
            continue
        if not any(key in encoding for key in ("style", "explode", "allowReserved")):
            for each in item if isinstance(item, list) else [item]:
                if each is not None or _is_json(encoding):
                    yield _typed(name, each, str(encoding.get("contentType") or ""))
            continue
        style = str(encoding.get("style") or "form")
        yield from _styled(name, item, style, encoding.get("explode", style == "form") is True)


def _styled(name: str, item: Any, style: str, explode: bool) -> Iterator[Field]:
    if style == "deepObject" and isinstance(item, dict | list):
        yield from _deep(name, item)
    elif not isinstance(item, dict | list):
        yield Field(name, _text(item))
    elif explode:
        pairs = item.items() if isinstance(item, dict) else [(name, each) for each in item]
        for key, each in pairs:
            if each is not None:
                yield Field(str(key), _text(each), json=isinstance(each, dict | list))
    else:
        listed = item if isinstance(item, list) else [one for pair in item.items() for one in pair]
        if listed:
            yield Field(name, SEPARATORS.get(style, ",").join(_text(each) for each in listed))


def _deep(name: str, item: Any) -> Iterator[Field]:
    if isinstance(item, dict):
        for key, each in item.items():
            yield from _deep(f"{name}[{key}]", each)
    elif isinstance(item, list):
        nested = any(isinstance(each, dict | list) for each in item)
        for index, each in enumerate(item):
            yield from _deep(f"{name}[{index}]" if nested else f"{name}[]", each)
    elif item is not None:
        yield Field(name, _text(item))


def _typed(name: str, item: Any, content_type: str) -> Field:
    """A value of its own: objects are JSON, and what is said to be. The first media type that is whole counts."""
    said = [each.strip() for each in content_type.split(",") if each.strip() and "*" not in each]
    media_type = said[0].partition(";")[0].strip().lower() if said else None
    as_json = isinstance(item, dict | list) or _is_json({"contentType": media_type})
    return Field(name, json.dumps(item) if as_json else _text(item), as_json, media_type)


def _is_json(encoding: dict[str, Any]) -> bool:
    name = str(encoding.get("contentType") or "").partition(";")[0].strip().lower()
    return name == "application/json" or name.endswith("+json")


def _text(item: Any) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, dict | list):
        return json.dumps(item)
    return "" if item is None else str(item)
