# generated from tests/stepflow/_async/test_wire.py by scripts/unasync.py; do not edit
"""Following real runs over a wire that breaks: nothing lost, nothing doubled, every wait ends in time."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from attrs import evolve

from runs_sdk._sync.handle import Run
from runs_sdk.core.errors import TransportError, WaitTimeout
from runs_sdk.core.events import Reconnected
from runs_sdk.core.retry import Backoff
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.stepflow.local.runtime import StepflowRuntime
from runs_sdk.stepflow.rules import POLICY
from runs_sdk.testing import Cut, Fault, Garbage, Reset, Silence, WireProxy, after_frames
from tests.stepflow.sample_flows import GREET, PARALLEL, SLOW

pytestmark = [pytest.mark.anyio, pytest.mark.engine]

NO_PAUSE = Backoff(initial=0.0, maximum=0.0)
FAST = evolve(POLICY, reconnect=NO_PAUSE, poll=Backoff(initial=0.05, maximum=0.2), idle_limit=0.3, give_up_after=1.0)


@pytest.fixture(scope="module")
def proxy(engine: StepflowRuntime) -> Iterator[WireProxy]:
    with WireProxy(engine.url) as proxy:
        yield proxy


@pytest.fixture
def client(proxy: WireProxy) -> Iterator[Stepflow]:
    proxy.clear_faults()
    with Stepflow(proxy.url, max_retries=0, timeout=5) as client:
        yield client
    proxy.clear_faults()
    assert proxy.wait_until_idle(closed=True)


def follow(client: Stepflow, run_id: str) -> list[tuple[str, str | None, str]]:
    """All events of a run but those about the connection."""
    seen = [event for event in Run(client, run_id, policy=FAST)]
    return [(event.kind, event.id, event.name) for event in seen if not isinstance(event, Reconnected)]


def breaks(place: object, kind: int) -> Fault:
    return (Cut(place), Reset(place), Cut(place, clean=True))[kind]  # type: ignore[arg-type]


def check_cuts(client: Stepflow, proxy: WireProxy, places: list[tuple[object, int]]) -> None:
    run = client.start(PARALLEL)
    run.wait()
    whole = follow(client, run.id)
    assert len(whole) == len(set(whole)) == 15
    for place, kind in places:
        fault = breaks(place, kind)
        proxy.clear_faults()
        proxy.inject(fault)
        assert follow(client, run.id) == whole, fault
    proxy.clear_faults()


def test_cut_at_frame_edges(client: Stepflow, proxy: WireProxy) -> None:
    check_cuts(client, proxy, [(after_frames(n, (n % 3) - 1), n % 3) for n in range(1, 15)])
    assert {type(fault) for fault in proxy.struck} == {Cut, Reset}


def test_cut_at_seeded_offsets(client: Stepflow, proxy: WireProxy) -> None:
    numbers = random.Random(1)
    check_cuts(client, proxy, [(numbers.randrange(2600), n % 3) for n in range(10)])


@pytest.mark.full
def test_cut_everywhere(client: Stepflow, proxy: WireProxy) -> None:
    edges = [(after_frames(n, shift), kind) for n in range(1, 16) for shift in (-1, 0, 1) for kind in range(3)]
    numbers = random.Random(2)
    check_cuts(client, proxy, [*edges, *((numbers.randrange(2600), n % 3) for n in range(400))])


def test_a_live_run_cut_again_and_again(client: Stepflow, proxy: WireProxy) -> None:
    proxy.inject(Cut(after_frames(2), times=3), Reset(after_frames(4, 1), nth=4, times=3))
    run = client.start(SLOW, {"ms": 400})
    seen = follow(client, run.id)
    assert seen[-1][0] == "RunCompleted"
    assert seen == follow(client, run.id)
    assert len([fault for fault in proxy.struck if fault.nth in (1, 4)]) >= 3


def test_a_silent_stream_is_opened_again(client: Stepflow, proxy: WireProxy) -> None:
    run = client.start(PARALLEL)
    run.wait()
    whole = follow(client, run.id)
    for place in (0, after_frames(3), after_frames(14)):
        proxy.inject(Silence(place))
        assert follow(client, run.id) == whole
        proxy.clear_faults()


def test_garbage_in_the_stream(client: Stepflow, proxy: WireProxy) -> None:
    run = client.start(GREET, {"name": "x"})
    run.wait()
    whole = follow(client, run.id)
    proxy.inject(Garbage(after_frames(3), b"data: {nonsense\n\n"))
    assert follow(client, run.id) == whole  # once is taken for a passing fault
    proxy.clear_faults()
    proxy.inject(Garbage(0, b"data: {nonsense\n\n", times=None))
    events = [event for event in Run(client, run.id, policy=FAST)]
    assert events[-1].event_type == "run_finished", "the result is known, so nothing but the result comes out"
    assert "events_missed" in [event.event_type for event in events]
    assert (run.wait(timeout=5)).is_success  # which needs no stream


def test_wait_ends_whatever_breaks(client: Stepflow, proxy: WireProxy, latency: float) -> None:
    run = client.start(SLOW, {"ms": 100})
    path = rf"/runs/{run.id}"
    proxy.inject(Cut(20, method="GET", path=path, times=2), Reset(0, counting="raw", method="GET", path=path, nth=3))
    patient = evolve(FAST, give_up_after=FAST.give_up_after + 20 * latency)  # each of three failures takes round trips
    result = Run(client, run.id, policy=patient).wait(timeout=10 + 20 * latency)
    assert result.is_success
    assert {type(fault) for fault in proxy.struck} >= {Cut, Reset}


def test_wait_keeps_its_deadline_on_a_silent_wire(client: Stepflow, proxy: WireProxy) -> None:
    run = client.start(SLOW, {"ms": 2000})
    run.cancel()
    for with_handler in (False, True):
        proxy.inject(Silence(0, counting="raw", method="GET", path="/runs/", times=None))
        handle = Run(client, run.id, policy=FAST)
        if with_handler:
            handle.on("*", lambda event: None)
        for timeout in (0.1, 0.6):
            with pytest.raises(WaitTimeout):
                handle.wait(timeout=timeout)
        proxy.clear_faults()


def test_a_server_that_is_gone_for_good(client: Stepflow, proxy: WireProxy) -> None:
    run = client.start(SLOW, {"ms": 1000})
    handle = Run(client, run.id, policy=FAST)
    proxy.go_offline()
    try:
        for action in (lambda: follow(client, run.id), lambda: handle.wait(timeout=10)):
            with pytest.raises(TransportError, match=f"run {run.id}: nothing but failures for 1 s") as caught:
                action()
            assert "attach" in str(caught.value)
    finally:
        proxy.go_online()
    assert (handle.wait(timeout=10)).is_success


def test_a_server_that_comes_back(client: Stepflow, proxy: WireProxy) -> None:
    run = client.start(SLOW, {"ms": 300})
    handle = Run(client, run.id, policy=evolve(FAST, give_up_after=30.0))
    seen = []
    for event in handle:
        seen.append(event)
        if len(seen) == 3:
            proxy.drop_connections()
    assert any(isinstance(event, Reconnected) for event in seen)
    keys = [(event.kind, event.id, event.name) for event in seen if not isinstance(event, Reconnected)]
    assert keys == follow(client, run.id)
