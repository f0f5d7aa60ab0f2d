# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Follow a run

Replays the journal of the run from `since` on and goes on until the run completes, then closes. Frames carry data
only, no id and no event name; every 15 seconds of silence a comment is sent. Several events can share one sequence
number. `since` beyond the last event of a finished run never ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import item_of as _item_of
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.status_event import StatusEvent
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncEventStream, EventStream
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRunEvents",
    method="GET",
    path="/api/v1/runs/{runId}/events",
    tag="run",
    idempotent=True,
    streaming="events",
    deprecated=False,
    accept="text/event-stream",
)


def _get_kwargs(
    run_id: str,
    *,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs/" + _segment("run_id", run_id) + "/events"}
    _params: dict[str, Any] = {}
    _query(_params, "runId", run_id)
    _query(_params, "since", since)
    _query(_params, "includeSubRuns", include_sub_runs)
    _query(_params, "includeResults", include_results)
    _kwargs["params"] = _params
    return _kwargs


def _parse_item(text: str) -> StatusEvent:
    return _item_of(text, OPERATION, StatusEvent.from_dict)


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[StatusEvent] | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("events",), _parse_item)
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[StatusEvent] | ErrorResponse | str]:
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
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> Response[list[StatusEvent] | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
        since=since,
        include_sub_runs=include_sub_runs,
        include_results=include_results,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> list[StatusEvent] | ErrorResponse | str | None:
    """Follow a run

    Replays the journal of the run from `since` on and goes on until the run completes, then closes. Frames carry
    data only, no id and no event name; every 15 seconds of silence a comment is sent. Several events can share one
    sequence number. `since` beyond the last event of a finished run never ends.

    Args:
        run_id: Id of the run, a UUID.
        since: Begin with the events that have this sequence number.
        include_sub_runs: Send the events of sub-runs too. Their stepId is resolved in the root flow and so is
            wrong.
        include_results: Send the result of a step with StepCompleted.
    """
    return sync_detailed(
        run_id=run_id, since=since, include_sub_runs=include_sub_runs, include_results=include_results, client=client
    ).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> Response[list[StatusEvent] | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
        since=since,
        include_sub_runs=include_sub_runs,
        include_results=include_results,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> list[StatusEvent] | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            run_id=run_id,
            since=since,
            include_sub_runs=include_sub_runs,
            include_results=include_results,
            client=client,
        )
    ).parsed


def stream(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> EventStream[StatusEvent]:
    """As `sync`, item by item as they arrive. Nothing is sent before the first use; close the stream when done."""
    from ..._stream import EventStream

    return EventStream(
        client,
        OPERATION,
        _get_kwargs(
            run_id=run_id,
            since=since,
            include_sub_runs=include_sub_runs,
            include_results=include_results,
        ),
        _parse_item,
    )


def astream(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = UNSET,
    include_sub_runs: bool | Unset = UNSET,
    include_results: bool | Unset = UNSET,
) -> AsyncEventStream[StatusEvent]:
    """As `stream`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncEventStream

    return AsyncEventStream(
        client,
        OPERATION,
        _get_kwargs(
            run_id=run_id,
            since=since,
            include_sub_runs=include_sub_runs,
            include_results=include_results,
        ),
        _parse_item,
    )
