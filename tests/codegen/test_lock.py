"""Generating into a package again: names stay, nobody's own files go, the old package or the new one and no mixture."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, generate
from runs_sdk.codegen.build_views import Views
from runs_sdk.codegen.collector import seldom_collected
from runs_sdk.codegen.command import main
from runs_sdk.codegen.generator import parse, render
from runs_sdk.codegen.load import load
from runs_sdk.codegen.lockfile import Lock, canonical, unpacked
from runs_sdk.codegen.normalise import Plan, normalise
from tests.codegen.conftest import ROOT, document
from tests.codegen.edits import retold, shuffled

INDEXES = (
    *("openapi.lock.json", "openapi.json.gz", "models/__init__.py", "models/_aliases.py"),
    *("groups/", "root.py", "webhooks.py"),
)
"""What lists everything, and so changes when something is added."""


def _doc() -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Job"}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    return document(
        {
            "/jobs": {"get": {"operationId": "listJobs", "tags": ["jobs"], "parameters": [limit], "responses": answer}},
            "/jobs/{id}": {"get": {"operationId": "getJob", "tags": ["jobs"], "responses": answer}},
        },
        {
            "Job": {
                "type": "object",
                "properties": {
                    "jobId": {"type": "string"},
                    "owner": {"type": "object", "properties": {"name": {"type": "string"}}},
                    "result": {
                        "anyOf": [
                            {"type": "object", "properties": {"rows": {"type": "integer"}}},
                            {"type": "object", "properties": {"error": {"type": "string"}}},
                        ]
                    },
                    "state": {"type": "string", "enum": ["a", "b"]},
                },
            }
        },
    )


def _files(package: Path) -> dict[str, bytes]:
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Files that were there and are not as they were, but for the indexes."""
    names = [name for name in before if after.get(name) != before[name]]
    return [name for name in names if not name.startswith(INDEXES)]


def _names(plan: Plan) -> dict[str, Any]:
    operations = {
        f"{each.method} {each.path}": (each.tag, each.name, {(p.location, p.wire): p.key for p in each.parameters})
        for each in plan.operations
    }
    classes = {
        (each.source, number): (
            each.name,
            {one.wire: one.attribute for one in each.properties},
            {json.dumps(value): member for member, value in each.members},
        )
        for number, each in enumerate(plan.classes.values())
    }
    return {"operations": operations, "classes": classes}


def _kept(before: Plan, after: Plan) -> list[str]:
    """What has another name now. Classes are compared by what they are made of, not by where they are."""
    wrong = []
    now = {f"{each.method} {each.path}": each for each in after.operations}
    for each in before.operations:
        other = now.get(f"{each.method} {each.path}")
        if other is None:
            continue
        arguments = {(one.location, one.wire): one.key for one in other.parameters}
        if (each.tag, each.name) != (other.tag, other.name):
            wrong.append(f"{each.path}: {each.name} -> {other.name}")
        wrong += [
            f"{each.path}: {one.wire} {one.key} -> {arguments.get((one.location, one.wire))}"
            for one in each.parameters
            if (one.location, one.wire) in arguments and arguments[one.location, one.wire] != one.key
        ]
    classes = {each.name: each for each in after.classes.values()}
    for each in before.classes.values():
        other = classes.get(each.name)
        if other is None:
            wrong.append(f"class {each.name} is gone")
            continue
        attributes = {one.wire: one.attribute for one in other.properties}
        wrong += [
            f"{each.name}.{one.attribute} -> {attributes.get(one.wire)}"
            for one in each.properties
            if attributes.get(one.wire) != one.attribute
        ]
        members = {json.dumps(value): member for member, value in other.members}
        wrong += [f"{each.name}.{member}" for member, value in each.members if members.get(json.dumps(value)) != member]
    return wrong


# ---- the additions that used to rename


def _add_header_limit(doc: dict[str, Any]) -> None:
    doc["paths"]["/jobs"]["get"]["parameters"].insert(0, {"name": "Limit", "in": "header", "schema": {}})


