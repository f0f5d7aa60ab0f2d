"""What changed from one OpenAPI document to another, for somebody who calls the service.

from runs_sdk.codegen.comparison import diff

found = diff("openapi-1.0.yaml", "openapi-1.1.yaml")
print(found.worst, [each.what for each in found.changes])
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runs_sdk.codegen.collector import seldom_collected
from runs_sdk.codegen.comparison.changes import Change, Diff
from runs_sdk.codegen.comparison.compare import compare
from runs_sdk.codegen.comparison.read import Source, read
from runs_sdk.codegen.comparison.rules import RULES, Rule, Severity
from runs_sdk.codegen.comparison.silence import Silence, apply_silences
from runs_sdk.codegen.errors import LimitExceeded

__all__ = ["RULES", "Change", "Diff", "Rule", "Severity", "Silence", "Source", "diff", "read"]


def diff(
    old: str | Path | Mapping[str, Any] | Source,
    new: str | Path | Mapping[str, Any] | Source,
    *,
    silences: Path | None = None,
    auth_header: str | None = None,
) -> Diff:
    """Compare two documents.

    Each is a path, a URL, a folder with a generated package, a git revision with a path (`REV:PATH`), or a document
    that was read already; OpenAPI 3.0 to 3.2 or Swagger 2.0. What `read` gives can be compared many times at less cost.
    `silences` is a file of accepted changes; `auth_header` is sent with a URL, written `Name: value`.

    Raises CodegenError when a document cannot be read or exceeds a limit.
    """
    before, after = (each if isinstance(each, Source) else read(each, auth_header) for each in (old, new))
    try:
        with seldom_collected():
            found = compare(before.document, after.document, (before.names, after.names))
    except RecursionError:
        raise LimitExceeded("a document is nested too deeply") from None
    return apply_silences(found, silences) if silences is not None else found
