"""Texts of the document, cut to what belongs in a docstring."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 2000


def described(text: object) -> str:
    """A description as text that can be written to a file, at most `LONGEST` characters."""
    if not isinstance(text, str):
        return ""
    text = text.strip()
    if len(text) > LONGEST:
        text = text[:LONGEST].rstrip() + " …"
    return text.encode("utf-8", "replace").decode("utf-8")
