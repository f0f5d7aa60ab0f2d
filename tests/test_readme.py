"""The README's Python runs as it is printed, with an engine of its own behind the address."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import runs_sdk

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.engine


@pytest.fixture
def engine() -> Iterator[Any]:
    from runs_sdk.stepflow import OpenToNetworkWarning, StepflowRuntime

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", OpenToNetworkWarning)
        with StepflowRuntime() as client:
            yield client


def execute(block: str, names: dict[str, Any]) -> None:
    """Run a block, awaiting where it awaits."""
    code = compile(block, "README.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, names)
    if inspect.iscoroutine(result):
        asyncio.run(result)


def test_every_python_block_runs(
    engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "flow.yaml").symlink_to(ROOT / "examples" / "greet.yaml")
    profile = re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "runs.toml").write_text("\n".join(profile), encoding="utf-8")
    run_id = engine.start("flow.yaml", {"name": "World"}).id
    names: dict[str, Any] = {"runs_sdk": runs_sdk}
    assert len(BLOCKS) >= 5
    for block in BLOCKS:
        others = any(word in block for word in ("staging", "StepflowRuntime", "async with"))
        kept = dict(names) if others else names  # a block with a client of its own leaves that of the others alone
        execute(block.replace("http://localhost:7840", engine.base_url).replace('"run-id"', repr(run_id)), kept)
    printed = capsys.readouterr().out
    assert printed.count("{'hello': 'World'}") == 4
    assert "run_finished completed" in printed
    names["client"].close()


def test_links_lead_somewhere() -> None:
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    assert len(papers) >= 7
    for paper in papers:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", paper.read_text(encoding="utf-8")):
            assert (paper.parent / link).exists(), f"{paper.name} links to {link}, which is not there"
