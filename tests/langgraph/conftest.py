"""The servers that the tests of LangGraph run on: the emulator, and the real one where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk.testing import emulator

GRAPHS = Path(__file__).parent / "graphs"


def command() -> str | None:
    """The command of the development server: beside this Python, on the path, or where RUNS_SDK_LANGGRAPH says."""
    beside = Path(sys.executable).with_name("langgraph")
    return os.environ.get("RUNS_SDK_LANGGRAPH") or (str(beside) if beside.exists() else shutil.which("langgraph"))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def start_server(folder: Path, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A development server of its own process, when it answers."""
    found = command()
    if found is None:
        pytest.skip("the LangGraph server is not installed: pip install 'runs-sdk[langgraph-server]'")
    port = free_port()
    env = {**os.environ, "LANGSMITH_TRACING": "false", "LANGGRAPH_NO_ANALYTICS": "1",
           "PATH": f"{Path(found).parent}{os.pathsep}{os.environ.get('PATH', '')}"}  # fmt: skip
    with log.open("wb") as output:
        server = subprocess.Popen(
            [found, "dev", "--no-browser", "--no-reload", "--host", "127.0.0.1", "--port", str(port),
             "--n-jobs-per-worker", "20"],
            cwd=folder, env=env, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    url, until = f"http://127.0.0.1:{port}", time.monotonic() + 120
    while True:
        try:
            urllib.request.urlopen(f"{url}/ok").close()
            return server, url
        except OSError:
            assert server.poll() is None and time.monotonic() < until, log.read_text(errors="replace")[-3000:]
            time.sleep(0.1)


@pytest.fixture(scope="session")
def real_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("langgraph")
    shutil.copytree(GRAPHS, folder / "graphs")
    server, url = start_server(folder / "graphs", folder / "log")
    yield url
    server.terminate()
    server.wait(30)


@pytest.fixture(params=["emulator", pytest.param("real", marks=pytest.mark.full)])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server: the emulator, in its ids as coarse as the real one; and the real one."""
    if request.param == "real":
        yield re.sub("/$", "", request.getfixturevalue("real_url"))
    else:
        with emulator("langgraph", strict=True, lag=0.005, burst=3) as server:
            yield server.url
