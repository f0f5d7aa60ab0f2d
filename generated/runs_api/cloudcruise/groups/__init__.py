# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations by tag: a class each, for synchronous and asynchronous callers. Each is imported when first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .error_code import AsyncErrorCodeApi as AsyncErrorCodeApi
    from .error_code import ErrorCodeApi as ErrorCodeApi
    from .run import AsyncRunApi as AsyncRunApi
    from .run import RunApi as RunApi
    from .secret_provider import AsyncSecretProviderApi as AsyncSecretProviderApi
    from .secret_provider import SecretProviderApi as SecretProviderApi
    from .vault import AsyncVaultApi as AsyncVaultApi
    from .vault import VaultApi as VaultApi
    from .webhook import AsyncWebhookApi as AsyncWebhookApi
    from .webhook import WebhookApi as WebhookApi
    from .workflow import AsyncWorkflowApi as AsyncWorkflowApi
    from .workflow import WorkflowApi as WorkflowApi

GROUPS: dict[str, tuple[str, str]] = {
    "run": ("RunApi", "AsyncRunApi"),
    "webhook": ("WebhookApi", "AsyncWebhookApi"),
    "workflow": ("WorkflowApi", "AsyncWorkflowApi"),
    "vault": ("VaultApi", "AsyncVaultApi"),
    "secret_provider": ("SecretProviderApi", "AsyncSecretProviderApi"),
    "error_code": ("ErrorCodeApi", "AsyncErrorCodeApi"),
}
"""Names of the two classes by tag."""

CATEGORIES: dict[str, tuple[str, ...]] = {}
"""Tags by the category that the document puts them in."""

_TAGS = {name: tag for tag, names in GROUPS.items() for name in names}

__all__ = [  # noqa: RUF022
    "CATEGORIES",
    "GROUPS",
    "RunApi",
    "AsyncRunApi",
    "WebhookApi",
    "AsyncWebhookApi",
    "WorkflowApi",
    "AsyncWorkflowApi",
    "VaultApi",
    "AsyncVaultApi",
    "SecretProviderApi",
    "AsyncSecretProviderApi",
    "ErrorCodeApi",
    "AsyncErrorCodeApi",
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
