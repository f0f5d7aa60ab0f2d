"""The run handle on a small service over real sockets: following, waiting, handlers, leaving early."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from attrs import frozen

from runs_sdk import as_completed, wait_all
from runs_sdk._async.client import AsyncRunsClient, ErrorInfo
from runs_sdk._async.handle import AsyncRun
from runs_sdk._async.stream import AsyncStream
from runs_sdk._common import async_backend as backend
from runs_sdk.core.auth import Auth, NoAuth
from runs_sdk.core.config import ConfigField, Settings
from runs_sdk.core.errors import (
    ConnectFailed,
    EventsLost,
    NotFoundError,
    RunCancelled,
    RunFailed,
    RunWaiting,
    StartUnknown,
    TransportError,
    UnsupportedOperation,
    WaitTimeout,
)
from runs_sdk.core.events import (
    ContactLost,
    Event,
    EventsMissed,
    InteractionNeeded,
    Reconnected,
    RunFinished,
    ServiceEvent,
    StatusChanged,
)
from runs_sdk.core.http import Request, Response
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import Cursor, Decoded, FollowPolicy, Resume
from runs_sdk.core.retry import Backoff
from runs_sdk.core.service import Service
from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.testing import WireProxy
from runs_sdk.testing.faults import Cut, Silence, Status
from tests.toy import ToyRun, ToyService, coroutine_handler

NO_PAUSE = Backoff(initial=0.0, maximum=0.0)
POLICY = FollowPolicy(resume=Resume.INCLUSIVE, reconnect=NO_PAUSE, idle_limit=0.5, long_poll=1.0, give_up_after=2.0)


@frozen
class ToyRules:
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        wire = json.loads(message.data)
        position = str(wire["n"])
        if wire["kind"] == "end":
            return Decoded((RunFinished(name="end", status=RunStatus(wire["status"]), raw=wire),), position, ends=True)
        return Decoded(
            (ServiceEvent(name=wire["kind"], kind=wire["kind"], raw=wire),), position, ask=wire["kind"] == "question"
        )

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


class AsyncToy(AsyncRunsClient):
    SERVICE = Service(
        "toy",
        "Toy",
        client="tests._sync.test_handle:Toy",
        async_client="tests._a" + "sync.test_handle:A" + "syncToy",  # in parts: the same in the sync code
        fields=(ConfigField("base_url", required=True),),
    )
    rules = ToyRules()

    def __init__(self, base_url: str, **options: Any) -> None:
        super().__init__({"base_url": base_url}, **options)

    def _auth(self, settings: Settings) -> Auth:
        return NoAuth()

    def _rules(self, run_id: str) -> ToyRules:
        return self.rules

    async def _send(self, method: str, path: str, deadline: float | None, **more: Any) -> Response:
        response = await self._transport.send(Request(method, path, **more), deadline=deadline)
        if response.is_success:
            return response
        raise NotFoundError("no such run", status_code=response.status_code)

    async def start(self) -> AsyncRun:
        try:
            response = await self._send("POST", "/runs", None)
        except TransportError as error:
            if error.sent:
                raise StartUnknown("the start was sent, but its answer never came") from error
            raise
        return AsyncRun(self, response.json()["id"])

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        params = {"hold": long_poll_timeout} if long_poll_timeout else None
        wire = (await self._send("GET", f"/runs/{run_id}", deadline, params=params)).json()
        interaction = Interaction(wire["question"], prompt=wire["question"]) if wire["question"] else None
        status = RunStatus(wire["status"]) if wire["status"] in list(RunStatus) else RunStatus.UNKNOWN
        return Snapshot(run_id, status, wire["status"], output=wire["output"], interaction=interaction, raw=wire)

    async def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> AsyncStream:
        params = {} if cursor.position is None else {"since": cursor.position}
        stream = await self._transport.open_stream(
            Request("GET", f"/runs/{run_id}/events", params=params), deadline=deadline, max_retries=0
        )
        if stream.status_code == 404:
            await stream.aclose()
            raise NotFoundError("no such run", status_code=404)
        return stream

    async def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        await self._send("POST", f"/runs/{run_id}/cancel", deadline)
        return await self._fetch_snapshot(run_id, long_poll_timeout=0, deadline=deadline)

    async def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        await self._send("POST", f"/runs/{run_id}/answer", deadline, json=data)

    def _read_error(self, response: Response) -> ErrorInfo:
        return ErrorInfo(response.json()["message"])


def names(events: Sequence[Event]) -> list[str]:
    return [event.name for event in events if isinstance(event, ServiceEvent)]


def expected(count: int) -> list[str]:
    return [f"step-{index}" for index in range(count)]


def later(seconds: float, function: Callable[..., Any], *args: Any, **more: Any) -> None:
    timer = threading.Timer(seconds, function, args, more)
    timer.daemon = True
    timer.start()


@pytest.mark.anyio
async def test_events_arrive_while_the_run_goes_on_and_end_with_the_result():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            assert run.status is RunStatus.UNKNOWN
            service.runs[run.id].play(5, 0.05)
            events = [event async for event in run]
            assert names(events) == expected(5)
            assert isinstance(events[-1], RunFinished)
            assert events[-1].snapshot is run.snapshot
            assert events[-1]["kind"] == "end"
            assert run.last_event is events[-1]
            assert run.status is RunStatus.SUCCEEDED
            assert await run.output() == {"steps": 5}
            assert repr(run) == f"<{AsyncRun.__name__} toy {run.id} succeeded>"
            assert [event async for event in run] == []  # the end is informed once
        assert service.wait_for_at_most(0) == 0


@pytest.mark.anyio
async def test_wait_takes_the_short_way_and_leaves_the_events_to_a_later_reader():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].play(3, 0.05)
            result = await run.wait(timeout=10)
            assert result.is_success
            assert result.output == {"steps": 3}
            assert not any("events" in line for line in service.seen)
            assert names([event async for event in run]) == expected(3)


@pytest.mark.anyio
async def test_a_run_that_has_ended_before_the_start_call_returns():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].finish(output=1, told=False)
            assert await run.output(timeout=5) == 1
            again = client.attach(run.id)
            service.runs[run.id].emit("end", status="succeeded")
            assert [type(event) for event in [event async for event in again]] == [RunFinished]


@pytest.mark.anyio
async def test_handlers_run_once_in_order_before_the_event_is_yielded():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].steps(4)
            heard: list[str] = []
            run.on(ServiceEvent, lambda event: heard.append(f"class {event.name}"))
            run.on("step-1", lambda event: heard.append(f"kind {event.name}"))
            run.on("service_event", lambda event: heard.append(f"type {event.name}"))
            run.on("*", lambda event: heard.append("any"))
            async with run.events() as events:
                async for event in events:
                    if isinstance(event, ServiceEvent):
                        assert heard[-2:] == [f"type {event.name}", "any"]
                    if event.name == "step-1":
                        assert heard[-3] == "kind step-1"
                        break
            assert (await run.wait(timeout=5)).is_success  # goes on at the cursor, with the handlers
            assert [line for line in heard if line.startswith("class")] == [f"class {name}" for name in expected(4)]


@pytest.mark.anyio
async def test_async_handlers_are_awaited():
    heard: list[str] = []
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].steps(2)
            run.on(ServiceEvent, coroutine_handler(heard))
            await run.wait(timeout=5)
    assert heard == expected(2)


@pytest.mark.anyio
async def test_an_exception_in_a_handler_reaches_whoever_follows():
    def fail(event: Event) -> None:
        raise ZeroDivisionError(event.name)

    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].steps(3)
            run.on("step-1", fail)
            with pytest.raises(ZeroDivisionError, match="step-1"):
                await run.wait(timeout=5)
            assert (await run.wait(timeout=5)).is_success  # the handle is free, and goes on behind that event


@pytest.mark.anyio
@pytest.mark.parametrize("keepalive", [0.02, 10.0])
@pytest.mark.parametrize("handlers", [False, True])
async def test_wait_ends_at_its_deadline_and_says_that_the_run_goes_on(keepalive: float, handlers: bool):
    with ToyService(keepalive=keepalive) as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            if handlers:
                run.on("*", lambda event: None)
            for _ in range(2):
                with pytest.raises(WaitTimeout) as caught:
                    await run.wait(timeout=0.2)
            assert isinstance(caught.value, TimeoutError)
            assert f"toy run {run.id} has not finished in 0.2 s" in str(caught.value)
            assert f"attach({run.id!r})" in str(caught.value)
            assert caught.value.run_id == run.id
            assert not any("cancel" in line for line in service.seen)
            with pytest.raises(WaitTimeout, match="asked to cancel"):
                await run.wait(timeout=0.1, on_timeout="cancel")
            assert service.runs[run.id].status == "cancelled"


@pytest.mark.anyio
async def test_what_output_raises():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            for status, error in [("failed", RunFailed), ("cancelled", RunCancelled)]:
                run = await client.start()
                service.runs[run.id].finish(status)
                with pytest.raises(error) as caught:
                    await run.output(timeout=5)
                assert caught.value.snapshot.native_status == status
                assert (await run.wait()).native_status == status  # a result all the same
            run = await client.start()
            service.runs[run.id].ask("go on?")
            with pytest.raises(RunWaiting, match=r"go on\?.*respond"):
                await run.output(timeout=5)


@pytest.mark.anyio
async def test_a_question_is_answered_while_the_same_handle_follows():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            toy = service.runs[run.id]
            later(0.1, toy.ask, "name?")
            asked = []
            async for event in run:
                if isinstance(event, InteractionNeeded):
                    asked.append(event.interaction.prompt)
                    assert run.status is RunStatus.WAITING
                    await run.respond({"name": "x"})
                    if len(asked) == 1:
                        toy.ask("sure?")
                    else:
                        later(0.05, toy.steps, 2)
            assert asked == ["name?", "sure?"]
            assert toy.answers == [{"name": "x"}] * 2
            assert [line for line in service.seen if line.endswith("events")] == [f"GET /runs/{run.id}/events"]


@pytest.mark.anyio
async def test_wait_returns_control_when_the_run_waits():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            toy = service.runs[run.id]
            toy.ask("go on?")
            snapshot = await run.wait(timeout=5)
            assert snapshot.status is RunStatus.WAITING
            assert snapshot.interaction.prompt == "go on?"
            assert (await run.wait(timeout=5)).status is RunStatus.WAITING  # asked again, it says so again
            with pytest.raises(RunWaiting):
                await run.wait(timeout=5, on_waiting="raise")
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=0.2, on_waiting="wait")
            await run.respond(True)
            later(0.1, toy.finish)
            assert (await run.wait(timeout=5)).is_success


@pytest.mark.anyio
async def test_one_consumer_at_a_time_and_a_later_one_goes_on():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].steps(6)
            async with run.events() as events:
                first = [await anext(events), await anext(events)]
                with pytest.raises(UnsupportedOperation, match="followed already"):
                    await run.wait()
                with pytest.raises(UnsupportedOperation, match="followed already"):
                    await anext(run.events())
            rest = [event async for event in run]
            assert names([*first, *rest]) == expected(6)


@pytest.mark.anyio
async def test_leaving_early_gives_the_connection_back():
    with ToyService(keepalive=0.05) as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            toy = service.runs[run.id]
            toy.emit("step-0")
            async with run.events() as events:
                await anext(events)
            assert service.wait_for_at_most(1) <= 1  # the one of the start, kept for the next request
            toy.emit("more")
            with pytest.raises(KeyError):
                async for _ in run.events():
                    raise KeyError
            for _ in range(20):
                toy.emit("more")
                async for _event in run:
                    break
            assert service.wait_for_at_most(1) <= 1
            await run.close()
        assert service.wait_for_at_most(0) == 0


@pytest.mark.anyio
async def test_connections_that_break_or_fall_silent_lose_nothing_and_double_nothing():
    with ToyService(keepalive=10) as service, WireProxy(service.url) as proxy:
        async with AsyncToy(proxy.url) as client:
            whole = 0
            toy = service.new()
            toy.steps(9)
            whole = sum(len(json.dumps(message)) + 8 for message in toy.journal)
            for at in range(0, whole + 1, 5):
                proxy.clear_faults()
                proxy.inject(Cut(at=at, path=r"/events"))
                events = [event async for event in client.attach(toy.id)]
                assert names(events) == expected(9), at
                assert isinstance(events[-1], RunFinished)
            proxy.clear_faults()
            proxy.inject(Silence(at=100, path=r"/events"))
            events = [event async for event in client.attach(toy.id)]
            assert names(events) == expected(9)
            assert any(isinstance(event, Reconnected) for event in events)
        assert proxy.wait_until_idle(closed=True)


@pytest.mark.anyio
async def test_without_resume_a_break_is_a_gap():
    class Forgetful(AsyncToy):
        rules = ToyRules(FollowPolicy(reconnect=NO_PAUSE, idle_limit=5.0))

    with ToyService() as service, WireProxy(service.url) as proxy:
        async with Forgetful(proxy.url) as client:
            run = await client.start()
            service.runs[run.id].emit("step-0")
            proxy.inject(Cut(at=0, path=r"/events"))
            later(0.3 + 8 * proxy.latency, service.runs[run.id].finish)
            events = [event async for event in run]
            assert any(isinstance(event, EventsMissed) for event in events)
            assert any(isinstance(event, StatusChanged) for event in events)
            strict = AsyncRun(client, run.id, attached=True, on_gap="raise")
            with pytest.raises(EventsLost):
                await strict.wait(timeout=5)


@pytest.mark.anyio
async def test_a_service_that_is_gone_is_one_clear_error():
    with ToyService() as service, WireProxy(service.url) as proxy:
        async with AsyncToy(proxy.url) as client:
            run = await client.start()
            service.runs[run.id].emit("step-0")
            async with run.events() as events:
                await anext(events)
                proxy.go_offline()
                assert isinstance(await anext(events), ContactLost)
                with pytest.raises(TransportError, match=rf"attach\('{run.id}'\)"):
                    await anext(events)
            proxy.go_online()
            later(0.1, service.runs[run.id].finish)
            assert (await run.wait(timeout=10)).is_success
            with pytest.raises(NotFoundError):
                await client.attach("99").wait(timeout=5)
            with pytest.raises(NotFoundError):
                [event async for event in client.attach("99")]
        async with AsyncToy("http://127.0.0.1:9") as client:
            with pytest.raises(ConnectFailed, match=r"127\.0\.0\.1:9"):
                await client.start()


@pytest.mark.anyio
async def test_a_start_whose_answer_is_lost_is_not_sent_again():
    with ToyService() as service:
        service.lose_answers = True
        async with AsyncToy(service.url) as client:
            with pytest.raises(StartUnknown):
                await client.start()
        assert service.seen == ["POST /runs"]


@pytest.mark.anyio
async def test_listening_in_the_background():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            heard: list[str] = []
            run.on(ServiceEvent, lambda event: heard.append(event.name))
            assert await run.listen() is run
            await run.listen()  # once is enough
            service.runs[run.id].play(4, 0.05)
            assert (await run.wait(timeout=10)).is_success
            assert heard == expected(4)
        assert service.wait_for_at_most(0) == 0


@pytest.mark.anyio
async def test_listening_to_a_service_that_answers_slowly():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.delay = 0.4  # longer than the listener waits at a time
            heard: list[str] = []
            run.on(ServiceEvent, lambda event: heard.append(event.name))
            await run.listen()
            service.runs[run.id].steps(3)
            assert (await run.wait(timeout=10)).is_success
            assert heard == expected(3)


@pytest.mark.anyio
async def test_iterating_takes_the_listeners_place_and_hands_back():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            toy = service.runs[run.id]
            heard: list[str] = []
            run.on("*", lambda event: heard.append(event.name))
            await run.listen()
            toy.emit("step-0")
            await until(lambda: heard == ["step-0"])
            async with run.events() as events:
                toy.emit("step-1")
                assert (await anext(events)).name == "step-1"
            toy.emit("step-2")
            await until(lambda: heard[-1] == "step-2")
            toy.finish()
            await until(lambda: heard[-1] == "end")
            assert heard == [*expected(3), "end"]


@pytest.mark.anyio
async def test_an_exception_in_the_background_is_logged_handed_over_and_raised(caplog: pytest.LogCaptureFixture):
    def fail(event: Event) -> None:
        raise ZeroDivisionError

    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            errors: list[BaseException] = []
            run.on("step-0", fail).on("error", errors.append)
            with caplog.at_level(logging.ERROR, logger="runs_sdk"):
                await run.listen()
                service.runs[run.id].steps(2)
                with pytest.raises(ZeroDivisionError):
                    await run.wait(timeout=10)
            assert [type(error) for error in errors] == [ZeroDivisionError]
            assert f"toy run {run.id}" in caplog.text
            assert "Traceback" in caplog.text
            assert (await run.wait(timeout=10)).is_success


@pytest.mark.anyio
async def test_closing_ends_the_background():
    with ToyService(keepalive=0.05) as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            await run.listen()
            await until(lambda: any(line.endswith("events") for line in service.seen))
            await run.close()
            assert service.wait_for_at_most(1) <= 1


@pytest.mark.anyio
async def test_an_unlisted_status_is_warned_about_once(caplog: pytest.LogCaptureFixture):
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].status = "hibernating"
            with caplog.at_level(logging.WARNING, logger="runs_sdk"):
                assert (await run.refresh()).status is RunStatus.UNKNOWN
                assert (await run.refresh()).native_status == "hibernating"
            assert [record.levelname for record in caplog.records] == ["WARNING"]
            assert "'hibernating'" in caplog.text
            assert run.native_status == "hibernating"
            service.runs[run.id].finish()
            assert (await run.wait(timeout=5)).is_success


@pytest.mark.anyio
async def test_what_a_service_lacks_says_so():
    async with AsyncToy("http://127.0.0.1:9") as client:
        with pytest.raises(UnsupportedOperation, match="Toy cannot search for runs"):
            await client.find(workflow="w")
        assert client.attach("1").status is RunStatus.UNKNOWN  # no request was made


@pytest.mark.anyio
async def test_cancel_and_refresh():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            assert (await run.refresh()).status is RunStatus.RUNNING
            service.runs[run.id].ask("sugar?")
            assert (await run.refresh()).status is run.status is RunStatus.WAITING
            assert (await run.cancel()).status is RunStatus.CANCELLED
            assert run.status is RunStatus.CANCELLED


@pytest.mark.anyio
async def test_many_runs_at_once():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [await client.start() for _ in range(5)]
            toys: list[ToyRun] = [service.runs[run.id] for run in runs]
            finished = []
            later(0.1, toys[4].finish, output=4)
            async for run in as_completed(runs, timeout=10):
                finished.append(run.id)
                if len(finished) < 5:
                    toys[4 - len(finished)].finish(output=4 - len(finished))
            assert finished == [run.id for run in reversed(runs)]
            assert [result.output for result in await wait_all(runs, timeout=10)] == [0, 1, 2, 3, 4]


@pytest.mark.anyio
async def test_many_runs_that_take_too_long_or_break():
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [await client.start() for _ in range(3)]
            service.runs[runs[1].id].finish()
            for seconds in (0.3, 3, 30):  # until the one that has finished is known
                with pytest.raises(WaitTimeout) as caught:
                    await wait_all(runs, timeout=seconds)
                if f"2 of 3 runs have not finished in {seconds} s" in str(caught.value):
                    break
            else:
                pytest.fail(str(caught.value))
            with pytest.raises(NotFoundError):
                await wait_all([*runs, client.attach("99")], timeout=5)
            async with as_completed(runs) as finished:
                assert (await anext(finished)).id == runs[1].id
            service.runs[runs[0].id].finish()
            assert (await runs[0].wait(timeout=5)).is_success  # it is free again
        assert service.wait_for_at_most(0) == 0


@pytest.mark.anyio
async def test_an_iteration_that_takes_too_long():
    with ToyService(keepalive=0.05) as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].emit("step-0")
            seen = []
            for seconds in (0.3, 3, 30):  # until the step is told
                with pytest.raises(WaitTimeout) as caught:
                    async for event in run.events(timeout=seconds):
                        seen.append(event)
                if seen:
                    break
            assert f"run {run.id} has not finished in {seconds} s (last seen: running)" in str(caught.value)
            assert names(seen) == expected(1)
            service.runs[run.id].finish()
            rest = [event async for event in run.events(timeout=10)]  # the handle is free, and goes on
            assert isinstance(rest[-1], RunFinished)
            assert not any("cancel" in line for line in service.seen)


@pytest.mark.anyio
async def test_what_the_stream_has_told_is_known_to_a_wait_that_takes_too_long():
    with ToyService() as service, WireProxy(service.url, unstruck="ignore") as proxy:
        async with AsyncToy(proxy.url) as client:
            run = await client.start()
            proxy.inject(Silence(at=0, path=rf"/runs/{run.id}$", times=None))
            run.on("*", lambda event: None)
            service.runs[run.id].emit("end", status="succeeded")
            for seconds in (0.3, 3, 30):
                with pytest.raises(WaitTimeout) as caught:
                    await run.wait(timeout=seconds)
                if "last seen: succeeded" in str(caught.value):  # the stream has told it, sooner or later
                    return
            pytest.fail(str(caught.value))


@pytest.mark.anyio
async def test_an_end_that_the_stream_told_is_delivered_while_gets_fail():
    with ToyService() as service, WireProxy(service.url) as proxy:
        async with AsyncToy(proxy.url, max_retries=0) as client:
            run = await client.start()
            proxy.inject(Status(404, path=rf"/runs/{run.id}$", times=2))
            service.runs[run.id].finish(output=1)
            sources = []
            async for event in run:
                if isinstance(event, RunFinished):
                    sources.append(event.snapshot.source)
            assert sources == ["event"]
            assert (run.snapshot.source, await run.output(timeout=5)) == ("get", 1)


@pytest.mark.anyio
@pytest.mark.parametrize("reads", [False, True])
async def test_closing_the_handle_ends_a_wait_at_once(reads: bool):
    class Polled(AsyncToy):
        rules = ToyRules(
            FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=600.0, check_every=600.0)
            if reads
            else FollowPolicy(stream="none", poll=Backoff(initial=600.0, maximum=600.0))
        )

    with ToyService(keepalive=600.0) as service:
        async with Polled(service.url) as client:
            run = await client.start()

            async def close() -> None:
                await until(lambda: len(service.seen) > 1)
                await backend.sleep(0.1)
                await run.close()

            closing = backend.spawn(close, name="close")
            with pytest.raises(UnsupportedOperation, match="closed while it was followed"):
                await run.wait(timeout=120)
            assert await closing.join(10)
            service.runs[run.id].finish()
            if reads:
                assert (await run.wait(timeout=10)).is_success  # it can be followed again


@pytest.mark.anyio
async def test_the_states_are_in_the_debug_log(caplog: pytest.LogCaptureFixture):
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            run = await client.start()
            service.runs[run.id].steps(1)
            with caplog.at_level(logging.DEBUG, logger="runs_sdk"):
                await run.wait(timeout=10)
                [_ async for _ in run]
            told = [record.getMessage() for record in caplog.records if record.name == "runs_sdk"]
            assert any("Concluded(" in line and "Open(" in line for line in told)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until it holds, at most 10 seconds."""
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        await backend.sleep(0.01)
