from os import environ

from runai.api_client import ThreadedApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]

config = Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL, pool_maxsize=2, pool_size=2)
with RunaiClient(ThreadedApiClient(config)) as client:
    under_way = [client.organizations.projects.get_projects(limit=1, offset=at) for at in range(2)]
    assert [each.get().data["projects"][0]["name"] for each in under_way] == ["team-a", "team-b"]
