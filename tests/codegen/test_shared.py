"""Our own packages share one runtime; what users generate stands alone."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from runs_sdk.codegen import generate
from runs_sdk.codegen.package import write_runtime
from tests.codegen.conftest import ROOT, Built, document, operation

PACKAGES = ROOT / "generated" / "runs_api"
NAMES = sorted(path.stem for path in (ROOT / "openapi").glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_our_packages_have_no_copies(name: str) -> None:
    package = importlib.import_module(f"runs_api.{name}")
    shared = importlib.import_module("runs_api._runtime.client")
    for module in ("errors", "types", "security", "servers"):
        own = importlib.import_module(f"runs_api.{name}.{module}")
        there = importlib.import_module(f"runs_api._runtime.{module}")
        for each in getattr(there, "__all__", ()):
            assert getattr(own, each) is getattr(there, each)
    client = package.AuthenticatedClient(base_url="http://localhost:1", token="t")
    assert isinstance(client, package.Client)
    assert isinstance(client, shared.AuthenticatedClient)
    assert client._known.schemes == importlib.import_module(f"runs_api.{name}._schemes").SCHEMES
    later = client.with_headers({"A": "b"})
    assert type(later) is package.AuthenticatedClient
    assert later.token == "t"
    assert not (PACKAGES / name / "_read.py").exists()


def test_errors_of_all_packages_are_the_same() -> None:
    from runs_api.ade.errors import ApiError
    from runs_api.stepflow.errors import ApiError as Other

    assert ApiError is Other
    error = pickle.loads(pickle.dumps(ApiError(404, b"x", {}, "get", "http://h/x")))  # noqa: S301 - our own
    assert (type(error), error.status_code) == (ApiError, 404)


def test_a_package_of_a_user_stands_alone(build: Callable[..., Built]) -> None:
    built = build(document({"/x": {"get": operation({"type": "string"})}}))
    assert (built.report.folder / "_read.py").is_file()
    texts = [path.read_text(encoding="utf-8") for path in built.report.folder.rglob("*.py")]
    assert not [text for text in texts if "runs_api" in text or "runs_sdk" in text]


def test_a_runtime_for_packages_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    assert write_runtime(tmp_path / "shared_runtime_of_test", "a test")
    assert write_runtime(tmp_path / "shared_runtime_of_test", "a test", check=True) == ()
    schemas = {"Security": {"type": "object", "properties": {"on": {"type": "boolean"}}}}
    schemas["Holder"] = {"type": "object", "properties": {"it": {"$ref": "#/components/schemas/Security"}}}
    whole = document({"/x": {"get": operation({"$ref": "#/components/schemas/Holder"})}}, schemas)
    report = generate(whole, "sharing_package_of_test", tmp_path, runtime="shared_runtime_of_test")
    assert report.complete, report.as_text()
    assert not (report.folder / "_read.py").exists()
    changed = tmp_path / "shared_runtime_of_test" / "_read.py"
    changed.write_text("")
    assert write_runtime(changed.parent, "a test", check=True) == (("_read.py", "differs"),)
