# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class Preemptibility(OpenStrEnum):
    PREEMPTIBLE = "preemptible"
    NON_PREEMPTIBLE = "non-preemptible"
