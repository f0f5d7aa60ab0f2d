# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class GetClusterMetricsGroupBy(OpenStrEnum):
    CATEGORY = "Category"
    NODEPOOL = "Nodepool"
    PROJECT = "Project"
    DEPARTMENT = "Department"
