"""A random number."""

from __future__ import annotations

import os


def random_fraction() -> float:
    """From 0 to 1. Pauses between tries need no more, and the module `random` is not loaded for them."""
    return int.from_bytes(os.urandom(7)) / 2**56
