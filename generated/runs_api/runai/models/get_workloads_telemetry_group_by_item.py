# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class GetWorkloadsTelemetryGroupByItem(OpenStrEnum):
    CLUSTERID = "ClusterId"
    DEPARTMENTID = "DepartmentId"
    PROJECTID = "ProjectId"
    TYPE = "Type"
    CURRENTNODEPOOLS = "CurrentNodepools"
    PHASE = "Phase"
    CATEGORY = "Category"
