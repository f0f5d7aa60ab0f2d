"""The errors by the names that clients made with openapi-generator have for them. Each is one of this SDK's errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.errors import ApiError as ApiException
from ...core.errors import AuthenticationError as UnauthorizedException
from ...core.errors import BadRequestError as BadRequestException
from ...core.errors import ConflictError as ConflictException
from ...core.errors import InputProblem, InputValidationError
from ...core.errors import NotFoundError as NotFoundException
from ...core.errors import PermissionDeniedError as ForbiddenException
from ...core.errors import RunsError as OpenApiException
from ...core.errors import ServerError as ServiceException
from ...core.errors import UnprocessableEntityError as UnprocessableEntityException


class ApiValueError(InputValidationError, ValueError):
    """Values that are wrong: `errors` names each of them. Nothing was sent."""

    @classmethod
    def of(cls, errors: Sequence[InputProblem], *, what: str = "input", **context: Any) -> ApiValueError:
        """One error that lists all of `errors`, a line each."""
        plain = InputValidationError.of(errors, what=what, **context)
        return cls(plain.message, errors=plain.errors, **context)

    @classmethod
    def like(cls, error: InputValidationError) -> ApiValueError:
        """The same error by this name."""
        return error if isinstance(error, cls) else cls(error.message, errors=error.errors, service=error.service)


class ApiTypeError(ApiValueError, TypeError):
    """Arguments that a call does not have, or that it lacks: `errors` names each of them. Nothing was sent."""


class ApiKeyError(OpenApiException, KeyError):
    """A name that a mapping does not have. Kept for `except` clauses: nothing here raises it."""


class ApiAttributeError(OpenApiException, AttributeError):
    """A name that a model does not have. Kept for `except` clauses: nothing here raises it."""


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