def _add_colliding_operation(doc: dict[str, Any]) -> None:
    new = {**deepcopy(doc["paths"]["/jobs/{id}"]["get"]), "operationId": "get_job"}
    doc["paths"] = {"/a/first": {"get": new}, **doc["paths"]}


def _add_schema_in_other_case(doc: dict[str, Any]) -> None:
    new = {"type": "object", "properties": {"x": {"type": "string"}}}
    doc["components"]["schemas"] = {"JOB": new, **doc["components"]["schemas"]}


def _add_component_like_an_inline_class(doc: dict[str, Any]) -> None:
    new = {"type": "object", "properties": {"x": {"type": "string"}}}
    doc["components"]["schemas"] = {"JobOwner": new, **doc["components"]["schemas"]}


def _add_alternative_first(doc: dict[str, Any]) -> None:
    new = {"type": "object", "properties": {"later": {"type": "boolean"}}}
    doc["components"]["schemas"]["Job"]["properties"]["result"]["anyOf"].insert(0, new)


def _add_property_in_other_case(doc: dict[str, Any]) -> None:
    properties = doc["components"]["schemas"]["Job"]["properties"]
    doc["components"]["schemas"]["Job"]["properties"] = {"job_id": {"type": "string"}, **properties}


def _add_member_in_other_case(doc: dict[str, Any]) -> None:
    doc["components"]["schemas"]["Job"]["properties"]["state"]["enum"] = ["A", "a", "b"]


@pytest.mark.parametrize(
    "add",
    [
        _add_header_limit,
        _add_colliding_operation,
        _add_schema_in_other_case,
        _add_component_like_an_inline_class,
        _add_alternative_first,
        _add_property_in_other_case,
        _add_member_in_other_case,
    ],
)
def test_what_is_new_yields_to_what_is_there(add: Callable[[dict[str, Any]], None]) -> None:
    before = normalise(_doc())
    new = _doc()
    add(new)
    freely = normalise(deepcopy(new))
    assert _kept(before, freely), "this addition takes no name, so it shows nothing"
    assert _kept(before, normalise(new, before.lock)) == []


def test_what_is_gone_leaves_its_name_unused() -> None:
    first = normalise(_doc())
    without = _doc()
    del without["paths"]["/jobs/{id}"]
    second = normalise(without, first.lock)
    again = deepcopy(without)
    again["paths"]["/other"] = {"get": {"operationId": "get_job", "tags": ["jobs"], "responses": {"200": {}}}}
    third = normalise(again, second.lock)
    assert {each.path: each.name for each in third.operations} == {"/jobs": "list_jobs", "/other": "get_job_0"}


def test_an_operation_that_has_moved_keeps_its_names() -> None:
    first = normalise(_doc())
    moved = _doc()
    moved["paths"]["/v2/jobs/{id}"] = moved["paths"].pop("/jobs/{id}")
    moved["paths"]["/v2/jobs/{id}"]["get"]["tags"] = ["others"]
    second = normalise(moved, first.lock)
    found = {each.path: (each.tag, each.name) for each in second.operations}
    assert found["/v2/jobs/{id}"] == ("jobs", "get_job")


def test_removing_and_adding_back_gives_the_same_bytes(tmp_path: Path) -> None:
    generate(_doc(), "jobs", tmp_path)
    first = _files(tmp_path / "jobs")
    without = _doc()
    del without["paths"]["/jobs/{id}"]
    generate(without, "jobs", tmp_path, allow_shrink=True)
    assert "api/jobs/get_job.py" not in _files(tmp_path / "jobs")
    generate(_doc(), "jobs", tmp_path)
    assert _files(tmp_path / "jobs") == first


