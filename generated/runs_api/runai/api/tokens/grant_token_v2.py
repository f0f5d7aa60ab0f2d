# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Exchange credentials for a token, by OAuth 2

Takes a form. Control planes before it answer 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import form_body as _form_body
from ...models.error import Error
from ...models.o_auth_2_error import OAuth2Error
from ...models.o_auth_2_token_response import OAuth2TokenResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.grant_token_v2_body import GrantTokenV2Body

OPERATION = _Operation(
    id="grant_token_v2",
    method="POST",
    path="/api/v2/token",
    tag="tokens",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: GrantTokenV2Body,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v2/token"}
    _headers: dict[str, Any] = {}
    _form_body(_kwargs, _headers, body, "application/x-www-form-urlencoded")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OAuth2TokenResponse | OAuth2Error | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, OAuth2TokenResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, OAuth2Error.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, OAuth2Error.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[OAuth2TokenResponse | OAuth2Error | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: GrantTokenV2Body,
) -> Response[OAuth2TokenResponse | OAuth2Error | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: GrantTokenV2Body,
) -> OAuth2TokenResponse | OAuth2Error | Error | None:
    """Exchange credentials for a token, by OAuth 2

    Takes a form. Control planes before it answer 404.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: GrantTokenV2Body,
) -> Response[OAuth2TokenResponse | OAuth2Error | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: GrantTokenV2Body,
) -> OAuth2TokenResponse | OAuth2Error | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
