"""The REST interface of the Run:ai emulator: routes, and workloads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ....runai.kinds import KINDS
from ...server import json_answer
from .answers import Handler, Refusal, Table, accepted, body_of, counted, found, matching, measured, page, telemetry
from .engine import Engine, Workload, fresh_name
from .legacy import Legacy
from .manifests import Manifests
from .organization import NODE, Organization
from .people import People
from .tokens import Tokens

FOLDERS = {kind.tag.replace("_", "-"): kind for kind in KINDS.values()}
"""The kinds of workloads, by the folders of their operations."""


class Api:
    """Answers requests. An inference has one revision, of its own id."""

    def __init__(
        self,
        engine: Engine,
        tokens: Tokens,
        organization: Organization,
        *,
        policy: Mapping[str, str],
        unavailable: int,
        partial_metrics: bool,
        newest_first: bool,
    ) -> None:
        self.engine = engine
        self.tokens = tokens
        self.organization = organization
        organization.partial_metrics = partial_metrics
        self._policy = dict(policy)
        self._unavailable = unavailable
        self._partial_metrics = partial_metrics
        self._newest_first = newest_first

    def routes(self) -> list[Route]:
        """All routes; what gives tokens needs none."""
        base, inferences = "/api/v1/workloads", "/api/v1/workloads/inferences"
        table: Table = [
            *self.organization.table(),
            *People(self.organization).table(),
            *Legacy(self.organization).table(),
            *Manifests(self.engine, self.organization).table(),
            ("GET", base, self._get_workloads),
            ("GET", f"{base}/count", self._count_workloads),
            ("GET", f"{base}/telemetry", telemetry),
            ("GET", f"{base}/pods", self._list_pods),
            ("GET", f"{base}/pods/count", self._count_pods),
            ("POST", f"{base}/batch", self._batch),
            *(route for folder in FOLDERS for route in self._routes_of(folder)),
            ("GET", f"{inferences}/{{workload}}/metrics", self._measure),
            ("GET", f"{inferences}/{{workload}}/pods/{{pod}}/metrics", self._measure_pod),
            ("GET", f"{inferences}/revisions/{{workload}}/events", self._events),
            ("GET", f"{inferences}/revisions/{{workload}}/history", self._history),
            ("GET", f"{inferences}/revisions/{{workload}}/pods", self._pods),
            ("GET", f"{base}/{{workload}}", self._get_workload),
            ("GET", f"{base}/{{workload}}/history", self._history),
            ("GET", f"{base}/{{workload}}/events", self._events),
            ("GET", f"{base}/{{workload}}/pods", self._pods),
            ("GET", f"{base}/{{workload}}/pods/{{pod}}/metrics", self._measure_pod),
            ("GET", f"{base}/{{workload}}/metrics", self._measure),
        ]
        return [
            Route("/api/v2/token", self.tokens.version_2, methods=["POST"]),
            Route("/api/v1/token", self.tokens.version_1, methods=["POST"]),
            Route("/v1/k8s/auth/oauth/apptoken", self.tokens.application, methods=["POST"]),
            *(Route(path, self._guarded(handler), methods=[method]) for method, path, handler in table),
        ]

    def _routes_of(self, folder: str) -> Table:
        base = f"/api/v1/workloads/{folder}"
        one, kind = f"{base}/{{workload}}", FOLDERS[folder]

        async def create(request: Request) -> Response:
            return await self._create(request, kind.name)

        routes: Table = [("POST", base, create), ("GET", one, self._get_of_kind), ("DELETE", one, self._delete)]
        if kind.suspends:
            routes += [("POST", f"{one}/suspend", self._suspend), ("POST", f"{one}/resume", self._resume)]
        else:
            routes += [("PATCH", one, self._update)]
        return routes

    def _guarded(self, handler: Handler) -> Handler:
        async def handle(request: Request) -> Response:
            if not self.tokens.is_good(request):
                return json_answer({"code": 401, "message": "Issuer is not familiar."}, 401)
            try:
                return await handler(request)
            except Refusal as refusal:
                return json_answer(refusal.body, refusal.status)

        return handle

    async def _create(self, request: Request, kind: str) -> Response:
        body = await body_of(request, "name", "projectId", "clusterId")
        if self._unavailable > 0:
            self._unavailable -= 1
            return json_answer({"code": 503, "message": "Please try again in few minutes."}, 503, {"Retry-After": "0"})
        spec, requested = body.get("spec") or {}, str(body["name"])
        issues = [
            {"field": f"spec.{field}", "details": f"{spec[field]} is not allowed", "rule": rule}
            for field, rule in self._policy.items()
            if field in spec
        ]
        if issues:
            raise Refusal(400, "The workload request does not comply with the policy.", complianceIssues=issues)
        project = found(self.organization.projects, str(body["projectId"]))
        name = fresh_name(self.engine, requested, project, body.get("useGivenNameAsPrefix") is True)
        if name is None:
            raise Refusal(409, "Resource with this name already exists")
        workload = Workload(kind, name, project, str(body["clusterId"]), spec, requested=requested)
        return json_answer(self.engine.submit(workload).as_kind(), 202)

    def _listed(self, request: Request) -> list[dict[str, Any]]:
        deleted = request.query_params.get("deleted") == "true"
        known = self.engine.deleted if deleted else self.engine.workloads.values()
        return matching((workload.as_workload() for workload in known), request)

    async def _get_workloads(self, request: Request) -> Response:
        listed, key = self._listed(request), request.query_params.get("sortBy", "name")
        listed.sort(key=lambda each: str(each.get(key, "")), reverse=request.query_params.get("sortOrder") == "desc")
        return json_answer(page("workloads", listed, request))

    async def _count_workloads(self, request: Request) -> Response:
        return json_answer({"count": len(self._listed(request))})

    async def _get_workload(self, request: Request) -> Response:
        return json_answer(self._workload(request).as_workload())

    async def _get_of_kind(self, request: Request) -> Response:
        return json_answer(self._workload(request).as_kind())

    async def _update(self, request: Request) -> Response:
        workload = self._workload(request)
        workload.spec = {**workload.spec, **((await body_of(request)).get("spec") or {})}
        return json_answer(workload.as_kind(), 202)

    async def _delete(self, request: Request) -> Response:
        self.engine.delete(self._workload(request))
        return accepted()

    async def _suspend(self, request: Request) -> Response:
        self.engine.suspend(self._workload(request))
        return accepted()

    async def _resume(self, request: Request) -> Response:
        self.engine.resume(self._workload(request))
        return accepted()

    async def _batch(self, request: Request) -> Response:
        body = await body_of(request, "ids", "action")
        act = {"delete": self.engine.delete, "suspend": self.engine.suspend, "resume": self.engine.resume}
        done, failed = [], []
        for run_id in body["ids"]:
            workload = self.engine.workloads.get(run_id)
            if workload is None:
                failed.append({"id": run_id, "code": 404, "message": "Resource id not found."})
            elif body["action"] != "delete" and workload.kind.endswith("inference"):
                failed.append({"id": run_id, "code": 400, "message": "Inferences cannot be suspended."})
            else:
                act[body["action"]](workload)
                done.append(run_id)
        return json_answer({"id": "batch-1", "succeeded": done, "failed": failed})

    async def _history(self, request: Request) -> Response:
        records = self._workload(request).records
        return json_answer(page("records", records[::-1] if self._newest_first else records, request))

    async def _events(self, request: Request) -> Response:
        records = [each["spec"]["event"] for each in self._workload(request).records if "event" in each["spec"]]
        if request.query_params.get("sortOrder") == "desc":
            records.reverse()
        return json_answer(page("events", records, request))

    async def _pods(self, request: Request) -> Response:
        return json_answer({"pods": [_pod(self._workload(request))]})

    async def _list_pods(self, request: Request) -> Response:
        return json_answer(page("pods", matching(self._all_pods(), request), request))

    async def _count_pods(self, request: Request) -> Response:
        return counted(self._all_pods(), request)

    def _all_pods(self) -> list[dict[str, Any]]:
        return [_pod(workload) for workload in self.engine.workloads.values()]

    async def _measure(self, request: Request) -> Response:
        self._workload(request)
        return measured(request, partial=self._partial_metrics)

    async def _measure_pod(self, request: Request) -> Response:
        found({_pod(self._workload(request))["id"]: None}, request.path_params["pod"])
        return measured(request, partial=self._partial_metrics)

    def _workload(self, request: Request) -> Workload:
        workload: Workload = found(self.engine.workloads, request.path_params["workload"])
        kind = FOLDERS.get(request.url.path.split("/")[4])
        if kind is not None and kind.name != workload.kind:
            raise Refusal(404, "Resource id not found.")
        return workload


def _pod(workload: Workload) -> dict[str, Any]:
    return {
        "name": f"{workload.name}-0",
        "priorityClassName": "medium",
        "id": f"pod-{workload.id}",
        "workloadId": workload.id,
        "clusterId": workload.cluster,
        "nodeName": NODE,
        "createdAt": workload.created,
        "containers": [{"name": "main", "image": str(workload.spec.get("image") or "none")}],
        "k8sPhase": workload.phase,
        "tenantId": 1001,
        "k8sPhaseUpdatedAt": workload.updated,
        "updatedAt": workload.updated,
    }
