# generated from tests/hostile/_async/test_hostile_follower.py by scripts/unasync.py; do not edit
"""A run is followed to its true end, whatever its service answered before to a GET or to the opening of the stream."""

from __future__ import annotations

from importlib import import_module
from itertools import chain
from typing import Any

import pytest

from runs_sdk._common import sync_backend as backend
from runs_sdk.core.events import RunFinished
from runs_sdk.core.policy import FollowPolicy, Resume
from runs_sdk.core.retry import Backoff
from tests.hostile.cases import ERROR, GROUPS, LATE, Case
from tests.hostile.server import play
from tests.toy import ToyService
from tests.wire import Wire

toys = import_module("tests._sync.test_handle")  # of the same kind
Toy, ToyRules = toys.Toy, toys.ToyRules

CASES = [
    case
    for case in chain.from_iterable(group() for group in GROUPS.values())
    if case.expected in (ERROR, LATE) and not case.name.startswith("refused")
]
SOON = Backoff(initial=0.01, maximum=0.01)
AT_ONCE = 16


class Patient(Toy):
    rules = ToyRules(
        FollowPolicy(resume=Resume.INCLUSIVE, reconnect=SOON, poll=SOON, idle_limit=1.0, give_up_after=60.0)
    )


class HostileToy(ToyService):
    """Answers the first request for a run (`what`: its state or its events) as a case wants it."""

    def __init__(self, case: Case, what: str) -> None:
        super().__init__()
        self.case, self.what, self.played = case, what, 0

    def _respond(self, wire: Wire) -> Any:
        path = wire.target.partition(b"?")[0].decode()
        is_stream = path.endswith("/events")
        if wire.method == b"GET" and is_stream == (self.what == "events") and self.played < 1:
            self.played += 1
            return play(self.case, wire)
        return super()._respond(wire)


def _follow(case: Case, what: str) -> str:
    """What is wrong with how the run was followed; nothing if it is right."""
    with HostileToy(case, what) as service:
        with Patient(service.url, timeout=0.5, max_answer=300_000, trust_env=False) as client:
            run = client.start()
            service.runs[run.id].steps(3)
            events = [event for event in run.events(timeout=60)]
            names = [event.name for event in events if event.event_type == "service_event"]
            ends = [event for event in events if isinstance(event, RunFinished)]
            if not service.played:
                return f"{case.name}: was never played"
            if names != ["step-0", "step-1", "step-2"] or len(ends) != 1:
                return f"{case.name}: {names}, {len(ends)} ends"
            if run.snapshot is None or run.snapshot.output != {"steps": 3}:
                return f"{case.name}: the result is {run.snapshot}"
    return ""


@pytest.mark.parametrize("what", ["state", "events"])
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.full)])
def test_the_follower_is_right_afterwards(what: str, every: int):
    found: list[str] = []
    slots = backend.Semaphore(AT_ONCE)

    def one(case: Case) -> None:
        try:
            if wrong := _follow(case, what):
                found.append(wrong)
        finally:
            slots.release()

    tasks = []
    for case in CASES[::every]:
        slots.acquire()
        tasks.append((case, backend.spawn(one, case, name="hostile")))
    for case, task in tasks:
        assert task.join(120), case.name
        if task.error is not None:
            found.append(f"{case.name}: {task.error!r}")
    assert found == []
    assert len(CASES) > 150
