"""How large a document becomes when every alias in it is written out: a few lines of YAML can stand for gigabytes."""

from __future__ import annotations

from typing import Any

MOST_VALUES = 1_000_000
"""Values that a document with aliases may hold when all are written out."""


def expands_beyond(document: Any, limit: int = MOST_VALUES) -> bool:
    """Whether there are more than `limit` values in the document, those that occur many times counted each time.

    Looks at each value once. What contains itself is counted as if it did not.
    """
    sizes: dict[int, int] = {}
    waiting: list[tuple[Any, bool]] = [(document, False)]
    while waiting:
        value, is_counted = waiting.pop()
        if not isinstance(value, dict | list | tuple):
            continue
        inside = list(value.values()) if isinstance(value, dict) else value
        if is_counted:
            size = 1 + sum(sizes.get(id(item), 1) for item in inside)
            if size > limit:
                return True
            sizes[id(value)] = size
        elif id(value) not in sizes:
            sizes[id(value)] = 1  # for the time that it takes to look inside
            waiting.append((value, True))
            waiting += [(item, False) for item in inside]
    return False
