"""The graphs of the LangGraph emulator, as generators of what they do, and their schemas.

The same graphs, written with langgraph itself, are what the tests run on a real server.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

Json = Any


@frozen
class Begin:
    """A node begins."""

    node: str
    path: tuple[str, ...] = ()


@frozen
class End:
    """A node is done, with this update; `graph`: the state of the graph it is in is taken over instead."""

    node: str
    update: Mapping[str, Json]
    path: tuple[str, ...] = ()


@frozen
class Write:
    """The graph writes an event of its own."""

    data: Json


@frozen
class Token:
    """A piece of a message."""

    node: str
    text: str
    is_last: bool = False


@frozen
class Pause:
    """Nothing happens for so many seconds."""

    seconds: float


@frozen
class Ask:
    """A node asks something; it is sent the answer."""

    node: str
    value: Json


@frozen
class Fail:
    """A node raises."""

    node: str
    error: str
    message: str


Step = Begin | End | Write | Token | Pause | Ask | Fail
Steps = Iterator[Step]
"""What a graph does from a state on. Nodes that the state says are done are left out by the graph itself."""


def greet(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    yield Begin("first")
    yield End("first", {"log": ["first"]})
    yield Begin("second")
    yield End("second", {"greeting": f"hello {state.get('name')}", "log": ["second"]})


def ask(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    """Three nodes, each of which asks. `answers` are those that are given."""
    for number, word in enumerate(("one", "two", "three")):
        node = f"ask{number + 1}"
        if number < len(answers) - 1:
            continue
        yield Begin(node)
        if number >= len(answers):
            yield Ask(node, {"question": word})
            return
        yield End(node, {"log": [str(answers[number])]})


def emits(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    count = state.get("count")
    yield Begin("emit")
    for number in range(5 if count is None else count):
        yield Write({"i": number})
        if state.get("seconds"):
            yield Pause(state["seconds"])
    yield End("emit", {"log": ["done"]})


def fails(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    yield Begin("boom")
    yield Fail("boom", "ValueError", "the node broke")


def nested(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    yield Begin("child")
    for step in greet(state, answers):
        assert isinstance(step, Begin | End)
        yield Begin(step.node, ("child",)) if isinstance(step, Begin) else End(step.node, step.update, ("child",))
    update = {"greeting": f"hello {state.get('name')}", "log": ["first", "second"]}
    yield End("child", {**({"name": state["name"]} if "name" in state else {}), **update})


def talk(state: Mapping[str, Json], answers: list[Json]) -> Steps:
    yield Begin("chat")
    words = ["one", " ", "two", " ", "three", " ", "four"]
    for word in words:
        yield Token("chat", word, is_last=word == words[-1])
    yield End("chat", {"messages": [{"content": "".join(words), "type": "ai"}]})


GRAPHS: dict[str, Callable[[Mapping[str, Json], list[Json]], Steps]] = {
    "greet": greet, "ask": ask, "emits": emits, "fails": fails, "nested": nested, "talk": talk,
}  # fmt: skip

_STATE: dict[str, Json] = {
    "name": {"title": "Name", "type": "string"},
    "greeting": {"title": "Greeting", "type": "string"},
    "log": {"items": {"type": "string"}, "title": "Log", "type": "array"},
    "count": {"title": "Count", "type": "integer"},
    "seconds": {"title": "Seconds", "type": "number"},
}
_WHOLE = {"properties": _STATE, "title": "S", "type": "object"}
_NAMED = {"properties": {"name": _STATE["name"]}, "required": ["name"], "title": "In", "type": "object"}
_TONE = {"properties": {"tone": {"title": "Tone", "type": "string"}}, "title": "Ctx", "type": "object"}
_MESSAGE = {"properties": {"content": {"type": "string"}, "type": {"const": "human"}}, "required": ["content"],
            "type": "object"}  # fmt: skip
_MESSAGES = {
    "$defs": {"HumanMessage": _MESSAGE},
    "properties": {"messages": {"items": {"oneOf": [{"$ref": "#/$defs/HumanMessage"}]}, "type": "array"}},
    "title": "MessagesState",
    "type": "object",
}


def schemas(graph: str) -> dict[str, Json]:
    """The schemas of a graph."""
    state: Json = _MESSAGES if graph == "talk" else _WHOLE
    is_greeting = graph == "greet"
    return {
        "graph_id": graph,
        "input_schema": _NAMED if is_greeting else state,
        "output_schema": state,
        "state_schema": state,
        "config_schema": _TONE if is_greeting else {"properties": {}, "title": "Configurable", "type": "object"},
        "context_schema": _TONE if is_greeting else None,
    }
