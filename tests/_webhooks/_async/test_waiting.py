"""Waiting by webhooks on emulated services that really post them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk import Inlet
from runs_sdk._common import async_backend as backend
from runs_sdk._webhooks._async import waiting
from runs_sdk._webhooks.stores import SqliteStore
from runs_sdk.core.errors import ConfigError, UnsupportedOperation, WaitTimeout
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator
from tests._webhooks.served import Door, keeping, serving

pytestmark = pytest.mark.anyio

AGENT = "11111111-1111-4111-8111-111111111111"
STARTS: dict[str, tuple[Any, ...]] = {"acp": (AGENT, {"message": "hi"}), "cloudcruise": ("wf1", {"a": 1})}
QUICK = ("execution.start", ("execution.success", {"data": {"n": 1}}))
OPTIONS: dict[str, dict[str, Any]] = {"acp": {"quirks": "reference"}, "cloudcruise": {"script": QUICK}}
"""Of ACP's servers, that one has webhooks."""
SECRET = "a-secret-of-the-inlet"
POPUP = {"reason": "non_dismissible_popup", "popup_context": {"available_actions": [{"id": "a1", "label": "Go"}]}}
ASKING = ("execution.start", ("execution.input_required", POPUP), ("execution.success", {"data": {"done": True}}))


def gets(served: Any, run_id: str) -> int:
    """How often the run's state was asked for; what belongs to one look counts once."""
    return len(
        [one for one in served.requests if one.method == "GET" and one.target.partition("?")[0].endswith(run_id)]
    )


@pytest.mark.parametrize("kind", ["asgi", "wsgi"])
@pytest.mark.parametrize("service", sorted(STARTS))
async def test_a_delivery_wakes_and_one_get_confirms(service: str, kind: str) -> None:
    door = Door()
    with serving(kind, door) as url, emulator(service, **OPTIONS[service]) as served:
        inlet = door.app = Inlet(f"{url}/hooks", secrets=SECRET)
        async with runs_sdk.connect_async(service, base_url=served.url, **served.credentials) as client:
            run = await client.start(*STARTS[service], webhook=inlet.url_for(client))
            result = await run.wait(30, via=inlet)
            assert result.status is RunStatus.SUCCEEDED
            assert result == await client.attach(run.id).refresh()
        assert gets(served, run.id) <= 3  # one of them is the second handle's


async def test_a_question_comes_with_its_delivery() -> None:
    door = Door()
    with serving("asgi", door) as url, emulator("cloudcruise", script=ASKING) as served:
        inlet = door.app = Inlet(url, secrets={"cloudcruise": [SECRET, "the-one-before"]})
        async with runs_sdk.connect_async("cloudcruise", base_url=served.url, **served.credentials) as client:
            run = await client.start("wf1", {}, webhook=inlet.url_for(client))
            asked = await run.wait(30, via=inlet)
            assert asked.status is RunStatus.WAITING and asked.interaction is not None
            await run.respond({"modal_action": "a1"})
            assert (await run.wait(30, via=inlet)).output == {"done": True}


async def test_what_never_comes_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "NET", 0.05)
    with emulator("acp") as served:
        inlet = Inlet("http://127.0.0.1:9/hooks", secrets=SECRET)
        async with runs_sdk.connect_async("acp", base_url=served.url) as client:
            run = await client.start(AGENT, {"message": "hi"}, webhook=inlet.url_for(client))
            assert (await run.wait(30, via=inlet)).status is RunStatus.SUCCEEDED
            other = await client.start(AGENT, {"message": "hi", "mode": "interrupt"})
            assert (await other.wait(60, via=inlet)).status is RunStatus.WAITING
            with pytest.raises(WaitTimeout):
                await other.wait(0.01, via=inlet, on_waiting="wait")


async def test_another_process_waits_by_a_file(tmp_path: Path) -> None:
    file, door = tmp_path / "deliveries.db", Door()
    with serving("wsgi", door) as url, emulator("cloudcruise") as served:
        door.app = Inlet(url, secrets=SECRET, store=SqliteStore(file))
        waits = Inlet(url, secrets=SECRET, store=SqliteStore(file, poll_every=0.01))  # as in the other process
        async with runs_sdk.connect_async("cloudcruise", base_url=served.url, **served.credentials) as client:
            run = await client.start("wf1", {}, webhook=waits.url_for(client))
            assert (await run.wait(30, via=waits)).status is RunStatus.SUCCEEDED
        assert gets(served, run.id) == 1
        assert waits.store.received("cloudcruise", run.id).changes <= 1  # forgotten; one may come late


