# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations of the tag flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.delete_flow_response import DeleteFlowResponse
    from ..models.get_flow_response import GetFlowResponse
    from ..models.get_flow_variables_response import GetFlowVariablesResponse
    from ..models.store_flow_request import StoreFlowRequest
    from ..models.store_flow_response import StoreFlowResponse

_DEPRECATED = frozenset(())


class FlowApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def store_flow(
        self,
        *,
        body: StoreFlowRequest,
    ) -> StoreFlowResponse:
        """Check a flow and store it

        A flow with fatal diagnostics is answered with 200 and stored false. Integers in the flow become floats and
        the id differs from call to call; store the flow as a blob to avoid both. Keys that a flow does not know are
        dropped.
        """
        from ..api.flow import store_flow as _operation

        return self._caller.call(_operation, body=body)

    def get_flow(
        self,
        *,
        flow_id: str,
    ) -> GetFlowResponse:
        """Read a flow

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import get_flow as _operation

        return self._caller.call(_operation, flow_id=flow_id)

    def delete_flow(
        self,
        *,
        flow_id: str,
    ) -> DeleteFlowResponse:
        """Delete a flow

        This version answers 200 to any id and keeps the flow.

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import delete_flow as _operation

        return self._caller.call(_operation, flow_id=flow_id)

    def get_flow_variables(
        self,
        *,
        flow_id: str,
    ) -> GetFlowVariablesResponse:
        """List the variables that a flow declares

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import get_flow_variables as _operation

        return self._caller.call(_operation, flow_id=flow_id)


class AsyncFlowApi:
    """As `FlowApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def store_flow(
        self,
        *,
        body: StoreFlowRequest,
    ) -> StoreFlowResponse:
        """Check a flow and store it

        A flow with fatal diagnostics is answered with 200 and stored false. Integers in the flow become floats and
        the id differs from call to call; store the flow as a blob to avoid both. Keys that a flow does not know are
        dropped.
        """
        from ..api.flow import store_flow as _operation

        return await self._caller.call(_operation, body=body)

    async def get_flow(
        self,
        *,
        flow_id: str,
    ) -> GetFlowResponse:
        """Read a flow

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import get_flow as _operation

        return await self._caller.call(_operation, flow_id=flow_id)

    async def delete_flow(
        self,
        *,
        flow_id: str,
    ) -> DeleteFlowResponse:
        """Delete a flow

        This version answers 200 to any id and keeps the flow.

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import delete_flow as _operation

        return await self._caller.call(_operation, flow_id=flow_id)

    async def get_flow_variables(
        self,
        *,
        flow_id: str,
    ) -> GetFlowVariablesResponse:
        """List the variables that a flow declares

        Args:
            flow_id: Id of a flow, or of a blob that holds a flow.
        """
        from ..api.flow import get_flow_variables as _operation

        return await self._caller.call(_operation, flow_id=flow_id)
