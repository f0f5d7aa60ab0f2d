"""LangGraph: graphs behind a LangGraph server, as the development server or a deployment serves them.

    from runs_sdk.langgraph import LangGraph

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
