"""Runs as tools for agents, by the Model Context Protocol. Needs the extra `mcp`.

from runs_sdk.mcp import server

app = server(["stepflow:greet.yaml"]).streamable_http_app()
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def server(
    expose: Iterable[str], *, profile: str | None = None, secret: str | None = None, **settings: dict[str, Any]
) -> Any:
    """A server that starts the exposed workflows, and nothing else: a `mcp.server.Server` of the official package.

    expose    `SERVICE:WORKFLOW` each; WORKFLOW is what the service's `start` takes first
    profile   a profile of runs.toml, for all services
    secret    what signs the ids of runs, so that a restarted server goes on with them, and nobody makes up others.
              Absent, it is RUNS_MCP_SECRET, or made once and kept in the user's configuration folder
    settings  settings of a service's client, by its name: `stepflow={"base_url": "http://localhost:7840"}`

    Nothing is stored: the id of a run has all that is needed. Raises ConfigError for what cannot be exposed, and
    MissingExtra where the package `mcp` is not installed.
    """
    from ..core.errors import MissingExtra

    try:
        import mcp.server
    except ModuleNotFoundError as error:
        raise MissingExtra.of("a server of tools needs", str(error.name).partition(".")[0], "mcp") from None
    from .serving import build

    return build(list(expose), profile, secret, settings)


__all__ = ["server"]
