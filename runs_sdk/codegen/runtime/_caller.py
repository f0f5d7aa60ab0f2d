"""Lets the group classes take the clients of this package as well as callers made elsewhere."""

from __future__ import annotations

from typing import Any

from ._answer import failure
from ._send import asend, send
from ._stream import AsyncDownload, AsyncEventStream, Download, EventStream
from .client import Client
from .types import AsyncCaller, Caller


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
        kwargs = module._get_kwargs(**parameters)
        if module.OPERATION.streaming in ("events", "lines"):
            return AsyncEventStream(self._client, module.OPERATION, kwargs, module._parse_item)
        return AsyncDownload(self._client, module.OPERATION, kwargs)


def caller_of(caller: Caller | Client) -> Caller:
    """A client of this package wrapped, anything else as it is."""
    return ClientCaller(caller) if isinstance(caller, Client) else caller


def async_caller_of(caller: AsyncCaller | Client) -> AsyncCaller:
    """A client of this package wrapped, anything else as it is."""
    return AsyncClientCaller(caller) if isinstance(caller, Client) else caller
