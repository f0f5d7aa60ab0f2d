from os import environ

from runai import models
from runai.api_client import ApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]
CLUSTER = environ["CLUSTER"]

client = RunaiClient(ApiClient(Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)))

in_cluster = client.organizations.projects.get_projects(filter_by=[f"clusterId=={CLUSTER}"]).data
assert [project["name"] for project in in_cluster["projects"]] == ["team-a", "team-b"]


def share(gpus):
    return models.Resources(
        node_pool=models.ResourcesNodePool(id="100580", name="default"),
        gpu=models.ResourcesGpu(deserved=gpus, limit=-1, over_quota_weight=2),
    )


department = client.organizations.departments.create_department(
    department_creation_request=models.DepartmentCreationRequest(
        name="department-c", resources=[share(10)], cluster_id=CLUSTER
    )
)
assert department.status_code == 201, department

project = client.organizations.projects.create_project(
    project_creation_request=models.ProjectCreationRequest(name="project-c", resources=[share(3)], cluster_id=CLUSTER)
)
assert project.status_code == 201 and project.data["name"] == "project-c", project

changed = client.organizations.departments.update_department_resources(
    department_id=department.data["id"], resources=[share(2)]
)
assert changed.status_code == 200, changed
