"""`runs new-service`: the skeleton of a service that exists only as a document, made and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, new_service_command, write_service

ROOT = Path(__file__).resolve().parents[2]

FIRING = {
    "type": "object",
    "required": ["id", "state"],
    "properties": {
        "id": {"type": "string"},
        "state": {"type": "string", "enum": ["queued", "glowing", "done", "cracked", "cancelled"]},
        "result": {"type": "object", "properties": {"glaze": {"type": "string"}}},
        "error": {"type": "string"},
    },
}
ANSWER = {
    "description": "its state",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Firing"}}},
}
ORDER = {
    "type": "object",
    "required": ["clay"],
    "properties": {"clay": {"type": "string"}, "degrees": {"type": "integer"}},
}
FIRING_ID = [{"name": "firing", "in": "path", "required": True, "schema": {"type": "string"}}]
MEANINGS = {"glowing": "running", "cracked": "failed"}


def document(auth: dict[str, Any] | None, *, states: list[str] | None = None) -> dict[str, Any]:
    """The document of a kiln."""
    fire = {
        "operationId": "fire",
        "tags": ["firing"],
        "requestBody": {"required": True, "content": {"application/json": {"schema": ORDER}}},
        "responses": {"201": ANSWER},
    }
    look = {"operationId": "look", "tags": ["firing"], "parameters": FIRING_ID, "responses": {"200": ANSWER}}
    put_out = {**look, "operationId": "putOut"}
    firing = json.loads(json.dumps(FIRING))
    if states is not None:
        firing["properties"]["state"]["enum"] = states
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kiln", "version": "1"},
        "components": {"schemas": {"Firing": firing}, "securitySchemes": {"key": auth} if auth else {}},
        "security": [{"key": []}] if auth else [],
        "paths": {
            "/firings": {"post": fire},
            "/firings/{firing}": {"get": look},
            "/firings/{firing}/cancel": {"post": put_out},
        },
    }


@pytest.mark.parametrize(
    "auth",
    [
        {"type": "apiKey", "in": "header", "name": "x-kiln-key"},
        pytest.param({"type": "http", "scheme": "bearer"}, marks=pytest.mark.full),
        pytest.param(None, marks=pytest.mark.full),
    ],
    ids=["key", "bearer", "open"],
)
def test_a_new_service_passes_its_own_tests(auth: dict[str, Any] | None, tmp_path: Path) -> None:
    given = tmp_path / "kiln.json"
    given.write_text(json.dumps(document(auth)))
    words = [f"--status={word}={meaning}" for word, meaning in MEANINGS.items()]
    assert new_service_command(["kiln", str(given), "--into", str(tmp_path), *words]) == 0
    project = tmp_path / "kiln"
    info = project / "kiln-0.1.0.dist-info"  # what installing it would leave
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: kiln\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text("[runs_sdk.services]\nkiln = kiln\n")
    paths = os.pathsep.join(map(str, (project, ROOT, ROOT / "generated")))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(project), "tests"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


@pytest.mark.parametrize(
    ("states", "statuses", "operations", "said"),
    [
        (["queued", "glowing", "done"], {}, {}, "nobody knows what the status glowing means"),
        (["queued", "broken"], {"broken": "failed"}, {}, "no status of the document means success"),
        (["done"], {"done": "fine"}, {}, "no run can be fine"),
        (["done"], {}, {"start": "light"}, "the document has no operation 'light'; it has fire, look, putOut"),
        (["done"], {}, {"start": "look", "get": "fire"}, None),
    ],
)
def test_what_cannot_be_guessed_is_asked_for(
    states: list[str], statuses: dict[str, str], operations: dict[str, str], said: str | None, tmp_path: Path
) -> None:
    if said is None:
        with pytest.raises(CodegenError, match="exists and is not empty"):
            (tmp_path / "kiln").mkdir()
            (tmp_path / "kiln" / "mine.txt").write_text("keep")
            write_service("kiln", tmp_path / "x.json", tmp_path, operations=operations, statuses=statuses)
        return
    given = tmp_path / "kiln.json"
    given.write_text(json.dumps(document(None, states=states)))
    with pytest.raises(CodegenError, match=said):
        write_service("kiln", given, tmp_path, operations=operations, statuses=statuses)
    assert not (tmp_path / "kiln").exists()


@pytest.mark.parametrize("name", ["Kiln", "kiln-1", "_kiln", "1kiln", ""])
def test_a_name_that_no_package_can_have(name: str, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="cannot be the name of a service"):
        write_service(name, "none.json", tmp_path, operations={}, statuses={})


def test_a_command_line_that_is_wrong(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert new_service_command(["kiln", "none.json", "--into", str(tmp_path), "--status", "done"]) == 2
    assert "--status done: write WORD=MEANING" in capsys.readouterr().err
