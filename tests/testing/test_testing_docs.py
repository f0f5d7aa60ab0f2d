"""The Python of docs/testing.md runs as it is printed, and names every option that there is."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import runs_sdk
from runs_sdk.testing import emulator
from runs_sdk.testing.plugin import runs_emulator  # noqa: F401 - the plugin of an installed package
from runs_sdk.testing.registry import find_emulator

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
SERVICES = {"stepflow": "Stepflow", "cloudcruise": "CloudCruise", "acp": "ACP", "ade": "ADE", "runai": "Run:ai"}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """What means a real server."""
    with emulator("stepflow") as service:
        yield service.url


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_code_of_the_page_runs(
    number: int, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    (tmp_path / "greet.yaml").symlink_to(ROOT / "examples" / "greet.yaml")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"runs_sdk": runs_sdk, "emulator": emulator}
    code = BLOCKS[number].replace("http://127.0.0.1:7840", server)
    exec(compile(code, f"docs/testing.md, block {number + 1}", "exec"), names)
    for name, test in names.items():
        if name.startswith("test_") and callable(test):
            test(*map(request.getfixturevalue, inspect.signature(test).parameters))


@pytest.mark.parametrize("service", SERVICES)
def test_every_option_is_described_and_shown(service: str) -> None:
    section = PAGE.partition(f"### {SERVICES[service]}\n")[2].partition("\n##")[0]
    options = [name for name in inspect.signature(find_emulator(service)).parameters if name != "common"]
    assert [name for name in options if not re.search(rf"`{name}\b", section)] == []
    assert f'emulator("{service}"' in section


def test_every_test_that_the_tables_name_is_there() -> None:
    tests = Path(__file__).parents[1]
    known = {file.stem for file in tests.rglob("test_*.py")}
    for file in tests.rglob("test_*.py"):
        known.update(re.findall(r"def (test_\w+)\(", file.read_text()))
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert len(named) > 60
    assert named - known - {"test_my_program"} == set()
