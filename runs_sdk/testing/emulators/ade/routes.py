"""The routes of the ADE emulator."""

from __future__ import annotations

from starlette.routing import Route

from . import documents, events, outputs, runs, workspaces
from .api import Api


def routes(api: Api) -> list[Route]:
    """All routes."""
    open_to_all = (workspaces.health, workspaces.info)
    return [
        Route(f"/api/v1{path}", api.bound(handler, open_to_all=handler in open_to_all), methods=[method])
        for group in (workspaces, documents, runs, outputs, events)
        for method, path, handler in group.ROUTES
    ]
