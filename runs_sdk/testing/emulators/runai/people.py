"""Who may do what in the Run:ai emulator: users, applications, service accounts, access rules, roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import AUTHOR, TENANT, Table, body_of, counted, found, matching, nothing
from .engine import timestamp
from .organization import Organization, Things

ROLES = {"3": "L1 researcher", "2": "System administrator"}
RULE = ("subjectId", "subjectType", "roleId", "scopeId", "scopeType")


class People:
    """Works on the users, applications, service accounts and access rules of an organization."""

    def __init__(self, organization: Organization) -> None:
        self._users = organization.users
        self._rules = organization.access_rules
        self._programs = {"apps": organization.applications, "service-accounts": organization.service_accounts}
        self._made = 0

    def table(self) -> Table:
        """All routes."""
        rules, users = "/api/v1/authorization/access-rules", "/api/v1/users"
        return [
            ("GET", users, self._get_users),
            ("POST", users, self._create_user),
            ("GET", f"{users}/count", self._count_users),
            ("GET", f"{users}/{{user}}", self._get_user),
            ("DELETE", f"{users}/{{user}}", self._delete_user),
            ("POST", f"{users}/{{user}}/logout", self._log_out),
            ("POST", f"{users}/{{user}}/password", self._reset_password),
            ("POST", "/api/v1/me/password", self._change_password),
            *self._program("apps", "secret"),
            *self._program("service-accounts", "clientSecret"),
            ("GET", rules, self._get_rules),
            ("POST", rules, self._create_rule),
            ("GET", f"{rules}/count", self._count_rules),
            ("POST", f"{rules}/batch", self._delete_rules),
            ("POST", f"{rules}/batch-create", self._create_rules),
            ("GET", f"{rules}/{{rule}}", self._get_rule),
            ("DELETE", f"{rules}/{{rule}}", self._delete_rule),
            ("GET", "/api/v1/authorization/roles", self._get_roles),
            ("GET", "/api/v1/authorization/roles/{role}", self._get_role),
        ]

    def _key(self, kind: str) -> str:
        self._made += 1
        return f"{kind}-{self._made}"

    # ---- users

    async def _get_users(self, request: Request) -> Response:
        return json_answer(matching(self._users.values(), request))

    async def _count_users(self, request: Request) -> Response:
        return counted(self._users.values(), request)

    async def _create_user(self, request: Request) -> Response:
        name, key = (await body_of(request, "email"))["email"], self._key("user")
        self._users[key] = {"id": key, "username": name, "isLocal": True, **_made()}
        return json_answer({"id": key, "username": name, "tempPassword": "change-me"}, 201)

    async def _get_user(self, request: Request) -> Response:
        return json_answer(found(self._users, request.path_params["user"]))

    async def _delete_user(self, request: Request) -> Response:
        found(self._users, request.path_params["user"])
        del self._users[request.path_params["user"]]
        return nothing()

    async def _log_out(self, request: Request) -> Response:
        found(self._users, request.path_params["user"])
        return nothing(200)

    async def _reset_password(self, request: Request) -> Response:
        found(self._users, request.path_params["user"])
        return json_answer({"tempPassword": "change-me-again"})

    async def _change_password(self, request: Request) -> Response:
        await body_of(request, "currentPassword", "newPassword")
        return json_answer({})

    # ---- applications and service accounts

    def _program(self, folder: str, secret: str) -> Table:
        table: Things = self._programs[folder]
        path, one = f"/api/v1/{folder}", f"/api/v1/{folder}/{{id}}"

        async def get_all(request: Request) -> Response:
            return json_answer(list(table.values()))

        async def create(request: Request) -> Response:
            name, key = (await body_of(request, "name"))["name"], self._key(folder[:-1])
            table[key] = {"id": key, "clientId": f"{name}-client", "name": name, "enabled": True, **_made()}
            return json_answer({"id": key, "name": name, "clientId": f"{name}-client", secret: "its-secret"}, 201)

        async def get(request: Request) -> Response:
            return json_answer(found(table, request.path_params["id"]))

        async def update(request: Request) -> Response:
            program = found(table, request.path_params["id"])
            program |= {"enabled": bool((await body_of(request)).get("enabled")), "updatedAt": timestamp()}
            return nothing(200)

        async def delete(request: Request) -> Response:
            found(table, request.path_params["id"])
            del table[request.path_params["id"]]
            return nothing()

        async def regenerate(request: Request) -> Response:
            found(table, request.path_params["id"])
            return json_answer({secret: "its-next-secret"})

        return [
            ("GET", path, get_all),
            ("POST", path, create),
            ("GET", one, get),
            ("PATCH", one, update),
            ("DELETE", one, delete),
            ("POST", f"{one}/secret", regenerate),
        ]

    # ---- access rules and roles

    def _new_rule(self, given: Mapping[str, Any]) -> dict[str, Any]:
        at, key = timestamp(), max(map(int, self._rules), default=0) + 1
        names = {"roleName": ROLES.get(str(given["roleId"]), "a role"), "scopeName": "a project"}
        made = {"id": key, "createdAt": at, "updatedAt": at, "tenantId": TENANT, "createdBy": AUTHOR}
        self._rules[str(key)] = {**{name: given[name] for name in RULE}, **made, **names}
        return self._rules[str(key)]

    async def _get_rules(self, request: Request) -> Response:
        rules = matching(self._rules.values(), request)
        return json_answer({"totalRecords": len(self._rules), "displayRecords": len(rules), "accessRules": rules})

    async def _count_rules(self, request: Request) -> Response:
        return counted(self._rules.values(), request)

    async def _create_rule(self, request: Request) -> Response:
        return json_answer(self._new_rule(await body_of(request, *RULE)), 201)

    async def _create_rules(self, request: Request) -> Response:
        payload = (await body_of(request, "payload"))["payload"]
        made = [
            self._new_rule({"roleId": payload["roleId"], **subject, **scope})
            for subject in payload["subjects"]
            for scope in payload["scopes"]
        ]
        return json_answer({"succeeded": made, "failed": []})

    async def _delete_rules(self, request: Request) -> Response:
        body = await body_of(request, "ids", "action")
        known = [key for key in body["ids"] if key in self._rules]
        if body["action"] == "delete":
            for key in known:
                del self._rules[key]
        failed = [
            {"id": key, "code": 404, "message": "Resource id not found."} for key in body["ids"] if key not in known
        ]
        return json_answer({"id": self._key("batch"), "succeeded": known, "failed": failed})

    async def _get_rule(self, request: Request) -> Response:
        return json_answer(found(self._rules, request.path_params["rule"]))

    async def _delete_rule(self, request: Request) -> Response:
        found(self._rules, request.path_params["rule"])
        del self._rules[request.path_params["rule"]]
        return nothing()

    async def _get_roles(self, request: Request) -> Response:
        return json_answer([_role(key) for key in ROLES])

    async def _get_role(self, request: Request) -> Response:
        found(ROLES, request.path_params["role"])
        return json_answer(_role(request.path_params["role"]))


def _made() -> dict[str, Any]:
    at = timestamp()
    return {"createdBy": AUTHOR, "createdAt": at, "updatedAt": at, "lastLogin": None}


def _role(key: str) -> dict[str, Any]:
    at = "2026-01-01T00:00:00Z"
    made = {"createdAt": at, "updatedAt": at, "createdBy": "Run:ai", "custom": False, "effectiveEnabled": True}
    return {**made, "id": int(key), "name": ROLES[key], "description": "", "permissions": []}