@pytest.mark.parametrize("fresh", [True, False])
def test_the_order_of_keys_changes_no_byte(tmp_path: Path, fresh: bool) -> None:
    doc = load(ROOT / "openapi" / "acp_v0_2.yaml")
    generate(doc, "one", tmp_path, source="x")
    first = _files(tmp_path / "one")
    package = "one" if not fresh else "two"
    generate(shuffled(doc, random.Random(3)), package, tmp_path, source="x")
    assert _files(tmp_path / package) == first


def test_another_version_changes_the_lock_and_the_init_only(tmp_path: Path) -> None:
    generate(_doc(), "jobs", tmp_path, source="one.yaml")
    first = _files(tmp_path / "jobs")
    new = _doc()
    new["info"]["version"] = "1.0.7"
    generate(new, "jobs", tmp_path, source="two.yaml")
    second = _files(tmp_path / "jobs")
    assert {name for name in first if first[name] != second[name]} == {
        "__init__.py", "openapi.lock.json", "openapi.json.gz"
    }  # fmt: skip


# ---- random additions to whole documents


def _additions(doc: dict[str, Any], chooser: random.Random) -> Callable[[Plan], set[str]]:
    """Something new, often under a name that is there already in another spelling.

    Returns what says which files have the thing that was added to.
    """
    operations = [
        (path, item[method])
        for path, item in doc["paths"].items()
        for method in ("get", "post")
        if isinstance(item.get(method), dict)
    ]
    path, operation = chooser.choice(operations)
    schemas = doc["components"]["schemas"]
    kind = chooser.randrange(4)
    if kind == 0:
        new = {**deepcopy(operation), "operationId": chooser.choice([operation["operationId"], "zzNew"])}
        doc["paths"] = {f"/aa{chooser.randrange(1000)}{path}": {"get": new}, **doc["paths"]}
    elif kind == 1:
        name = chooser.choice(list(schemas))
        new_name = chooser.choice([name.upper(), name.lower(), f"{name}Item", f"{name}Response200", f"{name}Type0"])
        new = {"type": "object", "properties": {"x": {"type": "string"}}}
        if new_name not in schemas:
            doc["components"]["schemas"] = {new_name: new, **schemas}
    elif kind == 2:
        given = [each["name"] for each in operation.get("parameters", ()) if "name" in each] or ["limit"]
        name = chooser.choice(given)
        new = {"name": chooser.choice([name.upper(), name.capitalize(), "zz"]), "in": "header", "schema": {}}
        operation["parameters"] = [new, *operation.get("parameters", ())]
        return lambda plan: {f"api/{each.tag}/{each.name}.py" for each in plan.operations if each.path == path}
    else:
        unions = [
            node[key]
            for node in _nodes(schemas)
            for key in ("anyOf", "oneOf")
            if isinstance(node.get(key), list) and len(node[key]) > 1
        ]
        if unions:
            new = {"type": "object", "properties": {f"zz{chooser.randrange(1000)}": {"type": "boolean"}}}
            union = chooser.choice(unions)
            referred = {each["$ref"] for each in _nodes(union) if isinstance(each.get("$ref"), str)}
            union.insert(0, new)
            # the other alternatives, which other fields may distinguish now
            return lambda plan: {
                f"models/{each.module}.py" for each in plan.classes.values() if each.source in referred
            }
    return lambda plan: set()


def _nodes(node: Any) -> list[dict[str, Any]]:
    found = [node] if isinstance(node, dict) else []
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        found += _nodes(inner)
    return found


def _add_to(path: Path, count: int) -> None:
    doc = load(path)
    with seldom_collected():
        before = normalise(doc)
        wrong = []
        for seed in range(count):
            new = json.loads(json.dumps(doc))
            _additions(new, random.Random(f"{path.name} {seed}"))
            after = normalise(new, before.lock)
            if lost := _kept(before, after):
                wrong.append((seed, lost[:3]))
    assert not wrong, f"{len(wrong)} of {count}: {wrong[:3]}"


