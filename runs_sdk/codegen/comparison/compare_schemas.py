"""Two schemas, one before and one after, in one direction."""

from __future__ import annotations

import json
from typing import Any, Final

from attrs import define, field

from runs_sdk.codegen.comparison.changes import Change, change
from runs_sdk.codegen.comparison.renames import renamed
from runs_sdk.codegen.comparison.rules import Direction
from runs_sdk.codegen.comparison.same import Same
from runs_sdk.codegen.comparison.schema import Document, Place, View, digest, is_tighter, says
from runs_sdk.codegen.normalise.references import split

PYTHON_FORMATS: Final = frozenset(("date-time", "date", "binary", "uuid"))
"""Formats of texts that are a type of their own in a generated package."""

DEEPEST: Final = 60
MOST_PAIRS: Final = 200_000


@define
class Unit:
    """The changes within one pair of components, or at one place of an operation, and the pairs that it refers to.

    `schema` is the name of the component, with the one that has taken its place.
    """

    schema: str = ""

    changes: list[tuple[Change, Place | None, Place | None]] = field(factory=list)
    parts: list[Unit] = field(factory=list)


def reachable(unit: Unit) -> list[Unit]:
    """All units that a unit refers to, and those that these refer to, each once."""
    seen: dict[int, Unit] = {}
    waiting = list(unit.parts)
    while waiting:
        each = waiting.pop()
        if id(each) not in seen:
            seen[id(each)] = each
            waiting.extend(each.parts)
    return list(seen.values())


