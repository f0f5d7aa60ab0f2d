"""Requests and answers held against an OpenAPI document."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema_rs
from attrs import define, field

from .._common.request_schemas import DOCUMENT
from ..core.sse import SseDecoder
from .documents import read_document

Json = Any


def find_document(name: str | Path) -> Path:
    """Where the OpenAPI document of that name is: a path as it is, else in the installed package or the checkout.

    Our documents are in the packages that are generated from them, without their texts. Raises FileNotFoundError for a
    name that has none.
    """
    if isinstance(name, Path):
        return name
    package = f"runs_api.{name}"
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        if (place := Path(folder) / DOCUMENT).is_file():
            return place
    raise FileNotFoundError(f"no OpenAPI document for {name!r}: there is no package {package} with {DOCUMENT}")


@lru_cache(maxsize=16)
def load_contract(path: Path) -> Contract:
    """Read a document. Answers are kept."""
    if path.name == DOCUMENT:
        return Contract(json.loads(gzip.decompress(path.read_bytes())), path.parent.name)
    return Contract(read_document(path), path.name)


@define(eq=False)
class Operation:
    """One method of one path of a document."""

    name: str
    pattern: re.Pattern[str]
    method: str
    spec: Mapping[str, Json]
    parameters: list[Mapping[str, Json]]
    _validators: dict[str, jsonschema_rs.Validator] = field(factory=dict, init=False)

    @property
    def placeholders(self) -> int:
        return self.pattern.groups


class Contract:
    """What a document allows. Each check returns what is wrong, in sentences; nothing for what is right."""

    def __init__(self, document: Mapping[str, Json], name: str) -> None:
        self.name = name
        self.published = document
        self._document = _without_nullable(document) if str(document["openapi"]).startswith("3.0") else document
        self._operations = sorted(self._read_operations(), key=lambda operation: operation.placeholders)
        self._validators: dict[int, tuple[Json, jsonschema_rs.Validator]] = {}
        self._shapes: dict[str, set[str]] = {}
        for each in self._operations:
            self._shapes.setdefault(_shape(each.name.partition(" ")[2]), set()).add(each.method)

    def operation(self, method: str, path: str) -> Operation | None:
        """The operation that a request is for; None when the document knows none."""
        for operation in self._operations:
            if operation.method == method.upper() and operation.pattern.fullmatch(path):
                return operation
        return None

    def check_request(
        self, method: str, path: str, query: list[tuple[str, str]], headers: Mapping[str, str], body: bytes
    ) -> list[str]:
        """Compare a request with the document: operation, parameters and body."""
        operation = self.operation(method, path)
        if operation is None:
            return [f"{self.name} has no {method} {path}"]
        return [
            *self._check_parameters(operation, path, query, headers),
            *self._check_request_body(operation, headers.get("content-type", ""), body),
        ]

    def check_answer_head(self, method: str, path: str, status: int, content_type: str) -> list[str]:
        """Compare an answer's status and content type with the document."""
        _, problem = self._media(method, path, status, content_type)
        return [problem] if problem else []

    def check_answer_body(self, method: str, path: str, status: int, content_type: str, body: bytes) -> list[str]:
        """Compare an answer's JSON body with the document; other bodies are not looked into."""
        media, problem = self._media(method, path, status, content_type)
        operation = self.operation(method, path)
        if problem or media is None or operation is None or not _is_json(content_type):
            return []
        return list(self._check_json(operation, f"answer {status}", media.get("schema", {}), body))

    def check_event(self, method: str, path: str, status: int, data: str) -> list[str]:
        """Compare the data of one event of a stream with the schema that the document gives for events."""
        media, problem = self._media(method, path, status, "text/event-stream")
        operation = self.operation(method, path)
        if problem or media is None or operation is None or "schema" not in media:
            return []
        schema = self._resolve(media["schema"])
        if schema.get("type") == "string":
            return []
        return list(self._check_json(operation, "event", media["schema"], data.encode()))

    # ---- for answers that are made from the document

    @property
    def document(self) -> Mapping[str, Json]:
        """The document, as JSON Schema reads it."""
        return self._document

    @property
    def operations(self) -> list[Operation]:
        """All operations, those with fewer parameters in their path first."""
        return list(self._operations)

    def body_schema(self, operation: Operation) -> Json | None:
        """The schema of a JSON body; None where there is none."""
        content = self._resolve(operation.spec.get("requestBody", {})).get("content", {})
        return content.get("application/json", {}).get("schema")

    def knows(self, path: str) -> bool:
        """Whether any method of this path is documented."""
        return any(operation.pattern.fullmatch(path) for operation in self._operations)

    def has_path(self, shape: str) -> bool:
        """Whether a path of this shape is there; `{}` means any parameter."""
        return _shape(shape) in self._shapes

    def has_operation(self, method: str, shape: str) -> bool:
        """Whether a path of this shape takes the method."""
        return method in self._shapes.get(_shape(shape), ())

    def item_parameters(self, shape: str) -> list[str]:
        """The names that the last parameter has in the paths of a collection's items."""
        wanted = _shape(f"{shape.rstrip('/')}/{{}}")
        found = (each.name.partition(" ")[2] for each in self._operations)
        return list(dict.fromkeys(re.findall(r"\{([^}]*)\}", each)[-1] for each in found if _shape(each) == wanted))

    def success(self, operation: Operation) -> tuple[int, Mapping[str, Json]]:
        """The first status that is documented for success, and what may stand in its body."""
        answers = operation.spec["responses"]
        for key in sorted(answers):
            if key.startswith("2"):
                return (int(key) if key.isdecimal() else 200), self._resolve(answers[key]).get("content", {})
        found = self._resolve(answers["default"]).get("content", {}) if "default" in answers else {}
        return 200, found

    def error(self, operation: Operation, statuses: tuple[int, ...]) -> tuple[int, Mapping[str, Json]]:
        """The documented error for one of these statuses, else that for all errors; the first status without any."""
        answers = operation.spec["responses"]
        for status in statuses:
            for key in (str(status), f"{status // 100}XX"):
                if key in answers:
                    return status, self._resolve(answers[key]).get("content", {})
        if "default" in answers:
            return statuses[0], self._resolve(answers["default"]).get("content", {})
        return statuses[0], {}

    def problems(self, schema: Json, value: Json) -> list[str]:
        """What is wrong with a value."""
        if not isinstance(schema, Mapping):
            return [] if schema is True else ["nothing is allowed"]
        known = self._validators.get(id(schema))
        if known is None or known[0] is not schema:
            known = self._validators[id(schema)] = (schema, self._validator(schema))
        return [error.message for error in known[1].iter_errors(value)]

    def _validator(self, schema: Mapping[str, Json]) -> jsonschema_rs.Validator:
        """A validator with the components that the schema leads to, and no others: all take long."""
        return jsonschema_rs.Draft202012Validator({**schema, "components": self._needed(schema)})

    def _needed(self, schema: Json) -> dict[str, dict[str, Json]]:
        components = self._document.get("components", {})
        needed: dict[str, dict[str, Json]] = {}
        waiting = list(_references(schema))
        while waiting:
            steps = waiting.pop().split("/")
            if len(steps) < 4 or steps[:2] != ["#", "components"]:
                continue
            kind, name = steps[2], steps[3].replace("~1", "/").replace("~0", "~")
            if name not in needed.setdefault(kind, {}) and name in components.get(kind, {}):
                needed[kind][name] = components[kind][name]
                waiting.extend(_references(components[kind][name]))
        return needed

    def _read_operations(self) -> Iterator[Operation]:
        servers = self._document.get("servers") or [{"url": "/"}]
        prefix = urlsplit(servers[0]["url"]).path.rstrip("/")
        for template, item in self._document["paths"].items():
            literal = [re.escape(part) for part in re.split(r"\{[^}]*\}", prefix + template)]
            for method, spec in item.items():
                if method not in ("get", "put", "post", "delete", "patch", "head", "options"):
                    continue
                own = [self._resolve(parameter) for parameter in spec.get("parameters", [])]
                named = {(parameter["in"], parameter["name"]) for parameter in own}
                shared = [self._resolve(parameter) for parameter in item.get("parameters", [])]
                own += [parameter for parameter in shared if (parameter["in"], parameter["name"]) not in named]
                names = re.findall(r"\{([^}]*)\}", template)
                pattern = literal[0] + "".join(f"(?P<p{number}>[^/]+){text}" for number, text in enumerate(literal[1:]))
                by_name = {name: f"p{number}" for number, name in enumerate(names)}
                parameters = [
                    {**parameter, "group": by_name.get(parameter["name"])} if parameter["in"] == "path" else parameter
                    for parameter in own
                ]
                yield Operation(f"{method.upper()} {template}", re.compile(pattern), method.upper(), spec, parameters)

    def _resolve(self, node: Mapping[str, Json]) -> Mapping[str, Json]:
        while "$ref" in node:
            found: Json = self._document
            for key in node["$ref"].removeprefix("#/").split("/"):
                found = found[key.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def _check_parameters(
        self, operation: Operation, path: str, query: list[tuple[str, str]], headers: Mapping[str, str]
    ) -> Iterator[str]:
        in_path = operation.pattern.fullmatch(path)
        assert in_path is not None
        declared = set()
        for parameter in operation.parameters:
            name, place = parameter["name"], parameter["in"]
            if place == "query":
                declared.add(name)
                values = [value for key, value in query if key == name]
            elif place == "header":
                values = [headers[name.lower()]] if name.lower() in headers else []
            elif place == "path":
                values = [unquote(in_path.group(parameter["group"]))] if parameter["group"] else []
            else:
                continue
            if parameter.get("explode") is False and self._resolve(parameter.get("schema", {})).get("type") == "array":
                values = [part for value in values for part in value.split(",")]
            if not values and parameter.get("required"):
                yield f"{place} parameter {name!r} is missing"
            elif values and "schema" in parameter:
                schema = self._resolve(parameter["schema"])
                value = [_typed(one, self._resolve(schema.get("items", {}))) for one in values]
                shown: Json = value if schema.get("type") == "array" else _typed(values[-1], schema)
                for problem in self._problems(operation, f"{place} {name}", parameter["schema"], shown):
                    yield f"{place} parameter {name!r}: {problem}"
        for name in sorted({key for key, _ in query} - declared):
            yield f"query parameter {name!r} is not in the document"

    def _check_request_body(self, operation: Operation, content_type: str, body: bytes) -> Iterator[str]:
        if "requestBody" not in operation.spec:
            if body.strip():
                yield "the document allows no body"
            return
        spec = self._resolve(operation.spec["requestBody"])
        if not body:
            if spec.get("required"):
                yield "the body is missing"
            return
        media = _pick(spec["content"], content_type)
        if media is None:
            yield f"content type {content_type!r} is none of {', '.join(spec['content'])}"
        elif _is_json(content_type):
            yield from self._check_json(operation, "request", media.get("schema", {}), body)

    def _media(
        self, method: str, path: str, status: int, content_type: str
    ) -> tuple[Mapping[str, Json] | None, str | None]:
        """The document's description of a body, or what is wrong; neither for an answer that needs no body."""
        operation = self.operation(method, path)
        if operation is None:
            return None, f"{self.name} has no {method} {path}"
        answers = operation.spec["responses"]
        family = f"{status // 100}XX"
        found = next((answers[key] for key in (str(status), family, "default") if key in answers), None)
        if found is None:
            return None, f"{operation.name} has no answer with status {status}"
        content = self._resolve(found).get("content", {})
        if not content_type:
            # An error without a body is an answer that most servers give somewhere.
            needs_body = bool(content) and status < 400 and status != 204
            return None, f"{operation.name} has a body for status {status}, and there is none" if needs_body else None
        media = _pick(content, content_type)
        if media is None:
            known = ", ".join(content) or "no body"
            return None, f"{operation.name} has no {content_type!r} for status {status}, only {known}"
        return media, None

    def _check_json(self, operation: Operation, key: str, schema: Mapping[str, Json], body: bytes) -> Iterator[str]:
        try:
            value = json.loads(body)
        except ValueError as error:
            yield f"not JSON: {error}"
        else:
            yield from self._problems(operation, key, schema, value)

    def _problems(self, operation: Operation, key: str, schema: Mapping[str, Json], value: Json) -> Iterator[str]:
        validator = operation._validators.get(key)
        if validator is None:
            validator = operation._validators[key] = self._validator(schema)
        for error in validator.iter_errors(value):
            where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.instance_path)
            yield f"{where.lstrip('.') + ': ' if where else ''}{error.message}"


