"""What a service serves about itself against the package that calls it; a published document against ours."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from typing import Any

import generate as script
import pytest

from runs_sdk.codegen.comparison import RULES, Change, Silence
from runs_sdk.codegen.comparison.silence import read_silences
from runs_sdk.codegen.drift import at_root, deviations_of, drift, folder_of
from runs_sdk.codegen.errors import CodegenError
from runs_sdk.codegen.lockfile import unpacked
from tests.codegen.conftest import ROOT

SPECS = Path(os.environ.get("RUNS_SDK_SHARED", ROOT.parent / "shared")) / "specs"
RUNS = "/api/v1/workspaces/{workspaceId}/runs"


@pytest.fixture(scope="module")
def own() -> dict[str, Any]:
    found = unpacked(folder_of("runs_api.ade"))
    assert found is not None
    return found


@pytest.fixture
def other(own: dict[str, Any]) -> dict[str, Any]:
    """What a later ADE may serve: an operation is gone, one is new, and a status that nobody knows."""
    changed = deepcopy(own)
    del changed["paths"][RUNS + "/{runId}/cancel"]
    answer = {"200": {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}}
    changed["paths"]["/api/v1/limits"] = {"get": {"operationId": "listLimits", "responses": answer}}
    changed["components"]["schemas"]["RunStatus"]["enum"].append("lost")
    return changed


def test_own_document_does_not_drift(own: dict[str, Any]) -> None:
    found = drift("runs_api.ade", own)
    assert not found.changes.changes
    assert "nothing is missing, and nothing breaks" in found.as_text()


def test_what_breaks_what_to_look_at_and_what_is_missing(other: dict[str, Any]) -> None:
    found = drift("runs_api.ade", other, deviations_of("runs_sdk.ade"))
    assert [(each.rule, each.names) for each in found.breaks] == [("operation-removed", ("api.runs.cancel_run",))]
    assert [(each.rule, each.names) for each in found.doubtful] == [("enum-value-added", ("models.RunStatus",))]
    assert [each.operation for each in found.missing] == ["GET /api/v1/limits"]
    text = found.as_text()
    assert text.index("breaks with this release: 1") < text.index("to be looked at: 1") < text.index("not in this")


def test_paths_below_the_servers_path_are_the_same_paths() -> None:
    document = {"servers": [{"url": "http://one.example/api/v1"}], "paths": {"/runs": {}}}
    assert list(at_root(document)["paths"]) == ["/api/v1/runs"]
    two = {"servers": [{"url": "/a"}, {"url": "/b"}], "paths": {"/runs": {}}}
    assert list(at_root(two)["paths"]) == ["/runs"]


def test_a_package_that_is_none_is_named() -> None:
    with pytest.raises(CodegenError, match="there is no package runs_api.nope"):
        drift("runs_api.nope", {})
    with pytest.raises(CodegenError, match="has no document"):
        drift("runs_sdk.ade", {"openapi": "3.0.3", "paths": {}})


DEVIATIONS = sorted((ROOT / "runs_sdk").glob("*/deviations.txt"))


@pytest.mark.parametrize("path", DEVIATIONS, ids=lambda path: path.parent.name)
def test_what_breaks_is_accepted_by_name_alone(path: Path) -> None:
    """A wildcard alone would hide what a later version of the service breaks."""
    wide = []
    for line in read_silences(path):
        rule, _, said = line.rule.partition(" ")
        anywhere = Silence(rule, "*", "")
        covered = [each for each in RULES.values() if anywhere.covers(Change(each.id, "breaking", None, ""))]
        breaking = any("breaking" in (each.request, each.response) for each in covered)
        if breaking and said in ("", "*") and "*" in line.place:
            wide.append(f"{line.rule}  {line.place}")
    assert wide == []


# ---- our documents against what is published


def test_update_says_what_is_new_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = ROOT / "openapi" / "acp_v0_1.yaml"
    document = unpacked(folder_of("runs_api.acp_v0_1"))
    assert document is not None
    new, before = tmp_path / "new.json", ours.read_bytes()
    new.write_text(json.dumps(document))
    assert script.main(["--update", "acp_v0_1", "--from", str(new)]) == 0
    assert "nothing is new" in capsys.readouterr().out
    document["components"]["schemas"]["RunStatus"]["enum"].append("lost")
    new.write_text(json.dumps(document))
    assert script.main(["--update", "acp_v0_1", "--from", str(new)]) == 1
    assert 'the value "lost" is new' in capsys.readouterr().out
    assert ours.read_bytes() == before
    assert script.main(["--update", "acp_v0_1", "--from", str(tmp_path / "none.json")]) == 2


@pytest.mark.full
@pytest.mark.skipif(not SPECS.is_dir(), reason="the published documents are not here")
@pytest.mark.parametrize(
    ("name", "published"),
    [("stepflow", "stepflow-0.13.yaml"), ("acp_v0_1", "acp-0.1.yaml"), ("acp_v0_2", "acp-0.2.3.json")],
)
def test_every_difference_from_what_is_published_has_its_reason(
    name: str, published: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["--update", name, "--from", str(SPECS / published)]) == 0, capsys.readouterr().out


@pytest.mark.full
@pytest.mark.skipif(not SPECS.is_dir(), reason="the published documents are not here")
@pytest.mark.parametrize(("service", "published"), [("ade", "ade.json"), ("runai", "runai-2.24.json")])
def test_nothing_breaks_on_what_this_release_was_made_from(service: str, published: str) -> None:
    document = json.loads((SPECS / published).read_bytes())
    found = drift(f"runs_api.{service}", document, deviations_of(f"runs_sdk.{service}"))
    assert not found.breaks
    assert not found.doubtful
