"""Operations: each gets a name that no other has in its tag, the current one before its deprecated clones."""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import define, field

from runs_sdk.codegen.normalise.lock import NameLock, label_of
from runs_sdk.codegen.normalise.names import identifier
from runs_sdk.codegen.normalise.references import References

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
IDEMPOTENT: Final = frozenset(("get", "put", "delete", "head", "options"))


@define
class Found:
    """An operation where the document has it."""

    path: str
    method: str
    node: dict[str, Any]
    shared: list[Any]
    id: str
    tag: str
    deprecated: bool
    item: dict[str, Any] = field(factory=dict)
    """The path item in which it is."""
    name: str = ""
    arguments: dict[str, str] = field(factory=dict)
    """Names of arguments that stay, by location and wire name."""


def operations(references: References) -> list[Found]:
    """All operations in the order of the document."""
    found: list[Found] = []
    paths = references.document.get("paths") or {}
    for path, written in paths.items():
        item = references.follow(written)
        if not isinstance(item, dict):
            continue
        for method in METHODS:
            node = item.get(method)
            if not isinstance(node, dict):
                continue
            shared = item.get("parameters")
            found.append(
                Found(
                    path=str(path),
                    method=method,
                    node=node,
                    shared=shared if isinstance(shared, list) else [],
                    id=_id(node, method, str(path)),
                    tag=tag_of(node),
                    deprecated=node.get("deprecated") is True,
                    item=item,
                )
            )
    return found


def tag_of(node: dict[str, Any]) -> str:
    """The first tag of an operation."""
    tags = node.get("tags")
    if isinstance(tags, list) and tags and isinstance(tags[0], str) and tags[0].strip():
        return tags[0]
    return "default"


def _id(node: dict[str, Any], method: str, path: str) -> str:
    given = node.get("operationId")
    if isinstance(given, str) and re.search(r"\w", given):
        return given
    return f"{method}_{path.replace('{', '').replace('}', '').strip('/').replace('/', '_')}"


def name_operations(found: list[Found], lock: NameLock) -> dict[str, str]:
    """Give each operation its name. Returns the Python name of each tag.

    Two tags that come to one name share a package. Of several operations that come to one name, the first that is not
    deprecated has it, the others are numbered from 0. What the lock has keeps its name and its tag.
    """
    labels = [label_of(each.method, each.path) for each in found]
    for each in found:
        locked = lock.operation(each.method, each.path, each.id, labels)
        if locked is not None:
            each.tag, each.name = locked.tag, locked.name
            each.arguments = locked.arguments
    tags: dict[str, str] = {}
    for each in found:
        tags.setdefault(each.tag, lock.tags.get(each.tag) or identifier(each.tag, "tag_"))
    taken: dict[str, set[str]] = {}
    for one in lock.operations.values():
        module = lock.tags.get(one.tag) or identifier(one.tag, "tag_")
        taken.setdefault(module, set()).add(one.name)
    numbers: dict[tuple[str, str], int] = {}
    for each in sorted(found, key=lambda one: one.deprecated):  # stable: the order of the document otherwise
        if each.name:
            continue
        used = taken.setdefault(tags[each.tag], set())
        base = identifier(each.id, "operation_")
        name, key = base, (tags[each.tag], base)
        while name in used:
            name = f"{base}_{numbers.get(key, 0)}"
            numbers[key] = numbers.get(key, 0) + 1
        used.add(name)
        each.name = name
    return tags
