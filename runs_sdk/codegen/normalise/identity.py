"""Which schemas are the same one, met on different ways; and which ones a schema is made of."""

from __future__ import annotations

from typing import Any, Final

from runs_sdk.codegen.normalise.merge import sole_reference
from runs_sdk.codegen.normalise.references import References, pointer_of
from runs_sdk.codegen.normalise.shapes import Node

Identity = tuple[Any, ...]

_COMBINED: Final = ("allOf", "anyOf", "oneOf")


def identity(node: Node) -> Identity:
    """Equal for a schema and for what was put together of the same parts of the document, again and again.

    Holds as long as the nodes live: parts of the document are known by where they are in memory.
    """
    if not isinstance(node, dict):
        return (repr(node),)
    found: list[tuple[Any, ...]] = []
    for key, value in node.items():
        if key in _COMBINED and isinstance(value, list):
            found.append((key, *(identity(inner) for inner in value)))
        else:
            found.append((key, id(value) if isinstance(value, dict | list) else repr(value)))
    return tuple(sorted(found, key=lambda each: str(each[0])))


def base_pointers(references: References, source: str) -> list[str]:
    """The schemas that the one at a pointer is made of by allOf, in its order; none for what is written in place."""
    if not source.startswith("#"):
        return []
    node = references.schema_at(source)
    if not isinstance(node, dict):
        return []
    listed = node.get("allOf")
    parts = [node] if "$ref" in node else []
    parts += [each for each in (listed if isinstance(listed, list) else []) if isinstance(each, dict)]
    found = [pointer_of(each["$ref"]) if "$ref" in each else _sole(each) for each in parts]
    return [each for each in dict.fromkeys(found) if each is not None]


def _sole(node: dict[str, Any]) -> str | None:
    reference = sole_reference(node)
    return reference[0] if reference is not None else None
