"""Values as people have them, as JSON's own types: by duck typing, and all that cannot be told at once, by place."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import pathlib
import subprocess
import sys
import uuid
from typing import Any, NamedTuple, TypedDict

import attrs
import msgspec
import pydantic
import pytest

from runs_sdk.core.json_values import check_json, to_plain

WHEN = datetime.datetime(2026, 1, 31, 12, 0, tzinfo=datetime.UTC)


class Colour(enum.Enum):
    RED = "red"


class Size(enum.IntEnum):
    SMALL = 1


class Inner(pydantic.BaseModel):
    at: datetime.datetime
    colour: Colour


class Outer(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(populate_by_name=True)
    inner: list[Inner]
    number: int = pydantic.Field(alias="orderNumber")


@pydantic.dataclasses.dataclass
class Checked:
    number: int


@dataclasses.dataclass
class Row:
    id: uuid.UUID
    file: pathlib.PurePath
    inner: Inner | None = None


@attrs.define
class Attrs:
    row: Row
    _hidden: int = 1


@attrs.define
class Generated:
    name: str

    def to_dict(self) -> dict[str, Any]:
        return {"Name": self.name}


class Struct(msgspec.Struct, tag="struct", rename="camel"):
    first_name: str
    nothing: int | msgspec.UnsetType = msgspec.UNSET


class Listed(msgspec.Struct, array_like=True):
    a: int
    b: Colour


class Typed(TypedDict):
    colour: Colour


class Pair(NamedTuple):
    left: int
    right: decimal.Decimal


INNER = Inner(at=WHEN, colour=Colour.RED)
ROW = Row(uuid.UUID(int=1), pathlib.PurePosixPath("a/b"), INNER)
INNER_JSON = {"at": "2026-01-31T12:00:00Z", "colour": "red"}
ROW_JSON = {"id": str(uuid.UUID(int=1)), "file": "a/b", "inner": INNER_JSON}


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Outer(inner=[INNER], number=7), {"inner": [INNER_JSON], "orderNumber": 7}),
        (Checked(3), {"number": 3}),
        (pydantic.RootModel[list[int]]([1, 2]), [1, 2]),
        (ROW, ROW_JSON),
        (Attrs(ROW), {"row": ROW_JSON, "_hidden": 1}),
        (Generated("x"), {"Name": "x"}),
        (Struct("Ada"), {"type": "struct", "firstName": "Ada"}),
        (Listed(1, Colour.RED), [1, "red"]),
        (Typed(colour=Colour.RED), {"colour": "red"}),
        ({Colour.RED: Size.SMALL}, {"red": 1}),
        (Pair(1, decimal.Decimal("19.90")), [1, 19.9]),
        (decimal.Decimal("5.00"), 5),
        (WHEN, "2026-01-31T12:00:00+00:00"),
        (datetime.datetime(2026, 1, 31), "2026-01-31T00:00:00"),
        (datetime.date(2026, 1, 31), "2026-01-31"),
        (datetime.time(12, 30), "12:30:00"),
        (pathlib.Path("/tmp/x"), "/tmp/x"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_is_written_and_how(value: Any, plain: Any) -> None:
    for wrapped, expected in ((value, plain), ({"rows": [value]}, {"rows": [plain]})):
        found, problems = check_json(wrapped, "input")
        assert (found, problems) == (expected, {})
        assert to_plain(wrapped) == expected


def test_plain_values_are_of_their_own_class() -> None:
    """What checks or writes them may know no others."""
    assert type(to_plain(Size.SMALL)) is int
    assert type(to_plain(enum.StrEnum("Word", "A").A)) is str


class Strange:
    pass


class WithStrange(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(arbitrary_types_allowed=True)
    ok: int
    thing: Strange
    more: list[Any]


def test_all_that_cannot_be_written_is_named_at_once_with_its_place() -> None:
    value = {
        "model": WithStrange(ok=1, thing=Strange(), more=[1, b"x", float("nan")]),
        "row": dataclasses.replace(ROW, file={1}),  # type: ignore[arg-type]
        "digits": decimal.Decimal("0.1234567890123456789"),
        "none": decimal.Decimal("NaN"),
        "class": Row,
        "attrs": [Attrs(Strange())],  # type: ignore[arg-type]
    }
    _, problems = check_json(value, "input")
    assert [(each.path, each.message) for each in problems.values()] == [
        ("input.model.thing", "is a Strange, which JSON cannot carry"),
        ("input.model.more[1]", "is a bytes, which JSON cannot carry; decode it, or encode it as base64 text"),
        ("input.model.more[2]", "is nan, which JSON has no number for"),
        ("input.row.file", "is a set, which JSON cannot carry; use a list"),
        ("input.digits", "is a Decimal with more digits than a number in JSON keeps; use str() or float()"),
        ("input.none", "is NaN, which JSON has no number for"),
        ("input.class", "is a type, which JSON cannot carry"),
        ("input.attrs[0].row", "is a Strange, which JSON cannot carry"),
    ]
    kept = to_plain(value)  # for a check that comes later
    assert kept["row"]["file"] == {1} and kept["row"]["inner"] == INNER_JSON
    assert check_json(kept, "input")[1] == problems


@dataclasses.dataclass
class Knot:
    next: Any = None


def test_a_record_that_contains_itself_is_named() -> None:
    knot = Knot()
    knot.next = [knot]
    _, problems = check_json(knot, "input")
    assert [(each.path, each.message) for each in problems.values()] == [("input.next[0]", "contains itself")]


def test_none_of_these_libraries_is_imported() -> None:
    code = (
        "import sys\nfrom runs_sdk.core.json_values import to_plain\nto_plain({'a': [1, object()]})\n"
        "print([name for name in ('pydantic', 'msgspec', 'dataclasses') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pydantic" not in done.stdout and "msgspec" not in done.stdout
