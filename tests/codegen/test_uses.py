"""Which lines of somebody's code touch what broke."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from runs_sdk.codegen import CodegenError, diff
from runs_sdk.codegen.command import main
from runs_sdk.codegen.uses import find_uses
from tests.codegen.test_diff import BASE

CODE = """\
from my_jobs import Client
from my_jobs.api.jobs import list_jobs, get_job as fetch
from my_jobs.groups import JobsApi
from my_jobs.models import NewJob as Fresh, State

client = Client(base_url="x")
jobs = list_jobs.sync(client=client, limit=5)
found = fetch.sync(id="1", client=client)
again = JobsApi(client).list_jobs(limit=7)
new = Fresh(name="x", size=4)
print(found.size, again)
"""

ELSEWHERE = "class Box:\n    size = 1\n\nprint(Box().size, list_jobs)\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "src"
    (folder / "my_jobs" / "models").mkdir(parents=True)
    (folder / "my_jobs" / "models" / "job.py").write_text("from my_jobs.models import NewJob\nNewJob(size=1)\n")
    (folder / "my_jobs" / "__init__.py").write_text("")
    (folder / "program.py").write_text(CODE)
    (folder / "other.py").write_text(ELSEWHERE)
    (folder / "broken.py").write_text("def (:\n")
    return folder


def _lines(new: dict[str, object], source: Path) -> set[tuple[str, int, str]]:
    return {(each.file.name, each.line, each.name) for each in find_uses(diff(BASE, new).changes, "my_jobs", source)}


def test_an_argument_that_is_gone(source: Path) -> None:
    new = deepcopy(BASE)
    del new["paths"]["/jobs"]["get"]["parameters"][0]
    assert _lines(new, source) == {("program.py", 7, "list_jobs(limit)"), ("program.py", 9, "list_jobs(limit)")}


def test_a_function_that_is_gone(source: Path) -> None:
    new = deepcopy(BASE)
    del new["paths"]["/jobs/{id}"]["get"]
    assert _lines(new, source) == {("program.py", 2, "api.jobs.get_job")}


def test_a_property_that_is_gone(source: Path) -> None:
    new = deepcopy(BASE)
    del new["components"]["schemas"]["NewJob"]["properties"]["size"]
    assert _lines(new, source) == {("program.py", 10, "NewJob(size)"), ("program.py", 11, "NewJob.size")}


def test_values_that_are_new_are_named_where_their_class_is_imported(source: Path) -> None:
    new = deepcopy(BASE)
    new["components"]["schemas"]["State"]["enum"] = ["queued"]
    assert _lines(new, source) == {("program.py", 4, "models.State")}


def test_safe_changes_touch_nothing(source: Path) -> None:
    new = deepcopy(BASE)
    new["components"]["schemas"]["NewJob"]["properties"]["more"] = {"type": "string"}
    assert _lines(new, source) == set()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="--uses names the folder"):
        find_uses([], "my_jobs", tmp_path / "none")


def test_the_command_writes_a_report(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, report = tmp_path / "jobs.json", tmp_path / "report.md"
    document.write_text(json.dumps(BASE))
    arguments = [str(document), "--package", "my_jobs", "--into", str(tmp_path / "out")]
    assert main([*arguments, "--report", str(report)]) == 0
    assert "the package is new" in report.read_text()
    new = deepcopy(BASE)
    del new["paths"]["/jobs"]["get"]["parameters"][0]
    document.write_text(json.dumps(new))
    capsys.readouterr()
    assert main([*arguments, "--report", str(report), "--uses", str(source)]) == 0
    assert "program.py:7: breaking: list_jobs(limit): the query parameter limit is gone" in capsys.readouterr().out
    text = report.read_text()
    assert "### Breaking" in text
    assert "- `program.py:9` breaking: `list_jobs(limit)`" in text
