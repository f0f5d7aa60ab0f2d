"""The development server of LangGraph on this machine: for scripts, tests and trying out."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from ..core.errors import ConfigError, ConnectFailed, RunsError, TimedOut

if TYPE_CHECKING:
    from ._sync.client import LangGraph

CONFIGURATION = "langgraph.json"
_TAIL = 3000  # characters of the log that an error shows
_LOOK_EVERY = 0.1
_GRACE = 10.0


class LangGraphServer:
    """Starts `langgraph dev` for a folder of graphs, and ends it.

        with LangGraphServer("my-graphs") as client:      # a `LangGraph`
            print(client.start("agent", {"messages": [...]}).output())

    folder         has the server's configuration, langgraph.json; the working folder if not given
    port           of 127.0.0.1; 0 takes a free one
    command        the server's command; else `langgraph` beside this Python, or on the path
    jobs           how many runs are at work at a time
    log            a file that the server's output is appended to; None is a temporary one
    start_timeout  seconds until the server must answer
    env            environment variables for the server, besides ours; tracing to LangSmith is off unless they say so
    client_options for the client: `timeout`, `max_retries`, `headers`

    The server keeps everything in memory. It is a program of its own, under its own licence (Elastic License 2.0), and
    wants an environment of its own: `uv tool install "langgraph-cli[inmem]"`. It writes a folder `.langgraph_api`
    beside the graphs.
    Raises ConfigError when it is not installed, when the folder has no configuration, or when it dies at once (with
    the end of its log), TimedOut when it does not answer.
    """

    def __init__(
        self,
        folder: str | os.PathLike[str] | None = None,
        *,
        port: int = 0,
        command: str | None = None,
        jobs: int = 10,
        log: str | os.PathLike[str] | None = None,
        start_timeout: float = 120.0,
        env: Mapping[str, str] | None = None,
        client_options: Mapping[str, Any] | None = None,
    ) -> None:
        self._folder = Path(folder or ".").resolve()
        self._port = port
        self._command = command
        self._jobs = jobs
        self._log = log
        self._start_timeout = start_timeout
        self._env = dict(env or {})
        self._client_options = dict(client_options or {})
        self._process: subprocess.Popen[bytes] | None = None
        self._client: LangGraph | None = None
        self._output: IO[bytes] | None = None

    @property
    def url(self) -> str:
        """Where the server listens. It has to be started before."""
        if self._process is None:
            raise ConfigError("the LangGraph server is not started: use it in a `with` statement", service="langgraph")
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """The server's process. It has to be started before."""
        if self._process is None:
            raise ConfigError("the LangGraph server is not started: use it in a `with` statement", service="langgraph")
        return self._process.pid

    def start(self) -> LangGraph:
        """Start the server, and return a client for it when it answers; `with` does the same."""
        from ._sync.client import LangGraph

        if self._client is not None:
            return self._client
        if not (self._folder / CONFIGURATION).is_file():
            raise ConfigError(
                f"{self._folder} has no {CONFIGURATION}, which names the graphs that the server has.",
                service="langgraph",
            )
        command = find_command(self._command)
        self._port = self._port or _free_port()
        self._output = Path(self._log).open("ab") if self._log else tempfile.TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(  # noqa: S603 - the command that the caller named, or found here
            [command, "dev", "--no-browser", "--no-reload", "--host", "127.0.0.1", "--port", str(self._port),
             "--n-jobs-per-worker", str(self._jobs)],
            cwd=self._folder,
            env=self._environment(command),
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        atexit.register(self.stop)
        self._client = LangGraph(self.url, **{"max_retries": 0, **self._client_options})
        try:
            self._until_it_answers()
        except BaseException:
            self.stop()
            raise
        return self._client

    def stop(self) -> None:
        """End the server and all that it has started; `with` does the same."""
        atexit.unregister(self.stop)
        client, self._client = self._client, None
        if client is not None:
            client.close()
        process, self._process = self._process, None
        if process is not None:
            _signal(process, signal.SIGTERM)
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                _signal(process, signal.SIGKILL)
                process.wait()
        if self._output is not None:
            self._output.close()
            self._output = None

    def __enter__(self) -> LangGraph:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _environment(self, command: str) -> dict[str, str]:
        path = f"{Path(command).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        quiet = {"LANGSMITH_TRACING": "false", "LANGGRAPH_NO_ANALYTICS": "1"}
        return {**os.environ, "PATH": path, **quiet, **self._env}

    def _until_it_answers(self) -> None:
        assert self._client is not None
        assert self._process is not None
        until = time.monotonic() + self._start_timeout
        while True:
            try:
                self._client.request("GET", "/ok", timeout=5.0)
            except ConnectFailed:
                if self._process.poll() is not None:
                    raise ConfigError(
                        f"the LangGraph server ended at once ({self._process.returncode}). {self._tail()}",
                        service="langgraph",
                    ) from None
            except RunsError as error:
                if time.monotonic() >= until:
                    raise TimedOut(f"the LangGraph server does not get healthy ({error}).", sent=True) from error
            else:
                return
            if time.monotonic() >= until:
                said = f"the LangGraph server does not answer after {self._start_timeout:g} s. {self._tail()}"
                raise TimedOut(said, sent=False)
            time.sleep(_LOOK_EVERY)

    def _tail(self) -> str:
        if self._log:
            text = Path(self._log).read_text(encoding="utf-8", errors="replace")
        else:
            assert self._output is not None
            self._output.seek(0)
            text = self._output.read().decode(errors="replace")
        return f"The end of its log:\n{text[-_TAIL:]}"


def find_command(given: str | None = None) -> str:
    """The server's command. Raises ConfigError where there is none."""
    beside = Path(sys.executable).with_name("langgraph")
    found = given or (str(beside) if beside.is_file() else shutil.which("langgraph"))
    if found is None or shutil.which(found) is None:
        raise ConfigError(
            "the LangGraph server is not installed; it wants an environment of its own: "
            'uv tool install "langgraph-cli[inmem]" (or pipx install) puts `langgraph` on the path.',
            service="langgraph",
        )
    return found


def _free_port() -> int:
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return
