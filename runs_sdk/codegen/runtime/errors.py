"""What the functions of this package raise.

Exception
├── UnexpectedStatus   the server answered with a status that was not expected
└── ValueError
    └── DecodeError    an answer cannot be read
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class UnexpectedStatus(Exception):
    """The server answered with another status than expected. Holds the status and the whole body."""

    def __init__(self, status_code: int, content: bytes) -> None:
        self.status_code = status_code
        self.content = content
        shown = content[:2000].decode(errors="replace")
        super().__init__(f"Unexpected status code: {status_code}\n\nResponse content:\n{shown}")

    def __reduce__(self) -> tuple[type[UnexpectedStatus], tuple[int, bytes]]:
        return type(self), (self.status_code, self.content)


class ApiError(UnexpectedStatus):
    """The server answered an operation with an error. `parsed` is the model that the document has for it, or None where
    it has none or the body is not of its form; `operation` is the operation id, `url` has no query."""

    def __init__(
        self, status_code: int, content: bytes, headers: Mapping[str, str], operation: str, url: str, parsed: Any = None
    ) -> None:
        super().__init__(status_code, content)
        self.headers = headers
        self.operation = operation
        self.url = url
        self.parsed = parsed

    def __str__(self) -> str:
        shown = self.content[:2000].decode(errors="replace")
        return f"{self.operation}: {self.url} answered {self.status_code}\n\n{shown}".rstrip()

    def __reduce__(self) -> tuple[Any, ...]:
        given = (self.status_code, self.content, dict(self.headers), self.operation, self.url, self.parsed)
        return type(self), given


class InputError(ValueError):
    """An argument is not right: a value cannot be sent as the document wants it, and nothing was sent, or a download
    would be written over a file. `name` is the parameter or field."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        return type(self), (self.name, self.reason)


class MissingCredentials(Exception):
    """An operation asks for credentials that the client has not; nothing was sent. `operation` is the operation id."""

    def __init__(self, message: str, *, operation: str | None = None) -> None:
        self.operation = operation
        super().__init__(message)


class TokenError(Exception):
    """There is no OAuth 2 token: the token URL is unknown, or its answer has none."""


class DecodeError(ValueError):
    """What arrived is not what the document promises, and cannot be read.

    `operation` is the operation id, or None outside of one. `path` leads to the place, such as `$.runs[3].items`.
    """

    def __init__(self, reason: str, *, operation: str | None = None, path: str = "$") -> None:
        self.reason = reason
        self.operation = operation
        self.path = path
        super().__init__(reason)

    def below(self, step: str) -> DecodeError:
        """The same error seen from one level up; `step` is `.name` or `[index]`."""
        return DecodeError(self.reason, operation=self.operation, path=f"${step}{self.path[1:]}")

    def during(self, operation: str) -> DecodeError:
        """The same error, of this operation."""
        return DecodeError(self.reason, operation=operation, path=self.path)

    def __str__(self) -> str:
        where = f"the answer to {self.operation}" if self.operation else "the value"
        return f"{where} cannot be read at {self.path}: {self.reason}"

    def __reduce__(self) -> tuple[object, ...]:
        return _decode_error, (self.reason, self.operation, self.path)


def _decode_error(reason: str, operation: str | None, path: str) -> DecodeError:
    return DecodeError(reason, operation=operation, path=path)


__all__ = ["ApiError", "DecodeError", "InputError", "MissingCredentials", "TokenError", "UnexpectedStatus"]
