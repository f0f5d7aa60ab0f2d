"""What a Python step may return: JSON values that reach the engine as they are. All else is refused, with its path.

Lists, tuples and sets become arrays; mappings, dataclasses, attrs classes, msgspec structs and pydantic models become
objects; keys that are numbers become text; members of an Enum become their values. Refused are values that JSON has no
form for, or that would arrive changed: NaN and infinity, integers beyond 2**53 (the engine keeps numbers as doubles),
bytes, Decimal, dates and times, UUIDs, text with lone surrogates; and what the engine cannot take: deeper than its
decoder goes, or larger than one of its messages.
"""

from __future__ import annotations

import datetime
import decimal
import math
import uuid
from typing import Any

INTEGERS = 2**53
DEEPEST = 96
"""The engine's decoder stops at 100 nested messages: an array is two of them, an object three; some wrap it all."""
LARGEST = 4 * 1024 * 1024 - 4096
"""Bytes. The engine takes messages of 4 MiB, with what goes with an output."""

_UNTOUCHED = (bytes, bytearray, memoryview, decimal.Decimal, datetime.datetime, datetime.date, datetime.time,
              datetime.timedelta, uuid.UUID)  # fmt: skip
_ADVICE = {
    bytes: "text, as of base64.b64encode(...).decode()",
    bytearray: "text, as of base64.b64encode(...).decode()",
    memoryview: "text, as of base64.b64encode(...).decode()",
    decimal.Decimal: "str(...) or float(...)",
    datetime.datetime: "its isoformat()",
    datetime.date: "its isoformat()",
    datetime.time: "its isoformat()",
    datetime.timedelta: "its total_seconds()",
    uuid.UUID: "str(...)",
}


def plain(name: str, output: Any) -> Any:
    """The output of the function `name` as JSON values. Raises RuntimeError, with all that is wrong with it."""
    import msgspec

    if hasattr(output, "model_dump"):
        output = output.model_dump()
    try:
        value = msgspec.to_builtins(
            output, str_keys=True, builtin_types=_UNTOUCHED, enc_hook=lambda item: _by_itself(item)
        )
    except (TypeError, ValueError, RecursionError) as error:
        text = "it is nested too deep, or holds itself" if isinstance(error, RecursionError) else str(error)
        raise RuntimeError(f"{name} returned what is no JSON value: {text}") from None
    problems, size = _examine(value)
    if problems:
        more = f" (and {len(problems) - 10} more)" if len(problems) > 10 else ""
        raise RuntimeError(f"{name} returned what the engine cannot keep: {'; '.join(problems[:10])}{more}")
    if size > LARGEST // 4 and (exact := _wire_size(value)) > LARGEST:
        raise RuntimeError(
            f"{name} returned {exact:,} bytes, and the engine takes at most {LARGEST:,} of a step; return the path of "
            "a file, or the id of a blob that holds it."
        )
    return value


def _by_itself(item: Any) -> Any:
    if hasattr(item, "model_dump"):  # pydantic
        return item.model_dump()
    raise TypeError(f"objects of type {type(item).__name__} are none")


def _examine(root: Any) -> tuple[list[str], int]:
    """The problems of a value, with their paths, and about how large it is on the wire."""
    problems: list[str] = []
    size = 0
    todo: list[tuple[Any, str, int]] = [(root, "$", 0)]
    while todo:
        value, path, depth = todo.pop()
        size += 16
        if value is None or isinstance(value, bool):
            continue
        if isinstance(value, str):
            size += len(value) * 4
            if not _is_text(value):
                problems.append(f"{path} holds half of a surrogate pair")
        elif isinstance(value, int):
            if abs(value) > INTEGERS:
                problems.append(f"{path} is an integer beyond 2**53, which would be rounded (return it as text)")
        elif isinstance(value, float):
            if not math.isfinite(value):
                problems.append(f"{path} is {value}, which JSON has not (return None)")
        elif isinstance(value, dict | list | tuple):
            deeper = depth + (3 if isinstance(value, dict) else 2)
            if deeper > DEEPEST:
                problems.append(f"{_short(path)} is nested deeper than the engine can read")
                continue
            if isinstance(value, dict):
                for key, item in reversed(value.items()):
                    size += len(key) * 4
                    if not _is_text(key):
                        problems.append(f"a key of {path} holds half of a surrogate pair")
                    todo.append((item, f"{path}.{key}", deeper))
            else:
                todo += [(item, f"{path}[{place}]", deeper) for place, item in reversed(list(enumerate(value)))]
        else:
            advice = _ADVICE.get(type(value))
            problems.append(f"{path} is of type {type(value).__name__}" + (f" (return {advice})" if advice else ""))
    return problems, size


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _short(path: str) -> str:
    return path if len(path) <= 60 else f"{path[:40]}...{path[-10:]}"


def _wire_size(value: Any) -> int:
    from stepflow_py.worker.task_handler import python_to_proto_value

    return int(python_to_proto_value(value).ByteSize())
