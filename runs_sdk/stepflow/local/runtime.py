"""An embedded engine: the real Stepflow server as a child of this process, for scripts, tests and single machines."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

from . import config as _config

if TYPE_CHECKING:
    from .._sync.client import Stepflow
    from ..compat.client import StepflowClient
    from ..components import EngineSteps
from .engine import EngineProcess
from .place import OpenToNetworkWarning


class StepflowRuntime(EngineProcess):
    """Starts a Stepflow server on this machine, and ends it and everything below it.

        with StepflowRuntime() as client:          # a `Stepflow`; `async with` gives a `StepflowClient`
            print(client.start("greet.yaml", {"name": "World"}).output())

    The server itself listens on all interfaces and asks for no password (it has no option for either; seen on 0.13.0).
    So it is shut in: it runs in a network namespace of its own, and is reached by a Unix socket in a folder that only
    this user may enter. That needs Linux and its user namespaces.

    network      "private" shuts the server in, and raises ConfigError where that cannot be done. It has no network
                 then: `/builtin/openai` and plugins on other machines do not work; Python workers have the network.
                 "host" leaves it open to **everybody who can reach the machine**. None is private where that works,
                 and host where it does not; whenever it is open, a warning says so once per process
    listen       how a private engine is reached: "unix", or "tcp" for what cannot use a Unix socket: a port of
                 127.0.0.1 that lets in processes of this user, and whoever shows `token`. None is "tcp" with a port,
                 else "unix"
    port         of 127.0.0.1; 0 takes a free one, and keeps it when the engine is started again
    config       a Stepflow configuration, as a mapping or a YAML or JSON file; it is merged over the one made here.
                 Relative paths in a file count from the file's folder
    state        a folder for the engine's database; runs that a killed engine leaves behind are resumed at the next
                 start. None keeps everything in memory, until the engine ends
    workers      Python files whose functions become steps: `steps.py` serves `/steps/<function>`; a mapping chooses the
                 prefix: `{"python": "steps.py"}`
    log          a file that the server's and the workers' output is appended to; None is a temporary one, or
                 `server.log` in the state folder
    log_level    error, warn, info, debug or trace
    retries      how often the server tries a builtin step again that has failed (its own default takes 4 s to give up)
    retry_delay  between two tries, in seconds
    start_timeout  seconds until the server must be healthy
    env          environment variables for the server and its workers, besides ours
    client_options  for the clients: `timeout`, `max_retries`, `headers`

    Needs the extra `local` and a POSIX system. When this process ends, however it ends (SIGKILL too), the server and
    its workers end with it. Raises ConfigError when the engine is not installed, is configured wrongly or dies at once
    (the message has the end of its log), TimedOut when it does not get healthy.
    """

    def __init__(
        self,
        *,
        network: Literal["private", "host"] | None = None,
        listen: Literal["unix", "tcp"] | None = None,
        port: int = 0,
        config: Mapping[str, Any] | str | os.PathLike[str] | None = None,
        state: str | os.PathLike[str] | None = None,
        workers: Sequence[str | os.PathLike[str]] | Mapping[str, str | os.PathLike[str]] = (),
        log: str | os.PathLike[str] | None = None,
        log_level: str = "warn",
        retries: int = 0,
        retry_delay: float = 0.01,
        start_timeout: float = 30.0,
        env: Mapping[str, str] | None = None,
        client_options: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(
            _config.EngineSettings(
                config=config, state=state, workers=workers, retries=retries, retry_delay=retry_delay
            ),
            network=network, listen=listen, port=port, log=log, log_level=log_level, start_timeout=start_timeout,
            env=env or {},
        )  # fmt: skip
        self._client_options = {"trust_env": False, **(client_options or {})}  # no proxy for our own machine
        self._client: Stepflow | None = None
        self._async_client: StepflowClient | None = None

    def __repr__(self) -> str:
        state = f"pid {self._pid} {self.url}" if self.is_running else "not running"
        return f"<StepflowRuntime {state}>"

    def start(self) -> StepflowRuntime:
        """Start the server, unless it runs, and wait until it is healthy."""
        if not self.is_running:
            try:
                for pause in self._starting():
                    time.sleep(pause)
            except BaseException:
                self.stop()
                raise
        return self

    def stop(self) -> None:
        """End the server and its workers. Their runs are lost unless there is a `state` folder. Takes at most 2 s."""
        if self._client is not None:
            self._client.close()
            self._client = None
        super().stop()

    def client(self) -> Stepflow:
        """A client for the server; it is closed with the engine."""
        from .._sync.client import Stepflow

        if self._client is None:
            self._client = Stepflow(self.url, **self._options())
        self._client._engine_steps = self._steps()
        return self._client

    def __enter__(self) -> Stepflow:
        return self.start().client()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def astart(self) -> StepflowRuntime:
        """Like `start`, without blocking the event loop."""
        import anyio

        if not self.is_running:
            try:
                for pause in self._starting():
                    await anyio.sleep(pause)
            except BaseException:
                with anyio.CancelScope(shield=True):
                    await self.astop()
                raise
        return self

    async def astop(self) -> None:
        """Like `stop`, without blocking the event loop."""
        import anyio

        if self._async_client is not None:
            await self._async_client.aclose()
            self._async_client = None
        for pause in self._stopping():
            await anyio.sleep(pause)

    def async_client(self) -> StepflowClient:
        """An async client for the server; it is closed with the engine."""
        from ..compat.client import StepflowClient

        if self._async_client is None:
            self._async_client = StepflowClient(self.url, **self._options())
        self._async_client._engine_steps = self._steps()
        return self._async_client

    async def __aenter__(self) -> StepflowClient:
        await self.astart()
        return self.async_client()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        import anyio

        with anyio.CancelScope(shield=True):
            await self.astop()

    def _options(self) -> dict[str, Any]:
        """The options of clients; the token where the port asks for it."""
        options = dict(self._client_options)
        if self._network == "private" and self._port:
            options["headers"] = {"Authorization": f"Bearer {self.token}", **options.get("headers", {})}
        return options

    def _steps(self) -> EngineSteps:
        from ..components import EngineSteps

        return EngineSteps(self._components, self._settings.other_routes(), self._network == "private")


__all__ = ["OpenToNetworkWarning", "StepflowRuntime"]
