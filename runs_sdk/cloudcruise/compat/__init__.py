"""The names of the package cloudcruise 1.4, over the client of this SDK: change the import lines alone.

from runs_sdk.cloudcruise.compat import CloudCruise, CloudCruiseParams, StartRunRequest
"""

from __future__ import annotations

from ..._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
