"""From a schema with all its keywords to its shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from attrs import evolve

from runs_sdk.codegen.normalise.enums import enumeration
from runs_sdk.codegen.normalise.inherit import discriminator_of
from runs_sdk.codegen.normalise.merge import (
    Parts,
    is_null,
    merged_additional,
    merged_items,
    merged_names,
    merged_others,
    merged_patterns,
    merged_properties,
    merged_required,
    sole_reference,
    structural,
)
from runs_sdk.codegen.normalise.references import References
from runs_sdk.codegen.normalise.shapes import (
    Alias,
    Anything,
    Array,
    Constant,
    Node,
    Object,
    Scalar,
    Shape,
    Union,
)

FORMATS: Final = {"date-time", "date", "binary", "uuid"}
"""Formats of strings that have a Python type of their own."""

TYPES: Final = frozenset(("string", "number", "integer", "boolean", "null", "array", "object"))

MOST_ALTERNATIVES: Final = 256

BESIDE_KEYS: Final = frozenset(("items", "prefixItems", "enum", "const", "format"))
"""Keywords that say something else than which keys an object has."""

Note = Callable[[str, str, str], None]


class Shaper:
    """Works out shapes. `note` is given what had to be simplified: kind, place, sentence."""

    def __init__(self, references: References, note: Note) -> None:
        self._references = references
        self._note = note
        self._of_pointer: dict[str, Shape] = {}

    def at(self, pointer: str) -> Shape:
        """The shape of the schema at a pointer."""
        if pointer not in self._of_pointer:
            node = self._references.schema_at(pointer)
            if node is None:
                self._note("reference", pointer, "leads nowhere; any value is allowed there")
            self._of_pointer[pointer] = self.of(node, pointer, (pointer,))
        return self._of_pointer[pointer]

    def of(self, node: Node, where: str, path: tuple[str, ...] = ()) -> Shape:
        """The shape of a schema. `path` are the pointers that are being worked out."""
        reference = sole_reference(node)
        inherits = bool(path) and reference is not None and "$ref" not in node and self._is_base(reference[0])
        if reference is not None and reference[0] not in path and not inherits:
            return Alias(reference[0], nullable=reference[1])
        parts = Parts(self._references)
        parts.add(node, path)
        return self._of_parts(parts.plain, where, path)

    def _is_base(self, pointer: str) -> bool:
        """Whether what is made of it is a class of its own, even if it has nothing more."""
        return discriminator_of(self._references.schema_at(pointer)) is not None

    def _of_parts(self, parts: list[dict[str, Any]], where: str, path: tuple[str, ...]) -> Shape:
        parts = [part for part in parts if structural(part) or part.get("nullable") or "required" in part]
        types, nullable = self._types(parts, where)
        unions = [part for part in parts if part.get("anyOf") or part.get("oneOf")]
        if unions:
            found = self._of_union(parts, unions, types, where, path)
            if found is not None:
                return evolve(found, nullable=True) if nullable else found
        for part in parts:
            if "const" in part and (types is None or "null" not in types):
                return self._constant(part["const"], nullable)
        values = [part for part in parts if isinstance(part.get("enum"), list) and part["enum"]]
        if values:
            shape = enumeration(values, types, where, self._note)
            return evolve(shape, nullable=True) if nullable and not shape.nullable else shape
        if types is None:
            types = self._implied(parts)
        if len(types) > 1:
            prefix, items = merged_items(parts)
            joined = {**_only(parts), **({"items": items} if items else {})}
            joined.update({"prefixItems": list(prefix)} if prefix else {})
            kinds = [{**joined, "type": kind} for kind in types if kind != "null"]
            return Union(alternatives=tuple(kinds), nullable=nullable)
        return self._of_type(types[0] if types else None, parts, where, nullable)

    def _of_type(self, kind: str | None, parts: list[dict[str, Any]], where: str, nullable: bool) -> Shape:
        if kind is None:
            return Anything(nullable=nullable)
        if kind == "array":
            prefix, items = merged_items(parts)
            return Array(items, () if all(node == items for node in prefix) else prefix, nullable=nullable)
        if kind == "object":
            description = next((part["description"] for part in reversed(parts) if part.get("description")), "")
            return Object(
                merged_properties(parts),
                merged_required(parts),
                merged_additional(parts),
                str(description),
                self._patterns(parts, where),
                merged_others(parts),
                merged_names(parts),
                nullable=nullable,
            )
        formats = [part["format"] for part in parts if isinstance(part.get("format"), str)]
        known = [
            each for each in formats if (each in FORMATS and kind == "string") or (each, kind) == ("decimal", "number")
        ]
        return Scalar(kind, known[0] if known else None, nullable=nullable)

    def _patterns(self, parts: list[dict[str, Any]], where: str) -> tuple[tuple[str, Node], ...]:
        found: list[tuple[str, Node]] = []
        for pattern, node in merged_patterns(parts):
            try:
                re.compile(pattern)
            except re.error:
                self._note("pattern", where, f"{pattern[:60]!r} is no pattern in Python; keys of it have any value")
                continue
            found.append((pattern, node))
        return tuple(found)

    def _types(self, parts: list[dict[str, Any]], where: str) -> tuple[list[str] | None, bool]:
        """The types that all parts allow, None if no part says; and whether null is allowed besides."""
        allowed: list[str] | None = None
        nullable = clashing = False
        for part in parts:
            stated = part.get("type")
            listed = stated if isinstance(stated, list) else [stated] if stated is not None else []
            kinds = [each for each in listed if each in TYPES]
            nullable = nullable or ("null" in kinds and len(kinds) > 1) or part.get("nullable") is True
            if stated == "file":
                kinds = ["string"]
            if not kinds:
                continue
            kinds = [each for each in dict.fromkeys(kinds) if each != "null"] or ["null"]
            if allowed is None:
                allowed = kinds
                continue
            both = [] if clashing else [each for each in allowed if each in kinds]
            if not both and not clashing and {*allowed, *kinds} == {"integer", "number"}:
                both = ["integer"]
            if not both:
                if not clashing:
                    self._note("conflict", where, f"nothing is {' or '.join(allowed)} and {' or '.join(kinds)} at once")
                clashing = True  # what comes later cannot settle it
                both = list(dict.fromkeys([*allowed, *kinds]))
            allowed = both
        return allowed, nullable

    def _implied(self, parts: list[dict[str, Any]]) -> list[str]:
        """The type that other keywords imply."""
        for part in parts:
            if any(isinstance(part.get(key), dict) for key in ("properties", "patternProperties", "propertyNames")):
                return ["object"]
            if isinstance(part.get("additionalProperties"), dict):
                return ["object"]
            if "items" in part or "prefixItems" in part:
                return ["array"]
            if part.get("format") in FORMATS:
                return ["string"]
        return []

    def _constant(self, value: Any, nullable: bool) -> Shape:
        if value is None:
            return Scalar("null")
        if isinstance(value, str | int | bool):
            return Constant(value, nullable=nullable)
        if isinstance(value, float):
            return Scalar("number", nullable=nullable)
        return Anything(nullable=nullable)

    def _of_union(
        self,
        parts: list[dict[str, Any]],
        unions: list[dict[str, Any]],
        types: list[str] | None,
        where: str,
        path: tuple[str, ...],
    ) -> Shape | None:
        """The shape of schemas of which at least one lists alternatives; None if the alternatives add nothing."""
        common = [_without_alternatives(part) for part in parts]
        common = [part for part in common if structural(part)]
        combined: list[list[Node]] = [[]]
        nullable = False
        for part in unions:
            for key in ("anyOf", "oneOf"):
                listed = [node for node in part.get(key) or [] if not is_null(node)]
                nullable = nullable or len(listed) < len(part.get(key) or [])
                if listed:
                    combined = [[*chosen, node] for chosen in combined for node in listed]
                if len(combined) > MOST_ALTERNATIVES:
                    self._note("union", where, f"more than {MOST_ALTERNATIVES} alternatives: any value is allowed")
                    return Anything(nullable=nullable)
        if combined == [[]]:
            return None
        constants = _constants(combined, self._references)
        if constants is not None:
            found = enumeration([{"enum": constants}, *common], types, where, self._note)
            return evolve(found, nullable=True) if nullable else found
        only_type = all(set(part) & {"properties", "items", "enum", "const"} == set() for part in common)
        if only_type and not any(part.get("additionalProperties") for part in common):
            kinds = {str(part.get("type")) for part in common}
            if kinds <= {"object", "None"} or not common:
                common = []
        alternatives = [self._alternative(common, chosen, path) for chosen in combined]
        discriminator, mapping = _discriminator(parts)
        if len(alternatives) == 1 and not discriminator:
            found = self.of(alternatives[0], where, path)
            return evolve(found, nullable=True) if nullable and not found.nullable else found
        return Union(tuple(alternatives), discriminator, mapping, nullable=nullable)

    def _alternative(self, common: list[dict[str, Any]], chosen: list[Node], path: tuple[str, ...]) -> Node:
        """One alternative together with what holds for all of them."""
        if len(chosen) == 1:
            if not common:
                return chosen[0]
            parts = Parts(self._references)
            parts.add(chosen[0], path)
            own = merged_properties(parts.plain)
            shared = merged_properties(common)
            if parts.met:  # a child of what is being worked out has all of it already
                return chosen[0]
            only_keys = merged_additional(common) is None and not any(part.keys() & BESIDE_KEYS for part in common)
            if sole_reference(chosen[0]) and shared.keys() <= own.keys() and only_keys:
                return chosen[0]
        return {"allOf": [*common, *chosen]}


def _only(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Parts that share one list of types, as one schema."""
    joined: dict[str, Any] = {}
    for part in parts:
        joined.update({key: value for key, value in part.items() if key not in ("nullable", "type")})
    properties = merged_properties(parts)
    if properties:
        joined["properties"] = properties
    additional = merged_additional(parts)
    if additional is not None:
        joined["additionalProperties"] = additional
    return joined


