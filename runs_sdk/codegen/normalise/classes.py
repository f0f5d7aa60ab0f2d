"""The classes that a document comes to: their names, where their schemas are, and which are to be filled in yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from runs_sdk.codegen.errors import LimitExceeded
from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.forms import any_of, reference
from runs_sdk.codegen.normalise.identity import base_pointers
from runs_sdk.codegen.normalise.lock import LockedClass, NameLock
from runs_sdk.codegen.normalise.merge import sole_reference
from runs_sdk.codegen.normalise.names import ClassNames, member_names, module_name
from runs_sdk.codegen.normalise.plan import ClassPlan, Plan
from runs_sdk.codegen.normalise.references import References
from runs_sdk.codegen.normalise.shaper import Shaper
from runs_sdk.codegen.normalise.shapes import Alias, Enumeration, Object, Union

MOST_CLASSES: Final = 30_000


class Classes:
    """Collects classes. A name that the lock has is kept."""

    def __init__(self, references: References, shaper: Shaper, plan: Plan, lock: NameLock) -> None:
        self._references, self._shaper, self._plan, self._lock = references, shaper, plan, lock
        self.names = ClassNames(each.name for each in lock.classes.values())
        self.by_pointer: dict[str, str] = {}  # key of a class by the pointer of its schema
        self.shapes: dict[str, Object] = {}
        self.attributes: dict[str, dict[str, str]] = {}  # those that stay, by the key of the class
        self.filling: str | None = None  # the class whose properties are being expressed
        self.components: dict[str, dict[str, Any]] = {}
        self._waiting: dict[str, tuple[ClassPlan, Object, LockedClass]] = {}

    def add(self, shape: Object | Enumeration, hint: tuple[str, ...], source: str, *, in_place: bool = False) -> str:
        """A new class. One that is written in place is in the module of the class that it is in."""
        place = self._place(source)
        locked = self._lock.class_at(place, shape.properties if isinstance(shape, Object) else ())
        name, module = (locked.name, module_name(locked.name)) if locked else self.names.allocate(*hint)
        kind = "enum" if isinstance(shape, Enumeration) else "object"
        key = f"C{len(self._plan.classes)}"
        if len(self._plan.classes) >= MOST_CLASSES:
            raise LimitExceeded(f"the document comes to more than {MOST_CLASSES} classes")
        if in_place and self.filling is not None:
            module = self._plan.classes[self.filling].module
        found = ClassPlan(key, name, module, source, kind, described(shape.description))  # type: ignore[arg-type]
        self._plan.classes[key] = found
        given = self._plan.lock.classes[place] = LockedClass(name)
        if source.startswith("#") and source not in self.by_pointer:
            self.by_pointer[source] = key
        if isinstance(shape, Enumeration):
            known = locked.members if locked else None
            names = member_names(shape.values, list(shape.names) if shape.names else None, known)
            found.members = list(zip(names, shape.values, strict=True))
            given.members = {json.dumps(value): member for member, value in found.members}
            kind_of = "string" if isinstance(shape.values[0], str) else "integer"
            dummy = ["V0"] if kind_of == "string" else [0]
            self.components[key] = {"type": kind_of, "enum": dummy}
        else:
            self.components[key] = {"type": "object"}
            self.shapes[key] = shape
            self.attributes[key] = locked.attributes if locked else {}
            self._waiting[key] = (found, shape, given)
        return key

    def _place(self, source: str) -> str:
        """The place of a class in the lock: where its schema is, numbered when there are several classes for it."""
        place, number = source, 1
        while place in self._plan.lock.classes:
            number += 1
            place = f"{source} #{number}"
        return place

    def behind(self, pointer: str) -> str | None:
        """The key of the class that a pointer comes down to, if it is one."""
        seen = set()
        while pointer not in self.by_pointer and pointer not in seen:
            seen.add(pointer)
            shape = self._shaper.at(pointer)
            if isinstance(shape, Union) and len(shape.alternatives) == 1:
                sole = sole_reference(shape.alternatives[0])
                shape = Alias(sole[0]) if sole is not None else shape
            if not isinstance(shape, Alias):
                return None
            pointer = shape.pointer
        return self.by_pointer.get(pointer)

    def reference(self, pointer: str) -> dict[str, Any]:
        """A class, or null if its schema allows that wherever it is used."""
        found = reference(self.by_pointer[pointer])
        return any_of([found, {"type": "null"}]) if self._shaper.at(pointer).nullable else found

    def waiting(self) -> Iterator[tuple[ClassPlan, Object, LockedClass]]:
        """The classes that were met and not filled in yet, bases before what is made of them; also those that are met
        meanwhile.
        """
        while self._waiting:
            yield from self._after_bases(next(iter(self._waiting)))
        self.filling = None

    def _after_bases(self, key: str) -> Iterator[tuple[ClassPlan, Object, LockedClass]]:
        waiting = [key]
        while waiting:
            key = waiting[-1]
            bases = [
                self.by_pointer.get(each) for each in base_pointers(self._references, self._plan.classes[key].source)
            ]
            before = [each for each in bases if each in self._waiting and each not in waiting]
            if before:
                waiting.extend(each for each in reversed(before) if each is not None)
                continue
            waiting.pop()
            if key in self._waiting:
                self.filling = key
                yield self._waiting.pop(key)
