"""The surface of Stepflow's own Python client: `StepflowClient`, its answers and its error."""

from __future__ import annotations

from ..._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
