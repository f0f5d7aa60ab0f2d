"""The newcomer: an empty environment, the wheel with its extras from the package index, and what the papers print."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ("tests/test_readme.py", "tests/test_docs.py", "tests/_webhooks/served.py")

pytestmark = [pytest.mark.full, pytest.mark.engine]


def call(*command: str | Path, cwd: Path, status: int = 0, **more: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "COV_"))}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=kept | more, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == status, f"{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the wheel, all its extras, and pytest."""
    folder = tmp_path_factory.mktemp("newcomer")
    call(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT, cwd=folder)
    call(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    [wheel] = folder.glob("*.whl")
    call(
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        f"runs-sdk[all,workers,mcp] @ {wheel.as_uri()}",
        "pytest",
        "httpx2>=2.16,<3",
        cwd=folder,
    )
    return python


def test_readme_and_docs_run_as_printed(python: Path, tmp_path: Path) -> None:
    """The same tests as in the checkout, where nothing of the checkout is but the papers and the examples."""
    for name in ("docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for paper in ROOT.glob("*.md"):
        shutil.copy(paper, tmp_path)
    (tmp_path / "openapi").mkdir()
    (tmp_path / "tests").mkdir()
    for paper in PAPERS:
        (tmp_path / paper).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / paper, tmp_path / paper)
    markers = "markers = full\n    engine\n"
    (tmp_path / "pytest.ini").write_text(f"[pytest]\n{markers}")
    shown = call(
        python, "-m", "pytest", "-q", "--basetemp", tmp_path / "base", "-k", "not links", "tests", cwd=tmp_path
    )
    assert " passed" in shown and "failed" not in shown
    where = call(python, "-c", "import runs_sdk, runs_api; print(runs_sdk.__file__)", cwd=tmp_path)
    assert str(python.parent.parent) in where


def test_the_examples_own_tests_pass(python: Path, tmp_path: Path) -> None:
    runs = python.with_name("runs")
    call(runs, "examples", cwd=tmp_path)
    folder = tmp_path / "examples"
    assert " passed" in call(python, "-m", "pytest", "-q", "--basetemp", tmp_path / "base", cwd=folder)


FLOWS = {
    "greet": ["-i", "name=World"],
    "trip": ["-i", "city=Lisbon", "-i", 'days=["Monday"]'],
    "repeat": ["-i", "word=hi", "-i", "times=3"],
    "secrets": [],
    "fails": [],
}
OWN_ENGINE = ("follow", "python_steps", "batch", "cloudcruise_watch", "acp_approve")


def test_every_example_runs(python: Path, tmp_path: Path) -> None:
    """On an engine of their own, on an emulator of their own, or against the emulators that are served here."""
    from runs_sdk.testing import emulator
    from tests.runai.test_defects import write_session

    call(python.with_name("runs"), "examples", cwd=tmp_path)
    folder = tmp_path / "examples"
    for flow, inputs in FLOWS.items():
        fails = flow == "fails"
        words = ["start", "stepflow", f"examples/{flow}.yaml", "--local", *inputs]
        call(python.with_name("runs"), *words, cwd=tmp_path, status=int(fails), DEMO_API_KEY="sk-12345678")
    (folder / "inbox").mkdir()
    (folder / "inbox" / "members.csv").write_text("name\nAda\n")
    done = {*OWN_ENGINE, "steps", "web_page"}  # the steps are a worker's, and the page has a test
    for script in OWN_ENGINE:
        assert call(python, f"{script}.py", cwd=folder), script
    assert call(python, "ade_process.py", "inbox/members.csv", "out", cwd=folder)
    with emulator("ade", documents=["teams.csv"]) as ade, emulator("runai") as runai:
        write_session(tmp_path, runai.token(), runai.url)
        there = {"ADE_BASE_URL": ade.url, "RUNAI_BASE_URL": runai.url, "RUNAI_PROJECT": "team-a"}
        there |= {f"ADE_{name.upper()}": value for name, value in ade.credentials.items()}
        there |= {f"RUNAI_{name.upper()}": value for name, value in runai.credentials.items()}
        there |= {"RUNAI_CLI_FOLDER": str(tmp_path)}
        assert call(python, "ade_batch.py", cwd=folder, **there)
        call(python, "night_batch.py", "inbox", "night", cwd=folder, **there)
        for script in sorted(path.stem for path in folder.glob("runai_*.py")):
            assert call(python, f"{script}.py", cwd=folder, **there), script
            done.add(script)
    done |= {"ade_process", "ade_batch", "night_batch"}
    scripts = {path.stem for path in folder.glob("*.py") if not path.name.startswith("test_")}
    assert scripts == done, "every example is run"


ALONE = {
    "cli": "from runs_sdk.cli.app import app",
    "local": "import runs_sdk.stepflow.local.runtime, stepflow_orchestrator, ruamel.yaml",
    "workers": "import runs_sdk.stepflow.local.worker, stepflow_py",
    "socks": "import socksio; runs_sdk.connect('stepflow', base_url='http://h.test', proxy_url='socks5://127.0.0.1:1').close()",
    "cloudcruise": "from runs_sdk.cloudcruise.vault import *; import cryptography.hazmat.primitives.ciphers.aead",
    "keyring": "import keyring; from runs_sdk._common.keys import keys_of",
    "otel": "import runs_sdk.otel; runs_sdk.otel.instrument()",
    "mcp": "import runs_sdk.mcp, mcp.server",
    "testing": "from runs_sdk.testing import emulator; emulator('stepflow').start().stop()",
    "codegen": "import runs_sdk.codegen, openapi_python_client",
}
"""What each extra is for, in a line that fails without it."""


def test_each_extra_is_known_here() -> None:
    extras = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"])
    assert extras - {"all", "dev"} == {*ALONE}


@pytest.mark.parametrize("extra", [None, *ALONE])
def test_each_extra_alone(extra: str | None, python: Path, tmp_path: Path) -> None:
    [wheel] = python.parents[2].glob("*.whl")
    call(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    own = tmp_path / "venv" / "bin" / "python"
    name = "runs-sdk" if extra is None else f"runs-sdk[{extra}]"
    call(own, "-m", "pip", "install", "--quiet", f"{name} @ {wheel.as_uri()}", cwd=tmp_path)
    call(
        own, "-c", "import runs_sdk; runs_sdk.connect('stepflow', base_url='http://127.0.0.1:1').close()", cwd=tmp_path
    )
    if extra is not None:
        call(own, "-c", f"import runs_sdk; {ALONE[extra]}", cwd=tmp_path)
