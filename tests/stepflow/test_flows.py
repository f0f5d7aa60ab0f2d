"""Reading flows from files: what is wrong is named, with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.stepflow.flows import Flow, find_flow, read_document, schema_of

GREET = "name: greet\nsteps: []\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problem(path: object) -> str:
    with pytest.raises(InputValidationError) as caught:
        find_flow(path)  # type: ignore[arg-type]
    (only,) = caught.value.errors
    assert str(only) in str(caught.value)
    return str(only)


def test_yaml_and_json_and_mappings(tmp_path: Path) -> None:
    expected = {"name": "greet", "steps": []}
    yaml, json = write(tmp_path, "g.yaml", GREET), write(tmp_path, "g.json", '{"name": "greet", "steps": []}')
    flows = [find_flow(yaml), find_flow(str(yaml)), find_flow(json), find_flow(expected)]
    assert all(isinstance(flow, Flow) and flow.document == expected for flow in flows)
    assert len({flow.key for flow in flows if isinstance(flow, Flow)}) == 1


def test_an_id_is_an_id() -> None:
    assert find_flow("ab" * 32) == "ab" * 32


def test_yaml_is_1_2(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "on: yes\nno: NO\ndate: 2026-01-02\nn: 017\ni: 3\nf: 1.5\nnone: ~\nflag: true\n")
    expected = {"on": "yes", "no": "NO", "date": "2026-01-02", "n": 17, "i": 3, "f": 1.5, "none": None, "flag": True}
    assert read_document(path) == expected


def test_byte_order_mark_and_anchors(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", b"\xef\xbb\xbfa: &x {b: 1}\nc: *x\n")
    assert read_document(path) == {"a": {"b": 1}, "c": {"b": 1}}


def test_unknown_file_names_the_folder(tmp_path: Path) -> None:
    said = problem(tmp_path / "nowhere.yaml")
    assert "nowhere.yaml" in said
    assert f"in {tmp_path}" in said
    assert "does not exist" in problem(tmp_path / "no" / "x.yaml")
    assert "64 hexadecimal digits" in problem("no-such-flow")


def test_a_folder_is_no_flow(tmp_path: Path) -> None:
    assert "cannot be read" in problem(tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("name: x\nsteps: [\n  - a\n", 3, 3),
        ("a: b: c\n", 1, 5),
        ("a: 1\n  b: 2\n", 2, 4),
        ("a: 'open\n", 2, 1),
        ("a: 1\na: 2\n", 2, 1),
        ("a: *nowhere\n", 1, 4),
        ("\ta: 1\n", 1, 1),
        ("a: 1\n---\nb: 2\n", 2, 1),
    ],
)
def test_yaml_errors_have_line_and_column(tmp_path: Path, text: str, line: int, column: int) -> None:
    path = write(tmp_path, "bad.yaml", text)
    assert f"{path}, line {line}, column {column}: " in problem(path)


def test_json_errors_have_line_and_column(tmp_path: Path) -> None:
    path = write(tmp_path, "bad.json", '{"a": 1,\n  "b" 2}')
    assert f"{path}, line 2, column 7: " in problem(path)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = write(tmp_path, "bad.yaml", b"a: 1\nb: \xff\xfe\n")
    assert f"{path}, line 2: this is not UTF-8 text" in problem(path)


@pytest.mark.parametrize(("text", "said"), [("- 1\n", "list"), ("", "nothing"), ("5\n", "int")])
def test_a_flow_is_a_mapping(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, "odd.yaml", text)
    assert said in problem(path)
    assert "a file, a mapping or the id" in problem(5)


def test_what_json_cannot_carry_is_named_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, "odd.yaml", "a: {1: x}\nb: [.inf, .nan]\nc: !!binary aGk=\n")
    with pytest.raises(InputValidationError) as caught:
        read_document(path)
    assert [problem.path for problem in caught.value.errors] == ['flow.a["1"]', "flow.b[0]", "flow.b[1]", "flow.c"]


def test_a_mapping_that_contains_itself() -> None:
    loop: dict[str, object] = {}
    loop["again"] = loop
    assert "contains itself" in problem(loop)


def test_a_flow_is_a_copy() -> None:
    given: Any = {"name": "x", "steps": [{"id": "a"}]}
    flow = find_flow(given)
    assert isinstance(flow, Flow)
    given["steps"][0]["id"] = "b"
    assert flow.document["steps"] == [{"id": "a"}]


def test_schemas() -> None:
    flow = {"schemas": {"properties": {"input": {"type": "object"}, "output": 3}}}
    assert schema_of(flow, "input") == {"type": "object"}
    assert schema_of(flow, "output") is None
    assert schema_of({"schemas": None}, "input") is None


def test_a_flow_that_is_run_again_is_read_anew_where_it_has_changed():
    flow = {"name": "f", "steps": [{"id": "s", "component": "/builtin/noop", "input": 1}], "output": {"$step": "s"}}
    first = find_flow(flow)
    assert find_flow(json.loads(json.dumps(flow))) is first
    assert first.document == flow and first.document is not flow
    flow["steps"][0]["input"] = True  # equal to 1, and another document
    second = find_flow(flow)
    assert second.document["steps"][0]["input"] is True
    assert second.key != first.key
    flow["steps"][0]["input"] = float("nan")
    for _ in range(2):
        with pytest.raises(InputValidationError, match="no number"):
            find_flow(flow)
    flow["steps"][0]["input"] = {1: "a"}
    with pytest.raises(InputValidationError, match="must be text"):
        find_flow(flow)
