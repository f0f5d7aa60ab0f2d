"""Importing the service loads neither an HTTP library nor anything generated."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import runs_sdk.stepflow

ROOT = Path(__file__).parents[2]


def test_importing_the_service_is_cheap() -> None:
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    script = (
        "import sys, runs_sdk.stepflow; runs_sdk.stepflow.ROOM; print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environ, check=True)
    heavy = {"httpx", "httpcore", "h11", "anyio", "asyncio", "runs_api", "ruamel", "jsonschema_rs", "stepflow_py"}
    assert not heavy & set(done.stdout.split())


def test_every_public_name_is_there() -> None:
    for name in runs_sdk.stepflow.__all__:
        assert getattr(runs_sdk.stepflow, name) is not None
    assert set(runs_sdk.stepflow.__all__) <= set(dir(runs_sdk.stepflow))
    assert runs_sdk.stepflow.StepflowClientError is runs_sdk.RunsError
