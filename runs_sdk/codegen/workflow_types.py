"""Classes for what a workflow takes and gives, from its JSON Schemas: the text of a Python module.

    text = write_module(service, "greet.yaml", WorkflowSchemas("greet", input_schema, output_schema), "runs types ...")

Objects become attrs classes, enumerations Literals, dates and ids their Python types. A schema's part that says nothing
that Python has a type for is Any. The same schemas give the same text.
"""

from __future__ import annotations

import ast
import inspect
import keyword
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from .._common.services import load_class
from ..core.models import WorkflowSchemas
from ..core.service import Service

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_FORMATS = {
    "date-time": ("datetime", "datetime"), "date": ("date", "datetime"), "time": ("time", "datetime"),
    "uuid": ("UUID", "uuid"),
}  # fmt: skip
_WIDTH = 112


def write_module(service: Service, workflow: str, schemas: WorkflowSchemas, command: str) -> str:
    """The module's whole text. `command` is what writes it again."""
    return _Module(service, workflow, schemas, command).text()


@frozen
class _Field:
    """A field of a class: its name in Python and on the wire, its annotation, and what the schema says of it."""

    name: str
    wire: str
    kind: str
    required: bool
    said: str

    @property
    def keyword(self) -> str:
        """What it is called among the parameters of `start`."""
        return f"{self.name}_" if self.name in ("client", "options") else self.name


def is_same_module(text: str, other: str) -> bool:
    """Whether two texts are the same code, however they are formatted and their imports are sorted."""
    try:
        return _essence(text) == _essence(other)
    except SyntaxError:
        return False


def _essence(text: str) -> tuple[list[str], list[str]]:
    tree = ast.parse(text)
    imports = sorted(
        f"{node.module} {alias.name}" for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    )
    return imports, [ast.dump(node) for node in tree.body if not isinstance(node, ast.ImportFrom)]


