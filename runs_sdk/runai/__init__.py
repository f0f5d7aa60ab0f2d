"""NVIDIA Run:ai: workloads on GPU clusters, and the whole API of the control plane in one class.

    from runs_sdk.runai import ApiClient, Configuration, Runai, RunaiClient

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
