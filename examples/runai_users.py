"""Create users and let them into a project."""

from __future__ import annotations

import os

from runs_sdk.runai import ApiClient, Configuration, RunaiClient

with RunaiClient(ApiClient(Configuration())) as client:
    found = client.organizations.projects.get_projects(filter_by=[f"name=={os.environ['RUNAI_PROJECT']}"])
    project = found.projects[0]
    access = client.authentication_and_authorization
    role = next(each for each in access.roles.get_roles_v1() if each.name == "L1 researcher")
    for email in ("ada@example.com", "grace@example.com"):
        user = access.users.create_user(body={"email": email})
        access.access_rules.create_access_rule(
            body={
                "subjectId": user.id,
                "subjectType": "user",
                "roleId": role.id,
                "scopeId": project.id,
                "scopeType": "project",
            }
        )
        print(email, "may work in", project.name)
