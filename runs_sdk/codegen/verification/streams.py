"""Whether bodies and answers of many JSON values are sent and read one by one."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, Final

from attrs import frozen

from runs_sdk.codegen.verification.package import Package

LINES: Final = ("jsonl", "ndjson", "x-jsonl", "x-ndjson", "jsonlines", "x-jsonlines", "json-lines", "stream+json")


@frozen
class Many:
    """The schema of one of many values, where others have the schema of the whole."""

    schema: Any


def many(media_type: str, media: dict[str, Any], whole: Any) -> Many | None:
    """The items of a media type that is many values; None for any other. `whole` is its schema, references
    followed."""
    bare = media_type.partition(";")[0].strip().lower()
    item = media.get("itemSchema")
    streams = bare.partition("/")[2] in LINES or bare.endswith(("/json-seq", "+json-seq"))
    as_json = bare.endswith(("/json", "+json"))
    if isinstance(whole, dict) and whole.get("type") == "string" and whole.get("format") == "binary":
        return None
    if isinstance(item, dict) and (streams or (as_json and not media.get("schema"))):
        return Many(item)
    if not streams:
        return None
    if not isinstance(whole, dict) or whole.get("type") == "string":
        return Many({})
    return Many(whole.get("items") or {}) if whole.get("type") == "array" else Many(media.get("schema"))


def event_data(item: Any, resolve: Callable[[Any], Any]) -> Any:
    """The schema of the data of events, where the schema of an item describes events: their fields are `data`, `event`,
    `id` and `retry`. Any other schema is that of the data."""
    node = resolve(item)
    listed = node.get("oneOf") or node.get("anyOf") if isinstance(node, dict) else None
    if isinstance(listed, list) and listed:
        found = [event_data(each, resolve) for each in listed]
        changed = any(one is not other for one, other in zip(found, listed, strict=True))
        return {"anyOf": found} if changed else item
    fields = node.get("properties") if isinstance(node, dict) else None
    data = resolve(fields.get("data")) if isinstance(fields, dict) else None
    if not isinstance(data, dict) or not set(fields or ()) <= {"data", "event", "id", "retry"}:
        return item
    if isinstance(data.get("contentSchema"), dict | bool):
        return data["contentSchema"]
    return {"type": "string"} if data.get("type") == "string" else item


def written(values: list[Any], media_type: str) -> bytes:
    """The values as a body of this media type."""
    bare = media_type.partition(";")[0].strip().lower()
    texts = [json.dumps(value) for value in values]
    if bare.endswith(("/json-seq", "+json-seq")):
        return "".join(f"\x1e{text}\n" for text in texts).encode()
    if bare.partition("/")[2] in LINES:
        return "".join(f"{text}\n" for text in texts).encode()
    return f"[{','.join(texts)}]".encode()


def read_values(content: bytes, media_type: str) -> list[Any]:
    """The values in a body that was sent. Raises ValueError for what is no such body."""
    bare = media_type.partition(";")[0].strip().lower()
    text = content.decode()
    if bare.endswith(("/json-seq", "+json-seq")):
        first, *others = text.split("\x1e")
        if first:
            raise ValueError("the sequence does not begin with a record separator")
        return [json.loads(each) for each in others]
    if bare.partition("/")[2] in LINES:
        return [json.loads(each) for each in text.splitlines()]
    found = json.loads(text)
    return found if isinstance(found, list) else [found]


def streamed(package: Package, module: ModuleType, status: int, content: bytes, media_type: str) -> Iterator[Any]:
    """The items of an answer, as the package streams them; it arrives in small pieces."""
    pieces = [content[index : index + 7] for index in range(0, len(content), 7)]
    answer = package.http.Response(status, headers={"content-type": media_type}, content=iter(pieces))
    http = package.http.Client(
        base_url="http://service.invalid", transport=package.http.MockTransport(lambda request: answer)
    )
    client = package.load("client").Client(base_url="http://service.invalid", httpx_args={"auth": ("", "")})
    arguments = {
        name: {} if name == "body" else f"argument-{index}"
        for index, (name, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
        if each.default is inspect.Parameter.empty
    }
    yield from module.stream(client=client.set_httpx_client(http), **arguments)
