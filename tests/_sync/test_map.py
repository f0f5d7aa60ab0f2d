# generated from tests/_async/test_map.py by scripts/unasync.py; do not edit
"""Runs of one workflow for many inputs: bounded, lazily, with a journal, in order or not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk import Journal, RunFailed
from runs_sdk.core.errors import ConnectFailed, InputValidationError
from runs_sdk.testing import emulator

FLOW = {"name": "one", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "s"}}  # fmt: skip
SLEEP = {"name": "slow", "steps": [{"id": "s", "component": "/builtin/sleep", "input": {"duration_ms": 5}}],
         "output": {"$step": "s"}}  # fmt: skip


def client_of(service: Any) -> Any:
    return runs_sdk.connect("stepflow", base_url=service.url)


def test_each_input_has_its_result_once() -> None:
    with emulator("stepflow") as service:
        with client_of(service) as client:
            results = [one for one in client.map(FLOW, ({"n": n} for n in range(40)), max_running=7)]
            assert sorted(one.index for one in results) == list(range(40))
            assert all(one.output == {"n": one.index} == one.input for one in results)
            ordered = [one for one in client.map(FLOW, [{"n": n} for n in range(20)], ordered=True)]
            assert [one.index for one in ordered] == list(range(20))
            assert [one for one in client.map(FLOW, [])] == []


def test_no_more_run_at_a_time_than_asked_and_inputs_are_read_as_there_is_room() -> None:
    with emulator("stepflow") as service:
        with client_of(service) as client:
            read: list[int] = []

            def inputs() -> Iterator[Any]:
                for n in count():
                    read.append(n)
                    yield {"n": n}

            mapped = client.map(SLEEP, inputs(), max_running=3)
            found = []
            with mapped as results:
                for one in results:
                    found.append(one.index)
                    running = [run for run in service.state.engine.runs.values() if run.status == 1]
                    assert len(running) <= 3
                    if len(found) == 8:
                        break
            assert len(read) <= 8 + 2 * 3  # sync code takes several results at a time


def test_a_failure_is_raised_or_collected() -> None:
    with emulator("stepflow", fail={"s": "no disk"}, retries=0) as service:
        with client_of(service) as client:
            with pytest.raises(RunFailed, match="no disk"):
                for _ in client.map(SLEEP, [{}, {}]):
                    raise AssertionError("no result was expected")
            results = [one for one in client.map(SLEEP, [{}, {}], on_error="collect")]
            assert [type(one.error) for one in results] == [RunFailed, RunFailed]
            assert all(
                one.result.status == "failed" and one.to_dict()["error"]["type"] == "RunFailed" for one in results
            )
            with pytest.raises(RunFailed):
                _ = results[0].output


def test_what_cannot_be_started_is_an_error_of_its_own_input() -> None:
    flow = {**FLOW, "schemas": {"type": "object", "properties": {"input": {"type": "object", "required": ["n"]}}}}
    with emulator("stepflow") as service:
        with client_of(service) as client:
            results = [one for one in client.map(flow, [{"n": 1}, {}], on_error="collect", ordered=True)]
            assert results[0].output == {"n": 1}
            assert isinstance(results[1].error, InputValidationError) and results[1].run_id is None
        with runs_sdk.connect("stepflow", base_url="http://127.0.0.1:9", max_retries=0) as client:
            with pytest.raises(ConnectFailed):
                [one for one in client.map("0" * 64, [{}])]  # type: ignore[attr-defined]
        with pytest.raises(InputValidationError, match="max_running"):
            client.map(FLOW, [], max_running=0)  # type: ignore[attr-defined]


def test_with_a_journal_nothing_is_started_twice(tmp_path: Path) -> None:
    with emulator("stepflow") as service, Journal(tmp_path / "runs.db") as journal:
        with client_of(service) as client:
            inputs = [{"n": n} for n in range(12)]
            first = client.map(FLOW, inputs, journal=journal, key=lambda one: f"item-{one['n']}", max_running=2)
            with first as results:
                for _ in results:
                    break  # as if the program had ended here
            again = [one for one in client.map(FLOW, inputs, journal=journal, key=lambda one: f"item-{one['n']}")]
            assert sorted(one.output["n"] for one in again) == list(range(12))
            assert len(service.state.engine.runs) == 12
            before = len(service.requests)
            known = [one for one in client.map(FLOW, inputs, journal=journal, key=lambda one: f"item-{one['n']}")]
            assert sorted(one.output["n"] for one in known) == list(range(12))
            assert journal.counts() == {"ended": 12}
            assert len(service.requests) == before


def test_what_has_failed_is_done_again_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "runs.db"
    with emulator("stepflow", fail={"s": "no disk"}, retries=0) as service:
        with client_of(service) as client:
            assert [one.error is None for one in client.map(SLEEP, [{}], journal=path, on_error="collect")] == [False]
            assert [one.error is None for one in client.map(SLEEP, [{}], journal=path, on_error="collect")] == [False]
            assert len(service.state.engine.runs) == 1
            service.call(service.state.engine.failing.clear)
            redone = client.map(SLEEP, [{}], journal=path, on_error="collect", redo_failed=True)
            assert [one.error is None for one in redone] == [True]
            assert len(service.state.engine.runs) == 2
