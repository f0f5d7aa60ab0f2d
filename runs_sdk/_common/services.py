"""Finding a service by its name, and a client for it."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigError
from ..core.hidden import Hidden
from ..core.text import did_you_mean
from .log import log

if TYPE_CHECKING:
    from ..core.service import Service

ENTRY_POINTS = "runs_sdk.services"
"""The entry-point group of services that come in other packages: each names a module with a `SERVICE`."""

_OWN = frozenset({"core", "testing", "cli", "codegen", "mcp"})


def service_names() -> list[str]:
    """The names of all services that are installed, without loading them."""
    return sorted({*built_in(), *_plugged_in()})


def services() -> Iterator[Service]:
    """All services that are installed, by name. One of another package that cannot be loaded is left out, and the log
    has a warning.
    """
    for name in service_names():
        try:
            service = find_service(name)
        except ConfigError as error:
            log.warning("%s", error)
        else:
            yield service


def find_service(name: str) -> Service:
    """The declaration of a service. Raises ConfigError, which lists the known ones."""
    if _is_built_in(name):
        return declaration(importlib.import_module(f"runs_sdk.{name}"))
    plugged = _plugged_in()
    if name not in plugged:
        near = did_you_mean(name, service_names())
        raise ConfigError(f"there is no service {name!r}{near}{'?' if near else _known()}")
    try:
        return declaration(importlib.import_module(plugged[name]))
    except Exception as error:  # whatever a stranger's module raises
        raise ConfigError(
            f"the service {name!r} is installed, but its module {plugged[name]} cannot be loaded: "
            f"{type(error).__name__}: {error}"
        ) from error


def declaration(module: ModuleType) -> Service:
    """What a service's module declares. `ROOM`, the name of the last release, is taken as well."""
    if not hasattr(module, "SERVICE") and hasattr(module, "ROOM"):
        from .deprecated import warn

        warn(f"{module.__name__}.ROOM is to be called SERVICE")
        found: Service = module.ROOM
    else:
        found = module.SERVICE
    return found


def _known() -> str:
    return f"; known are: {', '.join(service_names())}."


def open_client(service: str, settings: Hidden[dict[str, Any]], *, asynchronous: bool) -> Any:
    """A client for a service by its name. Makes no request. Raises ConfigError for an unknown service."""
    found = find_service(service)
    return load_class(found.async_client if asynchronous else found.client)(**settings.open())


def load_class(path: str) -> Any:
    """The class that a service names as `module:Class`."""
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)


def _folders() -> list[str]:
    return list(importlib.import_module("runs_sdk").__path__)


def _is_built_in(name: str) -> bool:
    """Whether `built_in` has it, without what looking through packages loads."""
    if not name.isidentifier() or name[0] == "_" or name in _OWN:
        return False
    return any(os.path.isfile(os.path.join(folder, name, "__init__.py")) for folder in _folders())  # noqa: PTH113, PTH118


def built_in() -> set[str]:
    """The names of the services that come with this package."""
    import pkgutil

    found = pkgutil.iter_modules(_folders())
    return {module.name for module in found if module.ispkg and module.name[0] != "_"} - _OWN


def _plugged_in() -> dict[str, str]:
    from importlib.metadata import entry_points

    return {point.name: point.module for point in entry_points(group=ENTRY_POINTS)}
