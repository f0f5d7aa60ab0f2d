"""Several schemas that hold at once (allOf, and keywords beside a reference or a union) become one.

`Parts` are plain schemas without allOf and without references. Taking them together gives a shape.
"""

from __future__ import annotations

from typing import Any, Final

from runs_sdk.codegen.errors import LimitExceeded
from runs_sdk.codegen.normalise.references import References, pointer_of
from runs_sdk.codegen.normalise.shapes import Node

STRUCTURAL: Final = frozenset(
    [
        "type",
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "items",
        "prefixItems",
        "enum",
        "const",
        "anyOf",
        "oneOf",
        "allOf",
        "$ref",
        "format",
    ]
)
"""Keywords that say something about the Python type."""

MOST_PARTS: Final = 512


def structural(node: Node) -> bool:
    """Whether a schema says anything about the Python type. `required` alone does not."""
    if not isinstance(node, dict):
        return False
    kinds = [key for key in node if key in STRUCTURAL and node[key] is not None and node[key] != []]
    if kinds == ["required"]:
        return False
    if kinds == ["type"] or sorted(kinds) == ["required", "type"]:
        return True
    if kinds in (["allOf"], ["anyOf"], ["oneOf"]):
        return any(structural(alternative) for alternative in _list(node[kinds[0]]))
    return bool(kinds)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def sole_reference(node: Node) -> tuple[str, bool] | None:
    """The pointer of a schema that is only a reference, perhaps wrapped, and whether null is allowed besides."""
    nullable = False
    for _ in range(8):
        if not isinstance(node, dict):
            return None
        nullable = nullable or node.get("nullable") is True
        if "$ref" in node:
            beside = {key: value for key, value in node.items() if key != "$ref"}
            return None if structural(beside) else (pointer_of(node["$ref"]), nullable)
        kinds = [key for key in STRUCTURAL if node.get(key) not in (None, [])]
        if kinds == ["required"]:
            return None
        if "type" in kinds and node["type"] == "object" and len(kinds) == 2 and "allOf" in kinds:
            kinds.remove("type")
        if len(kinds) != 1 or kinds[0] not in ("allOf", "anyOf", "oneOf"):
            return None
        inner = [each for each in _list(node[kinds[0]]) if kinds[0] != "allOf" or structural(each)]
        if kinds[0] != "allOf":
            rest = [each for each in inner if not is_null(each)]
            nullable = nullable or len(rest) < len(inner)
            inner = rest
        if len(inner) != 1:
            return None
        node = inner[0]
    return None


def is_null(node: Node) -> bool:
    """Whether a schema allows null only."""
    if not isinstance(node, dict):
        return False
    if node.get("type") in ("null", ["null"]):
        return True
    return node.get("enum") == [None] or ("const" in node and node["const"] is None)


class Parts:
    """The plain schemas that hold at once at one place."""

    def __init__(self, references: References) -> None:
        self._references = references
        self.plain: list[dict[str, Any]] = []
        self.met: set[str] = set()
        """Pointers that were left out because they lead here."""

    def add(self, node: Node, path: tuple[str, ...]) -> None:
        """Take a schema apart. `path` are the references that lead here; a circle ends at the second visit."""
        self._references.spend()
        if len(self.plain) > MOST_PARTS:
            raise LimitExceeded(f"a schema is made of more than {MOST_PARTS} others")
        if not isinstance(node, dict):
            return
        if "$ref" in node:
            pointer = pointer_of(node["$ref"])
            if pointer in path:
                self.met.add(pointer)
            else:
                self.add(self._references.schema_at(pointer), (*path, pointer))
        for inner in _list(node.get("allOf")):
            self.add(inner, path)
        own = {key: value for key, value in node.items() if key not in ("$ref", "allOf")}
        for kind in ("anyOf", "oneOf"):
            if kind in own:
                own[kind] = self._alternatives(own[kind], path)
                if not own[kind]:
                    del own[kind]
        self.plain.append(own)

    def _alternatives(self, alternatives: Any, path: tuple[str, ...]) -> list[Node]:
        """Those that say something. A base may list its own children: to a child they are no alternatives."""
        kept = []
        for alternative in _list(alternatives):
            if not structural(alternative):
                continue
            reference = sole_reference(alternative)
            if reference is None or reference[0] not in path:
                kept.append(alternative)
            elif reference[0] in path[:-1]:
                return []
        return kept


