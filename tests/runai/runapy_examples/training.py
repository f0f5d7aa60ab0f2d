from os import environ

from runai import models
from runai.api_client import ApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]

client = RunaiClient(ApiClient(Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)))
project = client.organizations.projects.get_projects(filter_by=["name==team-a"]).data["projects"][0]

response = client.workloads.trainings.create_training1(
    training_creation_request=models.TrainingCreationRequest(
        name="test",
        projectId=project["id"],
        clusterId=project["clusterId"],
        spec=models.TrainingSpecSpec(
            image="ubuntu",
            compute=models.ComputeFields(
                gpuDevicesRequest=1,
                gpuPortionRequest=1,
                cpuCoreRequest=0.1,
                cpuMemoryRequest="100M",
                gpuRequestType="portion",
            ),
        ),
    )
)
assert response.status_code == 202
read = client.workloads.trainings.get_training(response.data["workloadId"]).data
assert read["spec"]["compute"]["gpuRequestType"] == "portion", read
assert client.workloads.trainings.suspend_training(read["workloadId"]).status_code == 202
