# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class AutoScaling:
    """Attributes:
    min_replicas: The fewest replicas.
    max_replicas: The most replicas.
    """

    metric_threshold_percentage: float | None | Unset = UNSET
    min_replicas: int | None | Unset = UNSET
    max_replicas: int | None | Unset = UNSET
    initial_replicas: int | None | Unset = UNSET
    activation_replicas: int | None | Unset = UNSET
    concurrency_hard_limit: int | None | Unset = UNSET
    scale_to_zero_retention_seconds: int | None | Unset = UNSET
    scale_down_delay_seconds: int | None | Unset = UNSET
    initialization_timeout_seconds: int | None | Unset = UNSET
    metric: str | None | Unset = UNSET
    metric_threshold: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "metric_threshold_percentage": "metricThresholdPercentage",
        "min_replicas": "minReplicas",
        "max_replicas": "maxReplicas",
        "initial_replicas": "initialReplicas",
        "activation_replicas": "activationReplicas",
        "concurrency_hard_limit": "concurrencyHardLimit",
        "scale_to_zero_retention_seconds": "scaleToZeroRetentionSeconds",
        "scale_down_delay_seconds": "scaleDownDelaySeconds",
        "initialization_timeout_seconds": "initializationTimeoutSeconds",
        "metric": "metric",
        "metric_threshold": "metricThreshold",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            metric_threshold_percentage=_read(found, "metricThresholdPercentage"),
            min_replicas=_read(found, "minReplicas"),
            max_replicas=_read(found, "maxReplicas"),
            initial_replicas=_read(found, "initialReplicas"),
            activation_replicas=_read(found, "activationReplicas"),
            concurrency_hard_limit=_read(found, "concurrencyHardLimit"),
            scale_to_zero_retention_seconds=_read(found, "scaleToZeroRetentionSeconds"),
            scale_down_delay_seconds=_read(found, "scaleDownDelaySeconds"),
            initialization_timeout_seconds=_read(found, "initializationTimeoutSeconds"),
            metric=_read(found, "metric"),
            metric_threshold=_read(found, "metricThreshold"),
        )
        made.additional_properties = found
        return made

    @property
    def additional_keys(self) -> list[str]:
        """The keys that the document does not declare."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
