# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class RunStatus(OpenStrEnum):
    """A failed attempt that will be repeated goes back from running to queued, twice at most."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
