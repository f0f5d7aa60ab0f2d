"""What the models have in common: reading, writing, and the names that models of other generators have for both."""

from __future__ import annotations

import builtins
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from pprint import pformat
from types import UnionType
from typing import Any, ClassVar, Self, Union, get_args, get_origin

from attrs import NOTHING, evolve, fields, resolve_types

from ...._common.arguments import value_problem
from ....core.errors import InputProblem
from ....core.times import read_time
from ..exceptions import ApiValueError


def to_json(value: Any) -> Any:
    """As JSON values."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    return value


class Model:
    """The base of the models: attrs classes whose attributes are named as on the wire."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """As a JSON object; what is None is left out."""
        kind: Any = type(self)
        names = [attribute.name for attribute in fields(kind)]
        return {name: to_json(value) for name in names if (value := getattr(self, name)) is not None}

    def to_json(self) -> str:
        """As the text of a JSON object; what is None is left out."""
        return json.dumps(self.to_dict())

    def to_str(self) -> str:
        """As text for people: the fields, one a line."""
        return pformat(self.model_dump())

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """From a JSON object, read tolerantly: what is absent has its default, or is None."""
        made = object.__new__(cls)
        model: Any = cls
        defaults = {attribute.name: attribute.default for attribute in fields(model)}
        for name, kind in kinds(cls).items():
            default = defaults[name] if isinstance(defaults[name], str) else None
            object.__setattr__(made, name, read_value(kind, source.get(name, default)))
        return made

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """From the text of a JSON object. Raises ApiValueError for what is none."""
        return cls.from_dict(read_object(json_str, cls.__name__))

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Iterable[str] | None = None,
        exclude: Iterable[str] | None = None,
        by_alias: bool | None = None,
        exclude_none: bool = False,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
    ) -> dict[str, Any]:
        """The fields by name, models among them as mappings; with `mode="json"` all values are JSON values.

        `exclude_unset` and `exclude_defaults` leave out what has its default; names have no aliases.
        """
        kind: Any = type(self)
        dumped = {}
        for attribute in fields(kind):
            value = getattr(self, attribute.name)
            if include is not None and attribute.name not in include:
                continue
            if exclude is not None and attribute.name in exclude:
                continue
            if value is None and exclude_none:
                continue
            if (exclude_unset or exclude_defaults) and value == attribute.default:
                continue
            dumped[attribute.name] = _dumped(value, mode, exclude_none)
        return dumped

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """As the text of a JSON object. Takes what `model_dump` takes; `indent` is a number of spaces."""
        return json.dumps(self.model_dump(**{**options, "mode": "json"}), indent=indent)

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """From a mapping. Raises ApiValueError that names every field that is wrong or missing."""
        if isinstance(obj, cls):
            return obj
        problems = missing_problems(cls, obj)
        made = cls.from_dict(obj)
        problems += model_problems(made, without={problem.path for problem in problems})
        if problems:
            raise ApiValueError.of(problems, what=cls.__name__, service="acp")
        return made

    @classmethod
    def model_validate_json(cls, json_data: str | bytes) -> Self:
        """The same from the text of a JSON object."""
        return cls.model_validate(read_object(json_data, cls.__name__))

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """A copy, with other values for some fields."""
        kind: Any = self
        copied: Self = evolve(kind, **(update or {}))
        return copied


class CheckedModel(Model):
    """A model whose values are checked when it is made: ApiValueError names all that are wrong.

    Mappings and words are taken for models and enumerations.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        if problems := self._check():
            raise ApiValueError.of(problems, what=type(self).__name__, service="acp")

    def _check(self) -> list[InputProblem]:
        """Take mappings for models and words for enumerations; what is wrong then."""
        problems, wrong = [], set()
        for name, kind in kinds(type(self)).items():
            try:
                object.__setattr__(self, name, read_value(kind, getattr(self, name), as_it_is=True))
            except ApiValueError as error:  # of a model in this one
                wrong.add(name)
                problems += [evolve(problem, path=f"{name}.{problem.path}") for problem in error.errors]
        return problems + model_problems(self, without=wrong)

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """From a mapping. Raises ApiValueError that names every field that is wrong or missing."""
        if isinstance(obj, cls):
            return obj
        problems = missing_problems(cls, obj)
        made = object.__new__(cls)
        model: Any = cls
        for attribute in fields(model):
            default = None if attribute.default is NOTHING else attribute.default
            object.__setattr__(made, attribute.name, obj.get(attribute.name, default))
        absent = {problem.path for problem in problems}
        problems += [problem for problem in made._check() if problem.path not in absent]
        if problems:
            raise ApiValueError.of(problems, what=cls.__name__, service="acp")
        return cls(**{attribute.name: getattr(made, attribute.name) for attribute in fields(model)})


