# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class ProjectPhase(OpenStrEnum):
    CREATING = "Creating"
    UPDATING = "Updating"
    DELETING = "Deleting"
    DELETED = "Deleted"
    INITIALIZING = "Initializing"
    READY = "Ready"
    NOTREADY = "NotReady"
    UNKNOWN = "Unknown"
