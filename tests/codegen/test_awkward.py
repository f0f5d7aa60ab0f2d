"""Documents with awkward texts: names that modules use themselves, credentials in addresses, keys in other orders."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import main
from tests.codegen.conftest import ROOT, Built, Server, document, operation, reply

Build = Callable[..., Built]
PYTHON = ["Any", "list", "dict", "str", "int", "object", "type", "property", "classmethod", "datetime", "UUID"]
MORE = ["Response", "Iterable", "Mapping", "ClassVar", "Self", "TYPE_CHECKING", "True", "None", "Exception", "Literal"]


def runtime_names() -> list[str]:
    """What the modules of a package import or define themselves."""
    found: set[str] = set()
    for path in (ROOT / "runs_sdk" / "codegen" / "runtime").glob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.ImportFrom):
                found.update(alias.asname or alias.name for alias in node.names)
    return sorted(found - {"annotations"})


def awkward(names: list[str]) -> dict[str, Any]:
    """A document in which each name is a schema, a property, a parameter and an operation."""
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    moment = {"type": "string", "format": "date-time"}
    for index, name in enumerate(names):
        other = names[(index + 1) % len(names)]
        properties = {
            "when": moment,
            name: {"$ref": f"#/components/schemas/{other}"},
            "list": {"type": "array", "items": {"$ref": f"#/components/schemas/{other}"}},
        }
        schemas[name] = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, **properties}}
        answer = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        parameter = {"name": name, "in": "query", "schema": {"type": "array", "items": moment}}
        body = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
        paths[f"/{index}"] = {
            "post": operation(answer, operationId=name, parameters=[parameter], requestBody=body, tags=["job"])
        }
    return document(paths, schemas)


def test_names_that_modules_use_themselves(build: Build, server: Server) -> None:
    names = [*PYTHON, *MORE]
    built = build(awkward(names))
    found = {name: built.load("models").SCHEMAS[name] for name in names}
    assert len(set(found.values())) == len(names)
    api = next(module for module in modules(built) if module.OPERATION.path == "/1")
    server.answers["/1"] = reply(content=[{"id": "x", "list": [{"id": "y"}]}])
    with built.load().Client(server.url) as client:
        answer = api.sync(client=client, body=built.model(found["list"])(id="z"))
    assert type(answer[0]).__name__ == found["list"]
    assert [type(each).__name__ for each in answer[0].list_] == [found["dict"]]


def modules(built: Built) -> list[Any]:
    """The modules of all operations."""
    names = [path.stem for path in built.report.folder.glob("api/job/*.py") if path.stem != "__init__"]
    return [built.load(f"api.job.{name}") for name in names]


@pytest.mark.full
def test_names_of_the_runtime(build: Build, tmp_path: Path) -> None:
    built = build(awkward([*PYTHON, *MORE, *runtime_names()]))
    # what is parsed is Any to the functions that parse, and return it
    command = [sys.executable, "-m", "mypy", "--strict", "--no-warn-return-any", "--ignore-missing-imports"]
    whole = [*command, "--no-incremental", str(built.report.folder)]
    done = subprocess.run(whole, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]


def test_credentials_in_an_address_reach_no_file_and_no_terminal(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers["/openapi.json"] = reply(content=document({"/x": {"get": operation()}}, servers=[{"url": "/v1"}]))
    url = server.url.replace("://", "://user-s3cret:pass-s3cret@") + "/openapi.json?key=query-s3cret#part-s3cret"
    out = tmp_path / "out"
    assert main([url, "--package", "p", "--into", str(out), "--report", str(tmp_path / "report.md")]) == 0
    for more in (["--json"], ["--check"], ["--dry-run"], ["--http", "httpx2"]):
        main([url, "--package", "p", "--into", str(out), *more])
    for path in ("/gone.json", "/page.json"):
        server.answers[path] = reply(404 if path == "/gone.json" else 200, content=b"<html>")
        assert main([url.replace("/openapi.json", path), "--package", "q", "--into", str(out)]) != 0
    assert main([url.replace("http:", "ftp:"), "--package", "q", "--into", str(out)]) != 0
    assert main([url.replace("127.0.0.1", "[::"), "--package", "q", "--into", str(out)]) != 0
    printed = "".join(capsys.readouterr())
    assert "openapi.json" in printed
    assert "s3cret" not in printed
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 10
    assert [path.name for path in files if b"s3cret" in path.read_bytes()] == []


def reversed_keys(value: Any) -> Any:
    """The same document with all keys in another order."""
    if isinstance(value, dict):
        return {key: reversed_keys(value[key]) for key in reversed(value)}
    return [reversed_keys(each) for each in value] if isinstance(value, list) else value


def test_the_order_of_keys_changes_no_byte(build: Build) -> None:
    form = {"schema": {"type": "object", "properties": {"b": {"type": "object"}, "a": {"type": "string"}}}}
    form["encoding"] = {"b": {"style": "deepObject"}, "a": {"contentType": "text/csv"}}
    content = {"multipart/form-data": form, "application/x-www-form-urlencoded": form}
    lines = {"application/jsonl": {"schema": {"type": "object"}}, "application/json": {"schema": {"type": "string"}}}
    server = {"url": "https://{a}.example/{b}", "variables": {"b": {"default": "1"}, "a": {"default": "2"}}}
    work = operation(
        requestBody={"content": content}, responses={"200": {"description": "", "content": lines}}, servers=[server]
    )
    given = document({"/x": {"post": work}}, servers=[server], components={"securitySchemes": {}, "schemas": {}})
    texts = []
    for each in (given, reversed_keys(given)):
        folder = build(json.loads(json.dumps(each))).report.folder
        texts.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert texts[0] == texts[1]
