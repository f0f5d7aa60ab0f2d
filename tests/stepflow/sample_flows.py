"""Flows that the tests run, by builtin steps only."""

from __future__ import annotations

from typing import Any


def sleep(step: str, ms: Any, value: Any = None) -> dict[str, Any]:
    """A step that waits and hands on a value."""
    return {"id": step, "component": "/builtin/sleep", "input": {"duration_ms": ms, "passthrough": value}}


GREET: dict[str, Any] = {
    "name": "greet",
    "description": "three steps in a row",
    "schemas": {
        "type": "object",
        "properties": {
            "input": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "ms": {"type": "integer"}},
                "required": ["name"],
            }
        },
    },
    "steps": [
        sleep("first", 5, {"$input": "name"}),
        sleep("second", 5, {"$step": "first", "path": "passthrough"}),
        {"id": "third", "component": "/builtin/noop", "input": {"name": {"$step": "second", "path": "passthrough"}}},
    ],
    "output": {"$step": "third"},
}

PARALLEL: dict[str, Any] = {
    "name": "parallel",
    "description": "three steps that begin together, so that their events share a sequence number",
    "steps": [
        sleep("a", 5),
        sleep("b", 10),
        sleep("c", 15),
        sleep("d", 1, {"$step": "a"}),
        sleep("e", 1, {"$step": "b"}),
    ],
    "output": {"d": {"$step": "d"}, "e": {"$step": "e"}, "c": {"$step": "c"}},
}

SLOW: dict[str, Any] = {
    "name": "slow",
    "description": "two steps of the length that the input says",
    "steps": [sleep("one", {"$input": "ms"}), sleep("two", {"$input": "ms"}, {"$step": "one"})],
    "output": {"done": True, "last": {"$step": "two", "path": "duration_ms"}},
}

FAILS: dict[str, Any] = {
    "name": "fails",
    "steps": [{"id": "boom", "component": "/builtin/noop", "input": {"x": {"$input": "missing"}}}],
    "output": {"$step": "boom"},
}

FATAL: dict[str, Any] = {
    "name": "bad",
    "steps": [
        {"id": "a", "component": "/builtin/noop", "input": {"x": {"$step": "nope"}}},
        {"id": "a", "component": "/builtin/noop", "input": {"x": {"$step": "a"}}},
    ],
    "output": {"$step": "zzz"},
}
