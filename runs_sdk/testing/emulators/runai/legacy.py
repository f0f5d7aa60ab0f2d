"""The deprecated operations of the Run:ai emulator: they work on what the newer ones work on, by number and cluster."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import Table, body_of, found, nothing
from .organization import Organization


class Legacy:
    """Departments, projects and node pools of a cluster, as `/v1/k8s` has them."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._admins: dict[str, list[str]] = {}

    def table(self) -> Table:
        """All routes."""
        base = "/v1/k8s/clusters/{cluster}"
        return [
            ("GET", f"{base}/metrics", self._measure_cluster),
            ("GET", f"{base}/departments", self._get_departments),
            ("GET", f"{base}/departments/metrics", self._measure_departments),
            ("GET", f"{base}/departments/{{id}}/metrics", self._measure_department),
            ("PUT", f"{base}/departments/{{id}}/access-control", self._set_admins),
            ("GET", f"{base}/projects", self._get_projects),
            ("POST", f"{base}/projects", self._create_project),
            ("GET", f"{base}/projects/metrics", self._measure_projects),
            ("GET", f"{base}/projects/{{id}}/metrics", self._measure_project),
            ("GET", f"{base}/projects/{{id}}", self._get_project),
            ("PUT", f"{base}/projects/{{id}}", self._update_project),
            ("DELETE", f"{base}/projects/{{id}}", self._delete_project),
            ("GET", f"{base}/node-pools", self._get_node_pools),
            ("POST", f"{base}/node-pools", self._create_node_pool),
            ("PUT", f"{base}/node-pools/{{id}}/labels", self._update_node_pool),
            ("PUT", f"{base}/node-pools/{{id}}", self._update_node_pool),
            ("DELETE", f"{base}/node-pools/{{id}}", self._delete_node_pool),
        ]

    # ---- departments

    def _department(self, request: Request) -> dict[str, Any]:
        department: dict[str, Any] = found(self._organization.departments, request.path_params["id"])
        return department

    async def _get_departments(self, request: Request) -> Response:
        known = self._organization.departments.values()
        return json_answer(
            [
                {"id": int(each["id"]), "name": each["name"], "departmentAdmins": self._admins.get(each["id"], [])}
                for each in known
            ]
        )

    async def _set_admins(self, request: Request) -> Response:
        key = self._department(request)["id"]
        self._admins[key] = (await body_of(request)).get("departmentAdmins", [])
        return json_answer({"departmentId": int(key), "departmentAdmins": self._admins[key]}, 201)

    # ---- projects

    def _project(self, request: Request) -> dict[str, Any]:
        project: dict[str, Any] = found(self._organization.projects, request.path_params["id"])
        return project

    async def _get_projects(self, request: Request) -> Response:
        return json_answer([_detail(each) for each in self._organization.projects.values()])

    async def _create_project(self, request: Request) -> Response:
        body = await body_of(request, "name", "departmentId")
        given = {"clusterId": request.path_params["cluster"], "parentId": body["departmentId"], "name": body["name"]}
        return json_answer(_detail(self._organization.new_project(given)))

    async def _get_project(self, request: Request) -> Response:
        return json_answer(_detail(self._project(request)))

    async def _update_project(self, request: Request) -> Response:
        project, body = self._project(request), await body_of(request)
        project["defaultNodePools"] = body.get("defaultNodePools", project.get("defaultNodePools"))
        return json_answer(_detail(project))

    async def _delete_project(self, request: Request) -> Response:
        project = self._project(request)
        del self._organization.projects[project["id"]]
        return json_answer(_detail(project))

    # ---- node pools

    async def _get_node_pools(self, request: Request) -> Response:
        names = ("name", "labelKey", "labelValue", "clusterId", "createdAt", "updatedAt", "createdBy", "isDefault")
        return json_answer(
            [
                {"id": int(each["id"]), "status": "Ready", **{name: each[name] for name in names}}
                for each in self._organization.node_pools.values()
            ]
        )

    async def _create_node_pool(self, request: Request) -> Response:
        self._organization.new_node_pool({**await body_of(request), "clusterId": request.path_params["cluster"]})
        return nothing(201)

    async def _update_node_pool(self, request: Request) -> Response:
        pool = found(self._organization.node_pools, request.path_params["id"])
        pool |= await body_of(request)
        return nothing(202)

    async def _delete_node_pool(self, request: Request) -> Response:
        found(self._organization.node_pools, request.path_params["id"])
        del self._organization.node_pools[request.path_params["id"]]
        return nothing(202)

    # ---- measurements

    async def _measure_cluster(self, request: Request) -> Response:
        return json_answer({"metadata": _cluster(request), "current": _CURRENT})

    def _of_department(self, request: Request, department: dict[str, Any]) -> dict[str, Any]:
        names = {"departmentId": int(department["id"]), "departmentName": department["name"]}
        return {"metadata": {**_cluster(request), **names}, "current": _CURRENT}

    async def _measure_departments(self, request: Request) -> Response:
        known = self._organization.departments.values()
        return json_answer({"data": [self._of_department(request, each) for each in known]})

    async def _measure_department(self, request: Request) -> Response:
        return json_answer(self._of_department(request, self._department(request)))

    def _of_project(self, request: Request, project: dict[str, Any]) -> dict[str, Any]:
        names = {"projectId": int(project["id"]), "projectName": project["name"]}
        above = {"departmentId": _number(project["parentId"]), "departmentName": "default"}
        return {"metadata": {**_cluster(request), **above, **names}, "current": {"resources": []}}

    async def _measure_projects(self, request: Request) -> Response:
        known = self._organization.projects.values()
        return json_answer({"data": [self._of_project(request, each) for each in known]})

    async def _measure_project(self, request: Request) -> Response:
        return json_answer(self._of_project(request, self._project(request)))


_CURRENT: dict[str, Any] = {"resources": [], "projectResources": []}


def _cluster(request: Request) -> dict[str, Any]:
    return {"clusterId": request.path_params["cluster"], "clusterName": "gpu-cluster"}


def _detail(project: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": int(project["id"]),
        "name": project["name"],
        "departmentId": _number(project["parentId"]),
        "clusterUuid": project["clusterId"],
        "createdAt": project["createdAt"],
    }


def _number(text: Any) -> int:
    """An id as the older operations have it: a number."""
    return int(text) if str(text).isdecimal() else 1
