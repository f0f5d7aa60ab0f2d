"""The models of `runai.models`: `models.TrainingCreationRequest(name="t1", project_id="7", spec={...})`.

Every model and enumeration of runapy 1.218 to 1.224 is here by its name, made when it is first used. A model takes its
fields by their names in Python or on the wire, and gives them back by both: `model.cluster_id`, `model["clusterId"]`.
What it holds is checked when it is sent, with the whole request: all problems at once. Answers are plain data, as with
runapy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pprint import pformat
from typing import Any, ClassVar, Self

from ....core.redact import is_secret_name
from ....core.text import did_you_mean
from ...checks import plain
from .exceptions import ApiAttributeError, ApiKeyError, ApiTypeError, ApiValueError
from .names import names

__all__ = ["Model"]


class Model:
    """A body, or a part of one. Raises ApiTypeError that lists all fields that it does not have."""

    _wire: ClassVar[dict[str, str]] = {}
    _nullable: ClassVar[frozenset[str]] = frozenset()
    _values: dict[str, Any]

    def __init__(self, **fields: Any) -> None:
        object.__setattr__(self, "_values", {})
        wrong = [name for name in fields if self._find(name) is None]
        if wrong:
            listed = (f"{name!r}{did_you_mean(name, list(self._wire))}" for name in wrong)
            raise ApiTypeError(f"runai: {type(self).__name__} has no {', no '.join(listed)}.", service="runai")
        for name, value in fields.items():
            self._set(self._find(name) or name, value)

    @classmethod
    def _find(cls, name: str) -> str | None:
        """A field's name on the wire, of either name; None where there is none. A model without fields takes any."""
        if name in cls._wire:
            return cls._wire[name]
        return name if name in cls._wire.values() or cls._wire.keys() <= {"additional_properties"} else None

    def _set(self, wire: str, value: Any) -> None:
        if wire == "additional_properties" and isinstance(value, Mapping):
            self._values.update(value)
        elif value is not None or wire in self._nullable:
            self._values[wire] = value
        else:
            self._values.pop(wire, None)  # as with runapy: None is sent where the document allows it

    def __getattr__(self, name: str) -> Any:
        wire = None if name.startswith("_") else self._find(name)
        if wire is None or (not self._wire and wire not in self._values):
            raise ApiAttributeError(f"{type(self).__name__} has no {name!r}{did_you_mean(name, list(self._wire))}.")
        return self._values.get(wire)

    def __setattr__(self, name: str, value: Any) -> None:
        wire = self._find(name)
        if wire is None:
            raise ApiAttributeError(f"{type(self).__name__} has no {name!r}{did_you_mean(name, list(self._wire))}.")
        self._set(wire, value)

    def __getitem__(self, name: str) -> Any:
        wire = self._find(name)
        if wire is None or wire not in self._values:
            raise ApiKeyError(f"{type(self).__name__} holds no {name!r}{did_you_mean(name, list(self._values))}.")
        return self._values[wire]

    def __setitem__(self, name: str, value: Any) -> None:
        setattr(self, name, value)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._find(name) in self._values

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        python = {wire: name for name, wire in self._wire.items()}
        return iter((python.get(wire, wire), value) for wire, value in self._values.items())

    def to_dict(self) -> dict[str, Any]:
        """As JSON values, by the names on the wire."""
        found: dict[str, Any] = plain(self._values)
        return found

    def to_json(self) -> str:
        """As JSON."""
        return json.dumps(self.to_dict())

    def to_str(self) -> str:
        """As text for people."""
        return pformat(self.to_dict())

    def model_dump(self, *, by_alias: bool = False, **options: Any) -> dict[str, Any]:
        """As a dictionary, by the names in Python or, with `by_alias`, on the wire. Other options are left alone."""
        return self.to_dict() if by_alias else {name: plain(value) for name, value in self}

    @classmethod
    def from_dict(cls, obj: Mapping[str, Any] | None) -> Self | None:
        """A model of JSON values. Fields that it does not have are kept, and refused when it is sent."""
        if obj is None:
            return None
        if not isinstance(obj, Mapping):
            raise ApiValueError(f"runai: {cls.__name__}.from_dict takes a mapping, not {type(obj).__name__}.")
        made = cls()
        made._values.update({cls._find(name) or name: value for name, value in obj.items()})
        return made

    @classmethod
    def from_json(cls, json_str: str) -> Self | None:
        """A model of a JSON text."""
        return cls.from_dict(json.loads(json_str))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.to_dict() == self.to_dict()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={'***' if is_secret_name(name) else repr(value)}" for name, value in self)
        return f"{type(self).__name__}({held})"


def __getattr__(name: str) -> Any:
    known = None if name.startswith("_") else names()["models"].get(name)
    if known is None:
        hint = "" if name.startswith("_") else did_you_mean(name, list(names()["models"]))
        raise AttributeError(f"module {__name__!r} has no model {name!r}{hint}")
    made = _enumeration(name, known) if isinstance(known, list) else _model(name, known)
    globals()[name] = made
    return made


def __dir__() -> list[str]:
    return sorted([*globals(), *names()["models"]])


def _enumeration(name: str, values: list[tuple[str, str]]) -> type[Enum]:
    make: Any = Enum  # the functional form with a type of values
    made: type[Enum] = make(name, [(key, value) for key, value in values], type=str, module=__name__)
    return made


def _model(name: str, line: str) -> type[Model]:
    wire, nullable = {}, set()
    for each in line.split():
        field = each.rstrip("?")
        python, _, other = field.partition("=")
        words = python.split("_")
        wire[python] = other or words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:])
        if each.endswith("?"):
            nullable.add(wire[python])
    return type(name, (Model,), {"_wire": wire, "_nullable": frozenset(nullable), "__module__": __name__})
