"""Traces and metrics for OpenTelemetry. Needs `pip install 'runs-sdk[otel]'`: its API, and no exporter.

import runs_sdk.otel
runs_sdk.otel.instrument()                              # all clients that are made from now on
runs_sdk.connect("stepflow", tracer_provider=provider)  # or one of them
"""

from __future__ import annotations

from typing import Any

from ._common.telemetry import Tracing
from ._common.tracing import set_default_tracing


def instrument(tracer_provider: Any = None, meter_provider: Any = None) -> None:
    """Trace all clients that are made from now on. Without providers those that are set for the process are used.

    Raises MissingExtra when OpenTelemetry's API is not installed.
    """
    set_default_tracing(Tracing(tracer_provider, meter_provider))


def uninstrument() -> None:
    """Clients that are made from now on are not traced. Those that are there stay as they are."""
    set_default_tracing(None)
