# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class MatchExpressionOperator(OpenStrEnum):
    IN = "In"
    NOTIN = "NotIn"
    EXISTS = "Exists"
    DOESNOTEXIST = "DoesNotExist"
    GT = "Gt"
    LT = "Lt"
