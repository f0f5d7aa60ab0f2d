# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Measure a project, the older way"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.legacy_project import LegacyProject
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_project_metrics_0",
    method="GET",
    path="/v1/k8s/clusters/{clusterUuid}/projects/{projectId}/metrics",
    tag="projects",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_uuid: str,
    project_id: str,
    *,
    start: datetime.datetime | Unset = UNSET,
    end: datetime.datetime | Unset = UNSET,
    number_of_samples: int | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/k8s/clusters/"
        + _segment("cluster_uuid", cluster_uuid)
        + "/projects/"
        + _segment("project_id", project_id)
        + "/metrics",
    }
    _params: dict[str, Any] = {}
    _query(_params, "start", start)
    _query(_params, "end", end)
    _query(_params, "numberOfSamples", number_of_samples)
    _query(_params, "nodepoolName", nodepool_name)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LegacyProject | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, LegacyProject.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LegacyProject | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_uuid: str,
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime | Unset = UNSET,
    end: datetime.datetime | Unset = UNSET,
    number_of_samples: int | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> Response[LegacyProject | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        project_id=project_id,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        nodepool_name=nodepool_name,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime | Unset = UNSET,
    end: datetime.datetime | Unset = UNSET,
    number_of_samples: int | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> LegacyProject | Error | None:
    """Measure a project, the older way

    Args:
        cluster_uuid: Id of a cluster.
        project_id: Id of a project; a number, written as text.
        start: Begin of the span of time.
        end: End of the span of time.
        number_of_samples: How many points in time; 0 gives none but the labels.
        nodepool_name: Name of a node pool.
    """
    return sync_detailed(
        cluster_uuid=cluster_uuid,
        project_id=project_id,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        nodepool_name=nodepool_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime | Unset = UNSET,
    end: datetime.datetime | Unset = UNSET,
    number_of_samples: int | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> Response[LegacyProject | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        project_id=project_id,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        nodepool_name=nodepool_name,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime | Unset = UNSET,
    end: datetime.datetime | Unset = UNSET,
    number_of_samples: int | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> LegacyProject | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_uuid=cluster_uuid,
            project_id=project_id,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
            client=client,
        )
    ).parsed
