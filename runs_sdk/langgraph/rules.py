"""How a run is followed: what its events mean, and what its end is. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, evolve, field

from ..core.errors import DecodeError
from ..core.events import (
    Event,
    EventsMissed,
    InteractionAnswered,
    InteractionNeeded,
    OutputUpdated,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepFinished,
    StepStarted,
)
from ..core.models import RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from ..core.retry import Backoff
from ..core.sse import ServerSentEvent
from .chain import Chain
from .replay import Place, PlaceText
from .snapshots import build_interaction, read_error

_decode = json.JSONDecoder().decode

MISSED = "runs-sdk/missed"
"""The event that the source puts in front of a stream that repeats nothing."""

ENDED = "runs-sdk/ended"
"""The event that the source makes of a stream's end: the server shows the end of the run a moment later."""

OVER = "runs-sdk/over"
"""The event that the source makes once the server has shown that as well."""

POLICY = FollowPolicy(
    resume=Resume.AFTER,
    idle_limit=30.0,  # a comment comes every 5 s
    check_every=15.0,
    poll=Backoff(initial=0.25, factor=1.5, maximum=5.0),
    long_poll=20.0,
    drain=2.0,
    pauses=True,  # the stream ends with a question
)


@define
class LangGraphRules:
    """How one run is read, with those that go on after its questions are answered."""

    chain: Chain
    policy: FollowPolicy = field(init=False)

    _has_tasks: bool = field(default=False, init=False)  # the stream tells steps by `tasks`, so `updates` repeat them
    _texts: dict[str, str] = field(factory=dict, init=False)  # what there is so far of each message

    def __attrs_post_init__(self) -> None:
        self.policy = evolve(POLICY, is_complete=self.is_complete)

    def is_complete(self, streams: StreamSummary, result: Snapshot) -> bool:
        """Whether the streams have brought all: each begins with `metadata`, unless it is no longer kept."""
        return result.status is not RunStatus.SUCCEEDED or result.run_id in self.chain.begun

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one event. Raises DecodeError when its data are no JSON."""
        kind, position = message.event, message.id
        place = position.place if position.__class__ is PlaceText else Place.read(position)
        run_id, identity = (self.chain.current, None) if place is None else (place.run, place.id)
        try:
            data = _decode(message.data)
        except (ValueError, RecursionError):
            raise DecodeError(
                f"langgraph: run {run_id} sent an event {kind[:40]!r} that is no JSON: {message.data[:60]!r}",
                service="langgraph",
                run_id=run_id,
            ) from None
        raw = {"event": kind, "data": data}
        if kind == "custom" and place is not None:  # what there may be most of
            return Decoded((OutputUpdated(kind, kind, data, None, identity, run_id, raw, data),), position)
        common: dict[str, Any] = {"kind": kind, "payload": data, "id": identity, "run_id": run_id, "raw": raw}
        base, _, namespace = kind.partition("|")
        read = _READERS.get(base)
        events, ask = read(self, data, namespace, common) if read is not None else _whole(self, data, namespace, common)
        return Decoded(events, position=position if place is not None else None, ends=kind == OVER, ask=ask)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Snapshots show nothing besides status and question."""
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        """What is finished stays so."""
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """No event tells the end: the snapshot is the result."""
        return snapshot


_Read = tuple[Sequence[Event], bool]


