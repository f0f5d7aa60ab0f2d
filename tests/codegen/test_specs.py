"""Documents as services publish them, where they are in progress: nothing is lost of any of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from runs_sdk.codegen import Report, generate
from tests.codegen.conftest import ROOT

SPECS = Path(os.environ.get("RUNS_SDK_SHARED", ROOT.parent / "shared")) / "specs"
OPERATIONS = {
    "acp-0.1.yaml": 17,
    "acp-0.2.3.json": 30,
    "stepflow-0.13.yaml": 18,
    "ade.json": 175,
    "runai-2.24.json": 391,
}
LARGE = {"ade.json", "runai-2.24.json"}

pytestmark = pytest.mark.skipif(not SPECS.is_dir(), reason="the published documents are not here")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Report]:
    into = tmp_path_factory.mktemp("specs")
    done: dict[str, Report] = {}

    def get(name: str) -> Report:
        if name not in done:
            done[name] = generate(SPECS / name, "p_" + "".join(c for c in name if c.isalnum()), into, source=name)
        return done[name]

    return get


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.full] if name in LARGE else []) for name in OPERATIONS]
)
def test_nothing_is_lost(generated: Callable[[str], Report], name: str) -> None:
    report = generated(name)
    assert report.complete, report.as_text()
    assert not report.refused
    assert report.document["operations"] == OPERATIONS[name]
    assert report.package == report.document
    assert report.trips > 200


@pytest.mark.full
def test_runai_has_its_categories(generated: Callable[[str], Report]) -> None:
    report = generated("runai-2.24.json")
    program = (
        f"import sys, json; sys.path.insert(0, {str(report.folder.parent)!r})\n"
        f"from {report.folder.name} import groups\n"
        "found = [getattr(groups, name) for names in groups.GROUPS.values() for name in names]\n"
        "tags = [tag for tags in groups.CATEGORIES.values() for tag in tags]\n"
        "print(json.dumps([len(groups.CATEGORIES), len(groups.GROUPS), sorted(tags) == sorted(groups.GROUPS)]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    categories, groups, all_in_one = json.loads(done.stdout)
    assert (categories, all_in_one) == (9, True)
    assert groups > 40
    assert report.deprecated == 47


@pytest.mark.full
def test_types_are_right(generated: Callable[[str], Report], tmp_path: Path) -> None:
    """basedpyright in basic mode finds nothing in any of the packages."""
    checker = Path(sys.executable).with_name("basedpyright")
    if not checker.exists():
        pytest.skip("basedpyright is not installed")
    folders = [str(generated(name).folder) for name in OPERATIONS]
    settings = tmp_path / "pyrightconfig.json"
    settings.write_text(json.dumps({"typeCheckingMode": "basic", "include": folders, "pythonVersion": "3.11"}))
    done = subprocess.run(
        [str(checker), "--project", str(settings), "--pythonpath", sys.executable], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:]
