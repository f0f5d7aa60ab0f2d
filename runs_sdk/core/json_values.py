"""A Python value in JSON's own types, and what of it JSON cannot carry: with the place, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from math import isfinite
from typing import Any

from .errors import InputProblem
from .plain import is_unset, unwrap

MAX_DEPTH = 200

Path = tuple[str | int, ...]

_AS_IT_IS = frozenset((type(None), bool, int))
_PLAIN = _AS_IT_IS | {str, float, dict, list, tuple}

_REMEDIES = {
    "timedelta": "use .total_seconds()",
    "Fraction": "use float()",
    "bytes": "decode it, or encode it as base64 text",
    "bytearray": "decode it, or encode it as base64 text",
    "set": "use a list",
    "frozenset": "use a list",
    "generator": "use a list",
    "range": "use a list",
    "deque": "use a list",
    "mappingproxy": "use a dict",
    "DataFrame": 'use .to_dict("records")',
    "ndarray": "use .tolist()",
}


def path_text(what: str, path: Path) -> str:
    """`("rows", 1, "amount")` as `input.rows[1].amount`; names that are no identifiers in brackets and quotes."""
    parts = [what]
    for key in path:
        if isinstance(key, int):
            parts.append(f"[{key}]")
        elif key.replace("-", "_").isidentifier():
            parts.append(f".{key}")
        else:
            import json

            parts.append(f"[{json.dumps(key, ensure_ascii=False)}]")
    return "".join(parts)


def check_json(value: Any, what: str) -> tuple[Any, dict[Path, InputProblem]]:
    """The value in JSON's own types, and what it holds that JSON cannot carry, by the place.

    Models, enumerations, times and the like are written as `core.plain` says. What cannot be carried is left out of an
    object whose name it is, and null elsewhere.
    """
    problems: dict[Path, InputProblem] = {}

    def report(path: Path, message: str) -> None:
        problems[path] = InputProblem(path_text(what, path), message, "type", "a JSON value")

    return _Reader(report, keeps=False).read(value, (), ()), problems


def to_plain(value: Any) -> Any:
    """The value in JSON's own types, as far as it can be; what JSON cannot carry is left where it is, for a check."""
    return _Reader(lambda path, message: None, keeps=True).read(value, (), ())


class _Reader:
    """Walks through a value. `keeps`: what JSON cannot carry stays as it is, or else becomes None."""

    def __init__(self, report: Callable[[Path, str], None], *, keeps: bool) -> None:
        self._report, self._keeps = report, keeps

    def read(self, value: Any, path: Path, inside: tuple[int, ...]) -> Any:
        kind = type(value)
        if kind in _AS_IT_IS:
            return value
        if kind is str:
            if value.isascii() or _is_unicode(value):
                return value
            return self._refuse(
                value, path, "contains half a character (a lone surrogate), which no text on the wire can hold"
            )
        if kind is float:
            return value if isfinite(value) else self._refuse(value, path, f"is {value}, which JSON has no number for")
        if kind not in _PLAIN and isinstance(value, Enum):
            return self._unwrapped(value, path, inside)
        if kind not in _PLAIN and isinstance(value, bool | int | str | float):
            plain = next(kind for kind in (bool, int, str, float) if isinstance(value, kind))
            return self.read(plain(value), path, inside)
        if isinstance(value, dict | list | tuple):
            if id(value) in inside:
                return self._refuse(value, path, "contains itself")
            if len(inside) >= MAX_DEPTH:
                return self._refuse(value, path, f"is nested more than {MAX_DEPTH} levels deep")
            deeper = (*inside, id(value))
            if isinstance(value, dict):
                return self._read_dict(value, path, deeper)
            return [self.read(item, (*path, number), deeper) for number, item in enumerate(value)]
        return self._unwrapped(value, path, inside)

    def _unwrapped(self, value: Any, path: Path, inside: tuple[int, ...]) -> Any:
        if id(value) in inside:
            return self._refuse(value, path, "contains itself")
        if len(inside) >= MAX_DEPTH:
            return self._refuse(value, path, f"is nested more than {MAX_DEPTH} levels deep")
        try:
            found = unwrap(value)
        except ValueError as error:
            return self._refuse(value, path, str(error))
        if found is value:
            return self._refuse(value, path, _not_json(value))
        return self.read(found, path, (*inside, id(value)))

    def _read_dict(self, value: dict[Any, Any], path: Path, inside: tuple[int, ...]) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for key, item in value.items():
            if type(key) is not str and isinstance(key, Enum) and isinstance(key.value, str):
                key = key.value
            kind = type(item)
            if kind not in _PLAIN and is_unset(item):
                continue
            if isinstance(key, str) and _is_unicode(key):
                found[key] = item if kind in _AS_IT_IS else self.read(item, (*path, key), inside)
                continue
            self._report((*path, repr(key)), f"has the name {key!r}, which must be text")
            if self._keeps:
                found[key] = item
        return found

    def _refuse(self, value: Any, path: Path, message: str) -> Any:
        self._report(path, message)
        return value if self._keeps else None


def _is_unicode(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _not_json(value: Any) -> str:
    kind = type(value).__name__
    remedy = _REMEDIES.get(kind)
    if remedy is None:
        if hasattr(value, "to_dict"):
            remedy = "use .to_dict()"
        elif hasattr(value, "item"):
            remedy = "use .item()"
    return f"is a {kind}, which JSON cannot carry{f'; {remedy}' if remedy else ''}"
