"""Tools for tests: a proxy that breaks the wire on demand."""

from __future__ import annotations

from runs_sdk.testing.faults import (
    Cut,
    Delay,
    Drip,
    Fault,
    Garbage,
    Grpc,
    Html,
    Reset,
    Silence,
    Status,
    after_frames,
)
from runs_sdk.testing.proxy import WireProxy
from runs_sdk.testing.relay import Request

__all__ = [
    "WireProxy",
    "Request",
    "Fault",
    "Cut",
    "Reset",
    "Silence",
    "Garbage",
    "Drip",
    "Delay",
    "Status",
    "Html",
    "Grpc",
    "after_frames",
]
