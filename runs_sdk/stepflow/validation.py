"""What the server says about a flow: its diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .._common.log import log
from ..core.answers import reads_answer
from ..core.errors import InputProblem, InputValidationError

LEVELS = {1: "fatal", 2: "error", 3: "warning"}


@frozen
class Diagnostic:
    """One thing that the server has to say about a flow.

    level    fatal (the flow cannot run), error, or warning
    kind     name of the rule, such as duplicateStepId; `code` is its number
    message  a sentence; `path` says where, such as `$.steps[1].id`
    data     what the rule is about
    """

    level: str
    kind: str
    message: str
    path: str | None = None
    code: int | None = None
    data: Any = field(default=None, repr=False)

    @property
    def location(self) -> str | None:
        """The same as `path`."""
        return self.path

    def __str__(self) -> str:
        return f"{self.path or '$'}: {self.message} ({self.level}, {self.kind})"


@frozen
class FlowValidation:
    """The diagnostics of a flow. Its truth value says whether the flow can be run."""

    diagnostics: tuple[Diagnostic, ...] = ()
    origin: str = "flow"

    @property
    def valid(self) -> bool:
        """Whether there are neither fatal diagnostics nor errors."""
        return not self.errors

    def __bool__(self) -> bool:
        return self.valid

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The fatal diagnostics and the errors."""
        return tuple(item for item in self.diagnostics if item.level != "warning")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What the server advises."""
        return tuple(item for item in self.diagnostics if item.level == "warning")

    def raise_for_errors(self, origin: str | None = None) -> None:
        """Raise one InputValidationError that lists all errors, if there are any; log the warnings."""
        name = origin or self.origin
        for item in self.warnings:
            log.info("stepflow: %s: %s", name, item)
        if self.errors:
            problems = [InputProblem(item.path or "$", f"{item.message} ({item.kind})") for item in self.errors]
            raise InputValidationError.of(problems, what=name, service="stepflow")


@reads_answer("stepflow")
def read_diagnostics(answer: Mapping[str, Any], origin: str) -> FlowValidation:
    """What `POST /flows` answered. An unknown level is taken for an error."""
    listed = (answer.get("diagnostics") or {}).get("diagnostics") or ()
    return FlowValidation(
        tuple(
            Diagnostic(
                level=LEVELS.get(item.get("level"), "error"),
                kind=str(item.get("kind", "")),
                message=str(item.get("formatted", "")),
                path=item.get("path"),
                code=item.get("code"),
                data=item.get("data"),
            )
            for item in listed
        ),
        origin,
    )
