"""Values that a schema allows: the smallest, the fullest, and one for every alternative and enumeration value.

Written for this purpose: what generates from JSON Schema in general fails on many real schemas. The samples depend on
the schema alone. Formats are written the way that Python writes them back, so that a round trip can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote

from attrs import define, field

from runs_sdk.codegen.verification.original import Original
from runs_sdk.codegen.verification.patterns import matching
from runs_sdk.codegen.verification.places import Locations, has_places

DEEPEST: Final = 12
MOST_VALUES: Final = 12_000
"""Values in one sample. The properties of an object have equal shares of what is left, so that the first ones of large
models, in which everything refers to everything, leave room for the others."""

TEXTS: Final = {
    "date-time": "2024-02-29T12:30:00+00:00",
    "date": "2024-02-29",
    "uuid": "12345678-1234-5678-9234-567812345678",
}


@define
class Sample:
    """A value, and which of its keys the schema declares, by their place (`$`, `$.a`, `$.b[0]`)."""

    value: Any
    declared: dict[str, set[str]] = field(factory=dict)
    fixed: frozenset[str] = frozenset()
    """Places of values that the schema lists."""
    named: frozenset[str] = frozenset()
    """Places of objects whose keys the schema lists."""
    texts: frozenset[str] = frozenset()
    """Places of items of a list that are texts of no format, whatever the items before and after them are."""


class _Impossible(Exception):
    """No value within the depth that is gone into."""


class Sampler:
    """Makes samples. Each sample makes the next choice of those that a schema offers, so that all are made."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._places = Locations(original) if has_places(original.document) else None
        self._turn = 0
        self._full = True
        self._declared: dict[str, set[str]] = {}
        self._fixed: set[str] = set()
        """Places of values that the schema lists."""
        self._typed: set[str] = set()
        """Places of objects whose undeclared keys have a type."""
        self._named: set[str] = set()
        self._texts: set[str] = set()
        self._budget = 0
        self._reserve = 0
        """Values that required properties may still take when their share is used up."""
        self._listed: dict[int, tuple[list[Any], list[Any], frozenset[str]]] = {}
        """Lists of alternatives that were met, by identity."""
        self._known: dict[tuple[str, int], list[Sample]] = {}

    def samples(self, schema: Any, most: int = 6) -> Iterable[Sample]:
        """Up to `most` different samples, the fullest first. Nobody may change them: what is only a reference, such as
        the error that every operation answers with, is sampled once."""
        if not isinstance(schema, dict) or list(schema) != ["$ref"] or not isinstance(schema["$ref"], str):
            return self._samples(schema, most)
        key = (schema["$ref"], most)
        if key not in self._known:
            self._known[key] = list(self._samples(schema, most))
        return self._known[key]

    def _samples(self, schema: Any, most: int) -> Iterator[Sample]:
        seen: list[Any] = []
        for turn in range(most):
            for full in (True, False) if turn == 0 else (True,):
                self._turn, self._full, self._budget = turn, full, MOST_VALUES
                self._reserve = MOST_VALUES
                self._declared, self._typed, self._fixed = {}, set(), set()
                self._named, self._texts = set(), set()
                try:
                    value = self._value(schema, "$", 0)
                except _Impossible:
                    continue
                if value not in seen:
                    seen.append(value)
                    sets = (self._fixed, self._named, self._texts)
                    yield Sample(value, self._declared, *map(frozenset, sets))

    def _value(self, schema: Any, place: str, depth: int) -> Any:
        self._budget -= 1
        if depth > DEEPEST * 3 or self._budget < 0:
            raise _Impossible
        parts: list[dict[str, Any]] = []
        self._gather(schema, parts, [])
        for key in ("oneOf", "anyOf"):
            for part in parts:
                if part.get(key):
                    return self._alternative(part, key, parts, place, depth)
        return self._plain(parts, place, depth)

    def _gather(self, schema: Any, parts: list[dict[str, Any]], path: list[str]) -> None:
        """All schemas that hold here, without references and allOf."""
        if not isinstance(schema, dict):
            return
        if self._places is not None:
            schema, targets = self._places.entered(schema)
            for reference, target in targets:
                if reference not in path:
                    self._gather(target, parts, [*path, reference])
        reference = schema.get("$ref")
        if isinstance(reference, str):
            if reference in path:
                return
            self._gather(self._original.target(reference), parts, [*path, reference])
            if not self._original.beside_references:
                return
        for inner in schema.get("allOf") or ():
            self._gather(inner, parts, path)
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        own["<path>"] = path
        parts.append(own)

    def _alternative(
        self, chosen: dict[str, Any], key: str, parts: list[dict[str, Any]], place: str, depth: int
    ) -> Any:
        path = chosen["<path>"]
        options, targets = self._options(chosen[key])
        if not targets.isdisjoint(path[:-1]):
            options = []  # a base that lists its own children, seen from a child
        elif not targets.isdisjoint(path):
            options = [node for node in options if node.get("$ref") not in path]
        rest = [{k: v for k, v in part.items() if not (k == key and part is chosen)} for part in parts]
        base = [{k: v for k, v in part.items() if k != "<path>"} for part in rest if part.keys() != {"<path>"}]
        if not options:
            return self._value({"allOf": base}, place, depth + 1)
        start = self._turn % len(options)
        last: _Impossible | None = None
        for offset in range(len(options)):
            option = options[(start + offset) % len(options)]
            try:
                value = self._value({"allOf": [*base, option]} if base else option, place, depth + 1)
            except _Impossible as error:
                last = error
                self._forget(place)
                continue
            return self._discriminated(value, option, chosen, place)
        raise last or _Impossible

    def _options(self, listed: list[Any]) -> tuple[list[Any], frozenset[str]]:
        """The alternatives that say something, and what all of them refer to. A long list is met very often."""
        known = self._listed.get(id(listed))
        if known is None or known[0] is not listed:
            targets = [node["$ref"] for node in listed if isinstance(node, dict) and isinstance(node.get("$ref"), str)]
            options = [node for node in listed if self._says_something(node)]
            known = self._listed[id(listed)] = (listed, options, frozenset(targets))
        return known[1], known[2]

    def _forget(self, place: str) -> None:
        """Take back what was declared at a place and below it, for which there was no value after all."""
        for name in [name for name in self._declared if name == place or name.startswith((f"{place}.", f"{place}["))]:
            del self._declared[name]

    def _says_something(self, node: Any) -> bool:
        if not isinstance(node, dict):
            return False
        return any(
            key in node
            for key in (
                "$ref",
                "type",
                "properties",
                "enum",
                "const",
                "allOf",
                "anyOf",
                "oneOf",
                "items",
                "additionalProperties",
                "format",
            )
        )

    def _discriminated(self, value: Any, option: Any, chosen: dict[str, Any], place: str) -> Any:
        """Give the key that tells alternatives apart the value that means this one."""
        about = chosen.get("discriminator")
        if not isinstance(about, dict) or not isinstance(value, dict) or not isinstance(option, dict):
            return value
        name = about.get("propertyName")
        reference = option.get("$ref")
        if not isinstance(reference, str) or not isinstance(name, str):
            return value
        if name not in self._declared.get(place, ()) and place in self._typed:
            return value  # keys that are not declared have a type of their own here, and need not be strings
        mapping = about.get("mapping") or {}
        short = _last_step(reference)
        values = [key for key, target in mapping.items() if target == short or _last_step(str(target)) == short]
        if values or f"{place}.{name}" not in self._fixed:  # its name means nothing where its own schema lists others
            value[name] = values[self._turn % len(values)] if values else short
        return value

    def _plain(self, parts: list[dict[str, Any]], place: str, depth: int) -> Any:
        for part in parts:
            if "const" in part:
                self._fixed.add(place)
                return part["const"]
        listed = [part["enum"] for part in parts if part.get("enum")]
        if listed:
            self._fixed.add(place)
            both = [value for value in listed[0] if all(value in other for other in listed[1:])] or listed[0]
            kinds = self._kinds(parts)
            value = both[self._turn % len(both)]
            if kinds == ["string"] and value is not None and not isinstance(value, str):
                return ("true" if value else "false") if isinstance(value, bool) else str(value)
            return value
        kinds = self._kinds(parts)
        kind = kinds[self._turn % len(kinds)] if kinds else self._implied(parts)
        if kind == "object":
            return self._object(parts, place, depth)
        if kind == "array":
            return self._array(parts, place, depth)
        return self._scalar(kind, parts)

    def _kinds(self, parts: list[dict[str, Any]]) -> list[str]:
        """The types that all parts allow."""
        kinds: list[str] | None = None
        for part in parts:
            stated = part.get("type")
            if stated is None:
                continue
            own = [kind for kind in (stated if isinstance(stated, list) else [stated]) if isinstance(kind, str)]
            if kinds is None:
                kinds = own
            else:
                both = [kind for kind in kinds if kind in own]
                kinds = both or (["integer"] if {*kinds, *own} == {"integer", "number"} else kinds)
        return [kind for kind in kinds or () if kind != "null"] or list(kinds or ())

    def _implied(self, parts: list[dict[str, Any]]) -> str:
        for part in parts:
            if part.get("properties") or isinstance(part.get("additionalProperties"), dict):
                return "object"
            if "patternProperties" in part:
                return "object"
            if "items" in part or "prefixItems" in part:
                return "array"
            if part.get("format") in TEXTS:
                return "string"
        return "any"

    def _scalar(self, kind: str, parts: list[dict[str, Any]]) -> Any:
        forms = [part["format"] for part in parts if isinstance(part.get("format"), str)]
        if kind in ("string", "file"):
            return next((TEXTS[form] for form in forms if form in TEXTS), f"text {self._turn}")
        return {
            "integer": 3 + self._turn,
            "number": 1.5 + self._turn,
            "boolean": self._turn % 2 == 0,
            "null": None,
        }.get(kind, {"any": ["thing", 1, None, {"deep": True}]})

    def _array(self, parts: list[dict[str, Any]], place: str, depth: int) -> list[Any]:
        if depth > DEEPEST:
            return []
        prefix = next((part[key] for part in parts for key in ("prefixItems", "items") if _is_prefix(part, key)), None)
        flat = [part["items"] for part in parts if isinstance(part.get("items"), dict)]
        if prefix:
            return self._by_position(prefix, flat, place, depth)
        if not flat:
            return ["item"]
        try:
            first = self._value(flat[self._turn % len(flat)], f"{place}[0]", depth + 1)
        except _Impossible:
            return []
        return [first]

    def _by_position(self, prefix: list[Any], others: list[Any], place: str, depth: int) -> list[Any]:
        """A list with one item of each position, and one of the others. A text looks like a date where it can."""
        made: list[Any] = []
        for index, node in enumerate([*prefix, *others[:1]]):
            here = f"{place}[{index}]"
            try:
                value = self._value(node, here, depth + 1)
            except _Impossible:
                break
            said = self._original.resolve(node)
            if isinstance(said, dict) and said.keys() <= {"type", "description", "title"} and isinstance(value, str):
                value = TEXTS["date-time"]
                self._texts.add(here)
            made.append(value)
        return made

    def _object(self, parts: list[dict[str, Any]], place: str, depth: int) -> dict[str, Any]:
        declared: dict[str, list[Any]] = {}
        required: set[str] = set()
        for part in parts:
            for name, node in (part.get("properties") or {}).items():
                declared.setdefault(name, []).append(node)
            needed = part.get("required")
            required.update(name for name in (needed if isinstance(needed, list) else ()) if isinstance(name, str))
        self._declared.setdefault(place, set()).update(declared)
        if any(isinstance(part.get("additionalProperties"), dict) and part["additionalProperties"] for part in parts):
            self._typed.add(place)
        made: dict[str, Any] = {}
        self._budget -= len(declared)
        left = self._budget
        for index, (name, nodes) in enumerate(declared.items()):
            share = left // (len(declared) - index) if self._full else left
            if name not in required and (not self._full or depth > DEEPEST or share <= 0):
                continue
            schema = nodes[0] if len(nodes) == 1 else {"allOf": nodes}
            self._budget = share
            try:
                made[name] = self._value(schema, f"{place}.{name}", depth + 1)
            except _Impossible:
                if name in required and depth <= DEEPEST:
                    made[name] = self._smallest(schema, f"{place}.{name}", depth + 1)
            finally:
                left -= share - self._budget
                self._budget = left
        if self._full and depth <= DEEPEST:
            self._add_undeclared(parts, made, place, depth)
        return made

    def _smallest(self, schema: Any, place: str, depth: int) -> Any:
        """The smallest value where there was no room for a full one, so that what is required does not end a sample."""
        if not self._full:
            raise _Impossible
        budget, self._full, self._budget = self._budget, False, self._reserve
        self._forget(place)
        try:
            return self._value(schema, place, depth)
        finally:
            self._reserve, self._full, self._budget = self._budget, True, budget

    def _add_undeclared(self, parts: list[dict[str, Any]], made: dict[str, Any], place: str, depth: int) -> None:
        patterns = [pair for part in parts for pair in (part.get("patternProperties") or {}).items()]
        for pattern, schema in patterns:
            key = matching(str(pattern))
            if key is not None and key not in made:
                try:
                    made[key] = self._value(schema, f"{place}.{key}", depth + 1)
                except _Impossible:
                    continue
        listed = [self._original.resolve(part["propertyNames"]) for part in parts if "propertyNames" in part]
        names = next((each["enum"] for each in listed if isinstance(each, dict) and each.get("enum")), None)
        free = [str(each) for each in names or ["some key"] if each not in made]
        if names and all(isinstance(each, str) for each in names) and len(names) > 1:
            self._named.add(place)
        for part in parts:
            extra = part.get("additionalProperties")
            if not free or any(re.search(str(pattern), free[0]) for pattern, _ in patterns):
                continue
            if isinstance(extra, dict) and extra:
                try:
                    made[free[0]] = self._value(extra, f"{place}.{free[0]}", depth + 1)
                except _Impossible:
                    continue
                return


def _is_prefix(part: dict[str, Any], key: str) -> bool:
    """Whether a keyword has the schemas of the first items: `items` could, before OpenAPI 3.1."""
    return isinstance(part.get(key), list) and bool(part[key])


def _last_step(reference: str) -> str:
    """The name of what is referred to."""
    return unquote(reference.rsplit("/", 1)[-1]).replace("~1", "/").replace("~0", "~")
