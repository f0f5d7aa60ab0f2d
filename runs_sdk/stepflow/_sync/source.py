# generated from runs_sdk/stepflow/_async/source.py by scripts/unasync.py; do not edit
"""An event stream with the steps of sub-runs, under their right names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..._sync.protocols import Source
from ..._sync.source import END
from ...core.errors import ApiError
from ...core.policy import Cursor
from ...core.sse import ServerSentEvent
from .server import Server

NAMES_KEPT = 1024
"""Sub-runs whose steps a client knows the names of."""


class NamedSteps:
    """Puts the names of sub-runs' steps right: the server takes them from the root run's flow (seen on 0.13.0).

    The step's index is right, so its name is looked up in the sub-run's own flow. The server does not tell that flow
    either; it is found inside of the root run's, by its name if there are several. A step whose flow cannot be found
    is called by its index: `#1`.
    """

    def __init__(self, source: Source, client: Server, run_id: str) -> None:
        self._source = source
        self._client = client
        self._run_id = run_id
        self._root: Mapping[str, Any] | None = None

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        return self._source.open(cursor, deadline)

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        messages = self._source.read(deadline)
        if messages is None or messages is END:
            return messages
        return [self._named(message) for message in messages]

    def _named(self, message: ServerSentEvent) -> ServerSentEvent:
        if self._run_id in message.data:
            return message  # an event of the run itself, or one that names no step
        try:
            entry = json.loads(message.data)
            (body,) = entry["event"].values()
            run_id, index, needed = str(body["runId"]), body.get("stepIndex"), body.get("stepIds")
        except (ValueError, TypeError, KeyError, AttributeError):
            return message  # no event at all, which the decoder says
        if index is None and needed is None:
            return message
        names = self._names(run_id)
        if isinstance(index, int):
            body["stepId"] = names[index] if index < len(names) else f"#{index}"
        if isinstance(needed, list):
            wrong = [str(step.get("id")) for step in (self._root_flow()).get("steps") or ()]
            right = dict(zip(wrong, names, strict=False))
            body["stepIds"] = [right.get(name, name) for name in needed]
        return message._replace(data=json.dumps(entry))

    def _names(self, run_id: str) -> list[str]:
        """The ids of the steps of a sub-run's flow, by their index."""
        known = self._client._step_names
        if run_id not in known:
            known[run_id] = self._look_up(run_id)
            if len(known) > NAMES_KEPT:
                del known[next(iter(known))]
        return known[run_id]

    def _look_up(self, run_id: str) -> list[str]:
        candidates = list(flows_inside(self._root_flow()))
        if len({json.dumps(flow["steps"], sort_keys=True) for flow in candidates}) > 1:
            from runs_api.stepflow.api.run import get_run

            try:
                run = self._client._request_json(get_run, {"run_id": run_id}, run_id=run_id)
            except ApiError:
                return []
            name = run["summary"].get("flowName")
            candidates = [flow for flow in candidates if flow.get("name") == name]
        found = {tuple(str(step.get("id")) for step in flow["steps"]) for flow in candidates}
        return list(found.pop()) if len(found) == 1 else []

    def _root_flow(self) -> Mapping[str, Any]:
        if self._root is None:
            from runs_api.stepflow.api.run import get_run_flow

            try:
                answer = self._client._request_json(get_run_flow, {"run_id": self._run_id}, run_id=self._run_id)
            except ApiError:
                answer = {}
            self._root = answer.get("flow") or {}
        return self._root

    def close_stream(self) -> None:
        self._source.close_stream()

    def leave(self) -> None:
        self._source.leave()

    def close(self) -> None:
        self._source.close()

    def abort(self) -> None:
        self._source.abort()


def flows_inside(value: Any) -> Iterator[Mapping[str, Any]]:
    """The flows that stand inside of a flow, as literals in the inputs of its steps, and inside of those."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            steps = item.get("steps") if key != "schemas" and isinstance(item, Mapping) else None
            if isinstance(steps, list) and all(isinstance(step, Mapping) for step in steps):
                yield item
            yield from flows_inside(item)
    elif isinstance(value, list):
        for item in value:
            yield from flows_inside(item)