def merged_properties(parts: list[dict[str, Any]]) -> dict[str, Node]:
    """The properties of all parts; one that several declare has to meet all of them."""
    found: dict[str, list[Node]] = {}
    for part in parts:
        properties = part.get("properties")
        for name, node in (properties if isinstance(properties, dict) else {}).items():
            nodes = found.setdefault(name, [])
            only_all = isinstance(node, dict) and node.keys() == {"allOf"} and isinstance(node["allOf"], list)
            nodes.extend(each for each in (node["allOf"] if only_all else [node]) if each not in nodes)
    merged: dict[str, Node] = {}
    for name, nodes in found.items():
        telling = [node for node in nodes if structural(node)] or nodes
        merged[name] = telling[0] if len(telling) == 1 else {"allOf": telling}
    return merged


def merged_additional(parts: list[dict[str, Any]]) -> Node | None:
    """The schema of undeclared keys of any name, which has to meet all parts; None for any value."""
    patterns = [node for _, node in merged_patterns(parts)]
    others = merged_others(parts)
    if not patterns:
        return others
    if others is None and not any(part.get("additionalProperties") is False for part in parts):
        return None
    nodes = [*patterns, *([others] if others is not None else [])]
    return nodes[0] if len(nodes) == 1 else {"anyOf": nodes}


def merged_others(parts: list[dict[str, Any]]) -> Node | None:
    """The schema of undeclared keys that no pattern matches; None for any value."""
    found: list[Node] = []
    for part in parts:
        node = part.get("additionalProperties")
        if structural(node) and node not in found:
            found.append(node)
    return None if not found else found[0] if len(found) == 1 else {"allOf": found}


def merged_patterns(parts: list[dict[str, Any]]) -> list[tuple[str, Node]]:
    """The schemas of undeclared keys by the regular expressions that they match."""
    found: dict[str, list[Node]] = {}
    for part in parts:
        patterns = part.get("patternProperties")
        for pattern, node in (patterns if isinstance(patterns, dict) else {}).items():
            if structural(node) and node not in found.setdefault(str(pattern), []):
                found[str(pattern)].append(node)
    kept = {pattern: nodes for pattern, nodes in found.items() if nodes}
    return [(pattern, nodes[0] if len(nodes) == 1 else {"allOf": nodes}) for pattern, nodes in kept.items()]


def merged_names(parts: list[dict[str, Any]]) -> Node | None:
    """What the keys are, by all parts that say more than that they are texts; None if none does."""
    found: list[Node] = []
    for part in parts:
        node = part.get("propertyNames")
        if isinstance(node, dict) and node not in found and structural({**node, "type": None}):
            found.append(node)
    return None if not found else found[0] if len(found) == 1 else {"allOf": found}


def merged_items(parts: list[dict[str, Any]]) -> tuple[tuple[Node, ...], Node]:
    """The schemas of the first items, by position, and that of the others. Before OpenAPI 3.1 they were in `items`."""
    prefixes: list[list[Node]] = []
    others: list[Node] = []
    for part in parts:
        items = part.get("items")
        prefix = part.get("prefixItems")
        if isinstance(items, list) and not isinstance(prefix, list):
            prefix, items = items, part.get("additionalItems")
        if isinstance(prefix, list) and prefix:
            prefixes.append(prefix)
        if structural(items) and items not in others:
            others.append(items)
    # a list that several describe is mostly one whose items are narrowed down, so that each names a class that fits
    rest: Node = {} if not others else others[0] if len(others) == 1 else {"anyOf": others}
    positions: list[Node] = []
    for index in range(max(map(len, prefixes), default=0)):
        nodes = [prefix[index] if index < len(prefix) else rest for prefix in prefixes]
        nodes = [node for node in nodes if structural(node)]
        positions.append({} if not nodes else nodes[0] if len(nodes) == 1 else {"allOf": nodes})
    return tuple(positions), rest


def merged_required(parts: list[dict[str, Any]]) -> tuple[str, ...]:
    """The required keys of all parts, each once. OpenAPI 2 and people write a boolean here; that says nothing."""
    required: dict[str, None] = {}
    for part in parts:
        for name in _list(part.get("required")):
            if isinstance(name, str):
                required[name] = None
    return tuple(required)
