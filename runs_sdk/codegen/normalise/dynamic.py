"""Dynamic references: `$dynamicRef` becomes a plain reference, to the anchor of whoever uses a schema.

A schema with `$dynamicRef` leaves a place open, which a schema that refers to it fills with a `$dynamicAnchor` of the
same name: of several on the way the outermost one counts. Python classes have no open places, so that such a schema is
written out again for everybody who fills one, with plain references. `$anchor` and `$id`, by which these documents are
often put together, are followed too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from runs_sdk.codegen.errors import LimitExceeded
from runs_sdk.codegen.normalise.merge import structural
from runs_sdk.codegen.normalise.references import References, join, pointer_of, split

MOST_COPIES: Final = 2_000

_DATA: Final = frozenset(("default", "enum", "const", "example", "examples"))
"""Keywords whose values are data."""

_ANCHORS: Final = ("$anchor", "$dynamicAnchor", "$id")

Scope = dict[str, str]
"""Names of open places, with the pointers of what fills them."""


def without_dynamic(document: dict[str, Any]) -> dict[str, Any]:
    """The document with plain references only. It is not changed itself; one without anchors is given back.

    Raises LimitExceeded if schemas fill each other's places without end.
    """
    if not any(isinstance(node.get(key), str) for node in _nodes(document) for key in ("$dynamicRef", *_ANCHORS)):
        return document
    return _Resolver(document).run()


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield each
            waiting.extend(value for key, value in each.items() if key not in _DATA)
        elif isinstance(each, list):
            waiting.extend(each)


class _Resource:
    """A schema as a whole, at a pointer, with its anchors and its dynamic ones."""

    def __init__(self, pointer: str, node: Any) -> None:
        self.pointer = pointer
        self.anchors: dict[str, str] = {}
        self.dynamic: Scope = {}
        waiting = [(pointer, node)]
        while waiting:
            place, each = waiting.pop()
            if isinstance(each, dict):
                for key, found in (("$anchor", self.anchors), ("$dynamicAnchor", self.dynamic)):
                    if isinstance(each.get(key), str):
                        found.setdefault(each[key], place)
                waiting.extend((_below(place, key), value) for key, value in each.items() if key not in _DATA)
            elif isinstance(each, list):
                waiting.extend((_below(place, index), value) for index, value in enumerate(each))

    def anchor(self, name: str) -> str | None:
        return self.anchors.get(name, self.dynamic.get(name))


def _below(place: str, key: object) -> str:
    return f"{place}/{str(key).replace('~', '~0').replace('/', '~1')}"


class _Resolver:
    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._references = References(document)
        schemas = (document.get("components") or {}).get("schemas")
        self._schemas: dict[str, Any] = schemas if isinstance(schemas, dict) else {}
        self._resources = {name: _Resource(_component(name), node) for name, node in self._schemas.items()}
        self._by_id: dict[str, str] = {}
        for name, node in self._schemas.items():
            if isinstance(node, dict) and isinstance(node.get("$id"), str):
                self._by_id.setdefault(node["$id"].rstrip("#"), name)
        self._open: dict[str, frozenset[str]] = {}
        self._copies: dict[tuple[str, tuple[tuple[str, str], ...]], str] = {}
        """The components that a component is by now, for each way to fill what it leaves open."""
        self._made: dict[str, Any] = {}

    def run(self) -> dict[str, Any]:
        for name, resource in self._resources.items():
            self._copies[self._filling(name, resource.dynamic)] = name
        in_place = {}
        for name, node in self._schemas.items():  # what only fills the places of another one is that one, filled
            other = self._target(node.get("$ref"), self._resources[name]) if isinstance(node, dict) else None
            if other is not None and not structural({**node, "$ref": None}):
                scope = {**self._resources[other].dynamic, **self._resources[name].dynamic}
                if self._copies.setdefault(self._filling(other, scope), name) == name:
                    in_place[name] = (other, scope)
        written = {}
        for name, node in self._schemas.items():
            resource = self._resources[name]
            other, scope = in_place.get(name, ("", resource.dynamic))
            written[name] = self._walk(node, resource.pointer, scope, resource)
            if other:
                filled = self._walk(self._schemas[other], resource.pointer, scope, self._resources[other])
                written[name] = {**filled, **{key: each for key, each in written[name].items() if key != "$ref"}}
        made = {key: self._walk(value, f"#/{key}", {}, None) for key, value in self._document.items()}
        components = self._document.get("components") or {}
        if self._schemas:
            kept = {
                key: self._walk(each, join("components", key), {}, None)
                for key, each in components.items()
                if key != "schemas"
            }
            made["components"] = {**kept, "schemas": {**written, **self._made}}
        return made

    def _filling(self, name: str, scope: Scope) -> tuple[str, tuple[tuple[str, str], ...]]:
        """A component with what fills the places that it leaves open, itself or in what it refers to."""
        if name not in self._open:
            found: set[str] = set()
            waiting = [name]
            seen = {name}
            while waiting:
                each = waiting.pop()
                for node in _nodes(self._schemas[each]):
                    if isinstance(node.get("$dynamicRef"), str):
                        found.add(node["$dynamicRef"].rpartition("#")[2])
                    other = self._target(node.get("$ref"), self._resources[each])
                    if other is not None and other not in seen:
                        seen.add(other)
                        waiting.append(other)
            self._open[name] = frozenset(found)
        return name, tuple(sorted((each, scope[each]) for each in self._open[name] if each in scope))

    def _target(self, reference: Any, home: _Resource | None) -> str | None:
        """The component that a reference leads to as a whole."""
        steps = split(self._pointer(reference, home)) if isinstance(reference, str) else []
        whole = len(steps) == 3 and steps[:2] == ["components", "schemas"] and steps[2] in self._schemas
        return steps[2] if whole else None

    def _pointer(self, reference: str, home: _Resource | None) -> str:
        """A reference by `$id` or an anchor as a pointer; any other as it is."""
        base, _, fragment = reference.partition("#")
        if base:
            if base not in self._by_id:
                return reference
            home = self._resources[self._by_id[base]]
            if not fragment or fragment.startswith("/"):
                return home.pointer + fragment
        if not fragment or fragment.startswith("/"):
            return pointer_of(reference)
        known = [home] if home is not None else list(self._resources.values())
        return next((found for each in known if (found := each.anchor(fragment))), f"#/anchors/{fragment}")

    def _walk(self, node: Any, place: str, scope: Scope, home: _Resource | None) -> Any:
        """A node with plain references. `home` is the schema as a whole that it is in."""
        if isinstance(node, list):
            return [self._walk(each, _below(place, index), scope, home) for index, each in enumerate(node)]
        if not isinstance(node, dict):
            return node
        carried = node.get("$defs")
        if home is None and (isinstance(carried, dict) or isinstance(node.get("$dynamicAnchor"), str)):
            home = _Resource(place, node)
            scope = home.dynamic
        made = {
            key: each if key in _DATA else self._walk(each, _below(place, key), scope, home)
            for key, each in node.items()
            if not (isinstance(each, str) and key in ("$ref", "$dynamicRef", *_ANCHORS))
        }
        references = [self._referred(node["$ref"], scope, home)] if isinstance(node.get("$ref"), str) else []
        if isinstance(node.get("$dynamicRef"), str):
            name = node["$dynamicRef"].rpartition("#")[2]
            pointer = scope.get(name) or self._pointer(node["$dynamicRef"], home)
            references.append(self._referred(pointer, scope, home))
        if len(references) == 1:
            return {"$ref": references[0], **made}
        both = made["allOf"] if isinstance(made.get("allOf"), list) else []
        return {**made, "allOf": [*both, *({"$ref": each} for each in references)]} if references else made

    def _referred(self, reference: str, scope: Scope, home: _Resource | None) -> str:
        """A reference to a component as it is when its open places are filled."""
        name = self._target(reference, home)
        if name is None:
            return self._pointer(reference, home)
        resource = self._resources[name]
        scope = {**resource.dynamic, **scope}
        key = self._filling(name, scope)
        if key not in self._copies:
            if len(self._made) >= MOST_COPIES:
                raise LimitExceeded(f"dynamic references come to more than {MOST_COPIES} schemas")
            copy = self._named(name, [pointer for _, pointer in key[1]])
            self._copies[key] = copy
            self._made[copy] = {}  # taken, for what refers back to it
            self._made[copy] = self._walk(self._schemas[name], _component(copy), scope, resource)
        return _component(self._copies[key])

    def _named(self, name: str, pointers: list[str]) -> str:
        """A name for a component that is filled: by the names of what it is filled with."""
        words = []
        for pointer in pointers:
            node = self._references.schema_at(pointer)
            other = self._target(node.get("$ref"), None) if isinstance(node, dict) else None
            words.append(other or split(pointer)[-1])
        wanted = free = f"{name}Of{'And'.join(words)}"
        number = 1
        while free in self._schemas or free in self._made:
            number += 1
            free = f"{wanted}{number}"
        return free


def _component(name: str) -> str:
    return join("components", "schemas", name)
