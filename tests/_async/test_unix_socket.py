"""Services behind a Unix socket: `base_url="unix:/path"`, for whole answers, streams, and all five clients."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path

import pytest

from runs_sdk import cloudcruise, connect_async, stepflow
from runs_sdk._async.engine import AsyncEngine
from runs_sdk.core.errors import ClientClosed, ConfigError, ConnectFailed, RunsError, TimedOut, TransportError
from runs_sdk.core.http import EngineOptions, Request
from runs_sdk.testing import emulator
from tests.unix import UnixFront
from tests.wire import OK, STREAM_HEAD, Wire, WireServer, answer, chunk

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no Unix sockets"),
]
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])  # unasync: remove

RUN = b'{"session_id": "s-1", "status": "execution.success"}'


def soon(seconds: float = 20.0) -> float:
    return time.monotonic() + seconds


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short path: that of a socket has 107 bytes at most."""
    return tmp_path_factory.mktemp("s") / "s"


@pytest.fixture
def no_proxy_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment whose proxy nobody answers at."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)


@on_both  # unasync: remove
@pytest.mark.usefixtures("no_proxy_counts")
async def test_answers_and_streams_come_through_the_socket(place: Path) -> None:
    def respond(wire: Wire) -> bytes | bool:
        if wire.target == b"/stream":
            wire.send(STREAM_HEAD + chunk(b"data: 1\n\n") + b"0\r\n\r\n")
            return False
        return answer(b'{"host": "%s"}' % (wire.header("host") or "").encode())

    with WireServer(respond, path=place) as server:
        engine = AsyncEngine(EngineOptions(unix_socket=str(place)))
        for _ in range(3):
            response = await engine.send(Request("GET", "http://localhost/whole"), deadline=soon())
            assert response.json() == {"host": "localhost"}
        assert server.accepted == 1  # kept for the next request
        stream = await engine.open_stream(Request("GET", "http://localhost/stream"), deadline=soon())
        assert await stream.read(soon()) == b"data: 1\n\n"
        assert await stream.read(soon()) == b""
        await stream.aclose()
        await engine.aclose()
        assert server.wait_until_open(0) == 0


@on_both  # unasync: remove
async def test_other_hosts_are_reached_as_ever(place: Path) -> None:
    with WireServer(lambda wire: OK, path=place) as inside, WireServer(lambda wire: OK) as outside:
        engine = AsyncEngine(EngineOptions(unix_socket=str(place), trust_env=False))
        await engine.send(Request("GET", f"{outside.url}/x"), deadline=soon())
        await engine.send(Request("GET", f"http://localhost:{outside.port}/x"), deadline=soon())
        assert (inside.accepted, outside.accepted) == (0, 2)
        await engine.aclose()


@on_both  # unasync: remove
async def test_a_socket_that_nobody_listens_at(place: Path) -> None:
    client = cloudcruise.AsyncCloudCruise(api_key="k", base_url=f"unix:{place}", max_retries=0)
    with pytest.raises(ConnectFailed, match="No such file") as caught:
        await client.get("s-1")
    assert f"Does the service run at unix:{place}?" in str(caught.value)
    bound = socket.socket(socket.AF_UNIX)
    bound.bind(str(place))  # and it does not listen
    with pytest.raises(ConnectFailed, match="Connection refused"):
        await client.get("s-1")
    bound.close()
    await client.aclose()


@on_both  # unasync: remove
async def test_a_full_queue_is_waited_for_within_the_deadline(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as one:
        listener.bind(str(place))
        listener.listen(0)
        one.connect(str(place))
        engine = AsyncEngine(EngineOptions(unix_socket=str(place)))
        with pytest.raises(TimedOut, match="no connection came about in time"):
            await engine.send(Request("GET", "http://localhost/"), deadline=soon(0.1))

        def make_room() -> None:
            time.sleep(0.05)
            listener.accept()[0].close()
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.sendall(OK)
            connection.close()

        room = threading.Thread(target=make_room)
        room.start()
        response = await engine.send(Request("GET", "http://localhost/"), deadline=soon())
        assert response.status_code == 200
        room.join()
        await engine.aclose()


async def test_a_redirect_of_the_service_stays_on_the_socket_and_others_are_refused(place: Path) -> None:
    def respond(wire: Wire) -> bytes:
        if wire.target.endswith(b"/run/s-1"):
            return answer(status="307 Temporary Redirect", Location="http://localhost/moved")
        if wire.target == b"/moved":
            return answer(RUN, Content_Type="application/json")
        return answer(status="307 Temporary Redirect", Location="http://localhost:8080/elsewhere")

    with WireServer(respond, path=place) as server:
        client = cloudcruise.AsyncCloudCruise(api_key="k", base_url=f"unix://{place}", max_retries=0)
        assert (await client.get("s-1")).status == "succeeded"
        assert [wire.header("cc-key") for wire in server.requests] == ["k", "k"]
        with pytest.raises(TransportError, match="another origin"):
            await client.get("s-2")
        await client.aclose()


async def test_closing_ends_a_wait_at_the_socket(place: Path) -> None:
    with WireServer(lambda wire: wire.silence() or False, path=place) as server:
        client = cloudcruise.AsyncCloudCruise(api_key="k", base_url=f"unix:{place}")

        def close() -> None:
            server.wait_until_open(1)
            client._transport.engine._exchanges.copy().pop().close()

        closer = threading.Thread(target=close)
        closer.start()
        with pytest.raises(ClientClosed):
            await client.get("s-1")
        closer.join()
        await client.aclose()


@pytest.mark.parametrize("service", ["acp", "ade", "cloudcruise", "runai", "stepflow"])
async def test_every_service_may_be_behind_a_socket(service: str, place: Path) -> None:
    run_id = "00000000-0000-4000-8000-000000000000"
    with emulator(service) as served, UnixFront(int(served.url.rpartition(":")[2]), place) as front:
        client = connect_async(service, base_url=front.url, **served.credentials)
        assert client.base_url == f"unix:{place}"
        assert repr(client) == f"<{type(client).__name__} unix:{place}>"
        with pytest.raises(RunsError) as caught:
            await client.get(run_id)
        assert caught.value.status_code == 404
        assert any(run_id in request.target for request in served.requests)
        assert front.accepted
        await client.aclose()


async def test_what_is_no_socket_is_refused_before_a_request() -> None:
    for wrong, said in [("unix:relative", "absolute"), ("unix:", "absolute"), (f"unix:/{'x' * 200}", "107 bytes"),
                        ("unix:/a\nb", "control characters")]:  # fmt: skip
        with pytest.raises(ConfigError, match=said):
            stepflow.AsyncStepflow(base_url=wrong)
