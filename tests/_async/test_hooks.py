"""Hooks, a rule for credentials of one's own, and a limit for requests: over real sockets."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import pytest

import runs_sdk
from runs_sdk import ConfigError, FailureInfo, RequestInfo, ResponseInfo, RetryInfo
from runs_sdk._common.rate_limit import RateLimit
from runs_sdk.core.rate import TokenBucket
from runs_sdk.testing import Status, emulator

pytestmark = pytest.mark.anyio
KEY = "k-0123456789-secret"


async def test_each_hook_is_called_with_what_it_is_for() -> None:
    seen: list[Any] = []

    async def on_request(info: RequestInfo) -> None:
        seen.append(info)

    others = dict.fromkeys(("on_response", "on_retry", "on_error"), seen.append)
    hooks: dict[str, Any] = {"on_request": on_request, **others}
    with emulator("stepflow", faults=[Status(503, nth=1)]) as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url, **hooks) as client:
            await client.health()
    assert [type(each) for each in seen] == [RequestInfo, ResponseInfo, RetryInfo, RequestInfo, ResponseInfo]
    assert [each.attempt for each in seen if isinstance(each, RequestInfo)] == [1, 2]
    assert (seen[0].service, seen[0].method, seen[0].idempotent) == ("stepflow", "GET", True)
    assert seen[1].status_code == 503 and seen[1].elapsed >= 0 and seen[2].status_code == 503
    assert seen[4].status_code == 200


async def test_a_try_without_an_answer() -> None:
    seen: list[FailureInfo] = []
    options: dict[str, Any] = {"max_retries": 0, "on_error": seen.append}
    async with runs_sdk.connect_async("stepflow", base_url="http://127.0.0.1:9", **options) as client:
        with pytest.raises(runs_sdk.ConnectFailed):
            await client.health()
    assert [each.error.sent for each in seen] == [False]


async def test_no_secret_reaches_a_hook() -> None:
    seen: list[Any] = []
    hooks = dict.fromkeys(("on_request", "on_response"), seen.append)
    with emulator("acp", api_key=KEY) as service:
        async with runs_sdk.connect_async("acp", base_url=service.url, api_key=KEY, **hooks) as client:
            with pytest.raises(runs_sdk.NotFoundError):
                await client.request("GET", f"/nowhere?token={KEY}", headers={"x-api-key": KEY})
    assert seen
    for info in seen:
        request = info if isinstance(info, RequestInfo) else info.request
        assert KEY not in request.url + str(dict(request.headers)) + str(dict(getattr(info, "headers", {})))


async def test_a_hook_that_fails_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def fails(info: object) -> None:
        raise ValueError("of the hook")

    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url, on_request=fails) as client:
            with caplog.at_level(logging.ERROR, "runs_sdk"):
                assert (await client.health()) is not None
    assert "the hook on_request failed" in caplog.text


class Rotating:
    """A rule of a user's own: another key after each refusal."""

    def __init__(self) -> None:
        self.keys = ["wrong-key-000000000", KEY]

    def headers(self, now: float) -> Mapping[str, str]:
        return {"x-api-key": self.keys[0]}

    def on_unauthorized(self, sent: Mapping[str, str]) -> bool:
        return len(self.keys) > 1 and bool(self.keys.pop(0))


async def test_a_credential_of_ones_own() -> None:
    with emulator("acp", api_key=KEY) as service:
        async with runs_sdk.connect_async("acp", base_url=service.url, auth=Rotating()) as client:
            run = await client.start(service.agent_id, {"message": "hi"})  # type: ignore[attr-defined]
            await run.wait(20)
            assert KEY in client._transport.secrets
        with pytest.raises(ConfigError, match="auth must be an object with a method headers"):
            runs_sdk.connect_async("acp", base_url=service.url, auth="key")  # type: ignore[call-overload]
        with pytest.raises(ConfigError, match="plain http"):
            async with runs_sdk.connect_async("acp", base_url="http://agents.example", auth=Rotating()) as other:
                await other.get("00000000-0000-4000-8000-000000000000")


async def test_requests_wait_for_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url, max_requests_per_second=50) as client:
            slept: list[float] = []
            real = client._transport._sleep

            async def sleep(seconds: float) -> None:
                slept.append(seconds)
                await real(0.0)

            monkeypatch.setattr(client._transport, "_sleep", sleep)
            for _ in range(3):
                await client.with_options().health()
            first = client._transport.limit
            assert first is not None and first is client.with_options()._transport.limit
            with pytest.raises(runs_sdk.TimedOut, match="limit of 0.01 requests a second"):
                client._transport.limit = RateLimit(0.01)
                await client.health()
                await client.health()
    with pytest.raises(ConfigError, match="max_requests_per_second must be above 0"):
        runs_sdk.connect_async("stepflow", max_requests_per_second=0)


async def test_a_bucket_gives_no_more_turns_than_its_rate() -> None:
    bucket = TokenBucket(10.0)
    assert [round(bucket.reserve(0.0), 3) for _ in range(4)] == [0.0, 0.1, 0.2, 0.3]
    assert round(bucket.reserve(0.35), 3) == 0.05
    assert bucket.reserve(9.0) == 0.0  # nothing is saved up
    assert round(bucket.reserve(9.0), 3) == 0.1
    bucket.give_back()
    assert round(bucket.reserve(9.0), 3) == 0.1
    burst = TokenBucket(10.0, burst=3.0)
    assert [round(burst.reserve(0.0), 3) for _ in range(4)] == [0.0, 0.0, 0.0, 0.1]


async def test_nothing_is_there_when_nothing_is_asked_for() -> None:
    async with runs_sdk.connect_async("stepflow") as client:
        assert client._transport.observer is None and client._transport.limit is None
    with pytest.raises(ConfigError, match="on_request must be a function"):
        runs_sdk.connect_async("stepflow", on_request="print")
