# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class NodeAffinityAffinityType(OpenStrEnum):
    NO_LIMIT = "no_limit"
    ONLY_SELECTED = "only_selected"
