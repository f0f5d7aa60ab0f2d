"""The organization of the Run:ai emulator: clusters, projects, node pools, users, access rules."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ...server import json_answer
from .engine import CLUSTER, timestamp

_CONDITION = re.compile(r"(\w+)(==|!=|<=|>=|=@|!@|=\^|=\$)(.+)")
_TESTS: dict[str, Callable[[str, str], bool]] = {
    "==": str.__eq__,
    "!=": str.__ne__,
    "<=": str.__le__,
    ">=": str.__ge__,
    "=@": str.__contains__,
    "!@": lambda whole, part: part not in whole,
    "=^": str.startswith,
    "=$": str.endswith,
}
Handler = Callable[[Request], Awaitable[Response]]
AUTHOR = "zoë@example.com"


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": status, "message": message, **more}


class Organization:
    """Everything is in dicts by id, in the order in which it was made."""

    def __init__(self, projects: Iterable[str], version: str) -> None:
        self.projects: dict[str, dict[str, Any]] = {}
        self.node_pools: dict[str, dict[str, Any]] = {}
        self.users: dict[str, dict[str, Any]] = {}
        self.access_rules: dict[str, dict[str, Any]] = {}
        self._version = version
        for name in projects:
            self._new_project({"name": name, "clusterId": CLUSTER})

    def table(self) -> list[tuple[str, str, Handler]]:
        """Method, path and handler of each route."""
        projects = "/api/v1/org-unit/projects"
        return [
            ("GET", "/api/v1/clusters", self._get_clusters),
            ("GET", "/v1/k8s/clusters/{cluster}/installfile", self._install_file),
            ("GET", "/v1/k8s/clusters/{cluster}/projects", self._legacy_projects),
            ("GET", projects, self._get_projects),
            ("POST", projects, self._create_project),
            ("GET", f"{projects}/count", self._count_projects),
            ("GET", f"{projects}/{{project}}", self._get_project),
            ("DELETE", f"{projects}/{{project}}", self._delete_project),
            ("GET", "/api/v1/node-pools", self._get_node_pools),
            ("POST", "/api/v1/node-pools", self._create_node_pool),
            ("GET", "/api/v1/users", self._get_users),
            ("POST", "/api/v1/users", self._create_user),
            ("GET", "/api/v1/authorization/access-rules", self._get_access_rules),
            ("POST", "/api/v1/authorization/access-rules", self._create_access_rule),
            ("GET", "/api/v1/authorization/roles", self._get_roles),
        ]

    async def _get_clusters(self, request: Request) -> Response:
        cluster = {"uuid": CLUSTER, "tenantId": 1001, "name": "gpu-cluster", "createdAt": "2026-01-01T00:00:00Z"}
        return json_answer([{**cluster, "version": self._version, "domain": None}])

    async def _install_file(self, request: Request) -> Response:
        return PlainTextResponse("controlPlane:\n  url: http://emulator\n", media_type="application/yaml")

    async def _legacy_projects(self, request: Request) -> Response:
        return json_answer([{"name": each["name"], "id": int(each["id"])} for each in self.projects.values()])

    async def _get_projects(self, request: Request) -> Response:
        return json_answer(page("projects", matching(self.projects.values(), request), request))

    async def _count_projects(self, request: Request) -> Response:
        return json_answer({"count": len(matching(self.projects.values(), request))})

    async def _create_project(self, request: Request) -> Response:
        body = await body_of(request)
        if any(each["name"] == body["name"] for each in self.projects.values()):
            raise Refusal(409, "Resource with this name already exists")
        return json_answer(self._new_project(body), 201)

    def _new_project(self, body: Mapping[str, Any]) -> dict[str, Any]:
        at, key = timestamp(), str(4500001 + len(self.projects))
        self.projects[key] = {
            "description": body.get("description") or "",
            "id": key,
            "name": body["name"],
            "clusterId": body["clusterId"],
            "parentId": str(body.get("parentId") or "1"),
            "enforceRunaiScheduler": True,
            "status": {"phase": "Ready"},
            "totalResources": {},
            "createdAt": at,
            "updatedAt": at,
            "effective": {},
            "resources": [],
        }
        return self.projects[key]

    async def _get_project(self, request: Request) -> Response:
        return json_answer(found(self.projects, request.path_params["project"]))

    async def _delete_project(self, request: Request) -> Response:
        found(self.projects, request.path_params["project"])
        del self.projects[request.path_params["project"]]
        return Response(status_code=204)

    async def _get_node_pools(self, request: Request) -> Response:
        return json_answer({"nodepools": list(self.node_pools.values())})

    async def _create_node_pool(self, request: Request) -> Response:
        body, at, key = await body_of(request), timestamp(), str(len(self.node_pools) + 1)
        self.node_pools[key] = {
            **{name: body[name] for name in ("name", "labelKey", "labelValue", "clusterId")},
            "id": key,
            "tenantId": 1001,
            "clusterName": "gpu-cluster",
            "createdBy": AUTHOR,
            "createdAt": at,
            "updatedBy": AUTHOR,
            "updatedAt": at,
            "isDefault": False,
        }
        return json_answer(self.node_pools[key], 201)

    async def _get_users(self, request: Request) -> Response:
        return json_answer(list(self.users.values()))

    async def _create_user(self, request: Request) -> Response:
        body, at, key = await body_of(request), timestamp(), f"user-{len(self.users) + 1}"
        name = body["email"]
        made = {"createdBy": AUTHOR, "createdAt": at, "updatedAt": at, "lastLogin": None, "isLocal": True}
        self.users[key] = {"id": key, "username": name, **made}
        return json_answer({"id": key, "username": name, "tempPassword": "change-me"}, 201)

    async def _get_access_rules(self, request: Request) -> Response:
        rules = list(self.access_rules.values())
        return json_answer({"totalRecords": len(rules), "displayRecords": len(rules), "accessRules": rules})

    async def _create_access_rule(self, request: Request) -> Response:
        body, at, key = await body_of(request), timestamp(), len(self.access_rules) + 1
        given = {name: body[name] for name in ("subjectId", "subjectType", "roleId", "scopeId", "scopeType")}
        made = {"id": key, "createdAt": at, "updatedAt": at, "tenantId": 1001, "createdBy": AUTHOR}
        self.access_rules[str(key)] = {**given, **made, "roleName": "L1 researcher", "scopeName": "a project"}
        return json_answer(self.access_rules[str(key)], 201)

    async def _get_roles(self, request: Request) -> Response:
        at = "2026-01-01T00:00:00Z"
        role = {"createdAt": at, "updatedAt": at, "createdBy": "Run:ai", "custom": False, "effectiveEnabled": True}
        return json_answer([{**role, "id": 3, "name": "L1 researcher", "description": "", "permissions": []}])


def found(table: Mapping[str, Any], key: str) -> Any:
    """The thing of this id, or 404."""
    if key not in table:
        raise Refusal(404, "Resource id not found.")
    return table[key]


async def body_of(request: Request) -> dict[str, Any]:
    """The body, an object, or 400."""
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise Refusal(400, "The body is not JSON.") from None
    if not isinstance(body, dict):
        raise Refusal(400, "The body must be an object.")
    return body


def page(name: str, items: list[Any], request: Request) -> dict[str, Any]:
    """The page that the request asks for."""
    offset, limit = (_number(request, key, default) for key, default in (("offset", 0), ("limit", 50)))
    if not 1 <= limit <= 500:
        raise Refusal(400, "limit must be from 1 to 500")
    more = {"next": offset + limit} if offset + limit < len(items) else {}
    return {name: items[offset : offset + limit], **more}


def _number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isdecimal():
        raise Refusal(400, f"{name} must be a number")
    return int(text)


def matching(items: Iterable[Mapping[str, Any]], request: Request) -> list[Any]:
    """Those that fit `filterBy` and `search`."""
    left = list(items)
    for condition in filter(None, request.query_params.get("filterBy", "").split(",")):
        read = _CONDITION.fullmatch(condition)
        if read is None:
            raise Refusal(400, f"filterBy: {condition!r} is no condition")
        name, operator, value = read.groups()
        left = [each for each in left if _TESTS[operator](str(each.get(name, "")), value)]
    search = request.query_params.get("search", "")
    return [each for each in left if search in str(each.get("name", ""))]
