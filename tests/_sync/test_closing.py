# generated from tests/_async/test_closing.py by scripts/unasync.py; do not edit
"""A client that is closed while somebody waits: the waiter ends at once, with one clear error."""

from __future__ import annotations

import gc
import socket
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from importlib import import_module
from typing import Any

import pytest

from runs_sdk import connect, wait_all
from runs_sdk._common import sync_backend as backend
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.auth import Auth, NoAuth
from runs_sdk.core.client_credentials import ClientCredentials, TokenEndpoint
from runs_sdk.core.errors import ClientClosed, RunsError, StartUnknown, StreamBroken, UnsupportedOperation
from runs_sdk.core.http import EngineOptions, Request
from runs_sdk.core.policy import FollowPolicy, Resume
from runs_sdk.core.retry import Backoff
from runs_sdk.testing import emulator
from tests.toy import ToyService
from tests.wire import OK, STREAM_HEAD, Wire, WireServer, answer, chunk

toys = import_module("tests._sync.test_handle")  # of the same kind
Toy, ToyRules, until = toys.Toy, toys.ToyRules, toys.until

FOREVER = 600.0  # seconds: longer than any test may take
SOON = 60.0  # seconds after which "at once" is over, on the busiest machine; FOREVER is ten times as long
GET = Request("GET", "/thing")


def transport(url: str, auth: Auth | None = None, **options: Any) -> Transport:
    engine = Engine(EngineOptions(trust_env=False, **options))
    return Transport(engine, base_url=url, service="toy", timeout=FOREVER, auth=auth or NoAuth())


def closed_while(
    waiting: Callable[[], Awaitable[Any]], close: Callable[[], Awaitable[None]], ready: Callable[[], bool]
) -> BaseException | None:
    """What `waiting` raises when `close` is called once it is `ready`."""
    task = backend.spawn(_run, waiting, name="waiting")
    until(ready)
    backend.sleep(0.05)
    assert not task.is_done
    close()
    assert task.join(SOON)
    return task.error


def _run(waiting: Callable[[], Awaitable[Any]]) -> None:
    waiting()


def stalled(*beginning: bytes) -> Callable[[Wire], bool]:
    def respond(wire: Wire) -> bool:
        for part in beginning:
            wire.send(part)
        wire.silence()
        return False

    return respond


STALLS: dict[str, Callable[[Wire], Any]] = {
    "before the answer": stalled(),
    "in the head": stalled(b"HTTP/1.1 200 OK\r\nX-A"),
    "in the body": stalled(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
    "in a chunk": stalled(STREAM_HEAD.replace(b"text/event-stream", b"application/json") + b"5\r\nab"),
    "between two tries": lambda wire: answer(b"", "503 Busy", Retry_After="50"),
}


@pytest.mark.parametrize("where", STALLS)
def test_a_call_ends(where: str):
    with WireServer(STALLS[where]) as server:
        toy = transport(server.url)
        error = closed_while(lambda: toy.send(GET), toy.close, lambda: bool(server.requests))
        assert isinstance(error, ClientClosed)
        assert isinstance(error, UnsupportedOperation)
        assert "toy: GET" in str(error)
        assert error.sent == (where != "between two tries")
        with pytest.raises(ClientClosed, match="this client is closed") as caught:
            toy.send(GET)
        assert not caught.value.sent
        assert len(server.requests) == 1
        assert server.wait_until_open(0) == 0


@pytest.mark.parametrize("tls", [False, True])
def test_a_call_ends_before_it_is_sent(tls: bool):
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        host, port = listener.getsockname()
        with socket.create_connection((host, port)), socket.socket() as filler, ExitStack() as accepted:
            filler.setblocking(False)
            filler.connect_ex((host, port))  # the backlog is full: whoever connects now waits
            if tls:
                accepted.enter_context(listener.accept()[0])
                listener.listen(5)  # now it is the handshake that nobody answers
            toy = transport(f"{'https' if tls else 'http'}://127.0.0.1:{port}", connect_timeout=FOREVER)
            error = closed_while(lambda: toy.send(GET), toy.close, lambda: True)
            assert isinstance(error, ClientClosed)
            assert not error.sent


def test_those_who_queue_for_a_connection_end():
    with WireServer(stalled()) as server:
        toy = transport(server.url, max_connections=1)
        queue = [backend.spawn(_run, lambda: toy.send(GET), name="queue") for _ in range(5)]
        until(lambda: bool(server.requests))
        toy.close()
        for task in queue:
            assert task.join(SOON)
            assert isinstance(task.error, ClientClosed)
        assert len(server.requests) == 1


def test_those_who_wait_for_a_token_end():
    with WireServer(stalled()) as server:
        endpoint = TokenEndpoint(f"{server.url}/token")
        toy = transport(server.url, ClientCredentials((endpoint,), "id", "client-secret-1"))
        queue = [backend.spawn(_run, lambda: toy.send(GET), name="queue") for _ in range(3)]
        until(lambda: bool(server.requests))
        toy.close()
        for task in queue:
            assert task.join(SOON)
            assert isinstance(task.error, ClientClosed)
            assert not task.error.sent


def test_who_reads_a_stream_ends():
    with WireServer(stalled(STREAM_HEAD + chunk(b"first"))) as server:
        toy = transport(server.url)
        stream = toy.open_stream(GET)
        assert stream.read(time.monotonic() + 10) == b"first"
        error = closed_while(lambda: stream.read(None), toy.close, lambda: True)
        assert isinstance(error, StreamBroken)
        assert "the client was closed" in str(error)


STREAMED = FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=FOREVER, check_every=FOREVER)
POLLED = FollowPolicy(stream="none", poll=Backoff(initial=FOREVER, maximum=FOREVER))
HELD = FollowPolicy(stream="none", long_poll=50.0)


