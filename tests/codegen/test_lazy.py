"""What is imported, and when."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.codegen.conftest import ROOT


def modules_after(program: str) -> set[str]:
    """The modules of the Stepflow package, and httpx, that a fresh process has imported after this program."""
    report = (
        "\nimport json, sys; print(json.dumps([m for m in sys.modules if m.startswith('runs_api') or m == 'httpx']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program + report],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generated")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout))


def test_package_imports_nothing_before_it_is_used() -> None:
    assert modules_after("import runs_api.stepflow") == {"runs_api", "runs_api.stepflow"}
    assert modules_after("import runs_api.stepflow.models") == {
        "runs_api",
        "runs_api.stepflow",
        "runs_api.stepflow.models",
    }
    groups = modules_after("import runs_api.stepflow.groups")
    assert "runs_api.stepflow.groups.run" not in groups
    assert "httpx" not in groups


def test_endpoint_imports_its_own_models_only() -> None:
    found = modules_after("from runs_api.stepflow.api.health import health_check")
    models = {name.rsplit(".", 1)[-1] for name in found if name.startswith("runs_api.stepflow.models.")}
    assert models == {"health_check_response", "error_response"}
    assert not any(name.startswith("runs_api.stepflow.api.run") for name in found)


def test_model_imports_its_parts_when_it_reads_them() -> None:
    found = modules_after("from runs_api.stepflow.models import RunSummary")
    assert "runs_api.stepflow.models.item_statistics" not in found
    read = "from runs_api.stepflow.models import RunSummary\nRunSummary.from_dict({'items': {}})"
    assert "runs_api.stepflow.models.item_statistics" in modules_after(read)


def test_group_imports_an_endpoint_when_it_is_called() -> None:
    found = modules_after("from runs_api.stepflow.groups import RunApi\nRunApi(object())")
    assert not any(name.startswith("runs_api.stepflow.api") for name in found)


def test_names_of_lazy_modules_are_listed() -> None:
    from runs_api.stepflow import groups, models

    assert "RunSummary" in dir(models)
    assert "AsyncRunApi" in dir(groups)
    assert models.SCHEMAS["RunSummary"] == "RunSummary"
