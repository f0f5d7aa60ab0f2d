"""What is sent: bodies for both versions, checked against the agent's descriptor. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from ..core.errors import InputProblem, InputValidationError, UnsupportedOperation
from ..core.schema import find_problems
from .snapshots import Version

SERVICE = "acp"

CONFIG_FIELDS = frozenset({"tags", "recursion_limit", "configurable"})
"""The fields of a configuration as 0.2 has it; the agent's own configuration is `configurable`."""

STREAM_MODES = ("values", "custom")


@frozen
class Start:
    """What a run is to be started with, whatever the version. None is not given."""

    agent: str | None
    input: Any = None
    config: Any = None
    metadata: Any = None
    thread: str | None = None
    stream_mode: str | Sequence[str] | None = None
    webhook: str | None = None
    on_disconnect: str | None = None
    multitask_strategy: str | None = None
    after_seconds: int | None = None
    on_completion: str | None = None
    stream_subgraphs: bool | None = None
    if_not_exists: str | None = None
    tags: Sequence[str] | None = None
    recursion_limit: int | None = None


_NEWER = (
    "on_disconnect", "multitask_strategy", "after_seconds", "on_completion", "stream_subgraphs", "if_not_exists",
    "tags", "recursion_limit",
)  # fmt: skip
_OF_THREADS = ("stream_subgraphs", "if_not_exists")
_MODES_0_1 = {"values": "result", "result": "result", "custom": "custom"}
_WORDS = {
    "on_disconnect": ("cancel", "continue"),
    "multitask_strategy": ("reject", "rollback", "interrupt", "enqueue"),
    "on_completion": ("delete", "keep"),
    "if_not_exists": ("create", "reject"),
}


def build_body(start: Start, version: Version, descriptor: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The body of the request that starts a run.

    With a descriptor, input and configuration are checked against its schemas. Raises InputValidationError, which
    lists all problems, and UnsupportedOperation for options that the version does not have.
    """
    specs = specs_of(descriptor)
    options, own = split_config(start.config)
    if own is None and needs_config(specs):
        own = {}
    problems = [*_option_problems(start), *_input_problems(specs, start.input)]
    if own is not None:
        problems += find_problems(specs.get("config"), own, what="config")
    if problems:
        raise InputValidationError.of(problems, what="the start of the run", service=SERVICE)
    given = {} if start.input is None else start.input
    body: dict[str, Any] = {"agent_id": start.agent, "input": given, "metadata": start.metadata,
                            "webhook": start.webhook}  # fmt: skip
    if version == "0.1":
        _refuse_newer(start, options)
        body |= {"thread_id": start.thread, "config": own, "streaming": _mode_0_1(start.stream_mode)}
        return _given(body)
    config = _given({"tags": start.tags, "recursion_limit": start.recursion_limit, **options, "configurable": own})
    body |= {name: getattr(start, name) for name in (*_NEWER[:6], "stream_mode")}
    if start.thread is None:
        misplaced = [name for name in _OF_THREADS if getattr(start, name) is not None]
        if misplaced:
            raise UnsupportedOperation(f"acp: {' and '.join(misplaced)} is for runs in a thread: give thread=.",
                                       service=SERVICE)  # fmt: skip
    elif start.on_completion is not None:
        raise UnsupportedOperation("acp: on_completion is for runs that belong to no thread.", service=SERVICE)
    return _given({**body, "config": config or None})


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _option_problems(start: Start) -> list[InputProblem]:
    found = []
    for name, words in _WORDS.items():
        value = getattr(start, name)
        if value is not None and value not in words:
            found.append(InputProblem(name, f"must be one of {', '.join(words)}, but is {value!r}", "enum"))
    if start.webhook is not None and not _is_address(start.webhook):
        found.append(
            InputProblem("webhook", f"must be an absolute http or https URL, but is {start.webhook!r}", "format")
        )
    if start.metadata is not None and not isinstance(start.metadata, Mapping):
        kind = type(start.metadata).__name__
        found.append(InputProblem("metadata", f"must be an object, but is of type {kind}", "type"))
    modes = [start.stream_mode] if isinstance(start.stream_mode, str) else list(start.stream_mode or ())
    for mode in modes:
        if mode not in _MODES_0_1:
            found.append(InputProblem("stream_mode", f"must be of {', '.join(STREAM_MODES)}, but is {mode!r}", "enum"))
    return found


def _is_address(text: Any) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except (ValueError, TypeError, AttributeError):
        return False


def is_uuid(text: str) -> bool:
    """Whether this is a UUID, which the protocol's ids are."""
    from uuid import UUID

    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _input_problems(specs: Mapping[str, Any], value: Any) -> list[InputProblem]:
    return find_problems(specs.get("input"), {} if value is None else value, what="input")


def _refuse_newer(start: Start, options: Mapping[str, Any]) -> None:
    named = [name for name in _NEWER if getattr(start, name) is not None or options.get(name) is not None]
    modes = () if start.stream_mode is None or isinstance(start.stream_mode, str) else tuple(start.stream_mode)
    if len(modes) > 1:
        named.append("more than one stream_mode")
    if named:
        raise UnsupportedOperation(
            f"acp: a server of version 0.1 has no {', '.join(named)}; it came with 0.2.", service=SERVICE
        )


def _mode_0_1(mode: str | Sequence[str] | None) -> str | None:
    if not mode:
        return None
    return _MODES_0_1[mode if isinstance(mode, str) else mode[0]]


def sends_output(mode: str | Sequence[str] | None) -> bool:
    """Whether a run with this `stream_mode` streams its output, and not only updates of the agent's own."""
    return not mode or (mode if isinstance(mode, str) else tuple(mode)) not in ("custom", ("custom",))


# ---- descriptors


def specs_of(descriptor: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The schemas of a descriptor; nothing where it has none."""
    specs = descriptor.get("specs") if descriptor else None
    return specs if isinstance(specs, Mapping) else {}


def needs_config(specs: Mapping[str, Any]) -> bool:
    """Whether the agent describes its configuration: the reference server then refuses a run without one."""
    return bool(specs.get("config"))


def resume_schema(descriptor: Mapping[str, Any] | None, kind: str | None) -> Any:
    """The schema of the answer to an interrupt of this type; None when the descriptor has none."""
    for interrupt in specs_of(descriptor).get("interrupts") or ():
        if isinstance(interrupt, Mapping) and interrupt.get("interrupt_type") == kind:
            return interrupt.get("resume_payload")
    return None


def check_answer(schema: Any, answer: Any, run_id: str) -> None:
    """Raises InputValidationError, which lists all problems, when the answer does not fit what the run asks for."""
    problems = find_problems(schema, answer, what="answer")
    if problems:
        raise InputValidationError.of(problems, what="the answer", service=SERVICE, run_id=run_id)


def split_config(config: Any) -> tuple[dict[str, Any], Any]:
    """The options of 0.2 in a configuration, and the agent's own.

    What has only fields that 0.2 gives a configuration is taken for one of 0.2; anything else is the agent's own.
    """
    if isinstance(config, Mapping) and config and CONFIG_FIELDS.issuperset(config):
        return {name: value for name, value in config.items() if name != "configurable"}, config.get("configurable")
    return {}, config
