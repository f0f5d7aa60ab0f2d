# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class Operation(OpenStrEnum):
    """Process a document, check a configuration, or make a draft the active configuration."""

    PROCESS = "process"
    VALIDATE = "validate"
    PUBLISH = "publish"
