"""Every public name of agntcy-acp is here, or its page says why not."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

from runs_sdk.acp.compat import CallOptions
from tests.acp import agntcy_names as older

PACKAGE = "runs_sdk.acp.compat.agntcy_acp"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "coming-from-agntcy-acp.md"
MISSING = set(re.findall(r"`([\w.]+)`", PAGE.read_text().partition("## What is not here")[2]))
"""The names that the page gives a reason for."""


def parameters(method: Any) -> list[str]:
    found = inspect.signature(method).parameters.values()
    return [each.name for each in found if each.name != "self" and each.kind is not each.VAR_KEYWORD]


def lacking(names: list[str]) -> list[str]:
    return [name for name in names if name not in MISSING]


def test_names_of_the_package() -> None:
    package = importlib.import_module(PACKAGE)
    assert lacking([name for name in older.TOP if not hasattr(package, name)]) == []


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_operations_with_their_parameters(kind: str) -> None:
    api = importlib.import_module(f"{PACKAGE}.acp_v0.{kind}_client.api")
    for name, operations in older.OPERATIONS.items():
        for operation, names in operations.items():
            for form in ("", "_with_http_info", "_without_preload_content"):
                method = getattr(getattr(api, name), operation + form)
                assert parameters(method) == names.split(), operation + form
                options = inspect.signature(method).parameters["options"]
                assert options.kind is options.VAR_KEYWORD
    assert {*CallOptions.__annotations__} == {
        "_request_timeout", "_request_auth", "_content_type", "_headers", "_host_index",
    }  # fmt: skip


def test_models_with_their_fields() -> None:
    models = importlib.import_module(f"{PACKAGE}.models")
    assert lacking([name for name in older.MODELS if not hasattr(models, name)]) == []
    for name, expected in older.MODELS.items():
        model = getattr(models, name)
        if hasattr(model, "__members__"):
            assert {*expected.split()} <= {*model.__members__}, name
            continue
        assert lacking([f"{name}.{method}" for method in older.MODEL_METHODS if not hasattr(model, method)]) == []
        known = ["actual_instance"] if expected == "actual_instance" else [each.name for each in fields(model)]
        assert {*known} == {*expected.split()}, name


def test_configuration_and_clients() -> None:
    v0 = importlib.import_module(f"{PACKAGE}.acp_v0")
    package = importlib.import_module(PACKAGE)
    configuration = v0.Configuration()
    assert lacking([f"Configuration.{name}" for name in older.ATTRIBUTES if not hasattr(configuration, name)]) == []
    for label, kind, methods in (
        ("Configuration", v0.Configuration, older.CONFIGURATION),
        ("ApiClient", v0.ApiClient, older.API_CLIENT),
        ("ACPClient", package.ACPClient, older.CLIENT),
        ("ACPClient", package.AsyncACPClient, older.CLIENT),
    ):
        for method, names in methods.items():
            if f"{label}.{method}" in MISSING:
                continue
            found = inspect.signature(getattr(kind, method)).parameters.values()
            own = [each.name for each in found if each.name != "self"]
            takes_all = any(each.kind is each.VAR_KEYWORD for each in found)
            wanted = [each for each in names.split() if f"{label}.{each}" not in MISSING]
            assert takes_all or own[: len(wanted)] == wanted, f"{label}.{method}"
