"""What a schema comes down to, when all its keywords are taken together."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

Node = Any
"""A schema as the document has it: an object, or true or false."""


@frozen
class Shape:
    """A kind of value. `nullable` if null is allowed besides."""

    nullable: bool = field(default=False, kw_only=True)


@frozen
class Anything(Shape):
    """No restriction that Python types could express."""


@frozen
class Alias(Shape):
    """Just what is at another place."""

    pointer: str


@frozen
class Scalar(Shape):
    """A string, number, integer, boolean or null, perhaps with a format that has a Python type."""

    type: str
    format: str | None = None


@frozen
class Constant(Shape):
    """One value only."""

    value: Any


@frozen
class Enumeration(Shape):
    """One of some strings, or one of some integers."""

    values: tuple[Any, ...]
    names: tuple[str, ...] | None = None
    description: str = ""


@frozen
class Array(Shape):
    """A list. `prefix` are the schemas of its first items, `items` is that of the others."""

    items: Node
    prefix: tuple[Node, ...] = ()


@frozen
class Object(Shape):
    """An object. `additional` is the schema of the keys that are not declared, or None for any."""

    properties: dict[str, Node]
    required: tuple[str, ...] = ()
    additional: Node | None = None
    description: str = ""
    patterns: tuple[tuple[str, Node], ...] = ()
    """Regular expressions of undeclared keys, with their schemas; `others` is that of the keys that match none."""
    others: Node | None = None
    names: Node | None = None
    """What undeclared keys themselves are, if more than texts."""


@frozen
class Union(Shape):
    """One of several. `discriminator` is the key that tells which, and what its values mean."""

    alternatives: tuple[Node, ...]
    discriminator: str | None = None
    mapping: dict[str, str] = field(factory=dict)
