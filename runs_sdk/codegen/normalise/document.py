"""The whole document, put together again from what the other modules make of its parts."""

from __future__ import annotations

from typing import Any, Final

from attrs import evolve

from runs_sdk.codegen.errors import DocumentError, LimitExceeded
from runs_sdk.codegen.normalise.beside import without_siblings
from runs_sdk.codegen.normalise.content import (
    form_of,
    is_binary,
    item_of,
    kind_of,
    media_type,
    schema_of,
    untyped,
    usable,
)
from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.dynamic import without_dynamic
from runs_sdk.codegen.normalise.encoding import by_name, by_position, unwritable, wanted_headers
from runs_sdk.codegen.normalise.lock import LockedOperation, NameLock, label_of
from runs_sdk.codegen.normalise.lower import Lowering
from runs_sdk.codegen.normalise.operations import IDEMPOTENT, Found, name_operations, operations
from runs_sdk.codegen.normalise.parameters import parameters
from runs_sdk.codegen.normalise.plan import BodyPlan, OperationPlan, Plan, SchemePlan
from runs_sdk.codegen.normalise.references import References, pointer_of
from runs_sdk.codegen.normalise.responses import as_json, responses, with_stream
from runs_sdk.codegen.normalise.security import schemes, security
from runs_sdk.codegen.normalise.servers import servers
from runs_sdk.codegen.normalise.webhooks import all_links, webhooks

LABELS: Final = {"json": "Json", "form": "Data", "multipart": "Files", "raw": "Content", "lines": "Lines"}
"""Words for the classes of bodies, where there are several."""


def normalise(document: dict[str, Any], lock: NameLock | None = None, url: str | None = None) -> Plan:
    """Plan the package for an OpenAPI 3 document. The document is not changed. Names that `lock` has stay. Relative
    servers stand below `url`, where the document comes from.

    Raises DocumentError and LimitExceeded.
    """
    try:
        return _normalise(without_dynamic(without_siblings(document)), lock or NameLock(), url)
    except RecursionError:
        raise LimitExceeded("the document is nested too deeply") from None


def _normalise(document: dict[str, Any], lock: NameLock, url: str | None) -> Plan:
    if not isinstance(document.get("paths") or document.get("webhooks") or document.get("components"), dict):
        raise DocumentError("the document has no paths, so there is nothing to generate")
    info = document.get("info") if isinstance(document.get("info"), dict) else {}
    plan = Plan(title=described((info or {}).get("title")) or "API", version=described((info or {}).get("version")))
    references = References(document)
    lowering = Lowering(references, plan, lock)
    found = operations(references)
    plan.tags = name_operations(found, lock)  # before the classes, whose places are known by their operations
    lowering.add_components()
    plan.schemes = schemes(references)
    plan.servers = servers(document, url)
    plan.categories = _categories(document, plan.tags)
    paths: dict[str, Any] = {}
    for index, operation in enumerate(found):
        paths[f"/{index}"] = {operation.method: _operation(operation, f"o{index}", references, lowering, plan, url)}
    plan.webhooks, received = webhooks(document, found, references, lowering)
    for webhook, schema in zip(plan.webhooks, received, strict=True):
        answers = {"200": as_json(schema)}
        paths[f"/{webhook.key}"] = {"get": {"operationId": webhook.key, "tags": ["all"], "responses": answers}}
    lowering.finish()
    plan.lock = lock.joined(_with_operations(plan, found))
    plan.document = {
        "openapi": "3.1.0",
        "info": {"title": plan.title, "version": plan.version or "0"},
        "paths": paths,
        "components": {"schemas": lowering.components},
    }
    return plan


def _with_operations(plan: Plan, found: list[Found]) -> NameLock:
    """The names of the classes, and those of the operations."""
    for each, written in zip(plan.operations, found, strict=True):
        arguments = {f"{one.location} {one.wire}": one.key for one in each.parameters if one.key}
        label = label_of(each.method, each.path)
        plan.lock.operations[label] = LockedOperation(each.id, written.tag, each.name, arguments)
    plan.lock.tags = dict(plan.tags)
    return plan.lock


def _operation(
    found: Found, key: str, references: References, lowering: Lowering, plan: Plan, url: str | None
) -> dict[str, Any]:
    where = f"{found.method.upper()} {found.path}"
    planned, generated = parameters(found, references, lowering)
    operation = OperationPlan(
        key=key,
        id=found.id,
        name=found.name,
        tag=plan.tags[found.tag],
        method=found.method.upper(),
        path=found.path,
        summary=described(found.node.get("summary")),
        description=described(found.node.get("description")),
        deprecated=found.deprecated,
        idempotent=found.method in IDEMPOTENT or found.node.get("x-runs-idempotent") is True,
        parameters=tuple(planned),
        security=security(found.node, references.document),
        servers=servers(found.node, url) or servers(found.item, url),
        links=all_links(found, references),
    )
    for name in sorted({name for each in operation.security for name, _ in each if name not in plan.schemes}):
        lowering.note("security", where, f"the scheme {name!r} is not declared; only a function can serve it")
        plan.schemes[name] = SchemePlan("undeclared")
    body, bodies = _body(found, references, lowering, where)
    answers, kinds = responses(found, references, lowering, where)
    operation = evolve(operation, bodies=tuple(bodies), responses=kinds)
    plan.operations.append(with_stream(operation, found, references))
    generic: dict[str, Any] = {
        "operationId": key,
        "tags": ["all"],
        "parameters": generated,
        "responses": answers,
    }
    if body is not None:
        generic["requestBody"] = body
    return generic


