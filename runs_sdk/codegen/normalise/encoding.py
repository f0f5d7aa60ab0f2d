"""How the fields of a form and the parts of a multipart body are written, by the Encoding Objects of a media type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from runs_sdk.codegen.normalise.content import is_binary, is_json, media_type
from runs_sdk.codegen.normalise.plan import EncodingPlan
from runs_sdk.codegen.normalise.references import References

STYLES: Final = {
    "spaceDelimited": "space",
    "pipeDelimited": "pipes",
    "tabDelimited": "tabs",
    "deepObject": "deep",
    "form": "csv",
}
"""Styles of lists that are not exploded. Only Swagger 2.0 has tabs."""


def by_name(media: dict[str, Any], schema: Any, references: References) -> dict[str, EncodingPlan]:
    """The encodings of properties; those without a property of that name count for nothing, as OpenAPI says."""
    written = media.get("encoding")
    found: dict[str, EncodingPlan] = {}
    for name, node in _properties(schema, references):
        own = references.follow(written[name]) if isinstance(written, dict) and name in written else None
        planned = encoding(own if isinstance(own, dict) else {}, node, references)
        if planned != EncodingPlan():
            found.setdefault(name, planned)
    return found


def by_position(media: dict[str, Any], references: References) -> tuple[EncodingPlan, ...]:
    """The encodings of the first parts, and last that of all others."""
    prefix = media.get("prefixEncoding")
    listed = [*(prefix if isinstance(prefix, list) else []), media.get("itemEncoding")]
    nodes = [references.follow(each) for each in listed]
    return tuple(encoding(node if isinstance(node, dict) else {}, {}, references) for node in nodes)


def encoding(node: dict[str, Any], schema: Any, references: References) -> EncodingPlan:
    """What an Encoding Object says of a value with this schema. A style counts more than a media type."""
    style, reserved = "", node.get("allowReserved") is True
    if node.get("style") in STYLES or isinstance(node.get("explode"), bool) or reserved:
        name = node.get("style") if node.get("style") in STYLES else "form"
        explode = node["explode"] if isinstance(node.get("explode"), bool) else name == "form"
        style = "form" if explode and name != "deepObject" else STYLES[str(name)]
    types = str(node.get("contentType") or "").split(",")
    kept = next((each.strip() for each in types if each.strip() and "*" not in each), "")
    content = _at(schema, references)
    if not kept and isinstance(content.get("contentMediaType"), str):
        kept = content["contentMediaType"].strip()
    if not kept and isinstance(content.get("contentEncoding"), str):
        kept = "application/octet-stream"
    return EncodingPlan(style, reserved, "" if style else kept, tuple(_headers(node, references)))


def unwritable(planned: EncodingPlan, schema: Any, name: str, references: References) -> bool:
    """Whether a property is an object that would have to be written as something else than JSON."""
    if not planned.content_type or is_json(media_type(planned.content_type)):
        return False
    found = _at(next((each for key, each in _properties(schema, references) if key == name), None), references)
    return not is_binary(found) and (found.get("type") == "object" or "properties" in found)


def wanted_headers(media: dict[str, Any], references: References) -> Iterator[tuple[str, str]]:
    """Headers of parts that somebody has to give a value: the property and the header."""
    written = media.get("encoding")
    for name, each in (written if isinstance(written, dict) else {}).items():
        node = references.follow(each)
        known = {key for key, _ in _headers(node, references)} if isinstance(node, dict) else set()
        headers = node.get("headers") if isinstance(node, dict) else None
        for key in headers if isinstance(headers, dict) else ():
            if str(key).lower() not in ("content-type", "content-disposition") and key not in known:
                yield str(name), str(key)


def _headers(node: dict[str, Any], references: References) -> Iterator[tuple[str, str]]:
    """Headers whose value the document gives: there is only one, or a default."""
    written = node.get("headers")
    for name, each in (written if isinstance(written, dict) else {}).items():
        header = references.follow(each)
        schema = references.schema(header.get("schema")) if isinstance(header, dict) else {}
        if not schema or str(name).lower() in ("content-type", "content-disposition"):
            continue
        listed = schema.get("enum")
        only = listed[0] if isinstance(listed, list) and len(listed) == 1 else None
        value = schema.get("const", schema.get("default", only))
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if isinstance(value, str | int | float) and text.isascii() and text.isprintable():
            yield str(name), text


def _properties(schema: Any, references: References) -> Iterator[tuple[str, Any]]:
    """The properties of an object and of what it is made of."""
    waiting, seen = [schema], set[int]()
    while waiting:
        node = references.schema(waiting.pop())
        if id(node) in seen:
            continue
        seen.add(id(node))
        properties = node.get("properties")
        if isinstance(properties, dict):
            yield from ((str(name), each) for name, each in properties.items())
        for key in ("allOf", "anyOf", "oneOf"):
            made_of = node.get(key)
            waiting.extend(made_of if isinstance(made_of, list) else [])


def _at(schema: Any, references: References) -> dict[str, Any]:
    """A schema, or that of the items of a list, since each of them is a field or part of its own."""
    node = references.schema(schema)
    return references.schema(node.get("items")) if node.get("type") == "array" else node
