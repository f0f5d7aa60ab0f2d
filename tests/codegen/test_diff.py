"""What `runs diff` says of single changes, in the caller's words."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import DocumentError
from runs_sdk.codegen.comparison import RULES, Change, Silence, diff, read
from runs_sdk.codegen.comparison.command import diff_command as main
from runs_sdk.codegen.comparison.render import as_markdown, as_text
from runs_sdk.codegen.comparison.rules import as_table
from runs_sdk.codegen.errors import CodegenError

ROOT = Path(__file__).resolve().parents[2]

BASE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Jobs", "version": "1"},
    "servers": [{"url": "https://jobs.example"}],
    "security": [{"key": []}],
    "paths": {
        "/jobs": {
            "get": {
                "operationId": "listJobs",
                "tags": ["jobs"],
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100, "default": 10}},
                    {"name": "status", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"X-Total": {"schema": {"type": "integer"}}},
                        "content": {
                            "application/json": {
                                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Job"}}
                            }
                        },
                    }
                },
            },
            "post": {
                "operationId": "createJob",
                "tags": ["jobs"],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewJob"}}},
                },
                "responses": {
                    "201": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}},
                    }
                },
            },
        },
        "/jobs/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "getJob",
                "tags": ["jobs"],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}},
                    },
                    "404": {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}},
                },
            },
        },
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        "schemas": {
            "Job": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "string", "readOnly": True},
                    "state": {"$ref": "#/components/schemas/State"},
                    "result": {
                        "oneOf": [{"$ref": "#/components/schemas/Done"}, {"$ref": "#/components/schemas/Failed"}],
                        "discriminator": {"propertyName": "kind"},
                    },
                    "size": {"type": "integer", "minimum": 1},
                },
            },
            "NewJob": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "maxLength": 20},
                    "size": {"type": "integer", "minimum": 1},
                    "state": {"$ref": "#/components/schemas/State"},
                    "notes": {"type": ["string", "null"]},
                },
            },
            "State": {"type": "string", "enum": ["queued", "done"]},
            "Done": {"type": "object", "properties": {"kind": {"const": "Done"}, "output": {}}},
            "Failed": {"type": "object", "properties": {"kind": {"const": "Failed"}, "why": {"type": "string"}}},
        },
    },
}


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """An edit: the value at a path of keys, or its removal when the value is `...`."""

    def edit(document: dict[str, Any]) -> None:
        *steps, last = path.split(" ")
        place: Any = document
        for step in steps:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if value is ...:
            del place[int(last) if isinstance(place, list) else last]
        elif isinstance(place, list):
            place[int(last)] = value
        else:
            place[last] = value

    return edit


JOB, NEW, STATE = "components schemas Job", "components schemas NewJob", "components schemas State"
LIST, ONE = "paths /jobs get", "paths /jobs/{id} get"
ANSWER = f"{ONE} responses 200 content application/json schema"

CASES: list[tuple[str, Any, set[tuple[str, str]]]] = [
    (f"{STATE} enum", ["queued", "done", "lost"], {("enum-value-added", "risky")}),
    (f"{STATE} enum", ["queued"], {("enum-value-removed", "breaking")}),
    (f"{STATE} enum", ..., {("enum-dropped", "risky")}),
    (f"{NEW} properties size minimum", 2, {("bound-tightened", "breaking")}),
    (f"{NEW} properties size minimum", ..., {("bound-loosened", "safe")}),
    (f"{NEW} properties size", {"type": "integer", "exclusiveMinimum": 0}, {("bound-loosened", "safe")}),
    (f"{JOB} properties size minimum", 2, {("bound-tightened", "safe")}),
    (f"{JOB} properties size minimum", ..., {("bound-loosened", "risky")}),
    (f"{NEW} properties notes type", "string", {("became-not-nullable", "breaking")}),
    (f"{NEW} properties notes", {"anyOf": [{"type": "null"}, {"type": "string"}]}, set()),
    (f"{NEW} properties notes", {"type": "string", "nullable": True}, set()),
    (f"{NEW} properties size type", "number", {("type-widened", "safe")}),
    (f"{JOB} properties size type", "number", {("type-widened", "breaking")}),
    (f"{NEW} properties name pattern", "^[a-z]+$", {("pattern-added", "risky")}),
    (f"{NEW} properties name format", "uuid", {("format-changed", "breaking")}),
    (f"{NEW} properties name format", "hostname", {("format-hint-changed", "risky")}),
    (f"{NEW} properties name default", "job", {("default-changed", "risky")}),
    (f"{NEW} properties name readOnly", True, {("property-became-read-only", "risky")}),
    (f"{JOB} properties size writeOnly", True, {("property-became-write-only", "breaking")}),
    (f"{NEW} additionalProperties", False, {("undeclared-keys-refused", "breaking")}),
    (f"{JOB} properties result oneOf", [{"$ref": "#/components/schemas/Done"}], {
        ("alternative-removed", "safe")}),
    (f"{JOB} properties result oneOf", [{"$ref": f"#/components/schemas/{n}"} for n in ("Failed", "Done")], set()),
    (f"{JOB} properties result discriminator propertyName", "type", {("discriminator-changed", "breaking")}),
    (f"{JOB} properties id", ..., {("property-removed", "breaking")}),
    (f"{JOB} properties id deprecated", True, {("property-deprecated", "safe")}),
    (f"{JOB} required", [], {("property-became-optional", "breaking")}),
    (f"{NEW} required", [], {("property-became-optional", "safe")}),
    (f"{NEW} required", ["name", "size"], {("property-became-required", "breaking")}),
    (f"{LIST} parameters 0 schema default", 20, {("default-changed", "risky")}),
    (f"{LIST} parameters 0 name", "limits", {("parameter-renamed", "breaking")}),
    (f"{LIST} parameters 0 in", "header", {("parameter-moved", "breaking")}),
    (f"{LIST} parameters 1 explode", False, {("parameter-style-changed", "breaking")}),
    (f"{LIST} parameters 0 explode", False, set()),
    (f"{LIST} parameters 1 deprecated", True, {("parameter-deprecated", "safe")}),
    (f"{LIST} responses 200 headers", {}, {("header-removed", "risky")}),
    (f"{LIST} operationId", "findJobs", {("operation-id-changed", "risky")}),
    (f"{LIST} tags", ["others"], set()),
    (f"{LIST} description", "Lists.", set()),
    ("paths /jobs post requestBody required", False, {("body-became-optional", "safe")}),
    ("paths /jobs post requestBody", ..., {("body-removed", "breaking")}),
    ("paths /jobs post requestBody content application/xml", {"schema": {"type": "string"}}, {
        ("media-type-added", "safe")}),
    (f"{ONE} responses 404", ..., {("error-removed", "safe")}),
    (f"{ONE} responses 200", ..., {("success-removed", "breaking")}),
    (f"{ONE} responses 200 content", {}, {("answer-body-removed", "breaking")}),
    (f"{ONE} responses 200 content text/event-stream", {"schema": {"type": "string"}}, {
        ("media-type-added", "risky"), ("operation-streaming-changed", "breaking")}),
    (f"{ONE} security", [], {("security-dropped", "safe")}),
    (f"{ONE} security", [{"key": []}, {"other": []}], {("security-alternative-added", "safe")}),
    (f"{ONE} security", [{"other": []}], {
        ("security-alternative-added", "safe"), ("security-alternative-removed", "breaking")}),
    ("components securitySchemes key in", "query", {("security-scheme-changed", "breaking")}),
    ("servers", [{"url": "https://eu.jobs.example"}], {("server-removed", "risky"), ("server-added", "safe")}),
    (ONE, ..., {("operation-removed", "breaking")}),
    (f"{ANSWER} $ref", "#/components/schemas/NewJob", {("schema-replaced", "breaking")}),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "expected"), CASES, ids=lambda each: each if isinstance(each, str) else "")
def test_a_change_has_its_rule_and_its_severity(path: str, value: Any, expected: set[tuple[str, str]]) -> None:
    new = deepcopy(BASE)
    _set(path, value)(new)
    assert {(each.rule, each.severity) for each in diff(BASE, new).changes} == expected


def _only(old: dict[str, Any], new: dict[str, Any]) -> Any:
    changes = diff(old, new).changes
    assert len(changes) == 1, changes
    return changes[0]


def test_names_of_the_package_are_told() -> None:
    new = deepcopy(BASE)
    del new["components"]["schemas"]["NewJob"]["properties"]["size"]
    assert _only(BASE, new).names == ("models.NewJob.size",)
    new = deepcopy(BASE)
    del new["paths"]["/jobs"]["get"]["parameters"][1]
    assert _only(BASE, new).names == ("api.jobs.list_jobs(status)",)
    new = deepcopy(BASE)
    del new["paths"]["/jobs/{id}"]["get"]
    assert _only(BASE, new).names == ("api.jobs.get_job",)


def test_a_component_is_one_change_for_all_operations_that_reach_it() -> None:
    new = deepcopy(BASE)
    del new["components"]["schemas"]["Job"]["properties"]["id"]
    found = _only(BASE, new)
    assert found.schema == "Job"
    assert set(found.operations) == {"GET /jobs", "POST /jobs", "GET /jobs/{id}"}
    assert found.old == "#/components/schemas/Job/properties/id"


def test_a_path_parameter_with_another_name_is_the_same_operation() -> None:
    new = deepcopy(BASE)
    item = new["paths"].pop("/jobs/{id}")
    item["parameters"][0]["name"] = "jobId"
    new["paths"]["/jobs/{jobId}"] = item
    assert _only(BASE, new).rule == "path-parameter-renamed"


@pytest.mark.parametrize("rename_id", [False, True])
def test_an_operation_that_has_moved_is_not_gone_and_new(rename_id: bool) -> None:
    new = deepcopy(BASE)
    item = new["paths"].pop("/jobs/{id}")
    new["paths"]["/v2/jobs/{id}"] = item
    if rename_id:
        item["get"]["operationId"] = "getJobV2"
    rules = {each.rule for each in diff(BASE, new).changes}
    assert rules == {"operation-moved", "operation-id-changed"} if rename_id else {"operation-moved"}


def test_a_new_version_beside_the_old_one_is_new() -> None:
    new = deepcopy(BASE)
    new["paths"]["/v2/jobs/{id}"] = deepcopy(BASE["paths"]["/jobs/{id}"])
    new["paths"]["/v2/jobs/{id}"]["get"]["operationId"] = "getJobV2"
    assert _only(BASE, new).rule == "operation-added"


def test_a_property_that_is_spelt_otherwise_is_renamed() -> None:
    new = deepcopy(BASE)
    properties = new["components"]["schemas"]["NewJob"]["properties"]
    properties["jobSize"] = properties.pop("size")
    found = _only(BASE, new)
    assert (found.rule, found.severity) == ("property-renamed", "breaking")
    assert found.names == ("models.NewJob.size", "models.NewJob.job_size")


def test_a_schema_with_another_name_is_renamed() -> None:
    new = json.loads(json.dumps(BASE).replace("schemas/State", "schemas/JobState").replace('"State"', '"JobState"'))
    assert _only(BASE, new).what == "the schema State is called JobState now"


def test_webhooks_are_judged_the_other_way_round() -> None:
    old = deepcopy(BASE)
    schema = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    old["webhooks"] = {"done": {"post": {"operationId": "done", "requestBody": body, "responses": {"200": {}}}}}
    new = deepcopy(old)
    new["webhooks"]["done"]["post"]["requestBody"]["content"]["application/json"]["schema"]["required"] = []
    found = _only(old, new)
    assert (found.rule, found.severity) == ("property-became-optional", "breaking")
    assert found.operation == "webhook POST done"


def test_swagger_beside_openapi() -> None:
    swagger = {
        "swagger": "2.0",
        "info": {"title": "Jobs", "version": "1"},
        "paths": {
            "/jobs": {
                "get": {
                    "operationId": "list",
                    "produces": ["application/json"],
                    "parameters": [{"name": "limit", "in": "query", "type": "integer", "maximum": 5}],
                    "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Job"}}},
                }
            }
        },
        "definitions": {"Job": {"type": "object", "properties": {"id": {"type": "string"}}}},
    }
    answer = {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}}}
    openapi = {
        "openapi": "3.0.0",
        "info": {"title": "Jobs", "version": "1"},
        "paths": {
            "/jobs": {
                "get": {
                    "operationId": "list",
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 5}}],
                    "responses": {"200": answer},
                }
            }
        },
        "components": {"schemas": {"Job": {"type": "object", "properties": {"id": {"type": "string"}}}}},
    }
    assert diff(swagger, openapi).changes == []


# ---- the command


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    changed = deepcopy(BASE)
    changed["components"]["schemas"]["State"]["enum"].append("lost")
    old.write_text(json.dumps(BASE))
    new.write_text(json.dumps(changed))
    return old, new


def test_the_command_says_what_changed(documents: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(each) for each in documents]) == 0
    said = capsys.readouterr().out
    assert "1 risky" in said
    assert "schema State" in said
    assert "enum-value-added" in said
    assert "models.State" in said


@pytest.mark.parametrize(("limit", "status"), [("breaking", 0), ("risky", 1), ("any", 1)])
def test_the_exit_status_is_1_only_when_asked_for(documents: tuple[Path, Path], limit: str, status: int) -> None:
    assert main([*map(str, documents), "--fail-on", limit, "--json"]) == status


def test_no_change_never_fails(documents: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, _ = documents
    assert main([str(old), str(old), "--fail-on", "any"]) == 0
    assert "nothing has changed for a caller" in capsys.readouterr().out


def test_a_document_that_cannot_be_read_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.yaml"), str(tmp_path / "none.yaml")]) == 2
    assert "runs: cannot read" in capsys.readouterr().err


def test_json_and_markdown(documents: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    main([*map(str, documents), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["counts"] == {"breaking": 0, "risky": 1, "safe": 0}
    assert found["changes"][0]["schema"] == "State"
    main([*map(str, documents), "--markdown"])
    said = capsys.readouterr().out
    assert "### Risky" in said
    assert "`models.State`" in said


def test_accepted_changes_do_not_fail(
    documents: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accepted = tmp_path / "accepted.txt"
    accepted.write_text("# rule  place  reason\nenum-value-added  schema State  we treat it as text\n")
    arguments = [*map(str, documents), "--fail-on", "any", "--silences", str(accepted)]
    assert main(arguments) == 0
    assert "(accepted: we treat it as text)" in capsys.readouterr().out
    accepted.write_text("enum-value-added  schema Other  not this one\n")
    assert main(arguments) == 1
    accepted.write_text("enum-value-aded  *  misspelt\nbound-*\n")
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert "there is no rule enum-value-aded" in said
    assert ":2: a line has a rule, a place and a reason" in said


def test_a_git_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    document = tmp_path / "api.json"
    document.write_text(json.dumps(BASE))
    git("add", ".")
    git("commit", "-qm", "first")
    changed = deepcopy(BASE)
    del changed["paths"]["/jobs/{id}"]["get"]
    document.write_text(json.dumps(changed))
    monkeypatch.chdir(tmp_path)
    assert [each.rule for each in diff("HEAD:api.json", document).changes] == ["operation-removed"]
    with pytest.raises(DocumentError, match="git says"):
        diff("HEAD:other.json", document)
    with pytest.raises(DocumentError):
        diff("--output=x:api.json", document)


def test_hostile_texts_reach_no_terminal() -> None:
    new = deepcopy(BASE)
    new["paths"]["/jobs"]["get"]["parameters"].append(
        {"name": "x\x1b[2J\u202e", "in": "query", "schema": {"type": "string"}}
    )
    found = diff(BASE, new)
    for text in (as_text(found), as_markdown(found)):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_a_schema_that_contains_itself_ends() -> None:
    old, new = deepcopy(BASE), deepcopy(BASE)
    for document in (old, new):
        document["components"]["schemas"]["Job"]["properties"]["parent"] = {"$ref": "#/components/schemas/Job"}
        document["components"]["schemas"]["Loop"] = {"allOf": [{"$ref": "#/components/schemas/Loop"}]}
        document["components"]["schemas"]["Job"]["properties"]["loop"] = {"$ref": "#/components/schemas/Loop"}
    assert diff(old, new).changes == []
    new["components"]["schemas"]["Job"]["properties"]["more"] = {"type": "string"}
    with pytest.raises(CodegenError):
        diff(old, new)
    for document in (old, new):
        del document["components"]["schemas"]["Job"]["properties"]["loop"]
    assert [each.rule for each in diff(old, new).changes] == ["property-added"]


def _with_answer(schema: Any) -> dict[str, Any]:
    document = deepcopy(BASE)
    answer = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    document["paths"]["/same"] = {"get": {"responses": answer}}
    document["components"]["schemas"]["Kind"] = {"properties": {"kind": {"type": "string", "enum": ["a"]}}}
    return document


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ({"const": True}, {"const": 1}, "type-changed"),
        ({"properties": {"x": {"default": {"description": "a"}}}}, {"properties": {"x": {"default": {}}}},
         "default-changed"),
    ],
)  # fmt: skip
def test_what_python_takes_for_equal_or_for_a_text_is_compared(before: Any, after: Any, rule: str) -> None:
    assert [each.rule for each in diff(_with_answer(before), _with_answer(after)).changes] == [rule]


@pytest.mark.parametrize("reference", ["Kind/properties/kind", "K%69nd/properties/kind", "Kind"])
def test_a_reference_to_what_has_changed_is_followed(reference: str) -> None:
    old, new = (_with_answer({"$ref": f"#/components/schemas/{reference}"}) for _ in range(2))
    new["components"]["schemas"]["Kind"]["properties"]["kind"]["enum"] = ["a", "b"]
    assert [(each.rule, each.operations) for each in diff(old, new).changes] == [("enum-value-added", ("GET /same",))]


@pytest.mark.parametrize(
    ("rule", "place", "covers"),
    [
        ("property-removed the property {id,name} is gone", "schema {Job,Task}", True),
        ("property-removed the property {id,other} is gone", "schema {Job,Task}", False),
        ("property-* *name*", "schema Jo*", True),
        ("property-removed the property name is gone", "schema {Job}", False),
        ("property-removed", "GET /jobs/{id,x}", False),
        ("property-removed the property {n*e,x} is gone", "schema Job", True),
    ],
)
def test_a_line_of_accepted_changes(rule: str, place: str, covers: bool) -> None:
    change = Change("property-removed", "breaking", None, "the property name is gone", schema="Job, now Task")
    assert Silence(rule, place, "").covers(change) is covers


def test_braces_of_a_path_stand_for_themselves() -> None:
    change = Change("operation-removed", "breaking", None, "is gone", operation="GET /jobs/{id}")
    assert Silence("operation-removed", "GET /jobs/{id}", "").covers(change)
    assert not Silence("operation-removed", "GET /jobs/id", "").covers(change)


def test_a_document_that_was_read_once_is_compared_many_times() -> None:
    old = read(BASE)
    new = deepcopy(BASE)
    del new["paths"]["/jobs/{id}"]["get"]
    first = diff(old, new)
    assert first.changes == diff(BASE, new).changes == diff(old, read(new)).changes
    assert first.changes[0].names
    assert old.names is old.names


def test_every_rule_can_be_found_or_is_said_to_be_checked_elsewhere() -> None:
    assert as_table().count("\n") == len(RULES) + 1
    assert (ROOT / "docs" / "codegen.md").read_text().count(as_table()) == 1
