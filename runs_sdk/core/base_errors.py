"""What all errors have in common, and the errors of wrong settings and wrong input. `errors` has all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

BODY_KEPT = 64 * 1024
"""How much of an error answer's body an error keeps, in bytes."""


@frozen
class ErrorResponse:
    """What an error keeps of the answer: redacted headers and at most 64 KiB of the body."""

    status_code: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text; bytes that are not UTF-8 are replaced."""
        return self.body.decode("utf-8", "replace")


@frozen
class InputProblem:
    """One thing that is wrong with an input.

    `path` names the place for people (`input.rows[1].amount`), `kind` is one of missing, type, unknown, enum, format,
    range, pattern, other.
    """

    path: str
    message: str
    kind: str = "other"
    expected: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class RunsError(Exception):
    """The base of every error of this SDK."""

    def __init__(
        self,
        message: str,
        *,
        service: str | None = None,
        run_id: str | None = None,
        status_code: int | None = None,
        details: Any = None,
        request_id: str | None = None,
        response: ErrorResponse | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.service = service
        self.run_id = run_id
        self.status_code = status_code
        self.details = details
        self.request_id = request_id
        self.response = response

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(cls: type[RunsError], args: tuple[Any, ...], state: dict[str, Any]) -> RunsError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigError(RunsError, ValueError):
    """A setting is missing or makes no sense. Nothing was sent."""


class MissingExtra(ConfigError, ImportError):
    """What was asked for needs a package that is not installed. `extra` is what to install it with."""

    def __init__(self, message: str, *, extra: str = "", **context: Any) -> None:
        super().__init__(message, **context)
        self.extra = extra

    @classmethod
    def of(cls, what: str, missing: str, extra: str, *, more: str = "", service: str | None = None) -> MissingExtra:
        """The error for `what` (with its verb, "emulators need"), which needs the package `missing` of an extra."""
        return cls(f"{what} {missing}: pip install 'runs-sdk[{extra}]'{more}", extra=extra, service=service)


class InputValidationError(RunsError):
    """The input does not fit the workflow's schema. `errors` lists every problem.

    Nothing was sent. Where the service alone knows what fits, it was asked for that and nothing else: a schema, a dry
    run of a flow. The upload of a file that has become shorter meanwhile is broken off: no whole request was sent.
    """

    def __init__(self, message: str, *, errors: Sequence[InputProblem] = (), **context: Any) -> None:
        super().__init__(message, **context)
        self.errors = tuple(errors)

    @classmethod
    def of(cls, errors: Sequence[InputProblem], *, what: str = "input", **context: Any) -> InputValidationError:
        """One error that lists all of `errors`, a line each."""
        head = f"{what} has {len(errors)} problem{'s' if len(errors) != 1 else ''}:"
        return cls("\n  ".join([head, *map(str, errors)]), errors=errors, **context)
