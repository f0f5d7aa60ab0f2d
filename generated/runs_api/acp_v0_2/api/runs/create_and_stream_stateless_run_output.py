# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""Start a run and follow it

The id of the run is in its events only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import item_of as _item_of
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import json_body as _json_body
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
    from ...models.run_create_stateless import RunCreateStateless

OPERATION = _Operation(
    id="createAndStreamStatelessRunOutput",
    method="POST",
    path="/runs/stream",
    tag="runs",
    idempotent=False,
    streaming="events",
    deprecated=False,
    accept="text/event-stream",
)


def _get_kwargs(
    *,
    body: RunCreateStateless,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/runs/stream"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
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
    if response.status_code == 409:
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
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> Response[
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> (
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
    | None
):
    """Start a run and follow it

    The id of the run is in its events only.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> Response[
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> (
    list[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]
    | str
    | ErrorDetail
    | None
):
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed


def stream(
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> EventStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
    """As `sync`, item by item as they arrive. Nothing is sent before the first use; close the stream when done."""
    from ..._stream import EventStream

    return EventStream(
        client,
        OPERATION,
        _get_kwargs(
            body=body,
        ),
        _parse_item,
    )


def astream(
    *,
    client: AuthenticatedClient | Client,
    body: RunCreateStateless,
) -> AsyncEventStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
    """As `stream`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncEventStream

    return AsyncEventStream(
        client,
        OPERATION,
        _get_kwargs(
            body=body,
        ),
        _parse_item,
    )
