"""What a type checker knows of the one class."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import generate
import pytest

import runs_sdk
from runs_sdk import codegen
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient

ROOT = Path(__file__).resolve().parents[2]
CONFIG = Configuration(bearer_token="t", runai_base_url="https://x.example")

USES = """
import asyncio
from typing import assert_type, Any, Coroutine
from runs_sdk import connect, RunStatus
from runs_sdk.runai import (
    ApiClient, AsyncApiClient, CLIv2Config, Configuration, Runai, RunaiClient, ThreadedApiClient
)
from runs_sdk.runai.compat.api_client import PendingAnswer
from runs_api.runai.groups import ProjectsApi
from runs_api.runai.models.get_projects_response_200 import GetProjectsResponse200
from runs_api.runai.models.count_response import CountResponse
from runs_api.runai.models.workspace import Workspace

config = Configuration()
plain = RunaiClient(ApiClient(config))
threaded = RunaiClient(ThreadedApiClient(config))
asynchronous = RunaiClient(AsyncApiClient(config))
short = RunaiClient(config)
session = CLIv2Config()
cli = RunaiClient(
    cluster_id=session.cluster_uuid, bearer_token=session.token, runai_base_url=session.control_plane_url
)
own = RunaiClient(config, api="my_runai")

assert_type(plain.organizations.projects.get_projects(limit=3, sort_order="asc"), GetProjectsResponse200)
assert_type(threaded.organizations.projects.get_projects(), PendingAnswer[GetProjectsResponse200])
assert_type(threaded.organizations.projects.get_projects().get(), GetProjectsResponse200)
assert_type(short.workloads.workspaces.create_workspace1(body={"name": "t"}), Workspace)
assert_type(cli.organizations.projects.options(include_deprecated=True), list[str])
assert_type(plain.api_client, ApiClient)
assert_type(own.dashboards.pages.get_pages(), Any)
assert_type(own.organizations.kitchens.get_kitchens(), Any)
projects: ProjectsApi = plain.organizations.projects

def takes(client: RunaiClient) -> None:
    assert_type(client.organizations.projects.count_projects(), CountResponse)

async def main() -> None:
    async with asynchronous as client:
        assert_type(await client.organizations.projects.get_projects(), GetProjectsResponse200)
"""

MISTAKES = """
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient

client = RunaiClient(ApiClient(Configuration()))
client.organizations.projects.get_projcts()
client.organizations.projects.get_projects(limt=3)
client.organizations.projects.get_projects(limit="3")
client.workloads.trainings.create_training1()
RunaiClient(AsyncApiClient(Configuration()), bearer_token="t")
"""


def test_the_types_are_those_of_the_generated_groups():
    assert generate.types_of("runai", ROOT / "generated" / "runs_api" / "runai", check=True) == []


def test_the_types_have_every_method_of_every_group():
    tree = ast.parse((ROOT / "runs_sdk/runai/_generated/typed.pyi").read_text(encoding="utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}

    def members(name: str) -> dict[str, ast.FunctionDef]:
        return {node.name: node for node in classes[name].body if hasattr(node, "name")}

    for prefix, api_client in (("", ApiClient(CONFIG)), ("Async", AsyncApiClient(CONFIG))):
        client = RunaiClient(api_client)
        for category in client.options():
            camel = "".join(word.capitalize() for word in category.split("_"))
            groups = getattr(client, category)
            assert list(members(prefix + camel)) == groups.options()
            for group in groups.options():
                declared = members(ast.unparse(members(prefix + camel)[group].returns))
                hidden = set(getattr(groups, group).options(True)) - set(getattr(groups, group).options())
                assert list(declared) == getattr(groups, group).options(include_deprecated=True)
                assert {name for name, node in declared.items() if node.decorator_list} == hidden


PACKAGES = [
    "runs_sdk",
    *(f"runs_sdk.{service.name}" for service in runs_sdk.services()),
    "runs_sdk.testing",
    "runs_sdk.codegen",
]


@pytest.mark.parametrize("package", PACKAGES)
def test_public_names_are_listed_once_and_all_there(package):
    from importlib import import_module

    module = import_module(package)
    for name in module.__all__:
        assert getattr(module, name) is not None
    assert dir(module) == sorted(module.__all__) and len(set(module.__all__)) == len(module.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        module.no_such_name


@pytest.mark.full
def test_a_type_checker_knows_every_public_name(tmp_path):
    from importlib import import_module

    every = [(package, import_module(package).__all__) for package in PACKAGES]
    names = [(package, name) for package, of_package in every for name in of_package]
    lines = [f"from {where} import {name} as n{n}\nreveal_type(n{n})" for n, (where, name) in enumerate(names)]
    (tmp_path / "uses.py").write_text("\n".join(lines))
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "uses.py"]
    environment = {**os.environ, "MYPYPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    found = [line for line in done.stdout.splitlines() if line.startswith("uses.py")]
    assert not [line for line in found if ": error:" in line]
    revealed = [line for line in found if "Revealed type" in line]
    assert len(revealed) == len(lines) and not [line for line in revealed if 'is "Any"' in line]


@pytest.mark.full
def test_mypy_reads_results_and_sees_mistakes(tmp_path):
    assert check(tmp_path, USES) == []
    found = check(tmp_path, MISTAKES)
    kinds = ["attr-defined", "call-arg", "arg-type", "call-arg", "call-overload"]
    assert [line.rpartition("[")[2].rstrip("]") for line in found] == kinds


def check(folder: Path, code: str) -> list[str]:
    """The errors that mypy reports of the code itself."""
    path = folder / "uses.py"
    path.write_text(code)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={folder / 'cache'}", str(path)]
    environment = {**os.environ, "MYPYPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return [line for line in done.stdout.splitlines() if line.startswith("uses.py") and ": error:" in line]


EVERYTHING = """
from {module} import RunaiClient
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, ThreadedApiClient

config = Configuration(bearer_token="t", runai_base_url="https://x.example")
plain, threaded = RunaiClient(ApiClient(config)), RunaiClient(ThreadedApiClient(config))
asynchronous = RunaiClient(AsyncApiClient(config))
"""


@pytest.mark.full
@pytest.mark.parametrize("module", ["runs_sdk.runai", "my_runai.runai"])
def test_a_type_checker_knows_every_method_of_every_category(module: str, tmp_path: Path) -> None:
    if module.startswith("my_runai"):
        codegen.generate(ROOT / "openapi" / "runai.yaml", "my_runai", tmp_path, client="runai")
    client, lines = RunaiClient(CONFIG), [EVERYTHING.format(module=module)]
    for category in client.options():
        for group in getattr(client, category).options():
            for method in getattr(getattr(client, category), group).options():
                lines += [
                    f"reveal_type({kind}.{category}.{group}.{method})" for kind in ("plain", "threaded", "asynchronous")
                ]
    (tmp_path / "everything.py").write_text("\n".join(lines) + "\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "everything.py"]
    environment = {**os.environ, "MYPYPATH": os.pathsep.join(map(str, (tmp_path, ROOT, ROOT / "generated")))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert ": error:" not in done.stdout, done.stdout[:3000]
    revealed = [line for line in done.stdout.splitlines() if "Revealed type" in line]
    assert len(revealed) == len(lines) - 1 > 900
    assert not [line for line in revealed if 'is "Any"' in line]
