"""Workloads of the Run:ai emulator, and how they go through their phases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from attrs import define, field

CLUSTER = "71f69d83-ba66-4822-adf5-55ce55efd210"
LASTING = ("workspace", "inference", "distributed-inference")
"""Kinds that run until somebody stops them."""


def timestamp() -> str:
    """Now, as the service writes times."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


@define
class Workload:
    """One workload. `records` is its history, the oldest first."""

    kind: str
    name: str
    project: Mapping[str, Any]
    cluster: str
    spec: Any
    requested: str = field(kw_only=True)
    id: str = field(factory=lambda: str(uuid4()))
    created: str = field(factory=timestamp)
    phase: str = "Creating"
    desired: str = "Running"
    message: str = ""
    updated: str = field(factory=timestamp)
    completed: str | None = None
    deleted: str | None = None
    more: dict[str, Any] = field(factory=dict)
    records: list[dict[str, Any]] = field(factory=list)
    task: asyncio.Task[None] | None = None

    def enter(self, phase: str, message: str = "") -> None:
        """Change the phase."""
        self.phase, self.message, self.updated = phase, message, timestamp()
        self._record("PhaseUpdate", {"phaseUpdate": {"phase": phase, "phaseMessage": message}})
        self.completed = self.updated if phase in ("Completed", "Failed") else None

    def tell(self, reason: str, message: str, kind: str = "Normal") -> None:
        """Something happened in the cluster."""
        event = {
            "id": str(uuid4()),
            "createdAt": timestamp(),
            "type": kind,
            "clusterId": self.cluster,
            "message": message,
            "reason": reason,
            "source": "runai-scheduler",
            "involvedObject": {"uid": self.id, "kind": "Pod", "name": f"{self.name}-0", "namespace": "runai"},
        }
        self._record("Event", {"event": event})

    def _record(self, kind: str, spec: dict[str, Any]) -> None:
        self.records.append({"meta": {"creationTimestamp": timestamp(), "type": kind}, "spec": spec})

    def as_workload(self) -> dict[str, Any]:
        """As the operations for all kinds have it."""
        return {
            "tenantId": 1001,
            "type": self.kind,
            "name": self.name,
            "id": self.id,
            "source": "Control-plane",
            "priority": 50,
            "priorityClassName": "medium",
            "submittedBy": "zoë@example.com",
            "clusterId": self.cluster,
            "projectName": self.project["name"],
            "projectId": self.project["id"],
            "departmentName": "default",
            "departmentId": "1",
            "namespace": f"runai-{self.project['name']}",
            "createdAt": self.created,
            "phase": self.phase,
            "phaseMessage": self.message,
            "conditions": [],
            "k8sPhase": self.phase,
            "runningPods": int(self.phase == "Running"),
            "phaseUpdatedAt": self.updated,
            "k8sPhaseUpdatedAt": self.updated,
            "updatedAt": self.updated,
            "deletedAt": self.deleted,
            "category": "Train",
            **({"completedAt": self.completed} if self.completed else {}),
        }

    def as_kind(self) -> dict[str, Any]:
        """As the operations for its own kind have it."""
        return {
            "name": self.name,
            "requestedName": self.requested,
            "workloadId": self.id,
            "projectId": self.project["id"],
            "departmentId": "1",
            "clusterId": self.cluster,
            "createdBy": "zoë@example.com",
            "createdAt": self.created,
            "deletedAt": None,
            "desiredPhase": self.desired,
            "actualPhase": self.phase,
            "spec": self.spec,
        }


def fresh_name(engine: Engine, given: str, project: Mapping[str, Any], is_prefix: bool) -> str | None:
    """The name of a new workload; None when it is taken in this project."""
    name = f"{given}-{uuid4().hex[:5]}" if is_prefix else given
    taken = {each.name for each in engine.workloads.values() if each.project is project}
    return None if name in taken else name


class Engine:
    """Takes workloads through their phases, `pace` seconds each."""

    def __init__(
        self,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
        *,
        pace: float,
        hold: set[str],
        fail: Mapping[str, str],
        resume_lag: float,
    ) -> None:
        self.workloads: dict[str, Workload] = {}
        self.deleted: list[Workload] = []
        self.held = hold
        self._spawn = spawn
        self._pace = pace
        self._fail = dict(fail)
        self._resume_lag = resume_lag
        self._released = asyncio.Event()

    def submit(self, workload: Workload) -> Workload:
        """Begin."""
        self.workloads[workload.id] = workload
        workload.enter("Creating")
        self._go_on(workload, self._live(workload, ("Initializing", "Pending")))
        return workload

    def suspend(self, workload: Workload) -> None:
        """Stop it."""
        workload.desired = "Stopped"
        self._go_on(workload, self._stop(workload))

    def resume(self, workload: Workload) -> None:
        """Start it again."""
        workload.desired = "Running"
        self._go_on(workload, self._resume(workload))

    def delete(self, workload: Workload) -> None:
        """Remove it."""
        workload.desired = "Deleted"
        workload.enter("Deleting")
        self._go_on(workload, self._remove(workload))

    def release(self, names: set[str]) -> None:
        """Let held workloads go on to their end; without names, all of them."""
        self.held -= names or self.held.copy()
        self._released.set()
        self._released = asyncio.Event()

    def _go_on(self, workload: Workload, work: Coroutine[Any, Any, None]) -> None:
        if workload.task is not None:
            workload.task.cancel()
        workload.task = self._spawn(work)

    async def _live(self, workload: Workload, before: tuple[str, ...]) -> None:
        for phase in before:
            await asyncio.sleep(self._pace)
            workload.enter(phase)
        workload.tell("Scheduled", f"assigned {workload.name}-0 to node-1")
        await asyncio.sleep(self._pace)
        workload.enter("Running")
        if workload.kind in LASTING and workload.name not in self._fail:
            return
        while workload.name in self.held:
            await self._released.wait()
        await asyncio.sleep(self._pace)
        if workload.name in self._fail:
            workload.tell("BackOff", self._fail[workload.name], "Warning")
            workload.enter("Failed", self._fail[workload.name])
        else:
            workload.enter("Completed")

    async def _stop(self, workload: Workload) -> None:
        workload.enter("Stopping")
        await asyncio.sleep(self._pace)
        workload.enter("Stopped")

    async def _resume(self, workload: Workload) -> None:
        if self._resume_lag:
            await asyncio.sleep(self._resume_lag)
        workload.enter("Resuming")
        await self._live(workload, ("Pending",))

    async def _remove(self, workload: Workload) -> None:
        await asyncio.sleep(self._pace)
        if self.workloads.pop(workload.id, None) is not None:
            workload.deleted = timestamp()
            self.deleted.append(workload)
