# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag distributed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.distributed_creation_request import DistributedCreationRequest
    from ..models.distributed_workload import DistributedWorkload
    from ..models.http_response import HttpResponse

_DEPRECATED = frozenset(())


class DistributedApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_distributed(
        self,
        *,
        body: DistributedCreationRequest,
    ) -> DistributedWorkload:
        """Submit a distributed training"""
        from ..api.distributed import create_distributed as _operation

        return self._caller.call(_operation, body=body)

    def get_distributed(
        self,
        *,
        workload_id: str,
    ) -> DistributedWorkload:
        """Read a distributed training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import get_distributed as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def delete_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a distributed training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import delete_distributed as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def suspend_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a distributed training; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import suspend_distributed as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def resume_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped distributed training again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import resume_distributed as _operation

        return self._caller.call(_operation, workload_id=workload_id)


class AsyncDistributedApi:
    """As `DistributedApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_distributed(
        self,
        *,
        body: DistributedCreationRequest,
    ) -> DistributedWorkload:
        """Submit a distributed training"""
        from ..api.distributed import create_distributed as _operation

        return await self._caller.call(_operation, body=body)

    async def get_distributed(
        self,
        *,
        workload_id: str,
    ) -> DistributedWorkload:
        """Read a distributed training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import get_distributed as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def delete_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a distributed training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import delete_distributed as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def suspend_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a distributed training; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import suspend_distributed as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def resume_distributed(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped distributed training again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed import resume_distributed as _operation

        return await self._caller.call(_operation, workload_id=workload_id)
