"""Maps that start their runs in batches: where a service has them, and what is said where it has none."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk import Journal, RunFailed, RunFinished, StepFinished
from runs_sdk.core.errors import ConfigError, InputValidationError, NotFoundError, UnsupportedOperation
from runs_sdk.core.mapped import Counts
from runs_sdk.core.once import fingerprint
from runs_sdk.testing import emulator
from runs_sdk.testing.faults import Cut

pytestmark = pytest.mark.anyio

FLOW = {"name": "one", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "s"}}  # fmt: skip
NEEDS_N = {**FLOW, "schemas": {"type": "object", "properties": {"input": {"type": "object", "required": ["n"]}}}}
CHOOSY = {"name": "choosy", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "n"}}],
          "output": {"$step": "s"}}  # fmt: skip


def stepflow(service: Any) -> Any:
    return runs_sdk.connect_async("stepflow", base_url=service.url)


async def test_stepflow_takes_many_inputs_as_the_items_of_one_run() -> None:
    with emulator("stepflow") as service:
        async with stepflow(service) as client:
            inputs = ({"n": n} for n in range(25))
            results = [one async for one in client.map(FLOW, inputs, batch=10)]
            assert sorted(one.index for one in results) == list(range(25))
            assert all(one.output == {"n": one.index} == one.input for one in results)
            assert len({one.run_id for one in results}) == len(service.state.engine.runs) == 3
            assert [one.item for one in sorted(results, key=lambda one: one.index)] == [
                *range(10),
                *range(10),
                *range(5),
            ]
            ordered = [one async for one in client.map(FLOW, [{"n": n} for n in range(20)], batch=True, ordered=True)]
            assert [one.output["n"] for one in ordered] == list(range(20))
            assert [one async for one in client.map(FLOW, [], batch=True)] == []


async def test_an_item_that_fails_fails_alone() -> None:
    with emulator("stepflow", retries=0) as service:
        async with stepflow(service) as client:
            inputs = [{"n": 1}, {"m": 2}, {"n": 3}]
            found = client.map(CHOOSY, inputs, batch=True, on_error="collect", ordered=True)
            results = [one async for one in found]
            assert [one.error is None for one in results] == [True, False, True]
            assert [results[0].output, results[2].output] == [1, 3]
            assert isinstance(results[1].error, RunFailed) and results[1].result.status == "failed"
            assert len(service.state.engine.runs) == 1
            with pytest.raises(RunFailed):
                [one async for one in client.map(CHOOSY, inputs, batch=True)]  # type: ignore[attr-defined]


async def test_an_input_that_is_refused_is_left_out_of_its_batch(tmp_path: Path) -> None:
    with emulator("stepflow") as service, Journal(tmp_path / "runs.db") as journal:
        async with stepflow(service) as client:
            inputs = [{"n": n} if n != 4 else {} for n in range(7)]
            found = client.map(NEEDS_N, inputs, batch=True, on_error="collect", ordered=True, journal=journal)
            results = [one async for one in found]
            assert [one.index for one in results if one.error] == [4]
            assert isinstance(results[4].error, InputValidationError) and results[4].run_id is None
            assert [one.output["n"] for one in results if not one.error] == [0, 1, 2, 3, 5, 6]
            assert journal.counts() == {"ended": 6}


async def test_a_journal_knows_each_item_of_a_batch(tmp_path: Path) -> None:
    with emulator("stepflow") as service, Journal(tmp_path / "runs.db") as journal:
        async with stepflow(service) as client:
            inputs = [{"n": n} for n in range(12)]

            def begin(some: Any, **how: Any) -> Any:
                return client.map(FLOW, some, journal=journal, key=lambda one: f"item-{one['n']}", **how)

            first = [one async for one in begin(inputs[:8], batch=4)]  # as if the program had ended then
            assert len(first) == 8 and len(service.state.engine.runs) == 2
            again = [one async for one in begin(inputs, batch=4)]
            assert sorted(one.output["n"] for one in again) == list(range(12))
            assert len(service.state.engine.runs) == 3
            before = len(service.requests)
            known = [one async for one in begin(inputs)]  # without a batch, from the same journal
            assert sorted(one.output["n"] for one in known) == list(range(12))
            assert [one.item for one in sorted(known, key=lambda one: one.index)] == [0, 1, 2, 3] * 3
            assert journal.counts() == {"ended": 12} and len(service.requests) == before


async def test_a_batch_whose_answer_was_lost_is_adopted(tmp_path: Path) -> None:
    with emulator("stepflow") as service, Journal(tmp_path / "runs.db") as journal:
        async with stepflow(service) as client:
            service.inject(Cut(0, method="POST", path="/runs$"))
            results = [one async for one in client.map(FLOW, [{"n": n} for n in range(3)], batch=3, journal=journal)]
            assert sorted(one.output["n"] for one in results) == [0, 1, 2]
            assert len(service.state.engine.runs) == 1


async def test_a_batch_whose_sender_has_died_is_found_or_sent(tmp_path: Path) -> None:
    path, long_ago = tmp_path / "runs.db", time.time() - 10
    inputs = [{"n": n} for n in range(6)]
    with emulator("stepflow") as service:
        async with stepflow(service) as client:
            with Journal(path) as dying:
                # What a process leaves that dies while it sends one batch that arrives, and another that does not.
                what = [(str(n), fingerprint((FLOW, one), {})) for n, one in enumerate(inputs)]
                dying.claim_many(what, "stepflow", time.time())
                dying.sending(["0", "1", "2"], long_ago, "arrived")
                dying.sending(["3", "4", "5"], long_ago, "lost")
                (marked, *_), _ = await client._with_mark("arrived", (FLOW,), {})
                sent = await client.start_batch(marked, inputs[:3])
            results = [one async for one in client.map(FLOW, inputs, batch=6, journal=path, ordered=True)]
            assert [one.output["n"] for one in results] == list(range(6))
            assert [one.run_id == sent.id for one in results] == [True] * 3 + [False] * 3
            assert len(service.state.engine.runs) == 2


async def test_without_a_batch_the_same_is_found_or_sent(tmp_path: Path) -> None:
    path, long_ago = tmp_path / "runs.db", time.time() - 10
    inputs = [{"n": n} for n in range(4)]
    with emulator("stepflow") as service:
        async with stepflow(service) as client:
            with Journal(path) as dying:
                what = [(str(n), fingerprint((FLOW, one), {})) for n, one in enumerate(inputs)]
                dying.claim_many(what, "stepflow", time.time())
                dying.sending(["0", "1"], long_ago, "arrived")
                dying.sending(["2", "3"], long_ago, "lost")
                (marked, *_), _ = await client._with_mark("arrived", (FLOW,), {})
                sent = await client.start_batch(marked, inputs[:2])
            results = [one async for one in client.map(FLOW, inputs, journal=path, ordered=True)]
            assert [one.output["n"] for one in results] == list(range(4))
            assert [one.run_id == sent.id for one in results] == [True, True, False, False]
            assert len(service.state.engine.runs) == 3


@pytest.mark.parametrize("service", ["acp", "cloudcruise"])
async def test_a_service_without_batches_says_so_before_anything_is_sent(service: str) -> None:
    with emulator(service) as served:
        async with runs_sdk.connect_async(service, base_url=served.url, **served.credentials) as client:
            with pytest.raises(ConfigError, match="batch"):
                client.map("anything", [{}], batch=True)
        assert len(served.requests) == 0


async def test_what_makes_no_sense_is_refused_before_anything_is_sent() -> None:
    with emulator("stepflow") as service:
        async with stepflow(service) as client:
            for wrong in (0, -1):
                with pytest.raises(InputValidationError, match="batch"):
                    client.map(FLOW, [{}], batch=wrong)
        assert len(service.requests) == 0


async def test_progress_is_told() -> None:
    with emulator("stepflow") as service:
        async with stepflow(service) as client:
            seen: list[Counts] = []
            results = [one async for one in client.map(FLOW, [{"n": n} for n in range(6)], on_progress=seen.append)]
            assert len(results) == 6
            assert seen[0].running > 0 and (seen[-1].succeeded, seen[-1].running) == (6, 0)
            assert [one.done for one in seen] == sorted(one.done for one in seen)


async def test_progress_of_a_batch_is_told_from_its_events() -> None:
    steps = [*CHOOSY["steps"], {"id": "t", "component": "/builtin/noop", "input": {"$step": "s"}}]  # type: ignore[misc]
    with emulator("stepflow", hold="t", retries=0) as service:
        # With so short a timeout no start is held for its result, so that the events are read at once.
        async with runs_sdk.connect_async("stepflow", base_url=service.url, timeout=3) as client:
            seen: list[Counts] = []

            def told(counts: Counts) -> None:
                seen.append(counts)
                if counts.ended == 2:
                    service.release()

            inputs: list[Any] = [{}, {}, {"n": 1}, {"n": 2}]
            flow = {**CHOOSY, "steps": steps}
            results = [one async for one in client.map(flow, inputs, batch=4, on_progress=told, on_error="collect")]
            assert [one.error is None for one in results] == [False, False, True, True]
            assert all(one.succeeded + one.failed == 0 for one in seen if one.ended)
            assert (seen[-1].succeeded, seen[-1].failed, seen[-1].running, seen[-1].ended) == (2, 2, 0, 0)


async def test_ade_processes_many_documents_with_one_request(tmp_path: Path) -> None:
    with emulator("ade") as service:
        documents = [service.add_document(f"d{n}.csv") for n in range(5)]
        async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
            journal = tmp_path / "runs.db"
            lost = Cut(0, method="POST", path="/runs/batch$")
            service.inject(lost)
            for _ in range(2):
                mapped = client.map("process", documents, batch=5, journal=journal, ordered=True)
                results = [one async for one in mapped]
                assert [one.result.raw is None or one.result.is_success for one in results] == [True] * 5
                assert len({one.run_id for one in results}) == len(service.state.runs) == 5
            gone = "01920000-0000-7000-8000-000000000000"
            mapped = client.map(
                "process", [documents[0], gone, documents[1]], batch=3, on_error="collect", ordered=True
            )
            assert [type(one.error) for one in [one async for one in mapped]] == [type(None), NotFoundError, type(None)]
            with pytest.raises(ConfigError, match="process"):
                client.map(documents[0], [{}], batch=True)
            single = [one async for one in client.map("process", documents[:2])]
            assert all(one.error is None for one in single)


async def test_runai_orders_the_same_of_many_workloads_with_one_request(tmp_path: Path) -> None:
    with emulator("runai") as service:
        async with runs_sdk.connect_async("runai", base_url=service.url, **service.credentials) as client:
            runs = [await client.start("training", f"t{n}", "team-a", {"image": "busybox"}) for n in range(3)]
            gone = "0f5bc0a0-0000-4000-8000-000000000000"
            ids = [runs[0].id, gone, runs[1].id, runs[2].id]
            journal = tmp_path / "runs.db"
            for _ in range(2):
                mapped = client.map("delete", ids[::2], batch=4, journal=journal, ordered=True)
                assert [one.run_id for one in [one async for one in mapped]] == ids[::2]
            mapped = client.map("suspend", ids[1::2], batch=4, on_error="collect", ordered=True)
            refused, taken = [one async for one in mapped]
            assert refused.error is not None and refused.error.status_code == 404
            assert taken.error is None and taken.run_id == runs[2].id
            orders = [one for one in service.requests if one.path.endswith("/workloads/batch")]
            assert len(orders) == 2
            before = len(service.requests)
            for workflow, options in (("training", {}), ("delete", {"project": "team-a"})):
                with pytest.raises(ConfigError, match="one workload with each request"):
                    client.map(workflow, [{}], batch=True, **options)
            assert len(service.requests) == before


async def test_a_key_that_a_batch_has_started_is_its_own_item(tmp_path: Path) -> None:
    inputs = [{"n": 1}, {"m": 2}, {"n": 3}]
    with emulator("stepflow", retries=0) as service, Journal(tmp_path / "runs.db") as journal:
        service.hold("s")
        async with stepflow(service) as client:
            # What a map leaves that dies while its batch is on the way.
            what = [(str(n), fingerprint((CHOOSY, one), {})) for n, one in enumerate(inputs)]
            with Journal(tmp_path / "runs.db") as dying:
                dying.claim_many(what, "stepflow", time.time())
                dying.sending(["0", "1", "2"], time.time() - 10, "arrived")
            (marked, *_), _ = await client._with_mark("arrived", (CHOOSY,), {})
            batch = await client.start_batch(marked, inputs)
            runs = [await client.start_once(str(n), CHOOSY, one, journal=journal) for n, one in enumerate(inputs)]
            assert len(service.state.engine.runs) == 1 and {run.id for run in runs} == {batch.id}
            assert not (await runs[0].refresh()).is_finished
            with pytest.raises(UnsupportedOperation, match="item 0"):
                await runs[0].cancel()
            service.release()
            assert [await run.output(timeout=30) for run in (runs[0], runs[2])] == [1, 3]
            with pytest.raises(RunFailed, match='"s"'):
                await runs[1].output(timeout=30)
            elsewhere = client.resume(runs[2].token())
            again = await client.start_once("2", CHOOSY, inputs[2], journal=journal)
            for run in (elsewhere, again):
                told = [event async for event in run]
                assert {event.item for event in told if isinstance(event, StepFinished)} <= {2}
                assert isinstance(told[-1], RunFinished) and told[-1].status == "succeeded"
                assert await run.output(timeout=30) == 3
            results = [one async for one in client.map(CHOOSY, inputs, journal=journal, on_error="collect")]
            assert sorted(one.index for one in results if one.error is None) == [0, 2]
            ended = await client.start_once("0", CHOOSY, inputs[0], journal=journal)
            assert (ended.status, await ended.output(timeout=30)) == ("succeeded", 1)
