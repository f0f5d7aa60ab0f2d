"""The overloads of `connect` say what the clients take; tests/typing/connecting.py is read by a type checker."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Any

import connect_types
import pytest
from attrs import evolve

import runs_sdk
from runs_sdk._common import services
from runs_sdk._common.services import find_service, load_class


@pytest.mark.parametrize("function", [runs_sdk.connect, runs_sdk.connect_async], ids=lambda each: each.__name__)
def test_each_service_has_an_overload_with_the_settings_of_its_class(function: Callable[..., Any]) -> None:
    found = {}
    for overload in typing.get_overloads(function):
        parameters = dict(inspect.signature(overload).parameters)
        found[str(parameters.pop("service").annotation)] = parameters
    for name in services.built_in():
        service = find_service(name)
        cls = load_class(service.client if function is runs_sdk.connect else service.async_client)
        own = {each.name: each.default for each in list(inspect.signature(cls.__init__).parameters.values())[1:]}
        assert {key: each.default for key, each in found[f"Literal[{name!r}]"].items()} == own
    assert len(found) == len(services.built_in()) + 1  # a service whose name is known only at run time


def test_a_setting_that_the_class_does_not_take_is_an_error_of_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    real = find_service("stepflow")
    one_more = evolve(real, fields=(*real.fields, evolve(real.fields[0], name="colour")))
    monkeypatch.setattr(services, "find_service", lambda name: one_more)
    monkeypatch.setattr(services, "built_in", lambda: {"stepflow"})
    with pytest.raises(SystemExit, match="Stepflow does not take colour"):
        connect_types.whole_text()
