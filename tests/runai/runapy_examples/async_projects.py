import asyncio
from os import environ

from runai.api_client import AsyncApiClient
from runai.configuration import Configuration
from runai.runai_client import RunaiClient

ID = environ["ID"]
SECRET = environ["SECRET"]
URL = environ["URL"]


async def main():
    config = Configuration(client_id=ID, client_secret=SECRET, runai_base_url=URL)
    found = []
    async with RunaiClient(AsyncApiClient(config)) as client:
        offset, limit = 0, 1
        while True:
            response = await client.organizations.projects.get_projects(offset=offset, limit=limit)
            assert response.status_code == 200
            page = response.data["projects"]
            found += [project["name"] for project in page]
            offset += limit
            if len(page) < limit:
                return found


assert asyncio.run(main()) == ["team-a", "team-b"]
