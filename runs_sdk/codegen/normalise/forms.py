"""The few forms of schemas that the generator takes whole, and the marks in them that our templates read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.references import split
from runs_sdk.codegen.normalise.shapes import Node, Object

FREE_FORM: Final = "x-runs-free-form"
"""In the example of an object without declared keys. The generator's properties keep a name, a description, a
default and an example of a schema and nothing else; examples are not generated, so that this key carries the mark."""

DECIMAL: Final = "x-runs-decimal"
"""In the example of a number with all its digits."""

POSITIONS: Final = "x-runs-positions:"
"""In the example of a list whose items differ by position, before the name of the piece that has their types."""


def piece_of(key: str, number: int) -> str:
    """The name for the generator of a piece of a class with very many properties; the first has that of the class."""
    return f"{key}S{number}" if number else key


def patterns_of(key: str) -> str:
    """The name for the generator of the types that patterns give to keys of a class."""
    return f"{key}P"


def batched(keys: Iterable[str], size: int) -> Iterator[list[str]]:
    """The keys in lists of this size; one empty list if there are none."""
    listed = list(keys)
    for start in range(0, max(len(listed), 1), size):
        yield listed[start : start + size]


def described_node(node: Node) -> str:
    """What the document says about a property, with its default."""
    if not isinstance(node, dict):
        return ""
    text = described(node.get("description"))
    return text if "$ref" in node else with_default(text, node.get("default"))


def with_default(text: str, default: Any) -> str:
    """A description with the default, if there is one."""
    if default is None:
        return text
    return f"{text.rstrip()} Default: {described(json.dumps(default, default=str, ensure_ascii=False)[:200])}.".strip()


def reference(key: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{key}"}


def class_of(expressed: dict[str, Any]) -> str | None:
    referred = [each for each in expressed.get("anyOf", [expressed]) if each != {"type": "null"}]
    reference = referred[0].get("$ref") if len(referred) == 1 else None
    return reference.rsplit("/", 1)[-1] if isinstance(reference, str) else None


def any_of(expressed: list[dict[str, Any]]) -> dict[str, Any]:
    """A union without unions in it and without doubles. What any value is part of is any value, but for classes, which
    are read as such."""
    flat: list[dict[str, Any]] = []
    for each in expressed:
        flat.extend(inner for inner in each.get("anyOf", [each]) if inner not in flat)
    if {} in flat:
        flat = [*(inner for inner in flat if _holds_class(inner)), {}]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _holds_class(expressed: dict[str, Any]) -> bool:
    while "items" in expressed:
        expressed = expressed["items"]
    return "$ref" in expressed or any(_holds_class(inner) for inner in expressed.get("anyOf", ()))


def is_free(shape: Object) -> bool:
    return not shape.properties and shape.additional is None and not shape.patterns and shape.names is None


def words_of(pointer: str) -> tuple[str, ...]:
    """Words to name what is at a pointer: the last steps, without those that only say how to get there."""
    skipped = {"properties", "schema", "content", "items", "components", "schemas", "paths", "responses", "definitions"}
    words = [step for step in split(pointer) if step not in skipped]
    return tuple(words[-3:]) or ("Schema",)
