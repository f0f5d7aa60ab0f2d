"""Decoders of single values, and how well a value fits each. What is of another type is passed on as it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from typing import Any, Final, cast
from uuid import UUID

from .types import File

_from_iso: Final = datetime.datetime.fromisoformat


class Naive(datetime.datetime):
    """A date and time that a service sent without an offset from UTC. It is written as it came."""

    def __reduce_ex__(self, protocol: Any, /) -> tuple[Any, ...]:
        return Naive.fromisoformat, (self.isoformat(),)


def moment(value: Any) -> datetime.datetime:
    """Decoder of a date and time. What is no date and time is passed on."""
    if not isinstance(value, str):
        return cast("datetime.datetime", value)
    try:
        made = _from_iso(value)
    except ValueError:
        from dateutil.parser import ParserError, isoparse  # type: ignore[import-untyped, unused-ignore]

        try:
            made = isoparse(value)
        except (ParserError, ValueError, OverflowError):
            return cast("datetime.datetime", value)
    return made if made.tzinfo is not None else Naive.fromisoformat(made.isoformat())


def decimal(value: Any) -> Decimal:
    """Decoder of a number with all its digits. What is no number is passed on."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    return cast("Decimal", value)


def date(value: Any) -> datetime.date:
    """Decoder of a date. What is no date is passed on."""
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    return cast("datetime.date", value)


def uuid(value: Any) -> UUID:
    """Decoder of a UUID. What is no UUID is passed on."""
    if isinstance(value, str) and len(value) == 36:
        try:
            return UUID(value)
        except ValueError:
            pass
    return cast("UUID", value)


def file(value: Any) -> File:
    """Decoder of bytes. What is no bytes is passed on."""
    return File(payload=BytesIO(value)) if isinstance(value, bytes) else cast("File", value)


def anything(value: Any) -> Any:
    """Decoder of any value."""
    return value


def string(value: Any) -> str:
    """Decoder of a string. What is no string is passed on."""
    return cast("str", value)


def number(value: Any) -> float:
    """Decoder of a number. What is no number is passed on."""
    return cast("float", value)


def integer(value: Any) -> int:
    """Decoder of an integer. What is no integer is passed on."""
    return cast("int", value)


def boolean(value: Any) -> bool:
    """Decoder of true and false. What is neither is passed on."""
    return cast("bool", value)


def null(value: Any) -> None:
    """Decoder of null. What is not null is passed on."""
    return cast("None", value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return value.is_integer() if isinstance(value, float) else _is_number(value)


PASSED_ON: Final[frozenset[Any]] = frozenset((anything, boolean, integer, null, number, string))
"""Decoders that change nothing."""

NO_OBJECTS: Final[frozenset[Any]] = frozenset(
    (boolean, date, decimal, file, integer, moment, null, number, string, uuid)
)
"""Decoders that no object fits."""

SCALAR_FIT: Final[dict[Any, Callable[[Any], int]]] = {
    string: lambda value: 30 if isinstance(value, str) else 0,
    number: lambda value: 30 if _is_number(value) else 0,
    decimal: lambda value: 30 if _is_number(value) else 0,
    integer: lambda value: 40 if _is_whole(value) else 0,
    boolean: lambda value: 50 if isinstance(value, bool) else 0,
    null: lambda value: 50 if value is None else 0,
    anything: lambda value: 5,
    file: lambda value: 60 if isinstance(value, bytes) else 0,
    moment: lambda value: 60 if isinstance(value, str) and isinstance(moment(value), datetime.datetime) else 0,
    date: lambda value: 70 if isinstance(value, str) and isinstance(date(value), datetime.date) else 0,
    uuid: lambda value: 70 if isinstance(uuid(value), UUID) else 0,
}
