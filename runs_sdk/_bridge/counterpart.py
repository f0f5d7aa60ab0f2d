"""The async counterpart of a sync client."""

from __future__ import annotations

from asyncio import AbstractEventLoop, Task, get_running_loop
from typing import Any

from .._async.client import AsyncRunsClient
from .._common.services import load_class
from ..core.errors import ClientClosed


class Counterpart:
    """An async client with the settings of a sync one, which is closed together with it. Made in its event loop."""

    def __init__(self, client: Any) -> None:
        self.client: AsyncRunsClient = load_class(client.SERVICE.async_client)(**client._arguments)
        self._loop: AbstractEventLoop = get_running_loop()
        self._closing: Task[None] | None = None
        client._transport.engine.tell_when_closed(self)
        if client.is_closed:
            raise ClientClosed(
                f"{client.service}: this client is closed; make a new one", sent=False, service=client.service
            )

    def _client_closed(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._close)
        except RuntimeError:  # the loop is over, and whoever waited there is gone
            return

    def _close(self) -> None:
        self._closing = self._loop.create_task(self.client.aclose())
