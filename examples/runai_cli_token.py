"""Use the session of `runai login`. RUNAI_CLI_FOLDER is its folder, ~/.runai unless it is set."""

from __future__ import annotations

import os

from runs_sdk.runai import CLIv2Config, RunaiClient

session = CLIv2Config(cliv2_config_path=os.environ.get("RUNAI_CLI_FOLDER", "~/.runai"))
with RunaiClient(
    cluster_id=session.cluster_uuid, bearer_token=session.token, runai_base_url=session.control_plane_url
) as client:
    print([project.name for project in client.organizations.projects.get_projects().projects])
