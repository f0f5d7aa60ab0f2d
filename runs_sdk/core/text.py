"""Small helpers for texts that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What takes hold of a terminal or turns the order of what is read round: control characters (C0, DEL, C1), line and
# paragraph separators, bidirectional embeddings, overrides and isolates.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def clean(text: str, *, lines: bool = True) -> str:
    """Text from elsewhere, fit for a terminal: what could take hold of it becomes a space.

    Line ends and tabs stay with `lines`.
    """
    kept = "\n\t" if lines else ""
    return _UNFIT.sub(lambda found: found[0] if found[0] in kept else " ", text)


def escape(json: str) -> str:
    """JSON, fit for a terminal: what could take hold of it is written as `\\uXXXX`, which means the same."""
    return _UNFIT.sub(lambda found: "\n" if found[0] == "\n" else f"\\u{ord(found[0]):04x}", json)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "..."?` without the question mark, or nothing when no known word is near."""
    from difflib import get_close_matches

    names = {_plain(name): name for name in known}
    if _plain(word) in names:  # userName for user_name
        return f'; did you mean "{names[_plain(word)]}"'
    close = get_close_matches(_plain(word), names, n=1, cutoff=0.7)
    return f'; did you mean "{names[close[0]]}"' if close else ""


def _plain(word: str) -> str:
    return word.replace("_", "").replace("-", "").lower()


def snake(title: str) -> str:
    """A title of several words as a name in Python."""
    return re.sub(r"\W+", "_", title).lower()
