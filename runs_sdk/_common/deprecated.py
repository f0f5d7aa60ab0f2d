"""Old public names and modules. Each works for one more release, with a DeprecationWarning that tells the new one."""

from __future__ import annotations

import importlib
import sys
import warnings
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

NAMES = {"find_room": "find_service", "rooms": "services", "ROOM": "SERVICE"}
"""Names of packages, by their old ones."""

MODULES: dict[str, str] = {
    "acp.aio": "acp._async.client",
    "acp.aio_lists": "acp._async.run_list",
    "acp.aio_parts": "acp._async.resources",
    "acp.aio_seed": "acp.compat._async.api_client",
    "acp.aio_server": "acp._async.server",
    "acp.configuration": "acp.compat.configuration",
    "acp.models": "acp.compat.models",
    "acp.requests": "acp.inputs",
    "acp.rest": "acp.compat.rest",
    "acp.sync": "acp._sync.client",
    "acp.sync_lists": "acp._sync.run_list",
    "acp.sync_parts": "acp._sync.resources",
    "acp.sync_seed": "acp.compat._sync.api_client",
    "acp.sync_server": "acp._sync.server",
    "acp.types": "acp.snapshots",
    "ade.aio": "ade._async.client",
    "ade.aio_documents": "ade._async.documents",
    "ade.aio_run": "ade._async.run",
    "ade.aio_source": "ade._async.source",
    "ade.aio_transfer": "ade._async.transfer",
    "ade.aio_watch": "ade._async.poller",
    "ade.problems": "ade.errors",
    "ade.requests": "ade.inputs",
    "ade.sync": "ade._sync.client",
    "ade.sync_documents": "ade._sync.documents",
    "ade.sync_run": "ade._sync.run",
    "ade.sync_source": "ade._sync.source",
    "ade.sync_transfer": "ade._sync.transfer",
    "ade.sync_watch": "ade._sync.poller",
    "ade.types": "ade.snapshots",
    "cloudcruise.aio": "cloudcruise._async.client",
    "cloudcruise.aio_runs": "cloudcruise._async.runs",
    "cloudcruise.aio_vault": "cloudcruise._async.vault",
    "cloudcruise.events": "cloudcruise.rules",
    "cloudcruise.sync": "cloudcruise._sync.client",
    "cloudcruise.sync_runs": "cloudcruise._sync.runs",
    "cloudcruise.sync_vault": "cloudcruise._sync.vault",
    "cloudcruise.types": "cloudcruise.models",
    "codegen.problems": "codegen.errors",
    "core.discreet": "core.error_redaction",
    "core.follow.standing": "core.follow.state",
    "core.room": "core.service",
    "runai.aio": "runai._async.client",
    "runai.aio_run": "runai._async.run",
    "runai.aio_source": "runai._async.source",
    "runai.api_client": "runai.compat.api_client",
    "runai.cliv2_config_loader": "runai.compat.cliv2_config_loader",
    "runai.configuration": "runai.compat.configuration",
    "runai.runai_client": "runai.compat.runai_client",
    "runai.submission": "runai.inputs",
    "runai.sync": "runai._sync.client",
    "runai.sync_run": "runai._sync.run",
    "runai.sync_source": "runai._sync.source",
    "runai.types": "runai.snapshots",
    "stepflow.aio": "stepflow._async.client",
    "stepflow.aio_blobs": "stepflow._async.blobs",
    "stepflow.aio_source": "stepflow._async.source",
    "stepflow.client": "stepflow.compat.client",
    "stepflow.records": "stepflow.models",
    "stepflow.responses": "stepflow.compat.responses",
    "stepflow.runtime": "stepflow.local.runtime",
    "stepflow.sync": "stepflow._sync.client",
    "stepflow.sync_blobs": "stepflow._sync.blobs",
    "stepflow.sync_source": "stepflow._sync.source",
    "stepflow.types": "stepflow.snapshots",
}
"""Modules below runs_sdk, by their old paths."""


def find_name(module: ModuleType, old: str) -> Any:
    """What a package has under an old name. Raises AttributeError for one that it never had."""
    new = NAMES.get(old)
    if new is None or new not in getattr(module, "__all__", ()):
        raise AttributeError(f"module {module.__name__!r} has no attribute {old!r}")
    warn(f"{module.__name__}.{old} is now called {new}")
    return getattr(module, new)


def warn(what: str, *, stacklevel: int = 4) -> None:
    """Say that something has a new name."""
    warnings.warn(f"{what}; the old name goes with the next release", DeprecationWarning, stacklevel=stacklevel)


def find_module(name: str) -> ModuleSpec | None:
    """How to import a module by its old path; None for one that never was there."""
    path = name.removeprefix("runs_sdk.")
    new = MODULES.get(path)
    for old in MODULES if new is None else ():
        if path.startswith(f"{old}."):
            new = MODULES[old] + path.removeprefix(old)
    return None if new is None else ModuleSpec(name, _Loader(f"runs_sdk.{new}"), is_package=True)  # type: ignore[arg-type]


class _Loader:
    """Loads a module by its old path: it is the one at the new path."""

    def __init__(self, new: str) -> None:
        self._new = new

    def create_module(self, spec: ModuleSpec) -> None:
        """The import system makes an empty module."""

    def exec_module(self, module: ModuleType) -> None:
        """Let the module stand for the new one."""
        warn(f"the module {module.__name__} is now {self._new}", stacklevel=3)
        new = importlib.import_module(self._new)
        if hasattr(new, "__path__"):  # modules below it are looked for by their old paths, too
            module.__path__ = []
            module.__getattr__ = lambda name: getattr(new, name)  # type: ignore[method-assign]
        elif self._new.endswith(".snapshots"):  # what was one module is two
            rules = importlib.import_module(f"{self._new.removesuffix('snapshots')}rules")
            module.__getattr__ = lambda name: getattr(new if hasattr(new, name) else rules, name)  # type: ignore[method-assign]
        else:
            sys.modules[module.__name__] = new
