# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class ResourceTypeGroupId(OpenStrEnum):
    ORGANIZATION = "organization"
    PHYSICAL_RESOURCE = "physical-resource"
    IAM = "iam"
    DASHBOARD = "dashboard"
    WORKLOAD = "workload"
    WORKLOAD_ASSET = "workload-asset"
