# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenIntEnum


class DiagnosticLevel(OpenIntEnum):
    """How grave a diagnostic is; a flow with a fatal one cannot run."""

    FATAL = 1
    ERROR = 2
    WARNING = 3
