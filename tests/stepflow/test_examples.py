"""Every flow in examples/ does what its description says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.stepflow import Stepflow, StepflowRuntime

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def client() -> Iterator[Stepflow]:
    with StepflowRuntime(workers=[EXAMPLES / "steps.py"]) as client:
        yield client


def test_greet(client: Stepflow) -> None:
    assert client.start(EXAMPLES / "greet.yaml", {"name": "World"}).output() == {"hello": "World"}


def test_trip(client: Stepflow) -> None:
    output = client.start(EXAMPLES / "trip.yaml", {"city": "Lisbon", "days": ["Monday", "Tuesday"]}).output()
    assert output["trip"]["city"] == "Lisbon"
    assert [day["result"] for day in output["days"]] == ["Monday", "Tuesday"]


def test_repeat(client: Stepflow) -> None:
    output = client.start(EXAMPLES / "repeat.yaml", {"word": "hi", "times": 3}).output()
    assert (output["iterations"], output["result"]) == (3, {"word": "hi"})
    with pytest.raises(InputValidationError, match=r"input\.times: must be at most 20"):
        client.start(EXAMPLES / "repeat.yaml", {"word": "hi", "times": 21})


def test_fails(client: Stepflow) -> None:
    error = client.start(EXAMPLES / "fails.yaml").wait().error
    assert error is not None
    assert (error.step, error.code) == ("read", "UNREACHABLE")
    assert "/builtin/load_file" in error.message


def test_secrets(client: Stepflow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEMO_API_KEY", raising=False)
    with pytest.raises(InputValidationError, match="set the environment variable DEMO_API_KEY"):
        client.start(EXAMPLES / "secrets.yaml")
    monkeypatch.setenv("DEMO_API_KEY", "sk-12345678")
    assert client.start(EXAMPLES / "secrets.yaml").output() == {"region": "eu-west-1", "retries": 3}


def test_total(client: Stepflow) -> None:
    run = client.start(EXAMPLES / "total.yaml", {"amounts": [1, 2.5], "percent": 19})
    assert run.output() == {"sum": 3.5, "total": 4.17, "percent": 19}
    error = client.start(EXAMPLES / "total.yaml", {"amounts": [-1], "percent": 19}).wait().error
    assert error is not None
    assert error.message == 'step "tax": ValueError: an amount of -1 cannot be taxed'


@pytest.mark.parametrize("flow", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_the_server_finds_no_fault(client: Stepflow, flow: Path) -> None:
    assert client.validate(flow)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("follow.py", ["weather ...", "plan_days: succeeded", "the run has succeeded", "'city': 'Lisbon'"]),
        ("python_steps.py", ["'total': 14.88", "ValueError: an amount of -1 cannot be taxed"]),
        ("batch.py", ["item 3: tax succeeded", "item 2: tax failed", "the batch failed", "2 failed: "]),
    ],
)
def test_the_scripts(script: str, said: list[str]) -> None:
    root = EXAMPLES.parent
    environ = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{root / 'generated'}", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, EXAMPLES / script], capture_output=True, text=True, env=environ, check=True)
    assert all(words in done.stdout for words in said), done.stdout
    assert done.stderr == ""


def test_every_example_is_listed() -> None:
    listed = (EXAMPLES / "README.md").read_text()
    for path in EXAMPLES.iterdir():
        assert path.name == "README.md" or path.name == "__pycache__" or f"[{path.name}]" in listed
