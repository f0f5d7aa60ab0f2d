"""An emulator of the Stepflow server 0.13.0, with its misbehaviour, as it was observed on the real one.

It executes flows made of the builtins sleep, noop, map and iterate in real time; `components` adds others. The other
builtins fail, as they do on a server that cannot reach them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Literal

from starlette.routing import Route

from ...server import Emulator, names
from .api import Api
from .engine import CANCELLED, COMPLETED, FAILED, PAUSED, RECOVERY_FAILED, RUNNING, Component, Engine, Run

__all__ = [
    "EMULATOR",
    "CANCELLED",
    "COMPLETED",
    "FAILED",
    "PAUSED",
    "RECOVERY_FAILED",
    "RUNNING",
    "Run",
    "StepflowEmulator",
]


class StepflowEmulator(Emulator):
    """Stepflow 0.13.0.

    `keepalive`: seconds of silence before a stream sends a comment (15 on the real server). `poll`: seconds between two
    looks at the journal (0.5 on the real server). `retries` and `retry_delay` (seconds): how often, and after how long,
    a step is tried again that a builtin failed. `hold`: ids of steps that do not end before `release`. `fail`: messages
    of steps that fail, by step id. `components`: functions of the step's input, plain or async, by component path, such
    as `{"/python/add": add}`; what they raise fails the step. `holds=False`: requests that ask to wait for the end of a
    run are answered at once, as behind a proxy that holds none. `store`: "memory", or "sqlite", whose times are whole
    seconds.
    """

    service: ClassVar[str] = "stepflow"
    document = "stepflow"

    def __init__(
        self,
        *,
        keepalive: float = 15.0,
        poll: float = 0.02,
        holds: bool = True,
        retries: int = 3,
        retry_delay: float = 0.01,
        hold: str | Iterable[str] = (),
        fail: Mapping[str, str] | None = None,
        components: Mapping[str, Component] | None = None,
        store: Literal["memory", "sqlite"] = "memory",
        **common: Any,
    ) -> None:
        super().__init__(**common)
        self._keepalive = keepalive
        self._poll = poll
        self._holds = holds
        self._settings = (retries, retry_delay, dict(components or {}), set(names(hold)), dict(fail or {}))
        self._whole_seconds = store == "sqlite"
        self._api: Api | None = None

    def routes(self) -> list[Route]:
        self._api = Api(
            Engine(self.spawn, *self._settings, whole_seconds=self._whole_seconds),
            keepalive=self._keepalive,
            poll=self._poll,
            holds=self._holds,
        )
        self.unknown_path = self._api.unknown_path  # type: ignore[method-assign]
        return self._api.routes()

    @property
    def state(self) -> Api:
        """The emulator's inside: `runs`, `flows` and `blobs` by id, oldest first, and `open_streams`.

        To be read, not to be changed.
        """
        if self._api is None:
            raise RuntimeError("the stepflow emulator is not running: use it in a `with` statement")
        return self._api

    def hold(self, *steps: str) -> None:
        """Let steps with these ids start but not end."""
        self.call(lambda: self.state.engine.held.update(steps))

    def release(self, *steps: str) -> None:
        """Let held steps end; without ids, all of them."""
        self.run(self.state.engine.release(set(steps) or None))

    def restart(self) -> None:
        """The server is killed and started again over its store, under its name; or another one takes over its runs.

        Every connection breaks. Steps that were at work begin again, with the next attempt; those that were done are
        not run again.
        """
        self.run(self.state.engine.restart())
        self.wire.drop_connections()

    def set_status(self, run_id: str, status: int) -> None:
        """Give a run another status, such as PAUSED; its steps go on, and the status is overwritten when they end."""

        def change() -> None:
            self.state.engine.runs[run_id].status = status

        self.call(change)


EMULATOR = StepflowEmulator
