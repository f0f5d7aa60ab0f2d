# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class LegacyNodePoolStatus(OpenStrEnum):
    CREATING = "Creating"
    UPDATING = "Updating"
    DELETING = "Deleting"
    EMPTY = "Empty"
    UNSCHEDULABLE = "Unschedulable"
    READY = "Ready"
    DELETED = "Deleted"
