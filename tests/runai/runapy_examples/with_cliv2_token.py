from os import environ

from runai.api_client import ApiClient
from runai.cliv2_config_loader import CLIv2Config
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

CLUSTER = environ["CLUSTER"]
FOLDER = environ["FOLDER"]

session = CLIv2Config(cliv2_config_path=FOLDER)
session.load()
api_client = ApiClient(Configuration(bearer_token=session.token, runai_base_url=session.control_plane_url))
client = RunaiClient(api_client)
names = [each["name"] for each in client.organizations.projects.get_projects().data["projects"]]
assert names == ["team-a", "team-b"] and session.cluster_uuid == CLUSTER
api_client.close()
