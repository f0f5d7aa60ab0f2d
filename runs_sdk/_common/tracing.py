"""Where spans go: what a client is given, or what `runs_sdk.otel.instrument()` has set. No library is loaded."""

from __future__ import annotations

from typing import Any

_default: list[Any] = []


def set_default_tracing(tracing: Any) -> None:
    """Trace the clients that are made from now on; None stops that."""
    _default[:] = [] if tracing is None else [tracing]


def tracing_for(provider: Any) -> Any:
    """What makes the spans of a client; None where none are wanted."""
    if provider is None:
        return _default[0] if _default else None
    from .telemetry import Tracing

    return Tracing(provider)
