"""Requests held against the document that a service publishes, not against ours."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from attrs import frozen

from runs_sdk.codegen.normalise.names import identifier
from runs_sdk.testing.samples import Samples
from tests.wire import Wire

SPECS = Path(os.environ.get("RUNS_SDK_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "specs"
METHODS = ("get", "post", "put", "patch", "delete", "head")


@frozen
class Case:
    """An operation, and the values of its parameters and its body."""

    tag: str
    name: str
    method: str
    path: str
    values: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    body: Any

    def arguments(self) -> dict[str, Any]:
        made = {}
        for each in self.parameters:
            value = self.values[each["name"]]
            if each["schema"].get("format") == "date-time":
                value = datetime.datetime.fromisoformat(value)
            made[identifier(each["name"], "field_")] = value
        return made if self.body is None else {**made, "body": self.body}

    def target(self) -> str:
        """The path with the values of its parameters."""
        found = self.path
        for each in self.parameters:
            if each["in"] == "path":
                found = found.replace(f"{{{each['name']}}}", quote(str(self.values[each["name"]]), safe=""))
        return found

    def query(self) -> list[tuple[str, str]]:
        found = []
        for each in self.parameters:
            value = self.values[each["name"]]
            if each["in"] != "query":
                continue
            listed = value if isinstance(value, list) else [value]
            texts = [json.dumps(one) if isinstance(one, bool) else str(one) for one in listed]
            found += [(each["name"], text) for text in ([",".join(texts)] if each.get("explode") is False else texts)]
        return sorted(found)


def read_cases(document: dict[str, Any], left_out: Collection[str] = ()) -> Iterator[Case]:
    """The operations in order; of two that have one name in a group the deprecated one ends in _0, as in runapy."""
    samples = Samples(document, skip="readOnly")
    every = [
        (path, method, item[method], item.get("parameters", []))
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]
    names = [(each["tags"][0], identifier(each["operationId"], "field_")) for _, _, each, _ in every]
    for (path, method, operation, shared), (tag, name) in zip(every, names, strict=True):
        twice = names.count((tag, name)) > 1 and operation.get("deprecated")
        parameters = [resolved(document, each) for each in [*shared, *operation.get("parameters", ())]]
        parameters = [each for each in parameters if each["name"] not in left_out]
        values = {each["name"]: nonempty(samples.value(each["schema"])) for each in parameters}
        content = resolved(document, operation.get("requestBody", {})).get("content", {})
        body = samples.value(next(iter(content.values()))["schema"]) if content else None
        yield Case(
            identifier(tag, "field_"),
            f"{name}_0" if twice else name,
            method.upper(),
            path,
            values,
            tuple(parameters),
            body,
        )


def nonempty(value: Any) -> Any:
    """What may stand in a path."""
    return "a" if value == "" else value


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        kind, name = node["$ref"].split("/")[-2:]
        node = document["components"][kind][name]
    return node


def differences(case: Case, wire: Wire) -> Iterator[str]:
    """What of a request is not what the document says."""
    sent = urlsplit(wire.target.decode())
    if wire.method.decode() != case.method:
        yield f"method {wire.method!r}"
    if sent.path != case.target() and unquote(sent.path) != unquote(case.target()):
        yield f"path {sent.path}, not {case.target()}"
    query = sorted(parse_qsl(sent.query, keep_blank_values=True))
    if [plain(each) for each in query] != [plain(each) for each in case.query()]:
        yield f"query {query}, not {case.query()}"
    if case.body is None:
        if wire.body:
            yield f"body {wire.body!r}"
    elif wire.header("content-type") == "application/x-www-form-urlencoded":
        form = {key: str(value) for key, value in case.body.items()}
        if dict(parse_qsl(wire.body.decode())) != form:
            yield f"form {wire.body!r}"
    elif json.loads(wire.body) != case.body:
        yield f"body {wire.body!r}, not {case.body}"


def plain(pair: tuple[str, str]) -> tuple[str, str]:
    """Times alike, however they are written."""
    return pair[0], pair[1].replace("+00:00", "Z")
