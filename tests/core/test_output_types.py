"""Outputs as types of the caller's: what is read, and what is said of what does not fit."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import pathlib
import uuid
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import attrs
import msgspec
import pydantic
import pytest

from runs_sdk.core.output_types import read_output


class Colour(enum.Enum):
    RED = "red"


class Model(pydantic.BaseModel):
    number: int = pydantic.Field(alias="orderNumber")


@dataclasses.dataclass
class Row:
    id: uuid.UUID
    at: datetime.datetime
    colour: Colour = Colour.RED
    model: Model | None = None


@attrs.define
class Order:
    rows: Sequence[Row]
    _note: str = ""
    amount: decimal.Decimal = decimal.Decimal(0)


@attrs.define
class Generated:
    name: str

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Generated:
        return cls(data["Name"])


class Struct(msgspec.Struct, rename="camel"):
    first_name: str


class Typed(TypedDict):
    colour: Colour
    more: NotRequired[int]


ID = uuid.UUID(int=1)
WHEN = datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.UTC)
ROW = {"id": str(ID), "at": "2026-01-31T12:00:00Z", "colour": "red", "model": {"orderNumber": 7}, "unknown": 1}


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        (Model, {"orderNumber": 7}, Model(orderNumber=7)),
        (Row, ROW, Row(ID, WHEN, Colour.RED, Model(orderNumber=7))),
        (Order, {"rows": [ROW], "_note": "x", "amount": 19.9},
         Order([Row(ID, WHEN, Colour.RED, Model(orderNumber=7))], "x", decimal.Decimal("19.9"))),
        (Generated, {"Name": "x"}, Generated("x")),
        (Struct, {"firstName": "Ada"}, Struct("Ada")),
        (Typed, {"colour": "red"}, {"colour": Colour.RED}),
        (dict[str, list[Colour]], {"a": ["red"]}, {"a": [Colour.RED]}),
        (tuple[int, str], [1, "x"], (1, "x")),
        (tuple[int, ...], [1, 2], (1, 2)),
        (set[str], ["a", "a"], {"a"}),
        (int | None, None, None),
        (Model | Row, ROW, Row(ID, WHEN, Colour.RED, Model(orderNumber=7))),
        (Literal["a", 1], "a", "a"),
        (Annotated[float, "unit"], 3, 3.0),
        (int, 3.0, 3),
        (datetime.date, "2026-01-31", datetime.date(2026, 1, 31)),
        (pathlib.PurePosixPath, "a/b", pathlib.PurePosixPath("a/b")),
        (Any, {"x": 1}, {"x": 1}),
        (dict, {"x": 1}, {"x": 1}),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_read(kind: Any, value: Any, found: Any) -> None:
    read, problems = read_output(kind, value)
    assert problems == []
    assert (read, type(read)) == (found, type(found))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Model, {"orderNumber": []}, ["output.orderNumber: Input should be a valid integer"]),
        (Order, {"rows": [{"id": 1}, {**ROW, "id": "x", "colour": "blue"}], "_note": None}, [
            "output.rows[0].id: must be a UUID, but is an int",
            "output.rows[0].at: is missing",
            "output.rows[1].id: badly formed hexadecimal UUID string",
            "output.rows[1].colour: 'blue' is not a valid Colour",
            "output._note: must be text, but is null",
        ]),
        (Struct, {"firstName": 1}, ["output: Expected `str`, got `int` - at `$.firstName`"]),
        (Typed, {}, ["output.colour: is missing"]),
        (list[int], {"a": 1}, ["output: must be a list, but is a dict"]),
        (tuple[int, str], [1], ["output: must be a list of 2 items, but is a list"]),
        (int, True, ["output: must be a number, but is a bool"]),
        (str | None, 1, ["output: must be text, but is an int"]),
        (list[Row | None], [{"id": str(ID)}], ["output[0].at: is missing"]),
        (Literal["a"], "b", ["output: must be one of 'a', but is a str"]),
        (Generated, {}, ["output: KeyError 'Name'"]),
    ],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_is_told_at_once(kind: Any, value: Any, said: list[str]) -> None:
    _, problems = read_output(kind, value)
    assert [f"{each.path}: {each.message}" for each in problems] == said


def test_what_is_no_type_is_refused() -> None:
    with pytest.raises(TypeError, match="no type"):
        read_output("Order", {})
