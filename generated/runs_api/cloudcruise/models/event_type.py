# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class EventType(OpenStrEnum):
    """Names of run events that are known. The list is open: the service has further ones for recoveries.
    `execution.pause` is the older name of `execution.paused`.
    """

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
