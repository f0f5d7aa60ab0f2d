# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.http_response import HttpResponse
    from ..models.training import Training
    from ..models.training_creation_request import TrainingCreationRequest

_DEPRECATED = frozenset(())


class TrainingsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_training1(
        self,
        *,
        body: TrainingCreationRequest,
    ) -> Training:
        """Submit a training"""
        from ..api.trainings import create_training1 as _operation

        return self._caller.call(_operation, body=body)

    def get_training(
        self,
        *,
        workload_id: str,
    ) -> Training:
        """Read a training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import get_training as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def delete_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import delete_training as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def suspend_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a training; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import suspend_training as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def resume_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped training again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import resume_training as _operation

        return self._caller.call(_operation, workload_id=workload_id)


class AsyncTrainingsApi:
    """As `TrainingsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_training1(
        self,
        *,
        body: TrainingCreationRequest,
    ) -> Training:
        """Submit a training"""
        from ..api.trainings import create_training1 as _operation

        return await self._caller.call(_operation, body=body)

    async def get_training(
        self,
        *,
        workload_id: str,
    ) -> Training:
        """Read a training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import get_training as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def delete_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a training

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import delete_training as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def suspend_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a training; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import suspend_training as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def resume_training(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped training again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.trainings import resume_training as _operation

        return await self._caller.call(_operation, workload_id=workload_id)
