"""Every object and every enumeration becomes a class with a name of its own; everything else is where it is used.

That cures what the generator makes of nullable objects, self-references, unions of forward references, titles that
clash and schemas that fall because another one fell.
"""

from __future__ import annotations

import json
from typing import Any, Final, Literal

from attrs import evolve

from runs_sdk.codegen.errors import LimitExceeded, Simplification
from runs_sdk.codegen.normalise.classes import Classes
from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.forms import (
    DECIMAL,
    FREE_FORM,
    POSITIONS,
    any_of,
    batched,
    class_of,
    described_node,
    is_free,
    patterns_of,
    piece_of,
    reference,
    words_of,
)
from runs_sdk.codegen.normalise.identity import Identity, identity
from runs_sdk.codegen.normalise.inherit import inherit
from runs_sdk.codegen.normalise.lock import LockedClass, NameLock, alias_place, said_by
from runs_sdk.codegen.normalise.merge import structural
from runs_sdk.codegen.normalise.names import (
    TAKEN_ATTRIBUTES,
    identifier,
    unique,
)
from runs_sdk.codegen.normalise.plan import AliasPlan, ClassPlan, Plan, PropertyPlan
from runs_sdk.codegen.normalise.references import References, join, pointer_of
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

MOST_NODES: Final = 2_000_000
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
        self._classes = Classes(references, self._shaper, plan, lock)
        self.components = self._classes.components
        self._expressed: dict[str, dict[str, Any]] = {}  # what a pointer that is no class comes down to
        self._active: list[str] = []
        self._tags = Tags(references, self._shaper, plan.classes, self._classes.shapes, self._classes.by_pointer)
        self._inline: dict[str, tuple[str | None, str]] = {}  # of a class in place: what it is in, and its schema
        self._same: dict[Identity, tuple[Node, dict[str, Any]]] = {}  # objects in place, with what they came to
        self._lists: dict[str, str] = {}  # pieces with the types of lists by position
        self._nodes = 0
        self._noted: set[Simplification] = set()

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
                self._classes.add(shape, (str(name),), pointer)
        inherit(
            self._references,
            self._plan.classes,
            self._classes.behind,
            self._tags.target,
            lambda key, wire: self._tags.listed(self._classes.shapes[key], wire),
            self.note,
        )
        for name, pointer in pointers.items():
            if pointer not in self._classes.by_pointer:
                self._express_pointer(pointer)
            target = self._classes.behind(pointer)
            if target is not None:
                self._plan.schemas[str(name)] = self._plan.classes[target].name
        self.finish()
        self._add_aliases(pointers)

    def _add_aliases(self, pointers: dict[str, str]) -> None:
        """Give every component schema a name that is no class, and those that had one before they became a class."""
        for schema, pointer in pointers.items():
            before = self._lock.alias_at(pointer)
            key = self._classes.by_pointer.get(pointer)
            own = self._plan.classes[key].name if key is not None else None
            if own is not None and (before is None or before.name == own):
                continue
            locked = before or self._lock.classes.get(pointer)
            name = locked.name if locked else self._classes.names.allocate(str(schema))[0]
            self._plan.lock.classes[alias_place(pointer)] = LockedClass(name)
            piece, place = f"A{len(self._plan.aliases) // MOST_AT_ONCE}", f"a{len(self._plan.aliases)}"
            component = self.components.setdefault(piece, {"type": "object", "properties": {}})
            component["properties"][place] = self._express_pointer(pointer)
            node = self._references.schema_at(pointer)
            description = described(node.get("description")) if isinstance(node, dict) else ""
            self._plan.aliases.append(AliasPlan(str(schema), name, piece, place, description))

    def finish(self) -> None:
        """Fill in the classes that were met and not filled in yet."""
        for found, shape, given in self._classes.waiting():
            self._fill(found, shape, given)

    def _fill(self, found: ClassPlan, shape: Object, given: LockedClass) -> None:
        wires = list(shape.properties)
        locked = self._classes.attributes.get(found.key, {})
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
        made = class_of(expressed)
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
            if isinstance(shape, Object) and not is_free(shape):
                return self._inline_object(node, shape, hint, where)
            return self._express_shape(shape, hint, where)
        finally:
            self._active.pop()

    def _inline_object(self, node: Node, shape: Object, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        """An object written in place. One that contains itself, by way of what it is made of, has one class, and so has
        one that several schemas take over from the same base."""
        owner = self._plan.classes[self._classes.filling].source if self._classes.filling is not None else ""
        same = identity(node) if owner.startswith("#") else None
        if same is not None and same in self._same:
            return self._same[same][1]
        expressed = self._new_inline_object(node, shape, hint, where)
        if same is not None and class_of(expressed) is not None:
            self._same[same] = (node, expressed)
        return expressed

    def _new_inline_object(self, node: Node, shape: Object, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        print_ = json.dumps(node, sort_keys=True, default=str)
        key = self._classes.filling
        for depth in range(MOST_LEVELS):
            if key is None:
                break
            parent, own = self._inline.get(key, (None, ""))
            if own == print_:
                found = reference(key)
                return any_of([found, {"type": "null"}]) if shape.nullable else found
            key = parent
            if depth == MOST_LEVELS - 1:
                self.note(
                    "recursion", where, f"is nested deeper than {MOST_LEVELS} objects; any value is allowed there"
                )
                return {}
        expressed = self._express_shape(shape, hint, where)
        made = class_of(expressed)
        if made is not None:
            self._inline[made] = (self._classes.filling, print_)
        return expressed

    def express_again(self, node: Node, hint: tuple[str, ...], where: str) -> dict[str, Any] | None:
        """An object as a class of its own, although there is one already; None for what is no object."""
        shape = self._shaper.of(node, where)
        for _ in range(8):
            if not isinstance(shape, Alias):
                break
            shape = self._shaper.at(shape.pointer)
        return reference(self._classes.add(shape, hint, where)) if isinstance(shape, Object) else None

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
            case Object() if is_free(shape):
                return {"example": FREE_FORM}
            case Object() | Enumeration():
                return reference(self._classes.add(shape, hint, where, in_place=True))
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
        if pointer in self._classes.by_pointer:
            return self._classes.reference(pointer)
        if pointer in self._expressed:
            return self._expressed[pointer]
        marker = f"<{pointer}>"
        if marker in self._active:
            self.note("recursion", pointer, "refers to itself without an object in between; any value is allowed there")
            return {}
        shape = self._shaper.at(pointer)
        if isinstance(shape, Object | Enumeration) and not (isinstance(shape, Object) and is_free(shape)):
            self._classes.add(shape, words_of(pointer), pointer)
            return self._classes.reference(pointer)
        self._active.append(marker)
        try:
            expressed = self._express_shape(shape, words_of(pointer), pointer)
        finally:
            self._active.pop()
        self._expressed[pointer] = expressed
        return expressed

    def _union(self, shape: Union, hint: tuple[str, ...], where: str) -> dict[str, Any]:
        said = [said_by(node) for node in shape.alternatives]
        numbers = self._lock.numbers(where, said)
        self._plan.lock.alternatives[where] = dict(zip(numbers, said, strict=True))
        expressed = [
            self.express(node, (*hint, f"Type{number}"), f"{where}/{number}" if number else where)
            for number, node in zip(numbers, shape.alternatives, strict=True)
        ]
        keys = [class_of(each) for each in expressed]
        if shape.discriminator:
            self._tags.by_discriminator(shape.discriminator, shape, keys)
        else:
            self._tags.by_constants(keys)
        return any_of(expressed)
