"""What is beside a reference: before OpenAPI 3.1 only what is said to people stays."""

from __future__ import annotations

from typing import Any, Final

TELLING: Final = frozenset(
    ("description", "summary", "title", "deprecated", "default", "readOnly", "writeOnly", "nullable", "example", "xml")
)
"""Keywords that say nothing about which keys and values there are."""

VALUES: Final = frozenset(("default", "enum", "const", "example", "examples"))
"""Keywords whose values are data, in which a reference is none."""


def without_siblings(document: dict[str, Any]) -> dict[str, Any]:
    """The document with nothing beside its references that does not hold there. It is not changed itself."""
    if str(document.get("openapi", "")).startswith("3.") and not str(document["openapi"]).startswith("3.0"):
        return document
    paths = {"paths": document["paths"]} if "paths" in document else {}
    made = {key: _without(value) for key, value in document.items() if key != "paths"}
    items = paths.get("paths")
    if isinstance(items, dict):  # a path item may have more beside its reference
        made["paths"] = {
            path: {key: _without(value) for key, value in item.items()} if isinstance(item, dict) else item
            for path, item in items.items()
        }
    return {key: made.get(key, value) for key, value in document.items()}


def _without(node: Any) -> Any:
    if isinstance(node, list):
        return [_without(each) for each in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("$ref"), str):
        return {key: value for key, value in node.items() if key == "$ref" or key in TELLING or key.startswith("x-")}
    return {key: value if key in VALUES or key.startswith("x-") else _without(value) for key, value in node.items()}
