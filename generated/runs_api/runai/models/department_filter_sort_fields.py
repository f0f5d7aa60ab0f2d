# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class DepartmentFilterSortFields(OpenStrEnum):
    NAME = "name"
    CLUSTERID = "clusterId"
    TOTALGPUQUOTA = "totalGpuQuota"
    GPUALLOCATED = "gpuAllocated"
    CREATEDAT = "createdAt"
    AVGGPUALLOCATION24H = "avgGpuAllocation24h"
    AVGGPUUTILIZATION24H = "avgGpuUtilization24h"
    AVGGPUMEMORYUTILIZATION24H = "avgGpuMemoryUtilization24h"
    AVGGPUALLOCATION7D = "avgGpuAllocation7d"
    AVGGPUUTILIZATION7D = "avgGpuUtilization7d"
    AVGGPUMEMORYUTILIZATION7D = "avgGpuMemoryUtilization7d"
    AVGGPUALLOCATION30D = "avgGpuAllocation30d"
    AVGGPUUTILIZATION30D = "avgGpuUtilization30d"
    AVGGPUMEMORYUTILIZATION30D = "avgGpuMemoryUtilization30d"
