# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class ClusterState(OpenStrEnum):
    WAITINGTOCONNECT = "WaitingToConnect"
    CONNECTED = "Connected"
    DISCONNECTED = "Disconnected"
    MISSINGPREREQUISITES = "MissingPrerequisites"
    SERVICEISSUES = "ServiceIssues"
    UNKNOWN = "Unknown"
