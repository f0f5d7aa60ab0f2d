"""What of a published document is a fact, and the ways of each service: names, errors, credentials."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from runs_sdk.codegen.normalise.names import identifier

_FACTS = frozenset(
    ("type", "format", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
     "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
     "required", "readOnly", "writeOnly", "deprecated", "const", "contentMediaType", "contentEncoding")
)  # fmt: skip
_OF_PARAMETERS = ("name", "in", "required", "style", "explode", "allowReserved", "deprecated")
_REF = "#/components/schemas/"
_NULL = {"type": "null"}


@frozen
class Ways:
    """How a service's document is made ours.

    wants      whether an operation is taken
    named      the operation's id here
    schemas    names here of published schemas that would stand beside another name that differs in case only
    dropped    formats that are left out
    parameters parameters that are left out, by name
    renamed    ids here of operations, by method and path, where `named` gives one that is taken
    content    the media type of a successful answer that is published as JSON of any form, by the end of its path
    error      the response that stands for all errors
    """

    error: str
    named: Callable[[str, Mapping[str, Any]], str] = lambda found, operation: found
    wants: Callable[[str, str, Mapping[str, Any]], bool] = lambda path, method, operation: True
    tag: Callable[[str], str] = lambda tag: tag
    schemas: Mapping[str, str] = field(factory=dict)
    dropped: frozenset[str] = frozenset(("uuid",))
    parameters: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(factory=dict)
    content: Mapping[str, str] = field(factory=dict)
    schema_name: Callable[[str], str] = lambda name: name


@define
class Reducer:
    """Takes over operations, with the components that they need; those that ours has already are used."""

    ours: Mapping[str, Any]
    published: Mapping[str, Any]
    ways: Ways
    components: dict[str, dict[str, Any]] = field(factory=lambda: {"parameters": {}, "schemas": {}})
    tags: list[str] = field(factory=list)
    _schemas: dict[str, str] = field(factory=dict)
    _waiting: list[str] = field(factory=list)
    _matched: set[tuple[str, str]] = field(factory=set)
    _methods: dict[tuple[str, str], str] = field(factory=dict)

    # ---- what ours has already

    def match_operation(self, ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> None:
        """Learn from an operation that both have which of our schemas stands for which of theirs."""
        self._methods[(ours["tags"][0], _snake(ours["operationId"]))] = ours["operationId"]
        for status, answer in (theirs.get("responses") or {}).items():
            mine = self._at(self.ours, (ours.get("responses") or {}).get(status))
            for media, content in self._at(self.published, answer).get("content", {}).items():
                self._match(mine.get("content", {}).get(media, {}).get("schema"), content.get("schema"))
        mine = self._at(self.ours, ours.get("requestBody"))
        for media, content in self._at(self.published, theirs.get("requestBody")).get("content", {}).items():
            self._match(mine.get("content", {}).get(media, {}).get("schema"), content.get("schema"))
        by_name = {(each["in"], each["name"]): each for each in self._parameters(self.ours, ours)}
        for each in self._parameters(self.published, theirs):
            self._match(by_name.get((each["in"], each["name"]), {}).get("schema"), each.get("schema"))

    def _match(self, mine: Any, theirs: Any) -> None:
        if not isinstance(mine, Mapping) or not isinstance(theirs, Mapping):
            return
        mine, theirs = _unwrapped(mine), _unwrapped(theirs)
        if "$ref" in theirs:
            name = theirs["$ref"].removeprefix(_REF)
            if "$ref" in mine:
                found = mine["$ref"].removeprefix(_REF)
                self._schemas.setdefault(name, found)
                if (name, found) in self._matched:
                    return
                self._matched.add((name, found))
            theirs = self._at(self.published, theirs)
        mine = self._at(self.ours, mine)
        for name, each in theirs.get("properties", {}).items():
            self._match(mine.get("properties", {}).get(name), each)
        self._match(mine.get("items"), theirs.get("items"))
        self._match(mine.get("additionalProperties"), theirs.get("additionalProperties"))
        for kind in ("allOf", "oneOf", "anyOf"):
            for one, other in zip(mine.get(kind, ()), theirs.get(kind, ()), strict=False):
                self._match(one, other)

    @staticmethod
    def _at(document: Mapping[str, Any], node: Any) -> dict[str, Any]:
        """What a node is, references followed; nothing for nothing."""
        while isinstance(node, Mapping) and "$ref" in node:
            found: Any = document
            for key in node["$ref"].removeprefix("#/").split("/"):
                found = found[key.replace("~1", "/").replace("~0", "~")]
            node = found
        return dict(node or {})

    def _parameters(self, document: Mapping[str, Any], operation: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [self._at(document, each) for each in operation.get("parameters", ())]

    # ---- what it lacks

    def operation(self, theirs: Mapping[str, Any], path: str, method: str) -> dict[str, Any]:
        """An operation of theirs as one of ours."""
        tag = self.ways.tag(theirs["tags"][0])
        if tag not in self.tags:
            self.tags.append(tag)
        name = self.ways.renamed.get(f"{method.upper()} {path}") or self.ways.named(theirs["operationId"], theirs)
        if (tag, _snake(name)) in self._methods:
            name = f"{_snake(name)}_0"
        self._methods[(tag, _snake(name))] = name
        made: dict[str, Any] = {"tags": [tag], "operationId": name, "summary": _summary(name)}
        parameters = [self._parameter(each) for each in theirs.get("parameters", ())]
        if parameters := [each for each in parameters if each]:
            made["parameters"] = parameters
        if body := self._at(self.published, theirs.get("requestBody")):
            made["requestBody"] = {
                **({"required": True} if body.get("required") else {}),
                "content": self._content(body.get("content", {})),
            }
        made["responses"] = self._responses(theirs["responses"], path)
        if theirs.get("security") == []:
            made["security"] = []
        if theirs.get("deprecated"):
            made["deprecated"] = True
        return made

    def _responses(self, theirs: Mapping[str, Any], path: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for status, answer in theirs.items():
            if not status.startswith("2"):
                continue
            found = self._at(self.published, answer)
            content = self._content(self._true_content(found.get("content", {}), path))
            made[status] = {
                "description": _DESCRIPTIONS.get(status, "Done."),
                **({"content": content} if content else {}),
            }
        return {**made, "default": {"$ref": f"#/components/responses/{self.ways.error}"}}

    def _true_content(self, content: Mapping[str, Any], path: str) -> Mapping[str, Any]:
        """The content, without JSON of any form where the path tells that it is something else."""
        if content.get("application/json", {"schema": None}).get("schema") != {}:
            return content
        if others := {media: each for media, each in content.items() if media != "application/json"}:
            return others
        media = next((each for end, each in self.ways.content.items() if path.endswith(end)), None)
        if media is None:
            return content
        return {media: {"schema": {"type": "string", "format": "binary"} if "*" in media else {}}}

    def _content(self, content: Mapping[str, Any]) -> dict[str, Any]:
        return {
            media: {"schema": self.schema(each["schema"])} if "schema" in each else {}
            for media, each in content.items()
        }

    def _parameter(self, theirs: Mapping[str, Any]) -> dict[str, Any] | None:
        found = self._at(self.published, theirs)
        if found["name"] in self.ways.parameters:
            return None
        made = {
            key: found[key] for key in _OF_PARAMETERS if key in found and (found[key] is not False or key == "explode")
        }
        made["schema"] = self.schema(found["schema"])
        if "$ref" not in theirs:
            return made
        for name, mine in [
            *self.ours["components"].get("parameters", {}).items(),
            *self.components["parameters"].items(),
        ]:
            if {key: value for key, value in mine.items() if key != "description"} == made:
                return {"$ref": f"#/components/parameters/{name}"}
        name = theirs["$ref"].rpartition("/")[2]
        taken = {
            each.lower() for each in (*self.ours["components"].get("parameters", {}), *self.components["parameters"])
        }
        name = _free(name, taken)
        self.components["parameters"][name] = made
        return {"$ref": f"#/components/parameters/{name}"}

    def schema(self, node: Mapping[str, Any]) -> dict[str, Any]:
        """A schema of theirs, its facts alone."""
        if "$ref" in node:
            return self._reference(node)
        parts = node.get("allOf", ())
        if len(parts) == 1 and not node.get("properties"):
            return self._nullable(self.schema(parts[0]), node.get("nullable") is True)
        made = {key: value for key, value in node.items() if key in _FACTS and not self._is_empty(key, value)}
        if "properties" in node:
            made.setdefault("type", "object")
            made["properties"] = {name: self.schema(each) for name, each in node["properties"].items()}
        if isinstance(node.get("items"), Mapping):
            made["items"] = self.schema(node["items"])
        if isinstance(extra := node.get("additionalProperties"), Mapping):
            made["additionalProperties"] = self.schema(extra) if extra else True
        elif "additionalProperties" in node:
            made["additionalProperties"] = extra
        for kind in ("allOf", "oneOf", "anyOf"):
            if kind in node:
                made[kind] = [self.schema(each) for each in node[kind]]
                if kind == "allOf":  # what is built of parts is no null because a part may be one elsewhere
                    made[kind] = [_unwrapped(each) for each in made[kind]]
                if kind == "allOf" and made.get("type") == "object":
                    del made["type"]
        if "discriminator" in node:
            found = node["discriminator"]
            mapping = {
                key: f"{_REF}{self.named(value.removeprefix(_REF))}" for key, value in found.get("mapping", {}).items()
            }
            made["discriminator"] = {"propertyName": found["propertyName"], **({"mapping": mapping} if mapping else {})}
        if isinstance(made.get("required"), list):
            made["required"] = list(dict.fromkeys(made["required"]))
            if "properties" in made and "allOf" not in made:
                # what is required and not declared could neither be given nor left out
                made["properties"] |= {name: {} for name in made["required"] if name not in made["properties"]}
        if (literal := re.fullmatch(r"/(.*)/[a-z]*", str(made.get("pattern", "")))) is not None:
            made["pattern"] = literal[1]  # written as JavaScript has it
        return self._nullable(made, node.get("nullable") is True)

    def _is_empty(self, key: str, value: Any) -> bool:
        """What says nothing, or is not to be held to."""
        return (
            (key == "format" and (value in self.ways.dropped or not re.fullmatch(r"[\w-]+", str(value))))
            or (key == "pattern" and value in (".*", ""))
            or (key in ("readOnly", "writeOnly", "deprecated") and value is False)
            or (key == "required" and not value)
            or (key == "default" and value is None)
        )

    def _reference(self, node: Mapping[str, Any]) -> dict[str, Any]:
        name = node["$ref"].removeprefix(_REF)
        target = self.published["components"]["schemas"][name]
        made = {"$ref": f"{_REF}{self.named(name)}"}
        return self._nullable(made, node.get("nullable") is True or self._may_be_null(target))

    def _may_be_null(self, target: Mapping[str, Any]) -> bool:
        """Whether a schema of theirs is null of its own: it says so, or all of its parts do."""
        parts = [self._at(self.published, each) for each in target.get("allOf", ())]
        return target.get("nullable") is True or (bool(parts) and all(self._may_be_null(each) for each in parts))

    @staticmethod
    def _nullable(made: dict[str, Any], is_null: bool) -> dict[str, Any]:
        if not is_null or _NULL in made.get("anyOf", ()):
            return made
        if isinstance(made.get("type"), str) and "properties" not in made:
            with_null = {**made, "type": [made["type"], "null"]}
            if "enum" in made and None not in made["enum"]:
                with_null["enum"] = [*made["enum"], None]
            return with_null
        if not made or made == {"type": "object"}:
            return made
        return {"anyOf": [made, dict(_NULL)]}

    def named(self, name: str) -> str:
        """The name here of a schema of theirs; it is taken over if ours has none for it."""
        if name not in self._schemas:
            taken = {each.lower() for each in (*self.ours["components"]["schemas"], *self._schemas.values())}
            self._schemas[name] = _free(self.ways.schemas.get(name) or self.ways.schema_name(name), taken)
            self._waiting.append(name)
        return self._schemas[name]

    def finish(self) -> None:
        """Take over the schemas that were asked for, and those that these refer to."""
        while self._waiting:
            name = self._waiting.pop()
            node = self.published["components"]["schemas"][name]
            self.components["schemas"][self._schemas[name]] = self.schema({**node, "nullable": False})


_DESCRIPTIONS = {"201": "Created.", "202": "It will be done.", "204": "Done, nothing to say.", "200": "Here it is."}


def _snake(name: str) -> str:
    return identifier(name, "field_")


def _summary(name: str) -> str:
    words = re.sub(r"\d+$", "", _snake(name).removesuffix("_0")).split("_")
    return " ".join([words[0].capitalize(), *words[1:]])


def _free(name: str, taken: set[str]) -> str:
    found, number = name, 2
    while found.lower() in taken:
        found, number = f"{name}{number}", number + 1
    return found


def _unwrapped(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """A node without the null that it may be, and without an allOf of one."""
    others = [each for each in node.get("anyOf", ()) if each != _NULL]
    if len(others) == 1 and "anyOf" in node:
        return _unwrapped(others[0])
    if len(node.get("allOf", ())) == 1 and "properties" not in node:
        return _unwrapped(node["allOf"][0])
    return node


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return "".join([first, *(word.capitalize() for word in rest)])


def _camel_class(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[_-]", name))


_LANGGRAPH = {
    "POST /assistants/{assistant_id}/latest": "setLatestAssistantVersion",
    "POST /assistants/{assistant_id}/versions": "listAssistantVersions",
    "POST /mcp/": "postMcp",
    "GET /mcp/": "getMcp",
    "DELETE /mcp/": "deleteMcp",
    "POST /threads/{thread_id}/state/checkpoint": "readThreadStateAtCheckpoint",
    "GET /threads/{thread_id}/runs/{run_id}/stream": "streamRun",
    "POST /threads/{thread_id}/runs/stream": "createAndStreamRun",
    "POST /threads/{thread_id}/runs/wait": "createAndWaitForRun",
    "POST /runs/stream": "createAndStreamStatelessRun",
    "POST /runs/wait": "createAndWaitForStatelessRun",
    "POST /runs": "createStatelessRun",
    "POST /runs/batch": "createStatelessRuns",
    "POST /runs/cancel": "cancelRuns",
    "GET /info": "readInfo",
    "GET /metrics": "readMetrics",
    "GET /docs": "readDocs",
    "GET /ok": "checkHealth",
    "POST /threads/{thread_id}/history": "searchThreadHistory",
    "POST /threads/{thread_id}/copy": "copyThread",
    "GET /threads/{thread_id}/runs": "listRuns",
    "GET /threads/{thread_id}/runs/{run_id}": "getRun",
    "GET /threads/{thread_id}/runs/{run_id}/join": "joinRun",
    "POST /threads/{thread_id}/runs/{run_id}/cancel": "cancelRun",
    "POST /threads/{thread_id}/stream/events": "streamThreadEvents",
    "POST /threads/{thread_id}/commands": "sendThreadCommand",
}

WAYS = {
    "langgraph": Ways(
        "Error",
        named=lambda found, operation: _camel(
            re.sub(r"_(assistants|threads|runs)_.*|_(get|post|put|patch|delete)$", "", found)
        ),
        tag=lambda tag: {"Thread Runs": "runs", "Stateless Runs": "stateless_runs"}.get(tag, tag.lower()),
        renamed=_LANGGRAPH,
        dropped=frozenset(("uuid", "date-time", "uri")),
    ),
    "runai": Ways("Error"),
    "ade": Ways(
        "Problem",
        named=lambda found, operation: _camel(re.sub(r"(_endpoint)?_(api_v1|scim_v2)_.*", "", found)),
        tag=lambda tag: tag.replace("-", "_"),
        schema_name=lambda name: _camel_class(re.sub(r"_api_v1_.*", "", name)),
        parameters=frozenset(("X-CSRF-Token", "includeFacets")),
        renamed={"GET /api/v1/apikeys": "listAllApiKeys"},
        content={"/download": "*/*", "/stream": "text/event-stream", "/files/{filePath}": "application/octet-stream"},
    ),
}
