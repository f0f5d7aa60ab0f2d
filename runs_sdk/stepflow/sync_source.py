# generated from runs_sdk/stepflow/aio_source.py by scripts/unasync.py; do not edit
"""An event stream with the steps of sub-runs, under their right names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._sync.source import END, Source
from ..core.errors import ApiError
from ..core.policy import Cursor
from ..core.sse import ServerSentEvent

if TYPE_CHECKING:
    from .sync import Stepflow

NAMES_KEPT = 1024
"""Sub-runs whose steps a client knows the names of."""


class NamedSteps:
    """Puts the names of sub-runs' steps right: the server takes them from the root run's flow (seen on 0.13.0).

    The step's index is right, so its name is looked up in the sub-run's own flow, which is asked for once.
    """

    def __init__(self, source: Source, client: Stepflow, run_id: str) -> None:
        self._source = source
        self._client = client
        self._run_id = run_id

    def open(self, cursor: Cursor, deadline: float | None) -> None:
        self._source.open(cursor, deadline)

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
        if isinstance(index, int) and index < len(names):
            body["stepId"] = names[index]
        if isinstance(needed, list):
            right = dict(zip(self._names(self._run_id), names, strict=False))
            body["stepIds"] = [right.get(name, name) for name in needed]
        return message._replace(data=json.dumps(entry))

    def _names(self, run_id: str) -> list[str]:
        """The ids of the steps of a run's flow, by their index."""
        known = self._client._step_names
        if run_id not in known:
            from runs_api.stepflow.api.run import get_run_flow

            try:
                answer = self._client._ask(get_run_flow, {"run_id": run_id}, run_id=run_id)
            except ApiError:
                answer = {}  # then the names stay as the server has them
            known[run_id] = [str(step.get("id")) for step in (answer.get("flow") or {}).get("steps") or ()]
            if len(known) > NAMES_KEPT:
                del known[next(iter(known))]
        return known[run_id]

    def close_stream(self) -> None:
        self._source.close_stream()

    def close(self) -> None:
        self._source.close()

    def abort(self) -> None:
        self._source.abort()
