from os import environ

from runai import models
from runai.api_client import ApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]

client = RunaiClient(ApiClient(Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)))
project = client.organizations.projects.get_projects(filter_by=["name==team-b"]).data["projects"][0]

response = client.workloads.workspaces.create_workspace1(
    workspace_creation_request=models.WorkspaceCreationRequest(
        name="jupyter",
        project_id=project["id"],
        cluster_id=project["clusterId"],
        spec=models.WorkspaceSpecSpec(
            image="jupyter/scipy-notebook",
            command="start-notebook.sh",
            args="--NotebookApp.token=''",
            exposed_urls=[
                models.ExposedUrl(container=8888, tool_type="jupyter-notebook", tool_name="Jupyter", name="Jupyter")
            ],
            compute=models.ComputeFields(gpu_devices_request=1, gpu_portion_request=0.5, gpu_request_type="portion"),
        ),
    )
)
assert response.status_code == 202
assert response.data["spec"]["exposedUrls"][0]["toolType"] == "jupyter-notebook", response.data
