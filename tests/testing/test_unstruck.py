"""A fault that nobody meets is a test that tests nothing, and says so."""

from __future__ import annotations

import asyncio

import pytest

import runs_sdk
from runs_sdk.testing import Cut, FaultNeverStruck, Status, WireProxy, emulator

FLOW = {"steps": [{"id": "one", "component": "/builtin/noop", "input": {"a": 1}}], "output": {"$step": "one"}}


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_cut_that_nobody_follows_into_raises(flavour: str) -> None:
    with pytest.raises(FaultNeverStruck, match=r"cut after 317.*Requests were: .*POST .*/runs.*follows"):
        with emulator("stepflow", cut=317) as service:
            if flavour == "sync":
                with runs_sdk.connect("stepflow", base_url=service.url) as client:
                    client.start(FLOW, {}).refresh()
            else:
                asyncio.run(_start(service.url))


async def _start(url: str) -> None:
    async with runs_sdk.connect_async("stepflow", base_url=url) as client:
        await (await client.start(FLOW, {})).refresh()


def test_a_fault_that_strikes_does_not() -> None:
    with emulator("stepflow", cut=50) as service, runs_sdk.connect("stepflow", base_url=service.url) as client:
        assert list(client.start(FLOW, {}))[-1].snapshot.is_success
        assert service.wire.never_struck == []


def test_it_can_be_meant() -> None:
    with emulator("stepflow", cut=317, unstruck="ignore") as service:
        assert [type(fault) for fault in service.wire.never_struck] == [Cut]
    with pytest.raises(ValueError, match="'raise' or 'ignore'"):
        WireProxy("http://127.0.0.1:1", unstruck="loud")  # type: ignore[arg-type]


def test_proxies_and_faults_that_are_put_in_later() -> None:
    with emulator("stepflow") as service:
        with pytest.raises(FaultNeverStruck, match="Requests were: none"):
            with WireProxy(service.url, [Cut(1)]):
                pass
        with WireProxy(service.url) as proxy:
            proxy.inject(Status(503))
            proxy.clear_faults()
        with pytest.raises(FaultNeverStruck):
            with WireProxy(service.url) as proxy:
                proxy.inject(Status(503, path="/nowhere"))


def test_an_error_on_its_way_is_not_replaced() -> None:
    with pytest.raises(KeyError) as caught:
        with emulator("stepflow", cut=317):
            raise KeyError("the test's own")
    assert "never struck" in caught.value.__notes__[0]
