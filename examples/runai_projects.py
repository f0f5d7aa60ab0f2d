"""Create a project and a node pool, list all projects page by page, and delete the project again."""

from __future__ import annotations

from runs_sdk.runai import ApiClient, Configuration, RunaiClient

with RunaiClient(ApiClient(Configuration())) as client:
    cluster = client.organizations.clusters.get_clusters()[0]
    projects = client.organizations.projects
    made = projects.create_project(body={"name": "example-project", "clusterId": cluster.uuid, "resources": []})
    offset = 0
    while page := projects.get_projects(offset=offset, limit=50).projects:
        print([project.name for project in page])
        offset += len(page)
    pool = {"name": "a100", "labelKey": "gpu", "labelValue": "a100", "clusterId": cluster.uuid}
    client.organizations.node_pools.create_nodepool(body=pool)
    print([each.name for each in client.organizations.node_pools.get_nodepools().nodepools or []])
    projects.delete_project(project_id=made.id)
