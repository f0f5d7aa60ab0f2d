# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Count node pools"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.count_nodepools_response_200 import CountNodepoolsResponse200
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="count_nodepools",
    method="GET",
    path="/api/v1/node-pools/count",
    tag="node_pools",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    filter_by: list[str] | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/node-pools/count"}
    _params: dict[str, Any] = {}
    _query(_params, "filterBy", filter_by, "csv")
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CountNodepoolsResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, CountNodepoolsResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CountNodepoolsResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
) -> Response[CountNodepoolsResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
) -> CountNodepoolsResponse200 | Error | None:
    """Count node pools

    Args:
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
    """
    return sync_detailed(filter_by=filter_by, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
) -> Response[CountNodepoolsResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
) -> CountNodepoolsResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(filter_by=filter_by, client=client)).parsed
