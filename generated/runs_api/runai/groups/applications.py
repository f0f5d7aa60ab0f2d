# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag applications."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.application import Application
    from ..models.application_creation_request import ApplicationCreationRequest
    from ..models.application_patch_request import ApplicationPatchRequest
    from ..models.application_post_response import ApplicationPostResponse
    from ..models.regenerate_application_secret_response_200 import RegenerateApplicationSecretResponse200

_DEPRECATED = frozenset(
    (
        "get_applications",
        "create_application",
        "get_application_by_id",
        "delete_application_by_id",
        "update_application_by_id",
        "regenerate_application_secret",
    )
)


class ApplicationsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_applications(
        self,
    ) -> list[Application]:
        """List applications"""
        from ..api.applications import get_applications as _operation

        return self._caller.call(_operation)

    def create_application(
        self,
        *,
        body: ApplicationCreationRequest,
    ) -> ApplicationPostResponse:
        """Create an application

        Its secret is in this answer only.
        """
        from ..api.applications import create_application as _operation

        return self._caller.call(_operation, body=body)

    def get_application_by_id(
        self,
        *,
        app_id: str,
    ) -> Application:
        """Read an application

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import get_application_by_id as _operation

        return self._caller.call(_operation, app_id=app_id)

    def delete_application_by_id(
        self,
        *,
        app_id: str,
    ) -> None:
        """Delete an application

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import delete_application_by_id as _operation

        return self._caller.call(_operation, app_id=app_id)

    def update_application_by_id(
        self,
        *,
        app_id: str,
        body: ApplicationPatchRequest,
    ) -> None:
        """Switch an application on or off

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import update_application_by_id as _operation

        return self._caller.call(_operation, app_id=app_id, body=body)

    def regenerate_application_secret(
        self,
        *,
        app_id: str,
    ) -> RegenerateApplicationSecretResponse200:
        """Give an application a new secret

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import regenerate_application_secret as _operation

        return self._caller.call(_operation, app_id=app_id)


class AsyncApplicationsApi:
    """As `ApplicationsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_applications(
        self,
    ) -> list[Application]:
        """List applications"""
        from ..api.applications import get_applications as _operation

        return await self._caller.call(_operation)

    async def create_application(
        self,
        *,
        body: ApplicationCreationRequest,
    ) -> ApplicationPostResponse:
        """Create an application

        Its secret is in this answer only.
        """
        from ..api.applications import create_application as _operation

        return await self._caller.call(_operation, body=body)

    async def get_application_by_id(
        self,
        *,
        app_id: str,
    ) -> Application:
        """Read an application

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import get_application_by_id as _operation

        return await self._caller.call(_operation, app_id=app_id)

    async def delete_application_by_id(
        self,
        *,
        app_id: str,
    ) -> None:
        """Delete an application

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import delete_application_by_id as _operation

        return await self._caller.call(_operation, app_id=app_id)

    async def update_application_by_id(
        self,
        *,
        app_id: str,
        body: ApplicationPatchRequest,
    ) -> None:
        """Switch an application on or off

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import update_application_by_id as _operation

        return await self._caller.call(_operation, app_id=app_id, body=body)

    async def regenerate_application_secret(
        self,
        *,
        app_id: str,
    ) -> RegenerateApplicationSecretResponse200:
        """Give an application a new secret

        Args:
            app_id: Id of an application.
        """
        from ..api.applications import regenerate_application_secret as _operation

        return await self._caller.call(_operation, app_id=app_id)
