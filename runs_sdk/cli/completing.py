"""What the shell completes beside the names of commands and services: ids of runs, and statuses."""

from __future__ import annotations

from typing import Any

import typer

SECONDS = 2.0
"""How long somebody who pressed the Tab key waits for a service."""

RUNS = 30


def run_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The newest runs of the service that the line names, each with its status. None where they cannot be had."""
    from .._common.services import find_service, load_class

    try:
        service = find_service(str(ctx.info_name))
        if "list" not in service.capabilities:
            return []
        known = {field.name for field in service.fields} | {"profile", "allow_insecure", "ssl_ca_cert", "proxy_url"}
        settings: dict[str, Any] = {
            name: value for name, value in ctx.params.items() if name in known and value is not None
        }
        with load_class(service.client)(**settings, timeout=SECONDS, max_retries=0) as client:
            found = [(snapshot.run_id, str(snapshot.status)) for snapshot in client.list(limit=RUNS)]
    except Exception:  # whatever is wrong: the line is not finished, and the command itself will say it
        return []
    return [(run_id, status) for run_id, status in found if run_id.startswith(incomplete)]


def statuses(incomplete: str) -> list[str]:
    """The statuses that all services have."""
    from ..core.models import RunStatus

    return [str(status) for status in RunStatus if str(status).startswith(incomplete)]
