"""Bodies and answers: every media type is sent or read in one of the few ways that there are."""

from __future__ import annotations

from typing import Any, Final, Literal

from runs_sdk.codegen.errors import LimitExceeded
from runs_sdk.codegen.normalise.merge import structural
from runs_sdk.codegen.normalise.plan import Kind
from runs_sdk.codegen.normalise.shapes import Node
from runs_sdk.codegen.runtime._answer import TEXTS

MOST_MEDIA_TYPES: Final = 200


def media_type(written: object) -> str:
    """A media type in lower case and without parameters."""
    return str(written).partition(";")[0].strip().lower()


def kind_of(written: object) -> Kind:
    """How an answer of this media type is read."""
    name = media_type(written)
    if name == "text/event-stream":
        return "events"
    if is_json(name) or name in ("", "*/*", "application/*"):
        return "json"
    if name.startswith("text/") or name in TEXTS or (name.endswith(("+xml", "+yaml")) and name != "image/svg+xml"):
        return "text"
    return "bytes"


def is_json(name: str) -> bool:
    """Whether a media type is JSON."""
    return name in ("application/json", "text/json", "application/x-json") or name.endswith("+json")


def form_of(written: object) -> Literal["json", "form", "multipart", "raw"]:
    """How a body of this media type is sent."""
    name = media_type(written)
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
