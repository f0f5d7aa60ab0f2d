"""The kinds of workloads, as data."""

from __future__ import annotations

from attrs import frozen


@frozen
class Kind:
    """A kind of workload: the folder of its API modules, and what its operations are called."""

    name: str
    tag: str
    create: str
    noun: str
    suspends: bool = True


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("training", "trainings", "create_training1", "training"),
        Kind("workspace", "workspaces", "create_workspace1", "workspace"),
        Kind("distributed", "distributed", "create_distributed", "distributed"),
        Kind("inference", "inferences", "create_inference1", "inference", suspends=False),
        Kind(
            "distributed-inference",
            "distributed_inferences",
            "create_distributed_inference",
            "distributed_inference",
            suspends=False,
        ),
    )
}
"""The kinds of workloads that `start` knows, by the name that it takes."""
