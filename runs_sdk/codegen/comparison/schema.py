"""What a schema says, however it is spelt: references followed, allOf taken together, null as a type apart.

The two spellings of a nullable value, a reference inside of an allOf and an exclusive bound as a boolean or as a number
come to the same, so that a document that was only rewritten shows no change.
"""

from __future__ import annotations

import json
from typing import Any, Final

from attrs import define, field, frozen

from runs_sdk.codegen.errors import DocumentError, LimitExceeded
from runs_sdk.codegen.normalise.references import at_pointer, join, pointer_of, split

MOST_PARTS: Final = 512

UPPER: Final = {"maximum": "number", "maxLength": "length", "maxItems": "items", "maxProperties": "properties"}
LOWER: Final = {"minimum": "number", "minLength": "length", "minItems": "items", "minProperties": "properties"}

_IMPLIED: Final = (("object", ("properties", "additionalProperties", "patternProperties")), ("array", ("items",)))
_EXPLICIT_ONLY: Final = ("nullable", "description", "title", "example", "examples", "default", "deprecated",
                         "readOnly", "writeOnly", "externalDocs", "xml", "summary")  # fmt: skip


@frozen
class Place:
    """A schema and where it is. `pointer` is its place in the document; `at` is how the generator calls that place."""

    node: Any
    pointer: str
    at: str


@define
class View:
    """What a schema says.

    `types` is empty for any type. `values` is None where no values are listed. `bounds` has, for each kind of limit,
    the value and whether that value itself is excluded. `alternatives` are those of oneOf and anyOf without null.
    """

    place: Place
    types: frozenset[str] = frozenset()
    nullable: bool = False
    format: str = ""
    values: tuple[Any, ...] | None = None
    properties: dict[str, Place] = field(factory=dict)
    required: frozenset[str] = frozenset()
    closed: bool = False
    additional: Place | None = None
    items: Place | None = None
    alternatives: list[Place] = field(factory=list)
    discriminator: str = ""
    mapping: dict[str, str] = field(factory=dict)
    upper: dict[str, tuple[float, bool]] = field(factory=dict)
    lower: dict[str, tuple[float, bool]] = field(factory=dict)
    pattern: str = ""
    default: Any = None
    has_default: bool = False
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False

    @property
    def is_any(self) -> bool:
        """Whether it allows every value."""
        return not (self.types or self.values is not None or self.alternatives or self.properties)


