"""Small helpers for texts that people read."""

from __future__ import annotations

from collections.abc import Iterable


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
