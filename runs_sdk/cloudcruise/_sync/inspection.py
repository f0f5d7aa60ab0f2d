# generated from runs_sdk/cloudcruise/_async/inspection.py by scripts/unasync.py; do not edit
"""Looks into a run: live, and at what its nodes have seen."""

from __future__ import annotations

from typing import Any

from ..models import DebugSnapshots, LiveView


def live_view(client: Any, session_id: str) -> LiveView:
    """Where a viewer connects to see what a run does."""
    from runs_api.cloudcruise.api.run import get_live_connection

    found = client._request_json(get_live_connection, {"session_id": session_id}, run_id=session_id)
    return LiveView(str(found.get("url") or ""), str(found.get("sessionId") or session_id), found.get("authToken"))


def debug_snapshots(client: Any, session_id: str, node_id: str) -> DebugSnapshots:
    """What a node of a run has seen."""
    from runs_api.cloudcruise.api.run import get_debug_snapshots

    parameters = {"session_id": session_id, "node_id": node_id}
    found = client._request_json(get_debug_snapshots, parameters, run_id=session_id)
    screenshots = found.get("screenshots")
    kept = list(screenshots) if isinstance(screenshots, list | tuple) else []
    return DebugSnapshots(session_id, node_id, found.get("page_snapshot_url"), kept)