class _Module:
    def __init__(self, service: Service, workflow: str, schemas: WorkflowSchemas, command: str) -> None:
        self._service, self._workflow, self._schemas, self._command = service, workflow, schemas, command
        self._imports: dict[str, set[str]] = {}
        self._classes: list[str] = []
        self._taken = {"WORKFLOW", "start", "start_async"}
        self._named: dict[int, str] = {}  # classes by the schema that they are of
        self._fields: dict[str, list[_Field]] = {}  # of each class
        self._merges: dict[int, Mapping[str, Any]] = {}
        self._root: Any = None

    def text(self) -> str:
        base = _camel(self._schemas.name or "workflow") or "Workflow"
        takes, gives = self._schemas.input, self._schemas.output
        self._root = takes
        given = self._kind(takes, f"{base}Input") if isinstance(takes, Mapping) else "Any"
        self._root = gives
        found = self._kind(gives, f"{base}Output") if isinstance(gives, Mapping) else "Any"
        starts = "\n\n\n".join(self._start(given, found, is_async) for is_async in (False, True))
        if self._classes:
            self._import("attrs", "define")
            if any("= field(" in each for each in self._classes):
                self._import("attrs", "field")
        imports = "\n\n".join(filter(None, (self._import_lines(first) for first in (True, False))))
        what = f"What {self._service.title}'s {_one_line(self._schemas.name or self._workflow)} takes and gives."
        head = (
            f"# Written by `{self._command}`; do not edit. With --check it says whether this is up to date.\n"
            f'"""{what}"""\n\n'
            f"from __future__ import annotations\n\n{imports}\n\nWORKFLOW = {_quoted(self._workflow)}\n"
        )
        return "\n\n".join([head, *(f"{each}\n" for each in self._classes), f"{starts}\n"])

    # ---- types

    def _kind(self, schema: Any, name: str, depth: int = 0) -> str:
        """The annotation for a schema. Classes that it needs are written; `name` is what a new one is called."""
        if not isinstance(schema, Mapping) or depth > 50:
            return self._any()
        if isinstance(reference := schema.get("$ref"), str):
            target = _resolve(self._root, reference)
            return self._kind(target, _camel(reference.rpartition("/")[2]) or name, depth + 1)
        if "const" in schema or isinstance(schema.get("enum"), list):
            return self._literal([schema["const"]] if "const" in schema else schema["enum"])
        alternatives = schema.get("anyOf") or schema.get("oneOf")
        if isinstance(alternatives, list) and alternatives and not schema.get("properties"):
            return _union([self._kind(each, name if len(alternatives) < 3 else f"{name}{number}", depth + 1)
                           for number, each in enumerate(alternatives, start=1)])  # fmt: skip
        if isinstance(parts := schema.get("allOf"), list) and parts:
            merged = self._merges.setdefault(id(schema), _merged(self._root, schema))
            return self._kind(merged, name, depth + 1)
        kinds = schema.get("type")
        listed = [*kinds] if isinstance(kinds, list) else [kinds]
        found = [self._one(each, schema, name, depth) for each in listed]
        return _union([*found, "None"] if schema.get("nullable") is True else found)

    def _one(self, kind: Any, schema: Mapping[str, Any], name: str, depth: int) -> str:
        if kind == "string" and schema.get("format") in _FORMATS:
            word, module = _FORMATS[schema["format"]]
            self._import(module, word)
            return word
        if kind in _SCALARS:
            return _SCALARS[kind]
        if kind == "array" or (kind is None and "items" in schema):
            return f"list[{self._kind(schema.get('items'), _singular(name), depth + 1)}]"
        if kind == "object" or (kind is None and "properties" in schema):
            return self._object(schema, name, depth)
        return self._any()

    def _object(self, schema: Mapping[str, Any], name: str, depth: int) -> str:
        properties = schema.get("properties")
        if not isinstance(properties, Mapping) or not properties:
            more = schema.get("additionalProperties")
            return f"dict[str, {self._kind(more, f'{name}Value', depth + 1)}]"
        if id(schema) in self._named:
            return self._named[id(schema)]
        own = name
        for number in range(2, 1000):
            if own not in self._taken:
                break
            own = f"{name}{number}"
        self._taken.add(own)
        self._named[id(schema)] = own
        self._fields[own] = self._fields_of(schema, own, depth)  # writes the classes that it needs
        self._classes.append(self._class(own, schema))
        return own

    def _class(self, name: str, schema: Mapping[str, Any]) -> str:
        lines = ["@define(kw_only=True)", f"class {name}:"]
        if said := _sentence(schema):
            lines += [*_docstring(said), ""]
        for each in self._fields[name]:
            metadata = {} if each.name == each.wire else {"json": each.wire}
            if each.required:
                default = f" = field(metadata={_dict(metadata)})" if metadata else ""
            else:
                default = f" = field(default=None, metadata={_dict({**metadata, 'omit_none': True})})"
            lines.append(f"    {each.name}: {each.kind}{default}")
            if each.said:
                lines += _docstring(each.said)
        return "\n".join(lines)

    def _fields_of(self, schema: Mapping[str, Any], name: str, depth: int) -> list[_Field]:
        """The fields of an object, those that must be there first."""
        needed = schema.get("required")
        needed = needed if isinstance(needed, list) else []
        found: dict[str, _Field] = {}
        for wire, inner in schema["properties"].items():
            field = _identifier(str(wire))
            while field in found:
                field += "_"
            kind = self._kind(inner, f"{name}{_camel(str(wire))}", depth + 1)
            required = wire in needed
            found[field] = _Field(
                field, str(wire), kind if required else _union([kind, "None"]), required, _sentence(inner)
            )
        return sorted(found.values(), key=lambda each: not each.required)

    def _literal(self, values: Sequence[Any]) -> str:
        if not values or not all(value is None or isinstance(value, str | bool | int) for value in values):
            return self._any()
        self._import("typing", "Literal")
        return f"Literal[{', '.join(_quoted(each) if isinstance(each, str) else repr(each) for each in values)}]"

    def _any(self) -> str:
        self._import("typing", "Any")
        return "Any"

    # ---- functions

    def _start(self, given: str, found: str, is_async: bool) -> str:
        client_class = load_class(self._service.async_client if is_async else self._service.client)
        home = client_class.__module__.partition("._")[0]
        returns = str(inspect.signature(client_class.start).return_annotation).partition("[")[0]
        self._import(home, client_class.__name__)
        self._import("runs_sdk" if returns in ("Run", "AsyncRun") else home, returns)
        self._import("typing", "Any")
        typed = "" if found == "Any" else f", output_type={found}"
        words, arguments = [f"client: {client_class.__name__}"], "input"
        fields = self._fields.get(given)
        if fields is None:
            words += [f"input: {given}", "*"]
        else:
            words.append("*")
            for each in fields:
                words.append(f"{each.keyword}: {each.kind}{'' if each.required else ' = None'}")
            arguments = f"{given}({', '.join(f'{each.name}={each.keyword}' for each in fields)})"
        words.append("options: dict[str, Any] | None = None")
        name, begin, wait = ("start_async", "async def", "await ") if is_async else ("start", "def", "")
        kind = returns if found == "Any" else f"{returns}[{found}]"
        head = f"{begin} {name}({', '.join(words)}) -> {kind}:"
        if len(head) > 120:
            inside = "".join(f"    {word},\n" for word in words)
            head = f"{begin} {name}(\n{inside}) -> {kind}:"
        call = f"    return {wait}client.start(WORKFLOW, {arguments}{typed}, **(options or {{}}))"
        if len(call) > 120:
            parts = ["WORKFLOW", arguments, *([typed[2:]] if typed else []), "**(options or {})"]
            call = f"    return {wait}client.start(\n{''.join(f'        {part},{chr(10)}' for part in parts)}    )"
        said = f"Start it. `options` are further ones of `{client_class.__name__}.start`."
        return f'{head}\n    """{said}"""\n{call}'

    # ---- imports

    def _import(self, module: str, name: str) -> None:
        self._imports.setdefault(module, set()).add(name)

    def _import_lines(self, standard: bool) -> str:
        ours = {module: names for module, names in self._imports.items() if module.startswith("runs_sdk")}
        third = {module: names for module, names in self._imports.items() if module == "attrs"}
        rest = {key: names for key, names in self._imports.items() if key not in ours and key not in third}
        groups = [rest] if standard else [third | ours]
        return "\n".join(
            f"from {module} import {', '.join(sorted(names, key=str.lower))}"
            for group in groups
            for module, names in sorted(group.items())
        )


