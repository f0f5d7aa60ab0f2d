"""Holds a package against the document that it was generated from.

Nothing here uses the normaliser, the plan or the templates: the document is read anew, and the package is imported and
tried out, so that what one side forgets the other misses.
"""

from __future__ import annotations

from runs_sdk.codegen.verification.check import verify
from runs_sdk.codegen.verification.result import Loss, Result

__all__ = ["Loss", "Result", "verify"]