class OneOf(Model):
    """A value of one of several types: `actual_instance`."""

    __slots__ = ("actual_instance",)
    TYPES: ClassVar[Any]

    actual_instance: Any

    def __init__(self, value: Any = None, /, *, actual_instance: Any = None) -> None:
        given = actual_instance if value is None else value
        read = read_value(self.TYPES, given, as_it_is=True)
        if given is not None and (problem := value_problem(self.TYPES, read)):
            raise ApiValueError.of(
                [InputProblem("actual_instance", problem, "type")], what=type(self).__name__, service="acp"
            )
        self.actual_instance = read

    @classmethod
    def from_dict(cls, source: Any) -> Self:
        """From JSON values, of the type that they fit; as they are when they fit none."""
        made = object.__new__(cls)
        made.actual_instance = read_value(cls.TYPES, source)
        return made

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """From JSON text. Raises ApiValueError for what is none."""
        return cls.from_dict(_read_text(json_str, cls.__name__))

    def to_dict(self) -> Any:
        """As JSON values."""
        return to_json(self.actual_instance)

    def to_str(self) -> str:
        """As text for people."""
        return pformat(self.model_dump())

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """The value by the name `actual_instance`."""
        mode, exclude_none = options.get("mode", "python"), options.get("exclude_none", False)
        return {"actual_instance": _dumped(self.actual_instance, mode, exclude_none)}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.actual_instance == other.actual_instance

    __hash__ = None  # type: ignore[assignment] # as of all models: they can be changed

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.actual_instance!r})"


def kinds(cls: Any) -> dict[str, Any]:
    """What each field of a model is, by its annotation."""
    return _kinds(cls)


@cache
def _kinds(cls: Any) -> dict[str, Any]:
    resolved: Any = resolve_types(cls)
    return {attribute.name: attribute.type for attribute in fields(resolved)}


def read_value(kind: Any, value: Any, *, as_it_is: bool = False) -> Any:
    """A value as its annotation has it, as far as it fits; `as_it_is` leaves what does not fit for the check."""
    if value is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read_any(get_args(kind), value, as_it_is)
    if origin is list and isinstance(value, list | tuple):
        return [read_value(get_args(kind)[0], item, as_it_is=as_it_is) for item in value]
    if not isinstance(kind, type) or isinstance(value, kind):
        return value
    if issubclass(kind, OneOf):
        return kind(value) if as_it_is else kind.from_dict(value)
    if issubclass(kind, Model) and isinstance(value, Mapping):
        return kind.model_validate(value) if as_it_is else kind.from_dict(value)
    if issubclass(kind, Enum) and isinstance(value, str):
        known = value in {each.value for each in kind}
        return value if as_it_is and not known else kind(value)
    if kind is datetime and isinstance(value, str):
        read = read_time(value)
        return value if as_it_is and read is None else read
    return value


def _read_any(choices: tuple[Any, ...], value: Any, as_it_is: bool) -> Any:
    """By the first of several types that the value fits; models differ by `type`, then by what they require."""
    choices = tuple(each for each in choices if each is not type(None))
    if len(choices) == 1:
        return read_value(choices[0], value, as_it_is=as_it_is)
    models = [each for each in choices if isinstance(each, type) and issubclass(each, Model)]
    if isinstance(value, Mapping) and models:
        fitting = next((model for model in models if _fits(model, value)), None)
        return value if fitting is None else read_value(fitting, value, as_it_is=as_it_is)
    for each in choices:
        read = read_value(each, value, as_it_is=as_it_is)
        if read is not value or value_problem(each, value) is None:
            return read
    return value


def _fits(model: Any, value: Mapping[str, Any]) -> bool:
    words = getattr(model, "TYPE_WORDS", ())
    if words:
        return value.get("type") in words
    return all(attribute.name in value for attribute in fields(model) if attribute.default is NOTHING)


def model_problems(model: Model, *, without: Iterable[str] = ()) -> list[InputProblem]:
    """What is wrong with the values of a model's fields."""
    found = []
    for name, kind in kinds(type(model)).items():
        problem = None if name in without else value_problem(kind, getattr(model, name))
        if problem:
            found.append(InputProblem(name, problem, "type"))
    return found


def missing_problems(model: Any, source: Any) -> list[InputProblem]:
    """The fields that a model needs and a mapping lacks. Raises ApiValueError for what is no mapping."""
    if not isinstance(source, Mapping):
        raise not_an_object(model.__name__, type(source).__name__)
    required = [attribute.name for attribute in fields(model) if attribute.default is NOTHING]
    return [InputProblem(name, "is missing", "missing") for name in required if name not in source]


def not_an_object(what: str, got: str) -> ApiValueError:
    """The error of something else where an object belongs."""
    return ApiValueError.of([InputProblem("$", f"must be an object, but is {got}", "type")], what=what, service="acp")


def read_object(text: str | bytes, what: str) -> builtins.dict[str, Any]:
    """The object that a JSON text holds."""
    read = _read_text(text, what)
    if not isinstance(read, dict):
        raise not_an_object(what, type(read).__name__)
    return read


def _read_text(text: str | bytes, what: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        problem = InputProblem("$", f"is no JSON: {error}")
    raise ApiValueError.of([problem], what=what, service="acp")


def _dumped(value: Any, mode: str, exclude_none: bool) -> Any:
    if isinstance(value, Model):
        return value.model_dump(mode=mode, exclude_none=exclude_none)
    if isinstance(value, list | tuple):
        return [_dumped(item, mode, exclude_none) for item in value]
    if isinstance(value, Mapping):
        return {name: _dumped(item, mode, exclude_none) for name, item in value.items()}
    return to_json(value) if mode == "json" else value
