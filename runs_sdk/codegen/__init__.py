"""From an OpenAPI document to a package: nothing lost, and checked against the document.

    from runs_sdk.codegen import generate

    report = generate("service.yaml", "service", "generated")
    assert report.complete

Needs the extra `codegen`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from runs_sdk.codegen.problems import CodegenError, DocumentError, LimitExceeded, Simplification

if TYPE_CHECKING:
    from runs_sdk.codegen.command import main as main
    from runs_sdk.codegen.comparison import Change as Change
    from runs_sdk.codegen.comparison import Diff as Diff
    from runs_sdk.codegen.comparison import diff as diff
    from runs_sdk.codegen.comparison.command import diff_command as diff_command
    from runs_sdk.codegen.package import generate as generate
    from runs_sdk.codegen.report import Report as Report
    from runs_sdk.codegen.verification import Loss as Loss
    from runs_sdk.codegen.verification import verify as verify

__all__ = [
    "Change",
    "CodegenError",
    "Diff",
    "DocumentError",
    "LimitExceeded",
    "Loss",
    "Report",
    "Simplification",
    "diff_command",
    "diff",
    "generate",
    "main",
    "verify",
]

_MODULES = {
    "Change": "comparison",
    "Diff": "comparison",
    "diff_command": "comparison.command",
    "diff": "comparison",
    "generate": "package",
    "main": "command",
    "Report": "report",
    "Loss": "verification",
    "verify": "verification",
}


def __getattr__(name: str) -> Any:
    """What needs the extra is imported when it is first used."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    try:
        found = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("runs_sdk"):
            raise
        raise CodegenError(f"{error.name} is missing: install runs-sdk[codegen]") from error
    globals()[name] = found
    return found
