"""One client for all operations."""

from __future__ import annotations

from typing import Any, Self

from ..._async.api_client import AsyncApiClient
from ...configuration import Configuration
from ..configuration import read_environment
from .agents_and_threads import AsyncAgentsApi, AsyncThreadsApi
from .stateless_runs import AsyncStatelessRunsApi
from .thread_runs import AsyncThreadRunsApi


class AsyncACPClient(AsyncAgentsApi, AsyncStatelessRunsApi, AsyncThreadsApi, AsyncThreadRunsApi):
    """All operations of an agent server: `async with AsyncACPClient(configuration=configuration) as client`.

    api_client     whose connections are used; else one is made from `configuration`, else the default one is used
    configuration  the settings of the one that is made
    """

    def __init__(self, api_client: AsyncApiClient | None = None, configuration: Configuration | None = None) -> None:
        if api_client is None and configuration is not None:
            api_client = AsyncApiClient(configuration)
        super().__init__(api_client)

    @classmethod
    def fromEnvPrefix(cls, env_var_prefix: str, host: str | None = None, **settings: Any) -> Self:  # noqa: N802
        """A client whose settings come from the environment: with "MY_" the host is MY_HOST, unless it is given.

        Raises ConfigError for a variable that cannot be read.
        """
        return cls(configuration=read_environment(env_var_prefix, {"host": host, **settings}))

    @classmethod
    def fromConfiguration(cls, host: str | None = None, **settings: Any) -> Self:  # noqa: N802
        """A client with these settings; see `Configuration`."""
        return cls(configuration=Configuration(host, **settings))

    async def close(self) -> None:
        """Close all connections."""
        await self.api_client.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()
