# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Follow a run

Repeats the run's log from the cursor on and goes on until the run has finished. Messages are ready (first), message
(a line of the log; its id is the byte offset behind the line), keepalive and end (last, with the run's status).
Every 15 seconds there is a keepalive and a comment. A retry of the run rewrites the log from its beginning; the
stream then ends without end, and a cursor from before makes no sense any more. Each open stream holds a database
connection of the server, which has few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import item_of as _item_of
from ..._answer import parse as _parse
from ..._read import anything
from ..._write import put as _put
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.problem import Problem
from ...models.stream_message import StreamMessage
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncEventStream, EventStream
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="streamRunEvents",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/runs/{runId}/events/stream",
    tag="runs",
    idempotent=True,
    streaming="events",
    deprecated=False,
    accept="text/event-stream",
)


def _get_kwargs(
    workspace_id: str,
    run_id: str,
    *,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + _segment("workspace_id", workspace_id)
        + "/runs/"
        + _segment("run_id", run_id)
        + "/events/stream",
    }
    _headers: dict[str, Any] = {}
    _put(_headers, "Last-Event-ID", last_event_id)
    _params: dict[str, Any] = {}
    _query(_params, "cursor", cursor)
    _kwargs["params"] = _params
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_item(text: str) -> StreamMessage:
    return _item_of(text, OPERATION, StreamMessage.from_dict)


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[StreamMessage] | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("events",), _parse_item)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[StreamMessage] | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Response[list[StreamMessage] | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        cursor=cursor,
        last_event_id=last_event_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> list[StreamMessage] | Problem | None:
    """Follow a run

    Repeats the run's log from the cursor on and goes on until the run has finished. Messages are ready (first),
    message (a line of the log; its id is the byte offset behind the line), keepalive and end (last, with the run's
    status). Every 15 seconds there is a keepalive and a comment. A retry of the run rewrites the log from its
    beginning; the stream then ends without end, and a cursor from before makes no sense any more. Each open stream
    holds a database connection of the server, which has few.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        run_id: Id of the run, a UUID.
        cursor: The byte offset to go on from.
        last_event_id: The same; wins over cursor. What is no number is ignored.
    """
    return sync_detailed(
        workspace_id=workspace_id, run_id=run_id, cursor=cursor, last_event_id=last_event_id, client=client
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Response[list[StreamMessage] | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        cursor=cursor,
        last_event_id=last_event_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> list[StreamMessage] | Problem | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workspace_id=workspace_id, run_id=run_id, cursor=cursor, last_event_id=last_event_id, client=client
        )
    ).parsed


def stream(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> EventStream[StreamMessage]:
    """As `sync`, item by item as they arrive. Nothing is sent before the first use; close the stream when done."""
    from ..._stream import EventStream

    return EventStream(
        client,
        OPERATION,
        _get_kwargs(
            workspace_id=workspace_id,
            run_id=run_id,
            cursor=cursor,
            last_event_id=last_event_id,
        ),
        _parse_item,
    )


def astream(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: int | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> AsyncEventStream[StreamMessage]:
    """As `stream`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncEventStream

    return AsyncEventStream(
        client,
        OPERATION,
        _get_kwargs(
            workspace_id=workspace_id,
            run_id=run_id,
            cursor=cursor,
            last_event_id=last_event_id,
        ),
        _parse_item,
    )
