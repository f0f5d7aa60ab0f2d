"""A Swagger 2.0 document, read as it is: not by way of what it would be in OpenAPI 3."""

from __future__ import annotations

from typing import Any, Final

from attrs import evolve

from runs_sdk.codegen.verification.original import Operation, Original
from runs_sdk.codegen.verification.servers import swagger_servers
from runs_sdk.codegen.verification.streams import many

FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


class SwaggerOriginal(Original):
    """A Swagger document with its references. Bodies are parameters there, and media types are apart from schemas."""

    _home = "definitions"

    def schemas(self) -> dict[str, Any]:
        found = self.document.get("definitions")
        return found if isinstance(found, dict) else {}

    def security_schemes(self) -> dict[str, dict[str, Any]]:
        found = self.document.get("securityDefinitions")
        named = found if isinstance(found, dict) else {}
        return {str(name): node for name, node in named.items() if isinstance(node, dict)}

    def _operation(self, path: str, method: str, node: dict[str, Any], item: dict[str, Any]) -> Operation:
        found = super()._operation(path, method, node, item)
        own = [self.resolve(each) for each in node.get("parameters") or ()]
        shared = [self.resolve(each) for each in item.get("parameters") or ()]
        bodies = self._bodies(own, node) or self._bodies(shared, node)
        fields = [each for each in [*shared, *own] if isinstance(each, dict) and each.get("in") == "formData"]
        lists = {str(each.get("name")): _listed(each) for each in fields if each.get("type") == "array"}
        return evolve(found, bodies=bodies, encodings=dict.fromkeys(bodies, lists))

    def servers(self) -> list[dict[str, Any]]:
        return swagger_servers(self.document, None)

    def _servers(self, node: dict[str, Any], item: dict[str, Any]) -> list[dict[str, Any]]:
        return swagger_servers(self.document, node["schemes"]) if node.get("schemes") else []

    def _bodies(self, parameters: list[Any], node: dict[str, Any]) -> dict[str, Any]:
        consumes = self._types(node, "consumes")
        for each in parameters:
            if isinstance(each, dict) and each.get("in") == "body":
                kept = [name for name in consumes if name.partition(";")[0].strip().lower() not in FORMS]
                return dict.fromkeys(kept or ["application/json"], each.get("schema") or {})
        fields = [each for each in parameters if isinstance(each, dict) and each.get("in") == "formData"]
        if not fields:
            return {}
        properties = {str(each.get("name")): each for each in fields}
        needed = [name for name, each in properties.items() if each.get("required") is True]
        plain = {name: _schema(each) for name, each in properties.items()}
        schema = {"type": "object", "properties": plain, "required": needed}
        files = any(each.get("type") == "file" for each in fields)
        possible = FORMS[1:] if files else FORMS
        kept = [name for name in consumes if name.partition(";")[0].strip().lower() in possible]
        return dict.fromkeys(kept or [FORMS[1] if files else FORMS[0]], schema)

    def _answer(self, response: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
        schema = response.get("schema")
        if not isinstance(schema, dict):
            return {}
        produces = self._types(node, "produces")
        if self.resolve(schema).get("type") == "file":
            produces = [name for name in produces if "json" not in name] or ["application/octet-stream"]
        found: dict[str, Any] = {}
        for name in produces or ["application/json"]:
            items = many(name, {"schema": schema}, self.resolve(schema))
            found[name] = schema if items is None else items
        return found

    def _types(self, node: dict[str, Any], key: str) -> list[str]:
        """The media types of an operation, else those of the document."""
        for holder in (node, self.document):
            listed = holder.get(key)
            if isinstance(listed, list) and listed:
                return [str(name) for name in listed]
        return []


def _schema(parameter: dict[str, Any]) -> dict[str, Any]:
    """The schema of a field: a file is bytes, the rest is written as in a schema."""
    if parameter.get("type") == "file":
        return {"type": "string", "format": "binary"}
    return {key: value for key, value in parameter.items() if key in ("type", "format", "items", "enum")}


def _listed(parameter: dict[str, Any]) -> dict[str, Any]:
    """The state of a list in a form: as OpenAPI 3 says it. Separated by commas is what Swagger takes for granted."""
    written = str(parameter.get("collectionFormat") or "csv")
    style = {"ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited"}.get(written, "form")
    return {"style": style, "explode": written == "multi"}
