"""What strict type checkers say to generated packages, and to a program that uses them: nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from runs_sdk.codegen import generate
from tests.codegen.conftest import ROOT, document
from tests.codegen.test_keys import ACCOUNT, BY_COLOR, COLOR, MADE, PATTERNS
from tests.codegen.test_polymorphism import PATHS, SCHEMAS
from tests.codegen.test_positions import SCHEMAS as ROWS

PROGRAM = """
from pets import Api, Client
from pets.errors import ApiError
from pets.models import Dog, Pet
from pets.models import ByColor, Color, Holder, Made
from flows.models import RunSummary

def names(pets: list[Pet]) -> list[str]:
    return [pet.name for pet in pets if isinstance(pet.name, str)]

def main() -> None:
    with Client(base_url="http://localhost:1") as client:
        api = Api(client)
        try:
            pets = api.job.list_pets()
        except ApiError as error:
            print(error.status_code)
            return
        print(names(pets), [pet.bark for pet in pets if isinstance(pet, Dog)])
        added = api.job.add(body=Dog(pet_type="dog", bark=1))
        by_color = ByColor()
        by_color[Color.RED] = by_color["green"] = Made(at="1")
        print([key.name for key in by_color.additional_keys], by_color["red"].at, Holder(row=["text"]).row)
        print(added.to_dict(), RunSummary.from_dict({}).run_id)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("typed")
    schemas = {**SCHEMAS, "Account": ACCOUNT, "Made": MADE, "Bag": PATTERNS, "Color": COLOR, "ByColor": BY_COLOR}
    schemas = {**schemas, "Row": ROWS["Row"], "Holder": ROWS["Holder"], "Place": ROWS["Place"], **schemas}
    generate(document(PATHS, schemas, openapi="3.1.0"), "pets", into)
    for name, package in (("stepflow", "flows"), ("acp_v0_2", "agents")):
        generate(ROOT / "openapi" / f"{name}.yaml", package, into)
    (into / "program.py").write_text(PROGRAM)
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (into / "pyrightconfig.json").write_text(json.dumps(settings))
    return into


@pytest.mark.full
@pytest.mark.parametrize(
    "command",
    [["mypy", "--strict", "--no-incremental"], ["basedpyright", "--level", "error", "--pythonpath", sys.executable]],
)
def test_strict_checkers_find_nothing(folder: Path, command: list[str]) -> None:
    if command[0] == "basedpyright":
        pytest.importorskip("basedpyright")
    done = subprocess.run(
        [sys.executable, "-m", *command, "pets", "flows", "agents", "program.py"],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
