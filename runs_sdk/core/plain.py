"""Values as people have them (models, dataclasses, enumerations, times), as JSON's own types. Without a dependency.

pydantic models and dataclasses       what they serialise themselves as, by alias
msgspec structs                       their fields by the names of their encoding, and the tag
attrs classes, dataclasses            their fields; attrs classes with `to_dict()`, as generated models are: that.
                                          `metadata={"json": ..., "omit_none": True}` of attrs fields is heeded
enumerations                          their values
datetimes, dates, times               ISO 8601, as they are: without an offset where they have none
UUIDs, paths                          text
Decimals                              numbers, where a double is exactly that number; text would be another type
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Protocol


class Record(Protocol):
    """An object with fields: a pydantic model, a dataclass, an attrs class, a msgspec struct. Checked at run time."""


def is_record(value: Any) -> bool:
    """Whether it is an object with fields, of a kind that is known here."""
    kind = type(value)
    return not isinstance(value, type) and any(
        hasattr(kind, mark)
        for mark in ("__pydantic_serializer__", "__attrs_attrs__", "__dataclass_fields__", "__struct_fields__")
    )


def is_unset(value: Any) -> bool:
    """Whether it marks a field that is not there: UNSET of generated packages, and of msgspec."""
    return type(value).__name__ in ("Unset", "UnsetType")


def unwrap(value: Any) -> Any:
    """What the value is in JSON, its items still as they were; the value itself where that is not known.

    Raises ValueError, with a clause about the value, for what cannot be written without a loss.
    """
    if isinstance(value, Enum):
        return value.value
    if is_record(value):
        return _fields(value)
    if hasattr(value, "__fspath__"):
        return value.__fspath__()
    return _scalar(value)


def _fields(value: Any) -> Any:
    kind = type(value)
    if hasattr(kind, "__pydantic_serializer__"):
        return _of_pydantic(value)
    if hasattr(kind, "__struct_fields__"):
        return _of_msgspec(value)
    if hasattr(kind, "__attrs_attrs__"):
        if callable(getattr(value, "to_dict", None)):
            return value.to_dict()
        return _of_attrs(value)
    from dataclasses import fields

    return {each.name: getattr(value, each.name) for each in fields(value)}


def _of_attrs(value: Any) -> dict[str, Any]:
    """`metadata={"json": "first-name"}` is a name on the wire; `"omit_none": True` leaves out a None."""
    found = {}
    for each in type(value).__attrs_attrs__:
        item = getattr(value, each.name)
        if item is not None or not each.metadata.get("omit_none"):
            found[each.metadata.get("json", each.name)] = item
    return found


def _of_pydantic(value: Any) -> Any:
    """As pydantic writes it; with what it cannot write still in it, so that each such place can be named."""

    def dump(mode: str) -> Any:
        if hasattr(value, "model_dump"):
            return value.model_dump(mode=mode, by_alias=True)
        return type(value).__pydantic_serializer__.to_python(value, mode=mode, by_alias=True)

    try:
        return dump("json")
    except ValueError:  # PydanticSerializationError is one
        pass
    try:
        return dump("python")
    except ValueError as error:
        raise ValueError(f"is a {type(value).__name__} that pydantic cannot write ({error})") from None


def _of_msgspec(value: Any) -> Any:
    kind = type(value)
    config = kind.__struct_config__
    items = [getattr(value, name) for name in kind.__struct_fields__]
    if config.array_like:
        return items if config.tag is None else [config.tag, *items]
    tag = {} if config.tag is None else {config.tag_field: config.tag}
    return {**tag, **dict(zip(kind.__struct_encode_fields__, items, strict=True))}


def _scalar(value: Any) -> Any:
    from datetime import date, time
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"is {value}, which JSON has no number for")
        number = float(value)
        if Decimal(repr(number)) != value:
            raise ValueError("is a Decimal with more digits than a number in JSON keeps; use str() or float()")
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return value
