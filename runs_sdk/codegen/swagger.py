"""Swagger 2.0 becomes OpenAPI 3."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import unquote

from runs_sdk.codegen.errors import DocumentError
from runs_sdk.codegen.normalise.operations import METHODS

MOVED: Final = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}

KEPT: Final = ("info", "tags", "security")
"""Keys of the document that are the same in OpenAPI 3."""

LISTS: Final = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}
"""Styles by `collectionFormat`; OpenAPI 3 has none for tabs, so that is a word of ours."""

SCHEMA_KEYS: Final = [
    "type",
    "format",
    "items",
    "default",
    "enum",
    "minimum",
    "maximum",
    "pattern",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "x-nullable",
    "x-enum-varnames",
]
"""Keys of a parameter that belong to its schema."""


def convert(document: dict[str, Any]) -> dict[str, Any]:
    """The document as OpenAPI 3. One that is OpenAPI 3 is returned as it is.

    Raises DocumentError if it is neither.
    """
    if str(document.get("openapi", "")).startswith("3."):
        return document
    version = document.get("swagger", document.get("openapi"))
    if not str(document.get("swagger", "")).startswith("2."):
        raise DocumentError(
            f"this is no OpenAPI document: its version is {version!r}; 2.0 (Swagger), 3.0 and 3.1 are understood"
        )
    return _Conversion(document).run()


class _Conversion:
    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._consumes = _names(document.get("consumes")) or ["application/json"]
        self._produces = _names(document.get("produces")) or ["application/json"]

    def run(self) -> dict[str, Any]:
        parameters = self._document.get("parameters")
        named = parameters if isinstance(parameters, dict) else {}
        components: dict[str, Any] = {
            "schemas": _schemas(self._document.get("definitions")),
            "parameters": {name: self._parameter(node) for name, node in named.items() if not _in_body(node)},
            "responses": {
                name: self._response(node, self._produces)
                for name, node in (self._document.get("responses") or {}).items()
            },
            "securitySchemes": _security_schemes(self._document.get("securityDefinitions")),
        }
        paths = {
            self._base() + str(path): self._item(item)
            for path, item in (self._document.get("paths") or {}).items()
            if isinstance(item, dict)
        }
        kept = {key: value for key, value in self._document.items() if key.startswith("x-") or key in KEPT}
        return {"openapi": "3.0.3", **kept, "servers": self._servers(), "paths": paths, "components": components}

    def _base(self) -> str:
        return ""

    def _servers(self, own: Any = None) -> list[dict[str, str]]:
        """The servers, https before http. `own` are the schemes of an operation."""
        host = self._document.get("host")
        base = str(self._document.get("basePath") or "/")
        named = _names(own) or _names(self._document.get("schemes"))
        schemes = sorted({"http", "https"} & set(named), reverse=True) or ["https"]
        return [{"url": f"{scheme}://{host}{base}" if host else base} for scheme in (schemes if host else schemes[:1])]

    def _item(self, item: dict[str, Any]) -> dict[str, Any]:
        shared = self._resolved(item.get("parameters"))
        made: dict[str, Any] = {key: _moved(value) for key, value in item.items() if key == "$ref"}
        made["parameters"] = [self._parameter(each) for each in shared if not _in_body(each)]
        for method in METHODS:
            if isinstance(item.get(method), dict):
                made[method] = self._operation(item[method], [each for each in shared if _in_body(each)])
        return made

    def _operation(self, node: dict[str, Any], shared_body: list[dict[str, Any]]) -> dict[str, Any]:
        consumes = _names(node.get("consumes")) or self._consumes
        produces = _names(node.get("produces")) or self._produces
        own = self._resolved(node.get("parameters"))
        in_body = [each for each in own if _in_body(each)] or shared_body
        made = {
            key: value
            for key, value in node.items()
            if key not in ("parameters", "consumes", "produces", "responses", "schemes")
        }
        made["parameters"] = [self._parameter(each) for each in own if not _in_body(each)]
        if node.get("schemes"):
            made["servers"] = self._servers(node["schemes"])
        body = self._body(in_body, consumes)
        if body is not None:
            made["requestBody"] = body
        made["responses"] = {
            code: self._response(response, produces)
            for code, response in (node.get("responses") or {}).items()
            if not str(code).startswith("x-")
        }
        return made

    def _resolved(self, written: Any) -> list[dict[str, Any]]:
        """Parameters with references followed, since one in a body becomes something else."""
        nodes = written if isinstance(written, list) else []
        return [self._shared("parameters", node) for node in nodes if isinstance(node, dict)]

    def _shared(self, kind: str, node: dict[str, Any]) -> dict[str, Any]:
        """The parameter or response that is shared by this name, or the node itself."""
        start = f"#/{kind}/"
        if not str(node.get("$ref", "")).startswith(start):
            return node
        name = unquote(node["$ref"].removeprefix(start)).replace("~1", "/").replace("~0", "~")
        target = (self._document.get(kind) or {}).get(name)
        if not isinstance(target, dict):
            raise DocumentError(f"$ref {node['$ref']!r} leads nowhere")
        return target

    def _parameter(self, node: Any) -> Any:
        if not isinstance(node, dict) or "$ref" in node:
            return _moved(node)
        made = {key: value for key, value in node.items() if key not in SCHEMA_KEYS and key != "collectionFormat"}
        made["schema"] = _moved({key: node[key] for key in SCHEMA_KEYS if key in node})
        return {**made, **_listing(node)}

    def _body(self, parameters: list[dict[str, Any]], consumes: list[str]) -> dict[str, Any] | None:
        whole = next((each for each in parameters if each.get("in") == "body"), None)
        if whole is not None:
            schema = _moved(whole.get("schema") or {})
            types = [name for name in consumes if "form" not in name] or ["application/json"]
            return {
                "required": whole.get("required") is True,
                "description": whole.get("description") or "",
                "content": {name: {"schema": schema} for name in types},
            }
        if not parameters:
            return None
        properties: dict[str, Any] = {}
        for each in parameters:
            schema = _moved({key: each[key] for key in SCHEMA_KEYS if key in each})
            if schema.get("type") == "file":
                schema.update(type="string", format="binary")
            if each.get("description"):
                schema["description"] = each["description"]
            properties[str(each.get("name"))] = schema
        form: dict[str, Any] = {"type": "object", "properties": properties}
        required = [str(each.get("name")) for each in parameters if each.get("required") is True]
        if required:
            form["required"] = required
        files = any(each.get("type") == "file" for each in parameters)
        types = [name for name in consumes if "form" in name and (not files or "multipart" in name)]
        default = "multipart/form-data" if files else "application/x-www-form-urlencoded"
        encoding = {str(each.get("name")): _listing(each) for each in parameters if each.get("type") == "array"}
        media = {"schema": form, **({"encoding": encoding} if encoding else {})}
        return {"required": bool(required), "content": dict.fromkeys(types or [default], media)}

    def _response(self, node: Any, produces: list[str]) -> Any:
        if isinstance(node, dict):
            node = self._shared("responses", node)  # its media types are those of the operation
        if not isinstance(node, dict) or "$ref" in node:
            return _moved(node)
        made = {key: value for key, value in node.items() if key not in ("schema", "examples", "headers")}
        schema = node.get("schema")
        if isinstance(schema, dict):
            moved = _moved(schema)
            if moved.get("type") == "file":
                moved = {"type": "string", "format": "binary"}
                produces = [name for name in produces if "json" not in name] or ["application/octet-stream"]
            made["content"] = {name: {"schema": moved} for name in produces}
        return made


def _listing(node: dict[str, Any]) -> dict[str, Any]:
    """How the items of a list are put together, in today's words."""
    if node.get("type") != "array":
        return {}
    written = str(node.get("collectionFormat"))
    style = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}.get(written)
    return {**({"style": style} if style else {}), "explode": written == "multi"}


