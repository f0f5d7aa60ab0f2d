"""Workloads of the Run:ai emulator that are given as a Kubernetes manifest (version 2 of the interface)."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import AUTHOR, TENANT, Refusal, Table, body_of, found
from .engine import Engine, Workload, fresh_name
from .organization import Organization

KIND = "manifest"
SYNCED_AS = {"Creating": "Applying", "Deleting": "Deleting", "Failed": "Synced"}


class Manifests:
    """Creates, reads, changes and deletes them; they are among the workloads of all kinds."""

    def __init__(self, engine: Engine, organization: Organization) -> None:
        self._engine = engine
        self._organization = organization

    def table(self) -> Table:
        """All routes."""
        base = "/api/v2/workloads"
        return [
            ("POST", base, self._create),
            ("GET", f"{base}/{{workload}}", self._get),
            ("PUT", f"{base}/{{workload}}", self._update),
            ("DELETE", f"{base}/{{workload}}", self._delete),
        ]

    async def _create(self, request: Request) -> Response:
        body = await body_of(request, "metadata")
        given = body["metadata"]
        for key in ("name", "projectId", "clusterId"):
            if not given.get(key):
                raise Refusal(400, f"Required parameter is missing: {key}")
        manifest = _manifest(body)
        project = found(self._organization.projects, str(given["projectId"]))
        name = fresh_name(self._engine, str(given["name"]), project, given.get("useGivenNameAsPrefix") is True)
        if name is None:
            raise Refusal(409, "Resource with this name already exists")
        workload = Workload(KIND, name, project, str(given["clusterId"]), manifest, requested=str(given["name"]))
        workload.more = {key: given[key] for key in ("priority", "category") if key in given}
        return json_answer(_as_manifest(self._engine.submit(workload)), 202)

    def _workload(self, request: Request) -> Workload:
        workload: Workload = found(self._engine.workloads, request.path_params["workload"])
        if workload.kind != KIND:
            raise Refusal(404, "Resource id not found.")
        return workload

    async def _get(self, request: Request) -> Response:
        workload = self._workload(request)
        status = SYNCED_AS.get(workload.phase, "Synced")
        return json_answer({"workload": _as_manifest(workload), "syncInfo": {"status": status}})

    async def _update(self, request: Request) -> Response:
        workload, body = self._workload(request), await body_of(request)
        if "manifest" in body or "manifestBase64Encoded" in body:
            workload.spec = _manifest(body)
        workload.more |= body.get("metadata") or {}
        return json_answer(_as_manifest(workload), 202)

    async def _delete(self, request: Request) -> Response:
        workload = self._workload(request)
        self._engine.delete(workload)
        return json_answer(_as_manifest(workload), 202)


def _manifest(body: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest, given as it is or in base64, or 400."""
    given = body.get("manifest")
    if given is None and body.get("manifestBase64Encoded"):
        try:
            given = json.loads(b64decode(body["manifestBase64Encoded"]))
        except ValueError:
            raise Refusal(400, "manifestBase64Encoded is no manifest in JSON") from None
    if not isinstance(given, Mapping) or not given.get("kind") or not given.get("apiVersion"):
        raise Refusal(400, "The manifest needs apiVersion and kind.")
    return dict(given)


def _as_manifest(workload: Workload) -> dict[str, Any]:
    group, _, version = str(workload.spec["apiVersion"]).rpartition("/")
    metadata = {
        "name": workload.name,
        "id": workload.id,
        "gvk": {"group": group, "version": version, "kind": str(workload.spec["kind"])},
        "projectId": workload.project["id"],
        "projectName": workload.project["name"],
        "clusterId": workload.cluster,
        "tenantId": TENANT,
        "departmentId": "1",
        "departmentName": "default",
        "createdAt": workload.created,
        "createdBy": AUTHOR,
        "updatedAt": workload.updated,
        "updatedBy": AUTHOR,
        **workload.more,
    }
    manifests = {"workloadManifest": workload.spec, "rawManifest": workload.spec}
    return {"metadata": metadata, "desiredPhase": workload.desired, **manifests}
