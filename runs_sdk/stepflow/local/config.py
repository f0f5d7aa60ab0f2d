"""The embedded engine's configuration: what the server is given, as data."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import quote

from attrs import field, frozen

from ...core.errors import ConfigError, MissingExtra, RunsError
from ...core.redact import secrets_in
from ..flows import read_document

ORCHESTRATOR_ID = "runs-sdk"
"""A server that starts again under the same id resumes its runs at once; under another it waits half a minute."""

QUEUE_TIMEOUT = 10 * 365 * 24 * 3600
"""Seconds that a Python step may wait for its turn: no task gets lost on its way, and others may take long."""

INSTALL = "pip install 'runs-sdk[local]'"
INSTALL_WORKERS = "pip install 'runs-sdk[workers]'"

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

    config: Mapping[str, Any] | StrPath | None = field(default=None, repr=False)  # may hold keys
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

    def build(self, *, private: bool = False) -> dict[str, Any]:
        """The whole configuration. Raises ConfigError for what makes no sense, or with `private` needs a network."""
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
        for name, _ in self._worker_files():
            made["plugins"][name] = {
                "type": "grpc",  # the supervisor starts its process
                "queueName": name,
                "queueTimeoutSecs": QUEUE_TIMEOUT,
            }
            made["routes"][f"/{name}"] = [{"plugin": name}]
        given = self._given()
        _check_keys(given)
        if private and (needs := _needs_network(given)):
            raise ConfigError(
                f"the engine's configuration needs the network ({'; '.join(needs)}), and a private engine has none: "
                'pass network="host", which opens the engine to everybody who can reach this machine.'
            )
        merged: dict[str, Any] = _merge(made, given)
        return merged

    def worker_commands(self) -> list[dict[str, Any]]:
        """The supervisor's workers: the prefix of each, and how its process is started."""
        runner = str(Path(__file__).with_name("worker.py"))
        return [
            {"name": name, "command": [sys.executable, "-P", runner, str(file), "--queue-name", name]}
            for name, file in self._worker_files()
        ]

    def puller_command(self) -> list[str]:
        """How the process is started that takes the tasks of all workers."""
        puller = str(Path(__file__).with_name("puller.py"))
        return [sys.executable, "-P", puller, *(name for name, _ in self._worker_files())]

    def other_routes(self) -> list[str]:
        """The routes that the given configuration makes."""
        routes = self._given().get("routes")
        return [str(route) for route in routes] if isinstance(routes, Mapping) else []

    def secrets(self) -> list[str]:
        """The keys and passwords of the given configuration, as far as their names tell. Does not raise: the log of an
        engine is shown when something is wrong already, perhaps with the configuration's file.
        """
        try:
            return secrets_in(self._given())
        except RunsError:
            return []

    def check_state(self) -> None:
        """Make the state folder. Raises ConfigError when it cannot be one, or holds a database that cannot be read."""
        folder = self.state_folder
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            blocking = next(path for path in (folder, *folder.parents) if path.exists() and not path.is_dir())
            raise ConfigError(f"the state folder {folder} cannot be made: {blocking} is a file.") from None
        except OSError as error:
            raise ConfigError(f"the state folder {folder} cannot be made: {error.strerror}.") from error
        if not os.access(folder, os.W_OK | os.X_OK):
            raise ConfigError(f"the state folder {folder} cannot be written to; choose another, or change its rights.")
        self._check_database(folder / "state.db")

    def _check_database(self, file: Path) -> None:
        import sqlite3

        try:
            if not file.exists() or file.stat().st_size == 0:
                return
            if file.is_file() and not os.access(file, os.W_OK):
                raise ConfigError(f"the engine's database {file} cannot be written to; change its rights.")
            with file.open("rb") as opened:
                begin = opened.read(16)
        except OSError as error:
            raise ConfigError(f"the engine's database {file} cannot be read: {error.strerror}.") from error
        problem = None if begin == b"SQLite format 3\0" else "it is no SQLite database"
        if problem is None:
            try:
                connection = sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)
                try:
                    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                finally:
                    connection.close()
            except sqlite3.OperationalError:
                return  # in use, perhaps: the supervisor's lock says so
            except sqlite3.DatabaseError as error:
                problem = str(error)
        if problem is not None:
            raise ConfigError(
                f"the engine's database {file} is broken ({problem}); move it away to begin anew, or choose another "
                "state folder."
            )

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
                raise MissingExtra.of("Python functions as steps need", "stepflow-py", "workers", service="stepflow")
        return named


_KEYS = {
    "": ("workingDirectory", "plugins", "routes", "storageConfig", "leaseManager", "recovery", "retry", "blobApi"),
    "retry": ("transportMaxRetries", "backoff"),
    "blobApi": ("enabled", "url", "blobThreshold"),
    "recovery": ("enabled", "checkIntervalSecs", "maxStartupRecovery", "maxClaimsPerCheck", "leaseTtlSecs",
                 "checkpointInterval"),
}  # fmt: skip


def _check_keys(given: Mapping[str, Any]) -> None:
    """The server ignores keys that it does not know, so they are refused here."""
    problems = []
    for part, known in _KEYS.items():
        value = given if not part else given.get(part)
        if not isinstance(value, Mapping):
            continue
        for key in value:
            if key not in known:
                near = get_close_matches(str(key), known, 1)
                where = f"{part}.{key}" if part else str(key)
                problems.append(f"{where} is unknown" + (f" (did you mean {near[0]}?)" if near else ""))
    if problems:
        raise ConfigError(
            f"the engine's configuration is wrong: {'; '.join(problems)}. Known keys: {', '.join(_KEYS[''])}."
        )


def _needs_network(given: Mapping[str, Any]) -> list[str]:
    """What in a configuration reaches for other machines, or for other processes of this one."""
    needs = []
    plugins = given.get("plugins")
    for name, plugin in plugins.items() if isinstance(plugins, Mapping) else ():
        if isinstance(plugin, Mapping) and plugin.get("type") == "nats":
            needs.append(f"plugin {name} of type nats")
        elif isinstance(plugin, Mapping) and "url" in plugin:
            needs.append(f"plugin {name} at another address")
    lease = given.get("leaseManager")
    if isinstance(lease, Mapping) and lease.get("endpoints"):
        needs.append("leaseManager with endpoints")
    storage = json.dumps(given.get("storageConfig"), default=str)
    if re.search(r'"(postgres|postgresql)(://|")', storage):
        needs.append("storageConfig with a database server")
    return needs


def _merge(base: Any, over: Any) -> Any:
    """`over` wins; mappings are merged key by key."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        merged = dict(base)
        for key, value in over.items():
            merged[key] = _merge(base[key], value) if key in base else value
        return merged
    return over