class Document:
    """One document, asked for what its schemas say."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.root = document
        self._views: dict[str, View] = {}

    def at(self, pointer: str) -> Any:
        """What is at a pointer, or None where it leads nowhere."""
        try:
            return at_pointer(self.root, pointer)
        except KeyError:
            return None

    def follow(self, node: Any, pointer: str) -> tuple[Any, str]:
        """A node that is no schema, or what it refers to in the end, with its place."""
        for _ in range(64):
            if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                return node, pointer
            pointer = pointer_of(node["$ref"])
            node = self.at(pointer)
        raise LimitExceeded("a chain of references is longer than 64, or goes in a circle")

    def component(self, place: Place) -> tuple[Place, bool]:
        """What a schema that is only a reference refers to, and whether null is allowed besides."""
        nullable = False
        for _ in range(64):
            node = place.node
            if not isinstance(node, dict):
                return place, nullable
            reference, null = _only_reference(node)
            nullable = nullable or null
            if reference is None:
                return place, nullable
            pointer = pointer_of(reference)
            target = self.at(pointer)
            if target is None:
                return Place({}, pointer, pointer), nullable
            place = Place(target, pointer, pointer)
        raise LimitExceeded("a chain of references is longer than 64, or goes in a circle")

    def view(self, place: Place) -> View:
        """What the schema at a place says."""
        known = self._views.get(place.pointer)
        if known is None:
            known = View(place)
            self._add(known, place, (place.pointer,), [0])
            self._views[place.pointer] = known
        return known

    def _add(self, view: View, place: Place, path: tuple[str, ...], count: list[int]) -> None:
        count[0] += 1
        if count[0] > MOST_PARTS:
            raise LimitExceeded(f"a schema is made of more than {MOST_PARTS} others")
        node = place.node
        if node is False:
            view.values = ()
        if not isinstance(node, dict):
            return
        if isinstance(node.get("$ref"), str):
            pointer = pointer_of(node["$ref"])
            target = self.at(pointer)
            if pointer not in path and target is not None:
                self._add(view, Place(target, pointer, place.at), (*path, pointer), count)
        parts = node.get("allOf")
        for index, part in enumerate(parts if isinstance(parts, list) else []):
            self._add(view, Place(part, f"{place.pointer}/allOf/{index}", place.at), path, count)
        _add_values(view, node)
        _add_bounds(view, node)
        _add_object(view, node, place)
        if isinstance(node.get("items"), dict):
            view.items = _both(view.items, Place(node["items"], f"{place.pointer}/items", f"{place.at}/items"))
        self._add_alternatives(view, node, place)

    def _add_alternatives(self, view: View, node: dict[str, Any], place: Place) -> None:
        for keyword in ("oneOf", "anyOf"):
            written = node.get(keyword)
            found: list[Place] = []
            for index, inner in enumerate(written if isinstance(written, list) else []):
                if _is_null(inner):
                    view.nullable = True
                elif inner is not True and _says_something(inner):
                    number = len(found)
                    found.append(Place(inner, f"{place.pointer}/{keyword}/{index}", f"{place.at}/{number}"))
            if len(found) == 1:
                self._add(view, Place(found[0].node, found[0].pointer, place.at), (place.pointer,), [0])
            elif found:
                view.alternatives = found
        discriminator = node.get("discriminator")
        if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str):
            view.discriminator = discriminator["propertyName"]
            mapping = discriminator.get("mapping")
            view.mapping = {str(k): str(v).rsplit("/", 1)[-1] for k, v in (mapping or {}).items()} if isinstance(
                mapping or {}, dict
            ) else {}  # fmt: skip


def _only_reference(node: dict[str, Any]) -> tuple[str | None, bool]:
    """The reference of a schema that says nothing else, perhaps wrapped, and whether null is allowed besides."""
    nullable = node.get("nullable") is True
    beside = (*_EXPLICIT_ONLY, "discriminator")
    said = [key for key in node if key not in beside and not key.startswith("x-")]
    if said == ["$ref"] and isinstance(node["$ref"], str):
        return node["$ref"], nullable
    if len(said) == 1 and said[0] in ("allOf", "anyOf", "oneOf") and isinstance(node[said[0]], list):
        rest = [each for each in node[said[0]] if said[0] == "allOf" or not _is_null(each)]
        nullable = nullable or len(rest) < len(node[said[0]])
        if len(rest) == 1 and isinstance(rest[0], dict):
            reference, null = _only_reference(rest[0])
            return reference, nullable or null
    return None, nullable


def _is_null(node: Any) -> bool:
    if not isinstance(node, dict):
        return False
    return (
        node.get("type") in ("null", ["null"])
        or node.get("enum") == [None]
        or ("const" in node and node["const"] is None)
    )


def _says_something(node: Any) -> bool:
    """An alternative that only asks for keys says nothing of types."""
    return isinstance(node, dict) and any(key not in ("required", *_EXPLICIT_ONLY) for key in node)


def _add_values(view: View, node: dict[str, Any]) -> None:
    written = node.get("type")
    types = {each for each in (written if isinstance(written, list) else [written]) if isinstance(each, str)}
    if node.get("nullable") is True or "null" in types:
        view.nullable = True
    types -= {"null"}
    if not types:
        types = {kind for kind, keys in _IMPLIED if any(key in node for key in keys)}
    listed = node.get("enum") if isinstance(node.get("enum"), list) else None
    if "const" in node:
        listed = [node["const"]]
    if listed is not None:
        if None in listed and len(listed) > 1:
            view.nullable = True
        values = tuple(each for each in listed if each is not None)
        view.values = values if view.values is None else tuple(each for each in view.values if each in values)
        types = types or {_type_of(each) for each in values}
    if types:
        view.types = frozenset(types if not view.types else (view.types & types or types))
    for key, attribute in (("format", "format"), ("pattern", "pattern")):
        if isinstance(node.get(key), str):
            setattr(view, attribute, node[key])
    if "default" in node:
        view.default, view.has_default = node["default"], node["default"] is not None
    view.read_only = view.read_only or node.get("readOnly") is True
    view.write_only = view.write_only or node.get("writeOnly") is True
    view.deprecated = view.deprecated or node.get("deprecated") is True


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    kinds = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return kinds.get(type(value), "string")


def _add_bounds(view: View, node: dict[str, Any]) -> None:
    for keys, found in ((UPPER, view.upper), (LOWER, view.lower)):
        for key, kind in keys.items():
            values: list[tuple[float, bool]] = []
            exclusive = f"exclusive{key[0].upper()}{key[1:]}" if kind == "number" else ""
            if _is_number(node.get(key)) and not (kind != "number" and keys is LOWER and node[key] == 0):
                values.append((node[key], node.get(exclusive) is True))
            if exclusive and _is_number(node.get(exclusive)):
                values.append((node[exclusive], True))
            for value in values:
                if kind not in found or is_tighter(value, found[kind], upper=keys is UPPER):
                    found[kind] = value


def is_tighter(bound: tuple[float, bool], than: tuple[float, bool], *, upper: bool) -> bool:
    """Whether a limit (value, and whether the value itself is excluded) allows less than another one."""
    if bound[0] == than[0]:
        return bound[1] and not than[1]
    return bound[0] < than[0] if upper else bound[0] > than[0]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _add_object(view: View, node: dict[str, Any], place: Place) -> None:
    properties = node.get("properties")
    for name, inner in (properties if isinstance(properties, dict) else {}).items():
        pointer = join(*split(place.pointer), "properties", name)
        found = Place(inner, pointer, f"{place.at}/properties/{name}")
        view.properties[name] = _both(view.properties.get(name), found)
    required = node.get("required")
    if isinstance(required, list):
        view.required |= {each for each in required if isinstance(each, str)}
    additional = node.get("additionalProperties")
    if additional is False or node.get("unevaluatedProperties") is False:
        view.closed = True
    elif isinstance(additional, dict) and _says_something(additional):
        found = Place(additional, f"{place.pointer}/additionalProperties", f"{place.at}/additionalProperties")
        view.additional = _both(view.additional, found)


def _both(there: Place | None, found: Place) -> Place:
    """What is declared twice: a value has to meet both."""
    if there is None or not _says_something(there.node) or there.node == found.node:
        return found
    return Place({"allOf": [there.node, found.node]}, found.pointer, found.at) if _says_something(found.node) else there


def digest(document: Document, place: Place, depth: int = 3) -> str:
    """A text that is equal for schemas that say the same, down to some levels, whatever they are called."""
    return json.dumps(_outline(document, place, depth), sort_keys=True, default=str)


def says(document: Document, place: Place) -> tuple[str, str]:
    """What a schema says, and what it says on the surface."""
    return digest(document, place), digest(document, place, 0)


def _outline(document: Document, place: Place, depth: int) -> Any:
    try:
        place, nullable = document.component(place)
    except DocumentError:
        return None
    view = document.view(place)
    outline: dict[str, Any] = {"types": sorted(view.types), "null": nullable or view.nullable, "format": view.format}
    if view.values is not None:
        outline["values"] = sorted(map(str, view.values))
    if depth:
        outline["properties"] = {name: _outline(document, inner, depth - 1) for name, inner in view.properties.items()}
        outline["required"] = sorted(view.required)
        outline["alternatives"] = sorted(
            json.dumps(_outline(document, each, depth - 1), sort_keys=True, default=str) for each in view.alternatives
        )
        for key, inner in (("items", view.items), ("additional", view.additional)):
            outline[key] = _outline(document, inner, depth - 1) if inner else None
    return outline
