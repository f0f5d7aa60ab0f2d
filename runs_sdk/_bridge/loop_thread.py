"""An event loop in a thread of its own, for sync code that drives async code."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal


class LoopThread:
    """Runs an event loop until `stop()`.

    What anyio has for this is a generator: one that is still open when the interpreter exits waits for a thread that is
    over by then, and so does the process, for ever. This one is a daemon and waits for nothing.
    """

    def __init__(self) -> None:
        started: Future[BlockingPortal] = Future()
        self._thread = threading.Thread(target=_run, args=(started,), name="runs_sdk loop", daemon=True)
        self._thread.start()
        self._portal = started.result()

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Call a function, async or not, in the loop, and return what it returns or raise what it raises."""
        return self._portal.call(function, *args)

    def stop(self) -> None:
        """End the loop once its tasks are done."""
        self._portal.call(self._portal.stop)
        self._thread.join()

    def close_forgotten(self, close: Callable[[], None]) -> None:
        """Call `close`, which stops the loop, for an owner that nobody holds any more: in its `__del__`."""
        if sys.is_finalizing():
            return  # the thread is over
        if threading.current_thread() is self._thread:  # which has happened to collect it, and cannot wait for itself
            threading.Thread(target=close, name="runs_sdk close", daemon=True).start()
        else:
            close()


def _run(started: Future[BlockingPortal]) -> None:
    import anyio

    try:
        anyio.run(_serve, started)
    except BaseException as error:
        if started.done():
            raise
        started.set_exception(error)


async def _serve(started: Future[BlockingPortal]) -> None:
    from anyio.from_thread import BlockingPortal

    async with BlockingPortal() as portal:
        started.set_result(portal)
        await portal.sleep_until_stopped()
