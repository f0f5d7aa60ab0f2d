"""The surface of clients that were generated from the protocol's document, version 0.1, over the clients of this SDK.

    import runs_sdk.acp.compat as acp_client_v0_1

The names and shapes are those of version 0.1. On a server of version 0.2 the same calls go to the newer operations.
"""

from __future__ import annotations

from ..._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
