"""Python's collector of circular garbage looks seldom while very many objects are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

SELDOM: Final = 200_000
"""New objects between two looks. Python's own 700 take a quarter of the time that a large document needs."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector look once in 200,000 new objects. What the program has set itself comes back at the end."""
    there = gc.get_threshold()
    if not gc.isenabled() or there[0] == 0 or there[0] >= SELDOM:
        yield  # whoever has set it so knows why, or is one of us further up
        return
    gc.set_threshold(SELDOM, *there[1:])
    try:
        yield
    finally:
        gc.set_threshold(*there)
