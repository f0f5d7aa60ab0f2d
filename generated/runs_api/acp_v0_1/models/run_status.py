# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class RunStatus(OpenStrEnum):
    """A run is pending until something else is true; there is no other word for running."""

    PENDING = "pending"
    ERROR = "error"
    SUCCESS = "success"
    TIMEOUT = "timeout"
    INTERRUPTED = "interrupted"