def _shape(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def _references(node: Json) -> Iterator[str]:
    if isinstance(node, Mapping):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


class EventCheck:
    """Holds the events of one stream against the document while the stream goes by."""

    def __init__(self, contract: Contract, method: str, path: str, status: int) -> None:
        self._contract = contract
        self._answer = (method, path, status)
        self._decoder = SseDecoder()

    def feed(self, data: bytes) -> list[str]:
        """What is wrong with the events that these bytes complete."""
        return [p for event in self._decoder.feed(data) for p in self._contract.check_event(*self._answer, event.data)]


def _pick(content: Mapping[str, Json], content_type: str) -> Mapping[str, Json] | None:
    plain = content_type.split(";")[0].strip().lower()
    candidates = (plain, plain.split("/")[0] + "/*", "*/*")
    return next((content[key] for key in candidates if key in content), None)


def _is_json(content_type: str) -> bool:
    plain = content_type.split(";")[0].strip().lower()
    return plain == "application/json" or plain.endswith("+json")


def _typed(text: str, schema: Mapping[str, Json]) -> Json:
    """The value that a text in a query, a path or a header means."""
    kinds = schema.get("type", ())
    kinds = {kinds} if isinstance(kinds, str) else set(kinds)
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    for kind, convert in (("integer", int), ("number", float)):
        if kind in kinds:
            try:
                return convert(text)
            except ValueError:
                pass
    return text


def _without_nullable(node: Json) -> Json:
    """OpenAPI 3.0's `nullable`, said as JSON Schema says it."""
    if isinstance(node, list):
        return [_without_nullable(one) for one in node]
    if not isinstance(node, dict):
        return node
    plain = {key: _without_nullable(value) for key, value in node.items() if key != "nullable"}
    if node.get("nullable") is not True:
        return plain
    if isinstance(plain.get("type"), str) and "enum" not in plain:
        return {**plain, "type": [plain["type"], "null"]}
    return {"anyOf": [plain, {"type": "null"}]}
