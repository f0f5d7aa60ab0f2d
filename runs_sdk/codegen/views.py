"""What the templates are given: the plan and the generator's properties, as names, types and lines of code."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from attrs import Factory, evolve, frozen
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.responses import Response

from runs_sdk.codegen.normalise import ClassPlan, OperationPlan, ParameterPlan, Plan
from runs_sdk.codegen.normalise.document import ITEM_OFFSET, PLAIN_OFFSET
from runs_sdk.codegen.normalise.lower import piece_of
from runs_sdk.codegen.normalise.names import class_name, unique
from runs_sdk.codegen.normalise.parameters import path_names
from runs_sdk.codegen.typed import Typed, helpers, quoted, typed

_BULLET = re.compile(r"([-*+#>|]|\d+[.)])(\s|$)|```|~~~")


def _paragraphs(text: str) -> Iterator[str]:
    """The lines of a text, where a paragraph is one line again. Lists and indented lines stay lines of their own."""
    gathered = ""
    for line in text.splitlines():
        own = not line.strip() or line[0] in " \t" or _BULLET.match(line) is not None
        if own or gathered.endswith(":"):
            if gathered:
                yield gathered
            gathered = ""
        if own:
            yield line.rstrip()
        else:
            gathered = f"{gathered} {line.strip()}" if gathered else line.strip()
    if gathered:
        yield gathered


def docstring(text: str, indent: int = 0) -> str:
    """A docstring with this text: nothing in the text can end it, and no line is longer than the formatter allows."""
    safe = "".join(c for c in text if c == "\n" or c.isprintable()).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    lines: list[str] = []
    for line in _paragraphs(safe.strip()):
        start = line[: len(line) - len(line.lstrip())][:20]
        wrapped = textwrap.wrap(
            line.strip(),
            116 - indent,
            initial_indent=start,
            subsequent_indent=start + ("    " if start else ""),
            break_on_hyphens=False,
            break_long_words=False,
        )
        lines.extend(wrapped or [""])
    if not lines:
        return ""
    pad = " " * indent
    if len(lines) == 1:
        end = " " if lines[0].endswith('"') else ""
        return f'"""{lines[0]}{end}"""'
    return f'"""{lines[0]}\n' + "".join(f"{pad}{line}\n" if line else "\n" for line in lines[1:]) + f'{pad}"""'


def sentence(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


@frozen
class FieldView:
    """One attribute of a model."""

    attribute: str
    wire: str
    required: bool
    typed: Typed
    description: str

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

    @property
    def doc(self) -> str:
        lines = [self.plan.description] if self.plan.description else []
        described = [f"    {each.attribute}: {sentence(each.description)}" for each in self.fields if each.description]
        if described:
            lines += ["", "Attributes:", *described] if lines else ["Attributes:", *described]
        return "\n".join(lines)

    @property
    def classes(self) -> list[tuple[str, str]]:
        own = self.plan.name
        every = [*(each.typed for each in self.fields), *([self.additional] if self.additional else [])]
        return sorted({pair for each in every for pair in each.classes if pair[0] != own})

    @property
    def decoded_classes(self) -> list[tuple[str, str]]:
        """Those that reading needs."""
        words = set(re.findall(r"\w+", " ".join(self._decoders())))
        return [pair for pair in self.classes if pair[0] in words]

    def _decoders(self) -> list[str]:
        return [each.typed.decoder for each in self.fields] + ([self.additional.decoder] if self.additional else [])

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

    @property
    def imports(self) -> list[str]:
        every = [*(each.typed for each in self.fields), *([self.additional] if self.additional else [])]
        return sorted({line for each in every for line in each.imports})

    @property
    def ordered(self) -> list[FieldView]:
        """Fields in the order of the class: those without a default first."""
        return sorted(self.fields, key=lambda each: not each.required)


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
        if "events" in self.kinds:
            arguments.append("_parse_item")
        return f"_parse({', '.join(arguments)})"


@frozen
class BodyView:
    """One form of the body. `test` tells it from the first one."""

    typed: Typed
    form: str
    media_type: str

    @property
    def test(self) -> str:
        kinds = []
        for name in split_union(self.typed.type):
            plain = re.match(r"[\w.]+", name)
            if plain is None or plain[0] in ("None", "Any", "Literal"):
                continue
            kinds.append(plain[0])
        return f"isinstance(body, {' | '.join(kinds)})" if kinds else "False"

    @property
    def send(self) -> str:
        return f"_{self.form}_body(_kwargs, _headers, body, {quoted(self.media_type)})"


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


def _sent(body: Typed, form: str) -> Typed:
    """Bytes can be sent without making a File of them, and a text as a File that says its media type."""
    if form == "raw" and body.type == "str":
        return evolve(body, type="str | File | bytes")
    return evolve(body, type="File | bytes") if body.type == "File" else body


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


class Views:
    """All views of a document."""

    def __init__(self, plan: Plan, data: GeneratorData) -> None:
        self.plan = plan
        self._endpoints: dict[str, Endpoint] = {
            str(endpoint.name): endpoint
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }
        multipart = self._multipart()
        self._by_name = {str(model.class_info.name): model for model in data.models}
        self.models = [
            self._model(found, self._by_name[key], key in multipart)
            for key, found in plan.classes.items()
            if found.kind == "object" and key in self._by_name
        ]
        self._tell(data.models)
        enums = {str(each.class_info.name) for each in data.enums}
        self.enums = [found for key, found in plan.classes.items() if found.kind == "enum" and key in enums]
        self.operations = [
            self._operation(each, self._endpoints[each.key]) for each in plan.operations if each.key in self._endpoints
        ]

    def _typed(self, prop: Property) -> Typed:
        return typed(prop, self.plan.classes)

    def _multipart(self) -> set[str]:
        found = set()
        for operation in self.plan.operations:
            endpoint = self._endpoints.get(operation.key)
            for planned, body in zip(operation.bodies, endpoint.bodies if endpoint else (), strict=False):
                if planned.form == "multipart" and isinstance(body.prop, ModelProperty):
                    found.add(str(body.prop.class_info.name))
        return found

    def _model(self, plan: ClassPlan, model: ModelProperty, multipart: bool) -> ModelView:
        by_key: dict[str, Property] = {}
        for number in count():
            piece = self._by_name.get(piece_of(plan.key, number))
            if piece is None:
                break
            for prop in [*(piece.required_properties or ()), *(piece.optional_properties or ())]:
                by_key[str(prop.name.get_untrusted_value())] = prop
        fields = [
            FieldView(each.attribute, each.wire, each.required, self._typed(by_key[each.key]), each.description)
            for each in plan.properties
            if each.key in by_key
        ]
        additional = self._typed(model.additional_properties) if model.additional_properties else None
        if additional is not None and additional.type == "Any":
            additional = None
        return ModelView(plan, fields, additional, multipart)

    def _tell(self, models: Iterable[ModelProperty]) -> None:
        """Give models the fields that tell them from siblings: keys that two of a union share, but with another type.

        Not where a discriminator tells all of them apart.
        """
        views = {view.plan.key: view for view in self.models}
        siblings = {keys: None for prop in self._every(models) for keys in _siblings(prop)}
        for keys in siblings:
            group = [views[key] for key in keys if key in views]
            if len(group) < 2 or set.intersection(*(set(view.plan.tags) for view in group)):
                continue
            choosers: dict[str, set[str]] = {}
            for each in (each for view in group for each in view.fields):
                choosers.setdefault(each.wire, set()).add(each.typed.chooser)
            for view in group:
                told = [each for each in view.fields if len(choosers[each.wire]) > 1 and each not in view.telling]
                view.telling.extend(told)
            if len({view.additional.chooser if view.additional else "" for view in group}) > 1:
                for view in group:
                    if view.additional and not view.telling_rest:
                        view.telling_rest.append(view.additional)

    def _every(self, models: Iterable[ModelProperty]) -> Iterator[Property]:
        """All properties that stand in models, parameters, bodies and answers."""
        for model in models:
            yield from (*(model.required_properties or ()), *(model.optional_properties or ()))
            if model.additional_properties:
                yield model.additional_properties
        for endpoint in self._endpoints.values():
            yield from endpoint.query_parameters
            yield from (body.prop for body in endpoint.bodies)
            answers = [*endpoint.responses.patterns, endpoint.responses.default]
            yield from (answer.prop for answer in answers if answer is not None)

    def _operation(self, plan: OperationPlan, endpoint: Endpoint) -> OperationView:
        by_key = {str(prop.name.get_untrusted_value()): prop for prop in endpoint.query_parameters}
        parameters = [
            ParameterView(each, self._typed(by_key[each.key]), by_key[each.key].required)
            for each in plan.parameters
            if each.key in by_key
        ]
        bodies = [
            BodyView(_sent(self._typed(body.prop), planned.form), planned.form, planned.media_type)
            for planned, body in zip(plan.bodies, endpoint.bodies, strict=False)
        ]
        responses: dict[str, ResponseView] = {}
        plain: dict[str, Typed] = {}
        item = None
        for response in [
            *endpoint.responses.patterns,
            *([endpoint.responses.default] if endpoint.responses.default else []),
        ]:
            status = response.status_code.pattern
            if status.isdecimal() and int(status) >= PLAIN_OFFSET:
                plain[str(int(status) - PLAIN_OFFSET)] = self._typed(response.prop)
            elif status.isdecimal() and int(status) >= ITEM_OFFSET:
                item = self._typed(response.prop)
            else:
                responses[status] = self._response(plan, status, response)
        for status, kind in plain.items():
            responses[status] = evolve(responses[status], plain=kind)
        default = responses.pop("default", None)
        required = bool(endpoint.bodies) and endpoint.bodies[0].prop.required
        kept = [each for each in responses.values() if each.status in plan.responses]
        return OperationView(plan, parameters, bodies, required, kept, default, item)

    def _response(self, plan: OperationPlan, status: str, response: Response) -> ResponseView:
        kinds = plan.responses.get(status, ())
        return ResponseView(status, kinds, self._typed(response.prop) if kinds else None)

    def groups(self) -> dict[str, list[OperationView]]:
        """Operations by tag, both in the order of the document."""
        found: dict[str, list[OperationView]] = {tag: [] for tag in self.plan.tags.values()}
        for operation in self.operations:
            found[operation.plan.tag].append(operation)
        return {tag: operations for tag, operations in found.items() if operations}


def _siblings(prop: object) -> Iterator[tuple[str, ...]]:
    """The models that are alternatives of each other in a type, by their keys."""
    if isinstance(prop, ListProperty):
        yield from _siblings(prop.inner_property)
    elif isinstance(prop, UnionProperty):
        inner = prop.inner_properties
        yield tuple(str(each.class_info.name) for each in inner if isinstance(each, ModelProperty))
        for each in inner:
            yield from _siblings(each)


def group_classes(tags: Iterable[str]) -> dict[str, str]:
    """The class of each tag: `RunApi` for `run`. The asynchronous ones have `Async` before that."""
    names = list(tags)
    classes = unique(class_name([tag]) for tag in names)
    return {tag: f"{name}Api" for tag, name in zip(names, classes, strict=True)}


def filters() -> dict[str, Any]:
    """What the templates can call."""
    return {"py": quoted, "docstring": docstring, "sentence": sentence}
