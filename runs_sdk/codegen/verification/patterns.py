"""A text that a regular expression matches: the shortest, or nearly."""

from __future__ import annotations

import re
from re import _constants, _parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any, Final

_CATEGORIES: Final = {"CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}


def matching(pattern: str) -> str | None:
    """A text that the pattern is found in, or None if none was found."""
    try:
        text = _text(_parser.parse(pattern))
    except (re.error, RecursionError):
        return None
    return next((each for each in (text, f"{text}a", f"a{text}") if re.search(pattern, each)), None)


def _text(parsed: Any) -> str:
    made = ""
    for kind, value in parsed:
        if kind is _constants.LITERAL:
            made += chr(value)
        elif kind is _constants.ANY or kind is _constants.NOT_LITERAL:
            made += "a"
        elif kind is _constants.IN:
            made += _one_of(value)
        elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            made += _text(value[2]) * max(1, value[0])
        elif kind is _constants.SUBPATTERN:
            made += _text(value[3])
        elif kind is _constants.BRANCH:
            made += _text(value[1][0])
    return made


def _one_of(listed: Any) -> str:
    for kind, value in listed:
        if kind is _constants.LITERAL:
            return chr(value)
        if kind is _constants.RANGE:
            return chr(value[0])
        if kind is _constants.CATEGORY:
            return _CATEGORIES.get(str(value), "a")
    return "~"
