"""What the service sends by itself: webhooks, and the callbacks of operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from runs_sdk.codegen.normalise.content import is_binary, item_of, kind_of, media_type, schema_of, usable
from runs_sdk.codegen.normalise.forms import any_of
from runs_sdk.codegen.normalise.lower import Lowering
from runs_sdk.codegen.normalise.operations import METHODS, Found
from runs_sdk.codegen.normalise.plan import Kind, LinkPlan, WebhookPlan
from runs_sdk.codegen.normalise.references import References


def webhooks(
    document: dict[str, Any], found: list[Found], references: References, lowering: Lowering
) -> tuple[list[WebhookPlan], list[dict[str, Any]]]:
    """All of them, and their bodies as the generator gets them."""
    plans: list[WebhookPlan] = []
    schemas: list[dict[str, Any]] = []
    for name, where, node in [*_webhooks(document, references), *_callbacks(found, references)]:
        kinds: list[Kind] = []
        expressed: list[dict[str, Any]] = []
        body = references.follow(node.get("requestBody"))
        for written, media in usable(body.get("content") if isinstance(body, dict) else None).items():
            kind = kind_of(written, media)
            if kind == "json" and is_binary(schema_of(media)):
                kind = "bytes"
            form = media_type(written) == "application/x-www-form-urlencoded"
            if form or kind == "json":
                expressed.append(lowering.express(schema_of(media), (name, "Webhook"), f"{where} {written}"))
            elif kind == "lines":
                item = lowering.express(item_of(media, references), (name, "Webhook"), f"{where} {written}")
                expressed.append({"type": "array", "items": item})
            else:
                expressed.append({"type": "string"} if kind == "text" else {"type": "string", "format": "binary"})
            kinds.append("json" if form else kind)
        plans.append(WebhookPlan(name, f"w{len(plans)}", tuple(dict.fromkeys(kinds))))
        schemas.append(any_of(expressed) if expressed else {})
    return plans, schemas


def all_links(found: Found, references: References) -> tuple[LinkPlan, ...]:
    """The links of all answers of an operation."""
    written = found.node.get("responses")
    answers = (
        [(str(code), references.follow(each)) for code, each in written.items()] if isinstance(written, dict) else []
    )
    return tuple(link for code, each in answers if isinstance(each, dict) for link in _links(each, code, references))


def _links(response: dict[str, Any], status: str, references: References) -> Iterator[LinkPlan]:
    written = response.get("links")
    for name, each in (written if isinstance(written, dict) else {}).items():
        node = references.follow(each)
        if isinstance(node, dict):
            target = node.get("operationId") or node.get("operationRef") or ""
            parameters = node.get("parameters")
            pairs = ((str(key), value) for key, value in (parameters if isinstance(parameters, dict) else {}).items())
            plain = tuple((key, value if isinstance(value, str) else repr(value)) for key, value in pairs)
            yield LinkPlan(status, str(name), str(target), plain)


def _webhooks(document: dict[str, Any], references: References) -> Iterator[tuple[str, str, dict[str, Any]]]:
    written = document.get("webhooks")
    for name, item in (written if isinstance(written, dict) else {}).items():
        yield from _named(str(name), f"webhook {name}", {"": item}, references)


def _callbacks(found: list[Found], references: References) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for operation in found:
        written = operation.node.get("callbacks")
        for name, each in (written if isinstance(written, dict) else {}).items():
            items = references.follow(each)
            where = f"{operation.method.upper()} {operation.path} callback {name}"
            if isinstance(items, dict):
                yield from _named(f"{operation.id}.{name}", where, items, references)


def _named(
    name: str, where: str, items: dict[str, Any], references: References
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The operations of path items. If there are several, each has its method and place in its name."""
    found = []
    for place, written in items.items():
        item = references.follow(written)
        for method in METHODS if isinstance(item, dict) else ():
            if isinstance(item.get(method), dict):
                found.append((str(place), method, item[method]))
    for place, method, node in found:
        own = " ".join(each for each in (name, method.upper(), place) if each) if len(found) > 1 else name
        yield own, where, node
