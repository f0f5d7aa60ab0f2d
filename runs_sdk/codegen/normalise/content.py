"""Bodies and answers: every media type is sent or read in one of the few ways that there are."""

from __future__ import annotations

from typing import Any, Final, Literal

from runs_sdk.codegen.errors import LimitExceeded
from runs_sdk.codegen.normalise.merge import structural
from runs_sdk.codegen.normalise.plan import Kind
from runs_sdk.codegen.normalise.references import References
from runs_sdk.codegen.normalise.shapes import Node
from runs_sdk.codegen.runtime._answer import TEXTS
from runs_sdk.codegen.runtime._lines import LINES, is_sequence

MOST_MEDIA_TYPES: Final = 200
DEEPEST_EVENT: Final = 4
EVENT_FIELDS: Final = frozenset(("data", "event", "id", "retry"))


def media_type(written: object) -> str:
    """A media type in lower case and without parameters."""
    return str(written).partition(";")[0].strip().lower()


def kind_of(written: object, media: dict[str, Any] | None = None) -> Kind:
    """How an answer of this media type is read. JSON with a schema for its items is many values."""
    name = media_type(written)
    if is_lines(name) or (is_json(name) and media is not None and _has_items(media)):
        return "bytes" if media is not None and is_binary(media.get("schema")) else "lines"
    if name == "text/event-stream":
        return "events"
    if is_json(name) or name in ("", "*/*", "application/*"):
        return "json"
    if name.startswith("text/") or name in TEXTS or (name.endswith(("+xml", "+yaml")) and name != "image/svg+xml"):
        return "text"
    return "bytes"


def is_lines(name: str) -> bool:
    """Whether a media type is many JSON values."""
    return name in LINES or is_sequence(name)


def _has_items(media: dict[str, Any]) -> bool:
    return isinstance(media.get("itemSchema"), dict) and not structural(media.get("schema"))


def item_of(media: dict[str, Any], references: References) -> Node:
    """The schema of one item of many. Without `itemSchema` it is that of an item or of a list of all; one of a text is
    that of the whole body, and says nothing of its items."""
    if isinstance(media.get("itemSchema"), dict):
        return media["itemSchema"]
    schema = media.get("schema")
    whole = references.schema(schema)
    if not isinstance(schema, dict) or whole.get("type") == "string":
        return {}
    items = whole.get("items")
    return (items if isinstance(items, dict) else {}) if whole.get("type") == "array" else schema


def event_item(media: dict[str, Any], references: References) -> Node:
    """The schema of the data of an event. That of an item may describe the whole event, as OpenAPI 3.2 does."""
    if structural(media.get("schema")) or not isinstance(media.get("itemSchema"), dict):
        return schema_of(media)
    return _event_data(media["itemSchema"], references)


def _event_data(item: Node, references: References, depth: int = 0) -> Node:
    node = references.schema(item)
    alternatives = node.get("oneOf") or node.get("anyOf")
    if isinstance(alternatives, list) and alternatives and depth < DEEPEST_EVENT:
        found = [_event_data(each, references, depth + 1) for each in alternatives]
        return {"anyOf": found} if any(one is not two for one, two in zip(found, alternatives, strict=True)) else item
    fields = node.get("properties")
    if not isinstance(fields, dict) or not {str(name) for name in fields} <= EVENT_FIELDS or "data" not in fields:
        return item
    data = references.schema(fields["data"])
    if isinstance(data.get("contentSchema"), dict | bool):
        return {} if isinstance(data["contentSchema"], bool) else data["contentSchema"]
    return {"type": "string"} if data.get("type") == "string" else item


def untyped(written: object, media: dict[str, Any]) -> str | None:
    """Why a body or an answer has no form in Python beyond its text or bytes, though the document describes it."""
    name = media_type(written)
    if not structural(schema_of(media)) or is_binary(schema_of(media)) or schema_of(media).get("type") == "string":
        return None
    if name.startswith("multipart/"):
        return "is read as bytes; its parts are not taken apart"
    if kind_of(name, media) in ("text", "bytes"):
        return "is no JSON; it is text or bytes, whatever its schema says"
    return None


def is_json(name: str) -> bool:
    """Whether a media type is JSON."""
    return name in ("application/json", "text/json", "application/x-json") or name.endswith("+json")


def form_of(
    written: object, media: dict[str, Any] | None = None
) -> Literal["json", "form", "multipart", "raw", "lines"]:
    """How a body of this media type is sent."""
    name = media_type(written)
    if kind_of(name, media) == "lines":
        return "lines"
    if name in ("multipart/form-data", "multipart/mixed", "multipart/related"):
        return "multipart"
    if name == "application/x-www-form-urlencoded":
        return "form"
    return "json" if is_json(name) or name in ("", "*/*", "application/*") else "raw"


def is_binary(node: Node) -> bool:
    """Whether a schema is a string of bytes, which no JSON is."""
    return (
        isinstance(node, dict)
        and node.get("type") in ("string", "file")
        and (node.get("format") == "binary" or node.get("type") == "file")
    )


def usable(content: Any) -> dict[str, dict[str, Any]]:
    """The media types of a content object that say something; what is null or no object is an empty schema."""
    if not isinstance(content, dict):
        return {}
    if len(content) > MOST_MEDIA_TYPES:
        raise LimitExceeded(f"a body or an answer has {len(content)} media types, more than {MOST_MEDIA_TYPES}")
    return {str(name): media if isinstance(media, dict) else {} for name, media in content.items()}


def schema_of(media: dict[str, Any]) -> Node:
    """The schema of a media type object; OpenAPI 3.2 has `itemSchema` for streams."""
    schema = media.get("schema")
    if not structural(schema) and isinstance(media.get("itemSchema"), dict):
        return media["itemSchema"]
    return schema if isinstance(schema, dict) else {}
