"""The error of the calls: under the name that clients generated from the protocol's document give it."""

from __future__ import annotations

from ...core.errors import ApiError as ApiException

__all__ = ["ApiException"]