class SchemaComparison:
    """Compares schemas of two documents. Each pair of components is compared once in each direction."""

    def __init__(self, old: Document, new: Document, same: Same) -> None:
        self.old = old
        self.new = new
        self.same = same
        self.units: dict[tuple[str, str, Direction], Unit] = {}
        self.renamed_schemas: dict[str, str] = {}
        """New component pointers by the old ones that are used in their place."""
        self._pairs = 0

    def compare(self, old: Place, new: Place, direction: Direction, unit: Unit, depth: int = 0) -> None:
        """Put what has changed from `old` to `new` into `unit`."""
        self._pairs += 1
        if depth > DEEPEST or self._pairs > MOST_PAIRS or self.same(old.node, new.node):
            return
        before, null_before = self.old.component(old)
        after, null_after = self.new.component(new)
        null_before = null_before or self.old.view(before).nullable
        null_after = null_after or self.new.view(after).nullable
        self._nullable(old, new, null_before, null_after, direction, unit)
        if _is_component(before.pointer) and _is_component(after.pointer):
            if before.pointer != after.pointer and self.new.at(before.pointer) is None:
                self.renamed_schemas.setdefault(before.pointer, after.pointer)
            inner = self._components(before, after, direction)
            if before.pointer != after.pointer and self._are_apart(before.pointer, after.pointer):
                self._replaced(old, new, before, after, direction, inner, unit)
            else:
                unit.parts.append(inner)
        else:
            self._views(self.old.view(before), self.new.view(after), direction, unit, depth)

    def _components(self, before: Place, after: Place, direction: Direction) -> Unit:
        key = (before.pointer, after.pointer, direction)
        if key not in self.units:
            one, two = split(before.pointer)[-1], split(after.pointer)[-1]
            self.units[key] = Unit(one if one == two else f"{one}, now {two}")
            self._views(self.old.view(before), self.new.view(after), direction, self.units[key], 0)
        return self.units[key]

    def _are_apart(self, before: str, after: str) -> bool:
        """Whether two components are different ones, since both documents have both."""
        return self.new.at(before) is not None and self.old.at(after) is not None

    def _replaced(
        self, old: Place, new: Place, before: Place, after: Place, direction: Direction, inner: Unit, unit: Unit
    ) -> None:
        """One component is where another one stood: that is one change, as severe as what they differ in."""
        severities = {each.severity for part in (inner, *reachable(inner)) for each, _, _ in part.changes}
        said = f"is {split(after.pointer)[-1]} now, not {split(before.pointer)[-1]}"
        rule = "schema-replaced" if "breaking" in severities else "schema-replaced-alike"
        _add(unit, rule, direction, said, old, new)

    def _views(self, old: View, new: View, direction: Direction, unit: Unit, depth: int) -> None:
        if old.alternatives or new.alternatives:
            self._alternatives(old, new, direction, unit, depth)
            if not (old.alternatives and new.alternatives):
                return  # what the one says beside its alternatives, the other says as the only one
        else:
            if not self._types(old, new, direction, unit):
                return  # limits of another type say nothing
            self._values(old, new, direction, unit)
            self._bounds(old, new, direction, unit)
            self._pattern(old, new, direction, unit)
        if old.has_default != new.has_default or old.default != new.default:
            said = f"the default {_said(old.default, old.has_default)} is {_said(new.default, new.has_default)} now"
            _add(unit, "default-changed", direction, said, old.place, new.place)
        self._properties(old, new, direction, unit, depth)
        for before, after in ((old.items, new.items), (old.additional, new.additional)):
            if before is not None and after is not None:
                self.compare(before, after, direction, unit, depth + 1)
            elif (before or after) and "array" in old.types & new.types:
                self.compare(before or Place({}, f"{old.place.pointer}/items", old.place.at),
                             after or Place({}, f"{new.place.pointer}/items", new.place.at),
                             direction, unit, depth + 1)  # fmt: skip

    def _nullable(self, old: Place, new: Place, before: bool, after: bool, direction: Direction, unit: Unit) -> None:
        if before != after and not (self._allows_any(self.old, old) or self._allows_any(self.new, new)):
            rule = "became-nullable" if after else "became-not-nullable"
            _add(unit, rule, direction, "may be null now" if after else "may not be null any more", old, new)

    @staticmethod
    def _allows_any(document: Document, place: Place) -> bool:
        return document.view(document.component(place)[0]).is_any

    # ---- values

    def _types(self, old: View, new: View, direction: Direction, unit: Unit) -> bool:
        """Compare types and formats. Returns whether the values can still be the same ones."""
        before, after = _widened(old.types), _widened(new.types)
        if before != after:
            names = f"{_types(old)} has become {_types(new)}"
            if not after or (before and before < after):
                rule = "type-widened"
            elif not before or after < before:
                rule = "type-narrowed"
            else:
                rule = "type-changed"
            _add(unit, rule, direction, names, old.place, new.place)
        elif old.format != new.format:
            own = {old.format, new.format} & PYTHON_FORMATS and "string" in old.types
            rule = "format-changed" if own else "format-hint-changed"
            said = f"the format {old.format or 'none'} has become {new.format or 'none'}"
            _add(unit, rule, direction, said, old.place, new.place)
        return not before or not after or bool(before & after)

    def _values(self, old: View, new: View, direction: Direction, unit: Unit) -> None:
        if old.values is None and new.values is None:
            return
        if old.values is None or new.values is None:
            rule = "enum-introduced" if old.values is None else "enum-dropped"
            listed = ", ".join(_json(each) for each in (new.values or old.values or ())[:8])
            said = (
                f"only {listed} are allowed now" if old.values is None else f"any value is allowed, not only {listed}"
            )
            _add(unit, rule, direction, said, old.place, new.place)
            return
        for value in old.values:
            if value not in new.values:
                _add(unit, "enum-value-removed", direction, f"the value {_json(value)} is gone", old.place, new.place)
        for value in new.values:
            if value not in old.values:
                _add(unit, "enum-value-added", direction, f"the value {_json(value)} is new", old.place, new.place)

    def _bounds(self, old: View, new: View, direction: Direction, unit: Unit) -> None:
        for before, after, upper in ((old.upper, new.upper, True), (old.lower, new.lower, False)):
            for kind in sorted(before.keys() | after.keys()):
                one, two = before.get(kind), after.get(kind)
                if one == two:
                    continue
                tightened = two is not None and (one is None or is_tighter(two, one, upper=upper))
                name = f"{'greatest' if upper else 'least'} {kind if kind == 'number' else f'number of {kind}'}"
                name = name.replace("number of length", "length")
                said = f"the {name} was {_bound(one)} and is {_bound(two)}"
                rule = "bound-tightened" if tightened else "bound-loosened"
                _add(unit, rule, direction, said, old.place, new.place)

    def _pattern(self, old: View, new: View, direction: Direction, unit: Unit) -> None:
        if old.pattern == new.pattern:
            return
        rule = "pattern-added" if not old.pattern else "pattern-removed" if not new.pattern else "pattern-changed"
        said = f"the pattern {old.pattern or 'none'} has become {new.pattern or 'none'}"
        _add(unit, rule, direction, said, old.place, new.place)

    # ---- alternatives

    def _alternatives(self, old: View, new: View, direction: Direction, unit: Unit, depth: int) -> None:
        before = old.alternatives or [Place(old.place.node, old.place.pointer, old.place.at)]
        after = new.alternatives or [Place(new.place.node, new.place.pointer, new.place.at)]
        pairs, gone, fresh = self._matched(before, after)
        for one, two in pairs:
            self.compare(one, two, direction, unit, depth + 1)
        for one in gone:
            said = f"cannot be {self._called(self.old, one)} any more"
            _add(unit, "alternative-removed", direction, said, one, None)
        for two in fresh:
            said = f"can be {self._called(self.new, two)} besides"
            _add(unit, "alternative-added", direction, said, None, two)
        if old.discriminator != new.discriminator and old.alternatives and new.alternatives:
            was, now = old.discriminator or "no property", new.discriminator or "no property"
            said = f"{now} tells the alternatives apart now, not {was}"
            _add(unit, "discriminator-changed", direction, said, old.place, new.place)
        for value in sorted(old.mapping.keys() & new.mapping.keys()):
            if old.mapping[value] != new.mapping[value] and self.renamed_name(old.mapping[value]) != new.mapping[value]:
                said = f"{value!r} means {new.mapping[value]} now, not {old.mapping[value]}"
                _add(unit, "discriminator-mapping-changed", direction, said, old.place, new.place)

    def renamed_name(self, name: str) -> str:
        """What a component is called in the new document, as far as is known."""
        pointer = self.renamed_schemas.get(f"#/components/schemas/{name}", "")
        return pointer.rsplit("/", 1)[-1]

    def _matched(
        self, before: list[Place], after: list[Place]
    ) -> tuple[list[tuple[Place, Place]], list[Place], list[Place]]:
        """Alternatives that are the same: by component, by what they say, by type; the rest is gone or new."""
        pairs: list[tuple[Place, Place]] = []
        gone, fresh = list(before), list(after)

        def key_of(document: Document, place: Place, how: str) -> str:
            target = document.component(place)[0]
            if how == "component":
                return target.pointer if _is_component(target.pointer) else ""
            if how == "digest":
                return digest(document, place)
            view = document.view(target)
            constants = {name: document.view(document.component(p)[0]).values for name, p in view.properties.items()}
            tags = sorted(f"{name}={each}" for name, each in constants.items() if each and len(each) == 1)
            return "; ".join(tags) if how == "constants" else ",".join(sorted(view.types))

        for how in ("component", "digest", "constants", "types"):
            waiting: dict[str, list[Place]] = {}
            for two in fresh:
                waiting.setdefault(key_of(self.new, two, how), []).append(two)
            for one in list(gone):
                same = waiting.get(key_of(self.old, one, how))
                last = how == "types"
                if not same or not key_of(self.old, one, how) or (last and not self._may_match(one, same[0])):
                    continue
                two = same.pop(0)
                pairs.append((one, two))
                gone.remove(one)
                fresh.remove(two)
        return pairs, gone, fresh

    def _may_match(self, one: Place, two: Place) -> bool:
        """Whether two alternatives of one type are one that has changed: not two different components that both have
        a place in their document still."""
        a, b = self.old.component(one)[0].pointer, self.new.component(two)[0].pointer
        if _is_component(a) and _is_component(b):
            return self.new.at(a) is None and self.old.at(b) is None
        return not (_is_component(a) or _is_component(b))

    @staticmethod
    def _called(document: Document, place: Place) -> str:
        target = document.component(place)[0]
        if _is_component(target.pointer):
            return split(target.pointer)[-1]
        view = document.view(target)
        return _json(view.values[0]) if view.values and len(view.values) == 1 else _types(view)

    # ---- properties

    def _properties(self, old: View, new: View, direction: Direction, unit: Unit, depth: int) -> None:
        if old.closed != new.closed:
            rule = "undeclared-keys-refused" if new.closed else "undeclared-keys-allowed"
            said = "undeclared keys are refused now" if new.closed else "undeclared keys are allowed now"
            _add(unit, rule, direction, said, old.place, new.place)
        gone = [name for name in old.properties if name not in new.properties]
        fresh = [name for name in new.properties if name not in old.properties]
        pairs = renamed(
            {name: says(self.old, old.properties[name]) for name in gone},
            {name: says(self.new, new.properties[name]) for name in fresh},
        )
        for name, place in old.properties.items():
            if name in pairs:
                other = pairs[name]
                said = f"the property {name} is called {other} now"
                _add(unit, "property-renamed", direction, said, place, new.properties[other])
                self._required(old, new, name, other, direction, unit)
                self.compare(place, new.properties[other], direction, unit, depth + 1)
            elif name in new.properties:
                self._one_property(old, new, name, direction, unit, depth)
            elif not _is_hidden(self.old.view(self.old.component(place)[0]), self.old.view(place), direction):
                _add(unit, "property-removed", direction, f"the property {name} is gone", place, None)
        for name in fresh:
            if name in pairs.values():
                continue
            place = new.properties[name]
            if _is_hidden(self.new.view(self.new.component(place)[0]), self.new.view(place), direction):
                continue
            needed = name in new.required
            rule = "property-added-required" if needed else "property-added"
            said = f"the property {name} is new" + (", and required" if needed else "")
            _add(unit, rule, direction, said, None, place)

    def _one_property(self, old: View, new: View, name: str, direction: Direction, unit: Unit, depth: int) -> None:
        one, two = old.properties[name], new.properties[name]
        before, after = self._own(self.old, one), self._own(self.new, two)
        for attribute, gone, back, said in (
            ("read_only", "property-became-read-only", "property-became-writable", "is read-only"),
            ("write_only", "property-became-write-only", "property-became-readable", "is write-only"),
        ):
            was, now = getattr(before, attribute), getattr(after, attribute)
            if was != now:
                text = f"the property {name} {said} now" if now else f"the property {name} {said} no more"
                _add(unit, gone if now else back, direction, text, one, two)
        if after.deprecated and not before.deprecated:
            _add(unit, "property-deprecated", direction, f"the property {name} is deprecated", one, two)
        if _is_hidden(before, before, direction) and _is_hidden(after, after, direction):
            return
        self._required(old, new, name, name, direction, unit)
        self.compare(one, two, direction, unit, depth + 1)

    @staticmethod
    def _own(document: Document, place: Place) -> View:
        own, target = document.view(place), document.view(document.component(place)[0])
        found = View(place)
        found.read_only = own.read_only or target.read_only
        found.write_only = own.write_only or target.write_only
        found.deprecated = own.deprecated
        return found

    @staticmethod
    def _required(old: View, new: View, name: str, other: str, direction: Direction, unit: Unit) -> None:
        was, now = name in old.required, other in new.required
        if was == now:
            return
        rule = "property-became-required" if now else "property-became-optional"
        said = f"the property {other} {'is required now' if now else 'is optional now'}"
        _add(unit, rule, direction, said, old.properties[name], new.properties[other])


def _is_hidden(target: View, own: View, direction: Direction) -> bool:
    """Whether a property does not go in this direction."""
    if direction == "request":
        return target.read_only or own.read_only
    return target.write_only or own.write_only


def _is_component(pointer: str) -> bool:
    steps = split(pointer)
    return len(steps) == 3 and steps[:2] == ["components", "schemas"]


def _add(unit: Unit, rule: str, direction: Direction, what: str, old: Place | None, new: Place | None) -> None:
    found = change(rule, direction, what, old=old.pointer if old else "", new=new.pointer if new else "")
    unit.changes.append((found, old, new))


def _widened(types: frozenset[str]) -> frozenset[str]:
    """An integer is a number, too."""
    return types | {"integer"} if "number" in types else types


def _types(view: View) -> str:
    if view.alternatives:
        return f"one of {len(view.alternatives)}"
    return " or ".join(sorted(view.types)) or "any value"


def _bound(bound: tuple[float, bool] | None) -> str:
    if bound is None:
        return "none"
    return f"{bound[0]:g} (excluded)" if bound[1] else f"{bound[0]:g}"


def _said(value: Any, given: bool) -> str:
    return _json(value) if given else "none"


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:80] + " …"
