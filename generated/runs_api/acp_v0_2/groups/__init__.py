# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""The operations by tag: a class each, for synchronous and asynchronous callers. Each is imported when first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .agents import AgentsApi as AgentsApi
    from .agents import AsyncAgentsApi as AsyncAgentsApi
    from .runs import AsyncRunsApi as AsyncRunsApi
    from .runs import RunsApi as RunsApi
    from .thread_runs import AsyncThreadRunsApi as AsyncThreadRunsApi
    from .thread_runs import ThreadRunsApi as ThreadRunsApi
    from .threads import AsyncThreadsApi as AsyncThreadsApi
    from .threads import ThreadsApi as ThreadsApi

GROUPS: dict[str, tuple[str, str]] = {
    "agents": ("AgentsApi", "AsyncAgentsApi"),
    "runs": ("RunsApi", "AsyncRunsApi"),
    "threads": ("ThreadsApi", "AsyncThreadsApi"),
    "thread_runs": ("ThreadRunsApi", "AsyncThreadRunsApi"),
}
"""Names of the two classes by tag."""

CATEGORIES: dict[str, tuple[str, ...]] = {}
"""Tags by the category that the document puts them in."""

_TAGS = {name: tag for tag, names in GROUPS.items() for name in names}

__all__ = [  # noqa: RUF022
    "CATEGORIES",
    "GROUPS",
    "AgentsApi",
    "AsyncAgentsApi",
    "RunsApi",
    "AsyncRunsApi",
    "ThreadsApi",
    "AsyncThreadsApi",
    "ThreadRunsApi",
    "AsyncThreadRunsApi",
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
