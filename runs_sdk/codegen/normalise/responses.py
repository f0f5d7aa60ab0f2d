"""Answers: each as JSON of one schema that covers all of its media types, and how it is read."""

from __future__ import annotations

import re
from typing import Any, Final, Literal

from attrs import evolve

from runs_sdk.codegen.normalise.content import (
    event_item,
    is_binary,
    item_of,
    kind_of,
    media_type,
    schema_of,
    untyped,
    usable,
)
from runs_sdk.codegen.normalise.forms import any_of
from runs_sdk.codegen.normalise.lower import Lowering
from runs_sdk.codegen.normalise.operations import Found
from runs_sdk.codegen.normalise.plan import Kind, OperationPlan
from runs_sdk.codegen.normalise.references import References

ITEM_OFFSET = 1000
"""Added to a status to give the item type of its event stream a place among the responses."""

ACCEPTED = re.compile(r"[!#$&^_.+*a-z0-9-]+/[!#$&^_.+*a-z0-9-]+")
"""Media types that can be asked for, in lower case and without parameters."""

PLAIN_OFFSET = 2000
"""Added to a status whose answer is a stream or not, for what it is when it is not."""

STREAMED: Final[dict[Kind, Literal["events", "lines", "download"]]] = {
    "events": "events",
    "lines": "lines",
    "bytes": "download",
}


def responses(
    found: Found, references: References, lowering: Lowering, where: str
) -> tuple[dict[str, Any], dict[str, tuple[Kind, ...]]]:
    """The answers, each as JSON of one schema that covers all of its media types, and how they are read."""
    written = found.node.get("responses")
    generated: dict[str, Any] = {}
    kinds: dict[str, tuple[Kind, ...]] = {}
    for code, response in (written if isinstance(written, dict) else {}).items():
        status = _status(code)
        node = references.follow(response)
        if status is None or not isinstance(node, dict):
            if not str(code).startswith("x-"):
                lowering.note("response", where, f"a response has the status {str(code)[:40]!r}, which is none")
            continue
        offered = usable(node.get("content"))
        expressed: list[tuple[Kind, dict[str, Any]]] = []
        read: list[Kind] = []
        for name, media in offered.items():
            kind = kind_of(name, media)
            schema = {"lines": item_of, "events": event_item}.get(kind, _schema_of)(media, references)
            if kind == "json" and is_binary(schema):
                kind = "bytes"
            hint = (found.name, f"Response{status.title()}")
            place = f"{where} response {status} {name}"
            form = _form(kind, schema, hint, place, lowering)
            unread = untyped(name, media)
            if unread is not None:
                lowering.note("untyped", place, unread)
            if kind == "events" or (kind == "lines" and "events" not in read):
                item = form["items"]
                generated[str(ITEM_OFFSET + int(status)) if status.isdecimal() else "1999"] = as_json(item)
            expressed.append((kind, form))
            if kind not in read:
                read.append(kind)
        kinds[status] = tuple(read)
        generated[status] = as_json(any_of([form for _, form in expressed])) if expressed else {"description": ""}
        plain = [form for kind, form in expressed if kind in ("json", "text")]
        if plain and len(plain) < len(expressed) and status.isdecimal():
            generated[str(PLAIN_OFFSET + int(status))] = as_json(any_of(plain))
    return generated or {"200": {"description": ""}}, kinds


def _schema_of(media: dict[str, Any], references: References) -> Any:
    return schema_of(media)


def _form(kind: Kind, schema: Any, hint: tuple[str, ...], where: str, lowering: Lowering) -> dict[str, Any]:
    if kind == "json":
        return lowering.express(schema, hint, where)
    if kind == "events":
        item = lowering.express(schema, (*hint, "Item"), where)
        return {"type": "array", "items": {"type": "string"} if schema == {} else item}
    if kind == "lines":
        return {"type": "array", "items": lowering.express(schema, (*hint, "Item"), where)}
    return {"type": "string"} if kind == "text" else {"type": "string", "format": "binary"}


def as_json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "", "content": {"application/json": {"schema": schema}}}


def _status(code: object) -> str | None:
    text = str(code).strip()
    if text.isdecimal() and len(text) == 3:
        return text
    if len(text) == 3 and text[0].isdecimal() and text[1:].lower() == "xx":
        return f"{text[0]}XX"
    return "default" if text == "default" else None


def with_stream(operation: OperationPlan, found: Found, references: References) -> OperationPlan:
    """Say whether the answer can be read as it arrives, and which media type asks for that."""
    for status, kinds in operation.responses.items():
        if not status.startswith("2"):
            continue
        for kind, streaming in STREAMED.items():
            if kind in kinds:
                node = references.follow(found.node["responses"][_written(found, status)])
                offered = list(usable(node.get("content")))
                names = [name for name in offered if _reads(name, kind, node)]
                others = dict.fromkeys(media_type(name) for name in offered if name not in names)
                return evolve(
                    operation,
                    streaming=streaming,
                    accept=media_type(names[0]) if names and "*" not in names[0] else "*/*",
                    plain_accept=tuple(others),
                    only_streams=kinds == (kind,),
                )
    types = [
        media_type(name)
        for status in operation.responses
        if status.startswith("2")
        for name in usable(references.follow(found.node["responses"][_written(found, status)]).get("content"))
    ]
    wanted = [name for name in dict.fromkeys(types) if ACCEPTED.fullmatch(name)]
    return evolve(operation, accept=", ".join(wanted)) if wanted and "*/*" not in wanted else operation


def _reads(name: str, kind: str, node: dict[str, Any]) -> bool:
    if kind_of(name, usable(node.get("content"))[name]) == kind:
        return True
    return kind == "bytes" and is_binary(schema_of(usable(node.get("content"))[name]))


def _written(found: Found, status: str) -> Any:
    return next(code for code in found.node["responses"] if _status(code) == status)
