# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class StreamingMode(OpenStrEnum):
    RESULT = "result"
    CUSTOM = "custom"
