# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class OrgUnitMetricType(OpenStrEnum):
    GPU_QUOTA = "GPU_QUOTA"
    CPU_QUOTA_MILLICORES = "CPU_QUOTA_MILLICORES"
    CPU_MEMORY_QUOTA_MB = "CPU_MEMORY_QUOTA_MB"
    GPU_ALLOCATION = "GPU_ALLOCATION"
    CPU_ALLOCATION_MILLICORES = "CPU_ALLOCATION_MILLICORES"
    CPU_MEMORY_ALLOCATION_MB = "CPU_MEMORY_ALLOCATION_MB"
    GPU_MEMORY_UTILIZATION = "GPU_MEMORY_UTILIZATION"
