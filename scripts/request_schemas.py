"""Writes what a document says of requests as JSON Schema, for services that check requests before they send them.

    python scripts/request_schemas.py            write them
    python scripts/request_schemas.py --check    compare whole texts

Fields and parameters that the document does not know are errors in these schemas: a service takes them and does
nothing with them, so that a typing error would go unseen.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from runs_sdk.codegen.normalise.names import identifier  # noqa: E402

SERVICES = {"runai": "runai"}
"""The document of each service that wants its request schemas."""

_PROSE = frozenset(("description", "default", "summary", "title", "example", "examples", "readOnly", "writeOnly"))
_REF = "#/components/schemas/"


def request_schemas(document: Mapping[str, Any]) -> dict[str, Any]:
    """The schemas of bodies and query parameters by operation id, and the definitions that they share."""
    schemas = document["components"]["schemas"]
    operations: dict[str, Any] = {}
    wanted: set[str] = set()
    for item in document["paths"].values():
        for method, operation in item.items():
            if method not in ("get", "put", "post", "patch", "delete"):
                continue
            entry = _operation(operation, document, wanted)
            if entry:
                operations[operation["operationId"]] = entry
    definitions: dict[str, Any] = {}
    while missing := sorted(wanted - definitions.keys()):
        for name in missing:
            definitions[name] = _strict(schemas[name], schemas, wanted)
    return {"definitions": dict(sorted(definitions.items())), "operations": dict(sorted(operations.items()))}


def _operation(operation: Mapping[str, Any], document: Mapping[str, Any], wanted: set[str]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    entry: dict[str, Any] = {}
    content = operation.get("requestBody", {}).get("content", {})
    for media in ("application/json", "application/x-www-form-urlencoded"):
        if media in content:
            entry["body"] = _strict(content[media]["schema"], schemas, wanted)
            break
    properties, lists = {}, []
    for parameter in operation.get("parameters", ()):
        if "$ref" in parameter:
            parameter = document["components"]["parameters"][parameter["$ref"].rpartition("/")[2]]
        if parameter["in"] == "query":
            name = identifier(parameter["name"], "field_")
            properties[name] = _strict(parameter["schema"], schemas, wanted)
            if parameter.get("explode") is False:
                lists.append(name)
    if properties:
        entry["query"] = {"type": "object", "properties": properties}
    if lists:
        entry["joined"] = lists
    return entry


def _strict(schema: Any, schemas: Mapping[str, Any], wanted: set[str]) -> Any:
    """The schema without prose, parts merged, closed to what it does not name."""
    if isinstance(schema, list):
        return [_strict(each, schemas, wanted) for each in schema]
    if not isinstance(schema, Mapping):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_REF)
        wanted.add(name)
        return {"$ref": f"#/$defs/{name}"}
    if "allOf" in schema:
        schema = _merged(schema, schemas)
    clean = {}
    for key, value in schema.items():
        if key == "properties":
            clean[key] = {name: _strict(each, schemas, wanted) for name, each in value.items()}
        elif key not in _PROSE:
            clean[key] = _strict(value, schemas, wanted)
    if "properties" in clean:
        clean.setdefault("additionalProperties", False)
    return clean


def _merged(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> dict[str, Any]:
    """One object of all its parts."""
    properties: dict[str, Any] = {}
    required: list[str] = []
    for part in [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]:
        while "$ref" in part:
            part = schemas[part["$ref"].removeprefix(_REF)]
        whole = _merged(part, schemas) if "allOf" in part else part
        properties |= whole.get("properties", {})
        required += whole.get("required", ())
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def as_text(found: Mapping[str, Any]) -> str:
    """JSON, with one line for each definition and each operation."""
    parts = []
    for name, entries in found.items():
        lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in entries.items()]
        parts.append(f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    differing = []
    for service, name in SERVICES.items():
        document = YAML(typ="safe").load((ROOT / "openapi" / f"{name}.yaml").read_text(encoding="utf-8"))
        text = as_text(request_schemas(document))
        target = ROOT / "runs_sdk" / service / "_generated" / "requests.json"
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            differing.append(target)
            if "--check" not in arguments:
                target.write_text(text, encoding="utf-8")
    for target in differing:
        print(target.relative_to(ROOT))
    return 1 if differing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
