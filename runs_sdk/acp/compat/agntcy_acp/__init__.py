"""The names of the package agntcy-acp, over the clients of this SDK: change the import lines alone.

    from runs_sdk.acp.compat.agntcy_acp import ACPClient, ApiClientConfiguration

The shapes are those of version 0.2 of the protocol, and so must the server be.
"""

from __future__ import annotations

from ...._common.lazy import lazy_names

__getattr__, __dir__, __all__ = lazy_names(__name__)
