"""From two documents to what has changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from runs_sdk.codegen.comparison.changes import Change, Diff, change
from runs_sdk.codegen.comparison.compare_schemas import SchemaComparison, Unit, reachable
from runs_sdk.codegen.comparison.names import Names
from runs_sdk.codegen.comparison.operations import Answer, Operation, Parameter, matched, operations
from runs_sdk.codegen.comparison.renames import renamed
from runs_sdk.codegen.comparison.rules import SEVERITIES, Direction
from runs_sdk.codegen.comparison.same import Same
from runs_sdk.codegen.comparison.schema import Document, Place, says
from runs_sdk.codegen.comparison.security import compare_schemes, compare_security, compare_servers
from runs_sdk.codegen.lockfile import facts
from runs_sdk.codegen.normalise.references import split

Found = tuple[Change, Place | None, Place | None]


def compare(old: dict[str, Any], new: dict[str, Any], names: tuple[Names, Names]) -> Diff:
    """What has changed from one OpenAPI 3 document to another. `names` are those of the generated packages."""
    comparison = _Comparison(Document(facts(old)), Document(facts(new)), names)
    comparison.run()
    return Diff(_title(old), _title(new), comparison.changes())


def _title(document: dict[str, Any]) -> str:
    info = document.get("info")
    info = info if isinstance(info, dict) else {}
    return " ".join(str(info[key]) for key in ("title", "version") if info.get(key)) or "a document"


class _Comparison:
    def __init__(self, old: Document, new: Document, names: tuple[Names, Names]) -> None:
        self.old = old
        self.new = new
        self.names = names
        self.same = Same(old.root, new.root)
        self.schemas = SchemaComparison(old, new, self.same)
        self.units: list[tuple[Operation | None, Operation | None, Unit]] = []

    def run(self) -> None:
        whole = Unit()
        self.units.append((None, None, whole))
        before, after = operations(self.old), operations(self.new)
        for found in (*compare_servers(self.old.root, self.new.root), *compare_schemes(self.old.root, self.new.root)):
            whole.changes.append((found, None, None))
        pairs, gone, fresh = matched(before, after, (self.old, self.new))
        for one in gone:
            said = "is gone" + ("; it was deprecated" if one.node.get("deprecated") is True else "")
            self._alone("operation-removed", said, one, None)
        for two in fresh:
            self._alone("operation-added", "is new", None, two)
        for one, two in pairs:
            unit = Unit()
            self.units.append((one, two, unit))
            self._operation(one, two, unit)

    def _alone(self, rule: str, said: str, one: Operation | None, two: Operation | None) -> None:
        unit = Unit()
        self._note(unit, rule, None, said, one.pointer if one else "", two.pointer if two else "")
        self.units.append((one, two, unit))

    @staticmethod
    def _note(unit: Unit, rule: str, direction: Direction | None, said: str, old: str, new: str) -> None:
        unit.changes.append((change(rule, direction, said, old=old, new=new), None, None))

    # ---- one operation

    def _operation(self, one: Operation, two: Operation, unit: Unit) -> None:
        sent: Direction = "response" if one.inbound else "request"
        received: Direction = "request" if one.inbound else "response"
        places = one.pointer, two.pointer
        if one.key != two.key:
            self._note(unit, "operation-moved", None, f"is {two.method.upper()} {two.path} now", *places)
        if one.id != two.id and one.id and two.id:
            self._note(unit, "operation-id-changed", None, f"its operationId is {two.id} now, not {one.id}", *places)
        was, now = (each.node.get("deprecated") is True for each in (one, two))
        if was != now:
            rule = "operation-deprecated" if now else "operation-undeprecated"
            self._note(unit, rule, None, "is deprecated" if now else "is not deprecated any more", *places)
        if one.key != two.key or not (self.same(one.node, two.node) and self.same(one.shared, two.shared)):
            self._parameters(one, two, sent, unit)
            self._body(one, two, sent, unit)
            self._answers(one, two, received, unit)
        for found in compare_security(self.old.root, self.new.root, one, two):
            unit.changes.append((found, None, None))

    def _parameters(self, one: Operation, two: Operation, direction: Direction, unit: Unit) -> None:
        pairs = [(one.parameters[key], two.parameters[key]) for key in one.parameters if key in two.parameters]
        gone = [each for key, each in one.parameters.items() if key not in two.parameters]
        fresh = [each for key, each in two.parameters.items() if key not in one.parameters]
        for before, after in [*self._path_parameters(one, two, gone, fresh), *self._renamed(gone, fresh)]:
            gone.remove(before)
            fresh.remove(after)
            pairs.append((before, after))
            places = before.pointer, after.pointer
            if before.location != after.location:
                said = f"{_called(before)} is sent as {_called(after)} now"
                self._note(unit, "parameter-moved", None, said, *places)
            if before.wire != after.wire:
                rule = "path-parameter-renamed" if before.location == "path" == after.location else "parameter-renamed"
                self._note(unit, rule, None, f"{_called(before)} is called {after.wire} now", *places)
        for before in gone:
            self._note(unit, "parameter-removed", None, f"{_called(before)} is gone", before.pointer, "")
        for after in fresh:
            rule = "parameter-added-required" if after.required else "parameter-added"
            said = f"{_called(after)} is new{', and required' if after.required else ''}"
            self._note(unit, rule, None, said, "", after.pointer)
        for before, after in pairs:
            self._parameter(before, after, direction, unit)

    @staticmethod
    def _path_parameters(
        one: Operation, two: Operation, gone: list[Parameter], fresh: list[Parameter]
    ) -> Iterator[tuple[Parameter, Parameter]]:
        """Path parameters are the same when they are at the same place of the same path."""
        if one.key != two.key:
            return
        steps = zip(one.path.strip("/").split("/"), two.path.strip("/").split("/"), strict=True)
        for before, after in steps:
            first = next((each for each in gone if each.location == "path" and f"{{{each.wire}" in before), None)
            second = next((each for each in fresh if each.location == "path" and f"{{{each.wire}" in after), None)
            if first is not None and second is not None:
                yield first, second

    def _renamed(self, gone: list[Parameter], fresh: list[Parameter]) -> Iterator[tuple[Parameter, Parameter]]:
        """Parameters that have moved to another place, and those that have another name in the same place."""
        left, new = list(gone), list(fresh)
        for before in list(left):
            after = next((each for each in new if each.wire == before.wire and each.location != before.location), None)
            if after is not None:
                left.remove(before)
                new.remove(after)
                yield before, after
        for location in ("query", "header", "cookie"):
            old = {each.wire: each for each in left if each.location == location}
            now = {each.wire: each for each in new if each.location == location}
            pairs = renamed(
                {name: says(self.old, each.schema) for name, each in old.items()},
                {name: says(self.new, each.schema) for name, each in now.items()},
            )
            yield from ((old[name], now[other]) for name, other in pairs.items())

    def _parameter(self, before: Parameter, after: Parameter, direction: Direction, unit: Unit) -> None:
        places = before.pointer, after.pointer
        if before.required != after.required:
            rule = "parameter-became-required" if after.required else "parameter-became-optional"
            said = f"{_called(after)} is {'required' if after.required else 'optional'} now"
            self._note(unit, rule, None, said, *places)
        if before.style != after.style and before.location == after.location and self._style_shows(before, after):
            said = f"{_called(after)} is written {after.style} now, not {before.style}"
            self._note(unit, "parameter-style-changed", None, said, *places)
        if after.deprecated and not before.deprecated:
            self._note(unit, "parameter-deprecated", None, f"{_called(after)} is deprecated", *places)
        inner = Unit()
        self.schemas.compare(before.schema, after.schema, direction, inner)
        unit.changes += [
            (evolve(c, what=f"{_called(after)}: {_with_path(c)}"), old, new) for c, old, new in inner.changes
        ]
        unit.parts += inner.parts

    def _style_shows(self, before: Parameter, after: Parameter) -> bool:
        """Whether the style makes a difference: not for single values, unless the parameter has another style."""
        if before.style.partition(",")[0] != after.style.partition(",")[0]:
            return True
        views = [
            self.old.view(self.old.component(before.schema)[0]),
            self.new.view(self.new.component(after.schema)[0]),
        ]
        return any(view.types & {"array", "object"} or not view.types for view in views)

    # ---- bodies and answers

    def _body(self, one: Operation, two: Operation, direction: Direction, unit: Unit) -> None:
        places = one.body_pointer or one.pointer, two.body_pointer or two.pointer
        if not one.bodies and not two.bodies:
            return
        if not one.bodies:
            rule = "body-added-required" if two.body_required else "body-added"
            self._note(
                unit, rule, None, f"a body {'has to' if two.body_required else 'may'} be sent now", "", places[1]
            )
            return
        if not two.bodies:
            self._note(unit, "body-removed", None, "no body can be sent any more", places[0], "")
            return
        if one.body_required != two.body_required:
            rule = "body-became-required" if two.body_required else "body-became-optional"
            said = f"the body is {'required' if two.body_required else 'optional'} now"
            self._note(unit, rule, None, said, *places)
        self._media(one.bodies, two.bodies, direction, places, "the body", unit)

    def _media(
        self,
        old: dict[str, Place],
        new: dict[str, Place],
        direction: Direction,
        places: tuple[str, str],
        what: str,
        unit: Unit,
        *,
        is_error: bool = False,
    ) -> None:
        if is_error and old.keys() != new.keys():
            said = f"{what} is {' or '.join(new)} now, not {' or '.join(old)}"
            self._note(unit, "error-media-type-changed", direction, said, *places)
        for name in sorted(old.keys() - new.keys()) if not is_error else ():
            said = f"{what} cannot be {name} any more"
            self._note(unit, "media-type-removed", direction, said, places[0], places[1])
        for name in sorted(new.keys() - old.keys()) if not is_error else ():
            self._note(unit, "media-type-added", direction, f"{what} can be {name} besides", places[0], places[1])
        for name in sorted(old.keys() & new.keys()):
            inner = Unit()
            self.schemas.compare(old[name], new[name], direction, inner)
            unit.changes += [(evolve(c, what=f"{what}: {_with_path(c)}"), a, b) for c, a, b in inner.changes]
            unit.parts += inner.parts

    def _answers(self, one: Operation, two: Operation, direction: Direction, unit: Unit) -> None:
        for status, before in one.answers.items():
            if status not in two.answers:
                rule = "success-removed" if before.is_success else "error-removed"
                self._note(unit, rule, None, f"the answer {before.status} is gone", before.pointer, two.pointer)
        for status, after in two.answers.items():
            if status not in one.answers:
                rule = "success-added" if after.is_success else "error-added"
                self._note(unit, rule, None, f"there is an answer {after.status} now", one.pointer, after.pointer)
            else:
                self._answer(one.answers[status], after, direction, unit)

    def _answer(self, before: Answer, after: Answer, direction: Direction, unit: Unit) -> None:
        places = before.pointer, after.pointer
        what = f"the answer {after.status}"
        if before.streams != after.streams and before.bodies and after.bodies:
            said = f"{what} is {'an event stream now' if after.streams else 'no event stream any more'}"
            self._note(unit, "operation-streaming-changed", None, said, *places)
        if bool(before.bodies) != bool(after.bodies):
            rule = "answer-body-added" if after.bodies else "answer-body-removed"
            self._note(unit, rule, None, f"{what} has {'a' if after.bodies else 'no'} body now", *places)
        else:
            error = not before.is_success
            self._media(before.bodies, after.bodies, direction, places, what, unit, is_error=error)
        for name in sorted(before.headers.keys() - after.headers.keys()):
            said = f"{what} has no header {before.headers[name]} any more"
            self._note(unit, "header-removed", None, said, *places)
        for name in sorted(after.headers.keys() - before.headers.keys()):
            self._note(unit, "header-added", None, f"{what} has a header {after.headers[name]} now", *places)

    # ---- put together

    def changes(self) -> list[Change]:
        """All changes, each once: what a component has is one change for all operations that reach it."""
        merged: dict[tuple[str, str, str, str], Change] = {}
        for one, two, unit in self.units:
            operation = one or two
            label = operation.label if operation else ""
            for found, old, new in unit.changes:
                own = self._named(found, one, two, old, new)
                _merge(merged, evolve(own, operation=label, operations=(label,) if label else ()))
            for inner in reachable(unit):
                for each, old, new in inner.changes:
                    found = evolve(each, what=_with_path(each))
                    own = self._named(found, None, None, old, new)
                    _merge(merged, evolve(own, schema=inner.schema, operations=(label,) if label else ()))
        for before, after in self.schemas.renamed_schemas.items():
            said = f"the schema {split(before)[-1]} is called {split(after)[-1]} now"
            found = change("schema-renamed", None, said, schema=split(before)[-1], old=before, new=after)
            _merge(merged, evolve(found, names=self.names[0].of_class(before)))
        ranks = _group_ranks(merged.values())
        return sorted(
            merged.values(),
            key=lambda each: (
                ranks[each.group], each.group, SEVERITIES.index(each.severity), each.rule, each.what, each.old, each.new
            ),
        )  # fmt: skip

    def _named(
        self, found: Change, one: Operation | None, two: Operation | None, old: Place | None, new: Place | None
    ) -> Change:
        names = [*self.names[0].of_place(old), *self.names[1].of_place(new)]
        if not names and one is not None:
            names += self.names[0].of_operation(one, found.old)
        if two is not None and (not names or found.rule in ("operation-moved", "operation-id-changed")):
            names += self.names[1].of_operation(two, found.new)
        return evolve(found, names=tuple(dict.fromkeys(names)))


def _merge(merged: dict[tuple[str, str, str, str], Change], found: Change) -> None:
    """Add a change, or what it has besides to the one that is there already."""
    key = (found.rule, found.what, found.old, found.new)
    there = merged.get(key)
    if there is None:
        merged[key] = found
        return
    merged[key] = evolve(
        there,
        severity=min(there.severity, found.severity, key=SEVERITIES.index),
        direction=there.direction if there.direction == found.direction else None,
        operation=there.operation if there.operation == found.operation else "",
        schema=min(each for each in (there.schema, found.schema) if each) if there.schema or found.schema else "",
        operations=tuple(dict.fromkeys((*there.operations, *found.operations))),
        names=tuple(dict.fromkeys((*there.names, *found.names))),
    )


def _with_path(found: Change) -> str:
    """What has changed, with the way to it through properties and lists where there is one."""
    path = _path_of(found.old or found.new)
    if found.rule.startswith("property-"):
        path = path.rpartition(".")[0]  # the sentence names the property itself
    return f"{path}: {found.what}" if path else found.what


def _path_of(pointer: str) -> str:
    """The way from a component, parameter or body to a schema in it: `config.tags[]`."""
    steps = split(pointer)
    steps = steps[3:] if steps[:2] == ["components", "schemas"] else steps[max(_schema_step(steps), 0) :]
    found = ""
    for before, step in zip(["", *steps], steps, strict=False):
        if before == "properties":
            found += f".{step}"
        elif step == "items" and before != "properties":
            found += "[]"
        elif step == "additionalProperties" and before != "properties":
            found += ".*"
    return found.lstrip(".")


def _schema_step(steps: list[str]) -> int:
    return next((index + 1 for index, step in enumerate(steps) if step == "schema"), len(steps))


def _group_ranks(changes: Iterable[Change]) -> dict[str, int]:
    """The worst severity of each group, so that the groups to look at first come first."""
    found: dict[str, int] = {}
    for each in changes:
        rank = SEVERITIES.index(each.severity)
        found[each.group] = min(found.get(each.group, rank), rank)
    return found


def _called(parameter: Parameter) -> str:
    return f"the {parameter.location} parameter {parameter.wire}"
