"""The servers that the tests of LangGraph run on: the emulator, and the real one where it is installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk import ConfigError
from runs_sdk.langgraph import LangGraphServer
from runs_sdk.langgraph.local import find_command
from runs_sdk.testing import emulator

GRAPHS = Path(__file__).parent / "graphs"


def real(folder: Path) -> LangGraphServer:
    """A development server of the graphs; the folder is for them and its log. RUNS_SDK_LANGGRAPH names its command."""
    shutil.copytree(GRAPHS, folder / "graphs", ignore=shutil.ignore_patterns(".*", "__pycache__"))
    try:
        command = find_command(os.environ.get("RUNS_SDK_LANGGRAPH"))
    except ConfigError as error:
        pytest.skip(str(error))
    return LangGraphServer(folder / "graphs", command=command, jobs=20, log=folder / "log")


@pytest.fixture(scope="session")
def real_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    server = real(tmp_path_factory.mktemp("langgraph"))
    with server:
        yield server.url


@pytest.fixture
def real_server(tmp_path: Path) -> Iterator[LangGraphServer]:
    """A server of a test's own."""
    server = real(tmp_path)
    with server:
        yield server


@pytest.fixture(params=["emulator", pytest.param("real", marks=pytest.mark.full)])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server: the emulator, in its ids as coarse as the real one; and the real one."""
    if request.param == "real":
        yield request.getfixturevalue("real_url")
    else:
        with emulator("langgraph", strict=True, lag=0.005, burst=3) as server:
            yield server.url
