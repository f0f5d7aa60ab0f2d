# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List users"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ...models.error import Error
from ...models.user import User
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_users_sort_order import GetUsersSortOrder
    from ...models.users_filter_sort_fields import UsersFilterSortFields

OPERATION = _Operation(
    id="get_users",
    method="GET",
    path="/api/v1/users",
    tag="users",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    filter_: str | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    sort_by: UsersFilterSortFields | Unset = UNSET,
    sort_order: GetUsersSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/users"}
    _params: dict[str, Any] = {}
    _query(_params, "filter", filter_)
    _query(_params, "filterBy", filter_by, "csv")
    _query(_params, "sortBy", sort_by)
    _query(_params, "sortOrder", sort_order)
    _query(_params, "offset", offset)
    _query(_params, "limit", limit)
    _query(_params, "search", search)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[User] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(User.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[User] | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_: str | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    sort_by: UsersFilterSortFields | Unset = UNSET,
    sort_order: GetUsersSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[list[User] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        filter_=filter_,
        filter_by=filter_by,
        sort_by=sort_by,
        sort_order=sort_order,
        offset=offset,
        limit=limit,
        search=search,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    filter_: str | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    sort_by: UsersFilterSortFields | Unset = UNSET,
    sort_order: GetUsersSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> list[User] | Error | None:
    """List users

    Args:
        filter_: A condition on the users.
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
        sort_by: The field to sort by.
        sort_order: Ascending or descending.
        offset: Where the page begins; the first item has 0.
        limit: The most items in the answer.
        search: Only items that hold this text.
    """
    return sync_detailed(
        filter_=filter_,
        filter_by=filter_by,
        sort_by=sort_by,
        sort_order=sort_order,
        offset=offset,
        limit=limit,
        search=search,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_: str | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    sort_by: UsersFilterSortFields | Unset = UNSET,
    sort_order: GetUsersSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[list[User] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        filter_=filter_,
        filter_by=filter_by,
        sort_by=sort_by,
        sort_order=sort_order,
        offset=offset,
        limit=limit,
        search=search,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    filter_: str | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    sort_by: UsersFilterSortFields | Unset = UNSET,
    sort_order: GetUsersSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> list[User] | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            filter_=filter_,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
            client=client,
        )
    ).parsed
