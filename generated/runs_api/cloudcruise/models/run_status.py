# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class RunStatus(OpenStrEnum):
    """How a run stands; also the names of the events that say so."""

    EXECUTION_QUEUED = "execution.queued"
    EXECUTION_START = "execution.start"
    EXECUTION_PAUSED = "execution.paused"
    EXECUTION_REQUEUED = "execution.requeued"
    EXECUTION_SUCCESS = "execution.success"
    EXECUTION_FAILED = "execution.failed"
    EXECUTION_STOPPED = "execution.stopped"
