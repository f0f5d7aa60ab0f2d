"""Which values of which keys tell the classes of a union apart."""

from __future__ import annotations

import json
from typing import Any

from runs_sdk.codegen.errors import DocumentError
from runs_sdk.codegen.normalise.plan import ClassPlan
from runs_sdk.codegen.normalise.references import References, join, pointer_of, split
from runs_sdk.codegen.normalise.shaper import Shaper
from runs_sdk.codegen.normalise.shapes import Alias, Constant, Enumeration, Node, Object, Union


class Tags:
    """Gives classes their tags. `shapes` are by the keys of the classes, `by_pointer` has the keys of classes."""

    def __init__(
        self,
        references: References,
        shaper: Shaper,
        classes: dict[str, ClassPlan],
        shapes: dict[str, Object],
        by_pointer: dict[str, str],
    ) -> None:
        self._references = references
        self._shaper = shaper
        self._classes = classes
        self._shapes = shapes
        self._by_pointer = by_pointer

    def by_constants(self, classes: list[str | None]) -> None:
        """Let a required property that is another constant in each alternative tell them apart."""
        keys = [key for key in classes if key is not None and key in self._shapes]
        if len(keys) < 2:
            return
        constants = [self._constants(self._shapes[key]) for key in keys]
        for wire in constants[0]:
            values = [each.get(wire) for each in constants]
            if None not in values and len({json.dumps(value) for value in values}) == len(values):
                for key, value in zip(keys, values, strict=True):
                    self._classes[key].tags.setdefault(wire, [value])
                return

    def _constants(self, shape: Object) -> dict[str, Any]:
        listed = {wire: self.listed(shape, wire) for wire in shape.required}
        return {wire: values[0] for wire, values in listed.items() if len(values) == 1}

    def listed(self, shape: Object, wire: str) -> tuple[Any, ...]:
        """The values that a property can have, if the document lists them."""
        if wire not in shape.properties:
            return ()
        inner = self._shaper.of(shape.properties[wire], wire)
        for _ in range(8):
            if not isinstance(inner, Alias):
                break
            inner = self._shaper.at(inner.pointer)
        if isinstance(inner, Constant):
            return (inner.value,)
        return inner.values if isinstance(inner, Enumeration) else ()

    def by_discriminator(self, discriminator: str, shape: Union, classes: list[str | None]) -> None:
        """Remember which values of the discriminator mean which alternative: those of the mapping, else the name of the
        component; and those that its own schema lists, unless they mean another one. An alternative without any, such
        as an object written in place, is known by its keys."""
        stated: dict[str, list[Any]] = {}
        targets = {value: self.target(target) for value, target in shape.mapping.items()}
        for node, key in zip(shape.alternatives, classes, strict=True):
            if key is None:
                continue
            pointer = self._pointer_in(node)
            values = stated.setdefault(key, [])
            values += [v for v, target in targets.items() if target == pointer or self._by_pointer.get(target) == key]
            if pointer is not None and pointer not in targets.values():
                values.append(split(pointer)[-1])
        for key, values in stated.items():
            others = {value for other in stated if other != key for value in stated[other]}
            listed = self.listed(self._shapes[key], discriminator) if key in self._shapes else ()
            meant = [*values, *(value for value in listed if value not in others)]
            if meant:
                wire, below = self._classes[key].variants or ("", {})
                meant += below if wire == discriminator else ()
                known = self._classes[key].tags.setdefault(discriminator, [])
                known.extend(value for value in dict.fromkeys(meant) if value not in known)

    def _pointer_in(self, node: Node) -> str | None:
        """The component that an alternative is, also when something was added to it."""
        if isinstance(node, dict):
            if "$ref" in node:
                return pointer_of(node["$ref"])
            for inner in reversed(node.get("allOf") or []):
                found = self._pointer_in(inner)
                if found is not None:
                    return found
        return None

    def target(self, target: str) -> str:
        """The pointer that a mapping means: it may name a component only."""
        if target.startswith("#"):
            return pointer_of(target)
        if "/" in target or "." in target.removesuffix(".json"):
            try:
                self._references.at(join("components", "schemas", target))
            except DocumentError:
                return target
        return join("components", "schemas", target)
