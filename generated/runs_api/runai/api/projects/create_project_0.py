# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Create a project, the older way"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.legacy_project_detail import LegacyProjectDetail
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.legacy_project_create_request import LegacyProjectCreateRequest

OPERATION = _Operation(
    id="create_project_0",
    method="POST",
    path="/v1/k8s/clusters/{clusterId}/projects",
    tag="projects",
    idempotent=False,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_id: str,
    *,
    body: LegacyProjectCreateRequest,
    exclude_permissions: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/k8s/clusters/" + _segment("cluster_id", cluster_id) + "/projects",
    }
    _headers: dict[str, Any] = {}
    _params: dict[str, Any] = {}
    _query(_params, "excludePermissions", exclude_permissions)
    _kwargs["params"] = _params
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> LegacyProjectDetail | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, LegacyProjectDetail.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LegacyProjectDetail | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyProjectCreateRequest,
    exclude_permissions: bool | Unset = UNSET,
) -> Response[LegacyProjectDetail | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        exclude_permissions=exclude_permissions,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyProjectCreateRequest,
    exclude_permissions: bool | Unset = UNSET,
) -> LegacyProjectDetail | Error | None:
    """Create a project, the older way

    Args:
        cluster_id: Id of a cluster.
        exclude_permissions: Leave the permissions out.
    """
    return sync_detailed(
        cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body, client=client
    ).parsed


async def asyncio_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyProjectCreateRequest,
    exclude_permissions: bool | Unset = UNSET,
) -> Response[LegacyProjectDetail | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        exclude_permissions=exclude_permissions,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyProjectCreateRequest,
    exclude_permissions: bool | Unset = UNSET,
) -> LegacyProjectDetail | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body, client=client)
    ).parsed
