# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class IfExists(OpenStrEnum):
    """What to do when there is such a thread already."""

    RAISE = "raise"
    DO_NOTHING = "do_nothing"
