"""ACP: agents behind an agent server that speaks the Agent Connect Protocol, version 0.1 or 0.2.

    from runs_sdk.acp import Acp

Besides the clients in the style of this SDK, `Acp` and `AsyncAcp`, it has the surface that clients generated from the
protocol's document have: `Configuration`, `ApiClient`, `AsyncApiClient`, `RunsApi` and the models.

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