OURS = sorted((ROOT / "openapi").glob("*.yaml"))
PUBLISHED = [
    path
    for path in sorted((ROOT.parent / "shared" / "specs").glob("*.*"))
    if path.name in ("acp-0.2.3.json", "ade.json", "stepflow-0.13.yaml", "runai-2.24.json")
]


@pytest.mark.parametrize(
    "path", [each for each in OURS if each.stem not in ("ade", "runai")], ids=lambda path: path.stem
)
def test_additions_rename_nothing(path: Path) -> None:
    _add_to(path, 20)


@pytest.mark.full
@pytest.mark.parametrize("path", PUBLISHED or OURS, ids=lambda path: path.name)
def test_three_hundred_additions_rename_nothing(path: Path) -> None:
    _add_to(path, 300)


@pytest.mark.parametrize("seed", range(4))
def test_additions_change_no_file_but_the_indexes(tmp_path: Path, seed: int) -> None:
    doc = load(ROOT / "openapi" / "stepflow.yaml")
    generate(doc, "p", tmp_path, source="x")
    before = _files(tmp_path / "p")
    new = deepcopy(doc)
    new["paths"] = {f"/aa{seed}/runs": deepcopy(doc["paths"]["/api/v1/runs"]), **new["paths"]}
    new["components"]["schemas"] = {
        "RUNSUMMARY": {"type": "object", "properties": {"x": {"type": "string"}}},
        **new["components"]["schemas"],
    }
    generate(dict(retold(new)) if seed == 3 else new, "p", tmp_path, source="x")
    changed = _changed(before, _files(tmp_path / "p"))
    if seed == 3:  # other texts are other docstrings
        assert changed
    else:
        assert changed == []


def _rendered(plan: Plan) -> dict[str, str]:
    """The files of a package, before they are formatted."""
    return dict(render(Views(plan, parse(plan)), "x", "y"))


def _files_after_additions(path: Path, count: int, *, together: int = 1) -> None:
    """Additions, some at once. A file may change if it has the operation that was given a parameter, or if it now
    names an alternative that a union was given."""
    doc = canonical(json.loads(json.dumps(load(path))))
    with seldom_collected():
        before = normalise(doc)
        files = _rendered(before)
        known = {each.name for each in before.classes.values()}
        wrong = []
        for seed in range(0, count, together):
            new = json.loads(json.dumps(doc))
            may = set()
            for number in range(seed, seed + together):
                may |= _additions(new, random.Random(f"{path.name} {number}"))(before)
            plan = normalise(canonical(new), before.lock)
            after = _rendered(plan)
            fresh = [
                each.name
                for each in plan.classes.values()
                if each.name not in known and any(one.wire.startswith("zz") for one in each.properties)
            ]
            named = re.compile(rf"\b({'|'.join(fresh)})\b" if fresh else "(?!)")
            changed = [name for name in files if after.get(name) != files[name] and not name.startswith(INDEXES)]
            found = [name for name in changed if name not in may and not named.search(after.get(name, ""))]
            if found:
                wrong.append((seed, found[:3]))
    assert not wrong, f"{len(wrong)} of {count // together}: {wrong[:3]}"


@pytest.mark.parametrize("name", ["acp_v0_2", "stepflow"])
def test_additions_change_no_file_of_anything_else(name: str) -> None:
    _files_after_additions(ROOT / "openapi" / f"{name}.yaml", 6)


@pytest.mark.full
@pytest.mark.parametrize("path", PUBLISHED or OURS, ids=lambda path: path.name)
def test_three_hundred_additions_change_no_file_of_anything_else(path: Path) -> None:
    _files_after_additions(path, 300, together=1 if path.stat().st_size < 200_000 else 10)


# ---- what is in the folder


