"""Which steps an embedded engine can run: what a flow asks for is held against it before the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from attrs import field, frozen

from ..core.errors import InputProblem, InputValidationError

BUILTINS = ("create_messages", "eval", "get_blob", "iterate", "load_file", "map", "noop", "openai", "put_blob", "sleep")


@frozen
class EngineSteps:
    """What serves the steps of an engine.

    workers      the functions of its Python workers, by their prefix
    routes       the routes of its configuration besides; what they lead to is not known here
    is_private   whether it has no network
    """

    workers: Mapping[str, Sequence[str]] = field(factory=dict)
    routes: Sequence[str] = ()
    is_private: bool = False

    def check(self, document: Mapping[str, Any]) -> None:
        """Raise InputValidationError for steps that the engine cannot run."""
        problems = [
            InputProblem(path, problem, "unknown")
            for path, component in components_of(document)
            if (problem := self._problem(component))
        ]
        if problems:
            what = f"the steps of {document.get('name') or 'the flow'}"
            raise InputValidationError.of(problems, what=what, service="stepflow")

    def _problem(self, component: str) -> str | None:
        if any("{" in route or component == route or component.startswith(route.rstrip("/") + "/")
               for route in self.routes):  # fmt: skip
            return None
        if component == "/builtin/openai" and self.is_private:
            return (
                "/builtin/openai needs the network, and this engine is private: it has none. Call the model from a "
                'Python worker, which has it, or use StepflowRuntime(network="host")'
            )
        known = [f"/builtin/{name}" for name in BUILTINS]
        known += [f"/{prefix}/{name}" for prefix, names in self.workers.items() for name in names]
        if component in known:
            return None
        near = get_close_matches(component, known, 1)
        prefix = component.strip("/").partition("/")[0]
        if prefix in self.workers:
            served = f"the worker /{prefix} has {', '.join(self.workers[prefix])}"
        else:
            served = "this engine serves " + ", ".join(f"/{name}" for name in ("builtin", *self.workers))
        return f"there is no component {component}" + (f"; did you mean {near[0]}?" if near else f": {served}")


def components_of(document: Mapping[str, Any], path: str = "$") -> Iterator[tuple[str, str]]:
    """The components of a flow's steps and of the flows that these are given to run, with their paths."""
    steps = document.get("steps")
    for place, step in enumerate(steps if isinstance(steps, list | tuple) else ()):
        if not isinstance(step, Mapping):
            continue
        here = f"{path}.steps[{place}]"
        if isinstance(component := step.get("component"), str):
            yield f"{here}.component", component
        given = step.get("input")
        inner = given.get("workflow") if isinstance(given, Mapping) else None
        if isinstance(inner, Mapping) and isinstance(inner.get("$literal"), Mapping):
            inner = inner["$literal"]
        if isinstance(inner, Mapping):
            yield from components_of(inner, f"{here}.input.workflow")
