"""What is wrong with the parameters of an operation, before its request is written."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from runs_sdk.core.requests import FreeOperation, free_request_problems, request_problems


def operation() -> ModuleType:
    def _get_kwargs(run_id: str, *, limit: int = 10, body: dict[str, Any]) -> dict[str, Any]:
        return {}

    module: Any = ModuleType("operation")
    module._get_kwargs = _get_kwargs
    module.OPERATION = SimpleNamespace(id="getRun", path="/runs/{runId}")
    return module


def problems(**parameters: Any) -> list[str]:
    return [str(problem) for problem in request_problems(operation(), parameters)]


def test_parameters_of_an_operation():
    assert problems(run_id="r1", body={}) == []
    [unknown] = problems(run_id="r1", body={}, limit=1, limits=2)
    assert unknown.startswith("limits: getRun has no such parameter") and "limit" in unknown.partition(";")[2]
    assert problems() == ["run_id: is missing", "body: is missing"]
    assert problems(run_id="", body={}) == ["run_id: must be an id, but is empty"]


@pytest.mark.parametrize(
    ("method", "path", "wrong"),
    [
        ("GET", "/a?b=http://c", []),
        ("get", "https://service.example/a", []),
        ("G", "/a", ["method: is not the name of a method, such as GET"]),
        (None, "/a", ["method: is not the name of a method, such as GET"]),
        ("GET", " ", ["path: is empty"]),
        ("GET", 7, ["path: is empty"]),
        ("GET", "/a b", ["path: holds characters that no URL has"]),
        ("GET", "/a\n", ["path: holds characters that no URL has"]),
        ("GET", "http://other.example/a", ["path: is not below the service's address https://service.example"]),
        ("GET", "a", ["path: has to begin with one slash"]),
        ("GET", "//other.example", ["path: has to begin with one slash"]),
    ],
)
def test_method_and_path_of_a_free_request(method: Any, path: Any, wrong: list[str]):
    found = free_request_problems(method, path, "https://service.example", has_json=False, content=None)
    assert [str(problem) for problem in found] == wrong


def test_the_body_of_a_free_request():
    base = "https://service.example"
    assert free_request_problems("POST", "/a", base, has_json=False, content=b"x") == []
    found = free_request_problems("POST", "/a", base, has_json=True, content="x")
    assert [str(each) for each in found] == ["content: cannot be sent besides json", "content: takes bytes"]
    assert not FreeOperation("x", "POST", "/x").idempotent
