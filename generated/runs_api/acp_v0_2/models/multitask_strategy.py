# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class MultitaskStrategy(OpenStrEnum):
    """What becomes of a new run while the thread has a pending one."""

    REJECT = "reject"
    ROLLBACK = "rollback"
    INTERRUPT = "interrupt"
    ENQUEUE = "enqueue"
