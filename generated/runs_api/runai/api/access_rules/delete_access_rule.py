# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Withdraw an access rule"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="delete_access_rule",
    method="DELETE",
    path="/api/v1/authorization/access-rules/{accessRuleId}",
    tag="access_rules",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    access_rule_id: int,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/authorization/access-rules/" + _segment("access_rule_id", access_rule_id),
    }
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 204:
        return None
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | None]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    access_rule_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        access_rule_id=access_rule_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    access_rule_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Withdraw an access rule

    Args:
        access_rule_id: Id of an access rule.
    """
    return sync_detailed(access_rule_id=access_rule_id, client=client).parsed


async def asyncio_detailed(
    access_rule_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        access_rule_id=access_rule_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    access_rule_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(access_rule_id=access_rule_id, client=client)).parsed
