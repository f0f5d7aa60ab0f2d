# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class NodePoolGPUNetworkAccelerationDetection(OpenStrEnum):
    USE = "Use"
    DONTUSE = "DontUse"
    AUTO = "Auto"
