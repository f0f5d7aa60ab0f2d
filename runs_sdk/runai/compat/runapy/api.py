"""The classes of runapy's groups: `api.ProjectsApi(api_client).get_projects()`."""

from __future__ import annotations

from typing import Any

from ....core.text import did_you_mean
from .names import names
from .runai_client import RunaiClient


def __getattr__(name: str) -> Any:
    groups = {title: group for group, title in names()["classes"].items()}
    if name not in groups:
        raise AttributeError(f"module {__name__!r} has no {name!r}{did_you_mean(name, list(groups))}")

    def group(api_client: Any) -> Any:
        """The group of operations, of an api_client."""
        client = RunaiClient(api_client)
        return next(
            getattr(category, groups[name])
            for category in (getattr(client, each) for each in client.options())
            if groups[name] in category.options()
        )

    group.__name__ = group.__qualname__ = name
    globals()[name] = group
    return group


def __dir__() -> list[str]:
    return sorted([*globals(), *names()["classes"].values()])
