# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenIntEnum


class ErrorCode(OpenIntEnum):
    """Why a task failed."""

    TIMEOUT = 1
    INVALID_INPUT = 2
    COMPONENT_FAILED = 3
    CANCELLED = 4
    UNREACHABLE = 5
    COMPONENT_NOT_FOUND = 6
    RESOURCE_UNAVAILABLE = 7
    EXPRESSION_FAILURE = 8
    ORCHESTRATOR_ERROR = 9
    WORKER_ERROR = 10
