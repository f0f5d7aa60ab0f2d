# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations of the tag component."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.list_components_response import ListComponentsResponse

_DEPRECATED = frozenset(())


class ComponentApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_components(
        self,
        *,
        exclude_schemas: bool | Unset = UNSET,
    ) -> ListComponentsResponse:
        """List the components that steps can call

        Args:
            exclude_schemas: Leave out inputSchema and outputSchema.
        """
        from ..api.component import list_components as _operation

        return self._caller.call(_operation, exclude_schemas=exclude_schemas)


class AsyncComponentApi:
    """As `ComponentApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_components(
        self,
        *,
        exclude_schemas: bool | Unset = UNSET,
    ) -> ListComponentsResponse:
        """List the components that steps can call

        Args:
            exclude_schemas: Leave out inputSchema and outputSchema.
        """
        from ..api.component import list_components as _operation

        return await self._caller.call(_operation, exclude_schemas=exclude_schemas)
