"""Parts of a run and of a server, as plain data: steps, items, components, variables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from ..core.answers import reads_answer
from ..core.models import RunError, RunStatus
from ..core.times import read_time
from .snapshots import ERROR_CODES, STATUS, ExecutionStatus

Wire = Mapping[str, Any]


@frozen
class Step:
    """A step of a run that has started.

    id         the step's id in the flow; `index` is its position there
    item       the item of the run that it belongs to, from 0
    status     in the words of all services; `native_status` in Stepflow's own
    output     what it returned; numbers in it are floats
    """

    id: str
    index: int
    item: int
    status: RunStatus
    native_status: str
    component: str
    output: Any = field(default=None, repr=False)
    error: RunError | None = None
    updated_at: datetime | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen
class Item:
    """One item of a run, made from one input. A run that was started with one input has one item.

    An item has no output before the whole run has ended (seen on 0.13.0).
    """

    index: int
    status: RunStatus
    native_status: str
    output: Any = field(default=None, repr=False)
    error: RunError | None = None
    finished_at: datetime | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen
class Component:
    """Something that steps can call, under `path`."""

    path: str
    plugin: str = ""
    description: str | None = None
    input_schema: Mapping[str, Any] | None = field(default=None, repr=False)
    output_schema: Mapping[str, Any] | None = field(default=None, repr=False)


@frozen
class Variable:
    """A variable that a flow declares. A run must be given it if it is `required` and has no `default`.

    env_var  the environment variable that its value is taken from when it is not given
    secret   its value must not be shown
    """

    name: str
    required: bool = False
    default: Any = None
    env_var: str | None = None
    secret: bool = False
    description: str | None = None
    schema: Mapping[str, Any] = field(factory=dict, repr=False)


@reads_answer("stepflow")
def read_steps(wire: Iterable[Wire]) -> list[Step]:
    """Steps in the order of items, and within an item in that of the flow. (The server sends them in no order.)"""
    steps = [read_step(entry) for entry in wire]
    return sorted(steps, key=lambda step: (step.item, step.index))


@reads_answer("stepflow")
def read_step(entry: Wire) -> Step:
    """One step."""
    native = ExecutionStatus.from_wire(entry.get("status"))
    return Step(
        id=str(entry.get("stepId", "")),
        index=entry.get("stepIndex", 0),
        item=entry.get("itemIndex", 0),
        status=STATUS[native],
        native_status=native.value,
        component=str(entry.get("component", "")),
        output=entry.get("output"),
        error=read_error(entry, step=entry.get("stepId")),
        updated_at=read_time(entry.get("updatedAt")),
        raw=entry,
    )


@reads_answer("stepflow")
def read_items(wire: Iterable[Wire]) -> list[Item]:
    """Items in the order of their inputs."""
    items = []
    for entry in wire:
        native = ExecutionStatus.from_wire(entry.get("status"))
        items.append(
            Item(
                index=entry.get("itemIndex", 0),
                status=STATUS[native],
                native_status=native.value,
                output=entry.get("output"),
                error=read_error(entry),
                finished_at=read_time(entry.get("completedAt")),
                raw=entry,
            )
        )
    return sorted(items, key=lambda item: item.index)


@reads_answer("stepflow")
def read_error(entry: Wire, step: str | None = None) -> RunError | None:
    """The error of a step or an item; None when it has none."""
    if entry.get("status") not in (3, 6):
        return None
    code = entry.get("errorCode")
    word = ERROR_CODES.get(code, str(code)) if code is not None else None
    return RunError(str(entry.get("errorMessage") or "the service gives no reason"), code=word, step=step)


@reads_answer("stepflow")
def read_components(wire: Wire, routes: Mapping[str, str] | None = None) -> list[Component]:
    """Components, by path. The server tells their path below a route, and not the route's prefix."""
    found = []
    for entry in wire.get("components") or ():
        plugin, path = str(entry.get("plugin", "")), str(entry.get("path", "")).lstrip("/")
        prefix = f"/{plugin}/"
        found.append(
            Component(
                path=path if f"/{path}".startswith(prefix) else prefix + path,
                plugin=plugin,
                description=entry.get("description") or None,
                input_schema=entry.get("inputSchema"),
                output_schema=entry.get("outputSchema"),
            )
        )
    return sorted(found, key=lambda component: component.path)


@reads_answer("stepflow")
def read_variables(schema: Mapping[str, Any] | None) -> dict[str, Variable]:
    """The variables that a flow's schema declares, by name."""
    properties = (schema or {}).get("properties")
    required = (schema or {}).get("required") or ()
    found = {}
    for name, entry in properties.items() if isinstance(properties, Mapping) else ():
        entry = entry if isinstance(entry, Mapping) else {}
        found[name] = Variable(
            name=name,
            required=name in required,
            default=entry.get("default"),
            env_var=entry.get("env_var"),
            secret=entry.get("is_secret") is True,
            description=entry.get("description"),
            schema=entry,
        )
    return found


@frozen
class DeleteFlowResponse:
    """Whether a flow was deleted, which is its truth value too. Server 0.13.0 deletes nothing; `message` says so."""

    flow_id: str
    deleted: bool
    message: str

    def __bool__(self) -> bool:
        return self.deleted