def _whole(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    return (ServiceEvent(name=common["kind"], **common),), False


def _metadata(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    run_id, attempt = common["run_id"], data.get("attempt") if isinstance(data, Mapping) else None
    rules.chain.begun.add(run_id)
    events: list[Event] = []
    if isinstance(attempt, int) and attempt > 1:
        events.append(RunRetried(name="retried", attempt=attempt, **common))
    events.append(StatusChanged(name="running", status=RunStatus.RUNNING, native_status="running", **common))
    return events, False


def _values(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    name = f"values|{namespace}" if namespace else "values"
    asked = data.get("__interrupt__") if isinstance(data, Mapping) else None
    output = {key: value for key, value in data.items() if key != "__interrupt__"} if asked else data
    events: list[Event] = [OutputUpdated(name=name, output=output, **common)]
    return [*events, *_questions(rules, asked, common)], bool(asked)


def _updates(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    if not isinstance(data, Mapping):
        return _whole(rules, data, namespace, common)
    if asked := data.get("__interrupt__"):
        return _questions(rules, asked, common), True
    if rules._has_tasks:
        return (ServiceEvent(name=common["kind"], **common),), False
    return [StepFinished(name=_step(node, namespace), output=update, **common) for node, update in data.items()], False


def _tasks(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    if not isinstance(data, Mapping):
        return _whole(rules, data, namespace, common)
    rules._has_tasks = True
    name = _step(data.get("name"), namespace)
    if asked := data.get("interrupts"):
        return _questions(rules, asked, common), True
    if "result" not in data and "error" not in data:
        return (StepStarted(name=name, **common),), False
    if data.get("error"):
        message, code = read_error(data["error"])
        said = ": ".join(each for each in (code, message) if each)
        return (StepFinished(name=name, status=RunStatus.FAILED, error=said, **common),), False
    return (StepFinished(name=name, output=data.get("result"), **common),), False


def _message(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    """A token: a piece of a message, and what it belongs to."""
    if not isinstance(data, list) or not data or not isinstance(data[0], Mapping):
        return _whole(rules, data, namespace, common)
    about = data[1] if len(data) > 1 and isinstance(data[1], Mapping) else {}
    node = about.get("langgraph_node")
    return (OutputUpdated(name=_step(node or "message", namespace), output=_text(data[0]), **common),), False


def _partial(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    """Messages so far: their events bring what is new in each."""
    events: list[Event] = []
    for message in data if isinstance(data, list) else ():
        if isinstance(message, Mapping):
            identity, text = str(message.get("id")), _text(message)
            known = rules._texts.get(identity, "")
            if isinstance(text, str):
                rules._texts[identity] = text
                if known and text.startswith(known):
                    text = text[len(known) :]
            if text or not known:
                events.append(OutputUpdated(name=_step("message", namespace), output=text, **common))
    return events or (ServiceEvent(name=common["kind"], **common),), False


def _custom(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    return (OutputUpdated(name=_step("custom", namespace), output=data, **common),), False


def _error(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    return (ServiceEvent(name="error", **common),), True


def _missed(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    rules.chain.begun.add(common["run_id"])
    return (EventsMissed(name="gap", run_id=common["run_id"], reason="gap", certain=False),), False


def _ended(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    return (), True


def _over(rules: LangGraphRules, data: Any, namespace: str, common: Mapping[str, Any]) -> _Read:
    return (), False


_READERS = {
    "metadata": _metadata,
    "values": _values,
    "updates": _updates,
    "tasks": _tasks,
    "messages": _message,
    "messages/partial": _partial,
    "messages/complete": _partial,
    "custom": _custom,
    "error": _error,
    MISSED: _missed,
    ENDED: _ended,
    OVER: _over,
}


def _questions(rules: LangGraphRules, asked: Any, common: Mapping[str, Any]) -> list[Event]:
    """The question of a message: the first, as a run is asked one at a time. One that is answered asks nobody."""
    for each in asked if isinstance(asked, list) else ():
        if isinstance(each, Mapping):
            question = build_interaction(each, common["run_id"])
            name = question.prompt or "interrupted"
            if rules.chain.after(common["run_id"]) is not None:
                return [InteractionAnswered(name=name, interaction=question, **common)]
            return [InteractionNeeded(name=name, interaction=question, **common)]
    return []


def _step(name: Any, namespace: str) -> str:
    """The name of a step, below the graphs that it is in: `child/first`."""
    path = [part.partition(":")[0] for part in namespace.split("|")] if namespace else []
    return "/".join([*path, str(name)])


def _text(message: Mapping[str, Any]) -> Any:
    """What a message, or a piece of one, says: its text, or its content where that is more than text."""
    content = message.get("content")
    if isinstance(content, list) and all(isinstance(part, Mapping) and part.get("type") == "text" for part in content):
        return "".join(str(part.get("text") or "") for part in content)
    return content
