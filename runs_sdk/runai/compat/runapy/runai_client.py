"""The client of runapy: `client.<category>.<group>.<method>()`, with its arguments and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import runai_client as ours
from ..configuration import Configuration
from .api_client import ApiClient


class RunaiClient(ours.RunaiClient[Any]):
    """`runs_sdk.runai.RunaiClient` with runapy's arguments and answers.

    A Configuration in place of an api_client, and no api_client, make an ApiClient that answers as runapy does.
    """

    if TYPE_CHECKING:
        organizations: Any
        authentication_and_authorization: Any
        ai_applications: Any
        audit: Any
        datavolumes: Any
        notifications: Any
        policies: Any
        workload_assets: Any
        workloads: Any

    def __init__(
        self,
        api_client: Any = None,
        *,
        cluster_id: str | None = None,
        bearer_token: str | None = None,
        runai_base_url: str | None = None,
    ) -> None:
        if api_client is None:
            api_client = Configuration(bearer_token=bearer_token, runai_base_url=runai_base_url)
            bearer_token = runai_base_url = None
        if isinstance(api_client, Configuration):
            api_client = ApiClient(api_client)
        super().__init__(api_client, cluster_id=cluster_id, bearer_token=bearer_token, runai_base_url=runai_base_url)
