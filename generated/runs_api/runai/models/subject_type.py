# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class SubjectType(OpenStrEnum):
    USER = "user"
    APP = "app"
    SERVICE_ACCOUNT = "service-account"
    GROUP = "group"
