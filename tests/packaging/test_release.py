"""What makes a release refuses what is wrong with it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import make_release
import pytest
from make_release import Failed

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = (
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Tea.\n\n## [0.2.0] - 2026-01-01\n\n- Soup.\n\n## [0.1.0]\n"
)


def test_notes_are_those_of_the_version_or_of_what_is_not_released_yet() -> None:
    assert make_release.notes(CHANGELOG, "0.2.0") == "# runs-sdk 0.2.0\n\n- Soup.\n"
    assert make_release.notes(CHANGELOG, "0.3.0") == "# runs-sdk 0.3.0\n\n### Added\n\n- Tea.\n"
    assert "OpenTelemetry" in make_release.notes((ROOT / "CHANGELOG.md").read_text(), make_release.PROJECT["version"])
    with pytest.raises(Failed, match=r"tells nothing of 1\.0\.0"):
        make_release.notes("# Changelog\n\n## [Unreleased]\n\n", "1.0.0")


def wheel(folder: Path, metadata: str, *names: str) -> Path:
    path = folder / "runs_sdk-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("runs_sdk-0.1.0.dist-info/METADATA", metadata)
        for name in names:
            archive.writestr(name, "")
    return path


def metadata(**other: str) -> str:
    project = make_release.PROJECT
    lines = {"Name": project["name"], "Version": project["version"], "Summary": project["description"],
             "License-Expression": project["license"], "Requires-Python": project["requires-python"],
             "Description-Content-Type": "text/markdown"} | other  # fmt: skip
    return "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in lines.items())


def test_a_wheel_has_the_metadata_of_the_project_and_only_what_belongs_there(tmp_path: Path) -> None:
    whole = ("runs_sdk/py.typed", "runs_sdk-0.1.0.dist-info/licenses/LICENSE")
    make_release.check_metadata(wheel(tmp_path, metadata(), *whole))
    with pytest.raises(Failed) as caught:
        make_release.check_metadata(wheel(tmp_path, metadata(Version="9"), whole[0], "tests/test_x.py"))
    wrong = str(caught.value).splitlines()[1:]
    assert wrong == [
        f"Version is '9', not {make_release.PROJECT['version']!r}",
        "tests/test_x.py does not belong in a wheel",
        "LICENSE is missing",
    ]


def test_a_program_that_fails_is_told_with_what_it_said() -> None:
    with pytest.raises(Failed, match="ended with 3:\nno good"):
        make_release.run(sys.executable, "-c", "print('no good'); raise SystemExit(3)")


@pytest.mark.full
def test_what_is_built_twice_is_the_same(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_release.py", "--quick", "--out", tmp_path],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 3 and (tmp_path / "notes.md").exists()
