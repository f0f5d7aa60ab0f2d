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
    from .annotation import Annotation
    from .auto_scaling import AutoScaling
    from .compute import Compute
    from .environment_variable import EnvironmentVariable
    from .exposed_url import ExposedUrl
    from .image_pull_policy import ImagePullPolicy
    from .image_pull_secret import ImagePullSecret
    from .inference_spec_security import InferenceSpecSecurity
    from .inference_spec_storage import InferenceSpecStorage
    from .label import Label
    from .node_affinity_required import NodeAffinityRequired
    from .pod_affinity import PodAffinity
    from .port import Port
    from .preemptibility import Preemptibility
    from .probes import Probes
    from .related_url import RelatedUrl
    from .serving_configuration import ServingConfiguration
    from .serving_port import ServingPort
    from .toleration import Toleration


@_define
class InferenceSpec:
    """Attributes:
    args: Arguments of the command; one text.
    command: What to run instead of the image's entry point; one text.
    environment_variables: Environment variables of the container.
    image: The container's image.
    working_dir: Where the command runs.
    node_pools: Names of node pools to try, in this order.
    priority_class: Name of a priority class.
    """

    annotations: list[Annotation | None] | None | Unset = UNSET
    args: str | None | Unset = UNSET
    command: str | None | Unset = UNSET
    compute: Compute | None | Unset = UNSET
    create_home_dir: bool | None | Unset = UNSET
    environment_variables: list[EnvironmentVariable | None] | None | Unset = UNSET
    image: str | None | Unset = UNSET
    image_pull_policy: ImagePullPolicy | None | Unset = UNSET
    image_pull_secrets: list[ImagePullSecret | None] | None | Unset = UNSET
    labels: list[Label | None] | None | Unset = UNSET
    node_affinity_required: NodeAffinityRequired | None | Unset = UNSET
    node_type: str | None | Unset = UNSET
    pod_affinity: PodAffinity | None | Unset = UNSET
    probes: Probes | None | Unset = UNSET
    tolerations: list[Toleration | None] | None | Unset = UNSET
    working_dir: str | None | Unset = UNSET
    category: str | None | Unset = UNSET
    exposed_urls: list[ExposedUrl | None] | None | Unset = UNSET
    node_pools: list[str] | None | Unset = UNSET
    ports: list[Port | None] | None | Unset = UNSET
    preemptibility: Preemptibility | None | Unset = UNSET
    priority_class: str | None | Unset = UNSET
    related_urls: list[RelatedUrl | None] | None | Unset = UNSET
    security: InferenceSpecSecurity | None | Unset = UNSET
    serving_port: ServingPort | None | Unset = UNSET
    storage: InferenceSpecStorage | None | Unset = UNSET
    autoscaling: AutoScaling | None | Unset = UNSET
    serving_configuration: ServingConfiguration | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "annotations": "annotations",
        "args": "args",
        "command": "command",
        "compute": "compute",
        "create_home_dir": "createHomeDir",
        "environment_variables": "environmentVariables",
        "image": "image",
        "image_pull_policy": "imagePullPolicy",
        "image_pull_secrets": "imagePullSecrets",
        "labels": "labels",
        "node_affinity_required": "nodeAffinityRequired",
        "node_type": "nodeType",
        "pod_affinity": "podAffinity",
        "probes": "probes",
        "tolerations": "tolerations",
        "working_dir": "workingDir",
        "category": "category",
        "exposed_urls": "exposedUrls",
        "node_pools": "nodePools",
        "ports": "ports",
        "preemptibility": "preemptibility",
        "priority_class": "priorityClass",
        "related_urls": "relatedUrls",
        "security": "security",
        "serving_port": "servingPort",
        "storage": "storage",
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
        from .annotation import Annotation
        from .auto_scaling import AutoScaling
        from .compute import Compute
        from .environment_variable import EnvironmentVariable
        from .exposed_url import ExposedUrl
        from .image_pull_policy import ImagePullPolicy
        from .image_pull_secret import ImagePullSecret
        from .inference_spec_security import InferenceSpecSecurity
        from .inference_spec_storage import InferenceSpecStorage
        from .label import Label
        from .node_affinity_required import NodeAffinityRequired
        from .pod_affinity import PodAffinity
        from .port import Port
        from .preemptibility import Preemptibility
        from .probes import Probes
        from .related_url import RelatedUrl
        from .serving_configuration import ServingConfiguration
        from .serving_port import ServingPort
        from .toleration import Toleration

        found = _fields(cls, src_dict)
        made = cls(
            annotations=_read(found, "annotations", list_of(one_of(Annotation.from_dict, null))),
            args=_read(found, "args"),
            command=_read(found, "command"),
            compute=_read(found, "compute", Compute.from_dict),
            create_home_dir=_read(found, "createHomeDir"),
            environment_variables=_read(
                found, "environmentVariables", list_of(one_of(EnvironmentVariable.from_dict, null))
            ),
            image=_read(found, "image"),
            image_pull_policy=_read(found, "imagePullPolicy", enumeration(ImagePullPolicy)),
            image_pull_secrets=_read(found, "imagePullSecrets", list_of(one_of(ImagePullSecret.from_dict, null))),
            labels=_read(found, "labels", list_of(one_of(Label.from_dict, null))),
            node_affinity_required=_read(found, "nodeAffinityRequired", NodeAffinityRequired.from_dict),
            node_type=_read(found, "nodeType"),
            pod_affinity=_read(found, "podAffinity", PodAffinity.from_dict),
            probes=_read(found, "probes", Probes.from_dict),
            tolerations=_read(found, "tolerations", list_of(one_of(Toleration.from_dict, null))),
            working_dir=_read(found, "workingDir"),
            category=_read(found, "category"),
            exposed_urls=_read(found, "exposedUrls", list_of(one_of(ExposedUrl.from_dict, null))),
            node_pools=_read(found, "nodePools", list_of(string)),
            ports=_read(found, "ports", list_of(one_of(Port.from_dict, null))),
            preemptibility=_read(found, "preemptibility", enumeration(Preemptibility)),
            priority_class=_read(found, "priorityClass"),
            related_urls=_read(found, "relatedUrls", list_of(one_of(RelatedUrl.from_dict, null))),
            security=_read(found, "security", InferenceSpecSecurity.from_dict),
            serving_port=_read(found, "servingPort", ServingPort.from_dict),
            storage=_read(found, "storage", InferenceSpecStorage.from_dict),
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
