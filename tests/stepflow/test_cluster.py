"""Two real servers over one SQLite file, their leases in etcd: a node is killed in the middle of a step."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.core.events import ContactLost, EventsMissed, Reconnected, StepFinished, StepStarted
from runs_sdk.stepflow import Stepflow
from runs_sdk.stepflow.local.config import find_server

pytestmark = [pytest.mark.full, pytest.mark.engine]

STEPS = 6
STEP = 1.5  # seconds
LEASE, CHECK = 6, 2  # seconds: how long a dead node's runs are its own, and how often the others look
WITHIN = 20.0
"""Seconds from a node's death to the right end of its run: 6 and 2, and 6 more for the four steps that are left."""
FLOW = {
    "name": "long",
    "steps": [
        {"id": f"s{n}", "component": "/builtin/sleep",
         "input": {"duration_ms": int(STEP * 1000), **({"after": {"$step": f"s{n - 1}"}} if n else {})}}
        for n in range(STEPS)
    ],
    "output": {"$step": f"s{STEPS - 1}"},
}  # fmt: skip


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def process(command: list[str], url: str, text: str = "") -> Iterator[subprocess.Popen[str]]:
    """A server, once it answers; killed at the end."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True
    ) as started:
        try:
            assert started.stdin is not None
            started.stdin.write(text)
            started.stdin.close()
            until = time.monotonic() + 30
            while True:
                try:
                    with urlopen(url, timeout=5):
                        break
                except (URLError, OSError):
                    assert started.poll() is None and time.monotonic() < until, f"{command[0]} does not answer"
                    time.sleep(0.05)
            yield started
        finally:
            started.kill()


def test_a_killed_nodes_run_comes_to_its_right_end(tmp_path: Path) -> None:
    etcd = shutil.which("etcd")
    if etcd is None:
        pytest.skip("there is no etcd (Debian: etcd-server)")
    try:
        server = find_server()
    except ConfigError as error:
        pytest.skip(str(error))
    client_port, peer_port = free_port(), free_port()
    leases = f"http://127.0.0.1:{client_port}"
    peers = f"http://127.0.0.1:{peer_port}"
    config = {
        "plugins": {"builtin": {"type": "builtin"}},
        "routes": {"/builtin": [{"plugin": "builtin"}]},
        "storageConfig": {"type": "sqlite", "databaseUrl": f"sqlite:{tmp_path}/shared.db?mode=rwc"},
        "leaseManager": {"type": "etcd", "endpoints": [leases]},
        "recovery": {"leaseTtlSecs": LEASE, "checkIntervalSecs": CHECK},
    }
    with ExitStack() as stack:
        stack.enter_context(
            process(
                [etcd, "--data-dir", str(tmp_path / "etcd"), "--listen-client-urls", leases, "--advertise-client-urls",
                 leases, "--listen-peer-urls", peers, "--initial-advertise-peer-urls", peers,
                 "--initial-cluster", f"default={peers}"],
                f"{leases}/health",
            )
        )  # fmt: skip
        nodes, urls = [], []
        for name in ("orch-a", "orch-b"):
            port = free_port()
            urls.append(f"http://127.0.0.1:{port}")
            command = [str(server), "--config-stdin", "--port", str(port), "--orchestrator-id", name]
            nodes.append(stack.enter_context(process(command, f"{urls[-1]}/api/v1/health", json.dumps(config))))
        with Stepflow(urls) as client:
            run = client.start(FLOW)
            events = []
            killed_at = datetime.max.replace(tzinfo=UTC)
            for event in run.events(timeout=120):
                events.append(event)
                if isinstance(event, StepStarted) and event.name == "s2" and nodes[0].poll() is None:
                    time.sleep(0.7)  # in the middle of the step
                    killed_at = datetime.now(UTC)
                    nodes[0].kill()
                    nodes[0].wait()
            result = run.wait(20)
            assert result.is_success and result.finished_at is not None
            assert not any(isinstance(event, EventsMissed) for event in events)
            begun = Counter((event.name, event.attempt) for event in events if isinstance(event, StepStarted))
            assert set(begun.values()) == {1} and ("s2", 2) in begun
            ended = Counter(event.name for event in events if isinstance(event, StepFinished))
            assert ended == Counter(f"s{n}" for n in range(STEPS))
            own = [event for event in events if not isinstance(event, ContactLost | Reconnected)]
            assert [(type(event), event.name, event.id) for event in own] == [
                (type(event), event.name, event.id) for event in client.attach(run.id)
            ]
            # By the servers' clock, which is ours; a machine that is late with the steps' sleeps may be so much later.
            started = {event.name: event.timestamp for event in events if isinstance(event, StepStarted)}
            late = sum(
                (event.timestamp - started[event.name]).total_seconds() - STEP
                for event in events
                if isinstance(event, StepFinished)
            )
            assert killed_at < started["s2"], "the second attempt begins when the first one's node is dead"
            assert (result.finished_at - killed_at).total_seconds() <= WITHIN + late
