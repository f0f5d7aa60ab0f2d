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

registry = client.workload_assets.credentials.create_docker_registry(
    docker_registry_creation_request=models.DockerRegistryCreationRequest(
        meta=models.AssetCreationRequest(
            name="ngc-registry-secret", scope=models.Scope.PROJECT, projectId=int(project["id"])
        ),
        spec=models.DockerRegistryCreationSpec(user="$oauthtoken", password="k", url="nvcr.io"),
    )
)
assert registry.status_code in (200, 201, 202), registry

volume = {
    "path": "/opt/nim/.cache",
    "existingPvc": False,
    "claimName": "llama-nfs-pvc",
    "readOnly": False,
    "ephemeral": False,
    "claimInfo": {
        "size": "100G",
        "storageClass": "nfs-csi",
        "accessModes": {"readWriteOnce": False, "readOnlyMany": False, "readWriteMany": True},
        "volumeMode": "Filesystem",
    },
}
claim = client.workload_assets.pvc.create_pvc_asset(
    pvc_creation_request=models.PVCCreationRequest(
        meta=models.AssetCreationRequest(
            name="llama-nfs-pvc", scope=models.Scope.PROJECT, projectId=int(project["id"])
        ),
        spec=models.PVCAssetSpec.from_dict(volume),
    )
)
assert claim.status_code in (200, 201, 202), claim

spec = {
    "image": "nvcr.io/nim/meta/llama-3.1-8b-instruct:latest",
    "nodePools": ["default"],
    "servingPort": {"protocol": "http", "container": 8000},
    "autoscaling": {"metric": "concurrency", "maxReplicas": 3, "minReplicas": 0, "metricThreshold": 2},
    "compute": {"gpuRequestType": "portion", "gpuDevicesRequest": 1, "gpuPortionRequest": 1},
    "environmentVariables": [{"name": "NGC_API_KEY", "value": "k"}],
}
response = client.workloads.inferences.create_inference1(
    inference_creation_request=models.InferenceCreationRequest(
        name="llama-3-1-8b",
        projectId=project["id"],
        clusterId=project["clusterId"],
        spec=models.InferenceSpecSpec.from_dict(spec),
    )
)
assert response.status_code == 202 and response.data["spec"]["servingPort"]["container"] == 8000, response.data
