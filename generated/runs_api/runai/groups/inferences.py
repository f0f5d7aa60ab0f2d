# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag inferences."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.http_response import HttpResponse
    from ..models.inference import Inference
    from ..models.inference_creation_request import InferenceCreationRequest
    from ..models.inference_pod_metric_type import InferencePodMetricType
    from ..models.inference_update_spec import InferenceUpdateSpec
    from ..models.inference_workload_metric_type import InferenceWorkloadMetricType
    from ..models.metrics_response import MetricsResponse

_DEPRECATED = frozenset(())


class InferencesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_inference1(
        self,
        *,
        body: InferenceCreationRequest,
    ) -> Inference:
        """Submit an inference"""
        from ..api.inferences import create_inference1 as _operation

        return self._caller.call(_operation, body=body)

    def get_inference(
        self,
        *,
        workload_id: str,
    ) -> Inference:
        """Read an inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import get_inference as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def delete_inference(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete an inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import delete_inference as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def update_inference_spec(
        self,
        *,
        workload_id: str,
        body: InferenceUpdateSpec,
    ) -> Inference:
        """Change a served inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import update_inference_spec as _operation

        return self._caller.call(_operation, workload_id=workload_id, body=body)

    def get_inference_workload_metrics(
        self,
        *,
        workload_id: str,
        metric_type: list[InferenceWorkloadMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure an inference over a span of time

        Args:
            workload_id: Id of a workload.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.inferences import get_inference_workload_metrics as _operation

        return self._caller.call(
            _operation,
            workload_id=workload_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )

    def get_inference_workload_pod_metrics(
        self,
        *,
        workload_id: str,
        pod_id: str,
        metric_type: list[InferencePodMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a pod of an inference over a span of time

        Args:
            workload_id: Id of a workload.
            pod_id: Id of a pod.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.inferences import get_inference_workload_pod_metrics as _operation

        return self._caller.call(
            _operation,
            workload_id=workload_id,
            pod_id=pod_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )


class AsyncInferencesApi:
    """As `InferencesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_inference1(
        self,
        *,
        body: InferenceCreationRequest,
    ) -> Inference:
        """Submit an inference"""
        from ..api.inferences import create_inference1 as _operation

        return await self._caller.call(_operation, body=body)

    async def get_inference(
        self,
        *,
        workload_id: str,
    ) -> Inference:
        """Read an inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import get_inference as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def delete_inference(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete an inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import delete_inference as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def update_inference_spec(
        self,
        *,
        workload_id: str,
        body: InferenceUpdateSpec,
    ) -> Inference:
        """Change a served inference

        Args:
            workload_id: Id of a workload.
        """
        from ..api.inferences import update_inference_spec as _operation

        return await self._caller.call(_operation, workload_id=workload_id, body=body)

    async def get_inference_workload_metrics(
        self,
        *,
        workload_id: str,
        metric_type: list[InferenceWorkloadMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure an inference over a span of time

        Args:
            workload_id: Id of a workload.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.inferences import get_inference_workload_metrics as _operation

        return await self._caller.call(
            _operation,
            workload_id=workload_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )

    async def get_inference_workload_pod_metrics(
        self,
        *,
        workload_id: str,
        pod_id: str,
        metric_type: list[InferencePodMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a pod of an inference over a span of time

        Args:
            workload_id: Id of a workload.
            pod_id: Id of a pod.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.inferences import get_inference_workload_pod_metrics as _operation

        return await self._caller.call(
            _operation,
            workload_id=workload_id,
            pod_id=pod_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )
