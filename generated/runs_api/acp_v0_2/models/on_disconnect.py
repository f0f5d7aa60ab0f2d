# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class OnDisconnect(OpenStrEnum):
    """What becomes of a run whose reader has left. Seen - it goes on in either case."""

    CANCEL = "cancel"
    CONTINUE = "continue"
