from os import environ

from runai import models
from runai.api_client import ApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]

client = RunaiClient(ApiClient(Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)))
access = client.authentication_and_authorization

for email in ("one@example.com", "two@example.com"):
    made = access.users.create_user(user_creation_request=models.UserCreationRequest(email=email))
    assert made.status_code in (200, 201), made

role_id = access.roles.get_roles_v1().data[0]["id"]
project = client.organizations.projects.get_projects(filter_by=["name==team-a"]).data["projects"][0]
ids = {user["username"]: user["id"] for user in access.users.get_users().data}

for user_id in ids.values():
    response = access.access_rules.create_access_rule(
        access_rule_creation_fields=models.AccessRuleCreationFields(
            subject_type=models.SubjectType.USER,
            subject_id=user_id,
            role_id=role_id,
            scope_id=project["id"],
            scope_type=models.ScopeType.PROJECT,
        )
    )
    assert response.status_code == 201, response
assert len(ids) >= 2
