from os import environ

from runai import models
from runai.api_client import ApiClient
from runai.configuration import Configuration
from runai.exceptions import ApiException, NotFoundException
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]
CLUSTER = environ["CLUSTER"]

client = RunaiClient(ApiClient(Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)))
pools = client.organizations.node_pools

created = pools.create_nodepool(
    nodepool_create_fields=models.NodepoolCreateFields(
        name="a100", labelKey="node-pool-type", labelValue="a100", clusterId=CLUSTER
    )
)
assert created.status_code == 201, created
found = pools.get_nodepools(filter_by=["name==a100"]).data["nodepools"]
pool = next(each for each in found if each["name"] == "a100")

binpack = models.PlacementStrategy(models.PlacementStrategy.BINPACK)
changed = pools.patch_nodepool(
    nodepool_id=pool["id"],
    nodepool_update_fields=models.NodepoolUpdateFields(
        placementStrategy=models.NodepoolCreateFieldsPlacementStrategy(cpu=binpack, gpu=binpack)
    ),
)
assert changed.status_code in (200, 202), changed
metrics = pools.get_nodepool_metrics(
    cluster_uuid=CLUSTER,
    nodepool_name="a100",
    start="2025-02-10T12:09:18.211Z",
    end="2025-02-11T12:09:18.211Z",
    metric_type=[models.MetricsType(models.MetricsType.GPU_UTILIZATION), models.MetricsType.CPU_UTILIZATION],
)
assert metrics.status_code == 200, metrics

assert pools.delete_nodepool(nodepool_id=pool["id"]).status_code in (200, 202, 204)
try:
    pools.get_nodepool(pool["id"])
except ApiException as error:
    assert isinstance(error, NotFoundException) and error.status == 404 and error.reason == "Not Found"
    assert '"code"' in error.body and "content-type" in {name.lower() for name in error.headers}
else:
    raise AssertionError("the node pool is still there")
