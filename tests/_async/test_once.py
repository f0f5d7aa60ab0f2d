"""Starts that happen once: the journal, marks, lost answers, processes that are gone."""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

import runs_sdk
from runs_sdk import Journal, StartUndecided
from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.core.once import fingerprint
from runs_sdk.testing import Cut, emulator

pytestmark = pytest.mark.anyio

FLOW = {"name": "one", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "s"}}  # fmt: skip


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("runs_sdk._a" + "sync.once", "runs_sdk._sync.once"):
        monkeypatch.setattr(importlib.import_module(module), "ARRIVES_WITHIN", 0.05)


async def test_a_key_is_started_once_and_its_run_comes_back(tmp_path: Path) -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            first = await client.start_once("a", FLOW, {"n": 1}, journal=tmp_path / "runs.db")
            again = await client.start_once("a", FLOW, {"n": 1}, journal=str(tmp_path / "runs.db"))
            assert first.id == again.id
            assert await again.output(timeout=20) == {"n": 1}
            other = await client.start_once("b", FLOW, {"n": 1}, journal=tmp_path / "runs.db")
            assert other.id != first.id
            with pytest.raises(ConfigError, match="another start"):
                await client.start_once("a", FLOW, {"n": 2}, journal=tmp_path / "runs.db")
            assert len(service.state.engine.runs) == 2


async def test_what_was_refused_can_be_started_again(tmp_path: Path) -> None:
    flow = {**FLOW, "schemas": {"type": "object", "properties": {"input": {"type": "object", "required": ["n"]}}}}
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            with Journal(tmp_path / "runs.db") as journal:
                with pytest.raises(InputValidationError):
                    await client.start_once("a", flow, {}, journal=journal)
                assert journal.counts() == {}
                run = await client.start_once("a", flow, {"n": 1}, journal=journal)
                assert (await run.wait(20)).is_success


async def test_a_run_whose_answer_was_lost_is_adopted(tmp_path: Path) -> None:
    for name, arguments in (
        ("stepflow", (FLOW, {"n": 1})),
        ("acp", ("AGENT", {"message": "a", "mode": "echo"})),
        ("ade", ("DOCUMENT",)),
        ("runai", ("training", "t1", "team-a", {"image": "busybox"})),
    ):
        with emulator(name) as service:
            known = {"AGENT": getattr(service, "agent_id", None)}
            if name == "ade":
                known["DOCUMENT"] = service.add_document("a.csv")
            given = [known.get(one, one) if isinstance(one, str) else one for one in arguments]
            async with runs_sdk.connect_async(name, base_url=service.url, **service.credentials) as client:
                lost = {"stepflow": "/runs", "acp": "/runs", "ade": "/runs", "runai": "/trainings"}[name]
                service.inject(Cut(0, method="POST", path=f"{lost}$"))
                with Journal(tmp_path / f"{name}.db") as journal:
                    run = await client.start_once("a", *given, journal=journal)
                    assert journal.counts() == {"started": 1}
                    assert run.id in [found.run_id async for found in client.list(limit=5)], name
                    assert len([found async for found in client.list(limit=5)]) == 1, name


async def test_a_start_that_never_arrived_is_sent_again(tmp_path: Path) -> None:
    with emulator("stepflow") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            with Journal(tmp_path / "runs.db") as journal:
                client_begin, calls = client._begin, []

                async def begin(*args: Any, **options: Any) -> Any:
                    calls.append(args)
                    if len(calls) == 1:
                        raise runs_sdk.StartUnknown("the wire was cut")
                    return await client_begin(*args, **options)

                client._begin = begin  # type: ignore[method-assign]
                run = await client.start_once("a", FLOW, {"n": 1}, journal=journal)
                assert len(calls) == 2 and calls[0] == calls[1]
                assert list(service.state.engine.runs) == [run.id]


