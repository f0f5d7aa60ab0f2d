# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from ..types import OpenStrEnum


class GetWorkloadsSortBy(OpenStrEnum):
    TYPE = "type"
    NAME = "name"
    CLUSTERID = "clusterId"
    PROJECTID = "projectId"
    PROJECTNAME = "projectName"
    DEPARTMENTID = "departmentId"
    DEPARTMENTNAME = "departmentName"
    CREATEDAT = "createdAt"
    DELETEDAT = "deletedAt"
    SUBMITTEDBY = "submittedBy"
    PHASE = "phase"
    COMPLETEDAT = "completedAt"
    NODEPOOL = "nodepool"
    DISTRIBUTEDFRAMEWORK = "distributedFramework"
    ALLOCATEDGPU = "allocatedGPU"
    IDLEGPUS = "idleGpus"
    IDLEALLOCATEDGPUS = "idleAllocatedGpus"
    PHASEUPDATEDAT = "phaseUpdatedAt"
    CATEGORY = "category"
    PRIORITY = "priority"
    TOTALPENDINGTIMESECONDS = "totalPendingTimeSeconds"
    TOTALRUNNINGTIMESECONDS = "totalRunningTimeSeconds"
    PRIORITYCLASSNAME = "priorityClassName"
    GUARANTEEDRUNTIMEENDSAT = "guaranteedRuntimeEndsAt"
    AIAPPLICATIONID = "aiApplicationId"
    AIAPPLICATIONNAME = "aiApplicationName"
