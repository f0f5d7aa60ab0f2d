# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.role_v1 import RoleV1

_DEPRECATED = frozenset(())


class RolesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_roles_v1(
        self,
    ) -> list[RoleV1]:
        """List roles"""
        from ..api.roles import get_roles_v1 as _operation

        return self._caller.call(_operation)

    def get_role_v1(
        self,
        *,
        role_id_path: int,
    ) -> RoleV1:
        """Read a role

        Args:
            role_id_path: Id of a role.
        """
        from ..api.roles import get_role_v1 as _operation

        return self._caller.call(_operation, role_id_path=role_id_path)


class AsyncRolesApi:
    """As `RolesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_roles_v1(
        self,
    ) -> list[RoleV1]:
        """List roles"""
        from ..api.roles import get_roles_v1 as _operation

        return await self._caller.call(_operation)

    async def get_role_v1(
        self,
        *,
        role_id_path: int,
    ) -> RoleV1:
        """Read a role

        Args:
            role_id_path: Id of a role.
        """
        from ..api.roles import get_role_v1 as _operation

        return await self._caller.call(_operation, role_id_path=role_id_path)
