"""What strangers tried without success: ids that leave their path, headers with line breaks, cancellation anywhere."""

from __future__ import annotations

import asyncio
import re
from typing import Any
from urllib.parse import unquote

import pytest

import runs_sdk
from runs_sdk.core.errors import ConfigError, RunsError
from tests.wire import Wire, WireServer, answer

WORKSPACE = "00000000-0000-0000-0000-000000000001"
SETTINGS: dict[str, dict[str, Any]] = {
    "acp": {"version": "0.2"},
    "ade": {"api_key": "pre.key-of-ours", "workspace_id": WORKSPACE},
    "cloudcruise": {"api_key": "key-of-ours"},
    "langgraph": {"api_key": "key-of-ours"},
    "runai": {"bearer_token": "token-of-ours", "check_version": False},
    "stepflow": {},
}
PLACE = {"langgraph": {"thread": WORKSPACE}}
"""What `attach` needs besides the id, to look at the run itself first."""

IDS = [
    "../../admin", "..", ".", "a/b", "a/../../b", "a?admin=1", "a#b", "a;b", "%2e%2e%2fadmin", "..%2f..", "a\\..\\b",
    "a\r\nX-Evil: 1", "a\nb", "a\x00b", "a b", "\u2025/\u2024", "http://evil.example/", "//evil.example/x",
]  # fmt: skip


def absent(wire: Wire) -> bytes:
    return answer(b'{"message": "no such run"}', "404 Not Found", Content_Type="application/json")


def attempt(flavour: str, service: str, url: str, run_id: str) -> BaseException | None:
    settings = {"base_url": url, "max_retries": 0, "timeout": 5.0, **SETTINGS[service]}
    if flavour == "sync":
        with runs_sdk.connect(service, **settings) as client:
            try:
                client.attach(run_id, **PLACE.get(service, {})).refresh()
            except Exception as error:
                return error
            return None

    async def work() -> BaseException | None:
        async with runs_sdk.connect_async(service, **settings) as client:
            try:
                await client.attach(run_id, **PLACE.get(service, {})).refresh()
            except Exception as error:
                return error
            return None

    return asyncio.run(work())


@pytest.mark.parametrize("service", SETTINGS)
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_an_id_stays_in_its_place(flavour: str, service: str) -> None:
    with WireServer(absent) as server:
        attempt(flavour, service, server.url, "plain")
        plain = server.requests[0].target.decode()
        before, after = plain.split("plain", 1)
        for run_id in IDS:
            sent = len(server.requests)
            error = attempt(flavour, service, server.url, run_id)
            assert error is None or isinstance(error, RunsError), (run_id, error)
            for wire in server.requests[sent:]:
                target = wire.target.decode()
                if "plain" not in plain or not target.startswith(before):
                    raise AssertionError(f"{run_id!r} went to {target}")
                shown = target.removeprefix(before).removesuffix(after) if after else target.removeprefix(before)
                assert not re.search(r"[/?#\\\s]", shown), (run_id, target)
                assert shown not in (".", ".."), run_id
                assert unquote(shown) == run_id, (run_id, target)
                assert wire.header("x-evil") is None


@pytest.mark.parametrize("service", SETTINGS)
@pytest.mark.parametrize("connect", [runs_sdk.connect, runs_sdk.connect_async])
def test_no_header_breaks_its_line(connect: Any, service: str) -> None:
    with WireServer(absent) as server:
        for headers in ({"X-Note": "a\r\nX-Evil: 1"}, {"X-Note": "a\nb"}, {"X-Note\r\nX-Evil": "1"}, {"X Note": "1"}):
            settings = {"base_url": server.url, "max_retries": 0, "headers": headers, **SETTINGS[service]}
            client = connect(service, **settings)
            with pytest.raises(ConfigError):
                found = client.attach("plain").refresh()
                if asyncio.iscoroutine(found):
                    asyncio.run(found)
        assert server.requests == []


@pytest.mark.anyio
@pytest.mark.parametrize("service", SETTINGS)
async def test_cancellation_at_every_await_leaves_the_client_whole(service: str) -> None:
    with WireServer(absent) as server:
        settings = {"base_url": server.url, "max_retries": 0, "timeout": 5.0, "max_connections": 1}
        async with runs_sdk.connect_async(service, **settings, **SETTINGS[service]) as client:
            finished = 0
            for steps in range(60):
                task = asyncio.ensure_future(client.attach("plain").refresh())
                for _ in range(steps):
                    await asyncio.sleep(0)
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    pass
                except RunsError:
                    finished += 1
                # The only connection is free again, and what comes on it belongs to the next request.
                with pytest.raises(RunsError, match="404"):
                    await client.attach("plain").refresh()
            assert server.wait_until_open(1) <= 1
    assert finished < 60, "some were cut short"
