# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Follow all runs of a client

One stream carries the events of all runs that were started with this `client_id`, a UUID of the client's own
making. Nothing is repeated after a reconnect (inferred: no client sends Last-Event-ID), and nothing sent before the
stream was open arrives. The service ends the stream cleanly after 60 to 75 minutes; that ends no run. The event of
a run is in `data` of the JSON; a ping has any content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import item_of as _item_of
from ..._answer import parse as _parse
from ..._read import anything
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...models.stream_message import StreamMessage
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncEventStream, EventStream
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="streamClientEvents",
    method="GET",
    path="/run/clients/{client_id}/events",
    tag="run",
    idempotent=True,
    streaming="events",
    deprecated=False,
    accept="text/event-stream",
)


def _get_kwargs(
    client_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/run/clients/" + _segment("client_id", client_id) + "/events"}
    return _kwargs


def _parse_item(text: str) -> StreamMessage:
    return _item_of(text, OPERATION, StreamMessage.from_dict)


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[StreamMessage] | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("events",), _parse_item)
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[StreamMessage] | RateLimitErrorResponse | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[StreamMessage] | RateLimitErrorResponse | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        client_id=client_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[StreamMessage] | RateLimitErrorResponse | ErrorResponse | None:
    """Follow all runs of a client

    One stream carries the events of all runs that were started with this `client_id`, a UUID of the client's own
    making. Nothing is repeated after a reconnect (inferred: no client sends Last-Event-ID), and nothing sent before
    the stream was open arrives. The service ends the stream cleanly after 60 to 75 minutes; that ends no run. The
    event of a run is in `data` of the JSON; a ping has any content.

    Args:
        client_id: The id given as `client_id` when the runs were started.
    """
    return sync_detailed(client_id=client_id, client=client).parsed


async def asyncio_detailed(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[StreamMessage] | RateLimitErrorResponse | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        client_id=client_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[StreamMessage] | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(client_id=client_id, client=client)).parsed


def stream(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> EventStream[StreamMessage]:
    """As `sync`, item by item as they arrive. Nothing is sent before the first use; close the stream when done."""
    from ..._stream import EventStream

    return EventStream(
        client,
        OPERATION,
        _get_kwargs(
            client_id=client_id,
        ),
        _parse_item,
    )


def astream(
    client_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> AsyncEventStream[StreamMessage]:
    """As `stream`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncEventStream

    return AsyncEventStream(
        client,
        OPERATION,
        _get_kwargs(
            client_id=client_id,
        ),
        _parse_item,
    )
