# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class LogLevel(OpenStrEnum):
    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"
