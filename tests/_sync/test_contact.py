# generated from tests/_async/test_contact.py by scripts/unasync.py; do not edit
"""A service that cannot be reached while a run is followed: each service tells it once, and goes on when it is back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk import ContactLost, EventsMissed, Reconnected, RunFinished
from runs_sdk.core.errors import TransportError
from runs_sdk.core.events import Event, OutputUpdated
from runs_sdk.testing import WireProxy, emulator

GREET = str(Path(__file__).parents[2] / "examples" / "greet.yaml")
AGENT = "11111111-1111-4111-8111-111111111111"
TEN_TURNS = {"message": "hi", "mode": "loop", "n": 2}
STARTS: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "acp": ((AGENT, TEN_TURNS), {}),
    "ade": (("process",), {}),
    "cloudcruise": (("wf1", {"a": 1}), {}),
    "runai": (("training", {"name": "t1", "spec": {"image": "ubuntu"}}), {"project": "team-a"}),
    "stepflow": ((GREET, {"name": "World"}), {}),
}


def start(client: Any, service: str, served: Any) -> Any:
    words, options = STARTS[service]
    if service == "ade":
        return client.start(next(iter(served.state.documents)), operation=words[0])
    return client.start(*words, **options)


@pytest.mark.parametrize("service", sorted(STARTS))
def test_every_service_tells_an_outage_once(service: str) -> None:
    options = {"documents": ["people.csv"]} if service == "ade" else {}
    with emulator(service, **options) as served, WireProxy(served.url) as proxy:
        settings = {"base_url": proxy.url, "max_retries": 0, **served.credentials}
        with runs_sdk.connect(service, **settings) as client:
            run = start(client, service, served)
            proxy.go_offline()
            seen: list[Event] = []
            for event in run:
                seen.append(event)
                if isinstance(event, ContactLost):
                    proxy.go_online()
            [lost] = [event for event in seen if isinstance(event, ContactLost)]
            assert lost.run_id == run.id and lost.attempt >= 1 and lost.retry_in >= 0
            assert "127.0.0.1" in lost.error
            assert isinstance(seen[-1], RunFinished) and run.status is runs_sdk.RunStatus.SUCCEEDED
            assert not any(event.certain for event in seen if isinstance(event, EventsMissed))
            timeline = run.timeline()
            assert not any("contact" in span.name for span in timeline.spans)


def test_handlers_for_the_contact_do_not_make_a_wait_read_the_stream() -> None:
    with emulator("stepflow") as served, WireProxy(served.url) as proxy:
        with runs_sdk.connect("stepflow", base_url=proxy.url, max_retries=0) as client:
            run = client.start(GREET, {"name": "World"})
            heard: list[str] = []

            def hear(event: Event) -> None:
                heard.append(event.event_type)
                if isinstance(event, ContactLost):
                    proxy.go_online()

            run.on(ContactLost, hear).on(Reconnected, hear)
            proxy.go_offline()
            assert (run.wait(timeout=30)).is_success
            assert heard == ["contact_lost", "reconnected"]
            assert not any("/events" in request.target for request in proxy.requests)


def test_who_asks_for_nothing_is_not_disturbed() -> None:
    """`wait` and `output` go on by themselves, and give up as before."""
    with emulator("stepflow") as served, WireProxy(served.url) as proxy:
        with runs_sdk.connect("stepflow", base_url=proxy.url, max_retries=0) as client:
            run = client.start(GREET, {"name": "World"})
            proxy.go_offline()
            with pytest.raises((TransportError, runs_sdk.WaitTimeout)):
                run.wait(timeout=0.5)
            proxy.go_online()
            assert run.output(timeout=30) == {"hello": "World"}


@pytest.mark.parametrize("service", sorted(STARTS))
def test_a_run_that_is_started_to_be_streamed_misses_nothing_on_a_slow_network(service: str) -> None:
    """On ACP the stream comes with the start; the others repeat theirs, or have it open before."""
    options = {"documents": ["people.csv"]} if service == "ade" else {}
    with emulator(service, latency=0.05, **options) as served:
        with runs_sdk.connect(service, base_url=served.url, **served.credentials) as client:
            words, more = STARTS[service]
            if service == "ade":
                words, more = (next(iter(served.state.documents)),), {"operation": words[0]}
            run = client.start_and_stream(*words, **more)
            with run.events(timeout=30, on_gap="raise") as events:
                seen = [event for event in events]
            assert isinstance(seen[-1], RunFinished) and run.status is runs_sdk.RunStatus.SUCCEEDED
            if service == "acp":
                assert [event.output["i"] for event in seen if isinstance(event, OutputUpdated)] == [1, 2]
