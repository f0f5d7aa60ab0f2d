"""What the tests of emulators and proxy share."""

from __future__ import annotations

import asyncio

import pytest


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The long pauses that something made; none of them took any time."""
    noted: list[float] = []
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        if seconds < 100:  # the server's own
            return await real(seconds)
        noted.append(seconds)
        return await real(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return noted
