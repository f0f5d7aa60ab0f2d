# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations of the tag health."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.health_check_response import HealthCheckResponse

_DEPRECATED = frozenset(())


class HealthApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def health_check(
        self,
    ) -> HealthCheckResponse:
        """Ask whether the server is up"""
        from ..api.health import health_check as _operation

        return self._caller.call(_operation)


class AsyncHealthApi:
    """As `HealthApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def health_check(
        self,
    ) -> HealthCheckResponse:
        """Ask whether the server is up"""
        from ..api.health import health_check as _operation

        return await self._caller.call(_operation)
