"""A private engine: nothing answers from another address or to another user; what cannot be private is said."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import textwrap
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.stepflow import OpenToNetworkWarning, StepflowRuntime
from runs_sdk.stepflow.local.config import EngineSettings
from tests.stepflow.sample_flows import GREET

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def started(engine: StepflowRuntime) -> StepflowRuntime:
    """The engine, where this machine allows a private one."""
    try:
        return engine.start()
    except ConfigError as error:
        if "cannot be private here" in str(error):
            pytest.skip(str(error))
        raise


@pytest.fixture(scope="module")
def private() -> Iterator[StepflowRuntime]:
    """A private engine behind its socket."""
    engine = started(StepflowRuntime(network="private"))
    yield engine
    engine.stop()


@pytest.fixture(scope="module")
def listening() -> Iterator[StepflowRuntime]:
    """A private engine with a port of 127.0.0.1."""
    engine = started(StepflowRuntime(network="private", listen="tcp"))
    yield engine
    engine.stop()


def listeners() -> set[str]:
    """The TCP ports, as the kernel writes them, that anything on this machine listens at."""
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with contextlib.suppress(FileNotFoundError):
            lines = Path(table).read_text().splitlines()[1:]
            found |= {line.split()[1] for line in lines if line.split()[3] == "0A"}
    return found


def other_addresses() -> list[str]:
    """Addresses of this machine besides loopback."""
    found = set()
    for family, target in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))  # sends nothing: it only asks which address would be used
            except OSError:
                continue
            found.add(probe.getsockname()[0])
    return sorted(address for address in found if not address.startswith("127.") and address != "::1")


def answers(address: str, port: int) -> bool:
    try:
        with socket.create_connection((address, port), timeout=2) as connection:
            connection.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            return b"200 OK" in connection.recv(1000)
    except OSError:
        return False


def as_nobody(script: str, *arguments: str, read_all: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a script as the user nobody. With `read_all` it may enter and read every folder, as Python may be installed
    in root's home.
    """
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("only root can become another user, by setpriv")
    capabilities = "-all,+dac_read_search" if read_all else "-all"
    return subprocess.run(
        ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", f"--inh-caps={capabilities}",
         f"--ambient-caps={capabilities}", sys.executable, "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd="/tmp",
        env={"PATH": os.environ["PATH"], "HOME": "/tmp", "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"},
    )  # fmt: skip


def test_a_private_engine_listens_at_no_port_and_its_folder_is_closed() -> None:
    before = listeners()
    engine = started(StepflowRuntime(network="private"))
    try:
        assert (engine.url, engine.port) == (f"unix:{engine.log_path.parent / 'engine.sock'}", 0)
        place = Path(engine.url.removeprefix("unix:"))
        assert stat.S_ISSOCK(place.stat().st_mode)
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
        assert place.parent.stat().st_uid == os.geteuid()
        assert {at.rpartition(":")[2] for at in listeners() - before} & {"1EA0"} == set()  # 7840, its own inside
        assert engine.client().start(GREET, {"name": "x"}).output(timeout=20) == {"name": "x"}
    finally:
        engine.stop()
    assert not place.parent.exists()


def test_another_user_cannot_connect_to_the_socket(private: StepflowRuntime) -> None:
    script = """
        import socket, sys
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect(sys.argv[1])
                print("connected")
            except OSError as error:
                print(error.strerror)
        from runs_sdk.stepflow import Stepflow
        try:
            Stepflow(f"unix:{sys.argv[1]}", max_retries=0).health()
        except Exception as error:
            print(error)
    """
    path = private.url.removeprefix("unix:")
    done = as_nobody(script, path, read_all=False)
    if not done.stdout and "Permission denied" in done.stderr:
        pytest.skip("this Python is nobody's to use")
    first, second = done.stdout.splitlines()
    assert first == "Permission denied", done.stderr
    assert f"cannot connect to unix:{path}: Permission denied" in second
    assert private.client().health().status == "healthy"


def test_the_socket_keeps_its_place_over_a_restart_and_a_long_path_is_shortened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("x" * 90)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    engine = started(StepflowRuntime(network="private"))
    try:
        assert engine.url.startswith("unix:/tmp/")
        assert engine.client().health().status == "healthy"
        url = engine.url
        engine.stop()
        assert not Path(url.removeprefix("unix:")).exists()
        assert engine.start().url == url
        engine.stop()
        Path(url.removeprefix("unix:")).parent.mkdir()  # somebody else was faster
        try:
            assert engine.start().url != url
        finally:
            Path(url.removeprefix("unix:")).parent.rmdir()
    finally:
        engine.stop()


