"""Every object and every enumeration becomes a class with a name of its own; everything else is where it is used.

That cures what the generator makes of nullable objects, self-references, unions of forward references, titles that
clash and schemas that fall because another one fell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from attrs import evolve

from runs_sdk.codegen.errors import LimitExceeded, Simplification
from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.identity import Identity, base_pointers, identity
from runs_sdk.codegen.normalise.inherit import inherit
from runs_sdk.codegen.normalise.lock import LockedClass, NameLock, alias_place, said_by
from runs_sdk.codegen.normalise.merge import sole_reference, structural
from runs_sdk.codegen.normalise.names import (
    TAKEN_ATTRIBUTES,
    ClassNames,
    identifier,
    member_names,
    module_name,
    unique,
)
from runs_sdk.codegen.normalise.plan import AliasPlan, ClassPlan, Plan, PropertyPlan
from runs_sdk.codegen.normalise.references import References, join, pointer_of, split
from runs_sdk.codegen.normalise.shaper import Shaper
from runs_sdk.codegen.normalise.shapes import (
    Alias,
    Anything,
    Array,
    Constant,
    Enumeration,
    Node,
    Object,
    Scalar,
    Shape,
    Union,
)
from runs_sdk.codegen.normalise.tags import Tags

FREE_FORM: Final = "x-runs-free-form"
"""In the example of an object without declared keys. The generator's properties keep a name, a description, a
default and an example of a schema and nothing else; examples are not generated, so that this key carries the mark."""

DECIMAL: Final = "x-runs-decimal"
"""In the example of a number with all its digits."""

POSITIONS: Final = "x-runs-positions:"
"""In the example of a list whose items differ by position, before the name of the piece that has their types."""

MOST_NODES: Final = 2_000_000
MOST_CLASSES: Final = 30_000
MOST_LEVELS: Final = 200
MOST_AT_ONCE: Final = 200
"""Properties of one class that the generator is given in one piece: it compares each of them with all others."""

DEEPEST: Final = 120


class Lowering:
    """Expresses schemas in the few forms that the generator takes whole, and collects the classes."""

    def __init__(self, references: References, plan: Plan, lock: NameLock) -> None:
        self._references = references
        self._plan = plan
        self._lock = lock
        self._shaper = Shaper(references, self.note)
        self._names = ClassNames(each.name for each in lock.classes.values())
        self._by_pointer: dict[str, str] = {}  # key of a class by the pointer of its schema
        self._expressed: dict[str, dict[str, Any]] = {}  # what a pointer that is no class comes down to
        self._active: list[str] = []
        self._shapes: dict[str, Object] = {}
        self._tags = Tags(references, self._shaper, plan.classes, self._shapes, self._by_pointer)
        self._attributes: dict[str, dict[str, str]] = {}  # those that stay, by the key of the class
        self._filling: str | None = None  # the class whose properties are being expressed
        self._inline: dict[str, tuple[str | None, str]] = {}  # of a class in place: what it is in, and its schema
        self._same: dict[Identity, tuple[Node, dict[str, Any]]] = {}  # objects in place, with what they came to
        self._lists: dict[str, str] = {}  # pieces with the types of lists by position
        self._waiting: dict[str, tuple[ClassPlan, Object, LockedClass]] = {}
        self._nodes = 0
        self._noted: set[Simplification] = set()
        self.components: dict[str, dict[str, Any]] = {}

    def note(self, kind: str, where: str, what: str) -> None:
        """Remember that something was simplified."""
        found = Simplification(kind, where, what)
        if found not in self._noted:
            self._noted.add(found)
            self._plan.simplifications.append(found)

    # --- classes -----------------------------------------------------------------------------------------------------

    def add_components(self) -> None:
        """Give every component schema that is an object or an enumeration its class, in the order of the document."""
        schemas = (self._references.document.get("components") or {}).get("schemas") or {}
        pointers = {name: join("components", "schemas", str(name)) for name in schemas}
        for name, pointer in pointers.items():
            shape = self._shaper.at(pointer)
            if isinstance(shape, Object | Enumeration):
                self._class(shape, (str(name),), pointer)
        inherit(
            self._references,
            self._plan.classes,
            self._class_behind,
            self._tags.target,
            lambda key, wire: self._tags.listed(self._shapes[key], wire),
            self.note,
        )
        for name, pointer in pointers.items():
            if pointer not in self._by_pointer:
                self._express_pointer(pointer)
            target = self._class_behind(pointer)
            if target is not None:
                self._plan.schemas[str(name)] = self._plan.classes[target].name
        self.finish()
        self._add_aliases(pointers)

    def _add_aliases(self, pointers: dict[str, str]) -> None:
        """Give every component schema a name that is no class, and those that had one before they became a class."""
        for schema, pointer in pointers.items():
            before = self._lock.alias_at(pointer)
            own = self._plan.classes[self._by_pointer[pointer]].name if pointer in self._by_pointer else None
            if own is not None and (before is None or before.name == own):
                continue
            locked = before or self._lock.classes.get(pointer)
            name = locked.name if locked else self._names.allocate(str(schema))[0]
            self._plan.lock.classes[alias_place(pointer)] = LockedClass(name)
            piece, key = f"A{len(self._plan.aliases) // MOST_AT_ONCE}", f"a{len(self._plan.aliases)}"
            component = self.components.setdefault(piece, {"type": "object", "properties": {}})
            component["properties"][key] = self._express_pointer(pointer)
            node = self._references.schema_at(pointer)
            description = described(node.get("description")) if isinstance(node, dict) else ""
            self._plan.aliases.append(AliasPlan(str(schema), name, piece, key, description))

    def _class_behind(self, pointer: str) -> str | None:
        seen = set()
        while pointer not in self._by_pointer and pointer not in seen:
            seen.add(pointer)
            shape = self._shaper.at(pointer)
            if isinstance(shape, Union) and len(shape.alternatives) == 1:
                sole = sole_reference(shape.alternatives[0])
                shape = Alias(sole[0]) if sole is not None else shape
            if not isinstance(shape, Alias):
                return None
            pointer = shape.pointer
        return self._by_pointer.get(pointer)

    def _class(self, shape: Object | Enumeration, hint: tuple[str, ...], source: str, *, in_place: bool = False) -> str:
        """A new class. One that is written in place is in the module of the class that it is in."""
        place = self._place(source)
        locked = self._lock.class_at(place, shape.properties if isinstance(shape, Object) else ())
        name, module = (locked.name, module_name(locked.name)) if locked else self._names.allocate(*hint)
        kind = "enum" if isinstance(shape, Enumeration) else "object"
        key = f"C{len(self._plan.classes)}"
        if len(self._plan.classes) >= MOST_CLASSES:
            raise LimitExceeded(f"the document comes to more than {MOST_CLASSES} classes")
        if in_place and self._filling is not None:
            module = self._plan.classes[self._filling].module
        found = ClassPlan(key, name, module, source, kind, described(shape.description))  # type: ignore[arg-type]
        self._plan.classes[key] = found
        given = self._plan.lock.classes[place] = LockedClass(name)
        if source.startswith("#") and source not in self._by_pointer:
            self._by_pointer[source] = key
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
            self._shapes[key] = shape
            self._attributes[key] = locked.attributes if locked else {}
            self._waiting[key] = (found, shape, given)
        return key

    def _place(self, source: str) -> str:
        """The place of a class in the lock: where its schema is, numbered when there are several classes for it."""
        place, number = source, 1
        while place in self._plan.lock.classes:
            number += 1
            place = f"{source} #{number}"
        return place

    def finish(self) -> None:
        """Fill in the classes that were met and not filled in yet; bases before what is made of them."""
        while self._waiting:
            self._fill_after_bases(next(iter(self._waiting)))
        self._filling = None

    def _fill_after_bases(self, key: str) -> None:
        waiting = [key]
        while waiting:
            key = waiting[-1]
            bases = [
                self._by_pointer.get(each) for each in base_pointers(self._references, self._plan.classes[key].source)
            ]
            before = [each for each in bases if each in self._waiting and each not in waiting]
            if before:
                waiting.extend(each for each in reversed(before) if each is not None)
                continue
            waiting.pop()
            if key in self._waiting:
                self._filling = key
                self._fill(*self._waiting.pop(key))

    def _fill(self, found: ClassPlan, shape: Object, given: LockedClass) -> None:
        wires = list(shape.properties)
        locked = self._attributes.get(found.key, {})
        kept = {index: locked[wire] for index, wire in enumerate(wires) if wire in locked}
        wanted = (identifier(wire, "field_") for wire in wires)
        attributes = unique(wanted, TAKEN_ATTRIBUTES | set(locked.values()), kept)
        given.attributes = dict(zip(wires, attributes, strict=True))
        properties: dict[str, Any] = {}
        needed = frozenset(shape.required)
        for index, (wire, attribute) in enumerate(zip(wires, attributes, strict=True)):
            node = shape.properties[wire]
            where = f"{found.source}/properties/{wire}"
            key = f"p{index}"
            properties[key] = self.express(node, (found.name, wire), where)
            required = wire in needed
            found.properties.append(
                PropertyPlan(wire, key, attribute, required, described_node(node), self._side(node))
            )
        required_keys = {each.key for each in found.properties if each.required}
        for number, keys in enumerate(batched(properties, MOST_AT_ONCE)):
            piece: dict[str, Any] = {"type": "object", "properties": {key: properties[key] for key in keys}}
            piece["required"] = [key for key in keys if key in required_keys]
            self.components[piece_of(found.key, number)] = piece
        component = self.components[found.key]
        if shape.patterns or shape.names is not None:
            self._express_keys(found, shape)
        if shape.additional is not None:
            where = f"{found.source}/additionalProperties"
            component["additionalProperties"] = self.express(
                shape.additional, (found.name, "AdditionalProperty"), where
            )

    def _express_keys(self, found: ClassPlan, shape: Object) -> None:
        """The types of undeclared keys and of what is under them, as the properties of a piece of the class."""
        nodes = {f"p{number}": node for number, (_, node) in enumerate(shape.patterns)}
        if shape.others is not None:
            nodes["rest"] = shape.others
        hint, where = (found.name, "AdditionalProperty"), f"{found.source}/patternProperties"
        expressed = {key: self.express(node, hint, f"{where}/{key}") for key, node in nodes.items()}
        names = self._names_of_keys(found, shape)
        if names is not None:
            expressed["names"] = names
        self.components[patterns_of(found.key)] = {"type": "object", "properties": expressed}
        found.patterns = [pattern for pattern, _ in shape.patterns]

    def _names_of_keys(self, found: ClassPlan, shape: Object) -> dict[str, Any] | None:
        """The enumeration of the keys. They are texts in Python, so that other types of them have no form."""
        if shape.names is None:
            return None
        where = f"{found.source}/propertyNames"
        expressed = self.express(shape.names, (found.name, "Key"), where)
        made = _class_of(expressed)
        members = self._plan.classes[made].members if made is not None and "anyOf" not in expressed else []
        if members and all(isinstance(value, str) for _, value in members):
            return expressed
        if expressed != {"type": "string"}:
            self.note("keys", where, "says more of keys than that they are some of several texts; they are str")
        return None

    def _side(self, node: Node) -> Literal["", "read", "write"]:
        """Who has a property alone, by what is in its schema or in what that is made of."""
        waiting: list[Node] = [node]
        for _ in range(16):
            each = waiting.pop(0) if waiting else None
            if not isinstance(each, dict):
                continue
            if each.get("readOnly") is True:
                return "read"
            if each.get("writeOnly") is True:
                return "write"
            listed = each.get("allOf")
            waiting.extend(listed if isinstance(listed, list) else [])
            if "$ref" in each:
                waiting.append(self._references.schema_at(pointer_of(each["$ref"])))
        return ""

    # --- expressions -------------------------------------------------------------------------------------------------

    def express(self, node: Node, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        """A schema in the forms that the generator takes. `hint` are the words to name classes by."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise LimitExceeded(f"the document comes to more than {MOST_NODES} schemas when its unions are written out")
        if len(self._active) > DEEPEST:
            raise LimitExceeded(f"the types at {where[:200]} are nested deeper than {DEEPEST}")
        self._active.append(where)
        try:
            shape = self._shaper.of(node, where)
            if isinstance(shape, Object) and not _is_free(shape):
                return self._inline_object(node, shape, hint, where)
            return self._express_shape(shape, hint, where)
        finally:
            self._active.pop()

    def _inline_object(self, node: Node, shape: Object, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        """An object written in place. One that contains itself, by way of what it is made of, has one class, and so has
        one that several schemas take over from the same base."""
        owner = self._plan.classes[self._filling].source if self._filling is not None else ""
        same = identity(node) if owner.startswith("#") else None
        if same is not None and same in self._same:
            return self._same[same][1]
        expressed = self._new_inline_object(node, shape, hint, where)
        if same is not None and _class_of(expressed) is not None:
            self._same[same] = (node, expressed)
        return expressed

    def _new_inline_object(self, node: Node, shape: Object, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        print_ = json.dumps(node, sort_keys=True, default=str)
        key = self._filling
        for depth in range(MOST_LEVELS):
            if key is None:
                break
            parent, own = self._inline.get(key, (None, ""))
            if own == print_:
                found = _reference(key)
                return any_of([found, {"type": "null"}]) if shape.nullable else found
            key = parent
            if depth == MOST_LEVELS - 1:
                self.note(
                    "recursion", where, f"is nested deeper than {MOST_LEVELS} objects; any value is allowed there"
                )
                return {}
        expressed = self._express_shape(shape, hint, where)
        made = _class_of(expressed)
        if made is not None:
            self._inline[made] = (self._filling, print_)
        return expressed

    def express_again(self, node: Node, hint: tuple[str, ...], where: str) -> dict[str, Any] | None:
        """An object as a class of its own, although there is one already; None for what is no object."""
        shape = self._shaper.of(node, where)
        for _ in range(8):
            if not isinstance(shape, Alias):
                break
            shape = self._shaper.at(shape.pointer)
        return _reference(self._class(shape, hint, where)) if isinstance(shape, Object) else None

    def _express_shape(self, shape: Shape, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        plain = self._plain(evolve(shape, nullable=False), hint, where)
        if not shape.nullable or plain == {}:
            return plain
        return any_of([plain, {"type": "null"}])

    def _plain(self, shape: Shape, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        match shape:
            case Alias(pointer=pointer):
                return self._express_pointer(pointer)
            case Scalar(type="number", format="decimal"):
                return {"type": "number", "example": DECIMAL}
            case Scalar(type=kind, format=form):
                return {"type": kind, "format": form} if form else {"type": kind}
            case Constant(value=value):
                return {"type": "boolean"} if isinstance(value, bool) else {"const": value}
            case Array(prefix=prefix) if prefix:
                return self._by_position(shape, hint, where)
            case Array(items=items):
                return {"type": "array", "items": self.express(items, (*hint, "Item"), f"{where}/items")}
            case Union():
                return self._union(shape, hint, where)
            case Object() if _is_free(shape):
                return {"example": FREE_FORM}
            case Object() | Enumeration():
                return _reference(self._class(shape, hint, where, in_place=True))
            case Anything():
                return {}
        raise AssertionError(f"{shape!r} has no expression")

    def _by_position(self, shape: Array, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        """A list whose items differ by position, which are the properties of a piece."""
        expressed = {
            f"p{index}": self.express(node, (*hint, f"Item{index + 1}"), f"{where}/prefixItems/{index}")
            for index, node in enumerate(shape.prefix)
        }
        if structural(shape.items):  # without a word about them the others are rare, and are passed on as they are
            expressed["rest"] = self.express(shape.items, (*hint, "Item"), f"{where}/items")
        spelt = json.dumps(expressed)
        piece = self._lists.setdefault(spelt, f"L{len(self._lists)}")
        self.components[piece] = {"type": "object", "properties": expressed}
        return {"type": "array", "items": any_of(list(expressed.values())), "example": POSITIONS + piece}

    def _express_pointer(self, pointer: str) -> dict[str, Any]:
        """What a reference comes down to. A circle without a class in it is cut: any value is allowed there."""
        if pointer in self._by_pointer:
            return self._class_reference(pointer)
        if pointer in self._expressed:
            return self._expressed[pointer]
        marker = f"<{pointer}>"
        if marker in self._active:
            self.note("recursion", pointer, "refers to itself without an object in between; any value is allowed there")
            return {}
        shape = self._shaper.at(pointer)
        if isinstance(shape, Object | Enumeration) and not (isinstance(shape, Object) and _is_free(shape)):
            self._class(shape, _words(pointer), pointer)
            return self._class_reference(pointer)
        self._active.append(marker)
        try:
            expressed = self._express_shape(shape, _words(pointer), pointer)
        finally:
            self._active.pop()
        self._expressed[pointer] = expressed
        return expressed

    def _class_reference(self, pointer: str) -> dict[str, Any]:
        """A class, or null if its schema allows that wherever it is used."""
        reference = _reference(self._by_pointer[pointer])
        return any_of([reference, {"type": "null"}]) if self._shaper.at(pointer).nullable else reference

    def _union(self, shape: Union, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        said = [said_by(node) for node in shape.alternatives]
        numbers = self._lock.numbers(where, said)
        self._plan.lock.alternatives[where] = dict(zip(numbers, said, strict=True))
        expressed = [
            self.express(node, (*hint, f"Type{number}"), f"{where}/{number}" if number else where)
            for number, node in zip(numbers, shape.alternatives, strict=True)
        ]
        keys = [_class_of(each) for each in expressed]
        if shape.discriminator:
            self._tags.by_discriminator(shape.discriminator, shape, keys)
        else:
            self._tags.by_constants(keys)
        return any_of(expressed)


def piece_of(key: str, number: int) -> str:
    """The name for the generator of a piece of a class with very many properties; the first has that of the class."""
    return f"{key}S{number}" if number else key


def patterns_of(key: str) -> str:
    """The name for the generator of the types that patterns give to keys of a class."""
    return f"{key}P"


def batched(keys: Iterable[str], size: int) -> Iterator[list[str]]:
    """The keys in lists of this size; one empty list if there are none."""
    listed = list(keys)
    for start in range(0, max(len(listed), 1), size):
        yield listed[start : start + size]


def described_node(node: Node) -> str:
    """What the document says about a property, with its default."""
    if not isinstance(node, dict):
        return ""
    text = described(node.get("description"))
    return text if "$ref" in node else with_default(text, node.get("default"))


def with_default(text: str, default: Any) -> str:
    """A description with the default, if there is one."""
    if default is None:
        return text
    return f"{text.rstrip()} Default: {described(json.dumps(default, default=str, ensure_ascii=False)[:200])}.".strip()


def _reference(key: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{key}"}


def _class_of(expressed: dict[str, Any]) -> str | None:
    referred = [each for each in expressed.get("anyOf", [expressed]) if each != {"type": "null"}]
    reference = referred[0].get("$ref") if len(referred) == 1 else None
    return reference.rsplit("/", 1)[-1] if isinstance(reference, str) else None


def _is_free(shape: Object) -> bool:
    return not shape.properties and shape.additional is None and not shape.patterns and shape.names is None


def _words(pointer: str) -> tuple[str, ...]:
    """Words to name what is at a pointer: the last steps, without those that only say how to get there."""
    skipped = {"properties", "schema", "content", "items", "components", "schemas", "paths", "responses", "definitions"}
    words = [step for step in split(pointer) if step not in skipped]
    return tuple(words[-3:]) or ("Schema",)


def any_of(expressed: list[dict[str, Any]]) -> dict[str, Any]:
    """A union without unions in it and without doubles. What any value is part of is any value, but for classes, which
    are read as such."""
    flat: list[dict[str, Any]] = []
    for each in expressed:
        flat.extend(inner for inner in each.get("anyOf", [each]) if inner not in flat)
    if {} in flat:
        flat = [*(inner for inner in flat if _holds_class(inner)), {}]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _holds_class(expressed: dict[str, Any]) -> bool:
    while "items" in expressed:
        expressed = expressed["items"]
    return "$ref" in expressed or any(_holds_class(inner) for inner in expressed.get("anyOf", ()))
