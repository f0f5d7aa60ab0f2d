# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag workloads_batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.batch_response import BatchResponse
    from ..models.workload_batch import WorkloadBatch

_DEPRECATED = frozenset(())


class WorkloadsBatchApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def batch_workloads(
        self,
        *,
        body: WorkloadBatch,
    ) -> BatchResponse:
        """Delete, suspend or resume many workloads

        200 also when some of them failed: those are listed.
        """
        from ..api.workloads_batch import batch_workloads as _operation

        return self._caller.call(_operation, body=body)


class AsyncWorkloadsBatchApi:
    """As `WorkloadsBatchApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def batch_workloads(
        self,
        *,
        body: WorkloadBatch,
    ) -> BatchResponse:
        """Delete, suspend or resume many workloads

        200 also when some of them failed: those are listed.
        """
        from ..api.workloads_batch import batch_workloads as _operation

        return await self._caller.call(_operation, body=body)
