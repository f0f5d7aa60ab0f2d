# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .distributed_inference_restart_policy import DistributedInferenceRestartPolicy
    from .distributed_inference_serving_port import DistributedInferenceServingPort
    from .distributed_inference_startup_policy import DistributedInferenceStartupPolicy
    from .leader_worker_spec import LeaderWorkerSpec
    from .preemptibility import Preemptibility


@_define
class DistributedInferenceSpec:
    """Attributes:
    node_pools: Names of node pools to try, in this order.
    priority_class: Name of a priority class.
    workers: Default: 0.
    replicas: Default: 1.
    """

    category: str | None | Unset = UNSET
    node_pools: list[str] | None | Unset = UNSET
    preemptibility: Preemptibility | None | Unset = UNSET
    priority_class: str | None | Unset = UNSET
    restart_policy: DistributedInferenceRestartPolicy | None | Unset = UNSET
    serving_port: DistributedInferenceServingPort | None | Unset = UNSET
    startup_policy: DistributedInferenceStartupPolicy | None | Unset = UNSET
    workers: int | None | Unset = UNSET
    replicas: int | None | Unset = UNSET
    leader: LeaderWorkerSpec | None | Unset = UNSET
    worker: LeaderWorkerSpec | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "category": "category",
        "node_pools": "nodePools",
        "preemptibility": "preemptibility",
        "priority_class": "priorityClass",
        "restart_policy": "restartPolicy",
        "serving_port": "servingPort",
        "startup_policy": "startupPolicy",
        "workers": "workers",
        "replicas": "replicas",
        "leader": "leader",
        "worker": "worker",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .distributed_inference_restart_policy import DistributedInferenceRestartPolicy
        from .distributed_inference_serving_port import DistributedInferenceServingPort
        from .distributed_inference_startup_policy import DistributedInferenceStartupPolicy
        from .leader_worker_spec import LeaderWorkerSpec
        from .preemptibility import Preemptibility

        found = _fields(cls, src_dict)
        made = cls(
            category=_read(found, "category"),
            node_pools=_read(found, "nodePools", list_of(string)),
            preemptibility=_read(found, "preemptibility", enumeration(Preemptibility)),
            priority_class=_read(found, "priorityClass"),
            restart_policy=_read(found, "restartPolicy", enumeration(DistributedInferenceRestartPolicy)),
            serving_port=_read(found, "servingPort", DistributedInferenceServingPort.from_dict),
            startup_policy=_read(found, "startupPolicy", enumeration(DistributedInferenceStartupPolicy)),
            workers=_read(found, "workers"),
            replicas=_read(found, "replicas"),
            leader=_read(found, "leader", LeaderWorkerSpec.from_dict),
            worker=_read(found, "worker", LeaderWorkerSpec.from_dict),
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
