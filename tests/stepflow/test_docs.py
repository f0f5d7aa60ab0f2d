"""The Python of docs/stepflow.md runs, and prints what it says."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from pathlib import Path

import pytest

from runs_sdk.stepflow import StepflowRuntime

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

ROOT = Path(__file__).parents[2]


def test_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs/stepflow.md").read_text(), re.DOTALL)
    assert len(blocks) == 9
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    with StepflowRuntime() as client:
        names = {"client": client, "StepflowRuntime": StepflowRuntime}
        for block in blocks:
            if block.startswith("# steps.py"):
                Path("steps.py").write_text(block)
                continue
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(block, "docs/stepflow.md", "exec"), dict(names))
            for said in re.findall(r"print\(.*?\)  # (.*)", block):
                assert said.partition("], in the order")[0] in out.getvalue()