def test_a_token_opens_the_port_to_another_user(listening: StepflowRuntime) -> None:
    script = """
        import sys
        from runs_sdk.stepflow import Stepflow
        for headers in ({}, {"Authorization": "Bearer " + "0" * 32}, {"Authorization": f"Bearer {sys.argv[2]}"}):
            try:
                with Stepflow(f"http://127.0.0.1:{sys.argv[1]}", max_retries=0, headers=headers, timeout=10) as client:
                    print(client.health().status, client.health().status)
            except Exception as error:
                print(type(error).__name__)
    """
    done = as_nobody(script, str(listening.port), listening.token)
    assert done.stdout.splitlines() == ["StreamBroken", "StreamBroken", "healthy healthy"], done.stderr
    assert listening.token not in f"{listening!r} {listening.client()!r} {listening.client().settings!r}"


def test_strangers_that_say_nothing_or_too_much_are_turned_away(listening: StepflowRuntime) -> None:
    script = """
        import socket, sys, time
        quiet = [socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10) for _ in range(150)]
        with quiet[0] as connection:
            connection.sendall(b"GET / HTTP/1.1\\r\\nX: " + b"x" * 20_000)
            try:
                print(connection.recv(10))
            except OSError:
                print(b"")
        rest, until = quiet[1:], time.monotonic() + 20
        while len(rest) > 99 and time.monotonic() < until:
            for connection in rest[:]:
                connection.setblocking(False)
                try:
                    is_closed = connection.recv(1) == b""
                except BlockingIOError:
                    is_closed = False
                except OSError:
                    is_closed = True
                if is_closed:
                    rest.remove(connection)
            time.sleep(0.01)
        print(len(quiet) - 1 - len(rest) >= 50)
    """
    done = as_nobody(script, str(listening.port))
    assert done.stdout.splitlines() == ["b''", "True"], done.stderr
    assert listening.client().health().status == "healthy"


def test_nothing_answers_at_another_address_of_this_machine(listening: StepflowRuntime) -> None:
    private = listening
    addresses = other_addresses()
    if not addresses:
        pytest.skip("this machine has no address but loopback")
    assert answers("127.0.0.1", private.port)
    for address in addresses:
        assert not answers(address, private.port), address
    with StepflowRuntime(network="host") as client:  # the probe does find what is open
        port = int(client.base_url.rpartition(":")[2])
        assert any(answers(address, port) for address in addresses)


def test_another_user_of_this_machine_gets_no_answer(listening: StepflowRuntime) -> None:
    private = listening
    script = """
        import socket, sys
        with socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5) as connection:
            try:
                connection.sendall(b"GET /api/v1/health HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n")
                print(connection.recv(1000))
            except OSError:
                print(b"")
    """
    done = as_nobody(script, str(private.port))
    assert (done.stdout, done.returncode) == ("b''\n", 0), done.stderr
    assert answers("127.0.0.1", private.port)


def test_a_request_of_another_user_who_has_gone_already_is_not_let_in(listening: StepflowRuntime) -> None:
    """The kernel tells the user of a closed socket as 0."""
    private = listening
    script = """
        import socket, sys
        for _ in range(50):
            connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5)
            connection.sendall(
                b"POST /api/v1/runs HTTP/1.1\\r\\nHost: x\\r\\nContent-Type: application/json\\r\\nContent-Length: "
                + str(len(sys.argv[2])).encode() + b"\\r\\n\\r\\n" + sys.argv[2].encode()
            )
            connection.close()
    """
    client = private.client()
    flow_id = client.store(GREET)
    before = len(list(client.list()))
    done = as_nobody(script, str(private.port), f'{{"flowId": "{flow_id}", "input": [{{"name": "x"}}]}}')
    assert done.returncode == 0, done.stderr
    client.start(GREET, {"name": "mine"}).wait(timeout=10)
    assert len(list(client.list())) == before + 1


def test_an_ordinary_user_gets_a_private_engine() -> None:
    script = """
        import sys
        from runs_sdk.stepflow import StepflowRuntime
        engine = StepflowRuntime()
        with engine as client:
            flow = {"name": "f", "steps": [{"id": "a", "component": "/builtin/noop", "input": {"$input": "$"}}],
                    "output": {"$step": "a"}}
            print(engine.network, client.start(flow, {"x": "y"}).output(timeout=20))
    """
    done = as_nobody(script)
    if "host" in done.stdout:
        assert "It could not be made private" in done.stderr
        pytest.skip("user namespaces are forbidden here")
    assert (done.stdout, done.stderr) == ("private {'x': 'y'}\n", "")