def _without_alternatives(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in ("anyOf", "oneOf", "discriminator", "nullable")}


def _discriminator(parts: list[dict[str, Any]]) -> tuple[str | None, dict[str, str]]:
    for part in parts:
        found = part.get("discriminator")
        if isinstance(found, dict) and isinstance(found.get("propertyName"), str):
            mapping = found.get("mapping")
            pairs = mapping.items() if isinstance(mapping, dict) else ()
            return found["propertyName"], {str(key): str(target) for key, target in pairs}
    return None, {}


def _constants(combined: list[list[Node]], references: References) -> list[Any] | None:
    """The values, if every alternative is a constant or a list of values written in place."""
    values: list[Any] = []
    for chosen in combined:
        node = chosen[0]
        if len(chosen) != 1 or not isinstance(node, dict) or "$ref" in node:
            return None
        if "const" in node and isinstance(node["const"], str | int) and not isinstance(node["const"], bool):
            values.append(node["const"])
        elif isinstance(node.get("enum"), list) and node.get("enum") and not structural_beside_enum(node):
            values.extend(node["enum"])
        else:
            return None
    same = {type(value) for value in values if value is not None}
    return values if len(same) == 1 else None


def structural_beside_enum(node: dict[str, Any]) -> bool:
    """Whether a list of values comes with more than its type."""
    return any(key in node for key in ("allOf", "anyOf", "oneOf", "properties", "items"))
