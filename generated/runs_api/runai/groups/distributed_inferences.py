# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag distributed_inferences."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.distributed_inference import DistributedInference
    from ..models.distributed_inference_creation_request import DistributedInferenceCreationRequest
    from ..models.distributed_inference_replicas import DistributedInferenceReplicas
    from ..models.http_response import HttpResponse

_DEPRECATED = frozenset(())


class DistributedInferencesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_distributed_inference(
        self,
        *,
        body: DistributedInferenceCreationRequest,
    ) -> DistributedInference:
        """Submit a distributed inference"""
        from ..api.distributed_inferences import create_distributed_inference as _operation

        return self._caller.call(_operation, body=body)

    def get_distributed_inference(
        self,
        *,
        workload_id: str,
    ) -> DistributedInference:
        """Read a distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import get_distributed_inference as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def delete_distributed_inference(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import delete_distributed_inference as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def update_distributed_inference_spec(
        self,
        *,
        workload_id: str,
        body: DistributedInferenceReplicas,
    ) -> DistributedInference:
        """Change a served distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import update_distributed_inference_spec as _operation

        return self._caller.call(_operation, workload_id=workload_id, body=body)


class AsyncDistributedInferencesApi:
    """As `DistributedInferencesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_distributed_inference(
        self,
        *,
        body: DistributedInferenceCreationRequest,
    ) -> DistributedInference:
        """Submit a distributed inference"""
        from ..api.distributed_inferences import create_distributed_inference as _operation

        return await self._caller.call(_operation, body=body)

    async def get_distributed_inference(
        self,
        *,
        workload_id: str,
    ) -> DistributedInference:
        """Read a distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import get_distributed_inference as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def delete_distributed_inference(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import delete_distributed_inference as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def update_distributed_inference_spec(
        self,
        *,
        workload_id: str,
        body: DistributedInferenceReplicas,
    ) -> DistributedInference:
        """Change a served distributed inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.distributed_inferences import update_distributed_inference_spec as _operation

        return await self._caller.call(_operation, workload_id=workload_id, body=body)