def _in_body(node: Any) -> bool:
    return isinstance(node, dict) and node.get("in") in ("body", "formData")


def _names(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _schemas(definitions: Any) -> dict[str, Any]:
    return {str(name): _moved(node) for name, node in (definitions if isinstance(definitions, dict) else {}).items()}


def _security_schemes(definitions: Any) -> dict[str, Any]:
    named = definitions if isinstance(definitions, dict) else {}
    return {str(name): _security_scheme(node) for name, node in named.items() if isinstance(node, dict)}


def _security_scheme(node: dict[str, Any]) -> dict[str, Any]:
    if node.get("type") == "basic":
        return {"type": "http", "scheme": "basic"}
    if node.get("type") != "oauth2":
        return dict(node)
    flow = {"application": "clientCredentials", "accessCode": "authorizationCode"}.get(str(node.get("flow")))
    urls = {key: node[key] for key in ("tokenUrl", "authorizationUrl") if key in node}
    return {"type": "oauth2", "flows": {flow or str(node.get("flow")): {**urls, "scopes": node.get("scopes") or {}}}}


def _moved(node: Any) -> Any:
    """A copy with references to where things are in OpenAPI 3, and what only Swagger 2 writes in today's words."""
    if isinstance(node, list):
        return [_moved(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _moved(value) for key, value in node.items()}
    reference = made.get("$ref")
    if isinstance(reference, str):
        for old, new in MOVED.items():
            if reference.startswith(old):
                made["$ref"] = new + reference[len(old) :]
    if made.get("x-nullable") is True:
        made["nullable"] = True
    if isinstance(made.get("discriminator"), str):
        made["discriminator"] = {"propertyName": made["discriminator"]}
    return made
