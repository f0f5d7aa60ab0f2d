# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class NodeFilterSortFields(OpenStrEnum):
    NAME = "name"
    STATUS = "status"
    NODEPOOL = "nodePool"
    GPUTYPE = "gpuType"
    NVLINKDOMAINUID = "nvLinkDomainUid"
    NVLINKCLIQUEID = "nvLinkCliqueId"
    CLUSTERUUID = "clusterUuid"
