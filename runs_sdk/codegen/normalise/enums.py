"""Lists of values: null makes nullable, one text is a constant, two types make a union, and what has no names in Python
becomes its plain type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from runs_sdk.codegen.normalise.shapes import Anything, Constant, Enumeration, Scalar, Shape, Union

MOST_VALUES: Final = 1500
"""More values than this are not given names; the type is then the type of the values."""


def enumeration(
    parts: list[dict[str, Any]], types: list[str] | None, where: str, note: Callable[[str, str, str], None]
) -> Shape:
    """The shape of schemas that list values. Where several do, a value has to be in each list."""
    values = list(parts[0].get("enum") or [])
    names = parts[0].get("x-enum-varnames", parts[0].get("x-enumNames"))
    for part in parts[1:]:
        listed = part.get("enum")
        if isinstance(listed, list) and listed:
            both = [value for value in values if value in listed]
            if not both:
                note("conflict", where, "the lists of values have none in common; the first is used")
                continue
            values, names = both, None
    description = next((str(part["description"]) for part in parts if part.get("description")), "")
    nullable = None in values
    given = [value for value in values if value is not None]
    if len(given) < len(values) or not isinstance(names, list) or len(names) != len(given):
        names = None
    return _of_values(given, names, types, nullable, description, where, note)


def _of_values(
    given: list[Any],
    names: list[Any] | None,
    types: list[str] | None,
    nullable: bool,
    description: str,
    where: str,
    note: Callable[[str, str, str], None],
) -> Shape:
    if not given:
        return Scalar("null")
    if types == ["string"] and not all(isinstance(value, str) for value in given):
        given = [value if isinstance(value, str) else _as_text(value) for value in given]
        note("enum-type", where, "the values of a string are written as numbers or booleans; they are sent as text")
    strings = [value for value in given if isinstance(value, str)]
    integers = [value for value in given if isinstance(value, int) and not isinstance(value, bool)]
    if len(strings) + len(integers) < len(given):
        if all(isinstance(value, bool) for value in given):
            return Scalar("boolean", nullable=nullable)
        if all(isinstance(value, int | float) and not isinstance(value, bool) for value in given):
            note("enum-values", where, "a list of numbers with fractions is a number")
            return Scalar("number", nullable=nullable)
        note("enum-values", where, "a list of values that are neither strings nor integers is any value")
        return Anything(nullable=nullable)
    if strings and integers:
        both = ({"enum": strings}, {"enum": integers})
        return Union(alternatives=both, nullable=nullable)
    if len(given) > MOST_VALUES:
        note("enum-size", where, f"more than {MOST_VALUES} values have no names; any value of their type is allowed")
        return Scalar("string" if strings else "integer", nullable=nullable)
    if not strings and types == ["number"]:
        note("enum-values", where, "a list of whole numbers of type number is a list of integers")
    seen: dict[Any, Any] = {}
    for index, value in enumerate(given):
        seen.setdefault(value, names[index] if names else None)
    if strings and len(seen) == 1:
        return Constant(strings[0], nullable=nullable)
    kept = tuple(str(name) for name in seen.values()) if names else None
    return Enumeration(tuple(seen), kept, description, nullable=nullable)


def _as_text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
