"""CloudCruise: browser workflows, followed live, with a vault for what they log in with.

    from runs_sdk.cloudcruise import CloudCruise, StartRunRequest

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
