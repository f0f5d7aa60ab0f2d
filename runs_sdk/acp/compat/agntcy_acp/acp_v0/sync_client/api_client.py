"""The connection that the sync operations use."""

from __future__ import annotations

from ...._sync.api_client import ApiClient as ApiClient

__all__ = ["ApiClient"]
