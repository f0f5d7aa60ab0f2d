"""Deliveries of webhooks, by the older client's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field


@define
class WebhookVerificationOptions:
    """`allowExpired` takes a delivery whose time is over."""

    allowExpired: bool | None = None  # noqa: N815 - the older client's own name


@define
class WebhookPayload:
    """What a delivery holds; times are seconds since 1970. `data` is what it has besides."""

    event: str
    expires_at: int
    timestamp: int
    payload: Mapping[str, Any]
    metadata: Mapping[str, Any] | None = None
    data: Mapping[str, Any] = field(factory=dict)

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> WebhookPayload:
        """From a body that was checked."""
        known = ("event", "expires_at", "timestamp", "payload", "metadata")
        more = {name: value for name, value in message.items() if name not in known}
        expires, sent = (int(float(message[name])) for name in ("expires_at", "timestamp"))
        metadata = message.get("metadata")
        kept = metadata if isinstance(metadata, Mapping) else None
        return cls(message["event"], expires, sent, message["payload"], kept, more)
