"""Schemas that others are made of by allOf, with a key that tells what a value is: each is read as what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from runs_sdk.codegen.verification.original import Original


@frozen
class Subtype:
    """A schema that is made of a base, and the values of the base's discriminator that mean it."""

    base: str
    name: str
    key: str
    values: tuple[str, ...]


def subtypes(original: Original) -> Iterator[Subtype]:
    """What the document has of them. A base that lists its alternatives is a union, and none of these."""
    schemas = original.schemas()
    made_of = {name: _made_of(original, node) for name, node in schemas.items()}
    for base, node in schemas.items():
        key = discriminator(node)
        if key is None:
            continue
        about = node["discriminator"]
        mapping = about.get("mapping") if isinstance(about, dict) else None
        pairs = mapping.items() if isinstance(mapping, dict) else ()
        meant = {str(value): str(target).rsplit("/", 1)[-1] for value, target in pairs}
        for name in schemas:
            if name != base and base in _ancestors(name, made_of):
                values = [value for value, target in meant.items() if target == name]
                values += [name] if name not in meant else []
                yield Subtype(base, name, key, tuple(values))


def discriminator(node: Any) -> str | None:
    """The key whose values tell what is made of this schema apart, if there is one."""
    if not isinstance(node, dict) or node.get("oneOf") or node.get("anyOf"):
        return None
    found = node.get("discriminator")
    key = found.get("propertyName") if isinstance(found, dict) else found
    return key if isinstance(key, str) else None


def several_bases(original: Original, name: str) -> bool:
    """Whether a schema is made of more than one that has a discriminator: Python's classes have one of them as base."""
    schemas = original.schemas()
    made_of = {each: _made_of(original, node) for each, node in schemas.items()}
    found = {name, *_ancestors(name, made_of)}
    return any(sum(_tells(base, schemas, made_of) for base in made_of.get(each, ())) > 1 for each in found)


def _tells(name: str, schemas: dict[str, Any], made_of: dict[str, list[str]]) -> bool:
    return any(discriminator(schemas.get(each)) is not None for each in (name, *_ancestors(name, made_of)))


def _made_of(original: Original, node: Any) -> list[str]:
    """The named schemas of which one is made."""
    found: list[str] = []
    waiting: list[Any] = [node]
    while waiting:
        part = waiting.pop(0)
        if not isinstance(part, dict):
            continue
        reference = part.get("$ref")
        if isinstance(reference, str):
            found += [name for name in original.schemas() if original.pointer(name) == reference]
        waiting.extend(part.get("allOf") or ())
    return found


def _ancestors(name: str, made_of: dict[str, list[str]]) -> list[str]:
    found: list[str] = []
    waiting = list(made_of.get(name, ()))
    while waiting:
        each = waiting.pop(0)
        if each not in found:
            found.append(each)
            waiting.extend(made_of.get(each, ()))
    return found
