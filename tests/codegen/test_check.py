"""The committed packages are what the documents give, and whatever is missing is named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import generate as script
import pytest

from runs_sdk.codegen import generate, verify
from runs_sdk.codegen.load import load
from runs_sdk.codegen.verification.original import Original
from runs_sdk.codegen.verification.sampler import Sampler
from tests.codegen.conftest import ROOT

PACKAGES = ROOT / "generated" / "runs_api"


def test_committed_package_is_what_the_document_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main(["--check", "stepflow"]) == 0, capsys.readouterr().err


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the Stepflow document and package, to be damaged."""
    (tmp_path / "openapi").mkdir()
    shutil.copy(ROOT / "openapi" / "stepflow.yaml", tmp_path / "openapi")
    shutil.copytree(PACKAGES / "stepflow", tmp_path / "runs_api" / "stepflow", ignore=shutil.ignore_patterns("__py*"))
    return tmp_path


def test_check_names_what_differs_and_what_is_lost(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = copy / "runs_api" / "stepflow"
    (package / "api" / "run" / "get_run.py").unlink()
    (package / "api" / "run" / "own.py").write_text("")
    summary = package / "models" / "run_summary.py"
    kept = [line for line in summary.read_text().splitlines(keepends=True) if "flow_name" not in line]
    summary.write_text("".join(kept))
    status = script.main(["--check"], documents=copy / "openapi", packages=copy / "runs_api")
    errors = capsys.readouterr().err
    assert status == 1
    assert "runs_api/stepflow/api/run/get_run.py is missing" in errors
    assert "runs_api/stepflow/api/run/own.py is not generated from the document" in errors
    assert "runs_api/stepflow/models/run_summary.py differs" in errors
    assert "lost operations GET /api/v1/runs/{runId} (getRun)" in errors
    assert "lost responses 200 of GET /api/v1/runs/{runId} (getRun)" in errors
    assert "lost parameters wait in query of GET /api/v1/runs/{runId} (getRun)" in errors
    assert "lost properties flowName of RunSummary" in errors


@pytest.mark.parametrize(
    ("file", "old", "new", "loss"),
    [
        ("api/run/list_runs.py", '    _query(_params, "limit", limit)\n', "", "parameters limit in query of GET"),
        ("api/blob/store_blob.py", "_put(_headers,", "_put({},", "parameters X-Blob-Filename in header of POST"),
        ("api/run/create_run.py", "response.status_code == 404", "False", None),
        (
            "api/run/create_run.py",
            "parse(response, OPERATION, CreateRunResponse.from_dict)",
            "None",
            "responses 200 of POST /api/v1/runs (createRun)",
        ),
        (
            "api/run/create_run.py",
            "_json_body(_kwargs,",
            "_json_body({},",
            "bodies application/json of POST /api/v1/runs",
        ),
        (
            "api/blob/store_blob.py",
            "isinstance(body, File | bytes)",
            "False",
            "bodies application/octet-stream of POST",
        ),
        ("api/run/get_run_events.py", "def stream(", "def no_stream(", "responses 200 of GET /api/v1/runs/{runId}/ev"),
        ("models/item_result.py", "import datetime", "import no_such_module", "module models.item_result"),
        ("models/step_override.py", "dict(src_dict)", "{}", "round trip StepOverride"),
    ],
)
def test_each_sort_of_loss_is_named(copy: Path, file: str, old: str, new: str, loss: str | None) -> None:
    path = copy / "runs_api" / "stepflow" / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    result = verify(load(copy / "openapi" / "stepflow.yaml"), copy / "runs_api" / "stepflow")
    named = [str(each) for each in result.losses]
    if loss is None:  # a default response reads that status too
        assert named == []
    else:
        assert any(each.startswith(loss) for each in named), named


@pytest.mark.full  # comparing with the committed packages takes another seed each time
def test_output_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    texts = []
    for seed in ("1", "2"):
        into = tmp_path / seed
        program = (
            "import sys; from runs_sdk.codegen import generate; "
            "generate(sys.argv[1], 'stepflow', sys.argv[2], source='s')"
        )
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT / "openapi" / "stepflow.yaml"), str(into)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            check=True,
        )
        files = sorted(path for path in into.rglob("*") if path.is_file())
        texts.append({path.relative_to(into): path.read_bytes() for path in files})
    assert texts[0] == texts[1]
    assert len(texts[0]) > 80


