"""`RunsApi` for both kinds of clients."""

from __future__ import annotations

from typing import Any, Self, overload

from ._async.api_client import AsyncApiClient, AsyncRunsApi
from ._sync.api_client import ApiClient
from ._sync.api_client import RunsApi as SyncRunsApi


class RunsApi(SyncRunsApi):
    """The operations on runs. For an `AsyncApiClient` an `AsyncRunsApi` is made, whose methods are to be awaited."""

    @overload
    def __new__(cls, api_client: ApiClient | None = None) -> Self: ...
    @overload
    def __new__(cls, api_client: AsyncApiClient) -> Any: ...
    def __new__(cls, api_client: Any = None) -> Any:
        return AsyncRunsApi(api_client) if isinstance(api_client, AsyncApiClient) else super().__new__(cls)
