"""What a generated package says of its requests, as JSON Schema, for whoever checks them before they are sent.

It comes from the document that every package holds (`openapi.json.gz`), and is read when the first request is checked.
Fields and parameters that the document does not know are errors in these schemas: a service takes them and does nothing
with them, so that a typing error would go unseen.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import define, field

DOCUMENT = "openapi.json.gz"

_PROSE = frozenset(("description", "default", "summary", "title", "example", "examples", "readOnly", "writeOnly",
                    "nullable", "discriminator", "xml", "externalDocs", "deprecated"))  # fmt: skip
_MIXED = frozenset(("oneOf", "anyOf", "not", "if", "then", "else", "patternProperties", "additionalProperties"))
"""What parts of an object may say besides properties, so that the parts cannot be put together in one."""

_BODIES = ("application/json", "application/x-www-form-urlencoded")


@define
class RequestSchema:
    """The schemas of one operation: its body's, and those of its query's parameters by their names on the wire."""

    body: dict[str, Any] | None = None
    query: dict[str, dict[str, Any]] = field(factory=dict)
    joined: frozenset[str] = frozenset()
    """Lists that are sent as one value, joined by commas."""
    since: str | None = None
    removed: str | None = None
    instead: str | None = None
    """The version that brought the operation, the one that took it away, and what there is in its place."""


@define
class RequestSchemas:
    """The request schemas of one package."""

    _document: Mapping[str, Any]
    _known: dict[tuple[str, str], RequestSchema] = field(factory=dict)

    def of(self, method: str, path: str) -> RequestSchema | None:
        """The schemas of an operation; None for one that the document does not have."""
        key = (method.lower(), path)
        if key not in self._known:
            item = (self._document.get("paths") or {}).get(path)
            operation = item.get(key[0]) if isinstance(item, Mapping) else None
            if not isinstance(operation, Mapping):
                return None
            shared = item.get("parameters") if isinstance(item, Mapping) else ()
            self._known[key] = self._read(operation, shared or ())
        return self._known[key]

    def _read(self, operation: Mapping[str, Any], shared: Any) -> RequestSchema:
        marks = [operation.get(f"x-runs-{word}") for word in ("since", "removed", "instead")]
        since, removed, instead = (None if mark is None else str(mark) for mark in marks)
        found = RequestSchema(since=since, removed=removed, instead=instead)
        content = self._at(operation.get("requestBody") or {}).get("content") or {}
        for media in _BODIES:
            if isinstance(content.get(media), Mapping) and "schema" in content[media]:
                found.body = self._rooted(content[media]["schema"])
                break
        joined = set()
        for each in (*shared, *(operation.get("parameters") or ())):
            parameter = self._at(each)
            if parameter.get("in") == "query" and "schema" in parameter:
                found.query[parameter["name"]] = self._rooted(parameter["schema"])
                if parameter.get("explode") is False:
                    joined.add(parameter["name"])
        found.joined = frozenset(joined)
        return found

    def _rooted(self, schema: Any) -> dict[str, Any]:
        """A schema with the definitions that it leads to, and no others."""
        definitions: dict[str, Any] = {}
        strict = self._strict(schema, definitions)
        whole = {**strict, "$defs": definitions} if "$ref" not in strict else {"allOf": [strict], "$defs": definitions}
        return whole if definitions else strict

    def _at(self, node: Any) -> Mapping[str, Any]:
        """What a node is, its references followed."""
        for _ in range(50):
            if not isinstance(node, Mapping) or "$ref" not in node:
                break
            found: Any = self._document
            for key in str(node["$ref"]).removeprefix("#/").split("/"):
                found = found[key.replace("~1", "/").replace("~0", "~")]
            node = found
        return node if isinstance(node, Mapping) else {}

    def _strict(self, schema: Any, definitions: dict[str, Any]) -> Any:
        """The schema without prose, its parts in one, closed to what it does not name."""
        if not isinstance(schema, Mapping):
            return {} if schema is True else {"not": {}} if schema is False else schema
        if isinstance(schema.get("$ref"), str):
            name = schema["$ref"].rpartition("/")[2].replace("~1", "_").replace("~0", "_")
            if name not in definitions:
                definitions[name] = {}  # it may lead back to itself
                definitions[name] = self._strict(self._at(schema), definitions)
            return _nullable({"$ref": f"#/$defs/{name}"}, schema)
        if "allOf" in schema:
            merged = self._merged(schema)
            if merged is None:
                return self._open(schema, definitions)
            schema = merged
        clean: dict[str, Any] = {}
        for key, value in schema.items():
            if key == "properties":
                clean[key] = {name: self._strict(each, definitions) for name, each in value.items()}
            elif key in ("items", "additionalProperties", "not", "contains", "propertyNames"):
                clean[key] = self._strict(value, definitions) if isinstance(value, Mapping) else value
            elif key in ("oneOf", "anyOf", "prefixItems"):
                clean[key] = [self._strict(each, definitions) for each in value]
            elif key not in _PROSE and not key.startswith("x-"):
                clean[key] = value
        if "properties" in clean and not _MIXED & clean.keys():
            clean["additionalProperties"] = False
        return _nullable(clean, schema)

    def _open(self, schema: Mapping[str, Any], definitions: dict[str, Any]) -> Any:
        """Parts that cannot be put together: each as it is, so that none refuses what another one names."""
        parts = [self._plain(each) for each in schema["allOf"]]
        rest = self._plain({key: value for key, value in schema.items() if key != "allOf"})
        return _nullable({"allOf": [*parts, rest]} if rest else {"allOf": parts}, schema)

    def _plain(self, node: Any, depth: int = 0) -> Any:
        """A schema without prose and with its references followed, not closed."""
        if isinstance(node, list):
            return [self._plain(each, depth) for each in node]
        if not isinstance(node, Mapping):
            return node
        if "$ref" in node:
            return {} if depth > 8 else self._plain(self._at(node), depth + 1)
        kept = {key: value for key, value in node.items() if key not in _PROSE and not key.startswith("x-")}
        clean = {
            key: {name: self._plain(each, depth) for name, each in value.items()}
            if key == "properties"
            else self._plain(value, depth)
            for key, value in kept.items()
        }
        return _nullable(clean, node)

    def _merged(self, schema: Mapping[str, Any]) -> dict[str, Any] | None:
        """One object of all its parts; None where a part is more than an object's properties."""
        properties: dict[str, Any] = {}
        required: list[str] = []
        for part in self._parts(schema):
            if _MIXED & part.keys() or part.get("type", "object") != "object":
                return None
            for name, each in (part.get("properties") or {}).items():
                properties[name] = each  # the later part says it more narrowly
            required += part.get("required") or ()
        found = {"type": "object", "properties": properties, "nullable": schema.get("nullable")}
        return {**found, "required": list(dict.fromkeys(required))} if required else found

    def _parts(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        for each in [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]:
            part = self._at(each)
            if "allOf" in part:
                yield from self._parts(part)
            else:
                yield part


def _nullable(clean: dict[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """OpenAPI 3.0's `nullable`, said as JSON Schema says it."""
    return {"anyOf": [clean, {"type": "null"}]} if schema.get("nullable") is True else clean


@cache
def request_schemas(package: str) -> RequestSchemas:
    """The request schemas of a generated package; of one without a document, no schemas."""
    place = files(package).joinpath(DOCUMENT)
    if not place.is_file():
        return RequestSchemas({})
    found = json.loads(gzip.decompress(place.read_bytes()))
    return RequestSchemas(found if isinstance(found, dict) else {})
