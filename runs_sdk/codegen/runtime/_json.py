"""JSON whose numbers stay what they are.

A number that a float would change is a Decimal, and a Decimal is written as a number. What is too large to be read or
written is an error that says so.
"""

from __future__ import annotations

import json
import math
from decimal import Decimal
from os import urandom
from typing import Any, Final

from .errors import DecodeError, InputError

_MARK: Final = urandom(8).hex()
"""Around the text of a Decimal while the rest is written. Nobody who sends texts knows it."""


def loads(content: bytes | str) -> Any:
    """Read JSON. Raises DecodeError for numbers that are too large, ValueError for what is no JSON."""
    try:
        if isinstance(content, str):
            return json.loads(content, parse_float=number_of)
        return _DECODER.decode(content.decode(json.detect_encoding(content), "surrogatepass"))
    except (json.JSONDecodeError, UnicodeDecodeError, DecodeError):
        raise
    except ValueError as error:  # Python's limit of the digits of an integer
        raise DecodeError(f"a number in it is too long: {error}") from None


def number_of(text: str) -> Any:
    """A number with a fraction or an exponent: a float, or a Decimal where a float has another value."""
    value = float(text)
    if len(text) < 16 and "e" not in text and "E" not in text:
        return value
    if math.isinf(value):
        raise DecodeError(f"the number {text[:40]} is too large")
    exact = Decimal(text)
    return value if exact == Decimal(repr(value)) else exact


_DECODER: Final = json.JSONDecoder(parse_float=number_of)
"""One for all answers: `json.loads` makes one for each."""


def dumps(value: Any) -> bytes | None:
    """JSON values as bytes if they hold a Decimal, else None: then what writes JSON usually will do.

    Raises InputError for NaN and infinite numbers, which JSON does not have.
    """
    if not _decimal_in(value):
        return None
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_marked)
    start, *rest = text.split(f'"{_MARK}')
    return (start + "".join(each.replace(f'{_MARK}"', "", 1) for each in rest)).encode()


def _decimal_in(value: Any) -> bool:
    found = False
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
        elif isinstance(each, float | Decimal):
            if not math.isfinite(each):
                raise InputError("body", f"{each} cannot be written as JSON")
            found = found or isinstance(each, Decimal)
    return found


def _marked(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{_MARK}{value}{_MARK}"
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
