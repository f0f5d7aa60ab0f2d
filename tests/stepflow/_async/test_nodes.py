"""Several nodes over one store: reads and streams go on at the next, a start only when nothing can have arrived."""

from __future__ import annotations

from pathlib import Path

import pytest

import runs_sdk
from runs_sdk.core.config import ConfigField, parse_profiles, resolve
from runs_sdk.core.errors import ConfigError, ConnectFailed, StartUnknown
from runs_sdk.core.events import ContactLost, EventsMissed, Reconnected
from runs_sdk.core.urls import nodes_of
from runs_sdk.stepflow._async.client import AsyncStepflow
from runs_sdk.testing import Cut, WireProxy, emulator

pytestmark = pytest.mark.anyio

DEAD = "http://127.0.0.1:9"
FLOW = {
    "steps": [
        {"id": f"s{n}", "component": "/builtin/sleep",
         "input": {"duration_ms": 30, **({"after": {"$step": f"s{n - 1}"}} if n else {})}}
        for n in range(5)
    ],
    "output": {"$step": "s4"},
}  # fmt: skip


async def test_a_run_goes_on_at_the_next_node_when_one_dies() -> None:
    with emulator("stepflow") as service, WireProxy(service.url) as one, WireProxy(service.url) as two:
        async with AsyncStepflow([one.url, two.url]) as client:
            run = await client.start(FLOW)
            events = []
            async for event in run:
                events.append(event)
                if event.name == "s1" and one.url:
                    one.stop()
            own = [(event.name, event.id) for event in events if not isinstance(event, ContactLost | Reconnected)]
            again = [(event.name, event.id) async for event in client.attach(run.id)]
            assert own == again
            assert not any(isinstance(event, EventsMissed) for event in events)
            assert (await run.wait(20)).is_success
            assert len(service.state.engine.runs) == 1


async def test_a_node_that_refuses_is_passed_over_also_by_a_start() -> None:
    with emulator("stepflow") as service:
        async with AsyncStepflow(f"{DEAD}, {service.url}", max_retries=0) as client:
            run = await client.start(FLOW)
            assert (await run.wait(20)).is_success
            assert nodes_of(client.settings["base_url"]) == (DEAD, service.url)
            assert client.resume(run.token()).id == run.id
        async with AsyncStepflow(service.url) as other:  # one of the nodes is enough to know it
            assert (await other.resume(run.token()).wait(20)).is_success
        async with AsyncStepflow([DEAD, "http://127.0.0.1:8"], max_retries=0) as nobody:
            with pytest.raises(ConnectFailed, match=r"127\.0\.0\.1:9"):
                await nobody.get("01890000-0000-7000-8000-000000000000")


async def test_a_start_that_may_have_arrived_is_not_sent_to_another_node() -> None:
    with emulator("stepflow") as service, WireProxy(service.url) as one, WireProxy(service.url) as two:
        one.inject(Cut(0, method="POST", path="/runs$"))
        async with AsyncStepflow([one.url, two.url]) as client:
            with pytest.raises(StartUnknown):
                await client.start(FLOW)
            assert len(service.state.engine.runs) == 1
            assert not any(request.method == "POST" and request.path.endswith("/runs") for request in two.requests)


async def test_nodes_come_from_the_environment_and_a_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEPFLOW_BASE_URL", "http://a:1/, http://b:2")
    client = runs_sdk.connect_async("stepflow")
    assert nodes_of(client.settings["base_url"]) == ("http://a:1", "http://b:2")
    assert client.base_url == "http://a:1"
    fields = (ConfigField("base_url", kind="urls"), ConfigField("key", secret=True))
    text = '[profiles.p.stepflow]\nbase_url = ["http://a:1", "http://b:2"]\n'
    profile = parse_profiles(text, "runs.toml")["p"]
    assert nodes_of(resolve("stepflow", fields, {}, {}, profile)["base_url"]) == ("http://a:1", "http://b:2")
    careful = parse_profiles(text, "runs.toml", trusted=["http://a:1"])["p"]
    with pytest.raises(ConfigError, match="b:2"):
        resolve("stepflow", fields, {"key": "x"}, {}, careful)
    for wrong in (["http://a", 3], ["ftp://a"], [], "unix:/a,unix:/b"):
        with pytest.raises(ConfigError, match="base_url"):
            resolve("stepflow", fields, {"base_url": wrong}, {})
