from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import pathlib
import httpx
import pytest
import runs_sdk.testing.emulators
from runs_sdk.testing import Cut, Status

EMULATORS = pathlib.Path(runs_sdk.testing.emulators.__file__).parent

def test_emulator(runs_emulator):
    service = runs_emulator("stepflow", status=503)
    assert [httpx.get(service.url + "/api/v1/health").status_code for _ in range(2)] == [503, 200]

def test_proxy(runs_emulator, wire_proxy):
    service = runs_emulator("stepflow")
    proxy = wire_proxy(service.url, Cut(1, path="/health"))
    try:
        httpx.get(proxy.url + "/api/v1/health")
    except httpx.RemoteProtocolError:
        assert proxy.struck

@pytest.mark.parametrize("name", sorted(path.name for path in EMULATORS.iterdir() if path.name[0] != "_"))
def test_every_emulator_has_a_fixture(name, request):
    assert request.getfixturevalue(f"{name}_emulator").service == name

@pytest.mark.runs_emulator("stepflow", status=503)
@pytest.mark.runs_emulator("cloudcruise", forbidden=True)
class TestMarked:
    def test_options_come_from_the_marker(self, stepflow_emulator):
        assert httpx.get(stepflow_emulator.url + "/api/v1/health").status_code == 503

    @pytest.mark.runs_emulator(status={"code": 502})
    def test_the_nearest_marker_counts(self, stepflow_emulator):
        assert httpx.get(stepflow_emulator.url + "/api/v1/health").status_code == 502

def test_clock(runs_clock, stepflow_emulator):
    stepflow_emulator.inject(Status(503, headers={"retry-after": "20"}))
    with runs_sdk.connect("stepflow", base_url=stepflow_emulator.url) as client:
        assert client.list().all() == []
    assert runs_clock.pauses == [20.0]
"""


def _run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated"), os.environ.get("PYTHONPATH", "")]),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=60)


def test_the_fixtures(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    options = ("-q", "--strict-markers", "-p", "no:cacheprovider", "-p", "runs_sdk.testing.plugin")
    done = _run("-m", "pytest", *options, cwd=tmp_path)
    assert "10 passed" in done.stdout, done.stdout + done.stderr


def test_loading_the_plugin_loads_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys, pytest; before = set(sys.modules); import runs_sdk.testing.plugin; "
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('runs_sdk')))"
    )
    done = _run("-c", program, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    heavy = {"asyncio", "attrs", "attr", "httpx", "starlette", "uvicorn", "ruamel", "jsonschema_rs", "runs_api"}
    assert not {name.split(".")[0] for name in done.stdout.split()} & heavy


def test_pytest_finds_the_plugin_by_its_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"runs_sdk": "runs_sdk.testing.plugin"}
