# generated from openapi/langgraph.yaml by scripts/generate.py; do not edit
"""Client of LangGraph server 0.16.7."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from runs_api._runtime.security import Basic as Basic
    from runs_api._runtime.security import ClientCredentials as ClientCredentials

    from .client import AuthenticatedClient as AuthenticatedClient
    from .client import Client as Client
    from .root import Api as Api
    from .root import AsyncApi as AsyncApi

__all__ = ["Api", "AsyncApi", "AuthenticatedClient", "Basic", "Client", "ClientCredentials"]

_HOMES = {
    "Api": "root",
    "AsyncApi": "root",
    "AuthenticatedClient": "client",
    "Basic": "security",
    "Client": "client",
    "ClientCredentials": "security",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        found = getattr(_import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
