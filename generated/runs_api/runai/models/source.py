# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class Source(OpenStrEnum):
    CLI = "CLI"
    CONTROL_PLANE = "Control-plane"
    OTHER = "Other"
