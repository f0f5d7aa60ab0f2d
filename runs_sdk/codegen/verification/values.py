"""Values of generated types: made from samples, turned back, and searched for what their models do not know."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import Enum
from io import BytesIO
from typing import Any


def is_model(value: Any) -> bool:
    """Whether a value is an instance of a generated model."""
    return hasattr(value, "additional_properties") and hasattr(type(value), "from_dict")


def plain(value: Any) -> Any:
    """As JSON values."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool | Decimal):
        return value
    return str(value)


def hidden(value: Any, declared: dict[str, set[str]], place: str = "$") -> Iterator[tuple[str, str, str]]:
    """Declared keys that ended among the additional ones, or in an object that no model read: place, key, model."""
    known = declared.get(place, set())
    if is_model(value):
        model = type(value).__name__
        for key in sorted(known & value.additional_properties.keys()):
            yield place, key, model
        for attribute, wire in type(value)._wire.items():
            yield from hidden(getattr(value, attribute), declared, f"{place}.{wire}")
        for key, item in value.additional_properties.items():
            yield from hidden(item, declared, f"{place}.{key}")
    elif isinstance(value, dict):
        for key in sorted(known & value.keys()):
            yield place, key, "an object without a model"
        for key, item in value.items():
            yield from hidden(item, declared, f"{place}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from hidden(item, declared, f"{place}[{index}]")


def untyped(value: Any, named: frozenset[str], texts: frozenset[str], place: str = "$") -> Iterator[tuple[str, str]]:
    """What is of another type than its schema: keys that are none of their names, texts that were read as more."""
    if place in texts and value is not None and type(value) is not str:
        yield place, f"a text is read as {type(value).__name__}"
    if is_model(value):
        if place in named and any(type(key) is str for key in value.additional_properties):
            yield place, "its keys are plain texts"
        for attribute, wire in type(value)._wire.items():
            yield from untyped(getattr(value, attribute), named, texts, f"{place}.{wire}")
        for key, item in value.additional_properties.items():
            yield from untyped(item, named, texts, f"{place}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from untyped(item, named, texts, f"{place}[{index}]")


def candidates(annotation: Any, value: Any) -> Iterator[Any]:
    """A sample as the types that a function takes, the best first. Raises what reading it raises if none takes it."""
    options = [annotation]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        options.extend(typing.get_args(annotation))
    return _read_by([functools.partial(coerce, option) for option in options], value)


def _read_by(readers: Iterable[Callable[[Any], Any]], value: Any) -> Iterator[Any]:
    """What each makes of a value. One alternative may be unable to read what is meant for another; if all are, raises
    what the first one raised."""
    failed: list[Exception] = []
    count = 0
    for reader in readers:
        try:
            made = reader(value)
        except Exception as error:  # whatever it is: what reads is generated code
            failed.append(error)
            continue
        count += 1
        yield made
    if failed and not count:
        raise failed[0]


def coerce(annotation: Any, value: Any) -> Any:
    """A sample as the type that a function asks for; as it is if that type is a plain one."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return _best(typing.get_args(annotation), value)
    if origin is list and isinstance(value, list):
        (inner,) = typing.get_args(annotation)
        return [coerce(inner, item) for item in value]
    if hasattr(annotation, "from_dict") and isinstance(value, dict):
        return _with_files(annotation.from_dict(value))
    if isinstance(annotation, type) and issubclass(annotation, Enum) and not isinstance(value, dict | list):
        return annotation(value)
    return value


def _best(options: tuple[Any, ...], value: Any) -> Any:
    """The option that knows most of the value's keys."""
    models = [option for option in options if hasattr(option, "from_dict")]
    if isinstance(value, dict) and models:
        made = list(_read_by([model.from_dict for model in models], value))
        return _with_files(min(made, key=lambda model: (_unknown(model), len(type(model)._wire))))
    lists = [option for option in options if typing.get_origin(option) is list]
    if isinstance(value, list) and lists:
        return min(_read_by([functools.partial(coerce, each) for each in lists], value), key=_unknown)
    enums = [option for option in options if isinstance(option, type) and issubclass(option, Enum)]
    for option in enums:
        if value in option._value2member_map_:
            return option(value)
    return value


def _unknown(value: Any) -> int:
    """Keys that a model does not know, its own counting more than those further down."""
    if isinstance(value, list):
        return sum(map(_unknown, value))
    if isinstance(value, dict):  # no model read it
        return len(value) + sum(map(_unknown, value.values()))
    if not is_model(value):
        return 0
    inner = [getattr(value, attribute) for attribute in type(value)._wire]
    return 100 * len(value.additional_properties) + sum(map(_unknown, inner))


def _with_files(model: Any) -> Any:
    """Texts that stand for files are rewound files by now; what was read is left as it is."""
    for attribute in type(model)._wire:
        item = getattr(model, attribute)
        if hasattr(item, "payload") and isinstance(item.payload, BytesIO):
            item.payload.seek(0)
    return model
