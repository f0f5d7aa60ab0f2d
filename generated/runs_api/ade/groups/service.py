# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.health import Health
    from ..models.info import Info
    from ..models.me import Me

_DEPRECATED = frozenset(())


class ServiceApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def read_health(
        self,
    ) -> Health:
        """Ask whether the server is up"""
        from ..api.service import read_health as _operation

        return self._caller.call(_operation)

    def read_info(
        self,
    ) -> Info:
        """Ask for the server's version"""
        from ..api.service import read_info as _operation

        return self._caller.call(_operation)

    def read_me(
        self,
    ) -> Me:
        """Ask whose key this is"""
        from ..api.service import read_me as _operation

        return self._caller.call(_operation)


class AsyncServiceApi:
    """As `ServiceApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def read_health(
        self,
    ) -> Health:
        """Ask whether the server is up"""
        from ..api.service import read_health as _operation

        return await self._caller.call(_operation)

    async def read_info(
        self,
    ) -> Info:
        """Ask for the server's version"""
        from ..api.service import read_info as _operation

        return await self._caller.call(_operation)

    async def read_me(
        self,
    ) -> Me:
        """Ask whose key this is"""
        from ..api.service import read_me as _operation

        return await self._caller.call(_operation)
