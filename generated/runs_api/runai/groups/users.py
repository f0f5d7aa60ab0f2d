# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.change_user_password_response_200 import ChangeUserPasswordResponse200
    from ..models.count_users_response_200 import CountUsersResponse200
    from ..models.get_users_sort_order import GetUsersSortOrder
    from ..models.reset_user_password_response_200 import ResetUserPasswordResponse200
    from ..models.user import User
    from ..models.user_change_password_request import UserChangePasswordRequest
    from ..models.user_creation_request import UserCreationRequest
    from ..models.user_post_response import UserPostResponse
    from ..models.users_filter_sort_fields import UsersFilterSortFields

_DEPRECATED = frozenset(())


class UsersApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_users(
        self,
        *,
        filter_: str | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        sort_by: UsersFilterSortFields | Unset = UNSET,
        sort_order: GetUsersSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> list[User]:
        """List users

        Args:
            filter_: A condition on the users.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.users import get_users as _operation

        return self._caller.call(
            _operation,
            filter_=filter_,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    def create_user(
        self,
        *,
        body: UserCreationRequest,
    ) -> UserPostResponse:
        """Create a user"""
        from ..api.users import create_user as _operation

        return self._caller.call(_operation, body=body)

    def count_users(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountUsersResponse200:
        """Count users

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.users import count_users as _operation

        return self._caller.call(_operation, filter_by=filter_by, search=search)

    def logout_user(
        self,
        *,
        user_id: str,
    ) -> None:
        """End a user's sessions

        Args:
            user_id: Id of a user.
        """
        from ..api.users import logout_user as _operation

        return self._caller.call(_operation, user_id=user_id)

    def reset_user_password(
        self,
        *,
        user_id: str,
    ) -> ResetUserPasswordResponse200:
        """Give a user a new password

        Args:
            user_id: Id of a user.
        """
        from ..api.users import reset_user_password as _operation

        return self._caller.call(_operation, user_id=user_id)

    def get_user_by_id(
        self,
        *,
        user_id: str,
    ) -> User:
        """Read a user

        Args:
            user_id: Id of a user.
        """
        from ..api.users import get_user_by_id as _operation

        return self._caller.call(_operation, user_id=user_id)

    def delete_user_by_id(
        self,
        *,
        user_id: str,
    ) -> None:
        """Delete a user

        Args:
            user_id: Id of a user.
        """
        from ..api.users import delete_user_by_id as _operation

        return self._caller.call(_operation, user_id=user_id)

    def change_user_password(
        self,
        *,
        body: UserChangePasswordRequest,
    ) -> ChangeUserPasswordResponse200:
        """Change one's own password"""
        from ..api.users import change_user_password as _operation

        return self._caller.call(_operation, body=body)


class AsyncUsersApi:
    """As `UsersApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_users(
        self,
        *,
        filter_: str | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        sort_by: UsersFilterSortFields | Unset = UNSET,
        sort_order: GetUsersSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> list[User]:
        """List users

        Args:
            filter_: A condition on the users.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.users import get_users as _operation

        return await self._caller.call(
            _operation,
            filter_=filter_,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    async def create_user(
        self,
        *,
        body: UserCreationRequest,
    ) -> UserPostResponse:
        """Create a user"""
        from ..api.users import create_user as _operation

        return await self._caller.call(_operation, body=body)

    async def count_users(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountUsersResponse200:
        """Count users

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.users import count_users as _operation

        return await self._caller.call(_operation, filter_by=filter_by, search=search)

    async def logout_user(
        self,
        *,
        user_id: str,
    ) -> None:
        """End a user's sessions

        Args:
            user_id: Id of a user.
        """
        from ..api.users import logout_user as _operation

        return await self._caller.call(_operation, user_id=user_id)

    async def reset_user_password(
        self,
        *,
        user_id: str,
    ) -> ResetUserPasswordResponse200:
        """Give a user a new password

        Args:
            user_id: Id of a user.
        """
        from ..api.users import reset_user_password as _operation

        return await self._caller.call(_operation, user_id=user_id)

    async def get_user_by_id(
        self,
        *,
        user_id: str,
    ) -> User:
        """Read a user

        Args:
            user_id: Id of a user.
        """
        from ..api.users import get_user_by_id as _operation

        return await self._caller.call(_operation, user_id=user_id)

    async def delete_user_by_id(
        self,
        *,
        user_id: str,
    ) -> None:
        """Delete a user

        Args:
            user_id: Id of a user.
        """
        from ..api.users import delete_user_by_id as _operation

        return await self._caller.call(_operation, user_id=user_id)

    async def change_user_password(
        self,
        *,
        body: UserChangePasswordRequest,
    ) -> ChangeUserPasswordResponse200:
        """Change one's own password"""
        from ..api.users import change_user_password as _operation

        return await self._caller.call(_operation, body=body)
