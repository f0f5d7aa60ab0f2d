# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class WorkloadV2SyncStatus(OpenStrEnum):
    QUEUED = "Queued"
    APPLYING = "Applying"
    DELETING = "Deleting"
    SYNCED = "Synced"
    DELETED = "Deleted"
    FAILED = "Failed"
