"""The async counterpart of a sync client."""

from __future__ import annotations

from typing import Any

from .._async.client import AsyncRunsClient
from .._common.services import load_class


def async_twin(client: Any) -> AsyncRunsClient:
    """An async client with the settings of a sync one."""
    twin: AsyncRunsClient = load_class(client.SERVICE.async_client)(**client._arguments)
    return twin
