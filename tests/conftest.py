"""Async tests run on asyncio; those marked `@on_both` on trio as well."""

from __future__ import annotations

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that async tests run on."""
    return "asyncio"
