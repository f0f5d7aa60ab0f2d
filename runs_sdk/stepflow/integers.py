"""Integers that stay integers: the server makes every number of an output a float."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.schema_tree import SchemaTree

LARGEST = 2**53
"""From here on floats skip integers: what the server has made of one can no longer be known."""


def has_whole_floats(value: Any) -> bool:
    """Whether there is anything that could be restored."""
    if isinstance(value, float):
        return value.is_integer()
    if isinstance(value, Mapping):
        return any(map(has_whole_floats, value.values()))
    return isinstance(value, list) and any(map(has_whole_floats, value))


def restore_integers(schema: Mapping[str, Any] | None, value: Any) -> Any:
    """A copy of the value in which floats are integers again where the schema says `integer` (and not `number`)."""
    if schema is None:
        return value
    tree = SchemaTree(schema)
    return _restore(tree, tree.expand([schema]), value)


def _restore(tree: SchemaTree, nodes: list[Mapping[str, Any]], value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if _is_integer(nodes) and value.is_integer() and abs(value) < LARGEST else value
    if not nodes:
        return value
    if isinstance(value, Mapping):
        return {name: _restore(tree, tree.step(nodes, name), item) for name, item in value.items()}
    if isinstance(value, list):
        return [_restore(tree, tree.step(nodes, index), item) for index, item in enumerate(value)]
    return value


def _is_integer(nodes: list[Mapping[str, Any]]) -> bool:
    kinds: set[Any] = set()
    for node in nodes:
        kind = node.get("type")
        kinds.update(kind if isinstance(kind, list) else [kind])
    return "integer" in kinds and "number" not in kinds
