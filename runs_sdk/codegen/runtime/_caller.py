"""Lets the group classes take the clients of this package as well as callers made elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

from ._answer import failure
from ._send import asend, send
from .types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ._stream import AsyncDownload, AsyncEventStream, Download, EventStream
    from .client import Client


class ClientCaller:
    """Calls with a `Client`. An answer that is no success raises `errors.ApiError`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def call(self, module: Any, /, **parameters: Any) -> Any:
        """Send one operation and return what it answers."""
        response = send(self._client, module.OPERATION, module._get_kwargs(**parameters))
        if not 200 <= response.status_code < 300:
            raise failure(response, module.OPERATION, module)
        return module._parse_response(client=self._client, response=response)

    def stream(self, module: Any, /, **parameters: Any) -> EventStream[Any] | Download:
        """Prepare a stream; nothing is sent yet."""
        from ._stream import Download, EventStream

        kwargs = module._get_kwargs(**parameters)
        if module.OPERATION.streaming in ("events", "lines"):
            return EventStream(self._client, module.OPERATION, kwargs, module._parse_item)
        return Download(self._client, module.OPERATION, kwargs)


class AsyncClientCaller:
    """As `ClientCaller`, asynchronous."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def call(self, module: Any, /, **parameters: Any) -> Any:
        """Send one operation and return what it answers."""
        response = await asend(self._client, module.OPERATION, module._get_kwargs(**parameters))
        if not 200 <= response.status_code < 300:
            raise failure(response, module.OPERATION, module)
        return module._parse_response(client=self._client, response=response)

    def stream(self, module: Any, /, **parameters: Any) -> AsyncEventStream[Any] | AsyncDownload:
        """Prepare a stream; nothing is sent yet."""
        from ._stream import AsyncDownload, AsyncEventStream

        kwargs = module._get_kwargs(**parameters)
        if module.OPERATION.streaming in ("events", "lines"):
            return AsyncEventStream(self._client, module.OPERATION, kwargs, module._parse_item)
        return AsyncDownload(self._client, module.OPERATION, kwargs)


def _is_client(caller: object) -> bool:
    """Whether it is a client of this package. Nothing is, as long as their module, which loads the HTTP library, is not
    loaded."""
    loaded = sys.modules.get(f"{__package__}.client")
    return loaded is not None and isinstance(caller, loaded.Client)


def caller_of(caller: Caller | Client) -> Caller:
    """A client of this package wrapped, anything else as it is."""
    return ClientCaller(cast("Client", caller)) if _is_client(caller) else cast("Caller", caller)


def async_caller_of(caller: AsyncCaller | Client) -> AsyncCaller:
    """A client of this package wrapped, anything else as it is."""
    return AsyncClientCaller(cast("Client", caller)) if _is_client(caller) else cast("AsyncCaller", caller)
