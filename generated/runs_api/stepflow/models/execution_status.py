# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenIntEnum


class ExecutionStatus(OpenIntEnum):
    """How far a run, an item or a step has come."""

    RUNNING = 1
    COMPLETED = 2
    FAILED = 3
    CANCELLED = 4
    PAUSED = 5
    RECOVERY_FAILED = 6
