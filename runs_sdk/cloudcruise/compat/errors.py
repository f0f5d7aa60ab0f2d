"""The errors, by the older client's names. Each is one of this SDK's errors."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from ...core import errors
from ..inputs import service_problem
from ..webhooks import WebhookError


@frozen
class SchemaErrorDetail:
    """A place where the variables do not fit the schema."""

    instancePath: str  # noqa: N815 - the names are those of JSON Schema validators
    schemaPath: str  # noqa: N815
    keyword: str
    message: str


@frozen
class InvalidTypeDetail:
    """A variable of the wrong type."""

    field: str
    expected_display: str
    actual: str


class InputValidationError(errors.InputValidationError, ValueError):
    """The variables do not fit the workflow's schema; `errors` has all that is wrong. Nothing was sent."""

    @classmethod
    def like(cls, error: errors.InputValidationError) -> InputValidationError:
        """The same error by this name."""
        if isinstance(error, cls):
            return error
        return cls(error.message, errors=error.errors, service=error.service, details=error.details)

    @property
    def missingRequired(self) -> list[str]:  # noqa: N802 - the older client's own names
        """Variables that are missing."""
        return [_name(problem) for problem in self.errors if problem.kind == "missing"]

    @property
    def unknownKeys(self) -> list[str]:  # noqa: N802
        """Variables that the workflow does not have."""
        return [_name(problem) for problem in self.errors if problem.kind == "unknown"]

    @property
    def invalidTypes(self) -> list[InvalidTypeDetail]:  # noqa: N802
        """Variables of the wrong type."""
        return [
            InvalidTypeDetail(_name(problem), problem.expected or "", problem.message)
            for problem in self.errors
            if problem.kind == "type"
        ]

    @property
    def schemaErrors(self) -> list[SchemaErrorDetail]:  # noqa: N802
        """All of it, by place and keyword."""
        found = []
        for problem in self.errors:
            wire: dict[str, Any] = service_problem(problem)
            place, _, keyword = str(wire["field"]).partition("#/")
            found.append(SchemaErrorDetail(place, f"#/{keyword or wire['keyword']}", wire["keyword"], wire["message"]))
        return found


class SettingsError(errors.ConfigError, ValueError):
    """A setting is missing or makes no sense. Nothing was sent."""


class VerificationError(WebhookError):
    """A delivery that must not be acted upon. `statusCode` is what to answer."""

    @property
    def statusCode(self) -> int:  # noqa: N802
        """What to answer: 400, or 401 for a wrong signature."""
        return self.status_code or 400


def _name(problem: errors.InputProblem) -> str:
    return problem.path.removeprefix("run_input_variables").lstrip(".")
