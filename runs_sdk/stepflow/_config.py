"""The embedded engine's configuration: what the server is told, as data."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from attrs import frozen

from ..core.errors import ConfigError
from .flows import read_document

ORCHESTRATOR_ID = "runs-sdk"
"""A server that starts again under the same id resumes its runs at once; under another it waits half a minute."""

INSTALL = "pip install 'runs-sdk[local]'"

StrPath = str | os.PathLike[str]


def find_server() -> Path:
    """The server's binary: from `STEPFLOW_SERVER`, or from the wheel stepflow-orchestrator."""
    named = os.environ.get("STEPFLOW_SERVER")
    if named:
        if not os.access(named, os.X_OK):
            raise ConfigError(f"STEPFLOW_SERVER names {named}, which is not an executable file.")
        return Path(named).absolute()
    from importlib.util import find_spec

    spec = find_spec("stepflow_orchestrator")
    if spec is None or spec.origin is None:
        raise ConfigError(f"the embedded engine is not installed: {INSTALL}")
    binary = Path(spec.origin).parent / "bin" / "stepflow-server"
    if not os.access(binary, os.X_OK):
        raise ConfigError(
            f"the package stepflow-orchestrator has no server for this platform ({binary} is missing); set "
            "STEPFLOW_SERVER to a stepflow-server binary, or connect to a server elsewhere."
        )
    return binary


@frozen
class EngineSettings:
    """What the user asked for; see `StepflowRuntime`."""

    config: Mapping[str, Any] | StrPath | None = None
    state: StrPath | None = None
    workers: Sequence[StrPath] | Mapping[str, StrPath] = ()
    retries: int = 0
    retry_delay: float = 0.01

    @property
    def state_folder(self) -> Path | None:
        """The folder of the database, absolute."""
        return None if self.state is None else Path(self.state).absolute()

    @property
    def folder(self) -> Path:
        """The server's working folder: relative paths in a configuration file count from the file's folder."""
        if self.config is None or isinstance(self.config, Mapping):
            return Path.cwd()
        return Path(self.config).absolute().parent

    def build(self) -> dict[str, Any]:
        """The whole configuration. Raises ConfigError for what makes no sense."""
        made: dict[str, Any] = {
            "plugins": {"builtin": {"type": "builtin"}},
            "routes": {"/builtin": [{"plugin": "builtin"}]},
            "retry": {
                "transportMaxRetries": self.retries,
                "backoff": {"type": "constant", "delayMs": round(self.retry_delay * 1000)},
            },
        }
        if self.state_folder is not None:
            database = quote(str(self.state_folder / "state.db"))
            made["storageConfig"] = {"type": "sqlite", "databaseUrl": f"sqlite:{database}?mode=rwc"}
        for name, file in self._worker_files():
            made["plugins"][name] = _worker_plugin(name, file)
            made["routes"][f"/{name}"] = [{"plugin": name}]
        merged: dict[str, Any] = _merge(made, self._given())
        return merged

    def _given(self) -> Mapping[str, Any]:
        if self.config is None or isinstance(self.config, Mapping):
            return self.config or {}
        given = read_document(Path(self.config), what="configuration")
        if not isinstance(given, Mapping):
            raise ConfigError(f"{self.config} is no Stepflow configuration: it holds no mapping.")
        return given

    def _worker_files(self) -> list[tuple[str, Path]]:
        if isinstance(self.workers, str | os.PathLike):
            raise ConfigError(f"workers is a list of Python files: workers=[{str(self.workers)!r}]")
        if isinstance(self.workers, Mapping):
            named = [(name.strip("/"), Path(file).absolute()) for name, file in self.workers.items()]
        else:
            named = [(Path(file).stem, Path(file).absolute()) for file in self.workers]
        seen: set[str] = set()
        for name, file in named:
            if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
                raise ConfigError(f"{name!r} cannot be the prefix of a step; use workers={{'name': {str(file)!r}}}.")
            if name == "builtin" or name in seen:
                raise ConfigError(f"two workers cannot both serve /{name}; use workers={{'name': 'file.py'}}.")
            if not file.is_file():
                raise ConfigError(f"there is no worker file {file}.")
            seen.add(name)
        if named:
            from importlib.util import find_spec

            if find_spec("stepflow_py") is None:
                raise ConfigError(f"Python functions as steps need stepflow-py: {INSTALL}")
        return named


def _worker_plugin(name: str, file: Path) -> dict[str, Any]:
    runner = Path(__file__).with_name("_worker.py")
    return {
        "type": "grpc",
        "command": sys.executable,
        "args": ["-P", str(runner), str(file), "--queue-name", name],
        "queueName": name,
    }


def _merge(base: Any, over: Any) -> Any:
    """`over` wins; mappings are merged key by key."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        merged = dict(base)
        for key, value in over.items():
            merged[key] = _merge(base[key], value) if key in base else value
        return merged
    return over
