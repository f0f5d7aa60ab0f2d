# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenIntEnum


class ResultOrder(OpenIntEnum):
    """Order of item results. Items are written when the whole run ends, so both orders are the same."""

    BY_INDEX = 1
    BY_COMPLETION = 2
