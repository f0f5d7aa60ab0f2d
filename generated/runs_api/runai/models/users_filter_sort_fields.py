# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class UsersFilterSortFields(OpenStrEnum):
    USERNAME = "username"
    CREATEDBY = "createdBy"
    LASTLOGIN = "lastLogin"
    CREATIONTIME = "creationTime"
    LASTUPDATED = "lastUpdated"
    TYPE = "type"
