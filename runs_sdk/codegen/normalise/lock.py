"""Names that stay: what each thing of a document was called when its package was generated before.

A generated package carries a lock with all names that were given. Generating into it again gives every operation,
argument, class, attribute and member the name that it has; what is new yields to those, and what is gone leaves its
name unused, so that a caller never reaches something else under a name that was another's.

Things are known by their place in the document: an operation by method and path (or by its id, when it has moved), a
parameter by where it goes and its name on the wire, a class by the place of its schema. The alternatives of a union
have no name of their own; they are known by what they say (their keys and constants), wherever in the list they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Self

from attrs import define, field


@define
class LockedOperation:
    """The names of one operation. `arguments` are by location and wire name, as `query limit`."""

    id: str
    tag: str
    name: str
    arguments: dict[str, str] = field(factory=dict)


@define
class LockedClass:
    """The names of one class. `attributes` are by wire name, `members` by the value as JSON."""

    name: str
    attributes: dict[str, str] = field(factory=dict)
    members: dict[str, str] = field(factory=dict)


@define
class NameLock:
    """All names of a package. An empty one lets every name be chosen freely."""

    tags: dict[str, str] = field(factory=dict)
    operations: dict[str, LockedOperation] = field(factory=dict)
    classes: dict[str, LockedClass] = field(factory=dict)
    alternatives: dict[str, dict[str, list[str]]] = field(factory=dict)
    """What each alternative of a union says, by its number, for each union by its place."""

    _moved: dict[str, str] = field(factory=dict, repr=False)

    # ---- operations

    def operation(self, method: str, path: str, id: str, there: Iterable[str]) -> LockedOperation | None:
        """The names of an operation. `there` are the labels of all operations of the document."""
        label = label_of(method, path)
        if label in self.operations:
            return self.operations[label]
        gone = self.operations.keys() - set(there)
        same = [each for each in gone if self.operations[each].id == id and each.partition(" ")[0] == method.upper()]
        if len(same) != 1:
            return None
        self._moved[f"{method.upper()} {path}"] = same[0]
        return self.operations[same[0]]

    # ---- classes

    def class_at(self, place: str, keys: Iterable[str] = ()) -> LockedClass | None:
        """The names of the class whose schema is at a place, also when its operation has moved.

        `keys` are its properties: a union that has only one alternative left is that one.
        """
        found = self.classes.get(place) or self.classes.get(self._before(place))
        if found is not None:
            return found
        numbers = self.alternatives.get(place) or self.alternatives.get(self._before(place)) or {}
        there = [self.classes[f"{place}/{number}"] for number in numbers if f"{place}/{number}" in self.classes]
        wanted = list(keys)
        best = max(there, key=lambda each: _shared(wanted, list(each.attributes)), default=None)
        return best or self.alias_at(place)

    def alias_at(self, place: str) -> LockedClass | None:
        """The name of the schema at a place that was no class."""
        return self.classes.get(alias_place(place))

    def _before(self, place: str) -> str:
        """How the place was called when its operation had another path."""
        for label, before in self._moved.items():
            if place.startswith(f"{label} "):
                return before + place[len(label) :]
        return place

    def numbers(self, place: str, said: list[list[str]]) -> list[str]:
        """A number for each alternative of a union: the one that it had, else the next that none has had.

        `said` is what each alternative says. Those that say the same keep their number first, then those that say most
        of the same.
        """
        before = self.alternatives.get(place) or self.alternatives.get(self._before(place)) or {}
        alone = self.classes.get(place) or self.classes.get(self._before(place))
        if not before and alone is not None:
            return self._beside(alone, said)
        given: dict[int, str] = {}
        scored = sorted(
            (-_shared(words, old), int(number or 0), index, number)
            for index, words in enumerate(said)
            for number, old in before.items()
        )
        for score, _, index, number in scored:
            if score < 0 and index not in given and number not in given.values():
                given[index] = number
        free = (str(number) for number in range(len(before) + len(said) + 1) if str(number) not in before)
        return [given[index] if index in given else next(free) for index in range(len(said))]

    @staticmethod
    def _beside(alone: LockedClass, said: list[list[str]]) -> list[str]:
        """Numbers where there was one class and no union: the alternative that it is has none, and keeps its place."""
        scores = [
            _shared([each for each in words if each in alone.attributes], list(alone.attributes)) for words in said
        ]
        mark = "= " if alone.members else "type object"
        alike = [index for index, words in enumerate(said) if any(each.startswith(mark) for each in words)]
        best = max(alike or range(len(said)), key=lambda index: scores[index])
        return ["" if index == best else str(index) for index in range(len(said))]

    # ---- as JSON

    def as_json(self) -> dict[str, Any]:
        """As JSON values, in a stable order."""
        return {
            "tags": dict(sorted(self.tags.items())),
            "operations": {
                label: {"id": each.id, "tag": each.tag, "name": each.name}
                | ({"arguments": _sorted(each.arguments)} if each.arguments else {})
                for label, each in sorted(self.operations.items())
            },
            "classes": {
                place: {"name": each.name}
                | ({"attributes": _short(each.attributes)} if each.attributes else {})
                | ({"members": _sorted(each.members)} if each.members else {})
                for place, each in sorted(self.classes.items())
            },
            "alternatives": {
                place: dict(sorted(each.items(), key=lambda one: int(one[0] or -1)))
                for place, each in sorted(self.alternatives.items())
            },
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Self:
        """From what `as_json` gave. Raises KeyError, TypeError or ValueError for anything else."""
        return cls(
            tags={str(tag): str(name) for tag, name in found["tags"].items()},
            operations={
                str(label): LockedOperation(each["id"], each["tag"], each["name"], dict(each.get("arguments", {})))
                for label, each in found["operations"].items()
            },
            classes={
                str(place): LockedClass(each["name"], _long(each.get("attributes", [])), dict(each.get("members", {})))
                for place, each in found["classes"].items()
            },
            alternatives={
                str(place): {str(number): [str(word) for word in said] for number, said in each.items()}
                for place, each in found["alternatives"].items()
            },
        )

    def joined(self, later: NameLock) -> NameLock:
        """The names of a later package, and those of what is gone since."""
        arguments = {
            label: LockedOperation(
                each.id,
                each.tag,
                each.name,
                {**(self.operations[label].arguments if label in self.operations else {}), **each.arguments},
            )
            for label, each in later.operations.items()
        }
        classes = {
            place: LockedClass(
                each.name,
                {**(self.classes[place].attributes if place in self.classes else {}), **each.attributes},
                {**(self.classes[place].members if place in self.classes else {}), **each.members},
            )
            for place, each in later.classes.items()
        }
        alternatives = {
            place: {**self.alternatives.get(place, {}), **each} for place, each in later.alternatives.items()
        }
        return NameLock(
            tags={**self.tags, **later.tags},
            operations={**self.operations, **arguments},
            classes={**self.classes, **classes},
            alternatives={**self.alternatives, **alternatives},
        )


def alias_place(place: str) -> str:
    """How a schema that is no class is called in a lock."""
    return f"alias {place}"


def label_of(method: str, path: str) -> str:
    """How an operation is called in a lock: names of path parameters do not count."""
    return f"{method.upper()} {re.sub(r'{[^{}]+}', '{}', path)}"


def said_by(node: Any) -> list[str]:
    """What tells an alternative from others: what it refers to, its type, its keys, and the constants among them."""
    if not isinstance(node, dict):
        return []
    found = [f"{key} {node[key]}" for key in ("$ref", "title", "type", "format") if isinstance(node.get(key), str)]
    found += [
        f"= {json.dumps(node[key], sort_keys=True, default=str)[:200]}" for key in ("const", "enum") if key in node
    ]
    properties = node.get("properties")
    for wire, inner in (properties if isinstance(properties, dict) else {}).items():
        found.append(str(wire))
        if isinstance(inner, dict):
            values = [inner["const"]] if "const" in inner else inner.get("enum") or []
            found += [f"{wire} = {values[0]}"] if len(values) == 1 else []
    for part in node.get("allOf") or []:
        found += said_by(part)
    return sorted(set(found))


def _shared(one: list[str], other: list[str]) -> float:
    """How much two say of the same, from 0 to 1."""
    both = set(one) | set(other)
    if not both:
        return 0.5
    shared = len(set(one) & set(other)) / len(both)
    return shared if shared >= 0.3 else 0.0


def _sorted(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items()))


def _short(attributes: Mapping[str, str]) -> list[str | list[str]]:
    """A name that is the same on the wire is alone, others as a pair."""
    return [wire if wire == name else [wire, name] for wire, name in sorted(attributes.items())]


def _long(written: Iterable[Any]) -> dict[str, str]:
    pairs = ((each, each) if isinstance(each, str) else (each[0], each[1]) for each in written)
    return {str(wire): str(name) for wire, name in pairs}
