"""A class that has a package's whole API, `client.<category>.<group>.<method>()`, as type checkers see it.

Some services have such a class by hand (`Service.one_class`); it finds categories, groups and methods of whatever
package it is given at run time. What is written here says the same to type checkers: bodies may be mappings,
enumerations may be text, a threaded client gives what is pending, deprecated methods say so.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from runs_sdk.codegen.errors import CodegenError
from runs_sdk.core.text import snake

HEAD = '''{mark}
"""What `{name}`'s categories and groups are to a type checker.{absent}"""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Generic, Literal, Protocol, TypeVar, overload

from {origin} import groups
{imports}
from {dot}types import AsyncFileStream, FileStream, Unset
from typing_extensions import deprecated as _deprecated

from {clients} import ApiClient, AsyncApiClient, PendingAnswer, ThreadedApiClient
{own}

S = TypeVar("S")
T = TypeVar("T")
A = TypeVar("A")
K = TypeVar("K", covariant=True)
{bound}

class HasApiClient(Protocol[K]):
    """A client that is one class."""
    @property
    def api_client(self) -> K: ...

class Of(Generic[S, T, A]):
    """A category: with an `ApiClient`, a `ThreadedApiClient`, an `AsyncApiClient`."""
    @overload
    def __get__(self, client: HasApiClient[AsyncApiClient], owner: object) -> A: ...
    @overload
    def __get__(self, client: HasApiClient[ThreadedApiClient], owner: object) -> T: ...
    @overload
    def __get__(self, client: HasApiClient[ApiClient], owner: object) -> S: ...

class Category:
    def options(self) -> list[str]: ...

class Group:
    def options(self, include_deprecated: bool = ...) -> list[str]: ...
'''

OPEN_CATEGORY = '''class Category:
    """What no category of the package that comes with the SDK has may be one of a package of your own: any type."""
    def options(self) -> list[str]: ...
    def __getattr__(self, name: str) -> Any: ...
'''

OWN = """
from typing_extensions import TypeVar as _TypeVar

from {folder}.configuration import Configuration
from {module} import {base} as _Base
"""
BOUND = 'C = _TypeVar("C", bound=ApiClient | AsyncApiClient, default=ApiClient)'

INIT = """
    @overload
    def __init__(
        self: {name}[AsyncApiClient], api_client: AsyncApiClient, *, cluster_id: str | None = ..., api: str | None = ...
    ) -> None: ...
    @overload
    def __init__(
        self: {name}[ThreadedApiClient],
        api_client: ThreadedApiClient,
        *,
        cluster_id: str | None = ...,
        api: str | None = ...,
    ) -> None: ...
    @overload
    def __init__(
        self: {name}[ApiClient],
        api_client: ApiClient | Configuration | None = ...,
        *,
        cluster_id: str | None = ...,
        bearer_token: str | None = ...,
        runai_base_url: str | None = ...,
        api: str | None = ...,
    ) -> None: ...
"""

MODULE = '''{mark}
"""Every operation of this package in one class, as type checkers know them:

    client = {name}(ApiClient(configuration))
    client.<category>.<group>.<method>()
"""

from __future__ import annotations

from {module} import {base}, K


class {name}({base}[K]):
    """Every operation of this package: `client.<category>.<group>.<method>()`. See `{base}`."""

    package = __name__.rpartition(".")[0]
