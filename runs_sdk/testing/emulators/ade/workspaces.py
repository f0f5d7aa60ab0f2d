"""The service itself, who is asking, the workspace and its configurations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from ...server import json_answer
from .answers import one_page
from .reading import boolean, fields, one_of, read_body, text
from .state import ordered_id, timestamp

if TYPE_CHECKING:
    from .api import Api, Handler


async def health(api: Api, request: Request) -> Response:
    return json_answer({"status": "ok", "timestamp": timestamp(), "components": []})


async def info(api: Api, request: Request) -> Response:
    return json_answer({"version": "1.17.0", "commitSha": "0" * 40, "startedAt": timestamp()})


async def me(api: Api, request: Request) -> Response:
    return json_answer(
        {
            "id": ordered_id(),
            "email": "admin@example.com",
            "display_name": "Admin",
            "is_service_account": False,
            "roles": ["global-admin"],
            "permissions": ["workspaces.read_all"],
            "created_at": timestamp(),
            "updated_at": timestamp(),
        }
    )


async def list_workspaces(api: Api, request: Request) -> Response:
    return json_answer(one_page([api.shapes.show_workspace()]))


async def read_workspace(api: Api, request: Request) -> Response:
    return json_answer(api.shapes.show_workspace())


async def update_workspace(api: Api, request: Request) -> Response:
    body = await read_body(request, fields(name=text, slug=text, processing_paused=boolean))
    api.state.paused = body.get("processing_paused", api.state.paused)
    return json_answer(api.shapes.show_workspace())


async def list_configurations(api: Api, request: Request) -> Response:
    return json_answer(one_page([api.shapes.show_configuration(c) for c in api.state.configurations.values()]))


async def create_configuration(api: Api, request: Request) -> Response:
    source = fields(type=one_of("union_tag_invalid", "template", "clone"), configuration_id=text)
    body = await read_body(request, fields(display_name=text, source=source, notes=text))
    made = api.state.add_configuration(body.get("display_name") or "Configuration")
    return json_answer(api.shapes.show_configuration(made), 201)


async def read_configuration(api: Api, request: Request) -> Response:
    return json_answer(api.shapes.show_configuration(api.configuration(request.path_params["configuration"])))


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/health", health),
    ("GET", "/info", info),
    ("GET", "/me", me),
    ("GET", "/workspaces", list_workspaces),
    ("GET", "/workspaces/{ws}", read_workspace),
    ("PATCH", "/workspaces/{ws}", update_workspace),
    ("GET", "/workspaces/{ws}/configurations", list_configurations),
    ("POST", "/workspaces/{ws}/configurations", create_configuration),
    ("GET", "/workspaces/{ws}/configurations/{configuration}", read_configuration),
]
