# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Get the current second-factor code of a credential

Answered with Cache-Control no-store; 409 for codes by text message and for magic links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.error_response import ErrorResponse
from ...models.tfa_code import TfaCode
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getTfaCode",
    method="GET",
    path="/vault/tfa-code",
    tag="vault",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    permissioned_user_id: str,
    domain: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/vault/tfa-code"}
    _params: dict[str, Any] = {}
    _query(_params, "permissioned_user_id", permissioned_user_id)
    _query(_params, "domain", domain)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TfaCode | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, TfaCode.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TfaCode | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str,
    domain: str,
) -> Response[TfaCode | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        permissioned_user_id=permissioned_user_id,
        domain=domain,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str,
    domain: str,
) -> TfaCode | ErrorResponse | None:
    """Get the current second-factor code of a credential

    Answered with Cache-Control no-store; 409 for codes by text message and for magic links.

    Args:
        permissioned_user_id: Whose entry.
        domain: For which site.
    """
    return sync_detailed(permissioned_user_id=permissioned_user_id, domain=domain, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str,
    domain: str,
) -> Response[TfaCode | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        permissioned_user_id=permissioned_user_id,
        domain=domain,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str,
    domain: str,
) -> TfaCode | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(permissioned_user_id=permissioned_user_id, domain=domain, client=client)).parsed
