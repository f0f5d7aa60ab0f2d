"""Numbers with more digits than a float has: put into samples, written as JSON, and read again."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Final

DIGITS: Final = Decimal("3.141592653589793238462643")


def with_digits(value: Any) -> Any:
    """The same value with such a number in place of each number with a fraction."""
    if isinstance(value, dict):
        return {key: with_digits(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_digits(item) for item in value]
    return DIGITS if isinstance(value, float) else value


def written_out(value: Any) -> bytes:
    """A value as JSON, in which Decimals are numbers."""
    if isinstance(value, dict):
        return b"{%s}" % b",".join(
            b"%s:%s" % (json.dumps(key).encode(), written_out(each)) for key, each in value.items()
        )
    if isinstance(value, list):
        return b"[%s]" % b",".join(map(written_out, value))
    return (str(value) if isinstance(value, Decimal) else json.dumps(value)).encode()


def number(text: str) -> float | Decimal:
    """A number of JSON: a Decimal if a float is another number."""
    return float(text) if Decimal(text) == Decimal(repr(float(text))) else Decimal(text)


def as_number(value: Any) -> Any:
    """A Decimal as the float that it is, or by its digits; anything else as Python shows it."""
    same = isinstance(value, Decimal) and value.is_finite() and Decimal(repr(float(value))) == value
    return float(value) if same else repr(value)
