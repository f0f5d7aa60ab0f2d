"""What the templates of operations are given: types and code of one operation, of its bodies and its answers."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from runs_sdk.codegen.docstrings import sentence
from runs_sdk.codegen.normalise import BodyPlan, EncodingPlan, OperationPlan, ParameterPlan, WebhookPlan
from runs_sdk.codegen.normalise.parameters import path_names
from runs_sdk.codegen.typed import Typed, helpers, quoted


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
        """The docstring of a function of the endpoint module."""
        unexpected = "UnexpectedStatus: The status is not documented, and the client raises for that."
        return self._doc([*([] if self.default else [unexpected]), *self._failures()])

    @property
    def group_doc(self) -> str:
        """The docstring of a method of a group, which raises for answers that are no success."""
        models = [f"{each.status}: {each.typed.type}" for each in self.responses if self._is_error(each) and each.typed]
        if self.default and self.default.typed and self.success_type != self.default.typed.type:
            models.append(f"others: {self.default.typed.type}")
        parsed = f" What `parsed` is by status: {'; '.join(models)}." if models else ""
        return self._doc([f"ApiError: The answer is no success.{parsed}", *self._failures()])

    def _is_error(self, response: ResponseView) -> bool:
        return not response.status.startswith("2")

    def _failures(self) -> list[str]:
        """What is raised for an operation, however it is called."""
        found = []
        if any("json" in each.kinds for each in [*self.responses, *([self.default] if self.default else [])]):
            found.append("DecodeError: The answer cannot be read.")
        if self.parameters or self.bodies:
            found.append("InputError: An argument cannot be sent; nothing is.")
        if self.plan.security and () not in self.plan.security:
            found.append("MissingCredentials: The client has none that the operation asks for; nothing is sent.")
        return [*found, "TransportError: There is no answer; it is the HTTP library's."]

    def _doc(self, raised: list[str]) -> str:
        described = [(each.plan.key, sentence(each.plan.description)) for each in self.parameters]
        arguments = "".join(f"\n    {key}: {text}" for key, text in described if text)
        failures = "".join(f"\n    {each}" for each in raised)
        return self.doc + (f"\n\nArgs:{arguments}" if arguments else "") + f"\n\nRaises:{failures}"


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
