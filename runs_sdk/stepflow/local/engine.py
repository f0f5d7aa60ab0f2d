"""The process of an embedded engine: it is started with its supervisor, watched, and ended with all below it."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
import weakref
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any, Literal

from ...core.error_redaction import without_frames
from ...core.errors import ConfigError, RunsError, TimedOut
from ...core.hidden import Hidden
from ...core.redact import redact_text, secrets_in
from .config import ORCHESTRATOR_ID, EngineSettings, find_server
from .place import is_healthy, make_folder, warn_once

GRACE = 0.5
"""Seconds that the server has to end by itself; it never does while a stream or a worker is connected."""

WORKER_FAILED = b"runs_sdk worker failed: "
"""Begins the log line of a worker whose file cannot be loaded (see worker.py); the server would wait 30 s for it."""

_LOG_LEVELS = ("error", "warn", "info", "debug", "trace")

_TAIL = 4096  # bytes of the log that an error shows


class EngineProcess:
    """A server on this machine, as `StepflowRuntime` starts and ends it.

    What `_starting` and `_stopping` yield are pauses in seconds: their callers sleep, in their own way.
    """

    def __init__(
        self,
        settings: EngineSettings,
        *,
        network: Literal["private", "host"] | None,
        listen: Literal["unix", "tcp"] | None,
        port: int,
        log: str | os.PathLike[str] | None,
        log_level: str,
        start_timeout: float,
        env: Mapping[str, str],
    ) -> None:
        self._settings = settings
        if network not in (None, "private", "host"):
            raise ConfigError(f'network is "private", "host" or None, not {network!r}.')
        if isinstance(port, bool) or not isinstance(port, int) or not 0 <= port <= 65535:
            raise ConfigError(f"port is a number from 0 (any free one) to 65535, not {port!r}.")
        if listen not in (None, "unix", "tcp"):
            raise ConfigError(f'listen is "unix", "tcp" or None, not {listen!r}.')
        if listen == "unix" and (port or network == "host"):
            raise ConfigError('listen="unix" is for a private engine, and without a port.')
        if log_level not in _LOG_LEVELS:
            raise ConfigError(f"log_level is one of {', '.join(_LOG_LEVELS)}, not {log_level!r}.")
        self._asked_network = network
        self._network: str | None = None
        self._components: dict[str, list[str]] = {}
        self._owner = os.getpid()
        self._said = b""  # by the supervisor, an unfinished line
        self._news: list[dict[str, Any]] = []
        self._ended = False
        self._port = port
        self._uses_tcp = listen == "tcp" or port != 0
        self._socket: Path | None = None
        self._token = Hidden(secrets.token_hex(16))
        self._log = log
        self._log_level = log_level
        self._start_timeout = start_timeout
        self._env = dict(env)
        self._supervisor: subprocess.Popen[bytes] | None = None
        self._scratch: Path | None = None
        self._log_path: Path | None = None
        self._pid: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether the server and its workers are there. A worker that ends is started again; the engine ends when that
        fails five times in a row, and its log says so."""
        if self._supervisor is None or self._owner != os.getpid() or self._supervisor.poll() is not None:
            return False
        self._hear()
        return not self._ended

    @property
    def log_path(self) -> Path | None:
        """The file that the server's and the workers' output goes to."""
        return self._log_path

    def log_tail(self, size: int = _TAIL) -> str:
        """The last `size` bytes of the log, without the keys and passwords of the configuration: the server quotes it
        when it cannot read it.
        """
        if self._log_path is None or not self._log_path.exists():
            return ""
        secrets = self._secrets()
        more = 2 * max(map(len, secrets), default=0)  # so that none is cut in two
        with self._log_path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - size - more))
            text = redact_text(file.read().decode("utf-8", "replace"), secrets)
        return text[-size:].strip()

    def _secrets(self) -> list[str]:
        return [*self._settings.secrets(), *secrets_in(self._env), self._token.open()]

    @property
    def pid(self) -> int | None:
        """The process id of the server, while it runs."""
        return self._pid if self.is_running else None

    @property
    def network(self) -> str | None:
        """ "private" or "host", once it has been started."""
        return self._network

    @property
    def port(self) -> int:
        """The port of the server; 0 for one that is reached by a Unix socket, and before the first start."""
        return self._port

    @property
    def token(self) -> str:
        """What opens the port of a private engine to another user: `Authorization: Bearer <token>`."""
        return self._token.open()

    @property
    def url(self) -> str:
        """The base URL of the running server. Raises RunsError before it has been started."""
        if self._network is None:
            raise RunsError("the engine has not been started: use `with StepflowRuntime() as client`, or start().")
        return f"http://127.0.0.1:{self._port}" if self._port else f"unix:{self._socket}"

    def stop(self) -> None:
        """End the server and its workers. Their runs are lost unless there is a `state` folder. Takes at most 2 s."""
        for pause in self._stopping():
            time.sleep(pause)

    def _starting(self) -> Generator[float, None, None]:
        deadline = time.monotonic() + self._start_timeout
        begin = self._spawn()
        announced = 0
        waiting = {worker["name"] for worker in self._settings.worker_commands()}
        while True:
            ended = not self.is_running  # asked first: what it said before its end is read below
            self._hear()
            while self._news:
                self._take(self._news.pop(0))
            announced = announced or self._announced_port(begin)
            if announced and waiting <= self._components.keys():
                is_tcp = self._uses_tcp or self._network == "host"
                if is_healthy(announced if is_tcp else self._socket, self.token):
                    self._port = announced if is_tcp else 0
                    return
            if ended:
                raise ConfigError(
                    "the Stepflow server ended while it was starting"
                    + (f" (port {self._port} may be taken)" if self._port else "")
                    + f". Its log ends with:\n{self.log_tail()}"
                )
            if time.monotonic() >= deadline:
                raise TimedOut(
                    f"the Stepflow server did not get healthy in {self._start_timeout:g} s. Its log ends with:\n"
                    f"{self.log_tail()}"
                )
            yield 0.005

    def _hear(self) -> None:
        """Take in what the supervisor has said since the last time."""
        assert self._supervisor is not None
        assert self._supervisor.stdout is not None
        with contextlib.suppress(BlockingIOError):
            while data := os.read(self._supervisor.stdout.fileno(), 65536):
                self._said += data
        *lines, self._said = self._said.split(b"\n")
        for line in filter(None, lines):
            message = json.loads(line)
            if "ended" in message:
                self._ended = True
            elif "worker" in message:
                self._components[message["worker"]] = message["ready"]
            else:
                self._news.append(message)

    def _take(self, message: dict[str, Any]) -> None:
        if error := message.get("error"):
            if error == "locked":
                error = (
                    f"the state folder {self._settings.state_folder} is in use by another engine; stop that one, or "
                    "choose another folder."
                )
            elif error == "taken":
                error = f"port {self._port} is taken, perhaps by another engine; port=0 takes a free one."
            elif self._asked_network == "private" and "pid" not in message and self._pid is None:
                error = f'the engine cannot be private here: {error}. network="host" leaves it open to the network.'
            raise ConfigError(error + ("" if self._pid is None else f" Its log ends with:\n{self.log_tail()}"))
        if "pid" in message:
            self._pid = message["pid"]
            self._network = message["network"]
            if self._network == "host":
                warn_once(message.get("why"))

    def _build(self) -> Hidden[dict[str, Any]]:
        """The configuration, which no frame of an error shows."""
        try:
            return Hidden(self._settings.build(private=self._asked_network != "host"))
        except RunsError as error:
            failure = without_frames(error)
        raise failure

    def _spawn(self) -> int:
        """Start the supervisor, which starts the server. Returns where in the log the server's own output begins."""
        for _ in self._stopping():  # what is left of an engine that died
            time.sleep(0.001)
        if os.name != "posix":
            raise ConfigError("the embedded engine runs on Linux and macOS only; connect to a Stepflow server instead.")
        if not sys.executable:
            raise ConfigError("the embedded engine needs a Python interpreter, and sys.executable names none.")
        binary = find_server()
        config = self._build()
        workers = self._settings.worker_commands()
        self._settings.check_state()
        state = self._settings.state_folder
        self._owner = os.getpid()
        self._scratch = make_folder(self._socket)
        self._socket = self._scratch / "engine.sock"
        self._log_path = Path(self._log).absolute() if self._log else (state or self._scratch) / "server.log"
        command = [str(binary), "--config-stdin", "--log-destination", "stdout", "--log-format", "text",
                   "--log-level", self._log_level]  # fmt: skip
        if state is not None:
            command += ["--orchestrator-id", ORCHESTRATOR_ID]
        try:
            self._log_path.parent.mkdir(parents=True, exist_ok=True)
            log = os.open(self._log_path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            begin = os.lseek(log, 0, os.SEEK_END)
            os.close(log)
        except OSError as error:
            raise ConfigError(f"cannot write the engine's log {self._log_path}: {error.strerror}.") from error
        self._pid = self._network = None
        self._components, self._news, self._said, self._ended = {}, [], b"", False
        job = {
            "command": command,
            "config": None,
            "log": str(self._log_path),
            "lock": str(state / "lock") if state else "",
            "scratch": str(self._scratch),
            "grace": GRACE,
            "network": self._asked_network,
            "port": self._port,
            "tcp": self._uses_tcp,
            "socket": str(self._socket),
            "token": self.token,
            "puller": self._settings.puller_command(),
            "workers": workers,
        }
        try:
            self._supervisor = subprocess.Popen(  # noqa: S603
                [sys.executable, "-I", "-S", str(Path(__file__).with_name("supervisor.py"))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=self._settings.folder,
                env={**os.environ, **self._env},
                start_new_session=True,  # Ctrl-C in a terminal is for us, not for the engine
            )
        except OSError as error:
            raise ConfigError(f"the engine cannot be started in {self._settings.folder}: {error.strerror}.") from error
        _running.add(self)
        assert self._supervisor.stdin is not None
        assert self._supervisor.stdout is not None
        os.set_blocking(self._supervisor.stdout.fileno(), False)
        with contextlib.suppress(BrokenPipeError):
            self._supervisor.stdin.write(json.dumps({**job, "config": config.open()}).encode() + b"\n")
            self._supervisor.stdin.flush()
        return begin

    def _announced_port(self, begin: int) -> int:
        """The port that the server says it listens on: a line of JSON among those of its log. 0: not yet."""
        assert self._log_path is not None
        try:
            with self._log_path.open("rb") as file:
                file.seek(begin)
                for line in file:
                    if line.startswith(b'{"port":') and line.endswith(b"}\n"):
                        return int(json.loads(line)["port"])
                    if line.startswith(WORKER_FAILED) and line.endswith(b"\n"):
                        said = redact_text(line[len(WORKER_FAILED) :].decode("utf-8", "replace"), self._secrets())
                        raise ConfigError(f"a worker could not be started: {said}The log ends with:\n{self.log_tail()}")
        except FileNotFoundError:
            pass  # the supervisor has not made it yet
        return 0

    def _stopping(self) -> Generator[float, None, None]:
        if self._owner != os.getpid():
            self._forget()  # of a fork: only the parent ends its engine
        supervisor, self._supervisor = self._supervisor, None
        scratch, self._scratch = self._scratch, None
        _running.discard(self)
        try:
            if supervisor is not None:
                assert supervisor.stdin is not None
                assert supervisor.stdout is not None
                with contextlib.suppress(OSError):
                    supervisor.stdin.write(b"stop\n")
                    supervisor.stdin.close()
                deadline = time.monotonic() + GRACE + 2.0
                while supervisor.poll() is None:
                    if time.monotonic() >= deadline:
                        supervisor.kill()  # the kernel then kills the server
                        supervisor.wait()
                    yield 0.005
                supervisor.stdout.close()
        finally:  # a second Ctrl-C leads here too; the supervisor ends by itself
            if scratch is not None:
                shutil.rmtree(scratch, ignore_errors=True)

    def _forget(self) -> None:
        """In a forked child: the engine is the parent's, and only the parent's end may end it."""
        supervisor, self._supervisor = self._supervisor, None
        self._scratch = None
        if supervisor is not None:
            for pipe in (supervisor.stdin, supervisor.stdout):
                if pipe is not None:
                    pipe.close()
            supervisor.returncode = 0  # not our child: nothing to wait for


_running: weakref.WeakSet[EngineProcess] = weakref.WeakSet()


@atexit.register
def _stop_all() -> None:
    for engine in list(_running):
        engine.stop()


def _forget_all() -> None:
    for engine in list(_running):
        engine._forget()
    _running.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
