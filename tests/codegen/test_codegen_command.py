"""The command line, overlays and the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, DocumentError, generate, main
from runs_sdk.codegen.overlay import apply_overlay
from tests.codegen.conftest import Server, document, operation, reply

DOC = document(
    {
        "/a": {
            "get": operation(
                {"type": "string"}, operationId="a", parameters=[{"name": "x", "in": "query", "schema": {}}]
            )
        },
        "/b": {"get": operation({"type": "string"}, operationId="b", tags=["other"], deprecated=True)},
    },
    {"Unused": {"type": "object", "properties": {"a": {"type": "string"}}}},
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "service.json"
    path.write_text(json.dumps(DOC))
    return path


def test_command(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main([str(source), "--package", "service", "--into", str(out)]) == 0
    shown = capsys.readouterr()
    assert "operations      2 of 2" in shown.out
    assert shown.err == ""
    first = (out / "service" / "api" / "job" / "a.py").read_text().splitlines()[0]
    assert first == f"# generated from {source} by runs generate; do not edit"
    assert main([str(source), "--package", "service", "--into", str(out), "--json", "--include-tags", "other"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["document"]["operations"] == report["package"]["operations"] == 1
    assert (report["deprecated"], report["losses"]) == (1, [])
    assert not (out / "service" / "api" / "job").exists()


def test_command_fails_with_one_sentence(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    assert main([str(tmp_path / "gone.yaml"), "--package", "p", "--into", out]) == 1
    assert capsys.readouterr().err.startswith("error: cannot read ")
    assert main([str(source), "--package", "p", "--into", out, "--include-tags", "nope"]) == 1
    assert capsys.readouterr().err == "error: no operation has the tag 'nope'; there are job, other\n"
    with pytest.raises(SystemExit):
        main([str(source)])


def test_what_is_left_out(source: Path, tmp_path: Path) -> None:
    report = generate(source, "p", tmp_path, exclude_deprecated=True)
    assert report.document == {
        "operations": 1,
        "parameters": 1,
        "bodies": 0,
        "responses": 1,
        "models": 0,
        "properties": 0,
    }
    assert report.complete


def test_overlay(source: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\n"
        "info: {title: fixes, version: '1'}\n"
        "actions:\n"
        "  - target: $.paths['/a'].get.parameters[?(@.name == 'x')]\n"
        "    update: {required: true}\n"
        "  - target: $.paths.*.get[?@.deprecated]\n"
        "    remove: true\n"
        "  - target: $.paths['/b']\n"
        "    remove: true\n".replace("  - target: $.paths.*.get[?@.deprecated]\n    remove: true\n", "")
    )
    report = generate(source, "p", tmp_path / "out", overlay=overlay)
    assert report.document["operations"] == 1
    assert "    x: Any,\n" in (tmp_path / "out" / "p" / "api" / "job" / "a.py").read_text()


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        (
            [{"target": "$.info", "update": {"title": "T", "x": {"a": 1}}}],
            {"title": "T", "version": "1", "x": {"a": 1}},
        ),
        ([{"target": "$.info.title", "update": "U"}], {"title": "U", "version": "1"}),
        ([{"target": "$..version", "remove": True}], {"title": "Test"}),
        ([{"target": "$['info']['title']", "remove": True}], {"version": "1"}),
        ([{"target": "$.info.*", "remove": True}], {}),
    ],
)
def test_overlay_actions(actions: list[Any], expected: Any) -> None:
    assert apply_overlay(DOC, {"overlay": "1.0.0", "actions": actions})["info"] == expected
    assert DOC["info"] == {"title": "Test", "version": "1"}


def test_overlay_on_lists() -> None:
    doc = {"tags": [{"name": "a"}, {"name": "b", "x": 1}, {"name": "c"}]}
    for target, left in {
        "$.tags[0]": ["b", "c"],
        "$.tags[-1]": ["a", "b"],
        "$.tags[?(@.name != 'b')]": ["b"],
        "$.tags[?@.x == 1]": ["a", "c"],
        "$.tags[*]": [],
    }.items():
        changed = apply_overlay(doc, {"overlay": "1.0.0", "actions": [{"target": target, "remove": True}]})
        assert [tag["name"] for tag in changed["tags"]] == left
    more = apply_overlay(doc, {"overlay": "1.0.0", "actions": [{"target": "$.tags", "update": {"name": "d"}}]})
    assert len(more["tags"]) == 4


@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        ({}, "no `overlay` version"),
        ({"overlay": "1.0.0", "actions": [{}]}, "no target"),
        ({"overlay": "1.0.0", "actions": [{"target": "$.gone", "remove": True}]}, "matches nothing"),
        ({"overlay": "1.0.0", "actions": [{"target": "info", "remove": True}]}, "does not begin with"),
        ({"overlay": "1.0.0", "actions": [{"target": "$.info[(@.x)]", "remove": True}]}, "cannot be read from"),
        ({"overlay": "1.0.0", "actions": [{"target": "$", "remove": True}]}, "whole document"),
    ],
)
def test_overlay_problems(overlay: dict[str, Any], said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        apply_overlay(DOC, overlay)


def test_report_names_what_was_simplified_and_lost(tmp_path: Path) -> None:
    schemas = {"Loop": {"type": "array", "items": {"$ref": "#/components/schemas/Loop"}}}
    report = generate(
        document({"/a": {"get": operation({"$ref": "#/components/schemas/Loop"})}}, schemas), "p", tmp_path
    )
    assert report.complete
    assert "recursion: #/components/schemas/Loop: refers to itself" in report.as_text()
    assert report.as_json()["simplifications"][0]["kind"] == "recursion"


def test_missing_tools_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("runs_sdk.codegen.layout._ruff", lambda: str(tmp_path / "no-ruff"))
    with pytest.raises(CodegenError, match="ruff cannot be run"):
        generate(DOC, "p", tmp_path / "out")
    assert not (tmp_path / "out" / "p").exists()


def test_what_goes_wrong_outside_is_an_error_in_one_sentence(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("mine")
    assert main([str(source), "--package", "p", "--into", str(blocked)]) == 1
    assert capsys.readouterr().err.startswith(f"error: cannot write {blocked}: ")
    assert blocked.read_text() == "mine"
    assert main(["ftp://host/x?token=hunter2", "--package", "p", "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "error: ftp://host/x cannot be read: a document is a file, or at an http or https URL\n"
    )
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><p>Log in</p>")
    assert main([str(page), "--package", "p", "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err.endswith("it is not an object; it is a web page\n")


def test_credentials_for_the_document(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers["/no"] = reply(401)
    common = [f"{server.url}/no", "--package", "p", "--into", str(tmp_path)]
    assert main(common) == 1
    assert "status 401; send a credential with --auth-header" in capsys.readouterr().err
    monkeypatch.setenv("DOCUMENT_AUTH", "X-Key: hunter2")
    assert main([*common, "--auth-header-env", "DOCUMENT_AUTH"]) == 1
    assert "status 401: the auth header is refused" in capsys.readouterr().err
    assert server.requests[-1]["headers"]["X-Key"] == "hunter2"
    asked = len(server.requests)
    assert main([*common, "--auth-header-env", "NOT_SET"]) == 1
    assert "NOT_SET is not set" in capsys.readouterr().err
    for header in ("X-Key: hunter2\nX-Other: 1", "X-Key: hünter2", "hunter2", "X Key: hunter2"):
        assert main([*common, "--auth-header", header]) == 1
        shown = capsys.readouterr().err
        assert shown.startswith("error: the ")
        assert "nter2" not in shown
    assert len(server.requests) == asked


def test_the_older_package_stays_until_the_new_one_is_there(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(source, "p", tmp_path)

    def interrupted(*arguments: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("runs_sdk.codegen.package.lay_out", interrupted)
    with pytest.raises(KeyboardInterrupt):
        generate(source, "p", tmp_path, include_tags=["other"])
    assert (tmp_path / "p" / "api" / "job" / "a.py").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p", "service.json"]


def test_a_loss_is_named_and_fails(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forgetful(folder: Path, settings: Path) -> None:
        (folder / "api" / "job" / "a.py").unlink()

    monkeypatch.setattr("runs_sdk.codegen.package.lay_out", forgetful)
    arguments = [str(source), "--package", "p", "--into", str(tmp_path / "out")]
    assert main(arguments) == 1
    shown = capsys.readouterr().out
    assert "operations      1 of 2" in shown
    assert "LOST operations GET /a (a): there is no module for it" in shown
    assert main([*arguments, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["losses"][0]["kind"] == "operations"


def test_the_models_of_a_part_are_counted(tmp_path: Path) -> None:
    def used(name: str, tag: str) -> dict[str, Any]:
        schema = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        return {"get": operation(schema, operationId=name, tags=[tag])}

    def model(**properties: Any) -> dict[str, Any]:
        return {"type": "object", "properties": {"a": {"type": "string"}, **properties}}

    schemas = {"A": model(b={"$ref": "#/components/schemas/B"}), "B": model(), "C": model()}
    report = generate(
        document({"/a": used("A", "x"), "/c": used("C", "y")}, schemas), "p", tmp_path, include_tags=["x"]
    )
    assert report.complete
    assert (report.document["operations"], report.document["models"], report.document["properties"]) == (1, 2, 3)
    assert report.package == report.document
