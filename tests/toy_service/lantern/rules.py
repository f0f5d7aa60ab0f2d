"""What Lantern's answers and events mean. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from runs_sdk.core.errors import DecodeError
from runs_sdk.core.events import Event, RunFinished, ServiceEvent
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy, Resume
from runs_sdk.core.retry import Backoff
from runs_sdk.core.sse import ServerSentEvent

STATUS = {"burning": RunStatus.RUNNING, "burnt": RunStatus.SUCCEEDED, "blown_out": RunStatus.CANCELLED}
POLICY = FollowPolicy(resume=Resume.AFTER, reconnect=Backoff(initial=0.0, maximum=0.0), idle_limit=5.0)


@frozen
class LanternRules:
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        try:
            flicker = json.loads(message.data)
            number, state = str(flicker["number"]), flicker["state"]
        except (ValueError, TypeError, KeyError) as error:
            raise DecodeError(f"lantern: no flicker: {message.data[:100]!r}", service="lantern") from error
        event: Event
        if state == "burning":
            event = ServiceEvent(name="flicker", kind="flicker", id=number, raw=flicker)
            return Decoded((event,), position=number)
        event = RunFinished(name=state, status=STATUS[state], id=number, raw=flicker)
        return Decoded((event,), position=number, ends=True)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


def read(lamp: Mapping[str, Any]) -> Snapshot:
    state = lamp["state"]
    return Snapshot(
        run_id=lamp["lamp_id"],
        status=STATUS.get(state, RunStatus.UNKNOWN),
        native_status=state,
        output={"soot": lamp["soot"]} if state == "burnt" else None,
        raw=lamp,
    )