def test_own_files_and_edited_files_stay_and_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "jobs.json"
    source.write_text(json.dumps(_doc()))
    arguments = [str(source), "--package", "jobs", "--into", str(tmp_path)]
    assert main(arguments) == 0
    package = tmp_path / "jobs"
    (package / "helpers.py").write_text("mine = 1\n")
    (package / "api" / "jobs" / "notes.txt").write_text("mine\n")
    edited = package / "api" / "jobs" / "get_job.py"
    edited.write_text(edited.read_text() + "\nEDITED = True\n")
    capsys.readouterr()
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert "kept, not generated: helpers.py" in said
    assert "kept, not generated: api/jobs/notes.txt" in said
    assert "kept as it was edited, not written anew: api/jobs/get_job.py" in said
    assert (package / "helpers.py").read_text() == "mine = 1\n"
    assert edited.read_text().endswith("EDITED = True\n")
    assert main(arguments) == 0, "an edited file is known as edited the second time too"
    assert edited.read_text().endswith("EDITED = True\n")
    assert main([*arguments, "--discard-edits"]) == 0
    assert "EDITED" not in edited.read_text()
    assert (package / "helpers.py").exists()


@pytest.mark.parametrize("left", [0, 1])
def test_half_a_document_does_not_replace_a_package(tmp_path: Path, left: int) -> None:
    generate(_doc(), "jobs", tmp_path)
    before = _files(tmp_path / "jobs")
    half = _doc()
    half["paths"] = dict(list(half["paths"].items())[:left])
    with pytest.raises(CodegenError, match=f"the document has {left} operation.*--allow-shrink"):
        generate(half, "jobs", tmp_path)
    assert _files(tmp_path / "jobs") == before
    generate(half, "jobs", tmp_path, allow_shrink=True)
    operations = [path for path in (tmp_path / "jobs").glob("api/*/*.py") if path.name != "__init__.py"]
    assert len(operations) == left


