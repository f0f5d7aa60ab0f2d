"""The operations of a document as a caller sees them, and which of two documents are the same."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any, Final

from attrs import define, field, frozen

from runs_sdk.codegen.comparison.renames import likeness
from runs_sdk.codegen.comparison.schema import Document, Place, digest
from runs_sdk.codegen.normalise.content import kind_of, usable
from runs_sdk.codegen.normalise.operations import METHODS
from runs_sdk.codegen.normalise.parameters import IGNORED_HEADERS, path_names
from runs_sdk.codegen.normalise.references import join

STYLES: Final = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}

ALIKE: Final = 0.72
"""How alike two operations have to be (0 to 1) to be taken for one that has moved."""


@frozen
class Parameter:
    """One parameter. `style` is how it is written, with what the document leaves to its defaults."""

    wire: str
    location: str
    required: bool
    style: str
    deprecated: bool
    schema: Place
    pointer: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others: headers are the same in upper and lower case."""
        return self.location, self.wire.lower() if self.location == "header" else self.wire


@frozen
class Answer:
    """One answer by its status."""

    status: str
    pointer: str
    bodies: dict[str, Place]
    headers: dict[str, str]

    @property
    def is_success(self) -> bool:
        return self.status[:1] in "23"

    @property
    def streams(self) -> bool:
        return any(kind_of(name) == "events" for name in self.bodies)


@define
class Operation:
    """One operation. With `inbound` it is the service that calls (a webhook), so what it sends is received here.

    `shared` are the parameters of its path, as they are written.
    """

    method: str
    path: str
    pointer: str
    node: dict[str, Any]
    inbound: bool = False
    shared: list[Any] = field(factory=list)
    parameters: dict[tuple[str, str], Parameter] = field(factory=dict)
    body_required: bool = False
    bodies: dict[str, Place] = field(factory=dict)
    body_pointer: str = ""
    answers: dict[str, Answer] = field(factory=dict)

    @property
    def label(self) -> str:
        return f"{'webhook ' if self.inbound else ''}{self.method.upper()} {self.path}"

    @property
    def id(self) -> str:
        given = self.node.get("operationId")
        return given if isinstance(given, str) else ""

    @property
    def key(self) -> tuple[bool, str, str]:
        """What tells it from others: names of path parameters do not."""
        return self.inbound, self.method, template(self.path)


def template(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"\{[^{}]+\}", "{}", "/" + path.strip("/"))


def operations(document: Document) -> dict[tuple[bool, str, str], Operation]:
    """All operations, and the webhooks."""
    found: dict[tuple[bool, str, str], Operation] = {}
    for section, inbound in (("paths", False), ("webhooks", True)):
        items = document.root.get(section)
        for path, written in (items if isinstance(items, dict) else {}).items():
            item, pointer = document.follow(written, join(section, str(path)))
            for method in METHODS:
                node = item.get(method) if isinstance(item, dict) else None
                if isinstance(node, dict):
                    shared = item.get("parameters")
                    shared = shared if isinstance(shared, list) else []
                    operation = Operation(method, str(path), f"{pointer}/{method}", node, inbound, shared)
                    _read_operation(operation, document, pointer)
                    found.setdefault(operation.key, operation)
    return found


def _read_operation(operation: Operation, document: Document, item: str) -> None:
    own = operation.node.get("parameters")
    written = [
        (each, f"{operation.pointer}/parameters/{n}") for n, each in enumerate(own if isinstance(own, list) else [])
    ]
    written += [(each, f"{item}/parameters/{n}") for n, each in enumerate(operation.shared)]
    for each, pointer in written:
        parameter = _parameter(operation, document, each, pointer)
        if parameter is not None:
            operation.parameters.setdefault(parameter.key, parameter)
    for wire in path_names(operation.path).values():
        missing = Parameter(wire, "path", True, "simple", False, Place({"type": "string"}, "", ""), operation.pointer)
        operation.parameters.setdefault(("path", wire), missing)
    body, pointer = document.follow(operation.node.get("requestBody"), f"{operation.pointer}/requestBody")
    if isinstance(body, dict):
        operation.body_required, operation.body_pointer = body.get("required") is True, pointer
        operation.bodies = _bodies(body, pointer, f"{operation.method.upper()} {operation.path} body")
    answers = operation.node.get("responses")
    for status, each in (answers if isinstance(answers, dict) else {}).items():
        node, pointer = document.follow(each, join(*_steps(operation.pointer), "responses", str(status)))
        if isinstance(node, dict) and not str(status).startswith("x-"):
            label = f"{operation.method.upper()} {operation.path} response {status}"
            headers = node.get("headers")
            written_headers = [str(name) for name in headers] if isinstance(headers, dict) else []
            names = {name.lower(): name for name in written_headers if name.lower() != "content-type"}
            operation.answers[str(status).upper()] = Answer(str(status), pointer, _bodies(node, pointer, label), names)


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer[2:].split("/")]


