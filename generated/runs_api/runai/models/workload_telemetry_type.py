# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class WorkloadTelemetryType(OpenStrEnum):
    WORKLOADS_COUNT = "WORKLOADS_COUNT"
    GPU_ALLOCATION = "GPU_ALLOCATION"
    PENDING_TIME_DISTRIBUTION = "PENDING_TIME_DISTRIBUTION"
