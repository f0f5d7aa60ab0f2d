# generated from tests/_async/test_shared_stream.py by scripts/unasync.py; do not edit
"""One stream for many runs, on a small service over real sockets."""

from __future__ import annotations

import gc
import json
import threading
import time
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import frozen

from runs_sdk import wait_all
from runs_sdk._common import sync_backend as backend
from runs_sdk._common.channel import MAX_MESSAGES, OVERFLOW, Channel, Disconnected, Routed
from runs_sdk._sync.client import RunsClient
from runs_sdk._sync.handle import Run
from runs_sdk._sync.shared_source import SharedSource
from runs_sdk._sync.shared_stream import SharedStream
from runs_sdk._sync.stream import Stream
from runs_sdk.core.auth import Auth, NoAuth
from runs_sdk.core.config import ConfigField, Settings
from runs_sdk.core.errors import AuthenticationError, DecodeError, StreamBroken, UnsupportedOperation
from runs_sdk.core.events import Event, EventsMissed, Reconnected, RunFinished, ServiceEvent
from runs_sdk.core.http import Request
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy
from runs_sdk.core.retry import Backoff
from runs_sdk.core.service import Service
from runs_sdk.core.sse import ServerSentEvent
from tests.wire import STREAM_HEAD, Wire, WireServer, answer, chunk

NO_PAUSE = Backoff(initial=0.01, maximum=0.01)
POLICY = FollowPolicy(stream="shared", reconnect=NO_PAUSE, idle_limit=5.0, drain=0.5, poll=NO_PAUSE)


class Hub:
    """Streams `{"run": id, "n": number}` messages to whoever is connected; runs end with n -1."""

    def __init__(self) -> None:
        self.status = 200
        self.opened = 0
        self.done: set[str] = set()
        self._readers: list[Wire] = []
        self._lock = threading.Lock()
        self.server = WireServer(self._respond)

    def __enter__(self) -> Hub:
        self.server.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self.server.__exit__(*error)

    def send(self, run: str, *numbers: int) -> None:
        """Send to everybody; the end of a run shows in GET too."""
        frames = b"".join(b"data: %s\n\n" % json.dumps({"run": run, "n": number}).encode() for number in numbers)
        if -1 in numbers:
            self.done.add(run)
        with self._lock:
            for wire in list(self._readers):
                try:
                    wire.send(chunk(frames))
                except OSError:
                    self._readers.remove(wire)

    def hang_up(self) -> None:
        """End every stream cleanly."""
        with self._lock:
            readers, self._readers = self._readers, []
        for wire in readers:
            wire.send(b"0\r\n\r\n")

    def wait_for_readers(self, count: int) -> None:
        until = time.monotonic() + 10
        while len(self._readers) != count and time.monotonic() < until:
            backend.sleep(0.005)
        assert len(self._readers) == count

    def _respond(self, wire: Wire) -> bytes | None:
        if wire.target == b"/events":
            self.opened += 1
            if self.status != 200:
                return answer(b"{}", f"{self.status} No", Content_Type="application/json")
            wire.send(STREAM_HEAD)
            with self._lock:
                self._readers.append(wire)
            return None
        run = wire.target.decode().rpartition("/")[2]
        return answer(json.dumps({"done": run in self.done}).encode(), Content_Type="application/json")


@frozen
class Rules:
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        wire = json.loads(message.data)
        if wire["n"] == -1:
            return Decoded((RunFinished(name="end", status=RunStatus.SUCCEEDED, raw=wire),), ends=True)
        return Decoded((ServiceEvent(name=str(wire["n"]), raw=wire),))

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


def route(message: ServerSentEvent) -> Routed:
    wire = json.loads(message.data)
    return Routed(message, (wire["run"],), ends=wire["n"] == -1)