async def test_a_service_that_cannot_be_searched_starts_at_most_once(tmp_path: Path) -> None:
    with emulator("cloudcruise") as service:
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            service.inject(Cut(0, method="POST", path="/run$"))
            with Journal(tmp_path / "runs.db") as journal:
                for _ in range(2):
                    with pytest.raises(StartUndecided, match="cannot be searched") as caught:
                        await client.start_once("a", "workflow-123", journal=journal)
                    assert (caught.value.key, caught.value.candidates) == ("a", [])
                assert len(service.state.runs) == 1
                journal.started("a", next(iter(service.state.runs)))
                assert (await client.start_once("a", "workflow-123", journal=journal)).id in service.state.runs


@frozen
class Case:
    """A start, and how a second run comes about that looks as if this start had made it."""

    service: str
    args: tuple[Any, ...]
    options: dict[str, Any] = field(factory=dict)


STARTS = ("/runs", "/trainings")
CASES = [
    Case("stepflow", (FLOW, {"n": 1})),
    Case("acp", ("AGENT", {"message": "a", "mode": "echo"})),
    Case("ade", ("DOCUMENT",)),
    Case("runai", ("training", "t1", "team-a", {"image": "busybox"}), {"useGivenNameAsPrefix": True}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.service)
async def test_several_runs_that_may_be_it_are_named_and_nothing_is_sent(tmp_path: Path, case: Case) -> None:
    with emulator(case.service) as service:
        known = {"AGENT": getattr(service, "agent_id", None)}
        if case.service == "ade":
            known["DOCUMENT"] = service.add_document("a.csv")
        args = tuple(known.get(one, one) if isinstance(one, str) else one for one in case.args)
        async with runs_sdk.connect_async(case.service, base_url=service.url, **service.credentials) as client:
            with Journal(tmp_path / "runs.db") as dying:
                entry = dying.claim("a", case.service, fingerprint(args, case.options), time.time())
            marked = await client._with_mark(entry.mark, args, case.options) or (args, case.options)
            ids = set()
            for _ in range(2):
                run = await client.start(*marked[0], **marked[1])
                ids.add(run.id)
                if case.service == "ade":
                    await run.wait(20)  # while it is active, the same start gives the same run
            assert len(ids) == 2
            starts = len([one for one in service.requests if one.method == "POST" and one.path.endswith(STARTS)])
            with Journal(tmp_path / "runs.db") as journal:
                for _ in range(2):
                    with pytest.raises(StartUndecided) as caught:
                        await client.start_once("a", *args, journal=journal, **case.options)
                    assert (caught.value.key, set(caught.value.candidates)) == ("a", ids)
                    text = str(caught.value)
                    assert all(one in text for one in ids) and "It was not sent again" in text
                    assert "journal.started('a', run_id)" in text and "journal.forget('a')" in text
                assert starts == len(
                    [one for one in service.requests if one.method == "POST" and one.path.endswith(STARTS)]
                )
                mapped = client.map(args[0], [], journal=journal)  # others of the journal are not held up
                assert [one async for one in mapped] == []
                chosen = min(ids)
                journal.started("a", chosen)
                assert (await client.start_once("a", *args, journal=journal, **case.options)).id == chosen


async def test_a_workload_of_the_same_name_elsewhere_is_not_adopted(tmp_path: Path) -> None:
    with emulator("runai") as service:
        async with runs_sdk.connect_async("runai", base_url=service.url, **service.credentials) as client:
            names = [str(one.name) for one in await client.projects()]
            there, here = names[:2]
            other = await client.start("training", "t1", there, {"image": "busybox"})
            service.inject(Cut(0, method="POST", path="/trainings$"))
            run = await client.start_once(
                "a", "training", "t1", here, {"image": "busybox"}, journal=tmp_path / "runs.db"
            )
            assert run.id != other.id and str((await run.refresh()).raw["projectName"]) == here


async def test_a_name_that_the_control_plane_completes_is_found(tmp_path: Path) -> None:
    with emulator("runai") as service:
        async with runs_sdk.connect_async("runai", base_url=service.url, **service.credentials) as client:
            service.inject(Cut(0, method="POST", path="/trainings$"))
            given = ("training", "t1", "team-a", {"image": "busybox"})
            journal = tmp_path / "runs.db"
            for key in ("a", "b"):
                await client.start_once(key, *given, journal=journal, useGivenNameAsPrefix=True)
            assert len([one async for one in client.list()]) == 2
