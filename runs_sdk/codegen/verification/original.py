"""The document as it is: its operations, and what each schema says when references and allOf are followed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote

from attrs import field, frozen

from runs_sdk.codegen.verification.servers import listed
from runs_sdk.codegen.verification.streams import event_data, many

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@frozen
class Operation:
    """One operation. `parameters` are by place and wire name, `bodies` and `responses` schemas by media type."""

    method: str
    path: str
    id: str
    tag: str
    deprecated: bool
    parameters: tuple[tuple[str, str], ...]
    bodies: dict[str, Any]
    responses: dict[str, dict[str, Any]]
    security: tuple[tuple[str, ...], ...] = ()
    nodes: dict[tuple[str, str], dict[str, Any]] = field(factory=dict)
    links: tuple[tuple[str, str], ...] = ()
    """The links of answers, by status and name."""
    servers: list[dict[str, Any]] = field(factory=list)
    """Those that it has instead of the document's."""
    encodings: dict[str, dict[str, Any]] = field(factory=dict)
    """What the Encoding Objects of a body say, by media type and property."""

    @property
    def label(self) -> str:
        return f"{self.method} {self.path}" + (f" ({self.id})" if self.id else "")


class Original:
    """An OpenAPI 3 document with its references."""

    _home = "components/schemas"

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    @property
    def beside_references(self) -> bool:
        """Whether what is beside a reference holds: it does since OpenAPI 3.1."""
        version = str(self.document.get("openapi", ""))
        return version.startswith("3.") and not version.startswith("3.0")

    def resolve(self, node: Any) -> Any:
        """What a node refers to in the end."""
        for _ in range(100):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return node
            try:
                node = self._at(node["$ref"])
            except (KeyError, IndexError, TypeError, ValueError, StopIteration):
                return {}
        return {}

    def target(self, reference: str) -> Any:
        """What a reference leads to, which may have a reference of its own."""
        return self._at(reference) if self._leads(reference) else {}

    def _leads(self, reference: str) -> bool:
        try:
            self._at(reference)
        except (KeyError, IndexError, TypeError, ValueError, StopIteration):
            return False
        return True

    def _anchored(self, reference: str) -> Any:
        """What a reference by `$id` or by an anchor leads to."""
        base, _, fragment = reference.partition("#")
        holders = [node for node in self.schemas().values() if isinstance(node, dict)]
        if base:
            holders = [next(node for node in holders if str(node.get("$id")).rstrip("#") == base)]
        if not fragment:
            return holders[0]
        waiting: list[Any] = holders
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, dict) and fragment in (node.get("$anchor"), node.get("$dynamicAnchor")):
                return node
            waiting += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        raise KeyError(reference)

    def _at(self, reference: str) -> Any:
        if not reference.startswith("#/") and reference != "#":
            return self._anchored(reference)
        target: Any = self.document
        steps = [step.replace("~1", "/").replace("~0", "~") for step in unquote(reference)[2:].split("/")]
        if len(steps) == 2 and steps[0] in ("$defs", "definitions") and steps[0] not in target:
            holders = (node.get(steps[0]) or {} for node in self.schemas().values() if isinstance(node, dict))
            return next(holder[steps[1]] for holder in holders if steps[1] in holder)
        for step in steps:
            target = target[int(step)] if isinstance(target, list) else target[step]
        return target

    def schemas(self) -> dict[str, Any]:
        """The named schemas."""
        found = (self.document.get("components") or {}).get("schemas")
        return found if isinstance(found, dict) else {}

    def pointer(self, name: str) -> str:
        """The reference to a named schema."""
        return f"#/{self._home}/" + name.replace("~", "~0").replace("/", "~1").replace("%", "%25")

    def needed(self, operations: Iterable[Operation]) -> list[str]:
        """The named schemas that these operations refer to, and those that these refer to, in the document's order."""
        waiting: list[Any] = []
        for operation in operations:
            item = self.resolve(self.document["paths"][operation.path])
            waiting += [each for key, each in item.items() if key not in METHODS or key.upper() == operation.method]
        references: set[str] = set()
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict) and isinstance(node.get("$ref"), str) and node["$ref"] not in references:
                references.add(node["$ref"])
                waiting.append(self.resolve({"$ref": node["$ref"]}))
            waiting += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        found = {unquote(reference) for reference in references}
        return [name for name in self.schemas() if unquote(self.pointer(name)) in found]

    def is_union(self, name: str) -> bool:
        """Whether a named schema has alternatives, itself or in what it is made of, or contradicts itself."""
        waiting: list[Any] = [{"$ref": self.pointer(name)}]
        seen: set[str] = set()
        types: set[Any] = set()
        while waiting:
            node = waiting.pop()
            if not isinstance(node, dict):
                continue
            if isinstance(node.get("type"), str):
                types.add(node["type"])
            reference = node.get("$ref")
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                waiting.append(self.resolve({"$ref": reference}))
            if any(len(node.get(key) or ()) > 1 for key in ("oneOf", "anyOf")) or isinstance(node.get("type"), list):
                return True
            waiting.extend(inner for key in ("allOf", "oneOf", "anyOf") for inner in node.get(key) or ())
        return len(types - {"null"}) > 1

    def operations(self) -> Iterator[Operation]:
        """All operations, in the order of the document."""
        for path, written in (self.document.get("paths") or {}).items():
            item = self.resolve(written)
            if not isinstance(item, dict):
                continue
            for method in METHODS:
                if isinstance(item.get(method), dict):
                    yield self._operation(str(path), method, item[method], item)

    def _operation(self, path: str, method: str, node: dict[str, Any], item: dict[str, Any]) -> Operation:
        parameters: dict[tuple[str, str], dict[str, Any]] = {}
        for written in [*(item.get("parameters") or ()), *(node.get("parameters") or ())]:
            parameter = self.resolve(written)
            if not isinstance(parameter, dict) or "name" not in parameter:
                continue
            place, name = str(parameter.get("in")), str(parameter["name"])
            if place == "header" and name.lower() in ("accept", "content-type", "authorization"):
                continue  # OpenAPI says that such parameters are ignored
            if place == "path" and not re.search(r"\{[+#./;?&]?" + re.escape(name) + r"[^\w{}]?[^{}]*\}", path):
                continue  # not a part of the path, so that nothing could be sent
            if place in ("path", "query", "header", "cookie"):
                parameters[place, name] = parameter
        body = self.resolve(node.get("requestBody"))
        bodies = self._content(body) if isinstance(body, dict) else {}
        responses: dict[str, dict[str, Any]] = {}
        for code, written in (node.get("responses") or {}).items():
            response = self.resolve(written)
            if isinstance(response, dict) and not str(code).startswith("x-"):
                responses[str(code)] = self._answer(response, node)
        tags = node.get("tags")
        return Operation(
            method=method.upper(),
            path=path,
            id=str(node.get("operationId") or ""),
            tag=tags[0] if isinstance(tags, list) and tags and isinstance(tags[0], str) and tags[0].strip() else "",
            deprecated=node.get("deprecated") is True,
            parameters=tuple(parameters),
            bodies=bodies,
            responses=responses,
            security=self._security(node),
            nodes=parameters,
            links=self._links(node),
            servers=self._servers(node, item),
            encodings=self._encodings(body),
        )

    def _links(self, node: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        found = []
        for code, written in (node.get("responses") or {}).items():
            response = self.resolve(written)
            listed_here = response.get("links") if isinstance(response, dict) else None
            found += [(str(code), str(name)) for name in (listed_here if isinstance(listed_here, dict) else {})]
        return tuple(found)

    def webhooks(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What the service sends by itself: names with schemas by media type. A callback is `operation.callback`; of
        several operations each has its method and place in its name."""
        named = self.document.get("webhooks")
        for name, item in (named if isinstance(named, dict) else {}).items():
            yield from self._sends(str(name), {"": item})
        for path in (self.document.get("paths") or {}).values():
            item = self.resolve(path)
            for method in METHODS:
                node = item.get(method) if isinstance(item, dict) else None
                callbacks = node.get("callbacks") if isinstance(node, dict) else None
                for name, each in (callbacks if isinstance(callbacks, dict) else {}).items():
                    if node and node.get("operationId"):
                        yield from self._sends(f"{node['operationId']}.{name}", self.resolve(each))

    def _sends(self, name: str, items: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        found = []
        for place, written in (items if isinstance(items, dict) else {}).items():
            item = self.resolve(written)
            methods = [method for method in METHODS if isinstance(item, dict) and isinstance(item.get(method), dict)]
            found += [(place, method, item[method]) for method in methods]
        for place, method, node in found:
            body = self.resolve(node.get("requestBody"))
            own = f"{name} {method.upper()} {place}".strip() if len(found) > 1 else name
            yield own, self._content(body) if isinstance(body, dict) else {}

    def servers(self) -> list[dict[str, Any]]:
        """The servers of the document."""
        return listed(self.document)

    def _servers(self, node: dict[str, Any], item: dict[str, Any]) -> list[dict[str, Any]]:
        return listed(node, item)

    def _encodings(self, body: Any) -> dict[str, dict[str, Any]]:
        content = body.get("content") if isinstance(body, dict) else None
        found: dict[str, dict[str, Any]] = {}
        for name, media in (content if isinstance(content, dict) else {}).items():
            written = media.get("encoding") if isinstance(media, dict) else None
            named = written if isinstance(written, dict) else {}
            found[str(name)] = {str(key): self.resolve(each) for key, each in named.items()}
        return found

    def _security(self, node: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
        """The alternatives of schemes; an operation's own list replaces the document's, also when it is empty."""
        written = node.get("security", self.document.get("security"))
        listed = written if isinstance(written, list) else []
        return tuple(tuple(map(str, each)) for each in listed if isinstance(each, dict))

    def security_schemes(self) -> dict[str, dict[str, Any]]:
        """The security schemes by name."""
        found = (self.document.get("components") or {}).get("securitySchemes")
        named = {str(name): self.resolve(node) for name, node in (found if isinstance(found, dict) else {}).items()}
        return {name: node for name, node in named.items() if isinstance(node, dict)}

    def _answer(self, response: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
        """The schemas of an answer by media type. `node` is the operation."""
        return self._content(response)

    def _content(self, holder: dict[str, Any]) -> dict[str, Any]:
        content = holder.get("content")
        found: dict[str, Any] = {}
        for name, media in (content if isinstance(content, dict) else {}).items():
            schema = media.get("schema") if isinstance(media, dict) else None
            items = many(str(name), media, self.resolve(schema)) if isinstance(media, dict) else None
            if items is not None:
                found[str(name)] = items
                continue
            if not schema and isinstance(media, dict):
                schema = media.get("itemSchema")
                if str(name).partition(";")[0].strip().lower() == "text/event-stream":
                    schema = event_data(schema, self.resolve)
            found[str(name)] = schema if schema is not None else {}
        return found
