# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class AccessRulesSortFilterFields(OpenStrEnum):
    SUBJECTID = "subjectId"
    SUBJECTTYPE = "subjectType"
    ROLEID = "roleId"
    SCOPEID = "scopeId"
    SCOPETYPE = "scopeType"
    ROLENAME = "roleName"
    SCOPENAME = "scopeName"
    CREATEDAT = "createdAt"
    DELETEDAT = "deletedAt"
    CREATEDBY = "createdBy"
    PHASE = "phase"
