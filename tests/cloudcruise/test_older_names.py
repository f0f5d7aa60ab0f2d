"""Every public name of cloudcruise 1.4.1 is here, or its page says why not."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

from attrs import fields, has

from runs_sdk.cloudcruise import EventType, compat
from runs_sdk.cloudcruise.compat.cloudcruise import CloudCruise
from tests.cloudcruise import older_names as older

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coming-from-cloudcruise.md"
MISSING = set(re.findall(r"`([\w.]+)`", PAGE.read_text().partition("## What is not here")[2]))


def parameters(method: Any) -> list[str]:
    return [name for name in inspect.signature(method).parameters if name != "self"]


def test_names() -> None:
    assert [name for name in older.NAMES if not hasattr(compat, name) and name not in MISSING] == []


def test_fields() -> None:
    for name, expected in older.FIELDS.items():
        kind = getattr(compat, name)
        known = [each.name for each in fields(kind)] if has(kind) else [*kind.__annotations__]
        if not has(kind):
            known = [field for base in reversed(kind.__mro__) for field in getattr(base, "__annotations__", {})] + known
        lacking = [field for field in expected.split() if field not in known and f"{name}.{field}" not in MISSING]
        assert lacking == [], name


def test_methods_with_their_parameters() -> None:
    client = CloudCruise("key")
    for path, expected in older.METHODS.items():
        group, _, name = path.partition(".")
        found = parameters(getattr(getattr(client, group), name))
        assert found[: len(expected.split())] == expected.split(), path
    assert parameters(CloudCruise.__init__)[0] == older.CLIENT
    for name, expected in older.HANDLE.items():
        member = getattr(compat.RunHandle, name)
        if expected is not None:
            assert parameters(member)[: len(expected.split())] == expected.split(), name


def test_functions_of_modules_and_names_of_events() -> None:
    assert [name for name in older.FUNCTIONS if f"cloudcruise.{name}" not in MISSING] == []
    assert {*older.EVENTS} <= {each.value for each in EventType}
