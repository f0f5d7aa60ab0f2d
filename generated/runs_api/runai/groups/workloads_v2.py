# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag workloads_v2."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.workload_v2 import WorkloadV2
    from ..models.workload_v2_create_request import WorkloadV2CreateRequest
    from ..models.workload_v2_get_response import WorkloadV2GetResponse
    from ..models.workload_v2_update_request import WorkloadV2UpdateRequest

_DEPRECATED = frozenset(())


class WorkloadsV2Api:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_workload_v2(
        self,
        *,
        body: WorkloadV2CreateRequest,
    ) -> WorkloadV2:
        """Submit a workload as a manifest"""
        from ..api.workloads_v2 import create_workload_v2 as _operation

        return self._caller.call(_operation, body=body)

    def get_workload_v2_by_id(
        self,
        *,
        workload_v2_id: str,
    ) -> WorkloadV2GetResponse:
        """Read a workload with its manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import get_workload_v2_by_id as _operation

        return self._caller.call(_operation, workload_v2_id=workload_v2_id)

    def update_workload_v2(
        self,
        *,
        workload_v2_id: str,
        body: WorkloadV2UpdateRequest,
    ) -> WorkloadV2:
        """Replace a workload's manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import update_workload_v2 as _operation

        return self._caller.call(_operation, workload_v2_id=workload_v2_id, body=body)

    def delete_workload_v2(
        self,
        *,
        workload_v2_id: str,
    ) -> WorkloadV2:
        """Delete a workload given as a manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import delete_workload_v2 as _operation

        return self._caller.call(_operation, workload_v2_id=workload_v2_id)


class AsyncWorkloadsV2Api:
    """As `WorkloadsV2Api`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_workload_v2(
        self,
        *,
        body: WorkloadV2CreateRequest,
    ) -> WorkloadV2:
        """Submit a workload as a manifest"""
        from ..api.workloads_v2 import create_workload_v2 as _operation

        return await self._caller.call(_operation, body=body)

    async def get_workload_v2_by_id(
        self,
        *,
        workload_v2_id: str,
    ) -> WorkloadV2GetResponse:
        """Read a workload with its manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import get_workload_v2_by_id as _operation

        return await self._caller.call(_operation, workload_v2_id=workload_v2_id)

    async def update_workload_v2(
        self,
        *,
        workload_v2_id: str,
        body: WorkloadV2UpdateRequest,
    ) -> WorkloadV2:
        """Replace a workload's manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import update_workload_v2 as _operation

        return await self._caller.call(_operation, workload_v2_id=workload_v2_id, body=body)

    async def delete_workload_v2(
        self,
        *,
        workload_v2_id: str,
    ) -> WorkloadV2:
        """Delete a workload given as a manifest

        Args:
            workload_v2_id: Id of the workload.
        """
        from ..api.workloads_v2 import delete_workload_v2 as _operation

        return await self._caller.call(_operation, workload_v2_id=workload_v2_id)
