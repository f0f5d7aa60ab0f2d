# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Measure a workload over a span of time"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.metrics_composite_response import MetricsCompositeResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.workload_metric_type import WorkloadMetricType

OPERATION = _Operation(
    id="get_workload_metrics",
    method="GET",
    path="/api/v1/workloads/{workloadId}/metrics",
    tag="workloads",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_id: str,
    *,
    metric_type: list[WorkloadMetricType],
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workloads/" + _segment("workload_id", workload_id) + "/metrics",
    }
    _params: dict[str, Any] = {}
    _query(_params, "metricType", metric_type, "csv")
    _query(_params, "start", start)
    _query(_params, "end", end)
    _query(_params, "numberOfSamples", number_of_samples)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MetricsCompositeResponse | str | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(MetricsCompositeResponse.from_dict, string), ("json", "text"))
    if response.status_code == 207:
        return _parse(response, OPERATION, MetricsCompositeResponse.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MetricsCompositeResponse | str | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    metric_type: list[WorkloadMetricType],
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
) -> Response[MetricsCompositeResponse | str | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        metric_type=metric_type,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    metric_type: list[WorkloadMetricType],
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
) -> MetricsCompositeResponse | str | Error | None:
    """Measure a workload over a span of time

    Args:
        workload_id: Id of a workload.
        metric_type: What to measure.
        start: Begin of the span of time.
        end: End of the span of time.
        number_of_samples: How many points in time; 0 gives none but the labels.
    """
    return sync_detailed(
        workload_id=workload_id,
        metric_type=metric_type,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
        client=client,
    ).parsed


async def asyncio_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    metric_type: list[WorkloadMetricType],
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
) -> Response[MetricsCompositeResponse | str | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        metric_type=metric_type,
        start=start,
        end=end,
        number_of_samples=number_of_samples,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    metric_type: list[WorkloadMetricType],
    start: datetime.datetime,
    end: datetime.datetime,
    number_of_samples: int | Unset = UNSET,
) -> MetricsCompositeResponse | str | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workload_id=workload_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            client=client,
        )
    ).parsed