def _body(
    found: Found, references: References, lowering: Lowering, where: str
) -> tuple[dict[str, Any] | None, list[BodyPlan]]:
    """The body, each of its forms under a media type that the generator knows."""
    node = references.follow(found.node.get("requestBody"))
    if not isinstance(node, dict):
        return None, []
    content: dict[str, Any] = {}
    plans: list[BodyPlan] = []
    offered = usable(node.get("content"))
    seen: list[dict[str, Any]] = []
    # a text that is sent as JSON is a str already, so that one that is sent as it is comes as bytes or a File
    json_text = any(form_of(name) == "json" and _is_text(media, references) for name, media in offered.items())
    for written, media in offered.items():
        form = form_of(written, media)
        schema = item_of(media, references) if form == "lines" else schema_of(media)
        place = f"{where} body {written}"
        label = LABELS[form]
        hint = (found.name, f"{label}Body" if len(offered) > 1 else "Body")
        expressed: dict[str, Any] = {}
        if form != "raw":
            expressed = lowering.express(schema, hint, place)
        if form == "form" and "type" in expressed:
            form = "raw"
            lowering.note("body", place, "is a form without fields; it is sent as it is written")
        if form == "raw":
            text = not json_text and kind_of(written) == "text" and not is_binary(schema)
            expressed = {"type": "string"} if text else {"type": "string", "format": "binary"}
        elif form == "multipart" and "type" in expressed:
            parts = expressed["type"] == "array" and media_type(written) != "multipart/form-data"
            expressed = expressed if parts else {"type": "string", "format": "binary"}
        elif form == "lines":
            expressed = {"type": "array", "items": expressed}
        if expressed in seen and form != "lines":
            if form == "raw":
                continue  # a File says its media type itself
            own = lowering.express_again(schema, hint, place)
            if own is None:
                why = "has the Python type of another one, which is sent instead"
                lowering.note("body", place, why)
                continue
            expressed = own
        unread = untyped(written, media) if form == "raw" else None
        if unread is not None:
            lowering.note("untyped", place, unread)
        seen.append(expressed)
        content[f"application/x{len(content)}+json"] = {"schema": expressed}
        plans.append(_encoded(BodyPlan(_sendable(written, form), form), media, references, lowering, place))
    if not content:
        return None, []
    return {"required": node.get("required") is True, "content": content}, plans


def _encoded(body: BodyPlan, media: dict[str, Any], references: References, lowering: Lowering, place: str) -> BodyPlan:
    """A body with how its fields or parts are written."""
    if body.form not in ("form", "multipart"):
        return body
    schema = schema_of(media)
    encodings = by_name(media, schema, references)
    for name, planned in encodings.items():
        if body.form == "multipart" and unwritable(planned, schema, name, references):
            lowering.note("encoding", f"{place} {name}", f"is no JSON but {planned.content_type}; it is sent as a File")
    if body.form == "multipart":
        for name, header in wanted_headers(media, references):
            lowering.note("encoding", f"{place} {name} header {header}", "can be given with a File only")
    return evolve(body, encodings=encodings, positional=by_position(media, references))


def _is_text(media: dict[str, Any], references: References) -> bool:
    schema = schema_of(media)
    if isinstance(schema, dict) and "$ref" in schema:
        schema = references.schema_at(pointer_of(schema["$ref"]))
    return isinstance(schema, dict) and schema.get("type") == "string"


def _sendable(written: str, form: str) -> str:
    name = written.strip()
    if "*" in name or not name:
        return {"json": "application/json", "raw": "application/octet-stream"}.get(form, name)
    return name


def _categories(document: dict[str, Any], tags: dict[str, str]) -> dict[str, list[str]]:
    """The groups of tags that `x-tagGroups` names, by their name in the document."""
    found: dict[str, list[str]] = {}
    groups = document.get("x-tagGroups")
    for group in groups if isinstance(groups, list) else []:
        if isinstance(group, dict) and isinstance(group.get("name"), str) and isinstance(group.get("tags"), list):
            names = [tags[tag] for tag in group["tags"] if isinstance(tag, str) and tag in tags]
            if names:
                found[group["name"]] = list(dict.fromkeys(names))
    return found
