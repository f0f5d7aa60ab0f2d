"""A sixth service: a document, a package and an emulator in a package of their own. It changes nothing of the SDK."""

from __future__ import annotations

from runs_sdk._common.lazy import lazy_names

from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
