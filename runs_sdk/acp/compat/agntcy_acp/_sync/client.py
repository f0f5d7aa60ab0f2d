# generated from runs_sdk/acp/compat/agntcy_acp/_async/client.py by scripts/unasync.py; do not edit
"""One client for all operations."""

from __future__ import annotations

from typing import Any, Self

from ..._sync.api_client import ApiClient
from ...configuration import Configuration
from ..configuration import read_environment
from .agents_and_threads import AgentsApi, ThreadsApi
from .stateless_runs import StatelessRunsApi
from .thread_runs import ThreadRunsApi


class ACPClient(AgentsApi, StatelessRunsApi, ThreadsApi, ThreadRunsApi):
    """All operations of an agent server: `with ACPClient(configuration=configuration) as client`.

    api_client     whose connections are used; else one is made from `configuration`, else the default one is used
    configuration  the settings of the one that is made
    """

    def __init__(self, api_client: ApiClient | None = None, configuration: Configuration | None = None) -> None:
        if api_client is None and configuration is not None:
            api_client = ApiClient(configuration)
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

    def close(self) -> None:
        """Close all connections."""
        self.api_client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
