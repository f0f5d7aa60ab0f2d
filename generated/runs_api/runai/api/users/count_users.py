# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Count users"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.count_users_response_200 import CountUsersResponse200
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="count_users",
    method="GET",
    path="/api/v1/users/count",
    tag="users",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/users/count"}
    _params: dict[str, Any] = {}
    _query(_params, "filterBy", filter_by, "csv")
    _query(_params, "search", search)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CountUsersResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, CountUsersResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CountUsersResponse200 | Error]:
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
    search: str | Unset = UNSET,
) -> Response[CountUsersResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
        search=search,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> CountUsersResponse200 | Error | None:
    """Count users

    Args:
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
        search: Only items that hold this text.
    """
    return sync_detailed(filter_by=filter_by, search=search, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[CountUsersResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
        search=search,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> CountUsersResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(filter_by=filter_by, search=search, client=client)).parsed
