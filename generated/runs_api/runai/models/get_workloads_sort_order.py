# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class GetWorkloadsSortOrder(OpenStrEnum):
    ASC = "asc"
    DESC = "desc"
