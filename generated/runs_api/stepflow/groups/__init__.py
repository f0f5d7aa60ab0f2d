# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations by tag: a class each, for synchronous and asynchronous callers. Each is imported when first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .blob import AsyncBlobApi as AsyncBlobApi
    from .blob import BlobApi as BlobApi
    from .component import AsyncComponentApi as AsyncComponentApi
    from .component import ComponentApi as ComponentApi
    from .flow import AsyncFlowApi as AsyncFlowApi
    from .flow import FlowApi as FlowApi
    from .health import AsyncHealthApi as AsyncHealthApi
    from .health import HealthApi as HealthApi
    from .run import AsyncRunApi as AsyncRunApi
    from .run import RunApi as RunApi

GROUPS: dict[str, tuple[str, str]] = {
    "health": ("HealthApi", "AsyncHealthApi"),
    "component": ("ComponentApi", "AsyncComponentApi"),
    "blob": ("BlobApi", "AsyncBlobApi"),
    "flow": ("FlowApi", "AsyncFlowApi"),
    "run": ("RunApi", "AsyncRunApi"),
}
"""Names of the two classes by tag."""

CATEGORIES: dict[str, tuple[str, ...]] = {}
"""Tags by the category that the document puts them in."""

_TAGS = {name: tag for tag, names in GROUPS.items() for name in names}

__all__ = [  # noqa: RUF022
    "CATEGORIES",
    "GROUPS",
    "HealthApi",
    "AsyncHealthApi",
    "ComponentApi",
    "AsyncComponentApi",
    "BlobApi",
    "AsyncBlobApi",
    "FlowApi",
    "AsyncFlowApi",
    "RunApi",
    "AsyncRunApi",
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
