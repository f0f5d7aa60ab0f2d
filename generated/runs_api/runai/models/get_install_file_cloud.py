# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class GetInstallFileCloud(OpenStrEnum):
    GKE = "gke"
    AWS = "aws"
    AKS = "aks"
    OP = "op"
    AIRGAPPED = "airgapped"
    OPENSHIFT = "openshift"
