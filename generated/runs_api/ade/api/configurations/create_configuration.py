# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Make a configuration

It is a draft. A run with the operation publish makes it the active one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.configuration import Configuration
from ...models.problem import Problem
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.configuration_create import ConfigurationCreate

OPERATION = _Operation(
    id="createConfiguration",
    method="POST",
    path="/api/v1/workspaces/{workspaceId}/configurations",
    tag="configurations",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    *,
    body: ConfigurationCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workspaces/" + _segment("workspace_id", workspace_id) + "/configurations",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Configuration | Problem | None:
    if response.status_code == 201:
        return _parse(response, OPERATION, Configuration.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Configuration | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfigurationCreate,
) -> Response[Configuration | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfigurationCreate,
) -> Configuration | Problem | None:
    """Make a configuration

    It is a draft. A run with the operation publish makes it the active one.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
    """
    return sync_detailed(workspace_id=workspace_id, body=body, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfigurationCreate,
) -> Response[Configuration | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ConfigurationCreate,
) -> Configuration | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, body=body, client=client)).parsed
