"""What the templates are given: one class for each thing that a template writes, with its names, types and code."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import Factory, evolve, frozen

from runs_sdk.codegen.docstrings import sentence
from runs_sdk.codegen.normalise import BodyPlan, ClassPlan, EncodingPlan, OperationPlan, ParameterPlan, WebhookPlan
from runs_sdk.codegen.normalise.parameters import path_names
from runs_sdk.codegen.typed import NEVER_FAIL, Typed, helpers, quoted


@frozen
class FieldView:
    """One attribute of a model."""

    attribute: str
    wire: str
    required: bool
    typed: Typed
    description: str
    side: str = ""

    @property
    def given(self) -> bool:
        """Whether who makes an object has to give it: what only the service writes is in what is read alone."""
        return self.required and self.side != "read"

    @property
    def annotation(self) -> str:
        return self.typed.type if self.required else f"{self.typed.type} | Unset"


@frozen
class ModelView:
    """One model."""

    plan: ClassPlan
    fields: list[FieldView]
    additional: Typed | None
    multipart: bool
    telling: list[FieldView] = Factory(list)
    """Fields whose values tell this model from a sibling in a union, which has another type for that key."""
    telling_rest: list[Typed] = Factory(list)
    """The type of undeclared keys, if it tells this model from a sibling in a union."""
    patterns: list[tuple[str, Typed]] = Factory(list)
    """The types of undeclared keys by regular expressions; `others` is that of the keys that match none."""
    others: Typed | None = None
    base: ClassPlan | None = None
    variants: list[tuple[str, ClassPlan]] = Factory(list)
    """The classes that inherit from this one, by the values of its discriminator."""

    @property
    def doc(self) -> str:
        lines = [self.plan.description] if self.plan.description else []
        described = [f"    {each.attribute}: {sentence(each.description)}" for each in self.fields if each.description]
        if described:
            lines += ["", "Attributes:", *described] if lines else ["Attributes:", *described]
        return "\n".join(lines)

    @cached_property
    def every(self) -> list[Typed]:
        undeclared = [*(each for _, each in self.patterns), *(each for each in (self.additional, self.others) if each)]
        return [*(each.typed for each in self.fields), *undeclared]

    @property
    def classes(self) -> list[tuple[str, str]]:
        own = self.plan.name
        return sorted({pair for each in self.every for pair in each.classes if pair[0] != own})

    @property
    def decoded_classes(self) -> list[tuple[str, str]]:
        """Those that reading needs."""
        words = set(re.findall(r"\w+", " ".join(self._decoders())))
        return [pair for pair in self.classes if pair[0] in words]

    @cached_property
    def bound(self) -> dict[str, str]:
        """The decoders that are made once, when the first object is read, with the names that they have there."""
        made = dict.fromkeys(each for each in self._decoders() if not each.isidentifier() and each)
        return {expression: f"read_{number}" for number, expression in enumerate(made)}

    def decoder(self, kind: Typed) -> str:
        """What a value is decoded by, as a name; empty if it is taken as it is."""
        return self.bound.get(kind.decoder, kind.decoder)

    def fails(self, kind: Typed) -> bool:
        """Whether there are values that the decoder refuses."""
        return bool(kind.decoder) and kind.decoder not in NEVER_FAIL and not kind.decoder.startswith("enumeration(")

    @property
    def can_fail(self) -> bool:
        return any(self.fails(each.typed) for each in self.fields)

    @property
    def rest(self) -> str:
        """What decodes the undeclared keys, as an expression; empty if they are taken as they are."""
        if self.patterns:
            pairs = "".join(f"({quoted(pattern)}, {each.chooser}), " for pattern, each in self.patterns)
            return f"rest_by(({pairs}), {self.others.chooser if self.others else 'None'})"
        return self.additional.decoder if self.additional else ""

    def _decoders(self) -> list[str]:
        return [*(each.typed.decoder for each in self.fields), self.rest]

    @property
    def telling_classes(self) -> list[tuple[str, str]]:
        """Those that telling needs."""
        words = set(re.findall(r"\w+", " ".join(self._telling_choosers())))
        return [pair for pair in self.classes if pair[0] in words]

    def _telling_choosers(self) -> list[str]:
        return [each.chooser for each in [*(each.typed for each in self.telling), *self.telling_rest]]

    @property
    def helpers(self) -> list[str]:
        return helpers(*self._decoders(), *self._telling_choosers())

    @cached_property
    def ordered(self) -> list[FieldView]:
        """Fields in the order of the class: those without a default first."""
        return sorted(self.fields, key=lambda each: not each.given)


@frozen
class ModuleView:
    """A module of models: a class, and what is written in place in it."""

    name: str
    models: list[ModelView] = Factory(list)
    enums: list[ClassPlan] = Factory(list)

    @property
    def classes(self) -> list[tuple[str, str]]:
        """Those of other modules, with these, that only type checkers import."""
        used = {pair for each in self.models for pair in each.classes}
        return sorted(pair for pair in used if pair[1] != self.name and pair not in self.bases)

    @property
    def bases(self) -> list[tuple[str, str]]:
        return sorted({(each.base.name, each.base.module) for each in self.models if each.base})

    @property
    def helpers(self) -> list[str]:
        return sorted({name for each in self.models for name in each.helpers})

    @property
    def imports(self) -> list[str]:
        return sorted({line for model in self.models for each in model.every for line in each.imports})

    @property
    def multipart(self) -> bool:
        return any(each.multipart for each in self.models)


@frozen
class ParameterView:
    """One parameter of the Python functions."""

    plan: ParameterPlan
    typed: Typed
    required: bool

    @property
    def annotation(self) -> str:
        return self.typed.type if self.required else f"{self.typed.type} | Unset"


@frozen
class ResponseView:
    """One documented answer."""

    status: str
    kinds: tuple[str, ...]
    typed: Typed | None
    plain: Typed | None = None
    """What it is when it is not asked for as a stream."""

    @property
    def test(self) -> str:
        if self.status.endswith("XX"):
            low = int(self.status[0]) * 100
            return f"{low} <= response.status_code <= {low + 99}"
        return f"response.status_code == {int(self.status)}"

    @property
    def parse(self) -> str:
        if self.typed is None:
            return "None"
        arguments = ["response", "OPERATION", self.typed.chooser if "json" in self.kinds else "anything"]
        if self.kinds != ("json",):
            arguments.append(repr(self.kinds))
        if "events" in self.kinds or "lines" in self.kinds:
            arguments.append("_parse_item")
        return f"_parse({', '.join(arguments)})"


@frozen
class BodyView:
    """One form of the body. `test` tells it from the first one."""

    typed: Typed
    plan: BodyPlan
    index: int = 0

    @property
    def test(self) -> str:
        if self.plan.form == "lines":
            return "_is_items(body)"
        kinds = []
        for name in split_union(self.typed.type):
            plain = re.match(r"[\w.]+", name)
            if plain is None or plain[0] in ("None", "Any", "Literal"):
                continue
            kinds.append(plain[0])
        return f"isinstance(body, {' | '.join(kinds)})" if kinds else "False"

    @property
    def send(self) -> str:
        given = f", {self.encodings_name}" if self.encodings or self.positional else ""
        return f"_{self.plan.form}_body(_kwargs, _headers, body, {quoted(self.plan.media_type)}{given})"

    @property
    def encodings_name(self) -> str:
        return f"_ENCODINGS_{self.index}" if self.index else "_ENCODINGS"

    @property
    def encodings(self) -> list[tuple[str, str]]:
        """How fields are written, by name, each as an expression."""
        return [(name, _encoding(each)) for name, each in self.plan.encodings.items()]

    @property
    def positional(self) -> list[str]:
        """How parts without names are written, if the document says so."""
        said = self.plan.positional if any(each != EncodingPlan() for each in self.plan.positional) else ()
        return [_encoding(each) for each in said]


@frozen
class WebhookView:
    """What the service sends by itself."""

    plan: WebhookPlan
    typed: Typed

    @property
    def type(self) -> str:
        return self.typed.type if self.plan.kinds else "None"

    @property
    def decoder(self) -> str:
        return self.typed.chooser if "json" in self.plan.kinds else "anything"

    @property
    def classes(self) -> list[tuple[str, str]]:
        words = set(re.findall(r"\w+", self.decoder))
        return sorted(pair for pair in self.typed.classes if pair[0] in words)


@frozen
class OperationView:
    """One endpoint module."""

    plan: OperationPlan
    parameters: list[ParameterView]
    bodies: list[BodyView]
    body_required: bool
    responses: list[ResponseView]
    default: ResponseView | None
    item: Typed | None

    @property
    def url(self) -> str:
        """The URL as an expression."""
        by_wire = {each.plan.wire: each.plan for each in self.of("path")}
        path = "/" + self.plan.path.lstrip("/\\")
        pieces = []
        for index, piece in enumerate(re.split(r"\{([^{}]+)\}", path)):
            if index % 2:
                each = by_wire[path_names(self.plan.path)[piece]]
                arguments = [quoted(each.key), each.key]
                arguments += [quoted(each.style)] if each.style != "simple" else []
                arguments += ["explode=True"] if each.explode else []
                arguments += [f"wire={quoted(each.wire)}"] if each.style == "matrix" else []
                pieces.append(f"_segment({', '.join(arguments)})")
            elif piece:
                pieces.append(quoted(piece))
        return " + ".join(pieces)

    def of(self, location: str) -> list[ParameterView]:
        return [each for each in self.parameters if each.plan.location == location]

    def copies(self, location: str) -> list[tuple[str, str]]:
        """Wire names of parameters that have the value of a path parameter, and its Python name."""
        by_wire = {each.plan.wire: each.plan.key for each in self.of("path")}
        planned = (each for each in self.plan.parameters if each.location == location and each.copy_of)
        return [(each.wire, by_wire[each.copy_of]) for each in planned if each.copy_of]

    @property
    def plan_accept(self) -> str:
        """The media types to ask for when the answer is not wanted as a stream."""
        return ", ".join(self.plan.plain_accept)

    @property
    def body_type(self) -> str:
        names = list(dict.fromkeys(name for each in self.bodies for name in split_union(each.typed.type)))
        return " | ".join(names) + ("" if self.body_required else " | Unset")

    @property
    def every(self) -> list[Typed]:
        answers = [each.typed for each in [*self.responses, *([self.default] if self.default else [])] if each.typed]
        own = [each.typed for each in self.parameters] + [each.typed for each in self.bodies]
        return [*own, *answers, *([self.item] if self.item else [])]

    @property
    def classes(self) -> list[tuple[str, str]]:
        return sorted({pair for each in self.every for pair in each.classes})

    @property
    def runtime_classes(self) -> list[tuple[str, str]]:
        """Those that running needs; the others are only for type checkers."""
        code = [each.parse for each in [*self.responses, *([self.default] if self.default else [])]]
        code += [self.item.chooser] if self.item else []
        code += [each.test for each in self.bodies[1:]]
        words = set(re.findall(r"\w+", " ".join(code)))
        return [pair for pair in self.classes if pair[0] in words]

    @property
    def typing_classes(self) -> list[tuple[str, str]]:
        return [pair for pair in self.classes if pair not in self.runtime_classes]

    @property
    def helpers(self) -> list[str]:
        code = [each.parse for each in [*self.responses, *([self.default] if self.default else [])]]
        code += [self.item.chooser] if self.item else []
        return helpers(*code)

    @property
    def imports(self) -> list[str]:
        return sorted({line for each in self.every for line in each.imports})

    @property
    def return_type(self) -> str:
        """What any documented answer is parsed to."""
        return _joined([*self.responses, *([self.default] if self.default else [])])

    @property
    def success_type(self) -> str:
        """What a successful answer is parsed to."""
        good = [each for each in self.responses if each.status.startswith("2")]
        if not good and self.default:
            good = [self.default]
        if good and all(each.typed is None for each in good):
            return "None"
        return _joined([evolve(each, typed=each.plain or each.typed) for each in good])

    @property
    def doc(self) -> str:
        texts = [self.plan.summary, self.plan.description if self.plan.description != self.plan.summary else ""]
        return "\n\n".join(text for text in texts if text) or f"{self.plan.method} {self.plan.path}"

    @property
    def full_doc(self) -> str:
        arguments = [
            f"    {each.plan.key}: {sentence(each.plan.description)}"
            for each in self.parameters
            if each.plan.description
        ]
        return self.doc + ("\n\nArgs:\n" + "\n".join(arguments) if arguments else "")


def _encoding(plan: EncodingPlan) -> str:
    arguments = [quoted(plan.style)] if plan.style else []
    arguments += ["reserved=True"] if plan.reserved else []
    arguments += [f"content_type={quoted(plan.content_type)}"] if plan.content_type else []
    pairs = ", ".join(f"({quoted(name)}, {quoted(value)})" for name, value in plan.headers)
    arguments += [f"headers=({pairs},)"] if pairs else []
    return f"_Encoding({', '.join(arguments)})"


def _joined(responses: list[ResponseView]) -> str:
    names = dict.fromkeys(name for each in responses if each.typed for name in split_union(each.typed.type))
    if "Any" in names:
        return "Any"
    if any(each.typed is None for each in responses) and names:
        names["None"] = None
    ordered = sorted(names, key=lambda name: name == "None")
    return " | ".join(ordered) or "Any"


def split_union(text: str) -> list[str]:
    """The members of a union of types, without looking into brackets or quotes."""
    members, depth, start, quote = [], 0, 0, ""
    for index, char in enumerate(text):
        if quote:
            if char == quote and text[index - 1] != "\\":
                quote = ""
        elif char in "'\"":
            quote = char
        elif char in "[]":
            depth += 1 if char == "[" else -1
        elif char == "|" and depth == 0:
            members.append(text[start:index].strip())
            start = index + 1
    return [*members, text[start:].strip()]