@pytest.mark.parametrize("policy", [STREAMED, POLLED, HELD])
@pytest.mark.parametrize("iterates", [False, True])
def test_who_follows_a_run_ends(policy: FollowPolicy, iterates: bool):
    class Ruled(Toy):
        rules = ToyRules(policy)

    with ToyService(keepalive=FOREVER) as service:
        client = Ruled(service.url)
        run = client.start()

        def follow() -> None:
            if not iterates:
                run.wait()
            for _ in run:
                pass

        error = closed_while(follow, client.close, lambda: len(service.seen) > 1)
        assert isinstance(error, ClientClosed)
        assert f"toy run {run.id}" in str(error)
        seen = len(service.seen)
        with pytest.raises(ClientClosed):
            run.wait()
        with pytest.raises(ClientClosed):
            run.refresh()
        assert len(service.seen) == seen


def test_a_background_listener_ends_and_says_so():
    with ToyService(keepalive=FOREVER) as service:
        client = Toy(service.url)
        run = client.start()
        heard: list[Any] = []
        run.on("error", heard.append)
        run.listen()
        until(lambda: len(service.seen) > 1)
        client.close()
        until(lambda: bool(heard))
        assert isinstance(heard[0], ClientClosed)


def test_a_start_on_its_way_may_have_arrived():
    with WireServer(stalled()) as server:
        client = connect("stepflow", base_url=server.url, timeout=FOREVER)
        flow = {"name": "f", "steps": [], "output": {}}
        error = closed_while(lambda: client.start(flow, {}), client.close, lambda: bool(server.requests))
        assert isinstance(error, StartUnknown | ClientClosed)
        assert server.requests[-1].method == b"POST"
        if b"/runs" in server.requests[-1].target:
            assert isinstance(error, StartUnknown)


SERVICES = ["stepflow", "cloudcruise", "acp", "ade", "runai"]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("away", [False, True])
def test_who_waits_for_a_run_of_a_service_ends(service: str, away: bool):
    """`away`: the service does not answer any more."""
    with emulator(service) as served, WireServer(stalled()) as silent:
        url = silent.url if away else served.url
        client = connect(service, base_url=url, timeout=FOREVER, **served.credentials)
        unknown = "00000000-0000-4000-8000-000000000000"

        def wait() -> None:
            while True:  # a run that is not there ends in NotFoundError, again and again
                try:
                    client.attach(unknown).wait(on_waiting="wait")
                except ClientClosed:
                    raise
                except RunsError:
                    backend.sleep(0.01)

        error = closed_while(wait, client.close, lambda: True)
        assert isinstance(error, ClientClosed)


FLOW = {"steps": [{"id": "held", "component": "/builtin/noop", "input": {"$input": "$"}}], "output": {"$step": "held"}}
HELD: dict[str, tuple[dict[str, Any], Callable[[Any, Any], tuple[Any, ...]]]] = {
    "acp": ({"hold": True}, lambda served, number: (served.agent_id, {"message": "hi"})),
    "ade": (
        {"documents": ["0.csv", "1.csv"], "hold": ["0.csv", "1.csv"]},
        lambda served, number: (list(served.state.documents)[number],),
    ),
    "cloudcruise": ({"script": ("execution.start", FOREVER)}, lambda served, number: ("wf1", {"a": number})),
    "runai": ({"hold": ["t0", "t1"]}, lambda served, number: ("training", f"t{number}", "team-a", {"image": "u"})),
    "stepflow": ({"hold": "held"}, lambda served, number: (FLOW, {})),
}


@pytest.mark.parametrize("service", SERVICES)
def test_who_waits_for_several_runs_of_a_service_ends(service: str):
    options, arguments = HELD[service]
    with emulator(service, **options) as served:
        client = connect(service, base_url=served.url, **served.credentials)
        runs = [client.start(*arguments(served, number)) for number in range(2)]
        error = closed_while(lambda: wait_all(runs), client.close, lambda: True)
        assert isinstance(error, ClientClosed)
        assert service in str(error)
        with pytest.raises(ClientClosed):
            wait_all(runs)
        with pytest.raises(ClientClosed):
            runs[0].wait()


def test_who_waits_for_many_runs_ends():
    with ToyService(keepalive=FOREVER) as service:
        client = Toy(service.url)
        runs = [client.attach(service.new().id) for _ in range(100)]
        error = closed_while(lambda: wait_all(runs), client.close, lambda: len(service.seen) >= 100)
        assert isinstance(error, ClientClosed)


@pytest.mark.parametrize("options", [{}, {"batch": 2}])
def test_a_map_ends(options: dict[str, Any]):
    given: list[int] = []

    def inputs() -> Any:
        while True:
            given.append(len(given))
            yield {}

    with emulator("stepflow", hold="held") as served:
        client = connect("stepflow", base_url=served.url)

        def work() -> None:
            for _ in client.map(FLOW, inputs(), **options, max_running=4, on_error="collect"):
                pass

        error = closed_while(work, client.close, lambda: len(given) >= 4)
        assert isinstance(error, ClientClosed)
        assert len(given) < 20


def test_closing_twice_and_from_many_sides():
    with WireServer(lambda wire: OK) as server:
        toy = transport(server.url)
        toy.send(GET)
        tasks = [backend.spawn(toy.close, name="close") for _ in range(5)]
        for task in tasks:
            assert task.join(SOON)
            assert task.error is None
        toy.close()
        assert server.wait_until_open(0) == 0


def test_a_client_that_is_forgotten_gives_everything_back():
    with WireServer(lambda wire: OK) as server:
        for _ in range(5):
            transport(server.url).send(GET)
        threads = threading.active_count()
        gc.collect()
        assert server.wait_until_open(0) == 0
        assert threading.active_count() <= threads
