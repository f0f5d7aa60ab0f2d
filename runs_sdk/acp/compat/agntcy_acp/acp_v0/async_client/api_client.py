"""The connection that the async operations use."""

from __future__ import annotations

from ...._async.api_client import AsyncApiClient as ApiClient

__all__ = ["ApiClient"]
