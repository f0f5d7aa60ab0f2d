"""A client that was used before its process forked. Each gets its own answers, and the parent notices nothing."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from runs_sdk.testing import emulator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("fork_program.py")
AGENT = "11111111-1111-4111-8111-111111111111"

SERVICES = ("stepflow", "cloudcruise", "acp", "ade", "runai")


@contextmanager
def _served(service: str) -> Iterator[dict[str, Any]]:
    """Settings for the program: where the emulator of a service is, and six runs that can be started there."""
    options = {"ade": {"documents": [f"d{number}.csv" for number in range(6)]}}.get(service, {})
    with emulator(service, **options) as there:
        if service == "ade":
            starts = [[document, None, {"operation": "process"}] for document in there.state.documents]
        else:
            starts = [_start(service, number) for number in range(6)]
        yield {"service": service, "connect": {"base_url": there.url, **there.credentials}, "starts": starts}


def _start(service: str, number: int) -> list[Any]:
    match service:
        case "stepflow":
            return [str(ROOT / "examples" / "greet.yaml"), {"name": f"World {number}"}, {}]
        case "cloudcruise":
            return ["wf1", {"a": number}, {}]
        case "acp":
            return [AGENT, {"message": f"hi {number}", "mode": "loop", "n": 4, "delay": 0.05}, {}]
        case _:
            return ["training", {"name": f"t{number}", "spec": {"image": "ubuntu"}}, {"project": "team-a"}]


def _run(scenario: str, settings: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, str(PROGRAM), scenario, json.dumps(settings)],
        cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return {line["who"]: line for line in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("service", SERVICES)
def test_each_process_gets_its_own_answers(service: str) -> None:
    with _served(service) as settings:
        found = _run("answers", settings)
    assert found["parent"]["result"] == found["child"]["result"] == 20


@pytest.mark.parametrize("service", SERVICES)
def test_a_run_that_is_being_followed_can_be_followed_in_the_child(service: str) -> None:
    with _served(service) as settings:
        found = _run("followed", settings)
    assert found["child"]["result"] == "succeeded"
    events = found["parent"]["result"]
    assert events[-1] == "run_finished" and events.count("run_finished") == 1
    assert "reconnected" not in events and "contact_lost" not in events, "the parent has noticed"


@pytest.mark.parametrize("service", SERVICES)
def test_another_handle_in_the_child(service: str) -> None:
    with _served(service) as settings:
        found = _run("attached", settings)
    assert found["parent"]["result"] == found["child"]["result"] == "succeeded"


@pytest.mark.parametrize("service", SERVICES)
def test_a_background_listener_stays_with_the_parent(service: str) -> None:
    with _served(service) as settings:
        found = _run("background", settings)
    assert found["parent"]["result"] == found["child"]["result"] == "succeeded"


@pytest.mark.parametrize("service", SERVICES)
def test_async_clients_too(service: str) -> None:
    with _served(service) as settings:
        found = _run("loops", settings)
    assert found["parent"]["result"] == found["child"]["result"] == "succeeded"


def test_a_lock_that_another_thread_holds_is_free_in_the_child() -> None:
    with _served("stepflow") as settings:
        for _ in range(5):
            found = _run("locked", settings)
            assert found["parent"]["result"] is True and found["child"]["result"] is True
            assert found["child"]["threads"] == 1


@pytest.mark.parametrize("service", ["stepflow", "cloudcruise"])
def test_processes_of_multiprocessing(service: str) -> None:
    with _served(service) as settings:
        found = _run("processes", settings)
    for method in ("fork", "forkserver", "spawn"):
        assert set(found[method]["result"]) == {"succeeded"}
        assert found[method]["parent"] == "succeeded"


def test_the_child_says_nothing_on_the_parents_connection() -> None:
    """One connection of the parent, one of the child; the parent's goes on after the child has ended."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked: dict[int, list[str]] = {}
    ends: list[int] = []

    def serve(number: int, connection: socket.socket) -> None:
        asked[number] = []
        waiting = b""
        while data := connection.recv(65536):
            waiting += data
            while b"\r\n\r\n" in waiting:
                head, waiting = waiting.split(b"\r\n\r\n", 1)
                run_id = head.split()[1].decode().rsplit("/", 1)[1]
                asked[number].append(run_id[-1])
                body = json.dumps({"summary": {"runId": run_id, "flowId": "f", "status": 1}}).encode()
                start = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
                connection.sendall(start.encode() + body)
        ends.append(number)
        connection.close()

    def accept() -> None:
        for number in range(2):
            threading.Thread(target=serve, args=(number, listener.accept()[0]), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    program = (
        "import os, sys, runs_sdk\n"
        "client = runs_sdk.connect('stepflow', base_url=sys.argv[1], timeout=10)\n"
        "run = '00000000-0000-0000-0000-00000000000'\n"
        "client.get(run + '1')\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    client.get(run + '2')\n"
        "    client.close()\n"
        "    sys.exit()\n"
        "os.waitpid(child, 0)\n"
        "client.get(run + '3')\n"
    )
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    subprocess.run([sys.executable, "-c", program, url], cwd=ROOT, check=True, timeout=60)
    assert asked == {0: ["1", "3"], 1: ["2"]}
    listener.close()


def test_workers_of_gunicorn_that_has_loaded_the_application_before(tmp_path: Path) -> None:
    pytest.importorskip("gunicorn", reason="gunicorn is not installed")
    with _served("stepflow") as settings, socket.create_server(("127.0.0.1", 0)) as listener:
        command = [sys.executable, "-m", "gunicorn", "--preload", "--workers", "3", "--threads", "2", "--bind",
                   f"fd://{listener.fileno()}", "web_program:application"]  # fmt: skip
        server = subprocess.Popen(
            command, cwd=PROGRAM.parent, pass_fds=[listener.fileno()], stderr=subprocess.DEVNULL,
            env={**os.environ, "FORK_SETTINGS": json.dumps(settings), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        try:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            with ThreadPoolExecutor(12) as pool:
                found = list(pool.map(lambda number: httpx.get(f"{url}/{number % 6}", timeout=60).json(), range(120)))
        finally:
            server.terminate()
            server.wait(30)
    assert all(each["right"] for each in found)
    assert len({each["process"] for each in found}) > 1


def test_workers_of_celery(tmp_path: Path) -> None:
    pytest.importorskip("celery", reason="celery is not installed")
    for name in ("queue", "results"):
        (tmp_path / name).mkdir()
    with _served("stepflow") as settings:
        environment = {
            **os.environ,
            "FORK_SETTINGS": json.dumps(settings),
            "FORK_FOLDER": str(tmp_path),
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "celery", "-A", "celery_program", "worker", "--pool", "prefork",
                   "--concurrency", "2", "--without-gossip", "--without-mingle", "-l", "error"]  # fmt: skip
        worker = subprocess.Popen(command, cwd=PROGRAM.parent, env=environment, stderr=subprocess.DEVNULL)
        ask = (
            "import json, celery_program as program\n"
            "from celery import Celery\n"
            "results = [program.app.send_task('ask', [number % 6]) for number in range(24)]\n"
            "print(json.dumps([each.get(timeout=60) for each in results]))\n"
        )
        try:
            done = subprocess.run(
                [sys.executable, "-c", ask], cwd=PROGRAM.parent, env=environment, capture_output=True, text=True,
                timeout=90,
            )  # fmt: skip
        finally:
            worker.terminate()
            worker.wait(30)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert all(right for right, _ in found)
    assert len({process for _, process in found}) > 1
