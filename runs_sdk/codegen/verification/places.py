"""Open places of schemas: what `$dynamicRef` means depends on the schemas that led there, the outermost one first."""

from __future__ import annotations

import json
from typing import Any, Final

from runs_sdk.codegen.verification.original import Original

_SCOPE: Final = "<scope>"
"""The key under which a node with a reference carries the dynamic anchors of the schemas that led to it."""

Scope = tuple[dict[str, Any], ...]


def has_places(document: dict[str, Any]) -> bool:
    """Whether a document has dynamic references."""
    return '"$dynamicRef"' in json.dumps(document, default=str)


class Locations:
    """Follows references, and remembers on the way what fills open places."""

    def __init__(self, original: Original) -> None:
        self._original = original

    def entered(self, schema: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, Any]]]:
        """A schema without its references, and what these lead to."""
        scope: Scope = schema[_SCOPE] if _SCOPE in schema else self._with(schema, ())
        targets: list[tuple[str, Any]] = []
        if isinstance(schema.get("$ref"), str):
            target = self._original.target(schema["$ref"])
            targets.append((schema["$ref"], _marked(target, self._with(target, scope))))
        dynamic = schema.get("$dynamicRef")
        if isinstance(dynamic, str):
            name = dynamic.rpartition("#")[2]
            filled = next((each[name] for each in scope if name in each), None)
            targets.append((dynamic, _marked(self._original.target(dynamic) if filled is None else filled, scope)))
        own = {key: value for key, value in schema.items() if key not in ("$ref", "$dynamicRef", _SCOPE)}
        return _marked(own, scope) if scope else own, targets

    def _with(self, schema: Any, scope: Scope) -> Scope:
        found: dict[str, Any] = {}
        waiting = [schema]
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, dict):
                if isinstance(node.get("$dynamicAnchor"), str):
                    found.setdefault(node["$dynamicAnchor"], node)
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)
        return (*scope, found) if found else scope


def _marked(node: Any, scope: Scope) -> Any:
    """A node in which all references carry the scope."""
    if isinstance(node, list):
        return [_marked(each, scope) for each in node]
    if not isinstance(node, dict) or _SCOPE in node:
        return node
    made = {key: _marked(each, scope) for key, each in node.items()}
    return {**made, _SCOPE: scope} if isinstance(node.get("$ref", node.get("$dynamicRef")), str) else made