def test_check_and_dry_run_write_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "jobs.json"
    source.write_text(json.dumps(_doc()))
    arguments = [str(source), "--package", "jobs", "--into", str(tmp_path / "out")]
    assert main([*arguments, "--check"]) == 1
    assert not (tmp_path / "out" / "jobs").exists()
    assert main(arguments) == 0
    assert main([*arguments, "--check"]) == 0
    changed = _doc()
    changed["components"]["schemas"]["Job"]["properties"]["new"] = {"type": "string"}
    source.write_text(json.dumps(changed))
    before = _files(tmp_path / "out" / "jobs")
    capsys.readouterr()
    assert main([*arguments, "--check"]) == 1
    said = capsys.readouterr().out
    assert "models/job.py differs" in said
    assert main([*arguments, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "the property new is new" in said
    assert "nothing was written" in said
    assert _files(tmp_path / "out" / "jobs") == before
    edited = tmp_path / "out" / "jobs" / "models" / "job.py"
    source.write_text(json.dumps(_doc()))
    edited.write_text(edited.read_text() + "# edited\n")
    assert main([*arguments, "--check"]) == 1


def test_an_existing_package_shows_what_changed_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "jobs.json"
    source.write_text(json.dumps(_doc()))
    arguments = [str(source), "--package", "jobs", "--into", str(tmp_path)]
    main(arguments)
    changed = _doc()
    del changed["components"]["schemas"]["Job"]["properties"]["jobId"]
    source.write_text(json.dumps(changed))
    capsys.readouterr()
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert said.index("the property jobId is gone") < said.index("operations")
    assert "models.Job.job_id" in said


def test_a_lock_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    generate(_doc(), "jobs", tmp_path)
    lock = tmp_path / "jobs" / "openapi.lock.json"
    lock.write_text("<<<<<<< merge conflict")
    with pytest.raises(CodegenError, match=r"openapi.lock.json cannot be read.*--rename-freely"):
        generate(_doc(), "jobs", tmp_path)
    generate(_doc(), "jobs", tmp_path, rename_freely=True)
    assert Lock.read(tmp_path / "jobs") is not None


def test_the_document_is_in_the_package_without_its_texts(tmp_path: Path) -> None:
    doc = _doc()
    doc["paths"]["/jobs"]["get"]["description"] = "Lists all jobs."
    doc["components"]["schemas"]["Job"]["properties"]["description"] = {"type": "string", "description": "A text."}
    generate(doc, "jobs", tmp_path)
    found = unpacked(tmp_path / "jobs")
    assert found is not None
    assert "description" not in found["paths"]["/jobs"]["get"]
    assert found["components"]["schemas"]["Job"]["properties"]["description"] == {"type": "string"}


def test_credentials_of_an_address_are_nowhere(tmp_path: Path, server: Any, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.codegen.conftest import reply

    server.answers["/doc"] = reply(200, _doc())
    url = server.url.replace("http://", "http://user:hunter3@") + "/doc?key=hunter2"
    report = generate(url, "jobs", tmp_path)
    texts = [report.as_text(), json.dumps(report.as_json()), *map(str, _files(tmp_path / "jobs").values())]
    assert not [text for text in texts if "hunter" in text]
    server.answers["/gone"] = reply(404, b"")
    assert main([url.replace("/doc", "/gone"), "--package", "x", "--into", str(tmp_path)]) == 2
    assert "hunter" not in capsys.readouterr().err


# ---- killed


_PROGRAM = """
import json, sys
from runs_sdk.codegen import generate
print("go", flush=True)
generate(json.load(open(sys.argv[1])), "p", sys.argv[2], source="x")
"""


def _kill_at(tmp_path: Path, delays: list[float]) -> None:
    old, new = _doc(), _doc()
    new["components"]["schemas"]["Job"]["properties"]["extra"] = {"type": "string"}
    sides = []
    for name, doc in (("old", old), ("new", new)):
        generate(doc, "p", tmp_path / name, source="x")
        sides.append(_files(tmp_path / name / "p"))
    # the lock of the new one has the history of the old one, so it is made in the same place
    generate(old, "p", tmp_path / "both", source="x")
    generate(new, "p", tmp_path / "both", source="x")
    sides.append(_files(tmp_path / "both" / "p"))
    document = tmp_path / "new.json"
    document.write_text(json.dumps(new))
    work = tmp_path / "work"
    generate(old, "p", work, source="x")
    for delay in delays:
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(document), str(work)], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert _files(work / "p") in sides, f"a mixture after {delay} s"
    generate(new, "p", work, source="x")
    assert _files(work / "p") == sides[2]
    assert [each for each in os.listdir(work) if each != "p"] == [], "leftovers of killed processes"


def test_killed_while_generating(tmp_path: Path) -> None:
    _kill_at(tmp_path, [0.05, 0.3, 0.6])


@pytest.mark.full
def test_killed_at_fifty_points(tmp_path: Path) -> None:
    _kill_at(tmp_path, [0.02 * number for number in range(50)])


@pytest.mark.parametrize("left", [0, 1])
def test_a_union_that_has_one_alternative_left_keeps_its_class_and_back(left: int) -> None:
    first = normalise(_doc())
    fewer = _doc()
    result = fewer["components"]["schemas"]["Job"]["properties"]["result"]
    result["anyOf"] = [result["anyOf"][left]]
    second = normalise(fewer, first.lock)
    assert [each.name for each in second.classes.values() if each.name.startswith("JobResult")] == [
        f"JobResultType{left}"
    ]
    assert _kept(first, normalise(_doc(), second.lock)) == []


@pytest.mark.parametrize("where", [0, 1])
def test_a_schema_that_becomes_a_union_keeps_its_class(where: int) -> None:
    first = normalise(_doc())
    more = _doc()
    properties = more["components"]["schemas"]["Job"]["properties"]
    alternatives = [{"type": "object", "properties": {"team": {"type": "string"}}}]
    alternatives.insert(where, properties["owner"])
    properties["owner"] = {"anyOf": alternatives}
    second = normalise(more, first.lock)
    assert _kept(first, second) == []
    assert _kept(second, normalise(deepcopy(more), second.lock)) == []
