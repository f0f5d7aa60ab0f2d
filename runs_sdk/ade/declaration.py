"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="ade",
    title="ADE",
    client="runs_sdk.ade._sync.client:Ade",
    async_client="runs_sdk.ade._async.client:AsyncAde",
    fields=(
        ConfigField(
            "base_url",
            env=("ADE_BASE_URL", "BASE_URL"),
            default="http://localhost:8001",
            kind="url",
            help="address of the ADE server",
        ),
        ConfigField("api_key", env=("ADE_API_KEY", "API_KEY"), secret=True, help="key: its prefix, a dot, its secret"),
        ConfigField(
            "workspace_id", env=("ADE_WORKSPACE_ID", "WORKSPACE_ID"), required=True, help="id of the workspace, a UUID"
        ),
    ),
    capabilities=frozenset(
        {"start", "start_file", "upload", "workflows", "events", "wait", "output", "cancel", "list", "find", "logs"}
        | {"download"}
    ),
    workflow="the id of an uploaded document, or a file to upload first",
    workflow_env=("ADE_DOCUMENT_ID", "DOCUMENT_ID"),
    start_options=(
        StartOption("operation", "process (the default), validate or publish"),
        StartOption("configuration_id", "a configuration instead of the active one"),
        StartOption("dry_run", "pretend only", kind=bool),
        StartOption("log_level", "DEBUG, INFO, WARNING or ERROR"),
        StartOption("sheets", "a sheet to read, by its name", many=True),
        StartOption("active_sheet_only", "read only the active sheet", kind=bool),
        StartOption("metadata", "kept with the run, as NAME=TEXT", kind=dict),
    ),
    workflows_options=(
        StartOption("search", "words that must occur"),
        StartOption("limit", "the most documents in all", kind=int),
    ),
    list_options=(
        StartOption("document_id", "only runs of this document", many=True),
        StartOption("configuration_id", "only runs with this configuration", many=True),
        StartOption("created_after", "only runs that were created then or later", kind=datetime),
        StartOption("created_before", "only runs that were created earlier", kind=datetime),
        StartOption("has_output", "only runs with an output, or without", kind=bool),
        StartOption("search", "words that must occur"),
        StartOption("sort", "created_at, started_at, completed_at, status or id; with - in front for the reverse"),
    ),
    document=("/api/openapi.json", "/openapi.json"),
    find_options=(
        StartOption("document_id", "only runs of this document"),
        StartOption("since", "only runs that were created then or later", kind=datetime),
        StartOption("limit", "the most runs in all", kind=int),
    ),
)
