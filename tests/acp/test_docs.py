"""The page about ACP and the example do what they say."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from runs_sdk.testing import emulator

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "acp.md").read_text(), re.DOTALL)


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_code_of_the_page_runs(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    with emulator("acp", api_key="...") as server:
        code = BLOCKS[number].replace("http://localhost:8000", server.url)
        if "Configuration(" in code:
            code = code.replace(f'host="{server.url}"', f'host="{server.url}", api_key="..."')
        names = {"agent_id": server.agent_id}
        exec(compile(code, f"docs/acp.md, block {number + 1}", "exec"), names)
        if "output" in names:
            assert names["output"].result["reply"] == "echo 1: hello"  # type: ignore[attr-defined]
        if "print(run.output())" in code:
            assert "echo 1: hello" in capsys.readouterr().out


def test_the_example(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("ACP_BASE_URL", raising=False)
    example = runpy.run_path(str(ROOT / "examples" / "acp_approve.py"))
    assert example["main"]() == 0
    said = capsys.readouterr().out
    assert "asked: approve write to Ada?" in said
    assert said.splitlines()[-1].startswith("succeeded")
