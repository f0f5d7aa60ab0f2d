# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.workflow import Workflow
    from ..models.workflow_metadata import WorkflowMetadata

_DEPRECATED = frozenset(())


class WorkflowApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_workflows(
        self,
    ) -> list[Workflow]:
        """List the workflows of the workspace"""
        from ..api.workflow import list_workflows as _operation

        return self._caller.call(_operation)

    def get_workflow(
        self,
        *,
        workflow_id: str,
    ) -> Workflow:
        """Read a workflow with its nodes

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import get_workflow as _operation

        return self._caller.call(_operation, workflow_id=workflow_id)

    def update_workflow(
        self,
        *,
        workflow_id: str,
        body: dict[str, Any],
    ) -> Workflow:
        """Store a new version of a workflow

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import update_workflow as _operation

        return self._caller.call(_operation, workflow_id=workflow_id, body=body)

    def get_workflow_metadata(
        self,
        *,
        workflow_id: str,
    ) -> WorkflowMetadata:
        """Read what a workflow takes

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import get_workflow_metadata as _operation

        return self._caller.call(_operation, workflow_id=workflow_id)


class AsyncWorkflowApi:
    """As `WorkflowApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_workflows(
        self,
    ) -> list[Workflow]:
        """List the workflows of the workspace"""
        from ..api.workflow import list_workflows as _operation

        return await self._caller.call(_operation)

    async def get_workflow(
        self,
        *,
        workflow_id: str,
    ) -> Workflow:
        """Read a workflow with its nodes

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import get_workflow as _operation

        return await self._caller.call(_operation, workflow_id=workflow_id)

    async def update_workflow(
        self,
        *,
        workflow_id: str,
        body: dict[str, Any],
    ) -> Workflow:
        """Store a new version of a workflow

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import update_workflow as _operation

        return await self._caller.call(_operation, workflow_id=workflow_id, body=body)

    async def get_workflow_metadata(
        self,
        *,
        workflow_id: str,
    ) -> WorkflowMetadata:
        """Read what a workflow takes

        Args:
            workflow_id: The id of the workflow.
        """
        from ..api.workflow import get_workflow_metadata as _operation

        return await self._caller.call(_operation, workflow_id=workflow_id)
