"""The names of a generated package by the places of its document."""

from __future__ import annotations

from typing import Any

from runs_sdk.codegen.comparison.operations import Operation
from runs_sdk.codegen.comparison.schema import Place
from runs_sdk.codegen.normalise import Plan, normalise


class Names:
    """What a place of a document is called in the package. The plan is made when the first name is asked for."""

    def __init__(self, document: dict[str, Any], plan: Plan | None = None) -> None:
        self._document = document
        self._plan = plan
        self._classes: dict[str, Any] | None = None
        self._operations: dict[tuple[str, str], Any] = {}

    def _known(self) -> dict[str, Any]:
        if self._classes is None:
            plan = self._plan or normalise(self._document)
            self._classes = {}
            for each in plan.classes.values():
                self._classes.setdefault(each.source, each)
            self._operations = {(each.method, each.path): each for each in plan.operations}
        return self._classes

    def of_class(self, at: str) -> tuple[str, ...]:
        """The class of what is at a place."""
        found = self._known().get(at)
        return (f"models.{found.name}",) if found else ()

    def of_place(self, place: Place | None) -> tuple[str, ...]:
        """The class of a schema, or the attribute that has its value."""
        if place is None or not place.at:
            return ()
        holder, found, wire = place.at.rpartition("/properties/")
        if found and "/" not in wire:
            known = self._known().get(holder)
            if known is None:
                return ()
            attribute = next((each.attribute for each in known.properties if each.wire == wire), wire)
            return (f"models.{known.name}.{attribute}",)
        return self.of_class(place.at) or self.of_class(place.pointer)

    def of_operation(self, operation: Operation, pointer: str) -> tuple[str, ...]:
        """The function of an operation, with the argument of the parameter that is at `pointer`."""
        self._known()
        planned = self._operations.get((operation.method.upper(), operation.path))
        if planned is None:
            return ()
        function = f"api.{planned.tag}.{planned.name}"
        for each in operation.parameters.values():
            if each.pointer == pointer or pointer.startswith(f"{each.pointer}/"):
                keys = [one.key for one in planned.parameters if (one.location, one.wire) == (each.location, each.wire)]
                return tuple(f"{function}({key})" for key in keys if key) or (function,)
        return (function,)
