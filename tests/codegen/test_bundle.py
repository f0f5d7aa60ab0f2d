"""Documents in several files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import DocumentError, diff, generate
from runs_sdk.codegen.bundle import load_whole
from tests.codegen.conftest import Server, reply

ROOT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Jobs", "version": "1"},
    "paths": {
        "/jobs": {
            "get": {
                "operationId": "list_jobs",
                "parameters": [{"$ref": "parts/common.json#/components/parameters/Limit"}],
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "parts/job.json"}}}},
                    "404": {"$ref": "parts/common.json#/components/responses/Missing"},
                },
            }
        },
        "/others": {"$ref": "parts/others.json"},
    },
    "components": {"schemas": {"Owner": {"type": "object", "properties": {"name": {"type": "string"}}}}},
}
FILES: dict[str, Any] = {
    "parts/job.json": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "parent": {"$ref": "#"},
            "state": {"$ref": "common.json#/components/schemas/State"},
            "owner": {"$ref": "../root.json#/components/schemas/Owner"},
            "note": {"$ref": "common.json#/components/schemas/Owner"},
        },
    },
    "parts/common.json": {
        "components": {
            "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
            "responses": {
                "Missing": {
                    "description": "",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
                }
            },
            "schemas": {
                "State": {"type": "string", "enum": ["a", "b"]},
                "Problem": {"type": "object", "properties": {"detail": {"type": "string"}}},
                "Owner": {"type": "object", "properties": {"text": {"type": "string"}}},
            },
        }
    },
    "parts/others.json": {
        "get": {
            "operationId": "list_others",
            "responses": {
                "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "job.json"}}}}
            },
        }
    },
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "api"
    (folder / "parts").mkdir(parents=True)
    for name, node in FILES.items():
        (folder / name).write_text(json.dumps(node))
    (folder / "root.json").write_text(json.dumps(ROOT))
    return folder / "root.json"


def _check(whole: dict[str, Any]) -> None:
    schemas = whole["components"]["schemas"]
    assert {"Owner", "job", "State", "Problem"} <= schemas.keys()
    job = schemas["job"]["properties"]
    assert job["parent"] == {"$ref": "#/components/schemas/job"}
    assert job["owner"] == {"$ref": "#/components/schemas/Owner"}
    other = job["note"]["$ref"].rpartition("/")[2]
    assert other != "Owner" and schemas[other]["properties"] == {"text": {"type": "string"}}
    assert whole["paths"]["/others"]["get"]["operationId"] == "list_others"


def test_files_become_one_document_and_classes_keep_their_names(root: Path, tmp_path: Path) -> None:
    _check(load_whole(root))
    report = generate(root, "jobs", tmp_path / "out")
    assert report.complete, report.as_text()
    names = {path.stem for path in (tmp_path / "out" / "jobs" / "models").glob("*.py")}
    assert {"job", "state", "problem", "owner"} <= names
    assert diff(root, tmp_path / "out" / "jobs").changes == []


@pytest.mark.parametrize(
    "reference", ["../secret.json", "/etc/hostname", "file:///etc/hostname", "http://127.0.0.1:9/x"]
)
def test_nothing_outside_of_the_folder_is_read(root: Path, reference: str) -> None:
    (root.parent.parent / "secret.json").write_text('{"type": "string"}')
    document = json.loads(root.read_text())
    document["components"]["schemas"]["Out"] = {"$ref": reference}
    root.write_text(json.dumps(document))
    with pytest.raises(DocumentError, match="leads"):
        load_whole(root)


def test_a_link_does_not_lead_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text('{"type": "string"}')
    (root.parent / "inside.json").symlink_to(tmp_path / "secret.json")
    document = json.loads(root.read_text())
    document["components"]["schemas"]["Out"] = {"$ref": "inside.json"}
    root.write_text(json.dumps(document))
    with pytest.raises(DocumentError, match="leads out of"):
        load_whole(root)


def test_a_place_that_is_not_there_is_named(root: Path) -> None:
    document = json.loads(root.read_text())
    document["components"]["schemas"]["Out"] = {"$ref": "parts/common.json#/components/schemas/None"}
    root.write_text(json.dumps(document))
    with pytest.raises(DocumentError, match=r"parts/common.json#/components/schemas/None leads nowhere"):
        load_whole(root)


def test_documents_from_the_network(server: Server) -> None:
    for name, node in {**FILES, "root.json": ROOT}.items():
        server.answers[f"/v1/{name}"] = reply(200, node)
    _check(load_whole(f"{server.url}/v1/root.json", auth_header="X-Key: hunter2"))
    assert {each["headers"].get("X-Key") for each in server.requests} == {"hunter2"}
    server.answers["/v1/out.json"] = reply(
        200, {**ROOT, "components": {"schemas": {"Out": {"$ref": "../v2/other.json"}}}}
    )
    with pytest.raises(DocumentError, match="leads out of"):
        load_whole(f"{server.url}/v1/out.json")


def _write(folder: Path, files: dict[str, Any]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(content))
    return folder / next(iter(files))


def test_a_component_that_is_a_file_of_its_own_keeps_its_name(tmp_path: Path) -> None:
    """The usual layout: the components of the first file are references, and the files refer to each other."""
    answer = {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "schemas/Job.json"}}}}}
    state = {"type": "string", "enum": ["a", "b"]}
    files = {
        "api.json": {
            "openapi": "3.0.3",
            "info": {"title": "Jobs", "version": "1"},
            "paths": {"/jobs": {"get": {"operationId": "get_job", "responses": answer}}},
            "components": {
                "schemas": {"Job": {"$ref": "schemas/Job.json"}, "Task": {"$ref": "#/components/schemas/Job"}}
            },
        },
        "schemas/Job.json": {
            "type": "object",
            "properties": {"state": {"$ref": "State.json"}, "parent": {"$ref": "#"}, "same": {"$ref": "Job.json"}},
        },
        "schemas/State.json": state,
    }  # fmt: skip
    root = _write(tmp_path, files)
    whole = load_whole(root)
    job = {"$ref": "#/components/schemas/Job"}
    assert whole["paths"]["/jobs"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] == job
    assert whole["components"]["schemas"] == {
        "Job": {
            "type": "object",
            "properties": {"state": {"$ref": "#/components/schemas/State"}, "parent": job, "same": job},
        },
        "Task": job,
        "State": state,
    }
    report = generate(root, "jobs", tmp_path)
    assert report.complete
    models = {path.stem for path in (tmp_path / "jobs" / "models").glob("*.py")}
    assert {"job", "state"} <= models
    assert not {name for name in models if name.startswith("job_")}
    one = {**whole, "components": {"schemas": {**whole["components"]["schemas"]}}}
    assert diff(one, root).changes == []
