"""Random edits of a document, each of a kind and severity that is known beforehand.

Where a schema is sent or received is found by a walk of its own, so that the comparison under test is not asked.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch")
ORDER = ("breaking", "risky", "safe")


class Site:
    """An object schema of the document, with the directions in which its values go."""

    def __init__(self, node: dict[str, Any]) -> None:
        self.node = node
        self.directions: set[str] = set()
        self.entangled = False  # also below a part of allOf, anyOf or oneOf, where an edit may mean something else

    def severity(self, sent: str, received: str) -> str:
        found = [sent if each == "request" else received for each in self.directions]
        return min(found, key=ORDER.index)


class Walk:
    """What of a document can be edited."""

    def __init__(self, document: dict[str, Any], used: set[int] | None = None) -> None:
        self.document = document
        self.used = set() if used is None else used
        self._sites: dict[int, Site] = {}
        self._seen: set[tuple[int, str, bool]] = set()
        self.operations = [
            (path, method, item[method])
            for path, item in document["paths"].items()
            for method in METHODS
            if isinstance(item.get(method), dict)
        ]

    def follow(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            place: Any = self.document
            for step in node["$ref"][2:].split("/"):
                place = place[step.replace("~1", "/").replace("~0", "~")]
            node = place
        return node

    def _walk(self, node: Any, direction: str, entangled: bool) -> None:
        if isinstance(node, dict) and "$ref" in node and len(node) > 1:
            entangled = True
        node = self.follow(node)
        if not isinstance(node, dict) or (id(node), direction, entangled) in self._seen:
            return
        self._seen.add((id(node), direction, entangled))
        parts = [inner for key in ("allOf", "anyOf", "oneOf") for inner in node.get(key) or ()]
        if isinstance(node.get("properties"), dict):
            site = self._sites.setdefault(id(node), Site(node))
            site.directions.add(direction)
            site.entangled = site.entangled or entangled or bool(parts)
            hidden = "readOnly" if direction == "request" else "writeOnly"
            for inner in node["properties"].values():
                if not self.follow(inner).get(hidden):
                    self._walk(inner, direction, entangled)  # another part may declare the same property
        for inner in parts:
            self._walk(inner, direction, True)
        for key in ("items", "additionalProperties"):
            self._walk(node.get(key), direction, False)

    def pick(self, chooser: random.Random, candidates: list[Any]) -> Any:
        """One of the candidates, in an operation or schema that no other edit has touched; then it is touched."""
        free = [each for each in candidates if _touched(each) not in self.used]
        if not free:
            return None
        found = chooser.choice(free)
        self.used.add(_touched(found))
        return found

    @cached_property
    def plain(self) -> list[Site]:
        """The object schemas that can be edited. Many edits need none of them, and finding them takes long."""
        for path, _, operation in self.operations:
            for parameter in (*operation.get("parameters", ()), *self.document["paths"][path].get("parameters", ())):
                self._walk(self.follow(parameter).get("schema"), "request", False)
            for media in self.follow(operation.get("requestBody") or {}).get("content", {}).values():
                self._walk(media.get("schema"), "request", False)
            for answer in operation.get("responses", {}).values():
                for media in (self.follow(answer).get("content") or {}).values():
                    self._walk(media.get("schema"), "response", False)
        return [site for site in self._sites.values() if not site.entangled]


def _touched(candidate: Any) -> int:
    """The operation or object schema that a candidate belongs to."""
    if isinstance(candidate, Site):
        return id(candidate.node)
    first = candidate[0]
    return id(first.node if isinstance(first, Site) else first if isinstance(first, dict) else candidate[2])


Expected = tuple[str, str]
Edit = Callable[[Walk, random.Random], Expected | None]


def _properties(walk: Walk, fits: Callable[[dict[str, Any], Site, str], bool]) -> list[tuple[Site, str]]:
    return [
        (site, name)
        for site in walk.plain
        for name, inner in site.node["properties"].items()
        if isinstance(inner, dict) and not (inner.get("readOnly") or inner.get("writeOnly")) and fits(inner, site, name)
    ]


def _is_plain(inner: dict[str, Any], kind: str) -> bool:
    return inner.get("type") == kind and not (inner.keys() & {"enum", "const", "anyOf", "oneOf", "allOf", "format"})


def remove_operation(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, walk.operations)
    if found is None:
        return None
    path, method, _ = found
    del walk.document["paths"][path][method]
    return "operation-removed", "breaking"


def add_operation(walk: Walk, chooser: random.Random) -> Expected | None:
    path = f"/added/{chooser.randrange(10**6)}/of/another/kind"
    new = {"operationId": f"zzNew{chooser.randrange(10**6)}", "responses": {"418": {"description": "tea"}}}
    walk.document["paths"][path] = {"get": new}
    walk.used.add(id(new))
    return "operation-added", "safe"


def deprecate_operation(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, [each for each in walk.operations if not each[2].get("deprecated")])
    if found is None:
        return None
    found[2]["deprecated"] = True
    return "operation-deprecated", "safe"


def _with_parameters(walk: Walk, location: str) -> list[tuple[dict[str, Any], int, dict[str, Any]]]:
    return [
        (operation, index, parameter)
        for _, _, operation in walk.operations
        for index, parameter in enumerate(operation.get("parameters") or ())
        if "$ref" not in parameter and parameter.get("in") == location
    ]


def remove_parameter(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _with_parameters(walk, "query"))
    if found is None:
        return None
    del found[0]["parameters"][found[1]]
    return "parameter-removed", "breaking"


def add_parameter(walk: Walk, chooser: random.Random) -> Expected | None:
    picked = walk.pick(chooser, walk.operations)
    if picked is None:
        return None
    operation = picked[2]
    required = chooser.random() < 0.5
    new = {"name": f"zz{chooser.randrange(10**6)}", "in": "query", "required": required, "schema": {"type": "boolean"}}
    operation.setdefault("parameters", []).append(new)
    return ("parameter-added-required", "breaking") if required else ("parameter-added", "safe")


def flip_parameter(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _with_parameters(walk, "query"))
    if found is None:
        return None
    required = found[2].get("required") is True
    found[2]["required"] = not required
    return ("parameter-became-optional", "safe") if required else ("parameter-became-required", "breaking")


def bound_parameter(walk: Walk, chooser: random.Random) -> Expected | None:
    fitting = [each for each in _with_parameters(walk, "query") if each[2].get("schema", {}).get("type") == "integer"]
    found = walk.pick(chooser, fitting)
    if found is None:
        return None
    schema = found[2]["schema"]
    if "maximum" in schema and chooser.random() < 0.5:
        schema["maximum"] += 5
        return "bound-loosened", "safe"
    schema["maximum"] = schema.get("maximum", 10**6) - 1
    return "bound-tightened", "breaking"


def move_parameter(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _with_parameters(walk, "query"))
    if found is None or found[2].get("schema", {}).get("type") in ("array", "object"):
        return None
    found[2]["in"] = "cookie"
    return "parameter-moved", "breaking"


def remove_property(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: True))
    if found is None:
        return None
    site, name = found
    del site.node["properties"][name]
    site.node["required"] = [each for each in site.node.get("required") or () if each != name]
    return "property-removed", "breaking"


def add_property(walk: Walk, chooser: random.Random) -> Expected | None:
    site = walk.pick(chooser, walk.plain)
    if site is None:
        return None
    name = f"zz{chooser.randrange(10**6)}"
    site.node["properties"][name] = {"type": "boolean"}
    if chooser.random() < 0.5:
        return "property-added", "safe"
    site.node["required"] = [*(site.node.get("required") or ()), name]
    return "property-added-required", site.severity("breaking", "safe")


def rename_property(walk: Walk, chooser: random.Random) -> Expected | None:
    def fits(inner: dict[str, Any], site: Site, name: str) -> bool:
        return len(name) > 4 and f"{name}s" not in site.node["properties"]

    found = walk.pick(chooser, _properties(walk, fits))
    if found is None:
        return None
    site, name = found
    site.node["properties"] = {f"{k}s" if k == name else k: v for k, v in site.node["properties"].items()}
    if name in (site.node.get("required") or ()):
        site.node["required"] = [f"{each}s" if each == name else each for each in site.node["required"]]
    return "property-renamed", "breaking"


def flip_property(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: True))
    if found is None:
        return None
    site, name = found
    required = list(site.node.get("required") or ())
    if name in required:
        site.node["required"] = [each for each in required if each != name]
        return "property-became-optional", site.severity("safe", "breaking")
    site.node["required"] = [*required, name]
    return "property-became-required", site.severity("breaking", "safe")


def change_type(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: _is_plain(inner, "string")))
    if found is None:
        return None
    site, name = found
    kept = {key: value for key, value in site.node["properties"][name].items() if key in ("nullable", "description")}
    site.node["properties"][name] = {**kept, "type": "boolean"}
    return "type-changed", "breaking"


def widen_type(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: _is_plain(inner, "integer")))
    if found is None:
        return None
    site, name = found
    site.node["properties"][name]["type"] = "number"
    return "type-widened", site.severity("safe", "breaking")


def date_format(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: _is_plain(inner, "string")))
    if found is None:
        return None
    found[0].node["properties"][found[1]]["format"] = "date-time"
    return "format-changed", "breaking"


def nullable(walk: Walk, chooser: random.Random) -> Expected | None:
    def fits(inner: dict[str, Any], site: Site, name: str) -> bool:
        return _is_plain(inner, "string") and "nullable" not in inner

    found = walk.pick(chooser, _properties(walk, fits))
    if found is None:
        return None
    site, name = found
    if chooser.random() < 0.5:
        site.node["properties"][name]["nullable"] = True
    else:
        site.node["properties"][name]["type"] = ["string", "null"]
    return "became-nullable", site.severity("safe", "breaking")


def list_values(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _properties(walk, lambda inner, site, name: _is_plain(inner, "string")))
    if found is None:
        return None
    site, name = found
    site.node["properties"][name]["enum"] = ["one", "two"]
    return "enum-introduced", site.severity("breaking", "safe")


def _enums(walk: Walk) -> list[tuple[Site, dict[str, Any]]]:
    return [
        (site, inner)
        for site, name in _properties(walk, lambda inner, site, name: len(inner.get("enum") or ()) > 1)
        for inner in [site.node["properties"][name]]
        if all(isinstance(each, str) for each in inner["enum"])
    ]


def add_value(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _enums(walk))
    if found is None:
        return None
    found[1]["enum"] = [*found[1]["enum"], f"zz{chooser.randrange(10**6)}"]
    return "enum-value-added", found[0].severity("safe", "risky")


def remove_value(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(chooser, _enums(walk))
    if found is None:
        return None
    found[1]["enum"] = found[1]["enum"][1:]
    return "enum-value-removed", found[0].severity("breaking", "safe")


def bound_text(walk: Walk, chooser: random.Random) -> Expected | None:
    def fits(inner: dict[str, Any], site: Site, name: str) -> bool:
        return _is_plain(inner, "string") and "maxLength" not in inner

    found = walk.pick(chooser, _properties(walk, fits))
    if found is None:
        return None
    site, name = found
    site.node["properties"][name]["maxLength"] = 63
    return "bound-tightened", site.severity("breaking", "safe")


def remove_success(walk: Walk, chooser: random.Random) -> Expected | None:
    found = walk.pick(
        chooser, [each for each in walk.operations if any(s[0] == "2" for s in each[2].get("responses", {}))]
    )
    if found is None:
        return None
    responses = found[2]["responses"]
    del responses[next(status for status in responses if status[0] == "2")]
    return "success-removed", "breaking"


def add_error(walk: Walk, chooser: random.Random) -> Expected | None:
    picked = walk.pick(chooser, [each for each in walk.operations if "451" not in each[2].get("responses", {})])
    if picked is None:
        return None
    picked[2].setdefault("responses", {})["451"] = {"description": "unavailable for legal reasons"}
    return "error-added", "safe"


def ask_for_a_credential(walk: Walk, chooser: random.Random) -> Expected | None:
    free = [each for each in walk.operations if not each[2].get("security", walk.document.get("security"))]
    found = walk.pick(chooser, free)
    if found is None:
        return None
    found[2]["security"] = [{"zzKey": []}]
    schemes = walk.document.setdefault("components", {}).setdefault("securitySchemes", {})
    schemes["zzKey"] = {"type": "apiKey", "in": "header", "name": "X-Zz"}
    return "security-added", "breaking"


EDITS: tuple[Edit, ...] = (
    remove_operation, add_operation, deprecate_operation, remove_parameter, add_parameter, flip_parameter,
    bound_parameter, move_parameter, remove_property, add_property, rename_property, flip_property, change_type,
    widen_type, date_format, nullable, list_values, add_value, remove_value, bound_text, remove_success, add_error,
    ask_for_a_credential,
)  # fmt: skip


def edited(
    document: dict[str, Any], edits: list[Edit], chooser: random.Random
) -> tuple[dict[str, Any], list[Expected]]:
    """A copy of the document with these edits, and what each has to be found as."""
    copy = json.loads(json.dumps(document))
    expected = []
    used: set[int] = set()
    for edit in edits:
        found = edit(Walk(copy, used), chooser)
        if found is not None:
            expected.append(found)
    return copy, expected


def shuffled(node: Any, chooser: random.Random) -> Any:
    """The same values with keys in another order, and other texts."""
    if isinstance(node, list):
        return [shuffled(each, chooser) for each in node]
    if not isinstance(node, dict):
        return node
    keys = list(node)
    chooser.shuffle(keys)
    return {key: shuffled(node[key], chooser) for key in keys}


def retold(node: Any, *, names: bool = False) -> Iterator[tuple[str, Any]]:
    """All texts for people changed: descriptions, summaries, titles, examples. `names`: the keys are names."""
    for key, value in node.items():
        if not names and key in ("description", "summary", "title") and isinstance(value, str):
            yield key, f"Said otherwise: {value}"
        elif not names and key in ("example", "examples"):
            continue
        elif isinstance(value, dict):
            yield key, dict(retold(value, names=key in ("properties", "schemas", "paths", "parameters", "responses")))
        elif isinstance(value, list):
            yield key, [dict(retold(each)) if isinstance(each, dict) else each for each in value]
        else:
            yield key, value
