from __future__ import annotations

from typing import Any

from runs_sdk.core.aliases import expands_beyond


def test_shared_values_are_counted_each_time():
    shared: list[Any] = ["x"] * 9
    for _ in range(5):
        shared = [shared] * 10
    assert expands_beyond(shared)
    assert expands_beyond({"a": {"b": [shared, shared]}})
    assert not expands_beyond([["x"] * 9] * 100)
    assert not expands_beyond([["x"] * 9] * 100, 1001)
    assert expands_beyond([["x"] * 9] * 100, 1000)


def test_many_levels_and_what_contains_itself():
    deep: Any = None
    for _ in range(100_000):
        deep = [deep]
    assert not expands_beyond(deep)
    itself: list[Any] = []
    itself.append(itself)
    assert not expands_beyond(itself)
    for _ in range(60):
        deep = {"a": deep, "b": deep}
    assert expands_beyond(deep)
