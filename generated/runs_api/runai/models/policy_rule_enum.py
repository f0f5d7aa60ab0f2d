# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class PolicyRuleEnum(OpenStrEnum):
    MIN = "min"
    MAX = "max"
    STEP = "step"
    OPTIONS = "options"
    REQUIRED = "required"
    CANEDIT = "canEdit"
    CANADD = "canAdd"
    LOCKED = "locked"
