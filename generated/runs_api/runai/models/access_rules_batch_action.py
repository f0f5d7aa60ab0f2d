# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class AccessRulesBatchAction(OpenStrEnum):
    DELETE = "delete"
    VALIDATE_DELETE = "validate_delete"
