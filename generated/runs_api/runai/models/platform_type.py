# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class PlatformType(OpenStrEnum):
    VANILLA = "vanilla"
    OPENSHIFT = "openshift"
    RKE = "rke"
    GKE = "gke"
    AKS = "aks"
    EKS = "eks"
