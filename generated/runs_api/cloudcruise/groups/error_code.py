# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag error_code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.error_code import ErrorCode

_DEPRECATED = frozenset(())


class ErrorCodeApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_error_codes(
        self,
        *,
        workflow_id: str | Unset = UNSET,
    ) -> list[ErrorCode]:
        """List error codes

        Args:
            workflow_id: Only those of this workflow.
        """
        from ..api.error_code import list_error_codes as _operation

        return self._caller.call(_operation, workflow_id=workflow_id)

    def create_error_code(
        self,
        *,
        body: ErrorCode,
    ) -> ErrorCode:
        """Add an error code"""
        from ..api.error_code import create_error_code as _operation

        return self._caller.call(_operation, body=body)

    def update_error_code(
        self,
        *,
        error_code_id: str,
        body: ErrorCode,
    ) -> ErrorCode:
        """Change an error code

        Args:
            error_code_id: The code's id.
        """
        from ..api.error_code import update_error_code as _operation

        return self._caller.call(_operation, error_code_id=error_code_id, body=body)


class AsyncErrorCodeApi:
    """As `ErrorCodeApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_error_codes(
        self,
        *,
        workflow_id: str | Unset = UNSET,
    ) -> list[ErrorCode]:
        """List error codes

        Args:
            workflow_id: Only those of this workflow.
        """
        from ..api.error_code import list_error_codes as _operation

        return await self._caller.call(_operation, workflow_id=workflow_id)

    async def create_error_code(
        self,
        *,
        body: ErrorCode,
    ) -> ErrorCode:
        """Add an error code"""
        from ..api.error_code import create_error_code as _operation

        return await self._caller.call(_operation, body=body)

    async def update_error_code(
        self,
        *,
        error_code_id: str,
        body: ErrorCode,
    ) -> ErrorCode:
        """Change an error code

        Args:
            error_code_id: The code's id.
        """
        from ..api.error_code import update_error_code as _operation

        return await self._caller.call(_operation, error_code_id=error_code_id, body=body)