def _parameter(operation: Operation, document: Document, written: Any, pointer: str) -> Parameter | None:
    node, pointer = document.follow(written, pointer)
    if not isinstance(node, dict) or node.get("in") not in STYLES or not isinstance(node.get("name"), str):
        return None
    wire, location = node["name"], node["in"]
    if location == "header" and wire.lower() in IGNORED_HEADERS:
        return None
    content = usable(node.get("content"))
    style = node.get("style") or STYLES[location]
    explode = node.get("explode") if isinstance(node.get("explode"), bool) else style == "form"
    schema, inside = node.get("schema"), "schema"
    if content and not schema:
        name = next(iter(content))
        schema, inside, style = content[name].get("schema"), f"content/{name.replace('/', '~1')}/schema", name
    at = f"{operation.method.upper()} {operation.path} parameter {wire}"
    return Parameter(
        wire=wire,
        location=location,
        required=location == "path" or node.get("required") is True,
        style=f"{style}, {'exploded' if explode else 'joined'}",
        deprecated=node.get("deprecated") is True,
        schema=Place(schema or {}, f"{pointer}/{inside}", at),
        pointer=pointer,
    )


def _bodies(node: dict[str, Any], pointer: str, label: str) -> dict[str, Place]:
    found = {}
    for name, media in usable(node.get("content")).items():
        place = join(*_steps(pointer), "content", name, "schema")
        found[name.partition(";")[0].strip().lower()] = Place(media.get("schema") or {}, place, f"{label} {name}")
    return found


def matched(
    old: dict[tuple[bool, str, str], Operation],
    new: dict[tuple[bool, str, str], Operation],
    documents: tuple[Document, Document],
) -> tuple[list[tuple[Operation, Operation]], list[Operation], list[Operation]]:
    """Pairs of operations that are the same, those that are gone and those that are new."""
    pairs = [(old[key], new[key]) for key in old if key in new]
    gone = [each for key, each in old.items() if key not in new]
    fresh = [each for key, each in new.items() if key not in old]
    ids = {each.id: each for each in fresh if each.id}
    for one in list(gone):
        two = ids.get(one.id) if one.id else None
        if two is not None and two in fresh and two.inbound == one.inbound:
            pairs.append((one, two))
            gone.remove(one)
            fresh.remove(two)
    scored = sorted(
        (
            (_likeness(one, two, documents), one.label, two.label, one, two)
            for one in gone
            for two in fresh
            if one.method == two.method and one.inbound == two.inbound
        ),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    for score, _, _, one, two in scored:
        if score >= ALIKE and one in gone and two in fresh:
            pairs.append((one, two))
            gone.remove(one)
            fresh.remove(two)
    return pairs, gone, fresh


def _likeness(one: Operation, two: Operation, documents: tuple[Document, Document]) -> float:
    """How alike two operations are, from 0 to 1: by path, by name, and by what they take and give."""
    a, b = template(one.path).split("/"), template(two.path).split("/")
    longest = max(len(a), len(b))
    aligned = sum(likeness(x, y) if x and y and x != y else float(x == y) for x, y in zip(a, b, strict=False)) / longest
    same = max(aligned, SequenceMatcher(None, a, b, autojunk=False).ratio())
    named = likeness(one.id, two.id) if one.id and two.id else same
    says = [_says(one, documents[0]), _says(two, documents[1])]
    agree: float = sum(x == y for x, y in zip(*says, strict=True)) / len(says[0])
    return 0.4 * same + 0.25 * named + 0.35 * agree


def _says(operation: Operation, document: Document) -> tuple[str, str, str]:
    successes = [answer for answer in operation.answers.values() if answer.is_success]
    given = [digest(document, place, 1) for answer in successes for place in answer.bodies.values()]
    sent = [digest(document, place, 1) for place in operation.bodies.values()]
    return ",".join(sorted(key[1] for key in operation.parameters)), "".join(given), "".join(sent)
