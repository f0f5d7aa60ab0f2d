"""A JSON Schema as a tree: made readable for the validator, and asked what applies at a place of a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any
from urllib.parse import unquote, urljoin

from .redact import is_secret_name

_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    "additionalProperties", "propertyNames", "unevaluatedProperties", "items", "additionalItems", "unevaluatedItems",
    "contains", "not", "if", "then", "else",
)  # fmt: skip
_KNOWN_DRAFTS = re.compile(
    r"https?://json-schema\.org/(draft-0[467]|draft/2019-09|draft/2020-12)/(hyper-)?schema#?"
).fullmatch


def children(node: Mapping[str, Any]) -> Iterator[tuple[str, str | int | None, Any]]:
    """The schemas inside a schema: keyword, the key or index below it, the schema."""
    for keyword in _MAPS:
        if isinstance(node.get(keyword), Mapping):
            for key, child in node[keyword].items():
                yield keyword, key, child
    for keyword in (*_LISTS, "items"):
        if isinstance(node.get(keyword), list):
            for index, child in enumerate(node[keyword]):
                yield keyword, index, child
    for keyword in _SINGLE:
        if isinstance(node.get(keyword), Mapping | bool):
            yield keyword, None, node[keyword]


def normalise(schema: Any) -> tuple[Any, list[str]]:
    """A copy that a JSON Schema validator understands, and the references that were cut because they lead elsewhere.

    `nullable` and the boolean `exclusiveMinimum` of OpenAPI 3.0 become what JSON Schema calls them; a `$schema` that no
    validator knows is dropped; a reference to another document is never fetched, what it describes is not checked.
    """
    schema = deepcopy(schema)
    cut: list[str] = []
    ids = _ids(schema)

    def visit(node: Any) -> Any:
        if not isinstance(node, dict):
            return node
        for keyword, key, child in list(children(node)):
            if key is None:
                node[keyword] = visit(child)
            else:
                node[keyword][key] = visit(child)
        reference = node.get("$ref")
        if isinstance(reference, str) and not _is_local(reference, ids):
            cut.append(reference)
            del node["$ref"]
        for bound, limit in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            flag = node.get(limit)
            if isinstance(flag, bool) and not _is_draft_4(schema):
                del node[limit]
                if flag and bound in node:
                    node[limit] = node.pop(bound)
        return _without_nullable(node)

    schema = visit(schema)
    if isinstance(schema, dict) and not (isinstance(schema.get("$schema"), str) and _KNOWN_DRAFTS(schema["$schema"])):
        schema.pop("$schema", None)
    return schema, cut


def _is_draft_4(schema: Any) -> bool:
    return isinstance(schema, dict) and "draft-04" in str(schema.get("$schema"))


def _without_nullable(node: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(node.get("nullable"), bool):
        return node
    nullable = node.pop("nullable")
    if not nullable:
        return node
    kind = node.get("type")
    if isinstance(kind, str | list):
        kinds = [kind] if isinstance(kind, str) else list(kind)
        node["type"] = kinds if "null" in kinds else [*kinds, "null"]
        if isinstance(node.get("enum"), list) and None not in node["enum"]:
            node["enum"] = [*node["enum"], None]
        return node
    if any(keyword in node for keyword in ("$ref", "allOf", "anyOf", "oneOf")):
        shared = ("$schema", "$id", "$defs", "definitions")  # references count from the root, so these stay there
        outer = {keyword: node.pop(keyword) for keyword in shared if keyword in node}
        return {**outer, "anyOf": [node, {"type": "null"}]}
    return node


def _ids(schema: Any, base: str = "") -> dict[str, Any]:
    """The schemas that have an address of their own, by that address."""
    found: dict[str, Any] = {}
    if isinstance(schema, Mapping):
        name = schema.get("$id")
        if isinstance(name, str):
            base = urljoin(base, name).partition("#")[0]
            found[base] = schema
        for _, _, child in children(schema):
            found.update(_ids(child, base))
    return found


def _is_local(reference: str, ids: Mapping[str, Any]) -> bool:
    base = reference.partition("#")[0]
    if not base or _KNOWN_DRAFTS(base):
        return True
    return base in ids or any(urljoin(address, base) in ids for address in ids)


class SchemaTree:
    """Answers what a schema says about a place of a value."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._ids = _ids(root)

    def at(self, path: Iterable[str | int]) -> tuple[list[Mapping[str, Any]], bool]:
        """Every schema that may apply there, and whether one on the way, or a name, says that it is secret."""
        nodes = self.expand([self.root])
        secret = any(map(_is_secret, nodes))
        for key in path:
            nodes = self.step(nodes, key)
            secret = secret or any(map(_is_secret, nodes)) or (isinstance(key, str) and is_secret_name(key))
        return nodes, secret

    def expand(self, nodes: Iterable[Any], *, certain: bool = False) -> list[Mapping[str, Any]]:
        """The schemas, with all that they refer to; with `certain` only what applies to every value."""
        keywords = ("allOf",) if certain else ("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas")
        found: list[Mapping[str, Any]] = []
        waiting = list(nodes)
        while waiting:
            node = waiting.pop(0)
            if not isinstance(node, Mapping) or any(node is other for other in found):
                continue
            found.append(node)
            if isinstance(node.get("$ref"), str):
                waiting.append(self._resolve(node["$ref"]))
            waiting += [child for keyword, _, child in children(node) if keyword in keywords]
        return found

    def step(
        self, nodes: Iterable[Mapping[str, Any]], key: str | int, *, certain: bool = False
    ) -> list[Mapping[str, Any]]:
        """The schemas of one field or item of what `nodes` describe."""
        found: list[Any] = []
        for node in nodes:
            found += _items(node, key) if isinstance(key, int) else _field(node, key)
        return self.expand(found, certain=certain)

    def _resolve(self, reference: str) -> Any:
        """What a reference within the document leads to; None when that is not simply found."""
        base, _, pointer = reference.partition("#")
        node: Any = self.root
        if base:
            node = next((self._ids[a] for a in (base, *(urljoin(i, base) for i in self._ids)) if a in self._ids), None)
        for part in pointer.split("/")[1:]:
            part = unquote(part).replace("~1", "/").replace("~0", "~")
            if isinstance(node, list) and part.isdecimal() and len(part) < 10 and int(part) < len(node):
                node = node[int(part)]
            else:
                node = node.get(part) if isinstance(node, Mapping) else None
        return None if pointer and not pointer.startswith("/") else node

    def fill(self, value: Any) -> Any:
        """A copy of the value in which absent fields have the defaults of the schema; see `schema.defaults`."""
        return self._fill(self.expand([self.root], certain=True), value)

    def _fill(self, nodes: list[Mapping[str, Any]], value: Any, made: frozenset[int] = frozenset()) -> Any:
        """`made` are the places of the schema whose defaults we are inside of: each is used once on the way down."""
        if isinstance(value, list | tuple):
            return [self._fill(self.step(nodes, index, certain=True), item, made) for index, item in enumerate(value)]
        if not isinstance(value, Mapping):
            return value
        found = dict(value)
        used: dict[str, int] = {}
        for node in nodes:
            properties: Any = node.get("properties")
            for name, child in properties.items() if isinstance(properties, Mapping) else ():
                if name not in found and id(child) not in made:
                    given = [n["default"] for n in self.expand([child], certain=True) if "default" in n]
                    if given:
                        found[name] = deepcopy(given[0])
                        used[name] = id(child)
        for name, item in found.items():
            if isinstance(name, str):
                inside = made | {used[name]} if name in used else made
                found[name] = self._fill(self.step(nodes, name, certain=True), item, inside)
        return found


