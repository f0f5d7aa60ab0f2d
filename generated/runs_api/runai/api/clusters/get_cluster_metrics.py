# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Measure a cluster over a span of time"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.grouped_metrics_response import GroupedMetricsResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_cluster_metrics_group_by import GetClusterMetricsGroupBy
    from ...models.metrics_type import MetricsType

OPERATION = _Operation(
    id="get_cluster_metrics",
    method="GET",
    path="/api/v1/clusters/{clusterUuid}/metrics",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
    metric_type: list[MetricsType],
    group_by: GetClusterMetricsGroupBy | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/clusters/" + _segment("cluster_uuid", cluster_uuid) + "/metrics",
    }
    _params: dict[str, Any] = {}
    _query(_params, "start", start)
    _query(_params, "end", end)
    _query(_params, "numberOfSamples", number_of_samples)
    _query(_params, "metricType", metric_type, "csv")
    _query(_params, "groupBy", group_by, "csv")
    _query(_params, "nodepoolName", nodepool_name)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GroupedMetricsResponse | str | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(GroupedMetricsResponse.from_dict, string), ("json", "text"))
    if response.status_code == 207:
        return _parse(response, OPERATION, GroupedMetricsResponse.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Error.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GroupedMetricsResponse | str | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
    metric_type: list[MetricsType],
    group_by: GetClusterMetricsGroupBy | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> Response[GroupedMetricsResponse | str | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        metric_type=metric_type,
        group_by=group_by,
        nodepool_name=nodepool_name,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
    metric_type: list[MetricsType],
    group_by: GetClusterMetricsGroupBy | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> GroupedMetricsResponse | str | Error | None:
    """Measure a cluster over a span of time

    Args:
        cluster_uuid: Id of a cluster.
        start: Begin of the span of time.
        end: End of the span of time.
        number_of_samples: How many points in time; 0 gives none but the labels.
        metric_type: What to measure.
        group_by: Fields to group by.
        nodepool_name: Name of a node pool.
    """
    return sync_detailed(
        cluster_uuid=cluster_uuid,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        metric_type=metric_type,
        group_by=group_by,
        nodepool_name=nodepool_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
    metric_type: list[MetricsType],
    group_by: GetClusterMetricsGroupBy | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> Response[GroupedMetricsResponse | str | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        metric_type=metric_type,
        group_by=group_by,
        nodepool_name=nodepool_name,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
    metric_type: list[MetricsType],
    group_by: GetClusterMetricsGroupBy | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
) -> GroupedMetricsResponse | str | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            metric_type=metric_type,
            group_by=group_by,
            nodepool_name=nodepool_name,
            client=client,
        )
    ).parsed
