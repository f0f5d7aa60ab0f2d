# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Change one's own password"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ...models.change_user_password_response_200 import ChangeUserPasswordResponse200
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.user_change_password_request import UserChangePasswordRequest

OPERATION = _Operation(
    id="change_user_password",
    method="POST",
    path="/api/v1/me/password",
    tag="users",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: UserChangePasswordRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/me/password"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChangeUserPasswordResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ChangeUserPasswordResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChangeUserPasswordResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserChangePasswordRequest,
) -> Response[ChangeUserPasswordResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: UserChangePasswordRequest,
) -> ChangeUserPasswordResponse200 | Error | None:
    """Change one's own password"""
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserChangePasswordRequest,
) -> Response[ChangeUserPasswordResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UserChangePasswordRequest,
) -> ChangeUserPasswordResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
