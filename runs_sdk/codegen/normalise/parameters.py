"""Parameters: references followed, those of the path item added, missing path parameters declared, doubles dropped.

The generator sees all of them as query parameters p0, p1, ... so that no location, type or name is one that it refuses;
the plan says where they really go.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve, frozen

from runs_sdk.codegen.normalise.content import is_json, media_type, usable
from runs_sdk.codegen.normalise.describe import described
from runs_sdk.codegen.normalise.forms import described_node, with_default
from runs_sdk.codegen.normalise.lower import Lowering
from runs_sdk.codegen.normalise.names import TAKEN_PARAMETERS, identifier, unique
from runs_sdk.codegen.normalise.operations import Found
from runs_sdk.codegen.normalise.plan import Location, ParameterPlan
from runs_sdk.codegen.normalise.references import References
from runs_sdk.codegen.normalise.shapes import Node

IN_PATH: Final = re.compile(r"\{([^{}]+)\}")
LOCATIONS: Final = ("path", "query", "header", "cookie")
STYLES: Final[dict[str, dict[Any, str]]] = {
    "path": {"simple": "simple", "label": "label", "matrix": "matrix"},
    "query": {
        "form": "csv",
        "spaceDelimited": "space",
        "pipeDelimited": "pipes",
        "tabDelimited": "tabs",
        "deepObject": "deep",
    },
    "header": {"simple": "simple"},
    "cookie": {"form": "form", "cookie": "cookie"},
}
"""Styles by place; those of the query are of lists that are not exploded. Only Swagger 2.0 has tabs."""
IGNORED_HEADERS: Final = frozenset(("accept", "content-type", "authorization"))
"""OpenAPI says that parameters of these names are ignored: they are set by other means."""


def path_names(path: str) -> dict[str, str]:
    """Names of path parameters by how the path writes them, which may be with a pattern: `{id:[0-9]+}`, `{name=*}`."""
    return {
        written: re.sub(r"^[+#./;?&]|[:=*].*$|\.\.\.$", "", written) or written for written in IN_PATH.findall(path)
    }


@frozen
class _Parameter:
    wire: str
    location: Location
    required: bool
    schema: Node
    style: str
    description: str
    copy_of: str | None
    explode: bool = False
    reserved: bool = False


def parameters(
    operation: Found, references: References, lowering: Lowering
) -> tuple[list[ParameterPlan], list[dict[str, Any]]]:
    """The parameters as planned, and as the generator gets them."""
    found = _collect(operation, references)
    _declare_missing(operation, found)
    ordered = sorted(found.values(), key=lambda one: LOCATIONS.index(one.location))
    names = _names([each for each in ordered if not each.copy_of], operation.arguments)
    plans: list[ParameterPlan] = []
    generated: list[dict[str, Any]] = []
    for each in ordered:
        if each.copy_of:
            plans.append(ParameterPlan(each.wire, each.location, "", each.style, each.description, each.copy_of))
            continue
        name = names.pop(0)
        where = f"{operation.method.upper()} {operation.path} parameter {each.wire}"
        schema = lowering.express(each.schema, (operation.name, each.wire), where)
        if each.location == "path":
            schema = _without_null(schema)
        planned = ParameterPlan(each.wire, each.location, name, each.style, each.description)
        plans.append(evolve(planned, explode=each.explode, reserved=each.reserved))
        generated.append({"name": name, "in": "query", "required": each.required, "schema": schema})
    return plans, generated


def _collect(operation: Found, references: References) -> dict[tuple[str, str], _Parameter]:
    own = operation.node.get("parameters")
    in_path = set(path_names(operation.path).values())
    found: dict[tuple[str, str], _Parameter] = {}
    for written in [*(own if isinstance(own, list) else []), *operation.shared]:
        node = references.follow(written)
        if not isinstance(node, dict) or node.get("in") not in LOCATIONS or not isinstance(node.get("name"), str):
            continue
        wire, location = node["name"], node["in"]
        if location == "header" and wire.lower() in IGNORED_HEADERS:
            continue
        key = (location, wire.lower() if location == "header" else wire)
        if key in found or (location == "path" and wire not in in_path):
            continue
        content = usable(node.get("content"))
        if content and not node.get("schema"):
            schema: Node = next(iter(content.values())).get("schema") or {}
            style, explode = ("json" if is_json(media_type(next(iter(content)))) else "form"), True
        else:
            schema = node.get("schema") or {}
            style, explode = _style(node, location)
        copied = node.get("x-runs-copy-of")
        found[key] = _Parameter(
            wire=wire,
            location=location,
            required=location == "path" or node.get("required") is True,
            schema=schema,
            style=style,
            description=_description(node, schema, references),
            copy_of=copied if isinstance(copied, str) and copied in in_path else None,
            explode=explode,
            reserved=location == "query" and node.get("allowReserved") is True,
        )
    return found


def _description(node: dict[str, Any], schema: Node, references: References) -> str:
    """What the document says about a parameter, with its default."""
    own = described(node.get("description"))
    if not own and "$ref" not in (schema or {}):
        return described_node(schema)
    return with_default(own, references.schema(schema).get("default"))


def _style(node: dict[str, Any], location: str) -> tuple[str, bool]:
    """How a value is written, as the runtime calls it, and whether it is exploded."""
    usual = {"query": "form", "cookie": "form"}.get(location, "simple")
    style = node.get("style") if node.get("style") in STYLES[location] else usual
    explode = node["explode"] if isinstance(node.get("explode"), bool) else style in ("form", "cookie")
    if location == "query":
        return "form" if explode and style != "deepObject" else STYLES[location][style], explode
    return STYLES[location][style], explode


def _declare_missing(operation: Found, found: dict[tuple[str, str], _Parameter]) -> None:
    for wire in path_names(operation.path).values():
        if ("path", wire) not in found:
            found["path", wire] = _Parameter(wire, "path", True, {"type": "string"}, "simple", "", None)


def _names(ordered: list[_Parameter], locked: dict[str, str]) -> list[str]:
    """Python names. Of one name in two places each gets its place behind it; `locked` names stay as they are."""
    wanted = [identifier(each.wire, "field_") for each in ordered]
    places: dict[str, set[str]] = {}
    for name, each in zip(wanted, ordered, strict=True):
        places.setdefault(name, set()).add(each.location)
    named = [
        f"{name}_{each.location}" if name in TAKEN_PARAMETERS or len(places[name]) > 1 else name
        for name, each in zip(wanted, ordered, strict=True)
    ]
    keys = [f"{each.location} {each.wire}" for each in ordered]
    kept = {index: locked[key] for index, key in enumerate(keys) if key in locked}
    return unique(named, TAKEN_PARAMETERS | set(locked.values()), kept)


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    kept = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if not kept:
        return schema
    return kept[0] if len(kept) == 1 else {"anyOf": kept}
