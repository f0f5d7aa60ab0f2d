"""From the generator's properties to Python: the type to write, the decoder to call, the classes to import.

The generator has its own code for this. Ours differs in that types are read tolerantly, by the decoders of the runtime,
and that an object without declared keys is a dict.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen
from openapi_python_client.parser.properties import (
    AnyProperty,
    EnumProperty,
    ModelProperty,
    Property,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from runs_sdk.codegen.normalise import ClassPlan
from runs_sdk.codegen.normalise.forms import DECIMAL, FREE_FORM, POSITIONS

_PLAIN: Final[dict[type[Any], tuple[str, str]]] = {
    StringProperty: ("str", "string"),
    IntProperty: ("int", "integer"),
    FloatProperty: ("float", "number"),
    BooleanProperty: ("bool", "boolean"),
    NoneProperty: ("None", "null"),
    DateProperty: ("datetime.date", "date"),
    DateTimeProperty: ("datetime.datetime", "moment"),
    UuidProperty: ("UUID", "uuid"),
    FileProperty: ("File", "file"),
}
"""Type and decoder of properties that need no more than these."""

_PASSED_ON: Final = frozenset(("string", "integer", "number", "boolean", "null", "anything"))
"""Decoders that change nothing, so that they are only called to tell alternatives apart."""

NEVER_FAIL: Final = frozenset(("date", "decimal", "file", "moment", "uuid"))
"""Decoders that pass on what they cannot read."""

DECODERS: Final = frozenset(
    [
        "anything",
        "boolean",
        "date",
        "decimal",
        "enumeration",
        "file",
        "integer",
        "list_of",
        "literal",
        "mapping",
        "moment",
        "null",
        "number",
        "one_of",
        "positions",
        "rest_by",
        "string",
        "uuid",
    ]
)
"""Names of the runtime's decoders."""


@frozen
class Typed:
    """How a property is written in Python.

    `type` is the annotation without Unset. `decoder` is an expression, empty if the value is taken as it is; `chooser`
    is one that also tells whether a value fits, for use among alternatives. `classes` are the models and enumerations
    in the type with their modules, `imports` further import lines that the type needs.
    """

    type: str
    decoder: str
    chooser: str
    classes: frozenset[tuple[str, str]] = frozenset()
    imports: frozenset[str] = frozenset()


def quoted(value: object) -> str:
    """A value as a Python literal in ASCII, in which no triple quotes are."""
    text = ascii(value)
    return text.replace('"', r"\x22") if text.startswith("'") else text


def typed(prop: Property, classes: Mapping[str, ClassPlan], pieces: Mapping[str, ModelProperty]) -> Typed:
    """How a property is written in Python. `classes` are by their names for the generator, and so are `pieces`, whose
    properties are the types of items by position."""
    for kind, (name, decoder) in _PLAIN.items():
        if type(prop) is kind and prop.example != DECIMAL:
            imports = {"datetime.": "import datetime", "UUID": "from uuid import UUID"}
            lines = frozenset(line for start, line in imports.items() if name.startswith(start))
            return Typed(name, "" if decoder in _PASSED_ON else decoder, decoder, imports=lines)
    if isinstance(prop, FloatProperty) and prop.example == DECIMAL:
        return Typed("Decimal", "decimal", "decimal", imports=frozenset(("from decimal import Decimal",)))
    if isinstance(prop, ConstProperty):
        value = quoted(prop.value.raw_value)
        lines = frozenset(("from typing import Literal",))
        return Typed(f"Literal[{value}]", "", f"literal({value})", imports=lines)
    if isinstance(prop, AnyProperty):
        if prop.example is not None and prop.example == FREE_FORM:
            return Typed("dict[str, Any]", "mapping", "mapping")
        return Typed("Any", "", "anything")
    if isinstance(prop, EnumProperty | ModelProperty):
        found = classes[str(prop.class_info.name)]
        decoder = f"enumeration({found.name})" if isinstance(prop, EnumProperty) else f"{found.name}.from_dict"
        return Typed(found.name, decoder, decoder, frozenset(((found.name, found.module),)))
    if isinstance(prop, ListProperty):
        inner = typed(prop.inner_property, classes, pieces)  # type: ignore[arg-type]
        mark = prop.example.get_untrusted_value() if prop.example is not None else ""
        if mark.startswith(POSITIONS):
            return _by_position(inner, pieces[mark.removeprefix(POSITIONS)], classes, pieces)
        decoder = f"list_of({inner.chooser})"
        return Typed(f"list[{inner.type}]", decoder, decoder, inner.classes, inner.imports)
    if isinstance(prop, UnionProperty):
        return _union([typed(inner, classes, pieces) for inner in prop.inner_properties])  # type: ignore[arg-type]
    raise TypeError(f"the generator made a {type(prop).__name__}, which has no form in Python here")


def _by_position(
    whole: Typed, piece: ModelProperty, classes: Mapping[str, ClassPlan], pieces: Mapping[str, ModelProperty]
) -> Typed:
    """A list whose items differ by position. `whole` is what all of them may be."""
    named = {str(each.name.get_untrusted_value()): each for each in piece.optional_properties or ()}
    choosers = {name: typed(each, classes, pieces).chooser for name, each in named.items()}
    rest = choosers.pop("rest", None)
    others = f", rest={rest}" if rest else ""
    decoder = f"positions({', '.join(choosers[f'p{number}'] for number in range(len(choosers)))}{others})"
    return Typed(f"list[{whole.type}]", decoder, decoder, whole.classes, whole.imports)


def _union(inner: list[Typed]) -> Typed:
    types = dict.fromkeys(each.type for each in sorted(inner, key=lambda one: one.type == "None"))
    classes: frozenset[tuple[str, str]] = frozenset().union(*(each.classes for each in inner))
    imports: frozenset[str] = frozenset().union(*(each.imports for each in inner))
    chooser = f"one_of({', '.join(each.chooser for each in inner)})"
    other = [each for each in inner if each.type != "None"]
    decoder = chooser if any(each.decoder for each in other) else ""
    if len(other) == 1:
        decoder = other[0].decoder  # null is read before any decoder is asked
    return Typed(" | ".join(types), decoder, chooser, classes, imports)


def helpers(*expressions: str) -> list[str]:
    """The runtime's decoders that these expressions name."""
    words = set(re.findall(r"[a-z_]+", " ".join(expressions)))
    return sorted(words & DECODERS)
