# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""Cancel a run"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_detail import ErrorDetail
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.cancel_action import CancelAction

OPERATION = _Operation(
    id="cancelThreadRun",
    method="POST",
    path="/threads/{thread_id}/runs/{run_id}/cancel",
    tag="thread_runs",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    thread_id: str,
    run_id: str,
    *,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/threads/" + _segment("thread_id", thread_id) + "/runs/" + _segment("run_id", run_id) + "/cancel",
    }
    _params: dict[str, Any] = {}
    _query(_params, "wait", wait)
    _query(_params, "action", action)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> str | ErrorDetail | None:
    if response.status_code == 204:
        return None
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 422:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[str | ErrorDetail | None]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Response[str | ErrorDetail | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        wait=wait,
        action=action,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> str | ErrorDetail | None:
    """Cancel a run

    Args:
        thread_id: Id of the thread, a UUID.
        run_id: Id of the run, a UUID.
        wait: Answer when the run has stopped. Seen - any value is 422.
        action: What becomes of the run - interrupt stops it, rollback deletes it too, with its checkpoints.
    """
    return sync_detailed(thread_id=thread_id, run_id=run_id, wait=wait, action=action, client=client).parsed


async def asyncio_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Response[str | ErrorDetail | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        wait=wait,
        action=action,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(thread_id=thread_id, run_id=run_id, wait=wait, action=action, client=client)).parsed