def _field(node: Mapping[str, Any], name: str) -> list[Any]:
    properties: Any = node.get("properties")
    patterns: Any = node.get("patternProperties")
    found: list[Any] = [properties[name]] if isinstance(properties, Mapping) and name in properties else []
    for pattern, child in patterns.items() if isinstance(patterns, Mapping) else ():
        if _matches(pattern, name):
            found.append(child)
    if not found:
        found = [node[keyword] for keyword in ("additionalProperties", "unevaluatedProperties") if keyword in node]
    return found


def _items(node: Mapping[str, Any], index: int) -> list[Any]:
    first: Any = node.get("prefixItems", node.get("items"))
    if isinstance(first, list):
        if index < len(first):
            return [first[index]]
        return [node[keyword] for keyword in ("items", "additionalItems") if isinstance(node.get(keyword), Mapping)]
    return [first] if isinstance(first, Mapping) else []


def _matches(pattern: str, name: str) -> bool:
    try:
        return re.search(pattern, name) is not None
    except re.error:  # the schema's dialect of regular expressions is not Python's
        return False


def _is_secret(node: Mapping[str, Any]) -> bool:
    return node.get("format") == "password" or any(
        node.get(mark) is True for mark in ("is_secret", "writeOnly", "x-secret", "x-sensitive")
    )
