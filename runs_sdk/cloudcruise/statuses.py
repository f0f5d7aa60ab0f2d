"""The words of CloudCruise for events and statuses."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from ..core.models import RunStatus


class EventType(StrEnum):
    """Names of run events. The service has further ones; they are text, and arrive all the same."""

    EXECUTION_QUEUED = "execution.queued"
    EXECUTION_START = "execution.start"
    EXECUTION_STEP = "execution.step"
    EXECUTION_PAUSED = "execution.paused"
    EXECUTION_PAUSE = "execution.pause"
    EXECUTION_REQUEUED = "execution.requeued"
    EXECUTION_SUCCESS = "execution.success"
    EXECUTION_FAILED = "execution.failed"
    EXECUTION_STOPPED = "execution.stopped"
    EXECUTION_INPUT_REQUIRED = "execution.input_required"
    INTERACTION_WAITING = "interaction.waiting"
    INTERACTION_FINISHED = "interaction.finished"
    INTERACTION_FAILED = "interaction.failed"
    FILE_UPLOADED = "file.uploaded"
    SCREENSHOT_UPLOADED = "screenshot.uploaded"
    VIDEO_UPLOADED = "video.uploaded"
    AGENT_ERROR_ANALYSIS = "agent.error_analysis"
    AGENT_TFA_SETUP_RECOVERY = "agent.tfa_setup_recovery"


STATUS: Final[Mapping[str, RunStatus]] = {
    "execution.queued": RunStatus.QUEUED,
    "execution.requeued": RunStatus.QUEUED,
    "execution.start": RunStatus.RUNNING,
    "execution.paused": RunStatus.WAITING,
    "execution.pause": RunStatus.WAITING,
    "execution.success": RunStatus.SUCCEEDED,
    "execution.failed": RunStatus.FAILED,
    "execution.stopped": RunStatus.CANCELLED,
}
"""What CloudCruise's words mean; a paused run waits for somebody's answer."""


def read_status(native: str) -> RunStatus:
    """The status in the words of all services."""
    return STATUS.get(native, RunStatus.UNKNOWN)
