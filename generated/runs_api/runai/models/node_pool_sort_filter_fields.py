# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class NodePoolSortFilterFields(OpenStrEnum):
    NAME = "name"
    PHASE = "phase"
    CLUSTERID = "clusterId"
    CREATEDAT = "createdAt"
    UPDATEDAT = "updatedAt"
    NETWORKTOPOLOGYNAME = "networkTopologyName"
    GPUNETWORKACCELERATIONDETECTION = "gpuNetworkAccelerationDetection"
    GPUNETWORKACCELERATIONDETECTED = "gpuNetworkAccelerationDetected"
    GPUNETWORKACCELERATIONLABELKEY = "gpuNetworkAccelerationLabelKey"
    SWAPENABLED = "swapEnabled"
    NODELEVELSCHEDULERENABLED = "nodeLevelSchedulerEnabled"
