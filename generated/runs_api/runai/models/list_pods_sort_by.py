# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class ListPodsSortBy(OpenStrEnum):
    CLUSTERID = "clusterId"
    WORKLOADID = "workloadId"
    REVISIONID = "revisionId"
    NODENAME = "nodeName"
    CURRENTNODEPOOL = "currentNodepool"
    CREATEDAT = "createdAt"
    COMPLETEDAT = "completedAt"
    DELETEDAT = "deletedAt"