'''


@frozen
class OneClass:
    """A service's class by hand: its module and name, its base for other packages, and the module of its clients."""

    service: str
    module: str
    name: str
    base: str
    clients: str

    @classmethod
    def of(cls, service: str, one_class: str) -> OneClass:
        """From a declaration: `runs_sdk.toy.compat.toy_client:ToyClient`."""
        module, _, name = one_class.partition(":")
        return cls(service, module, name, f"{name}Base", f"{module.rpartition('.')[0]}.api_client")


@frozen
class _Package:
    """What the stubs need of a generated package: it is read, and not imported."""

    folder: Path
    groups: dict[str, tuple[str, str]] = field(factory=dict)
    categories: dict[str, tuple[str, ...]] = field(factory=dict)

    @classmethod
    def read(cls, folder: Path) -> _Package:
        tree = ast.parse((folder / "groups" / "__init__.py").read_text(encoding="utf-8"))
        found = {
            node.target.id: ast.literal_eval(node.value)
            for node in tree.body
            if isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.value is not None
            and node.target.id in ("GROUPS", "CATEGORIES")
        }
        return cls(folder, found.get("GROUPS", {}), found.get("CATEGORIES", {}))

    def is_enumeration(self, module: str, name: str) -> bool:
        """Whether a model is one of words."""
        text = (self.folder / "models" / f"{module}.py").read_text(encoding="utf-8")
        return re.search(rf"^class {name}\([^)]*Enum\b", text, re.MULTILINE) is not None


class _Methods:
    """The methods of one group, as its generated module declares them."""

    def __init__(self, package: _Package, tag: str, name: str) -> None:
        tree = ast.parse((package.folder / "groups" / f"{tag}.py").read_text(encoding="utf-8"))
        classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        self.name = name
        self.found = [
            node
            for node in classes[name].body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
        ]
        self.deprecated = _deprecated_in(tree)
        self.models = {
            alias.name: (node.module or "").rpartition(".")[2]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("models.")
            for alias in node.names
        }
        self.enumerations = {name for name, module in self.models.items() if package.is_enumeration(module, name)}

    def lines(self, kind: str) -> Iterator[str]:
        """Stubs of the methods as a `sync`, `threaded` or `async` client has them."""
        for method in self.found:
            if method.name in self.deprecated:
                yield '    @_deprecated("The service may take it away with its next version.")'
            answer = ast.unparse(method.returns) if method.returns else "Any"
            given = "".join(f", {each}" for each in self._parameters(method.args))
            streams = answer.rpartition("[")[0].endswith("Stream") or answer.endswith("Stream")
            start = "async def" if kind == "async" and not streams else "def"
            answer = f"PendingAnswer[{answer}]" if kind == "threaded" and not streams else answer
            yield f"    {start} {method.name}(self{given}) -> {answer}:"
            yield f"        {_quoted((ast.get_docstring(method) or method.name).splitlines()[0])}"

    def _or_text(self, word: re.Match[str]) -> str:
        return f"{word[0]} | str" if word[0] in self.enumerations else word[0]

    def _parameters(self, arguments: ast.arguments) -> Iterator[str]:
        for argument in arguments.args[1:]:  # the parts of the path, all plain
            yield f"{argument.arg}: {_annotation(argument)}"
        if arguments.kwonlyargs:
            yield "*"
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            kind = re.sub(r"\w+", self._or_text, _annotation(argument))
            kind = re.sub(r"list\[(\w+ \| str)\]", r"Sequence[\1]", kind)  # a list of text is no list of both
            if argument.arg == "body":
                kind = _body(kind)
            yield f"{argument.arg}: {kind}{' = ...' if default is not None else ''}"


def _deprecated_in(tree: ast.Module) -> frozenset[str]:
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "_DEPRECATED":
            names = node.value.args[0] if isinstance(node.value, ast.Call) and node.value.args else None
            return frozenset(ast.literal_eval(names)) if names is not None else frozenset()
    return frozenset()


def _annotation(argument: ast.arg) -> str:
    return "Any" if argument.annotation is None else ast.unparse(argument.annotation)


def _body(kind: str) -> str:
    listed = re.fullmatch(r"list\[(.*)\]", kind)
    return f"Sequence[{listed[1]} | Mapping[str, Any]]" if listed else f"{kind} | Mapping[str, Any]"


def _quoted(text: str) -> str:
    return '"""' + text.replace("\\", "\\\\").replace('"""', "'''").removesuffix('"') + '"""'


def type_stubs(folder: Path, one: OneClass, mark: str, origin: str = "") -> str:
    """The text of a `.pyi`, not laid out yet. `origin` is the package where it is another than the stub's own."""
    package = _Package.read(folder)
    dot = f"{origin}." if origin else "."
    models: dict[str, str] = {}
    body: list[str] = []
    for title, tags in package.categories.items():
        for tag in tags:
            body += _group(package, tag, models)
        for prefix in ("", "Threaded", "Async"):
            body += ["", f"class {prefix}{_camel(snake(title))}(Category):"]
            body += [f"    @property\n    def {tag}(self) -> {prefix}{_camel(tag)}Group: ..." for tag in tags]
    if not origin:
        body += ["", f"class {one.name}(_Base[C]):"]
        names = [snake(title) for title in package.categories]
        body += [
            f"    {name} = Of[{', '.join(p + _camel(name) for p in ('', 'Threaded', 'Async'))}]()" for name in names
        ]
        body += [INIT.format(name=one.name).strip("\n")]
    whole = "\n".join(body)
    used = {name: module for name, module in models.items() if re.search(rf"\b{name}\b", whole)}
    imports = "\n".join(f"from {dot}models.{module} import {name}" for name, module in sorted(used.items()))
    absent = " Nothing of it exists at run time." if origin else ""
    head = HEAD.replace("class Category:\n    def options(self) -> list[str]: ...\n", OPEN_CATEGORY) if origin else HEAD
    values: dict[str, Any] = {"origin": origin or ".", "dot": dot, "imports": imports, "mark": mark, "absent": absent}
    values |= {"name": one.name, "clients": one.clients}
    values["own"] = "" if origin else OWN.format(module=one.module, folder=one.module.rpartition(".")[0], base=one.base)
    values["bound"] = "" if origin else BOUND
    for key, value in values.items():
        head = head.replace(f"{{{key}}}", value)
    return head + whole + "\n"


def class_module(one: OneClass, mark: str) -> str:
    """The text of the module that is there at run time."""
    return MODULE.format(mark=mark, name=one.name, module=one.module, base=one.base)


def _group(package: _Package, tag: str, models: dict[str, str]) -> Iterator[str]:
    sync, asynchronous = (_Methods(package, tag, name) for name in package.groups[tag])
    models |= sync.models
    camel = _camel(tag)
    for head, methods, kind in (
        (f"class {camel}Group(groups.{sync.name}, Group):", sync, "sync"),
        (f"class Threaded{camel}Group(Group):", sync, "threaded"),
        (f"class Async{camel}Group(groups.{asynchronous.name}, Group):", asynchronous, "async"),
    ):
        yield ""
        yield head
        yield from methods.lines(kind)


def _camel(snake_name: str) -> str:
    return "".join(word.capitalize() for word in snake_name.split("_"))


def find_one_class(service: str) -> OneClass:
    """The class by hand of a service. Raises CodegenError where there is none."""
    from runs_sdk._common.services import services

    known = {each.name: each.one_class for each in services() if each.one_class}
    if service not in known:
        raise CodegenError(f"there is no class for {service!r}; there is one for {', '.join(known)}")
    return OneClass.of(service, known[service] or "")
