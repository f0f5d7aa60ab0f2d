# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""Follow a run

Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1 for each
connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the end: the stream
ends when the run has succeeded or asks for input, and for a run that has failed it never does. Every 10 seconds of
silence a colon is sent, without a line end, so that the next event seems to have no id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import item_of as _item_of
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import segment as _segment
from ...models.custom_run_result_update import CustomRunResultUpdate
from ...models.error_detail import ErrorDetail
from ...models.value_run_error_update import ValueRunErrorUpdate
from ...models.value_run_interrupt_update import ValueRunInterruptUpdate
from ...models.value_run_result_update import ValueRunResultUpdate
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncEventStream, EventStream
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="streamStatelessRunOutput",
    method="GET",
    path="/runs/{run_id}/stream",
    tag="runs",
    idempotent=True,
    streaming="events",
    deprecated=False,
    accept="text/event-stream",
)


def _get_kwargs(
    run_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/runs/" + _segment("run_id", run_id) + "/stream"}
    return _kwargs


def _parse_item(
    text: str,
) -> ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate:
    return _item_of(
        text,
        OPERATION,
        one_of(
            ValueRunResultUpdate.from_dict,
            CustomRunResultUpdate.from_dict,
            ValueRunInterruptUpdate.from_dict,
            ValueRunErrorUpdate.from_dict,
        ),
    )


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> (
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
    | None
):
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("events",), _parse_item)
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 422:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> (
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
    | None
):
    """Follow a run

    Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1 for
    each connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the end: the
    stream ends when the run has succeeded or asks for input, and for a run that has failed it never does. Every 10
    seconds of silence a colon is sent, without a line end, so that the next event seems to have no id.

    Args:
        run_id: Id of the run, a UUID.
    """
    return sync_detailed(run_id=run_id, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> (
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
    | None
):
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, client=client)).parsed


def stream(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> EventStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
    """As `sync`, item by item as they arrive. Nothing is sent before the first use; close the stream when done."""
    from ..._stream import EventStream

    return EventStream(
        client,
        OPERATION,
        _get_kwargs(
            run_id=run_id,
        ),
        _parse_item,
    )


def astream(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> AsyncEventStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
    """As `stream`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncEventStream

    return AsyncEventStream(
        client,
        OPERATION,
        _get_kwargs(
            run_id=run_id,
        ),
        _parse_item,
    )
