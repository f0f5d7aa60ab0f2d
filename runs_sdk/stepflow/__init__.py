"""Stepflow: flows of steps, run by a Stepflow server, which can be a part of this process's machine.

    from runs_sdk.stepflow import Stepflow, StepflowRuntime

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
