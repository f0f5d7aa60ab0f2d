# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations by tag: a class each, for synchronous and asynchronous callers. Each is imported when first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api_keys import ApiKeysApi as ApiKeysApi
    from .api_keys import AsyncApiKeysApi as AsyncApiKeysApi
    from .configurations import AsyncConfigurationsApi as AsyncConfigurationsApi
    from .configurations import ConfigurationsApi as ConfigurationsApi
    from .documents import AsyncDocumentsApi as AsyncDocumentsApi
    from .documents import DocumentsApi as DocumentsApi
    from .runs import AsyncRunsApi as AsyncRunsApi
    from .runs import RunsApi as RunsApi
    from .service import AsyncServiceApi as AsyncServiceApi
    from .service import ServiceApi as ServiceApi
    from .workspaces import AsyncWorkspacesApi as AsyncWorkspacesApi
    from .workspaces import WorkspacesApi as WorkspacesApi

GROUPS: dict[str, tuple[str, str]] = {
    "service": ("ServiceApi", "AsyncServiceApi"),
    "api_keys": ("ApiKeysApi", "AsyncApiKeysApi"),
    "workspaces": ("WorkspacesApi", "AsyncWorkspacesApi"),
    "configurations": ("ConfigurationsApi", "AsyncConfigurationsApi"),
    "documents": ("DocumentsApi", "AsyncDocumentsApi"),
    "runs": ("RunsApi", "AsyncRunsApi"),
}
"""Names of the two classes by tag."""

CATEGORIES: dict[str, tuple[str, ...]] = {}
"""Tags by the category that the document puts them in."""

_TAGS = {name: tag for tag, names in GROUPS.items() for name in names}

__all__ = [  # noqa: RUF022
    "CATEGORIES",
    "GROUPS",
    "ServiceApi",
    "AsyncServiceApi",
    "ApiKeysApi",
    "AsyncApiKeysApi",
    "WorkspacesApi",
    "AsyncWorkspacesApi",
    "ConfigurationsApi",
    "AsyncConfigurationsApi",
    "DocumentsApi",
    "AsyncDocumentsApi",
    "RunsApi",
    "AsyncRunsApi",
]


def __getattr__(name: str) -> Any:
    tag = _TAGS.get(name)
    if tag is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(_import_module(f"{__name__}.{tag}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_TAGS]