def _resolve(root: Any, reference: str) -> Any:
    """What a reference within the schema leads to; nothing for any other."""
    found = root
    if not reference.startswith("#"):
        return {}
    for part in reference[1:].split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _merged(root: Any, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object of all properties that the parts of an `allOf` have."""
    properties: dict[str, Any] = dict(schema.get("properties") or {})
    required = [*(schema.get("required") or [])]
    others: dict[str, Any] = {}
    for part in schema["allOf"]:
        seen = 0
        while isinstance(part, Mapping) and isinstance(part.get("$ref"), str) and seen < 50:
            part, seen = _resolve(root, part["$ref"]), seen + 1
        if isinstance(part, Mapping):
            if isinstance(part.get("allOf"), list):
                part = _merged(root, part)
            properties |= part.get("properties") or {}
            required += part.get("required") or []
            others |= {key: value for key, value in part.items() if key not in ("properties", "required", "allOf")}
    others |= {key: value for key, value in schema.items() if key not in ("allOf", "properties", "required")}
    return {**others, **({"properties": properties, "required": required} if properties else {})}


def _union(kinds: Sequence[str]) -> str:
    parts = list(dict.fromkeys(part for kind in kinds for part in _parts(kind)))
    if "Any" in parts:
        return "Any"
    return " | ".join(sorted(parts, key=lambda part: part == "None"))


def _parts(kind: str) -> list[str]:
    return kind.split(" | ") if "[" not in kind else [kind] if not kind.endswith(" | None") else [kind[:-7], "None"]


def _identifier(name: str) -> str:
    found = re.sub(r"\W", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)).lower().strip("_") or "field"
    if found[0].isdigit():
        found = f"field_{found}"
    return f"{found}_" if keyword.iskeyword(found) or found == "self" else found


def _camel(name: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name))
    found = "".join(word[0].upper() + word[1:] for word in words)
    return f"Workflow{found}" if found[:1].isdigit() else found


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else f"{name}Item"


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)


def _dict(items: Mapping[str, Any]) -> str:
    pairs = (f"{_quoted(key)}: {_quoted(item) if isinstance(item, str) else item}" for key, item in items.items())
    return f"{{{', '.join(pairs)}}}"


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', "'")


def _sentence(schema: Any) -> str:
    said = schema.get("description") if isinstance(schema, Mapping) else None
    return _one_line(said) if isinstance(said, str) else ""


def _docstring(said: str) -> Iterator[str]:
    lines = textwrap.wrap(said, _WIDTH - 4) or [""]
    if len(lines) == 1:
        return iter([f'    """{lines[0]}"""'])
    return iter([f'    """{lines[0]}', *(f"    {line}" for line in lines[1:]), '    """'])
