"""A sixth service is one document, one package and one emulator: found by its entry point, and nothing else changes."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk.codegen import generate
from runs_sdk.core.errors import ConfigError, NotFoundError, WaitTimeout
from runs_sdk.core.events import Reconnected, RunFinished
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the service's package, its entry point, and its generated client."""
    folder = tmp_path_factory.mktemp("site")
    for name in ("lantern", "lantern-1.0.dist-info"):
        shutil.copytree(HERE / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    report = generate(folder / "lantern" / "lantern.yaml", "lantern_api", folder)
    assert report.complete, report.as_text()
    forget()  # other tests may have found it in this folder, which is on the path, too
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder))
    forget()


def forget() -> None:
    """Let the service's modules be imported anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] in ("lantern", "lantern_api")]:
        del sys.modules[name]


def test_connect_start_follow_output(installed: Path) -> None:
    with emulator("lantern", strict=True) as service:
        with runs_sdk.connect("lantern", base_url=service.url, **service.credentials) as client:
            run = client.start("whale", wick=4)  # type: ignore[attr-defined]
            seen = list(run)
            assert [event.raw["number"] for event in seen] == [0, 1, 2, 3, 4]
            assert isinstance(seen[-1], RunFinished)
            assert run.output() == {"soot": 4}
            assert client.attach(run.id).wait(timeout=5).native_status == "burnt"
        assert all(request.headers["x-lantern-key"] == "lantern-key-123456" for request in service.requests)


def test_its_cuts_lose_nothing(installed: Path) -> None:
    for at in range(0, 200, 9):
        with emulator("lantern", pause=0.0, cut=at) as service:
            client: Any = runs_sdk.connect("lantern", base_url=service.url, **service.credentials)
            events = [event for event in client.start("whale", wick=4) if not isinstance(event, Reconnected)]
            assert [event.raw["number"] for event in events] == [0, 1, 2, 3, 4], at


@pytest.mark.anyio
async def test_async(installed: Path) -> None:
    with emulator("lantern", pause=0.3) as service:
        async with runs_sdk.connect_async("lantern", base_url=service.url, **service.credentials) as client:
            run = await client.start("whale", wick=9)  # type: ignore[attr-defined]
            with pytest.raises(WaitTimeout, match=f"lantern run {run.id} has not finished"):
                await run.wait(timeout=0.1)
            assert (await run.cancel()).status is RunStatus.CANCELLED
            with pytest.raises(NotFoundError, match="lantern: GET /lamps/{lamp_id} answered 404: no such lamp"):
                await client.attach("none").refresh()


def test_its_settings_and_its_name(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANTERN_URL", raising=False)
    monkeypatch.delenv("LANTERN_KEY", raising=False)
    with pytest.raises(ConfigError, match="LANTERN_URL") as caught:
        runs_sdk.connect("lantern")
    assert "LANTERN_KEY" in str(caught.value)
    with pytest.raises(ConfigError, match="known are: .*lantern"):
        runs_sdk.connect("candle")
    with pytest.raises(TypeError, match="the lantern emulator has no 'colour'; its options are pause"):
        emulator("lantern", colour="red")


def test_the_command(installed: Path, tmp_path: Path) -> None:
    with emulator("lantern") as service:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        paths = os.pathsep.join([str(installed), str(ROOT), str(ROOT / "generated")])
        environment = kept | {"PYTHONPATH": paths, "LANTERN_URL": service.url, "COLUMNS": "100"}

        def runs(*words: str) -> subprocess.CompletedProcess[str]:
            command = [sys.executable, "-m", "runs_sdk.cli", *words]
            more = {"LANTERN_KEY": service.credentials["api_key"]}
            return subprocess.run(
                command, env=environment | more, cwd=tmp_path, capture_output=True, text=True, timeout=60
            )

        done = runs("start", "lantern", "whale", "--wick", "2", "--json")
        assert done.returncode == 0, done.stderr
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        assert lines[-1]["snapshot"]["output"] == {"soot": 2}, lines[-1]
        done = runs("get", "lantern", "lamp-1")
        assert done.returncode == 0, done.stderr
        assert "lantern run lamp-1: succeeded" in done.stdout
        done = runs("list", "lantern")
        assert done.returncode != 0
        assert "Lantern has no `list`" in done.stderr
