from __future__ import annotations

from typing import Any

import pytest

import runs_sdk
from runs_sdk.testing import Cut, Reset, assert_survives, emulator

FLOW = {"steps": [{"id": "greet", "component": "/builtin/noop", "input": 1}], "output": {"$step": "greet"}}


def follows(service: Any) -> list[str]:
    with runs_sdk.connect("stepflow", base_url=service.url) as client:
        return [event.kind for event in client.start(FLOW, {}) if not isinstance(event, runs_sdk.Reconnected)]


async def waits(service: Any) -> Any:
    async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
        return await (await client.start(FLOW, {})).output()


def forgets_what_a_new_connection_repeats(service: Any) -> int:
    with runs_sdk.connect("stepflow", base_url=service.url) as client:
        return len(list(client.start(FLOW, {})))


def test_a_stream_is_cut_at_places_all_over_it() -> None:
    struck = assert_survives(follows, "stepflow", cuts=3)
    places = [fault.at for fault in struck if isinstance(fault, Cut)]
    assert len(places) == 3
    assert places[0] == 0 and isinstance(places[2], int) and places[2] > 300


def test_a_program_without_streams_has_its_gets_cut() -> None:
    struck = assert_survives(waits, "stepflow", cuts=2)
    assert [fault.method for fault in struck] == ["GET"] * len(struck)


def test_places_and_faults_of_ones_own() -> None:
    lost = Reset(0, counting="raw", path="/events", nth=1)
    assert assert_survives(follows, "stepflow", cuts=[317, lost, Cut(10**9)]) == [Cut(317, streams=True), lost]


def test_a_program_that_ends_differently_is_told_after_what() -> None:
    with pytest.raises(AssertionError, match=r"repeats ended differently after .*event stream: cut after 317 bytes"):
        assert_survives(forgets_what_a_new_connection_repeats, "stepflow", cuts=[317])


def test_a_program_that_breaks_is_told_after_what() -> None:
    def strict(service: Any) -> Any:
        with runs_sdk.connect("stepflow", base_url=service.url, max_retries=0) as client:
            return client.list().all()

    with pytest.raises(AssertionError, match=r"strict did not survive the 1st GET: cut after 0 bytes"):
        assert_survives(strict, "stepflow", cuts=1)


def test_a_program_that_nothing_can_cut_tests_nothing() -> None:
    with pytest.raises(AssertionError, match="nothing was cut: .*lambda"):
        assert_survives(lambda service: None, "stepflow")
    with pytest.raises(ValueError, match="at least 1"):
        assert_survives(lambda service: None, "stepflow", cuts=0)


def test_what_it_raises_without_a_cut_comes_through() -> None:
    def broken(service: Any) -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        assert_survives(broken, "stepflow")


def test_options_are_the_emulators() -> None:
    with emulator("ade"):  # one that runs already is not in the way
        with pytest.raises(TypeError, match="no 'hold_it'"):
            assert_survives(follows, "stepflow", hold_it=True)