class Shared(RunsClient):
    SERVICE = Service(
        "shared",
        "Shared",
        client="tests._sync.test_shared_stream:Shared",
        async_client="".join(
            ["tests._asy", "nc.test_shared_stream:Asy", "ncShared"]
        ),  # in parts: the same in the sync code
        fields=(ConfigField("base_url", required=True),),
    )
    rules = Rules()

    def __init__(self, base_url: str, *, linger: float = 30.0, **options: Any) -> None:
        super().__init__({"base_url": base_url}, **options)
        self.stream = SharedStream("shared", self._open_shared, route, POLICY, open_timeout=5.0, linger=linger)

    def _auth(self, settings: Settings) -> Auth:
        return NoAuth()

    def _rules(self, run_id: str) -> Rules:
        return self.rules

    def _source(self, run_id: str) -> SharedSource:
        return SharedSource(self.stream, run_id)

    def _open_shared(self, deadline: float | None) -> Stream:
        stream = self._transport.open_stream(Request("GET", "/events"), deadline=deadline, max_retries=0)
        if stream.status_code != 200:
            stream.close()
            raise AuthenticationError("no", status_code=stream.status_code)
        return stream

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        response = self._transport.send(Request("GET", f"/runs/{run_id}"), deadline=deadline)
        status = RunStatus.SUCCEEDED if response.json()["done"] else RunStatus.RUNNING
        return Snapshot(run_id, status, str(status))

    def start(self, run_id: str, *early: int, hub: Hub | None = None) -> Run:
        """A run whose first messages come before its start is answered."""
        with self.stream.expecting():
            self.stream.ready(backend.monotonic() + 5)
            since = self.stream.opened
            if hub is not None:
                hub.wait_for_readers(1)
                hub.send(run_id, *early)
                backend.sleep(0.05)
            channel = self.stream.claim(run_id, since=since)
        return Run(self, run_id, source=SharedSource(self.stream, run_id, channel))

    def close(self) -> None:
        self.stream.close()
        super().close()


def names(events: Sequence[Event]) -> list[str]:
    return [event.name for event in events]


def test_many_runs_share_one_connection_and_each_gets_its_own():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            runs = [client.start(str(number), 0, hub=hub) for number in range(20)]
            for number in range(20):
                hub.send(str(number), *range(1, 6), -1)
            for run in runs:
                assert names([event for event in run]) == ["0", "1", "2", "3", "4", "5", "end"]
            assert hub.opened == 1
        assert hub.server.wait_until_open(0) == 0


def test_a_run_that_ends_before_its_start_is_answered():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 1, 2, -1, hub=hub)
            assert names([event for event in run]) == ["1", "2", "end"]


def test_a_consumer_that_leaves_and_comes_back_misses_nothing():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 1, hub=hub)
            with run.events() as events:
                for event in events:
                    assert event.name == "1"
                    break
            hub.send("a", 2, 3, -1)
            assert names([event for event in run]) == ["2", "3", "end"]


def test_a_lost_stream_is_opened_again_for_all_and_every_run_is_told():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            first, second = client.start("a", 1, hub=hub), client.start("b", 1, hub=hub)
            hub.hang_up()
            hub.wait_for_readers(1)
            hub.send("a", 2, -1)
            hub.send("b", 3, -1)
            for run, expected in ((first, "2"), (second, "3")):
                events = [event for event in run]
                assert names(events) == ["1", "reconnected", "gap", expected, "end"]
                assert [type(event) for event in events[1:3]] == [Reconnected, EventsMissed]
            assert hub.opened == 2


def test_a_run_that_ends_while_the_stream_is_away_is_noticed():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 1, hub=hub)
            hub.done.add("a")
            hub.hang_up()
            assert (run.wait(timeout=10)).is_success


def test_a_refused_stream_is_not_asked_for_again():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 1, hub=hub)
            hub.status = 401
            hub.hang_up()
            with pytest.raises(AuthenticationError):
                run.wait(timeout=10)
            with pytest.raises(AuthenticationError):
                client.attach("b").wait(timeout=10)
            assert hub.opened == 2


def test_waiting_for_many_goes_on_at_the_shared_stream():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            runs = [client.start(str(number), 0, hub=hub) for number in range(5)]
            heard: list[str] = []
            for run in runs:
                run.on("*", lambda event: heard.append(event.name))
                hub.send(run.id, 1, -1)
            assert all(result.is_success for result in wait_all(runs, timeout=10))
            assert sorted(heard) == sorted(["0", "1", "end"] * 5)
            assert hub.opened == 1


