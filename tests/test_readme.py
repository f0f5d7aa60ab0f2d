"""The README's Python runs as it is printed, with an engine of its own behind the address."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.cli.output import Output
from runs_sdk.cli.serving import examples as write_examples

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


@pytest.mark.parametrize("place", ["the checkout", "elsewhere"])
def test_all_blocks_run_from_top_to_bottom_in_one_session(
    place: str, engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As printed, but for the port, and for the profile's file, which nobody wants in a checkout."""
    [profile] = re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "runs").mkdir(parents=True)
    if place == "elsewhere":
        monkeypatch.chdir(tmp_path)
        assert write_examples(Output(), "examples", overwrite=False) == 0
        (tmp_path / "runs.toml").write_text(profile, encoding="utf-8")
    else:
        monkeypatch.chdir(ROOT)
        (tmp_path / "config" / "runs" / "runs.toml").write_text(profile, encoding="utf-8")
    names: dict[str, Any] = {}
    assert len(BLOCKS) >= 7
    for number, block in enumerate(BLOCKS, start=1):
        code = block.replace("http://localhost:7840", engine.base_url)
        exec(compile(code, f"README.md, block {number}", "exec"), names)
    names["test_my_program"]()  # the test of one's own, whose fault has to strike
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
