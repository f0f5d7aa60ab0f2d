"""The organization of the Run:ai emulator: clusters, departments, projects, node pools, nodes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ...server import json_answer
from .answers import (
    AUTHOR,
    TENANT,
    Refusal,
    Table,
    accepted,
    body_of,
    counted,
    found,
    json_of,
    matching,
    measured,
    nothing,
    page,
    telemetry,
)
from .engine import CLUSTER, timestamp

Things = dict[str, dict[str, Any]]
NODE = "node-1"


class Organization:
    """Everything is in dicts by id, in the order in which it was made."""

    def __init__(self, projects: Iterable[str], version: str) -> None:
        self.clusters: Things = {}
        self.departments: Things = {}
        self.projects: Things = {}
        self.node_pools: Things = {}
        self.users: Things = {}
        self.applications: Things = {}
        self.service_accounts: Things = {}
        self.access_rules: Things = {}
        self.partial_metrics = False
        self._made = 4500000
        self.new_cluster({"name": "gpu-cluster", "version": version}, CLUSTER)
        self.new_department({"name": "default", "clusterId": CLUSTER}, "1")
        for name in projects:
            self.new_project({"name": name, "clusterId": CLUSTER})

    def table(self) -> Table:
        """All routes."""
        departments, projects, pools = "/api/v1/org-unit/departments", "/api/v1/org-unit/projects", "/api/v1/node-pools"
        cluster = "/api/v1/clusters/{cluster}"
        return [
            ("GET", "/api/v1/clusters", self._get_clusters),
            ("POST", "/api/v1/clusters", self._create_cluster),
            ("GET", cluster, self._get_cluster),
            ("PUT", cluster, self._update_cluster),
            ("DELETE", cluster, self._delete_cluster),
            ("GET", f"{cluster}/metrics", self._measure_cluster),
            ("GET", f"{cluster}/cluster-install-info", self._install_info),
            ("GET", "/v1/k8s/clusters/{cluster}/installfile", self._install_file),
            ("GET", f"{cluster}/nodes", self._get_nodes),
            ("GET", f"{cluster}/nodes/count", self._count_nodes),
            ("GET", f"{cluster}/nodepools/{{name}}/metrics", self._measure_node_pool),
            ("GET", "/api/v1/nodes", self._get_nodes),
            ("GET", "/api/v1/nodes/count", self._count_nodes),
            ("GET", "/api/v1/nodes/telemetry", telemetry),
            ("GET", "/api/v1/nodes/{node}/metrics", self._measure_node),
            ("GET", departments, self._get_departments),
            ("POST", departments, self._create_department),
            ("GET", f"{departments}/count", self._count_departments),
            ("GET", f"{departments}/telemetry", telemetry),
            *self._unit(f"{departments}/{{id}}", self.departments),
            ("GET", projects, self._get_projects),
            ("POST", projects, self._create_project),
            ("GET", f"{projects}/count", self._count_projects),
            ("GET", f"{projects}/telemetry", telemetry),
            *self._unit(f"{projects}/{{id}}", self.projects),
            ("GET", pools, self._get_node_pools),
            ("POST", pools, self._create_node_pool),
            ("GET", f"{pools}/count", self._count_node_pools),
            ("GET", f"{pools}/{{pool}}", self._get_node_pool),
            ("PUT", f"{pools}/{{pool}}", self._update_node_pool),
            ("PATCH", f"{pools}/{{pool}}", self._update_node_pool),
            ("DELETE", f"{pools}/{{pool}}", self._delete_node_pool),
        ]

    # ---- clusters and nodes

    def new_cluster(self, given: Mapping[str, Any], key: str | None = None) -> dict[str, Any]:
        """A cluster."""
        key = key or str(uuid4())
        kept = {name: given.get(name) for name in ("name", "version", "domain")}
        self.clusters[key] = {"uuid": key, "tenantId": TENANT, "createdAt": timestamp(), **kept}
        return self.clusters[key]

    async def _get_clusters(self, request: Request) -> Response:
        return json_answer(list(self.clusters.values()))

    async def _create_cluster(self, request: Request) -> Response:
        return json_answer(self.new_cluster(await body_of(request, "name")), 201)

    def _cluster(self, request: Request) -> dict[str, Any]:
        cluster: dict[str, Any] = found(self.clusters, request.path_params["cluster"])
        return cluster

    async def _get_cluster(self, request: Request) -> Response:
        return json_answer(self._cluster(request))

    async def _update_cluster(self, request: Request) -> Response:
        self._cluster(request)["name"] = (await body_of(request, "name"))["name"]
        return nothing()

    async def _delete_cluster(self, request: Request) -> Response:
        del self.clusters[self._cluster(request)["uuid"]]
        return nothing()

    async def _measure_cluster(self, request: Request) -> Response:
        self._cluster(request)
        return measured(request, partial=self.partial_metrics)

    async def _install_info(self, request: Request) -> Response:
        cluster = self._cluster(request)
        info = {"repositoryName": "runai", "chartRepoURL": "https://charts.example", "clientSecret": "of-the-cluster"}
        return json_answer({"installationStr": f"helm upgrade -i runai-cluster {cluster['name']}", **info})

    async def _install_file(self, request: Request) -> Response:
        return PlainTextResponse("controlPlane:\n  url: http://emulator\n", media_type="application/yaml")

    def _nodes(self, request: Request) -> list[dict[str, Any]]:
        if "cluster" in request.path_params:
            self._cluster(request)
        at = next(iter(self.clusters.values()))["createdAt"] if self.clusters else timestamp()
        times = {"createdAt": at, "updatedAt": at}
        node = {"id": NODE, "name": NODE, "status": "Ready", "nodePool": "default", "clusterUuid": CLUSTER, **times}
        wanted = request.path_params.get("cluster", CLUSTER)
        return [node] if wanted == CLUSTER and CLUSTER in self.clusters else []

    async def _get_nodes(self, request: Request) -> Response:
        return json_answer(page("nodes", matching(self._nodes(request), request), request))

    async def _count_nodes(self, request: Request) -> Response:
        return counted(self._nodes(request), request)

    async def _measure_node(self, request: Request) -> Response:
        found({NODE: None}, request.path_params["node"])
        return measured(request, partial=self.partial_metrics)

    # ---- departments and projects

    def new_department(self, given: Mapping[str, Any], key: str | None = None) -> dict[str, Any]:
        """A department."""
        key = key or self._new_key()
        self.departments[key] = {**_unit(given, key), "children": []}
        return self.departments[key]

    def new_project(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A project."""
        key = self._new_key()
        own = {"parentId": str(given.get("parentId") or "1"), "enforceRunaiScheduler": True, "effective": {}}
        self.projects[key] = {**_unit(given, key), **own, "status": {"phase": "Ready"}}
        return self.projects[key]

    def _new_key(self) -> str:
        self._made += 1
        return str(self._made)

    async def _get_departments(self, request: Request) -> Response:
        return json_answer(page("departments", matching(self.departments.values(), request), request))

    async def _count_departments(self, request: Request) -> Response:
        return counted(self.departments.values(), request)

    async def _create_department(self, request: Request) -> Response:
        return json_answer(self.new_department(await _new_name(request, self.departments)), 201)

    async def _get_projects(self, request: Request) -> Response:
        return json_answer(page("projects", matching(self.projects.values(), request), request))

    async def _count_projects(self, request: Request) -> Response:
        return counted(self.projects.values(), request)

    async def _create_project(self, request: Request) -> Response:
        return json_answer(self.new_project(await _new_name(request, self.projects)), 201)

    def _unit(self, path: str, table: Things) -> Table:
        """What can be done with one department or one project."""

        async def get(request: Request) -> Response:
            return json_answer(found(table, request.path_params["id"]))

        async def update(request: Request) -> Response:
            unit = found(table, request.path_params["id"])
            body = await body_of(request, "resources")
            known = ("schedulingRules", "defaultNodePools", "nodeTypes", "enforceRunaiScheduler")
            unit |= {name: body[name] for name in known if body.get(name) is not None}
            unit |= {"resources": _resources(body["resources"]), "updatedAt": timestamp()}
            return json_answer(unit)

        async def delete(request: Request) -> Response:
            found(table, request.path_params["id"])
            del table[request.path_params["id"]]
            return nothing()

        async def replace_resources(request: Request) -> Response:
            unit = found(table, request.path_params["id"])
            unit["resources"] = _resources(await json_of(request))
            return json_answer(unit["resources"])

        async def change_resources(request: Request) -> Response:
            unit = found(table, request.path_params["id"])
            by_pool = {_pool_of(each): each for each in unit["resources"]}
            by_pool |= {_pool_of(each): each for each in _resources(await json_of(request))}
            unit["resources"] = list(by_pool.values())
            return json_answer(unit["resources"])

        async def measure(request: Request) -> Response:
            found(table, request.path_params["id"])
            return measured(request, partial=self.partial_metrics)

        return [
            ("GET", path, get),
            ("PUT", path, update),
            ("DELETE", path, delete),
            ("PUT", f"{path}/resources", replace_resources),
            ("PATCH", f"{path}/resources", change_resources),
            ("GET", f"{path}/metrics", measure),
        ]

    # ---- node pools

    def new_node_pool(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A node pool."""
        at, key = timestamp(), str(max(map(int, self.node_pools), default=0) + 1)
        made = {"createdBy": AUTHOR, "createdAt": at, "updatedBy": AUTHOR, "updatedAt": at, "isDefault": False}
        self.node_pools[key] = {
            **{name: given.get(name, "") for name in ("name", "labelKey", "labelValue", "clusterId")},
            "id": key,
            "tenantId": TENANT,
            "clusterName": "gpu-cluster",
            **made,
        }
        return self.node_pools[key]

    async def _get_node_pools(self, request: Request) -> Response:
        return json_answer(page("nodepools", matching(self.node_pools.values(), request), request))

    async def _count_node_pools(self, request: Request) -> Response:
        return counted(self.node_pools.values(), request)

    async def _create_node_pool(self, request: Request) -> Response:
        body = await _new_name(request, self.node_pools, "labelKey", "labelValue", "clusterId")
        return json_answer(self.new_node_pool(body), 201)

    async def _get_node_pool(self, request: Request) -> Response:
        return json_answer(found(self.node_pools, request.path_params["pool"]))

    async def _update_node_pool(self, request: Request) -> Response:
        pool = found(self.node_pools, request.path_params["pool"])
        given = {name: value for name, value in (await body_of(request)).items() if value is not None}
        pool |= {**given, "updatedAt": timestamp()}
        return json_answer(pool)

    async def _delete_node_pool(self, request: Request) -> Response:
        found(self.node_pools, request.path_params["pool"])
        del self.node_pools[request.path_params["pool"]]
        return accepted()

    async def _measure_node_pool(self, request: Request) -> Response:
        self._cluster(request)
        found(
            {"default": None, **{each["name"]: None for each in self.node_pools.values()}}, request.path_params["name"]
        )
        return measured(request, partial=self.partial_metrics)


def _unit(given: Mapping[str, Any], key: str) -> dict[str, Any]:
    """What departments and projects have in common."""
    at = timestamp()
    return {
        "description": given.get("description") or "",
        "id": key,
        "name": given["name"],
        "clusterId": given["clusterId"],
        "totalResources": {},
        "createdAt": at,
        "updatedAt": at,
        "resources": _resources(given.get("resources") or ()),
    }


def _resources(given: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Quotas, as they are answered: what is not given of a GPU's is 0."""
    return [{**each, "gpu": {"deserved": 0, **(each.get("gpu") or {})}} for each in given]


def _pool_of(resources: Mapping[str, Any]) -> str:
    return str((resources.get("nodePool") or {}).get("id"))


async def _new_name(request: Request, table: Things, *required: str) -> dict[str, Any]:
    body = await body_of(request, "name", *required)
    if any(each["name"] == body["name"] for each in table.values()):
        raise Refusal(409, "Resource with this name already exists")
    return body
