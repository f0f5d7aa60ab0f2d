"""What can be sent as JSON, and what is said of the rest."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import Any

import pytest

from runs_sdk.core.json_text import read_json
from runs_sdk.core.json_values import check_json, to_plain


class Colour(StrEnum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


class Thing(Enum):
    ODD = object()


class Text(str):
    """A text of one's own."""


def test_values_are_made_plain() -> None:
    given = {Colour.RED: Level.LOW, "t": Text("x"), "l": (1, 2.5, None, True), "deep": {"a": [Colour.RED]}}
    plain = to_plain(given)
    assert plain == {"red": 1, "t": "x", "l": [1, 2.5, None, True], "deep": {"a": ["red"]}}
    assert type(plain["t"]) is str and type(plain["red"]) is int


def endless() -> dict[str, Any]:
    found: dict[str, Any] = {}
    found["self"] = [found]
    return found


def deep(levels: int) -> Any:
    found: Any = 1
    for _ in range(levels):
        found = [found]
    return found


class Item:
    def item(self) -> int:
        return 1


class Model:
    def to_dict(self) -> Any:
        return self


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"a": float("nan")}, "a: is nan, which JSON has no number for"),
        ({"a": "\ud800"}, "contains half a character"),
        ({1: 2}, "has the name 1, which must be text"),
        ({"\ud800": 2}, "which must be text"),
        (endless(), "contains itself"),
        (deep(2000), "is nested more than"),
        ({"a": {1, 2}}, "is a set, which JSON cannot carry"),
        ({"a": b"x"}, "is a bytes, which JSON cannot carry"),
        ({"a": object()}, "is a object, which JSON cannot carry"),
        ({"a": Thing.ODD}, "is a object, which JSON cannot carry"),
        ({"a": Model()}, "is a Model, which JSON cannot carry; use .to_dict()"),
    ],
)
def test_what_json_cannot_carry(value: Any, said: str) -> None:
    _, problems = check_json(value, "input")
    assert any(said in str(problem) for problem in problems.values()), problems
    to_plain(value)  # leaves it as it is


def test_text_that_is_no_json() -> None:
    assert read_json(' {"a": 1} ') == read_json('{"a": 1}') == {"a": 1}
    for bad in ("", "no", "1 2", "[" * 200_000):
        with pytest.raises(ValueError):
            read_json(bad)
