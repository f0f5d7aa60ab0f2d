"""The ACP client on emulated servers: both versions, by the documents and as the reference server behaves."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

import runs_sdk
from runs_sdk import connect_async
from runs_sdk._common import async_backend as backend
from runs_sdk.acp import AsyncAcp, AsyncAcpRun
from runs_sdk.acp.rules import DEFAULT_JOIN_WITHIN
from runs_sdk.core.errors import (
    AuthenticationError,
    BadRequestError,
    ConfigError,
    ConflictError,
    ConnectFailed,
    DecodeError,
    EventsLost,
    InputValidationError,
    NotFoundError,
    RunCancelled,
    RunFailed,
    RunWaiting,
    ServerError,
    StartUnknown,
    UnprocessableEntityError,
    UnsupportedOperation,
    WaitTimeout,
)
from runs_sdk.core.events import (
    Event,
    EventsMissed,
    InteractionNeeded,
    OutputUpdated,
    Reconnected,
    RunFinished,
    ServiceEvent,
)
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import WireProxy, emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator
from runs_sdk.testing.faults import Cut, Reset, Status, after_frames

UNKNOWN = "00000000-0000-4000-8000-000000000000"
SERVERS = [("0.1", None), ("0.2", None), ("0.2", "reference")]


def server(version: str = "0.2", quirks: str | None = None, **more: Any) -> AcpEmulator:
    return emulator("acp", version=version, quirks=quirks, **{"keepalive": 0.3, "strict": True, **more})


def client_of(emulated: AcpEmulator, **more: Any) -> AsyncAcp:
    """A client that trusts its joins for long: on a busy machine, time passes between a start and its stream."""
    return AsyncAcp(emulated.url, **{"settle": 0.3, "join_within": 20.0, **emulated.credentials, **more})


def loop(n: int = 3, delay: float = 0.1, **more: Any) -> dict[str, Any]:
    return {"message": "hi", "mode": "loop", "n": n, "delay": delay, **more}


def numbers(events: list[Event]) -> list[int]:
    return [event.output["i"] for event in events if isinstance(event, OutputUpdated)]


def kinds(events: list[Event]) -> set[type[Event]]:
    return {type(event) for event in events}


async def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < until
        await backend.sleep(0.01)


# ---- the stream of a run


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_every_update_once_and_then_the_end(version: str, quirks: str | None):
    with server(version, quirks, watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(4, 0.02))
            assert isinstance(run, AsyncAcpRun)
            events = [event async for event in run]
            assert numbers(events) == [1, 2, 3, 4]
            assert not kinds(events) & {EventsMissed, Reconnected}
            assert isinstance(events[-1], RunFinished)
            assert await run.output() == {"i": 4, "message": "hi", "reply": "echo 4: hi"}
            assert run.thread_id
            result = await run.wait()
            assert result.created_at is not None
            assert abs(result.created_at - datetime.now(UTC)) < timedelta(minutes=5)
            assert client._version == version
        await wait_until(lambda: emulated.state.open_streams == 0)


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_a_reader_who_comes_late_is_told_and_gets_the_rest(version: str, quirks: str | None):
    with server(version, quirks, watched="stream") as emulated:
        async with client_of(emulated, join_within=None) as client:
            run = await client.start(AGENT_ID, loop(4, 0.05))
            for number in (-1, 0):
                told = {"i": number, "message": "hi", "reply": ""}
                emulated.call(partial(emulated.state.runs[run.id].stream, type="values", run_id=run.id, values=told))
            await backend.sleep(5 * DEFAULT_JOIN_WITHIN)
            events = [event async for event in run]
            assert numbers(events) == [1, 2, 3, 4]
            missed = [event for event in events if isinstance(event, EventsMissed)]
            assert len(missed) == 1
            assert events.index(missed[0]) < events.index(next(e for e in events if isinstance(e, OutputUpdated)))


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
@pytest.mark.parametrize("within", [0.0, None, 20.0])
async def test_a_run_that_was_over_before_it_was_followed(version: str, quirks: str | None, within: float | None):
    with server(version, quirks) as emulated:
        async with client_of(emulated, join_within=within) as client:
            run = await client.start(AGENT_ID, loop(2, 0))
            await wait_until(lambda: emulated.state.runs[run.id].status == "success")
            events = [event async for event in run]
            assert [type(event) for event in events] == [EventsMissed, RunFinished]
            again = [event async for event in client.attach(run.id)]
            assert [type(event) for event in again] == [EventsMissed, RunFinished]


@pytest.mark.anyio
@pytest.mark.parametrize("status", [404, 409, 422])
async def test_a_run_whose_stream_is_refused(status: int):
    with server() as emulated:
        emulated.inject(Status(status, body=b'"No stream."', path=r"/stream$", times=None))
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(3, 0.1))
            events = [event async for event in run]
            assert numbers(events) == []
            assert [type(event) for event in events[-2:]] == [EventsMissed, RunFinished]
            assert events[-1].snapshot.output["i"] == 3


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_a_strict_client_trusts_no_join(version: str, quirks: str | None):
    with server(version, quirks, watched="stream") as emulated:
        async with client_of(emulated, join_within=0) as client:
            run = await client.start(AGENT_ID, loop(2, 0.02, mode="interrupt"))
            events = []
            async for event in run:
                events.append(event)
                if isinstance(event, InteractionNeeded):
                    await run.respond({"answer": "yes"})
            assert numbers(events) == [1, 2, 1, 2]
            assert [type(event) for event in events if isinstance(event, EventsMissed | InteractionNeeded)] == [
                EventsMissed,  # the start
                InteractionNeeded,
                EventsMissed,  # the answer
            ]
            assert Reconnected not in kinds(events)
            assert isinstance(events[-1], RunFinished)
            assert (await run.output())["reply"] == "yes"


@pytest.mark.anyio
async def test_a_strict_client_trusts_the_stream_that_comes_with_the_start():
    with server(quirks="reference") as emulated:
        async with client_of(emulated, join_within=0) as client:
            run = await client.start_and_stream(AGENT_ID, loop(3, 0.05))
            await backend.sleep(0.3)
            events = [event async for event in run]
            assert numbers(events) == [1, 2, 3]
            assert EventsMissed not in kinds(events)


@pytest.mark.anyio
@pytest.mark.parametrize(("within", "lost"), [(0.0, True), (20.0, False)])
async def test_events_that_were_lost_can_be_an_error(within: float, lost: bool):
    with server(quirks="reference", watched="stream") as emulated:
        async with client_of(emulated, join_within=within) as client:
            run = await client.start(AGENT_ID, loop(3, 0.05))
            if lost:
                with pytest.raises(EventsLost, match="were missed"):
                    [event async for event in run.events(on_gap="raise")]
            else:
                assert numbers([event async for event in run.events(on_gap="raise")]) == [1, 2, 3]
            with pytest.raises(EventsLost):
                await AsyncAcpRun(client, run.id, attached=True, on_gap="raise").wait(timeout=20)
            told = await client.start_and_stream(AGENT_ID, loop(3, 0.05))
            assert numbers([event async for event in told.events(on_gap="raise")]) == [1, 2, 3]
            assert (await client.attach(run.id).wait(timeout=20)).output["i"] == 3  # the run itself lost nothing


@pytest.mark.anyio
async def test_the_limit_comes_from_the_environment_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ACP_JOIN_WITHIN", "0")
    async with AsyncAcp("http://127.0.0.1:9") as client:
        assert client._rules("r").policy.join_within == 0.0
        assert client.thread("t")._rules("r").policy.join_within == 0.0
        assert client.with_options(timeout=3)._rules("r").policy.join_within == 0.0
    async with AsyncAcp("http://127.0.0.1:9", join_within=0.5) as client:
        assert client._rules("r").policy.join_within == 0.5
    monkeypatch.delenv("ACP_JOIN_WITHIN")
    async with AsyncAcp("http://127.0.0.1:9") as client:
        assert client._rules("r").policy.join_within == DEFAULT_JOIN_WITHIN
    with pytest.raises(ConfigError, match="join_within.*must be a number"):
        AsyncAcp("http://127.0.0.1:9", join_within="soon")


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
@pytest.mark.parametrize("terse", [False, True])
async def test_the_stream_is_asked_for_right_after_the_start_on_the_same_connection(
    version: str, quirks: str | None, terse: bool
):
    with server(version, quirks, terse=terse, hold=True, keepalive=10) as emulated, WireProxy(emulated.url) as proxy:
        async with AsyncAcp(proxy.url, **emulated.credentials) as client:
            run = await client.start(AGENT_ID, loop(1))
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=0.5)
            asked = [f"{request.method} {request.path}" for request in proxy.requests]
            assert asked[:3] == [f"GET /agents/{AGENT_ID}/descriptor", "POST /runs", f"GET /runs/{run.id}/stream"]
            if (
                quirks
            ):  # its stream has no head before there is something in it, so that nothing else is asked meanwhile
                assert (len(asked), proxy.opened) == (3, 1)
            emulated.release()


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_a_failing_run_ends_though_its_stream_does_not(quirks: str | None):
    with server(quirks=quirks, watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "f", "mode": "fail", "delay": 0.1})
            events = [event async for event in run]
            errors = [event for event in events if isinstance(event, ServiceEvent)]
            assert [event.name for event in errors] == ["error"] * (3 if quirks else 1)
            assert isinstance(events[-1], RunFinished)
            assert not kinds(events) & {EventsMissed, Reconnected}
            with pytest.raises(RunFailed, match="boom: f") as caught:
                await run.output()
            assert caught.value.details["errcode"] == 1
        await wait_until(lambda: emulated.state.open_streams == 0)


@pytest.mark.anyio
@pytest.mark.parametrize("version", ["0.1", "0.2"])
async def test_a_failure_that_flaps_is_not_believed(version: str):
    with server(version, "reference") as emulated:
        async with client_of(emulated, settle=1.0) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "flaky", "delay": 0.3})
            result = await run.wait(timeout=20)
            assert result.is_success
            assert emulated.state.runs[run.id].statuses == ["pending", "error", "pending", "success"]


@pytest.mark.anyio
async def test_a_failure_that_flaps_in_the_stream():
    with server(quirks="reference", watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "flaky", "delay": 0.05})
            events = [event async for event in run]
            assert numbers(events) == [1]
            assert [event.name for event in events if isinstance(event, ServiceEvent)] == ["error"]
            assert events[-1].snapshot.is_success


@pytest.mark.anyio
async def test_a_stream_that_ends_at_a_failure_which_flaps_is_a_gap():
    with server() as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "flaky", "delay": 0.3})
            events = [event async for event in run]
            assert EventsMissed in kinds(events)
            assert events[-1].snapshot.is_success


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_a_question_is_answered_and_the_same_handle_goes_on(version: str, quirks: str | None):
    with server(version, quirks, watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(2, 0.02, mode="interrupt"))
            events = []
            async for event in run:
                events.append(event)
                if isinstance(event, InteractionNeeded):
                    assert event.interaction is not None
                    assert event.interaction.prompt == "approve hi?"
                    await run.respond({"answer": "yes"})
            assert numbers(events) == [1, 2, 1, 2]
            assert len([event for event in events if isinstance(event, InteractionNeeded)]) == 1
            assert not kinds(events) & {EventsMissed, Reconnected}
            assert (await run.output())["reply"] == "yes"


@pytest.mark.anyio
async def test_a_question_found_by_a_get_waits_and_knows_its_schema():
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "interrupt"})
            waiting = await run.wait(timeout=10)
            assert waiting.status is RunStatus.WAITING
            assert waiting.interaction is not None
            assert waiting.interaction.schema["required"] == ["answer"]
            with pytest.raises(RunWaiting, match=r"approve x\?"):
                await run.output(timeout=10)
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=0.5, on_waiting="wait")
            with pytest.raises(InputValidationError, match=r"answer\.answer: is missing"):
                await run.respond({"nope": 1})
            assert emulated.state.runs[run.id].status == "interrupted"
            other = client.attach(run.id)  # another process answers
            await other.respond({"answer": "ok"})
            assert (await run.wait(timeout=10)).output["reply"] == "ok"
            with pytest.raises(BadRequestError, match="not in interrupted state.*Only a run that asks"):
                await other.respond({"answer": "again"})


@pytest.mark.anyio
async def test_while_a_question_waits_no_stream_is_opened():
    with server() as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "delay": 0.1})
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=2, on_waiting="wait")
            assert len([request for request in emulated.requests if request.path.endswith("/stream")]) == 1


@pytest.mark.anyio
async def test_a_service_timeout_is_a_failure():
    with server() as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, {"message": "x", "mode": "timeout"})
            result = await run.wait(timeout=10)
            assert (result.status, result.native_status) == (RunStatus.FAILED, "timeout")


@pytest.mark.anyio
@pytest.mark.parametrize("frames", [1, 2, 3])
@pytest.mark.parametrize("shift", [-1, 0, 1])
async def test_a_cut_at_a_frame_edge_repeats_nothing_and_is_told(frames: int, shift: int):
    with server(quirks="reference", watched="stream") as emulated:
        emulated.inject(Cut(after_frames(frames, shift)) if shift else Reset(after_frames(frames)))
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(5, 0.05))
            events = [event async for event in run]
            got = numbers(events)
            assert got == sorted(set(got))
            assert EventsMissed in kinds(events)
            assert isinstance(events[-1], RunFinished)
            assert events[-1].snapshot.is_success


@pytest.mark.anyio
async def test_a_client_that_leaves_and_attaches():
    with server(quirks="reference", watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(6, 0.05))
            async with run.events() as events:
                async for event in events:
                    if isinstance(event, OutputUpdated):
                        break
            await wait_until(lambda: emulated.state.open_streams == 0)
            rest = [event async for event in client.attach(run.id)]
            got = numbers(rest)
            assert EventsMissed in kinds(rest)
            assert got == list(range(got[0], 7))
            assert rest[-1].snapshot.is_success


@pytest.mark.anyio
async def test_a_server_that_loses_the_run_when_it_starts_again():
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(20, 0.2))
            with pytest.raises(NotFoundError, match="not found"):
                async for event in run:
                    if isinstance(event, OutputUpdated):
                        emulated.forget(run.id)
                        emulated.wire.drop_connections()


@pytest.mark.anyio
async def test_a_server_that_starts_again_and_keeps_the_run():
    with server(quirks="reference", watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(5, 0.05))
            events = []
            async for event in run:
                events.append(event)
                if numbers(events) == [1] and isinstance(event, OutputUpdated):
                    emulated.wire.drop_connections()
            assert kinds(events) >= {EventsMissed, Reconnected, RunFinished}
            assert numbers(events) == sorted(set(numbers(events)))


@pytest.mark.anyio
async def test_no_stream_yet_and_no_stream_at_all():
    with server("0.1", no_stream_yet=2, watched="stream") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(3, 0.05))
            events = [event async for event in run]
            assert numbers(events) == [1, 2, 3]
    with server("0.1", "reference") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(3, 0.1))
            events = [event async for event in run]
            assert numbers(events) == []
            assert events[-1].snapshot.output["i"] == 3


# ---- in one call


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_start_and_stream_loses_nothing_however_late_it_is_read(quirks: str | None):
    with server(quirks=quirks) as emulated:
        async with client_of(emulated) as client:
            run = await client.start_and_stream(AGENT_ID, loop(5, 0.02))
            await backend.sleep(0.5)
            events = [event async for event in run]
            assert numbers(events) == [1, 2, 3, 4, 5]
            assert not kinds(events) & {EventsMissed, Reconnected}
            assert events[-1].snapshot.is_success


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_start_and_stream_of_a_run_that_asks_at_once_or_fails(quirks: str | None):
    with server(quirks=quirks) as emulated:
        async with client_of(emulated) as client:
            run = await client.start_and_stream(AGENT_ID, {"message": "only one", "mode": "interrupt"})
            async for event in run:
                if isinstance(event, InteractionNeeded):
                    await run.respond({"answer": "fine"})
            assert (await run.output())["reply"] == "fine"
            failing = await client.start_and_stream(AGENT_ID, {"message": "f", "mode": "fail", "delay": 0.1})
            events = [event async for event in failing]
            assert len([event for event in events if event.name == "error"]) >= 2  # the last one is the end


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
@pytest.mark.parametrize("latency", [0.05, 0.2])
async def test_start_and_stream_loses_nothing_on_a_slow_network(quirks: str | None, latency: float):
    with server(quirks=quirks) as emulated, WireProxy(emulated.url, latency=latency) as proxy:
        async with AsyncAcp(proxy.url, settle=0.3) as client:
            run = await client.start_and_stream(AGENT_ID, loop(10, 0.05))
            events = [event async for event in run.events(on_gap="raise")]
            assert numbers(events) == list(range(1, 11))
            assert events[-1].snapshot.is_success


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_start_and_stream_finds_its_run_by_a_mark(quirks: str | None):
    """Of several runs with the same input, whose streams end before they have shown which run they are of."""
    with server(quirks=quirks) as emulated:
        async with client_of(emulated) as client:
            made = []
            for _ in range(3):
                run = await client.start_and_stream(
                    AGENT_ID, {"message": "same", "mode": "interrupt"}, metadata={"k": "v"}
                )
                made.append(run.id)
                assert (await run.wait(timeout=10)).interaction is not None
            assert made == [*emulated.state.runs]
            kept = [run.creation["metadata"] for run in emulated.state.runs.values()]
            assert all(metadata.pop("runs_sdk_start") for metadata in kept)
            assert kept == [{"k": "v"}] * 3
            with pytest.raises(InputValidationError, match="metadata: must be an object"):
                await client.start_and_stream(AGENT_ID, loop(1), metadata="k")


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_start_and_stream_does_not_wait_for_the_first_update(quirks: str | None):
    with server(quirks=quirks, hold=True) as emulated:
        async with client_of(emulated) as client:
            for _ in range(2):
                await client.start(AGENT_ID, loop(3, 0.05))
            run = await client.start_and_stream(AGENT_ID, loop(3, 0.05), timeout=20)
            assert run.id == [*emulated.state.runs][-1]
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=0.2)
            emulated.release()
            again = await client.start_and_stream(AGENT_ID, loop(3, 0.05), timeout=20)
            assert numbers([event async for event in again.events(on_gap="raise")]) == [1, 2, 3]


@pytest.mark.anyio
async def test_start_and_stream_whose_stream_breaks_before_it_says_its_run():
    with server(quirks="reference") as emulated:
        emulated.inject(Cut(10))
        async with client_of(emulated) as client:
            run = await client.start_and_stream(AGENT_ID, loop(5, 0.1))
            events = [event async for event in run]
            assert EventsMissed in kinds(events)
            assert events[-1].snapshot.output["i"] == 5
            assert len(emulated.state.runs) == 1
        emulated.inject(Cut(10))
        emulated.inject(Status(500, path="/search$", times=None))
        async with client_of(emulated) as client:
            with pytest.raises(StartUnknown, match="find"):
                await client.start_and_stream(AGENT_ID, loop(5, 0.1))


@pytest.mark.anyio
async def test_start_and_stream_that_never_says_its_run():
    with server(hold=True, lacks="search") as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(StartUnknown, match="find"):
                await client.start_and_stream(AGENT_ID, loop(1), timeout=0.5)
        await wait_until(lambda: emulated.state.open_streams == 0)


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_start_and_wait(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        async with client_of(emulated, timeout=0.5) as client:
            result = await client.start_and_wait(AGENT_ID, loop(2, 0.5), timeout=20)  # longer than one request may take
            assert result.output["i"] == 2
            asked = await client.start_and_wait(AGENT_ID, {"message": "x", "mode": "interrupt"}, timeout=20)
            assert asked.interaction is not None
            assert asked.interaction.schema is not None
            assert (await client.start_and_wait(AGENT_ID, {"message": "x", "mode": "fail"})).status is RunStatus.FAILED


@pytest.mark.anyio
async def test_start_and_wait_outlasts_a_failure_that_flaps():
    with server(quirks="reference") as emulated:
        async with client_of(emulated, settle=1.0) as client:
            result = await client.start_and_wait(AGENT_ID, {"message": "x", "mode": "flaky", "delay": 0.2}, timeout=20)
            assert result.is_success


@pytest.mark.anyio
async def test_start_and_wait_that_takes_too_long():
    with server(hold=True) as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(StartUnknown, match="not sent again"):
                await client.start_and_wait(AGENT_ID, loop(1), timeout=0.5)
            [found] = await client.find(AGENT_ID, loop(1))
            emulated.release()
            assert (await found.wait(timeout=10)).is_success


# ---- cancel, delete, search


@pytest.mark.anyio
async def test_cancel_and_delete():
    with server() as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(50, 0.2))
            assert (await run.cancel()).status is RunStatus.CANCELLED
            with pytest.raises(RunCancelled):
                await run.output(timeout=10)
            done = await client.start(AGENT_ID, loop(1, 0))
            await done.wait(timeout=10)
            assert (await done.cancel()).status is RunStatus.SUCCEEDED  # a finished run is left as it is
            assert (await done.delete()).status is RunStatus.SUCCEEDED
            with pytest.raises(NotFoundError):
                await client.get(done.id)
            rolled = await client.start(AGENT_ID, loop(50, 0.2))
            assert (await client.cancel(rolled.id, action="rollback")).native_status == "deleted"
            running = await client.start(AGENT_ID, loop(50, 0.2))
            assert (await client.delete(running.id)).status is RunStatus.RUNNING
            assert running.id not in emulated.state.runs


@pytest.mark.anyio
async def test_what_the_server_has_not_got():
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(5, 0.2))
            with pytest.raises(
                UnsupportedOperation, match=r"does not implement POST /runs/\{run_id\}/cancel"
            ) as caught:
                await run.cancel()
            assert caught.value.status_code == 500
            with pytest.raises(UnsupportedOperation):
                await run.delete()
            assert (await run.wait(timeout=10)).is_success
            with pytest.raises(UnsupportedOperation, match="DELETE"):
                await run.delete()
            assert len([request for request in emulated.requests if request.method == "DELETE"]) == 1  # no retries
    with server("0.1") as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(50, 0.2))
            with pytest.raises(UnsupportedOperation, match="delete"):
                await run.cancel()
            assert (await run.delete()).status is RunStatus.RUNNING
            with pytest.raises(UnsupportedOperation, match="start_and_stream|start and stream"):
                await client.start_and_stream(AGENT_ID, loop(1))
            with pytest.raises(UnsupportedOperation, match="no operation for this"):
                await client.threads.copy("t")
    with server("0.1") as emulated:
        async with client_of(emulated, version="0.2") as client:  # taken for what it is not
            run = await client.start(AGENT_ID, loop(50, 0.2))
            with pytest.raises(UnsupportedOperation, match="cancel a run"):
                await run.cancel()


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), [("0.1", None), ("0.2", None), ("0.2", "reference")])
async def test_search_over_pages(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        async with client_of(emulated) as client:
            first = await client.start(AGENT_ID, {"message": "ask", "mode": "interrupt"}, metadata={"k": "v"})
            await first.wait(timeout=10)
            emulated.call(
                lambda: [emulated.state.engine.start({"agent_id": AGENT_ID, "input": {}}) for _ in range(230)]
            )
            runs = [run async for run in client.search(AGENT_ID)]
            assert len(runs) == 231
            assert len({run.run_id for run in runs}) == 231
            assert len([run async for run in client.search(limit=120)]) == 120
            assert [run.run_id async for run in client.search(status="interrupted")] == [first.id]
            assert [run.run_id async for run in client.search(status=RunStatus.WAITING)] == [first.id]
            assert [run async for run in client.search(status=RunStatus.FAILED)] == []
            assert len([run async for run in client.list(limit=3)]) == 3
            with pytest.raises(InputValidationError, match="no run can be .*; the words are pending, success"):
                client.search(status="bogus")
            if quirks:
                with pytest.raises(ServerError, match="Internal Server Error"):
                    [run async for run in client.search(metadata={"k": "v"})]
            else:
                assert [run.run_id async for run in client.search(metadata={"k": "v"})] == [first.id]
            [found] = await client.find(AGENT_ID, {"message": "ask", "mode": "interrupt"})
            assert found.id == first.id
            assert await client.find(started_after=datetime.now(UTC) + timedelta(hours=1)) == []


@pytest.mark.anyio
@pytest.mark.parametrize("order", ["oldest", "newest", "none"])
@pytest.mark.parametrize("count", [0, 7, 100, 101, 230, 401])
async def test_the_newest_runs_come_first_whatever_the_servers_order(order: str, count: int):
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    step = {"oldest": 1, "newest": -1, "none": 0}[order]

    def fill() -> list[str]:
        engine = emulated.state.engine
        runs = [engine.start({"agent_id": AGENT_ID, "input": {}}) for _ in range(count)]
        for number, run in enumerate(runs):
            place = number * step if step else number * 7919 % 1009  # 7919 and 1009 are primes: no two are the same
            run.created_at = begin + timedelta(seconds=place)
        return [run.id for run in sorted(runs, key=lambda run: run.created_at, reverse=True)]

    with server(quirks="reference") as emulated:
        newest = emulated.call(fill)
        async with client_of(emulated) as client:
            assert [run.run_id for run in await client.list(limit=3).all()] == newest[:3]
            if step:
                assert len(emulated.requests) < 10
            assert [run.run_id for run in await client.search(AGENT_ID).all()] == newest
            assert [run.id for run in await client.find(AGENT_ID, limit=2)] == newest[:2]
            everywhere = await client.list(status=RunStatus.SUCCEEDED).all()
            await wait_until(lambda: all(run.status == "success" for run in emulated.state.runs.values()))
            assert {run.run_id for run in everywhere} <= set(newest)
            assert [run.run_id for run in await client.list(status="success", limit=120).all()] == newest[:120]
            assert await client.list(status=RunStatus.FAILED).all() == []  # two words of the protocol


@pytest.mark.anyio
@pytest.mark.parametrize("quirks", [None, "reference"])
async def test_the_runs_and_states_of_a_thread(quirks: str | None):
    """The reference server can read no number in a query: it is asked without one, and once is enough to know."""
    with server(quirks=quirks) as emulated:
        async with client_of(emulated) as client:
            thread = client.thread((await client.threads.create())["thread_id"])
            made = [(await thread.start_and_wait(AGENT_ID, {"message": str(n)})).run_id for n in range(12)]
            assert [run.run_id for run in await thread.list().all()] == made[::-1]
            assert [run.run_id for run in await thread.list(limit=3).all()] == made[:-4:-1]
            assert [run.run_id for run in await thread.search(status="success", limit=2).all()] == made[:-3:-1]
            assert await thread.search(status="error").all() == []
            assert len(await client.threads.history(thread._thread_id, limit=2)) == 2
            refused = [request for request in emulated.requests if request.status == 422]
            assert len(refused) == (1 if quirks else 0)


# ---- bad input


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_all_problems_of_a_start_before_anything_is_sent(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(InputValidationError) as caught:
                await client.start(AGENT_ID, {"msg": 1, "mode": "nope"}, config={"test": "no"}, webhook="nota url")
            assert len(caught.value.errors) == 4
            assert [request.method for request in emulated.requests] == ["GET"]
            with pytest.raises(UnprocessableEntityError, match="message"):
                await client.start(AGENT_ID, {"msg": 1}, config={}, validate=False)


@pytest.mark.anyio
async def test_unknown_agents_and_runs():
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(NotFoundError, match=r"Agent .* not found.*agents\.search"):
                await client.start(UNKNOWN, {"message": "hi"})
            with pytest.raises(ServerError, match=r"Internal Server Error\. The agent's id 'not-a-uuid' is no UUID"):
                await client.start("not-a-uuid", {"message": "hi"})
            with pytest.raises(NotFoundError, match="not found"):
                await client.get(UNKNOWN)
            with pytest.raises(NotFoundError):
                await client.attach("notauuid").wait(timeout=5)
            with pytest.raises(NotFoundError):
                [event async for event in client.attach(UNKNOWN)]
            with pytest.raises(NotFoundError, match="not found"):
                await client.attach(UNKNOWN).respond({"answer": "x"})
            with pytest.raises(InputValidationError, match="run_id"):
                await client.get("")
            from runs_api.acp_v0_2.api.runs import wait_for_stateless_run_output

            with pytest.raises(NotFoundError, match="no reason is given"):
                await client.call(wait_for_stateless_run_output, run_id=UNKNOWN)
            with pytest.raises(BadRequestError, match="Run not found"):
                await client._request_verb("resume", "0.2", run_id=UNKNOWN, body={"answer": "x"})
    with server() as emulated:
        async with client_of(emulated) as client:
            run = await client.start(AGENT_ID, loop(1, 0))
            await run.wait(timeout=10)
            with pytest.raises(ConflictError, match="interrupted state"):
                await run.respond({"answer": "x"})
            with pytest.raises(NotFoundError):
                await client.start("my-agent", {"message": "hi"})


@pytest.mark.anyio
async def test_a_start_right_after_an_exception_in_the_server():
    """The connection is closed without a word then, and a start that goes into it would be one without an answer."""
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            await client.agents.descriptor(AGENT_ID)
            for _ in range(20):
                with pytest.raises(ServerError):
                    await client.search(metadata={"k": "v"}).all()
                await client.start(AGENT_ID, loop(1, 0))


@pytest.mark.anyio
async def test_the_key():
    with server(api_key="s3cret-key", quirks="reference") as emulated:
        async with connect_async("acp", base_url=emulated.url, **emulated.credentials) as client:
            assert (await client.start_and_wait(AGENT_ID, {"message": "hi"})).is_success
        async with AsyncAcp(emulated.url, "wrong-key") as client:
            with pytest.raises(AuthenticationError, match="Invalid API Key.*ACP_API_KEY") as caught:
                await client.start(AGENT_ID, {"message": "hi"})
            assert "wrong-key" not in str(caught.value) + repr(client)
    with pytest.raises(ConfigError, match="must be one of auto"):
        AsyncAcp("http://localhost", version="0.3")
    with pytest.raises(ConfigError, match="ACP_BASE_URL"):
        AsyncAcp()


@pytest.mark.anyio
async def test_what_is_no_agent_server():
    async with AsyncAcp("http://127.0.0.1:9") as client:
        with pytest.raises(ConnectFailed):
            await client.start(AGENT_ID, {"message": "hi"})
    with server() as emulated:
        emulated.inject(Status(200, body=b"<html>hello</html>", headers={"content-type": "text/html"}, times=None))
        async with client_of(emulated) as client:
            with pytest.raises(DecodeError, match="text/html instead of JSON"):
                await client.get(UNKNOWN)


@pytest.mark.anyio
async def test_a_start_whose_answer_is_lost_is_sent_once():
    with server(quirks="reference") as emulated:
        emulated.inject(Reset(0, method="POST", path=r"/runs$"))
        async with client_of(emulated) as client:
            with pytest.raises(StartUnknown, match=r"find\(agent, inputs\)"):
                await client.start(AGENT_ID, loop(1, 0))
            assert len([request for request in emulated.requests if request.path == "/runs"]) == 1
            [found] = await client.find(AGENT_ID, loop(1, 0))
            assert (await found.wait(timeout=10)).is_success


# ---- version


@pytest.mark.anyio
@pytest.mark.parametrize("version", ["0.1", "0.2"])
async def test_the_version_is_found_even_where_little_tells_it(version: str):
    with server(version, terse=True) as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(UnsupportedOperation, match="give it as version="):
                await client.find_version()
            run = await client.start(AGENT_ID, loop(2, 0.1))
            assert client._version is None
            assert (await run.wait(timeout=10)).output["i"] == 2
            assert client._version == version
            assert await client.find_version() == version
            probes = [request for request in emulated.requests if request.path.endswith("/output")]
            assert len(probes) == (1 if version == "0.2" else 2)
        async with client_of(emulated) as client:
            assert await client.find_version(run_id=run.id) == version
    with server(version) as emulated:
        async with client_of(emulated) as client:
            assert await client.find_version(agent=AGENT_ID) == version


@pytest.mark.anyio
async def test_a_server_without_descriptors_judges_by_itself():
    with server(lacks=["descriptor"]) as emulated:
        async with client_of(emulated) as client:
            with pytest.raises(UnprocessableEntityError):
                await client.start(AGENT_ID, {"msg": 1})
            asked = await client.start_and_wait(AGENT_ID, {"message": "x", "mode": "interrupt"})
            assert asked.interaction is not None
            assert asked.interaction.schema is None


# ---- threads


@pytest.mark.anyio
async def test_runs_in_a_thread():
    with server(watched="stream") as emulated:
        async with client_of(emulated) as client:
            thread = (await client.threads.create(metadata={"a": 1}))["thread_id"]
            run = await client.start(AGENT_ID, loop(2, 0.02), thread=thread)
            assert (run.thread_id, run.client._thread_id) == (thread, thread)
            with pytest.raises(ConflictError, match="has pending runs"):
                await client.thread(thread).start(AGENT_ID, loop(1))
            assert numbers([event async for event in run]) == [1, 2]
            emulated.state.engine.watched = None
            assert (await client.thread(thread).start_and_wait(AGENT_ID, loop(1, 0))).is_success
            asking = await client.thread(thread).start_and_stream(AGENT_ID, loop(1, 0, mode="interrupt"))
            await asking.wait(timeout=10)
            await client.attach(asking.id, thread=thread).respond({"answer": "y"})
            assert (await asking.wait(timeout=10)).is_success
            assert len([found async for found in client.thread(thread).search(status="success")]) == 3
            assert [found async for found in client.search()] == []  # those of threads are not among the others
            assert len(await client.threads.history(thread)) >= 2
            made = await client.start(AGENT_ID, loop(1, 0), thread="new", if_not_exists="create")
            assert (await made.wait(timeout=10)).is_success
            with pytest.raises(NotFoundError, match="does not exist"):
                await client.start(AGENT_ID, loop(1), thread=UNKNOWN)
            slow = await client.start(AGENT_ID, loop(50, 0.2), thread="new")
            assert (await slow.cancel()).status is RunStatus.CANCELLED
            assert (await slow.delete()).status is not RunStatus.SUCCEEDED


@pytest.mark.anyio
async def test_the_reference_server_waits_for_runs_in_a_thread():
    with server(quirks="reference") as emulated:
        async with client_of(emulated) as client:
            thread = (await client.threads.create())["thread_id"]
            assert (await client.start_and_wait(AGENT_ID, loop(1, 0), thread=thread)).is_success
            with pytest.raises(ServerError):
                await client.start(AGENT_ID, loop(1, 0), thread=thread)
            await client.threads.delete(thread)
            with pytest.raises(NotFoundError, match="Thread not found"):
                await client.threads.get(thread)


@pytest.mark.anyio
async def test_a_run_is_told_its_thread_on_the_older_version():
    with server("0.1", watched="stream") as emulated:
        async with client_of(emulated) as client:
            thread = (await client.threads.create(agent=AGENT_ID))["thread_id"]
            run = await client.start(AGENT_ID, loop(2, 0.1), thread=thread)
            assert numbers([event async for event in run]) == [1, 2]
            assert run.thread_id == thread
            assert (await client.threads.state(thread))["i"] == 2
            assert (await client.threads.state_of_run(run.id))["i"] == 2
            assert len(await client.threads.history(thread)) == 1


def test_the_service_is_found_by_its_name():
    service = runs_sdk.find_service("acp")
    assert service.title == "ACP"
    assert {"respond", "delete", "find"} <= service.capabilities


@pytest.mark.parametrize(("given", "document"), [(0.1, "acp_v0_1"), (0.2, "acp_v0_2"), ("0.1", "acp_v0_1")])
def test_the_emulators_version_may_be_a_number(given: Any, document: str):
    assert AcpEmulator(version=given).document == document  # so `runs emulate acp -o version=0.1` reads it
    with pytest.raises(ValueError, match="version is"):
        AcpEmulator(version=0.3)
