"""Whatever a server sends: the right answer or a clear error, in time and little memory, and the next call is right."""

from __future__ import annotations

import time

import pytest

from runs_sdk._async.engine import AsyncEngine
from runs_sdk._common import async_backend as backend
from runs_sdk.core.errors import RunsError, TimedOut
from runs_sdk.core.http import EngineOptions, Request, Response
from tests.hostile.cases import ERROR, GROUPS, LATE, OK, SLOW, Case
from tests.hostile.server import HostileServer

pytestmark = pytest.mark.anyio
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])  # unasync: remove

LIMIT = 500_000
OPTIONS = EngineOptions(trust_env=False, max_answer=LIMIT, ssl_ca_cert="tests/data/localhost.pem")
AT_ONCE = 12
PATIENCE = 20.0  # seconds that anything but a stalling answer may take, on a busy machine


def test_there_are_enough_cases():
    names = [case.name for group in GROUPS.values() for case in group()]
    assert len(names) >= 300
    assert len(set(names)) == len(names)


async def _judge(engine: AsyncEngine, server: HostileServer, number: int) -> str:
    """What is wrong with how the case ended; nothing if it is right."""
    case = server.cases[number]
    deadline = time.monotonic() + {LATE: 0.3, SLOW: 2.0}.get(case.expected, PATIENCE)
    request = Request(case.method, f"{server.url}/case/{number}")
    got: Response | RunsError
    try:
        got = await engine.send(request, deadline=deadline)
    except RunsError as error:
        got = error
    wrong = _what_is_wrong(case, got)
    if not wrong:
        for word, pause in (("next", case.pause), ("later", 0.05)):
            await backend.sleep(pause)
            after = await engine.send(Request("GET", f"{server.url}/{word}/{number}"), deadline=time.monotonic() + 20)
            if after.content != f'"{number}"'.encode():
                wrong = f"the {word} call got {after.content[:60]!r}"
    return wrong and f"{case.name}: {wrong}"


def _what_is_wrong(case: Case, got: Response | RunsError) -> str:
    if isinstance(got, RunsError):
        text = str(got)
        if case.expected == OK:
            return f"{type(got).__name__}: {text}"
        if case.expected != SLOW and (case.expected == LATE) != isinstance(got, TimedOut):
            return f"{type(got).__name__} instead of another error: {text}"
        if not text or len(text) > 400 or "Traceback" in text or "object at 0x" in text:
            return f"no text for people: {text[:600]!r}"
        return ""
    if case.expected in (ERROR, LATE):
        return f"was taken for an answer: {got.status_code} {got.content[:60]!r}"
    if len(got.content) > max(LIMIT, 1024 * 1024):
        return f"an answer of {len(got.content):,} bytes"
    return "" if case.body is None or got.content == case.body else f"{got.content[:80]!r}"


async def _judge_all(group: str, *, tls: bool = False) -> list[str]:
    cases = list(GROUPS[group]())
    found: list[str] = []
    slots = backend.Semaphore(AT_ONCE)

    async def one(number: int) -> None:
        try:
            engine = AsyncEngine(OPTIONS)
            try:
                wrong = await _judge(engine, server, number)
            finally:
                await engine.aclose()
            if wrong:
                found.append(wrong)
        finally:
            slots.release()

    with HostileServer(cases, tls=tls) as server:
        tasks = []
        for number in range(len(cases)):
            await slots.acquire()
            tasks.append(backend.spawn(one, number, name="hostile"))
        for task, case in zip(tasks, cases, strict=True):
            assert await task.join(120), case.name
            if task.error is not None:
                found.append(f"{case.name}: {task.error!r}")
        assert server.wait_until_open(0) == 0
    return found


@pytest.mark.parametrize("group", GROUPS)
@on_both  # unasync: remove
async def test_answers(group: str):
    assert await _judge_all(group) == []


@pytest.mark.full
@pytest.mark.parametrize("group", GROUPS)
async def test_answers_over_tls(group: str):
    assert await _judge_all(group, tls=True) == []


async def test_what_is_behind_an_answer_over_tls_goes_to_nobody():
    assert await _judge_all("shifting", tls=True) == []
