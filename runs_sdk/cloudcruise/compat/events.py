"""Messages of a run as the older client's handlers get them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ...core.events import Event


@frozen
class FlattenedRunEvent(Mapping[str, Any]):
    """A message without its envelope: `event.type`, `event.payload`, `event.timestamp`, `event.expires_at`.

    `raw` is the whole message, and it reads as that too: `event["data"]["payload"]`.
    """

    type: str
    payload: Mapping[str, Any] = field(factory=dict, repr=False)
    timestamp: int | None = None
    expires_at: int | None = None
    raw: Mapping[str, Any] = field(factory=dict, repr=False)

    def __getitem__(self, key: str) -> Any:
        return self.raw[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)


def flatten(event: Event) -> FlattenedRunEvent:
    """An event of this SDK, whose `raw` is a message, as handlers get it."""
    data = event.get("data")
    data = data if isinstance(data, Mapping) else {}
    payload = data.get("payload")
    return FlattenedRunEvent(
        str(data.get("event") or ""),
        payload if isinstance(payload, Mapping) else {},
        data.get("timestamp"),
        data.get("expires_at"),
        event.raw if isinstance(event.raw, Mapping) else {},
    )