def test_a_swagger_document_is_read_as_it_is(tmp_path: Path) -> None:
    """What is compared is the Swagger document, not what generating makes of it."""

    def swagger(*, whole: bool) -> dict[str, Any]:
        text: dict[str, Any] = {"type": "string"}
        fields: list[dict[str, Any]] = [
            {"name": "file", "in": "formData", "type": "file"},
            {"name": "note", "in": "formData", **text},
        ]
        thing: dict[str, Any] = {"type": "object", "properties": {"name": text, "size": {"type": "integer"}}}
        if not whole:
            del thing["properties"]["size"]
            fields.pop()
        upload = {"tags": ["up"], "parameters": fields, "responses": {"204": {"description": ""}}}
        put: dict[str, Any] = {
            "tags": ["thing"],
            "deprecated": True,
            "consumes": ["application/json", "multipart/form-data"],
            "parameters": [{"name": "thing", "in": "body", "schema": {"$ref": "#/definitions/Thing"}}],
            "responses": {"200": {"$ref": "#/responses/done"}},
        }
        if whole:
            put["produces"] = ["application/json", "application/zip"]
            put["parameters"] = [*put["parameters"], {"$ref": "#/parameters/page"}]
        return {
            "swagger": "2.0",
            "info": {"title": "T", "version": "1"},
            "produces": ["application/json"],
            "parameters": {"page": {"name": "page", "in": "query", **text}},
            "responses": {"done": {"description": "", "schema": {"$ref": "#/definitions/Thing"}}},
            "definitions": {"Thing": thing},
            "paths": {"/thing": {"put": put}, "/up": {"post": upload}, **({"/more": {"get": {}}} if whole else {})},
        }

    report = generate(swagger(whole=True), "whole", tmp_path)
    assert report.complete, report.as_text()
    assert (report.document["bodies"], report.document["parameters"]) == (2, 1)
    generate(swagger(whole=False), "part", tmp_path)
    assert verify(swagger(whole=False), tmp_path / "part").losses == []
    named = "\n".join(map(str, verify(swagger(whole=True), tmp_path / "part").losses))
    for loss in (
        "operations GET /more",
        "parameters page in query of PUT /thing",
        "at $ in multipart/form-data of POST /up",
        "responses 200 of PUT /thing: raises DecodeError",
        "properties size of Thing",
    ):
        assert loss in named
    up = verify(swagger(whole=True), tmp_path / "part", include_tags=["up"])
    assert [each.kind for each in up.losses] == ["properties"]
    current = verify(swagger(whole=True), tmp_path / "part", exclude_deprecated=True)
    assert {each.kind for each in current.losses} == {"operations", "properties"}


def test_large_models_have_samples(tmp_path: Path) -> None:
    """What is required finds room in a sample, however much else there is."""
    text = {"type": "string"}
    names = [f"n{index}" for index in range(90)]
    schemas: dict[str, Any] = {"Leaf": {"type": "object", "properties": dict.fromkeys(names, text), "required": names}}
    for below, name in (("Leaf", "Branch"), ("Branch", "Tree"), ("Tree", "Wood"), ("Wood", "Land")):
        properties: dict[str, Any] = {"first": {"$ref": f"#/components/schemas/{below}"}, **dict.fromkeys(names, text)}
        properties["last"] = properties["first"]
        schemas[name] = {"type": "object", "properties": properties, "required": ["first", *names, "last"]}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    sampler = Sampler(Original(document))
    for name in schemas:
        first = next(iter(sampler.samples({"$ref": f"#/components/schemas/{name}"})))
        assert set(first.value) == set(schemas[name]["properties"])
    report = generate(document, "large", tmp_path)
    assert report.complete
    assert (report.document["models"], report.document["properties"]) == (5, 90 + 4 * 92)
