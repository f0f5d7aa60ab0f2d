# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, null, one_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .auto_scaling import AutoScaling
    from .compute import Compute
    from .environment_variable import EnvironmentVariable
    from .image_pull_policy import ImagePullPolicy
    from .image_pull_secret import ImagePullSecret
    from .node_affinity_required import NodeAffinityRequired
    from .pod_affinity import PodAffinity
    from .preemptibility import Preemptibility
    from .probes import Probes
    from .serving_configuration import ServingConfiguration


@_define
class InferenceUpdateSpecSpec:
    """Attributes:
    args: Arguments of the command; one text.
    command: What to run instead of the image's entry point; one text.
    environment_variables: Environment variables of the container.
    image: The container's image.
    node_pools: Names of node pools to try, in this order.
    priority_class: Name of a priority class.
    working_dir: Where the command runs.
    """

    args: str | None | Unset = UNSET
    category: str | None | Unset = UNSET
    command: str | None | Unset = UNSET
    compute: Compute | None | Unset = UNSET
    create_home_dir: bool | None | Unset = UNSET
    environment_variables: list[EnvironmentVariable | None] | None | Unset = UNSET
    image: str | None | Unset = UNSET
    image_pull_policy: ImagePullPolicy | None | Unset = UNSET
    image_pull_secrets: list[ImagePullSecret | None] | None | Unset = UNSET
    node_affinity_required: NodeAffinityRequired | None | Unset = UNSET
    node_pools: list[str] | None | Unset = UNSET
    node_type: str | None | Unset = UNSET
    pod_affinity: PodAffinity | None | Unset = UNSET
    preemptibility: Preemptibility | None | Unset = UNSET
    priority_class: str | None | Unset = UNSET
    probes: Probes | None | Unset = UNSET
    working_dir: str | None | Unset = UNSET
    autoscaling: AutoScaling | None | Unset = UNSET
    serving_configuration: ServingConfiguration | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "args": "args",
        "category": "category",
        "command": "command",
        "compute": "compute",
        "create_home_dir": "createHomeDir",
        "environment_variables": "environmentVariables",
        "image": "image",
        "image_pull_policy": "imagePullPolicy",
        "image_pull_secrets": "imagePullSecrets",
        "node_affinity_required": "nodeAffinityRequired",
        "node_pools": "nodePools",
        "node_type": "nodeType",
        "pod_affinity": "podAffinity",
        "preemptibility": "preemptibility",
        "priority_class": "priorityClass",
        "probes": "probes",
        "working_dir": "workingDir",
        "autoscaling": "autoscaling",
        "serving_configuration": "servingConfiguration",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .auto_scaling import AutoScaling
        from .compute import Compute
        from .environment_variable import EnvironmentVariable
        from .image_pull_policy import ImagePullPolicy
        from .image_pull_secret import ImagePullSecret
        from .node_affinity_required import NodeAffinityRequired
        from .pod_affinity import PodAffinity
        from .preemptibility import Preemptibility
        from .probes import Probes
        from .serving_configuration import ServingConfiguration

        found = _fields(cls, src_dict)
        made = cls(
            args=_read(found, "args"),
            category=_read(found, "category"),
            command=_read(found, "command"),
            compute=_read(found, "compute", Compute.from_dict),
            create_home_dir=_read(found, "createHomeDir"),
            environment_variables=_read(
                found, "environmentVariables", list_of(one_of(EnvironmentVariable.from_dict, null))
            ),
            image=_read(found, "image"),
            image_pull_policy=_read(found, "imagePullPolicy", enumeration(ImagePullPolicy)),
            image_pull_secrets=_read(found, "imagePullSecrets", list_of(one_of(ImagePullSecret.from_dict, null))),
            node_affinity_required=_read(found, "nodeAffinityRequired", NodeAffinityRequired.from_dict),
            node_pools=_read(found, "nodePools", list_of(string)),
            node_type=_read(found, "nodeType"),
            pod_affinity=_read(found, "podAffinity", PodAffinity.from_dict),
            preemptibility=_read(found, "preemptibility", enumeration(Preemptibility)),
            priority_class=_read(found, "priorityClass"),
            probes=_read(found, "probes", Probes.from_dict),
            working_dir=_read(found, "workingDir"),
            autoscaling=_read(found, "autoscaling", AutoScaling.from_dict),
            serving_configuration=_read(found, "servingConfiguration", ServingConfiguration.from_dict),
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
