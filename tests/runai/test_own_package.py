"""A package of one's own is validated as the one that ships: by its own document."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import CodegenError, generate
from runs_sdk.core.errors import InputValidationError, NotFoundError
from runs_sdk.runai import ApiClient, Configuration, RunaiClient
from tests.wire import WireServer, answer

ROOT = Path(__file__).resolve().parents[2]

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Control plane", "version": "9"},
    "x-tagGroups": [{"name": "Kitchen", "tags": ["Pots"]}],
    "paths": {
        "/pots/{potId}": {
            "parameters": [{"name": "potId", "in": "path", "required": True, "schema": {"type": "string"}}],
            "put": {
                "tags": ["Pots"],
                "operationId": "update_pot",
                "parameters": [
                    {"name": "dryRun", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "filterBy", "in": "query", "explode": False,
                     "schema": {"type": "array", "items": {"type": "string"}}},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pot"}}}},
                "responses": {"204": {"description": ""}},
            },
        }
    },
    "components": {
        "schemas": {
            "Size": {
                "type": "object",
                "required": ["litres"],
                "properties": {"litres": {"type": "number", "minimum": 1}},
            },
            "Pot": {
                "allOf": [
                    {"$ref": "#/components/schemas/Size"},
                    {
                        "type": "object",
                        "properties": {
                            "lid": {"type": "string", "nullable": True},
                            "inner": {"$ref": "#/components/schemas/Pot"},
                        },
                    },
                ]
            },
        }
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("own")
    generate(DOCUMENT, "own_runai", folder, client="runai")
    sys.path.insert(0, str(folder))
    yield "own_runai"
    sys.path.remove(str(Path(folder)))


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"body": {"litres": 0, "lid": 3, "colour": "red"}}, ["body.colour", "body.lid", "body.litres"]),
        ({"body": {"litres": 1, "inner": {"lid": None}}}, ["body.inner"]),
        (
            {"body": {"litres": 1}, "dry_run": "yes", "filter_by": ["a,b"]},
            ["parameters.dry_run", "parameters.filter_by[0]"],
        ),
    ],
)  # fmt: skip
def test_wrong_requests_are_refused_with_all_problems(package: str, given: dict[str, Any], problems: list[str]) -> None:
    with WireServer(lambda wire: answer(b"{}", "404 Not Found")) as server:
        client = RunaiClient(ApiClient(Configuration(runai_base_url=server.url, bearer_token="t")), api=package)
        with pytest.raises(InputValidationError) as caught:
            client.kitchen.pots.update_pot("p1", **given)
        assert sorted({each.path.removesuffix(".litres") if each.path.startswith("body.inner") else each.path
                       for each in caught.value.errors}) == problems  # fmt: skip
        assert server.requests == []
        with pytest.raises(NotFoundError):
            client.kitchen.pots.update_pot("p1", body={"litres": 2, "lid": None}, filter_by=["a", "b"])
        assert len(server.requests) == 1


def test_a_class_of_its_own_has_the_package_and_stays_with_it(package: str, tmp_path: Path) -> None:
    own = import_module(f"{package}.runai").RunaiClient
    with WireServer(lambda wire: answer(b"", "204 No Content")) as server:
        with own(ApiClient(Configuration(runai_base_url=server.url, bearer_token="t"))) as client:
            assert client.options() == ["kitchen"]
            with pytest.raises(InputValidationError, match=r"body.litres"):
                client.kitchen.pots.update_pot("p1", body={"litres": 0})
            assert client.kitchen.pots.update_pot("p1", body={"litres": 2}) is None
            with pytest.raises(AttributeError, match="no category called 'kitchn'; did you mean \"kitchen\""):
                _ = client.kitchn
    folder = Path(next(iter(import_module(package).__path__))).parent
    assert generate(DOCUMENT, package, folder, check=True).differences == ()
    with pytest.raises(CodegenError, match="no class for 'acp'"):
        generate(DOCUMENT, "other", tmp_path, client="acp")


USES = """
from typing import assert_type
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, ThreadedApiClient
from runs_sdk.runai.compat.api_client import PendingAnswer
from own_runai.runai import RunaiClient

config = Configuration(bearer_token="t", runai_base_url="https://x.example")
client = RunaiClient(config)
assert_type(client, RunaiClient[ApiClient])
client.kitchen.pots.update_pot("p", body={"litres": 1}, filter_by=["a"])
assert_type(RunaiClient(ThreadedApiClient(config)).kitchen.pots.update_pot("p"), PendingAnswer[None])

async def main() -> None:
    async with RunaiClient(AsyncApiClient(config)) as asynchronous:
        await asynchronous.kitchen.pots.update_pot("p")

client.kitchn
client.kitchen.pots.update_pt("p")
client.kitchen.pots.update_pot("p", dry_run="yes")
"""


@pytest.mark.full
def test_a_type_checker_knows_the_package_of_ones_own(package: str, tmp_path: Path) -> None:
    (tmp_path / "uses.py").write_text(USES)
    folder = Path(next(iter(import_module(package).__path__))).parent
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "uses.py"]
    environment = {**os.environ, "MYPYPATH": os.pathsep.join(map(str, (folder, ROOT, ROOT / "generated")))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    wrong = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert [line.rpartition("[")[2].rstrip("]") for line in wrong] == ["attr-defined", "attr-defined", "arg-type"], (
        wrong
    )
    assert all(line.startswith("uses.py") for line in wrong)
