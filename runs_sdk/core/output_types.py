"""An output as a type of the caller's: dataclasses, attrs classes, pydantic models, msgspec structs, and plain types.

    read_output(list[Order], [{"id": 1}])      [Order(id=1)]

By duck typing and without a dependency: pydantic and msgspec read their own classes. All problems come at once.
"""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, Literal, Union

from attrs import frozen

from .errors import InputProblem
from .json_values import Path, path_text


def read_output(kind: Any, value: Any, what: str = "output") -> tuple[Any, list[InputProblem]]:
    """The value as a `kind`, and what does not fit, each with its place; the value means nothing when there is some."""
    reader = _Reader(what)
    found = reader.read(kind, value, ())
    return found, reader.problems


@frozen
class _Field:
    """A field of a class: its name there, in JSON, and as an argument of the constructor."""

    name: str
    wire: str
    argument: str
    required: bool


class _Reader:
    def __init__(self, what: str) -> None:
        self._what = what
        self.problems: list[InputProblem] = []

    def read(self, kind: Any, value: Any, path: Path) -> Any:
        """The value as a `kind`; what does not fit goes to the problems."""
        if kind is Any or kind is object:
            return value
        if kind is None or kind is types.NoneType:
            return value if value is None else self._fail(path, "null", value)
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin in (typing.Annotated, typing.Required, typing.NotRequired):
            return self.read(inner[0], value, path)
        if origin is Union or origin is types.UnionType:
            return self._read_union(inner, value, path)
        if origin is Literal:
            return value if value in inner else self._fail(path, f"one of {', '.join(map(repr, inner))}", value)
        if origin is not None and any(hasattr(origin, mark) for mark in ("__attrs_attrs__", "__dataclass_fields__")):
            return self._read_class(origin, value, path)  # what it is generic over is not looked at
        if origin is not None:
            return self._read_collection(origin, inner, value, path)
        if kind in (list, dict, tuple, set, frozenset):
            return self._read_collection(kind, (), value, path)
        if typing.is_typeddict(kind):
            return self._read_fields(kind, dict, value, path, _of_typed_dict(kind))
        return self._read_class(kind, value, path)

    def _read_union(self, kinds: Sequence[Any], value: Any, path: Path) -> Any:
        tries = []
        for kind in sorted(kinds, key=lambda each: each is not types.NoneType):
            other = _Reader(self._what)
            found = other.read(kind, value, path)
            if not other.problems:
                return found
            tries.append(other.problems)
        deepest = max(tries, key=lambda problems: max(len(each.path) for each in problems))
        self.problems += deepest if any(each.path != path_text(self._what, path) for each in deepest) else tries[-1]
        return None

    def _read_collection(self, origin: Any, inner: Sequence[Any], value: Any, path: Path) -> Any:
        if isinstance(origin, type) and issubclass(origin, Mapping):
            if not isinstance(value, Mapping):
                return self._fail(path, "an object", value)
            item = inner[1] if len(inner) == 2 else Any
            return {key: self.read(item, each, (*path, str(key))) for key, each in value.items()}
        if not isinstance(value, list | tuple):
            return self._fail(path, "a list", value)
        if origin is tuple and inner and inner[-1] is not ...:
            if len(value) != len(inner):
                return self._fail(path, f"a list of {len(inner)} items", value)
            return tuple(
                self.read(each, item, (*path, n)) for n, (each, item) in enumerate(zip(inner, value, strict=True))
            )
        item = inner[0] if inner else Any
        found = [self.read(item, each, (*path, number)) for number, each in enumerate(value)]
        return origin(found) if origin in (tuple, set, frozenset) else found

    def _read_class(self, kind: Any, value: Any, path: Path) -> Any:
        if not isinstance(kind, type):
            raise TypeError(f"{kind!r} is no type that an output can be read as")
        if hasattr(kind, "__pydantic_validator__"):
            return self._by_pydantic(kind, value, path)
        if hasattr(kind, "__struct_fields__"):
            return self._by_msgspec(kind, value, path)
        if hasattr(kind, "__attrs_attrs__"):
            if callable(getattr(kind, "from_dict", None)) and isinstance(value, Mapping):
                return self._try(lambda: kind.from_dict(value), path)  # type: ignore[attr-defined]
            mine = [_Field(each.name, each.metadata.get("json", each.name), each.alias, _is_needed(each))
                   for each in kind.__attrs_attrs__ if each.init]  # fmt: skip
            return self._read_fields(kind, kind, value, path, mine)
        if hasattr(kind, "__dataclass_fields__"):
            from dataclasses import MISSING, fields

            own = [
                _Field(e.name, e.name, e.name, e.default is MISSING and e.default_factory is MISSING)
                for e in fields(kind)
                if e.init
            ]
            return self._read_fields(kind, kind, value, path, own)
        return self._read_scalar(kind, value, path)

    def _read_fields(
        self, kind: Any, build: Callable[..., Any], value: Any, path: Path, fields: Sequence[_Field]
    ) -> Any:
        """An object as a class with fields. Names that the class does not have are left out."""
        if not isinstance(value, Mapping):
            return self._fail(path, "an object", value)
        hints = typing.get_type_hints(kind)
        before = len(self.problems)
        given = {}
        for each in fields:
            if each.wire in value:
                given[each.argument] = self.read(hints.get(each.name, Any), value[each.wire], (*path, each.wire))
            elif each.required:
                place = path_text(self._what, (*path, each.wire))
                self.problems.append(InputProblem(place, "is missing", "missing"))
        if len(self.problems) > before:
            return None
        return self._try(lambda: build(**given), path)

    def _read_scalar(self, kind: type, value: Any, path: Path) -> Any:
        from datetime import date, datetime, time
        from decimal import Decimal

        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if kind is int and isinstance(value, float) and value.is_integer():
            return int(value)
        if kind in (int, float) and isinstance(value, bool):
            return self._fail(path, "a number", value)
        if isinstance(value, kind):
            return value
        if issubclass(kind, Enum):
            return self._try(lambda: kind(value), path)
        if issubclass(kind, date | time) and isinstance(value, str):
            form: type[datetime | date | time] = kind
            return self._try(lambda: form.fromisoformat(value), path)
        if issubclass(kind, Decimal) and isinstance(value, int | float | str) and not isinstance(value, bool):
            return self._try(lambda: kind(str(value)), path)
        if kind in (str, int, float, bool, bytes) or not isinstance(value, str):
            return self._fail(path, _WORDS.get(kind, _with_article(kind.__name__)), value)
        make: Any = kind
        return self._try(lambda: make(value), path)  # UUIDs, paths

    def _by_pydantic(self, kind: Any, value: Any, path: Path) -> Any:
        try:
            if hasattr(kind, "model_validate"):
                return kind.model_validate(value)
            return kind.__pydantic_validator__.validate_python(value)
        except ValueError as error:
            found = getattr(error, "errors", None)
            if not callable(found):
                raise
            for each in found():
                place = (*path, *each.get("loc", ()))
                self.problems.append(InputProblem(path_text(self._what, place), each["msg"], each["type"]))
            return None

    def _by_msgspec(self, kind: Any, value: Any, path: Path) -> Any:
        return self._try(lambda: sys.modules["msgspec"].convert(value, kind), path)

    def _try(self, build: Callable[[], Any], path: Path) -> Any:
        try:
            return build()
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:
            said = f"{type(error).__name__} {error}" if isinstance(error, KeyError | ArithmeticError) else str(error)
            self.problems.append(InputProblem(path_text(self._what, path), said, "type"))
            return None

    def _fail(self, path: Path, wanted: str, value: Any) -> Any:
        found = "null" if value is None else _with_article(type(value).__name__)
        said = f"must be {wanted}, but is {found}"
        self.problems.append(InputProblem(path_text(self._what, path), said, "type", wanted))
        return None


_WORDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeioAEIO' else 'a'} {name}"


def _of_typed_dict(kind: Any) -> list[_Field]:
    """Where annotations are texts, `__required_keys__` of a TypedDict knows nothing of NotRequired."""
    hints = typing.get_type_hints(kind, include_extras=True)
    origins = {name: typing.get_origin(hint) for name, hint in hints.items()}
    return [
        _Field(
            name,
            name,
            name,
            origin is typing.Required or (name in kind.__required_keys__ and origin is not typing.NotRequired),
        )
        for name, origin in origins.items()
    ]


def _is_needed(attribute: Any) -> bool:
    return type(attribute.default).__name__ == "_Nothing"
