"""The operations, the models and the errors."""

from __future__ import annotations

from ....._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
