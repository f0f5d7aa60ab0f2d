# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class IfNotExists(OpenStrEnum):
    """What to do when there is no such thread."""

    CREATE = "create"
    REJECT = "reject"
