"""A trio that is older than what async clients run on: only who runs on it gets to know."""

from __future__ import annotations

import asyncio

import pytest
import trio

from runs_sdk import connect_async
from runs_sdk.core.errors import ConfigError
from runs_sdk.testing import emulator


async def health(url: str) -> str:
    async with connect_async("stepflow", base_url=url) as client:
        return str((await client.health()).status)


def test_with_an_old_trio_beside_it_asyncio_works_and_trio_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(trio.lowlevel, "in_trio_run")  # came with 0.29
    with emulator("stepflow") as service:
        assert asyncio.run(health(service.url)) == "healthy"
        with pytest.raises(ConfigError, match=r"trio .* is too old .*: they need trio 0\.29, or asyncio"):
            trio.run(health, service.url)
