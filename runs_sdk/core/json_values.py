"""What JSON can carry, and what of a Python value it cannot: with the place, and what to do about it."""

from __future__ import annotations

from math import isfinite
from typing import Any

from .errors import InputProblem

MAX_DEPTH = 200

Path = tuple[str | int, ...]

_REMEDIES = {
    "datetime": "use .isoformat()",
    "date": "use .isoformat()",
    "time": "use .isoformat()",
    "timedelta": "use .total_seconds()",
    "Decimal": "use float() or str()",
    "Fraction": "use float()",
    "UUID": "use str()",
    "PosixPath": "use str()",
    "WindowsPath": "use str()",
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
    """The value with everything that JSON cannot carry left out or made null, and those problems by their place."""
    problems: dict[Path, InputProblem] = {}

    def report(path: Path, message: str) -> None:
        problems[path] = InputProblem(path_text(what, path), message, "type", "a JSON value")

    def clean(value: Any, path: Path, inside: tuple[int, ...]) -> Any:
        if value is None or isinstance(value, bool | int):
            return value
        if isinstance(value, str):
            if value.isascii() or _is_unicode(value):
                return value
            report(path, "contains half a character (a lone surrogate), which no text on the wire can hold")
        elif isinstance(value, float):
            if isfinite(value):
                return value
            report(path, f"is {value}, which JSON has no number for")
        elif isinstance(value, dict | list | tuple):
            if id(value) in inside:
                report(path, "contains itself")
            elif len(inside) >= MAX_DEPTH:
                report(path, f"is nested more than {MAX_DEPTH} levels deep")
            elif isinstance(value, dict):
                return clean_dict(value, path, (*inside, id(value)))
            else:
                deeper = (*inside, id(value))
                return [clean(item, (*path, number), deeper) for number, item in enumerate(value)]
        else:
            report(path, _not_json(value))
        return None

    def clean_dict(value: dict[Any, Any], path: Path, inside: tuple[int, ...]) -> dict[str, Any]:
        found = {}
        for key, item in value.items():
            if isinstance(key, str) and _is_unicode(key):
                found[key] = clean(item, (*path, key), inside)
            else:
                report((*path, repr(key)), f"has the name {key!r}, which must be text")
        return found

    return clean(value, (), ()), problems


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _not_json(value: Any) -> str:
    kind = type(value).__name__
    remedy = _REMEDIES.get(kind)
    if remedy is None:
        if hasattr(value, "model_dump"):
            remedy = 'use .model_dump(mode="json")'
        elif hasattr(value, "to_dict"):
            remedy = "use .to_dict()"
        elif hasattr(value, "item"):
            remedy = "use .item()"
    return f"is a {kind}, which JSON cannot carry{f'; {remedy}' if remedy else ''}"
