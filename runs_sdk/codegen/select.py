"""Leaves out operations that are not wanted, and the schemas that only they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from runs_sdk.codegen.errors import CodegenError, shown
from runs_sdk.codegen.normalise.operations import METHODS, tag_of


def select(document: dict[str, Any], include_tags: Iterable[str] = (), *, exclude_deprecated: bool) -> dict[str, Any]:
    """The document with the operations of these tags only (all, if none is named), and without deprecated ones.

    Raises CodegenError for a tag that no operation has.
    """
    wanted = list(dict.fromkeys(include_tags))
    if not wanted and not exclude_deprecated:
        return document
    found: set[str] = set()
    paths: dict[str, Any] = {}
    for path, item in (document.get("paths") or {}).items():
        if not isinstance(item, dict):
            continue
        kept = {key: value for key, value in item.items() if key not in METHODS}
        for method in METHODS:
            node = item.get(method)
            if not isinstance(node, dict):
                continue
            found.add(tag_of(node))
            if (not wanted or tag_of(node) in wanted) and not (exclude_deprecated and node.get("deprecated") is True):
                kept[method] = node
        if any(method in kept for method in METHODS) or "$ref" in kept:
            paths[path] = kept
    unknown = [tag for tag in wanted if tag not in found]
    if unknown:
        named = ", ".join(repr(shown(tag, 80)) for tag in unknown)
        there = ", ".join(shown(tag, 80) for tag in sorted(found))
        raise CodegenError(f"no operation has the tag {named}; there are {there}")
    chosen = {**document, "paths": paths}
    return {**chosen, "components": _needed(chosen)}


def _needed(document: dict[str, Any]) -> dict[str, Any]:
    """The components that the paths refer to, and those that these refer to."""
    components = document.get("components") or {}
    waiting = list(_references(document["paths"]))
    needed: set[tuple[str, str]] = set()
    while waiting:
        steps = unquote(waiting.pop()).split("/")
        if len(steps) < 4 or steps[:2] != ["#", "components"]:
            continue
        key = (steps[2], steps[3].replace("~1", "/").replace("~0", "~"))
        if key in needed:
            continue
        needed.add(key)
        waiting.extend(_references((components.get(key[0]) or {}).get(key[1])))
    return {
        kind: {name: node for name, node in named.items() if (kind, name) in needed}
        for kind, named in components.items()
        if isinstance(named, dict) and kind != "securitySchemes"
    } | {kind: named for kind, named in components.items() if kind == "securitySchemes"}


def _references(node: Any) -> Iterator[str]:
    """All references below a node, and the targets of discriminators."""
    stack = [node]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            mapping = (value.get("discriminator") or {}).get("mapping") if _is_discriminator(value) else None
            for target in (mapping or {}).values():
                yield str(target) if str(target).startswith("#") else f"#/components/schemas/{target}"
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)


def _is_discriminator(value: dict[str, Any]) -> bool:
    return isinstance(value.get("discriminator"), dict) and isinstance(value["discriminator"].get("mapping", {}), dict)
