"""The REST interface of the Run:ai emulator: routes, and workloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ...server import json_answer
from .engine import Engine, Workload, timestamp
from .organization import Handler, Organization, Refusal, body_of, found, matching, page
from .tokens import Tokens

KINDS = {
    "trainings": "training",
    "workspaces": "workspace",
    "distributed": "distributed",
    "inferences": "inference",
    "distributed-inferences": "distributed-inference",
}
SUSPENDING = ("trainings", "workspaces", "distributed")


class Api:
    """Answers requests."""

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
        self._policy = dict(policy)
        self._unavailable = unavailable
        self._partial_metrics = partial_metrics
        self._newest_first = newest_first

    def routes(self) -> list[Route]:
        """All routes; what gives tokens needs none."""
        base = "/api/v1/workloads"
        table: list[tuple[str, str, Handler]] = [
            *self.organization.table(),
            ("GET", base, self._get_workloads),
            ("GET", f"{base}/count", self._count_workloads),
            ("POST", f"{base}/batch", self._batch),
            *(route for folder in KINDS for route in self._routes_of(folder)),
            ("GET", f"{base}/{{workload}}", self._get_workload),
            ("GET", f"{base}/{{workload}}/history", self._history),
            ("GET", f"{base}/{{workload}}/events", self._events),
            ("GET", f"{base}/{{workload}}/pods", self._pods),
            ("GET", f"{base}/{{workload}}/metrics", self._metrics),
        ]
        return [
            Route("/api/v2/token", self.tokens.version_2, methods=["POST"]),
            Route("/api/v1/token", self.tokens.version_1, methods=["POST"]),
            *(Route(path, self._guarded(handler), methods=[method]) for method, path, handler in table),
        ]

    def _routes_of(self, folder: str) -> Iterable[tuple[str, str, Handler]]:
        base = f"/api/v1/workloads/{folder}"

        async def create(request: Request) -> Response:
            return await self._create(request, KINDS[folder])

        yield "POST", base, create
        yield "GET", f"{base}/{{workload}}", self._get_of_kind
        yield "DELETE", f"{base}/{{workload}}", self._delete
        if folder in SUSPENDING:
            yield "POST", f"{base}/{{workload}}/suspend", self._suspend
            yield "POST", f"{base}/{{workload}}/resume", self._resume

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
        body = await body_of(request)
        if self._unavailable > 0:
            self._unavailable -= 1
            return json_answer({"code": 503, "message": "Please try again in few minutes."}, 503, {"Retry-After": "0"})
        for name in ("name", "projectId", "clusterId"):
            if not body.get(name):
                raise Refusal(400, f"Required parameter is missing: {name}")
        spec, name = body.get("spec") or {}, str(body["name"])
        issues = [
            {"field": f"spec.{field}", "details": f"{spec[field]} is not allowed", "rule": rule}
            for field, rule in self._policy.items()
            if field in spec
        ]
        if issues:
            raise Refusal(400, "The workload request does not comply with the policy.", complianceIssues=issues)
        project = found(self.organization.projects, str(body["projectId"]))
        if any(each.name == name and each.project is project for each in self.engine.workloads.values()):
            raise Refusal(409, "Resource with this name already exists")
        workload = self.engine.submit(Workload(kind, name, project, str(body["clusterId"]), spec))
        return json_answer(workload.as_kind(), 202)

    def _listed(self, request: Request) -> list[dict[str, Any]]:
        if request.query_params.get("deleted") == "true":
            return []
        return matching((workload.as_workload() for workload in self.engine.workloads.values()), request)

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

    async def _delete(self, request: Request) -> Response:
        self.engine.delete(self._workload(request))
        return _accepted()

    async def _suspend(self, request: Request) -> Response:
        self.engine.suspend(self._workload(request))
        return _accepted()

    async def _resume(self, request: Request) -> Response:
        self.engine.resume(self._workload(request))
        return _accepted()

    async def _batch(self, request: Request) -> Response:
        body = await body_of(request)
        act = {"delete": self.engine.delete, "suspend": self.engine.suspend, "resume": self.engine.resume}
        done, failed = [], []
        for run_id in body["ids"]:
            workload = self.engine.workloads.get(run_id)
            if workload is None:
                failed.append({"id": run_id, "code": 404, "message": "Resource id not found."})
            elif body["action"] != "delete" and f"{workload.kind}s" == "inferences":
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
        return json_answer(page("events", records, request))

    async def _pods(self, request: Request) -> Response:
        workload = self._workload(request)
        pod = {
            "name": f"{workload.name}-0",
            "priorityClassName": "medium",
            "id": f"pod-{workload.id}",
            "workloadId": workload.id,
            "clusterId": workload.cluster,
            "createdAt": workload.created,
            "containers": [{"name": "main", "image": str(workload.spec.get("image") or "none")}],
            "k8sPhase": workload.phase,
            "tenantId": 1001,
            "k8sPhaseUpdatedAt": workload.updated,
            "updatedAt": workload.updated,
        }
        return json_answer({"pods": [pod]})

    async def _metrics(self, request: Request) -> Response:
        self._workload(request)
        types = request.query_params["metricType"].split(",")
        measured = [{"type": kind, "values": [{"value": "0.5", "timestamp": timestamp()}]} for kind in types]
        if self._partial_metrics:
            measured[-1]["values"] = []
        return json_answer({"measurements": measured}, 207 if self._partial_metrics else 200)

    def _workload(self, request: Request) -> Workload:
        workload: Workload = found(self.engine.workloads, request.path_params["workload"])
        return workload


def _accepted() -> Response:
    return json_answer({"code": 202, "message": "Request has been accepted."}, 202)
