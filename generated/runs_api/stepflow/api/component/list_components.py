# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""List the components that steps can call"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import query as _query
from ...models.error_response import ErrorResponse
from ...models.list_components_response import ListComponentsResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listComponents",
    method="GET",
    path="/api/v1/components",
    tag="component",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    exclude_schemas: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/components"}
    _params: dict[str, Any] = {}
    _query(_params, "excludeSchemas", exclude_schemas)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListComponentsResponse | str | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ListComponentsResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, anything, ("text",))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListComponentsResponse | str | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    exclude_schemas: bool | Unset = UNSET,
) -> Response[ListComponentsResponse | str | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        exclude_schemas=exclude_schemas,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    exclude_schemas: bool | Unset = UNSET,
) -> ListComponentsResponse | str | ErrorResponse | None:
    """List the components that steps can call

    Args:
        exclude_schemas: Leave out inputSchema and outputSchema.
    """
    return sync_detailed(exclude_schemas=exclude_schemas, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    exclude_schemas: bool | Unset = UNSET,
) -> Response[ListComponentsResponse | str | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        exclude_schemas=exclude_schemas,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    exclude_schemas: bool | Unset = UNSET,
) -> ListComponentsResponse | str | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(exclude_schemas=exclude_schemas, client=client)).parsed
