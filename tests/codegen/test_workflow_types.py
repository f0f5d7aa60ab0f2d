"""`runs types`: classes for what a workflow takes and gives, and a typed `start`."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import types
import uuid
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._common.services import find_service
from runs_sdk.codegen.workflow_types import is_same_module, write_module
from runs_sdk.core.models import WorkflowSchemas
from runs_sdk.core.output_types import read_output
from runs_sdk.testing import emulator

INPUT = {
    "type": "object",
    "description": "An order, \"as it is\".",
    "required": ["first-name", "rows", "class", "options"],
    "properties": {
        "first-name": {"type": "string", "description": "Whose it is."},
        "class": {"enum": ["a", "b", None]},
        "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
        "at": {"type": "string", "format": "date-time"},
        "amount": {"type": ["integer", "null"]},
        "either": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/row"}]},
        "any": {},
        "by_name": {"type": "object", "additionalProperties": {"type": "number"}},
        "whole": {"allOf": [{"$ref": "#/$defs/row"}, {"properties": {"more": {"type": "boolean"}}}]},
        "options": {"type": "boolean"},
    },
    "$defs": {
        "row": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"type": "string", "format": "uuid"}, "next": {"$ref": "#/$defs/row"}},
        }
    },
}  # fmt: skip
OUTPUT = {"type": "array", "items": {"type": "object", "properties": {"total": {"type": "number"}}}}
FLOW = {"name": "my order", "schemas": {"properties": {"input": INPUT, "output": OUTPUT}}, "steps": [],
        "output": [{"total": 3}]}  # fmt: skip


def written(takes: Any = INPUT, gives: Any = OUTPUT, service: str = "stepflow") -> str:
    return write_module(find_service(service), "order.json", WorkflowSchemas("my order", takes, gives), "runs types")


def load(text: str, name: str = "written_types") -> Any:
    module = types.ModuleType(name)
    sys.modules[name] = module  # where annotations are looked up
    exec(compile(text, f"{name}.py", "exec"), module.__dict__)
    return module


def test_the_classes_and_the_start() -> None:
    text = written()
    for line in (
        'class MyOrderInput:\n    """An order, \'as it is\'."""',
        '    first_name: str = field(metadata={"json": "first-name"})\n    """Whose it is."""',
        '    class_: Literal["a", "b", None] = field(metadata={"json": "class"})',
        "    rows: list[Row]",
        '    at: datetime | None = field(default=None, metadata={"omit_none": True})',
        "    amount: int | None",
        "    either: str | Row | None",
        "    any: Any = field(",
        "    by_name: dict[str, float] | None",
        "    whole: MyOrderInputWhole | None",
        "class Row:\n    id: UUID\n    next: Row | None",
        ") -> Run[list[MyOrderOutputItem]]:",
        "    options_: bool,",
        "output_type=list[MyOrderOutputItem]",
    ):
        assert line in text, f"{line}\nis not in\n{text}"
    assert written() == text


def test_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("order.json").write_text(json.dumps(FLOW))
    with emulator("stepflow") as service, runs_sdk.connect("stepflow", base_url=service.url) as client:
        schemas = client.schemas("order.json")
        order = load(write_module(find_service("stepflow"), "order.json", schemas, "runs types"))
        row = order.Row(id=uuid.UUID(int=1))
        when = datetime.datetime(2026, 1, 31, tzinfo=datetime.UTC)
        run = order.start(client, first_name="Ada", class_=None, rows=[row], options_=True, at=when)
        assert run.output(20) == [order.MyOrderOutputItem(total=3.0)]
        [body] = [json.loads(each.body) for each in service.requests if each.path.endswith("/runs") and each.body]
        assert body["input"] == [
            {"first-name": "Ada", "class": None, "rows": [{"id": str(uuid.UUID(int=1))}],
             "options": True, "at": "2026-01-31T00:00:00+00:00"}
        ]  # fmt: skip


def test_outputs_are_read_by_the_names_on_the_wire() -> None:
    order = load(written(gives=INPUT))
    value = {
        "first-name": "Ada",
        "class": "a",
        "rows": [{"id": "00000000-0000-0000-0000-000000000001"}],
        "options": False,
    }
    found, problems = read_output(order.MyOrderInput, value)
    assert problems == [] and found.first_name == "Ada" and found.rows[0].id.int == 1
    _, problems = read_output(order.MyOrderInput, {"first-name": 1})
    assert [each.path for each in problems] == ["output.first-name", "output.class", "output.rows", "output.options"]


@pytest.mark.parametrize(
    "schema",
    [None, True, {}, {"type": "string"}, {"$ref": "#/nowhere"}, {"$ref": "https://elsewhere/x"}, {"$ref": "#"},
     {"type": "object"}, {"properties": {"1 2": {"type": "object", "properties": {"a": {}}}, "1-2": {}}},
     {"allOf": [{"properties": {"a": {"const": 1}}}, {"allOf": [{"required": ["a"]}]}]}, {"enum": [1.5]},
     {"properties": {"client": {"description": '"""\\'}, "import": {"type": "null"}, "self": {}, "WORKFLOW": {}}},
     {"anyOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}, {"type": "null"}]}, {"items": 3}],
    ids=str,
)  # fmt: skip
def test_any_schema_gives_a_module(schema: Any) -> None:
    text = written(schema, schema)
    load(text)
    assert is_same_module(text, text)


@pytest.mark.full
def test_a_strict_checker_takes_it(tmp_path: Path) -> None:
    (tmp_path / "order_types.py").write_text(written())
    (tmp_path / "agent_types.py").write_text(written(service="acp"))
    (tmp_path / "cloud_types.py").write_text(written(service="cloudcruise"))
    (tmp_path / "program.py").write_text(
        "from typing import assert_type\nimport runs_sdk\nimport order_types\n"
        "def main() -> None:\n    client = runs_sdk.connect('stepflow')\n"
        "    run = order_types.start(client, first_name='Ada', class_='a', rows=[], options_=True)\n"
        "    assert_type(run.output(), list[order_types.MyOrderOutputItem])\n"
        "    order_types.start(client, first_name=1, class_='a', rows=[], options_=True)  # type: ignore[arg-type]\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "."], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
