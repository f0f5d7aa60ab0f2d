"""A few lines of YAML that stand for gigabytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from runs_sdk._common.yaml import load_yaml
from runs_sdk.cli.inputs import read_document as read_input_file
from runs_sdk.codegen.errors import CodegenError, LimitExceeded
from runs_sdk.codegen.load import load
from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.stepflow.flows import read_document

ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
MERGES = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{y: 1, <<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
)


KEYS = ", ".join(f"k{n}: {n}" for n in range(200))
WIDE = f"a: &a {{{KEYS}}}\n" + "".join(f"b{n}: {{<<: [{', '.join(['*a'] * 9)}]}}\n" for n in range(100))
LONG = f"a: &a {{{KEYS}}}\nb: {{<<: [{', '.join(['*a'] * 1_000)}]}}\n"


@pytest.mark.parametrize("text", [ALIASES, MERGES, WIDE, LONG], ids=["aliases", "merges", "wide", "long"])
def test_bombs_are_refused_soon(text: str, tmp_path: Path):
    file = tmp_path / "bomb.yaml"
    file.write_text(text)
    with pytest.raises(ValueError, match="stand for more than"):
        load_yaml(text)
    with pytest.raises(InputValidationError, match="stand for more than"):
        read_document(file)
    with pytest.raises(ConfigError, match="stand for more than"):
        read_input_file(str(file))


def test_aliases_and_merges_of_a_usual_size_are_read():
    assert load_yaml("a: &a {x: 1}\nb: {<<: *a, y: 2020-01-01}\nc: [*a, *a]") == {
        "a": {"x": 1},
        "b": {"x": 1, "y": "2020-01-01"},
        "c": [{"x": 1}, {"x": 1}],
    }


@pytest.mark.parametrize("text", [MERGES, WIDE, LONG], ids=["merges", "wide", "long"])
def test_the_generator_refuses_bombs_of_merge_keys_soon(text: str, tmp_path: Path):
    file = tmp_path / "bomb.yaml"
    file.write_text("openapi: 3.1.0\n" + text)
    with pytest.raises(LimitExceeded, match="stand for more than"):
        load(file)


def test_a_mapping_that_merges_itself_is_refused(tmp_path: Path):
    file = tmp_path / "loop.yaml"
    file.write_text("a: &a {<<: *a}\n")
    with pytest.raises(CodegenError):
        load(file)
    with pytest.raises((ValueError, RecursionError)):
        load_yaml(file.read_text())
