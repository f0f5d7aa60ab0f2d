# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class ConflictMode(OpenStrEnum):
    """What to do when the name is taken; keep_both adds a number to the name."""

    REJECT = "reject"
    UPLOAD_NEW_VERSION = "upload_new_version"
    KEEP_BOTH = "keep_both"
