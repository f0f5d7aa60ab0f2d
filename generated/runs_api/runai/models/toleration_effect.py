# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class TolerationEffect(OpenStrEnum):
    NOSCHEDULE = "NoSchedule"
    NOEXECUTE = "NoExecute"
    PREFERNOSCHEDULE = "PreferNoSchedule"
    ANY = "Any"
