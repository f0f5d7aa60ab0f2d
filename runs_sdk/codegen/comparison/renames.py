"""Which of what is gone is the same as which of what is new, where that is plain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Final

ALIKE: Final = 0.6
"""How alike two names have to be (0 to 1) when what they stand for is the same."""

NEARLY: Final = 0.85
"""How alike they have to be when what they stand for is the same on the surface only."""

Says = tuple[str, str]
"""What a name means: all of it, and its surface; equal texts say the same."""


def words(name: str) -> list[str]:
    """The words of a name, in lower case: `runId`, `run_id` and `run-id` have the same."""
    return [each.lower() for each in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]


def likeness(one: str, two: str) -> float:
    """How alike two names are, from 0 to 1."""
    a, b = words(one), words(two)
    if a == b:
        return 1.0
    shared = 2 * len(set(a) & set(b)) / (len(set(a)) + len(set(b)) or 1)
    return max(SequenceMatcher(None, "".join(a), "".join(b)).ratio(), shared)


def renamed(gone: Mapping[str, Says], fresh: Mapping[str, Says]) -> dict[str, str]:
    """New names by old ones. Both mappings have what each name means.

    A pair says the same and has names that are alike, or names of the same words; each prefers the other to the rest.
    """
    scored = sorted(
        (
            (likeness(old, new) + (says == fresh[new]), old, new)
            for old, says in gone.items()
            for new in fresh
            if _is_one(old, new, says, fresh[new])
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    found: dict[str, str] = {}
    for _, old, new in scored:
        if old not in found and new not in found.values():
            found[old] = new
    return found


def _is_one(old: str, new: str, says: Says, now: Says) -> bool:
    if words(old) == words(new):
        return True
    alike = likeness(old, new)
    return (alike >= ALIKE and says[0] == now[0]) or (alike >= NEARLY and says[1] == now[1])
