"""README, pages and examples as a strict type checker reads them, from an environment that has the package."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
ODD = ("acp", "cloudcruise", "codegen", "runai", "coming-from-agntcy-acp", "coming-from-cloudcruise",
       "coming-from-runapy", "coming-from-stepflow-py")  # fmt: skip
"""The pages that say one name twice (this client, and the older one), or import what a reader generates first."""
PAGES = ("README", *(f"docs/{path.stem}" for path in sorted((ROOT / "docs").glob("*.md")) if path.stem not in ODD))
"""The pages that are held to it."""
LOOSE = ("ade", "errors", "many", "stepflow", "testing", "cloudcruise_watch", "runai_many", "web_page")
"""What pyright finds untyped in: handlers written as lambdas, results of whichever service is named."""
EXAMPLES = tuple(path.stem for path in sorted((ROOT / "examples").glob("*.py")))

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("papers")
    for page in PAGES:
        blocks = BLOCK.findall((ROOT / f"{page}.md").read_text(encoding="utf-8"))
        given = {name for block in blocks for found in re.findall(r"\A# given: ([\w, ]+)", block)
                 for name in found.split(", ")}  # fmt: skip
        code = [block for block in blocks if not re.match(r"# (\w+\.py\n|needs:)", block)]
        head = ["import typing", *(f"{name}: typing.Any = None" for name in sorted(given))] if given else []
        if code:
            (into / f"page_{Path(page).stem.lower()}.py").write_text("\n".join([*head, *code]))
    for example in EXAMPLES:
        (into / f"{example}.py").write_text((ROOT / "examples" / f"{example}.py").read_text(encoding="utf-8"))
    return into


def test_mypy_strict(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *(path.name for path in sorted(folder.glob("*.py")))],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_pyright_strict(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Of what leaves nothing without a type, such as a lambda; a program may look at some kinds of events only."""
    tool = tmp_path_factory.mktemp("pyright")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(tool), "basedpyright"]
    subprocess.run(pip, check=True, timeout=600)
    (folder / "pyrightconfig.json").write_text(
        json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11", "reportMatchNotExhaustive": "none"})
    )
    done = subprocess.run(
        [sys.executable, "-m", "basedpyright", "--level", "error", "--pythonpath", sys.executable,
         *(path.name for path in sorted(folder.glob("*.py")) if path.stem.removeprefix("page_") not in LOOSE)],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(tool)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