def test_addresses_and_secrets_are_checked() -> None:
    with pytest.raises(ConfigError, match="absolute http or https"):
        Inlet("hooks", secrets=SECRET)
    with pytest.raises(ConfigError, match="empty: acp"):
        Inlet("http://a.example", secrets={"acp": ""})
    inlet = Inlet("http://a.example", secrets={"acp": SECRET})
    assert SECRET not in repr(inlet)
    with runs_sdk.connect("stepflow", base_url="http://127.0.0.1:9") as client:
        with pytest.raises(UnsupportedOperation, match="Stepflow has no webhooks"):
            inlet.url_for(client)
    with runs_sdk.connect("cloudcruise", api_key="k") as client:
        with pytest.raises(ConfigError, match="no secret for cloudcruise"):
            inlet.url_for(client)


async def end_of(client: Any, run_id: str) -> Any:
    for _ in range(3000):
        snapshot = await client.attach(run_id).refresh()
        if snapshot.is_finished:
            return snapshot
        await backend.sleep(0.01)
    raise AssertionError("the run goes on")


async def campaign(service: str, runs: int, each: int, seed: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Deliver shuffled, doubled, dropped and forged; how many. Every wait must give the true end with two GETs."""
    monkeypatch.setattr(waiting, "NET", 0.1)
    chance = random.Random(seed)
    with keeping() as keeper, emulator(service, **OPTIONS[service]) as served:
        inlet = Inlet(keeper.url, secrets=SECRET)
        async with runs_sdk.connect_async(service, base_url=served.url, **served.credentials) as client:
            handles = [await client.start(*STARTS[service], webhook=inlet.url_for(client)) for _ in range(runs)]
            ends = {handle.id: await end_of(client, handle.id) for handle in handles}
            usual = {handle.id: gets(served, handle.id) for handle in handles}
            while len(keeper.posted) < runs:
                await backend.sleep(0.01)
            true = list(keeper.posted)
            stormed = []
            while len(stormed) < runs * each:
                path, headers, body = chance.choice(true)
                match chance.randrange(4):
                    case 0:  # forged: another signature, or an address that was guessed
                        name = "x-hmac-signature"
                        headers = {key: ("0" * 64 if key.lower() == name else value) for key, value in headers.items()}
                        path = path if service == "cloudcruise" else path[:-3] + "abc"
                    case 1:  # forged: a body that was changed
                        body = body.replace(b"success", b"failure")
                        path = path if service == "cloudcruise" else "/acp/"
                stormed += [(path, headers, body)] * chance.choice((0, 1, 1, 2))  # dropped, or twice
            chance.shuffle(stormed)
            half = len(stormed) // 2
            statuses = [inlet.receive(*one) for one in stormed[:half]]  # before anybody waits
            waits = [backend.spawn(wait_for, handle, inlet, ends, name="wait") for handle in handles]
            for one in stormed[half:]:
                statuses.append(inlet.receive(*one))
                await backend.sleep(0)
            for task in waits:
                await task.join(None)
                assert task.error is None, task.error
            assert set(statuses) <= {200, 401, 404} and len(set(statuses)) == 2
            asked = {handle.id: gets(served, handle.id) - usual[handle.id] for handle in handles}
        assert max(asked.values()) <= 2 and min(asked.values()) >= 1
        return len(stormed)


async def wait_for(handle: Any, inlet: Inlet, ends: dict[str, Any]) -> None:
    assert await handle.wait(120, via=inlet) == ends[handle.id]


@pytest.mark.parametrize("service", sorted(STARTS))
async def test_storms_of_deliveries(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await campaign(service, 4, 25, 7, monkeypatch) >= 100


@pytest.mark.full
@pytest.mark.parametrize("service", sorted(STARTS))
async def test_ten_thousand_deliveries(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await campaign(service, 100, 50, 11, monkeypatch) >= 5_000