def test_where_namespaces_are_forbidden_it_is_open_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A server that is refused every namespace by a limit of its own user namespace."""
    script = f"""
        import sys
        sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "generated")!r}]
        from runs_sdk.stepflow import StepflowRuntime
        from runs_sdk.core.errors import ConfigError
        for _ in range(2):
            engine = StepflowRuntime().start()
            print(engine.network)
            engine.stop()
        try:
            StepflowRuntime(network="private").start()
        except ConfigError as error:
            print(error)
    """
    forbid = "echo 0 > /proc/sys/user/max_net_namespaces && exec setpriv --bounding-set=-all --inh-caps=-all "
    command = ["unshare", "-Ur", "sh", "-c", forbid + '"$@"', "sh", sys.executable, "-c", textwrap.dedent(script)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if "unshare" in done.stderr or "sh: " in done.stderr or "setpriv" in done.stderr:
        pytest.skip(f"limits cannot be set here: {done.stderr.strip()[-200:]}")
    lines = done.stdout.splitlines()
    assert lines[:2] == ["host", "host"], done.stderr
    assert "cannot be private here" in lines[2]
    assert 'network="host"' in lines[2]
    assert done.stderr.count("OpenToNetworkWarning") == 1
    assert "could not be made private" in done.stderr


def test_a_private_engine_gives_no_warning(private: StepflowRuntime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runs_sdk.stepflow.local.place._warned", False)
    with warnings.catch_warnings():
        warnings.simplefilter("error", OpenToNetworkWarning)
        engine = StepflowRuntime()
        with engine:
            assert engine.network == "private"
            assert engine.url.startswith("unix:/")
    assert private.is_running


def test_what_needs_the_network_is_said() -> None:
    for config, said in [
        ({"plugins": {"far": {"type": "nats", "url": "nats://x"}}}, "plugin far of type nats"),
        ({"leaseManager": {"type": "etcd", "endpoints": ["http://x"]}}, "leaseManager"),
        ({"storageConfig": {"type": "postgres", "databaseUrl": "postgres://x"}}, "database server"),
    ]:
        with pytest.raises(ConfigError, match=said) as caught:
            StepflowRuntime(config=config).start()
        assert 'network="host"' in str(caught.value)
        assert EngineSettings(config=config).build()
    with pytest.raises(ConfigError, match="network is"):
        StepflowRuntime(network="nonsense")  # type: ignore[arg-type]


def test_a_step_that_needs_the_network_is_refused_before_the_start(private: StepflowRuntime) -> None:
    flow = {"name": "f", "steps": [{"id": "a", "component": "/builtin/openai", "input": {}}], "output": {"$step": "a"}}
    with pytest.raises(InputValidationError, match="needs the network"):
        private.client().start(flow)


def test_a_component_that_nobody_serves_is_refused_before_the_start(tmp_path: Path) -> None:
    (tmp_path / "steps.py").write_text("def add(a, b):\n    return a + b\n\ndef double(a):\n    return 2 * a\n")

    def flow(component: str) -> dict:
        return {"name": "f", "steps": [{"id": "a", "component": component, "input": {"$input": "$"}}],
                "output": {"$step": "a"}}  # fmt: skip

    with StepflowRuntime(workers=[tmp_path / "steps.py"]) as client:
        for component, said in [
            ("/steps/ad", "did you mean /steps/add"),
            ("/builtin/slep", "did you mean /builtin/sleep"),
            ("/steps/nothing-like-it", "the worker /steps has add, double"),
            ("/other/zzzzzz", "this engine serves /builtin, /steps"),
        ]:
            with pytest.raises(InputValidationError, match=said):
                client.start(flow(component), {"a": 1})
        assert not list(client.list())
        assert client.start(flow("/steps/double"), {"a": 4}).output(timeout=20) == 8


@pytest.mark.parametrize("kind", ["private", "listening"])
def test_large_bodies_and_many_connections_pass(kind: str, request: pytest.FixtureRequest) -> None:
    private: StepflowRuntime = request.getfixturevalue(kind)
    text = "x" * 3_000_000
    client = private.client()
    assert client.start(GREET, {"name": text}).output(timeout=30) == {"name": text}
    connections = []
    try:
        for _ in range(200):
            connections.append(socket.socket(socket.AF_INET if private.port else socket.AF_UNIX))
            connections[-1].connect(("127.0.0.1", private.port) if private.port else private.url.removeprefix("unix:"))
        assert client.health().status == "healthy"
    finally:
        for connection in connections:
            connection.close()
    assert client.health().status == "healthy"
