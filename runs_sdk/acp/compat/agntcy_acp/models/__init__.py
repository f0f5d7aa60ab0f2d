"""The models, in the shapes of version 0.2 of the protocol."""

from __future__ import annotations

from ....._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
