"""`runs drift`: what a service serves about itself against this release."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from runs_sdk._common.services import find_service
from runs_sdk.cli import drifting
from runs_sdk.cli.call import Call
from runs_sdk.cli.output import Output
from runs_sdk.codegen.drift import folder_of
from runs_sdk.codegen.lockfile import unpacked
from runs_sdk.testing import Emulator, emulator
from tests.cli.command_process import Command

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


@pytest.fixture
def ade(other: dict[str, Any], request: pytest.FixtureRequest) -> Iterator[Emulator]:
    """ADE that serves the document named by the test: its own, a changed one, none."""
    published = {"own": True, "other": other, "none": False}[getattr(request, "param", "own")]
    with emulator("ade", published=published) as served:
        yield served


def settings_of(ade: Emulator) -> dict[str, str]:
    key = ade.credentials["api_key"]
    return {"ADE_BASE_URL": ade.url, "ADE_API_KEY": key, "ADE_WORKSPACE_ID": ade.credentials["workspace_id"]}


def test_a_service_that_serves_what_this_release_has(runs: Command, ade: Emulator) -> None:
    done = runs("drift", "ade", **settings_of(ade))
    assert (done.returncode, "nothing is missing" in done.stdout) == (0, True)
    assert [each.target for each in ade.requests] == ["/api/openapi.json"]


@pytest.mark.parametrize("ade", ["other"], indirect=True)
def test_a_service_on_which_this_release_breaks(runs: Command, ade: Emulator) -> None:
    done = runs("drift", "ade", "--json", **settings_of(ade))
    assert done.returncode == 1
    [found] = [json.loads(line) for line in done.stdout.splitlines()]
    assert (found["service"], found["package"]) == ("ade", "runs_api.ade")
    assert [each["rule"] for each in found["breaks"]] == ["operation-removed"]


@pytest.mark.parametrize(("limit", "status"), [("breaking", 1), ("risky", 1), ("any", 1), ("never", 0)])
def test_the_status_follows_from_what_is_asked(
    other: dict[str, Any], limit: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(drifting, "_read", lambda call, address: other)
    call = Call(find_service("ade"), Output(), {})
    assert drifting.drift(call, fail_on=limit) == status
    assert "GET /api/v1/limits: is new" in capsys.readouterr().out


@pytest.mark.parametrize("ade", ["none"], indirect=True)
def test_a_service_that_serves_nothing(runs: Command, ade: Emulator, tmp_path: Path, other: dict[str, Any]) -> None:
    done = runs("drift", "ade", **settings_of(ade))
    assert done.returncode == 2
    assert "serves no document at /api/openapi.json or /openapi.json" in done.stderr
    (tmp_path / "later.json").write_text(json.dumps(other))
    done = runs("drift", "ade", "--document", "later.json", **settings_of(ade))
    assert (done.returncode, "GET /api/v1/limits" in done.stdout) == (1, True)


@pytest.mark.parametrize(
    ("words", "environment", "status", "said"),
    [
        (["runai"], {"RUNAI_BASE_URL": "http://127.0.0.1:9"}, 2, "give --document"),
        (["ade", "--fail-on", "much"], {}, 2, "--fail-on takes breaking, risky, any or never"),
        (["ade"], {"ADE_BASE_URL": "http://127.0.0.1:9", "ADE_API_KEY": "a.b", "ADE_WORKSPACE_ID": "w"}, 3, "Nothing"),
    ],
)
def test_wrong_use_and_no_service(
    runs: Command, words: list[str], environment: dict[str, str], status: int, said: str
) -> None:
    done = runs("drift", *words, **environment)
    assert (done.returncode, said in done.stderr) == (status, True)
