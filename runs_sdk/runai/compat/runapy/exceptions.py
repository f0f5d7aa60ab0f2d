"""The names of `runai.exceptions`. Refusals are the SDK's own errors, with `status`, `body` and all."""

from __future__ import annotations

from ....core.errors import ApiError as ApiException
from ....core.errors import AuthenticationError as UnauthorizedException
from ....core.errors import BadRequestError as BadRequestException
from ....core.errors import ConflictError as ConflictException
from ....core.errors import NotFoundError as NotFoundException
from ....core.errors import PermissionDeniedError as ForbiddenException
from ....core.errors import RunsError as OpenApiException
from ....core.errors import ServerError as ServiceException
from ....core.errors import UnprocessableEntityError as UnprocessableEntityException

__all__ = [
    "ApiAttributeError",
    "ApiException",
    "ApiKeyError",
    "ApiTypeError",
    "ApiValueError",
    "BadRequestException",
    "ConflictException",
    "ForbiddenException",
    "NotFoundException",
    "OpenApiException",
    "ServiceException",
    "UnauthorizedException",
    "UnprocessableEntityException",
]


class ApiTypeError(OpenApiException, TypeError):
    """Arguments that a method or a model does not take."""


class ApiValueError(OpenApiException, ValueError):
    """A value that makes no sense."""


class ApiAttributeError(OpenApiException, AttributeError):
    """A field that a model does not have, as an attribute."""


class ApiKeyError(OpenApiException, KeyError):
    """A field that a model does not have, as a key."""

    def __str__(self) -> str:
        return OpenApiException.__str__(self)
