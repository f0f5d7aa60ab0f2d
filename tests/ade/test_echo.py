"""Every operation of ADE against a server that notes what it is sent: it is as the published document says."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import pytest
import runs_api.ade.api as package
import runs_api.ade.models as models
from runs_api.ade.types import File

from runs_sdk.ade import Ade, AsyncAde
from runs_sdk.core.errors import NotFoundError
from tests.published import SPECS, Case, differences, read_cases
from tests.wire import Wire, WireServer, answer

PUBLISHED = SPECS / "ade.json"
WORKSPACE = "12345678-1234-4234-8234-123456789012"
LEFT_OUT = {"X-CSRF-Token", "includeFacets"}

pytestmark = pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published document is not here")


def modules() -> dict[tuple[str, str], ModuleType]:
    """The endpoint modules by method and path."""
    found = {}
    for each in walk_packages(package.__path__, f"{package.__name__}."):
        module = import_module(each.name)
        if hasattr(module, "OPERATION"):
            found[(module.OPERATION.method.upper(), module.OPERATION.path)] = module
    return found


def arguments(case: Case, module: ModuleType) -> dict[str, Any]:
    given = {name: value for name, value in case.arguments().items() if name in kept(module)}
    if not isinstance(given.get("body"), dict):
        return given
    annotation = inspect.signature(module._get_kwargs).parameters["body"].annotation
    names = [name for name in re.findall(r"\w+", str(annotation)) if hasattr(getattr(models, name, None), "from_dict")]
    body = {key: File(b"bytes", "a.csv") if value == "FILE" else value for key, value in case.body.items()}
    if any(isinstance(value, File) for value in body.values()):
        fields = {key: value for key, value in body.items() if not isinstance(value, dict | list)}
        model = getattr(models, names[0])
        given["body"] = model(**{snake(model, key): value for key, value in fields.items()})
    elif names:
        given["body"] = getattr(models, names[0]).from_dict(body)
    return given


def snake(model: Any, key: str) -> str:
    """The attribute of a model for a name on the wire."""
    plain = key.replace("_", "").lower()
    return next(each.name for each in model.__attrs_attrs__ if each.name.replace("_", "").lower() == plain)


def kept(module: ModuleType) -> set[str]:
    return set(inspect.signature(module._get_kwargs).parameters)


def cases() -> list[Case]:
    document = json.loads(PUBLISHED.read_bytes())
    for name, schema in document["components"]["schemas"].items():
        if name.startswith("Body_"):
            schema["properties"]["file"] = {"const": "FILE"}
            schema["properties"] = {key: schema["properties"][key] for key in schema["properties"]
                                    if key in (*schema.get("required", ()), "file")}  # fmt: skip
    return [each for each in read_cases(document, LEFT_OUT)]


def not_found(wire: Wire) -> bytes:
    return answer(b'{"type": "not_found", "title": "Not found", "status": 404}', "404 Not Found")


def all_differences(chosen: list[Case], *, asynchronous: bool) -> list[str]:
    known, found = modules(), []

    def compare(case: Case, wire: Wire) -> None:
        if b"multipart/form-data" in wire.head:
            ok = b'name="file"; filename=' in wire.body and wire.method.decode() == case.method
            found.extend([] if ok else [f"{case.name}: {wire.body!r}"])
            return
        found.extend(f"{case.tag}.{case.name}: {each}" for each in differences(case, wire))

    async def work(url: str) -> None:
        async with AsyncAde(url, api_key="a.b", workspace_id=WORKSPACE, max_retries=0) as client:
            for case in chosen:
                module = known[(case.method, case.path)]
                with pytest.raises(NotFoundError):
                    await client.call(module, **arguments(case, module))
                compare(case, server.requests[-1])

    with WireServer(not_found) as server:
        if asynchronous:
            asyncio.run(work(server.url))
            return found
        with Ade(server.url, api_key="a.b", workspace_id=WORKSPACE, max_retries=0) as client:
            for case in chosen:
                module = known[(case.method, case.path)]
                with pytest.raises(NotFoundError):
                    client.call(module, **arguments(case, module))
                compare(case, server.requests[-1])
    return found


@pytest.mark.full
@pytest.mark.parametrize("asynchronous", [False, True])
def test_every_operation_sends_what_is_published(asynchronous: bool) -> None:
    every = cases()
    assert len(every) == 175
    assert not all_differences(every, asynchronous=asynchronous)


def test_some_operations_send_what_is_published() -> None:
    assert not all_differences(cases()[::25], asynchronous=False)
