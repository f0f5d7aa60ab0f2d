"""What is sent: the body that starts a run, checked against the assistant's schemas. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from attrs import frozen

from ..core.errors import InputProblem, InputValidationError
from ..core.schema import find_problems

SERVICE = "langgraph"

STREAM_MODES = (
    "values", "messages", "messages-tuple", "tasks", "checkpoints", "updates", "events", "debug", "custom",
)  # fmt: skip
DEFAULT_MODES = ("tasks", "messages-tuple", "custom")
"""Steps as they begin and end, tokens, and what the graph writes itself."""

_WORDS = {
    "multitask_strategy": ("reject", "rollback", "interrupt", "enqueue"),
    "if_not_exists": ("create", "reject"),
    "durability": ("sync", "async", "exit"),
}
_OBJECTS = ("metadata", "config", "context", "checkpoint")
_GRAPHS = UUID("6ba7b821-9dad-11d1-80b4-00c04fd430c8")
"""The namespace in which the server makes the id of a graph's own assistant from the graph's name."""


@frozen
class Start:
    """What a run is to be started with. None is not given."""

    assistant: str
    input: Any = None
    thread: str | None = None
    config: Any = None
    context: Any = None
    metadata: Any = None
    stream_mode: str | Sequence[str] | None = None
    stream_subgraphs: bool | None = None
    webhook: str | None = None
    multitask_strategy: str | None = None
    after_seconds: float | None = None
    if_not_exists: str | None = None
    interrupt_before: str | Sequence[str] | None = None
    interrupt_after: str | Sequence[str] | None = None
    checkpoint: Any = None
    durability: str | None = None
    command: Any = None


def build_body(start: Start, schemas: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The body of the request that starts a run.

    With schemas, input, context and configurable are checked against them. Raises InputValidationError, which lists
    all problems.
    """
    problems = [*_option_problems(start), *_schema_problems(start, schemas or {})]
    if problems:
        raise InputValidationError.of(problems, what="the start of the run", service=SERVICE)
    modes = start.stream_mode or DEFAULT_MODES
    body: dict[str, Any] = {
        "assistant_id": start.assistant,
        "input": start.input,
        "command": start.command,
        "stream_mode": [modes] if isinstance(modes, str) else list(modes),
        "stream_resumable": True,
    }
    for name in (
        "config", "context", "metadata", "stream_subgraphs", "webhook", "multitask_strategy", "after_seconds",
        "if_not_exists", "interrupt_before", "interrupt_after", "checkpoint", "durability",
    ):  # fmt: skip
        body[name] = getattr(start, name)
    return {name: value for name, value in body.items() if value is not None}


def _option_problems(start: Start) -> list[InputProblem]:
    found = []
    for name, words in _WORDS.items():
        value = getattr(start, name)
        if value is not None and value not in words:
            found.append(InputProblem(name, f"must be one of {', '.join(words)}, but is {value!r}", "enum"))
    for name in _OBJECTS:
        value = getattr(start, name)
        if value is not None and not isinstance(value, Mapping):
            found.append(InputProblem(name, f"must be an object, but is of type {type(value).__name__}", "type"))
    modes = [start.stream_mode] if isinstance(start.stream_mode, str) else list(start.stream_mode or ())
    for mode in modes:
        if mode not in STREAM_MODES:
            found.append(InputProblem("stream_mode", f"must be of {', '.join(STREAM_MODES)}, but is {mode!r}", "enum"))
    if start.webhook is not None and not _is_address(start.webhook):
        said = f"must be an absolute http or https URL, or a path, but is {start.webhook!r}"
        found.append(InputProblem("webhook", said, "format"))
    if start.after_seconds is not None and not start.after_seconds >= 0:
        found.append(InputProblem("after_seconds", f"must be at least 0, but is {start.after_seconds:g}", "minimum"))
    if isinstance(start.config, Mapping) and start.config.get("configurable") and start.context:
        found.append(InputProblem("context", "cannot be given beside config's configurable: the server takes one"))
    return found


def _schema_problems(start: Start, schemas: Mapping[str, Any]) -> list[InputProblem]:
    found: list[InputProblem] = []
    if start.command is None and start.input is not None:
        found += find_problems(relaxed(schemas.get("input_schema")), start.input, what="input")
    if isinstance(start.context, Mapping):
        found += find_problems(relaxed(schemas.get("context_schema")), start.context, what="context")
    configurable = start.config.get("configurable") if isinstance(start.config, Mapping) else None
    if isinstance(configurable, Mapping):
        found += find_problems(relaxed(schemas.get("config_schema")), configurable, what="config.configurable")
    return found


def _is_address(text: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return text.startswith("/") or (parts.scheme in ("http", "https") and bool(parts.hostname))


def relaxed(schema: Any) -> Any:
    """A graph's schema without what it says of messages: the server takes them in more forms than it writes down.

    `{"role": "user", "content": "hi"}`, a pair of role and text, and a text alone all become messages.
    """
    if not isinstance(schema, Mapping) or not isinstance(schema.get("$defs"), Mapping):
        return schema
    messages = {f"#/$defs/{name}" for name in schema["$defs"] if name.endswith(("Message", "MessageChunk"))}
    return _without(schema, messages) if messages else schema


def _without(node: Any, messages: set[str]) -> Any:
    if isinstance(node, list):
        return [_without(each, messages) for each in node]
    if not isinstance(node, Mapping):
        return node
    if node.get("$ref") in messages:
        return {}
    for kind in ("oneOf", "anyOf"):
        if any(isinstance(each, Mapping) and each.get("$ref") in messages for each in node.get(kind) or ()):
            return {}
    if node.get("type") == "array" and _without(node.get("items"), messages) == {} != node.get("items"):
        return {}  # a single message is taken for a list of one
    return {name: _without(each, messages) for name, each in node.items()}


def assistant_id(assistant: str) -> str:
    """The id of an assistant: itself, or that of a graph's own assistant by the name of the graph."""
    return assistant if is_uuid(assistant) else str(uuid5(_GRAPHS, assistant))


def is_uuid(text: str) -> bool:
    """Whether this is a UUID, which ids of assistants, threads and runs are."""
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def check_answer(schema: Any, answer: Any, run_id: str) -> None:
    """Raises InputValidationError, which lists all problems, when the answer does not fit what the run asks for."""
    problems = find_problems(schema, answer, what="answer") if isinstance(schema, Mapping) else []
    if problems:
        raise InputValidationError.of(problems, what="the answer", service=SERVICE, run_id=run_id)
