# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Give an application a new secret"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...models.regenerate_application_secret_response_200 import RegenerateApplicationSecretResponse200
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="regenerate_application_secret",
    method="POST",
    path="/api/v1/apps/{appId}/secret",
    tag="applications",
    idempotent=False,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    app_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/apps/" + _segment("app_id", app_id) + "/secret"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RegenerateApplicationSecretResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, RegenerateApplicationSecretResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RegenerateApplicationSecretResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RegenerateApplicationSecretResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        app_id=app_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RegenerateApplicationSecretResponse200 | Error | None:
    """Give an application a new secret

    Args:
        app_id: Id of an application.
    """
    return sync_detailed(app_id=app_id, client=client).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RegenerateApplicationSecretResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        app_id=app_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RegenerateApplicationSecretResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(app_id=app_id, client=client)).parsed