def test_the_reader_goes_when_nobody_needs_it():
    with Hub() as hub:
        with Shared(hub.server.url, linger=0.05) as client:
            run = client.start("a", 1, hub=hub)
            del run
            gc.collect()
            assert wait_until_quiet(client.stream)
            run = client.start("b", 1, -1, hub=None)
            hub.send("b", -1)
            assert (run.wait(timeout=10)).is_success


def wait_until_quiet(stream: SharedStream) -> bool:
    until = time.monotonic() + 10
    while stream._reader is not None and time.monotonic() < until:
        backend.sleep(0.01)
    return stream._reader is None


def test_a_handler_cannot_wait_for_the_run_that_calls_it_and_may_close_it():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 1, hub=hub)
            errors: list[Exception] = []
            closed: list[bool] = []

            def handle(event: Event) -> None:
                try:
                    run.wait(timeout=5)
                except UnsupportedOperation as error:
                    errors.append(error)
                run.close()
                closed.append(True)

            run.on("*", handle)
            run.listen()
            until = time.monotonic() + 10
            while not closed and time.monotonic() < until:
                backend.sleep(0.01)
            assert closed
            assert "would wait for itself" in str(errors[0])


def test_a_channel_keeps_the_newest_messages_and_says_that_others_are_missing():
    channel = Channel("a", gap=False)
    for number in range(MAX_MESSAGES + 5):
        channel.put(ServerSentEvent(data=str(number)))
    assert channel.receive() is OVERFLOW
    taken = channel.receive()
    assert isinstance(taken, list)
    assert [taken[0].data, taken[-1].data, len(taken)] == ["5", str(MAX_MESSAGES + 4), MAX_MESSAGES]
    channel.put(ServerSentEvent(data="x" * 5_000_000))
    assert channel.receive() == [ServerSentEvent(data="x" * 5_000_000)]  # one is kept, however large
    channel.put_disconnect(StreamBroken("a"))
    channel.put_disconnect(None)
    assert isinstance(channel.receive(), Disconnected)
    assert channel.gap
    assert channel.receive() is None


def test_messages_of_one_read_go_to_their_runs_in_order_up_to_one_that_cannot_be_read():
    def route(message: ServerSentEvent) -> Routed:
        if message.data == "bad":
            raise DecodeError("unreadable")
        everyone = message.data.startswith("all")
        return Routed(message, () if everyone else tuple(message.event), everyone, message.data == "end", everyone)

    stream = SharedStream("shared", lambda deadline: None, route, POLICY, open_timeout=5.0)
    channels = {run: stream.join(run) for run in "abc"}
    woken: list[str] = []
    for run, channel in channels.items():
        channel.wake = lambda run=run: woken.append(run)
    told = [("a", "1"), ("b", "1"), ("ab", "2"), ("", "all"), ("a", "end"), ("a", "late"), ("b", "3")]
    with pytest.raises(DecodeError, match="unreadable"):
        stream._deliver([ServerSentEvent(*one) for one in (*told, ("b", "bad"), ("b", "4"))])
    taken = {run: [message.data for message in channel.receive()] for run, channel in channels.items()}
    assert taken == {"a": ["1", "2", "end", "late"], "b": ["1", "2", "3"], "c": ["all"]}  # files may come late
    assert sorted(woken) == ["a", "b", "c"]
    assert [channel.ended for channel in channels.values()] == [True, False, False]


def test_a_follower_that_is_too_slow_is_told():
    with Hub() as hub:
        with Shared(hub.server.url) as client:
            run = client.start("a", 0, hub=hub)
            channel = run._source.channel
            for number in range(MAX_MESSAGES):
                channel.put(ServerSentEvent(data=json.dumps({"run": "a", "n": number + 1})))
            channel.notify()
            hub.send("a", -1)
            events = [event for event in run]
            assert isinstance(events[0], EventsMissed)
            assert events[0].reason == "overflow"
            assert events[0].certain
            assert events[-1].name == "end"
