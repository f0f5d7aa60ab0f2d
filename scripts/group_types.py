"""Writes the static types of Run:ai's one class from the generated groups: `runs_sdk/runai/_generated/typed.pyi`.

    python scripts/group_types.py            write them
    python scripts/group_types.py --check    compare whole texts

The groups' methods stand there as they are called through `RunaiClient`: bodies may be mappings, enumerations may be
text, a `ThreadedApiClient` gives what is pending, deprecated methods say so. Nothing of it exists at run time.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from enum import Enum
from importlib import import_module
from pathlib import Path

from written import formatted, write

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

PACKAGE = "runs_api.runai"
TARGET = ROOT / "runs_sdk" / "runai" / "_generated" / "typed.pyi"

HEAD = '''# generated from generated/runs_api/runai/groups by scripts/group_types.py; do not edit
"""What `RunaiClient`'s categories and groups are to a type checker. Nothing of it exists at run time."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Generic, {literal}Protocol, TypeVar, overload

from runs_api.runai import groups
{imports}
from runs_api.runai.types import AsyncFileStream, FileStream, Unset
from typing_extensions import deprecated as _deprecated

from ..compat.api_client import ApiClient, AsyncApiClient, PendingAnswer, ThreadedApiClient

S = TypeVar("S")
T = TypeVar("T")
A = TypeVar("A")
K = TypeVar("K", covariant=True)

class HasApiClient(Protocol[K]):
    """A `RunaiClient`."""
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
    """What no category of the package that comes with the SDK has may be one of a package of your own: any type."""
    def options(self) -> list[str]: ...
    def __getattr__(self, name: str) -> Any: ...

class Group:
    def options(self, include_deprecated: bool = ...) -> list[str]: ...
'''


class Methods:
    """The methods of one group, as its generated module declares them."""

    def __init__(self, tag: str, name: str) -> None:
        path = ROOT / "generated" / Path(*PACKAGE.split("."), "groups", f"{tag}.py")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        self.name = name
        self.found = [
            node
            for node in classes[name].body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
        ]
        self.deprecated: frozenset[str] = getattr(import_module(f"{PACKAGE}.groups"), name).deprecated
        self.models = {
            alias.name: (node.module or "").rpartition(".")[2]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("models.")
            for alias in node.names
        }
        self.enumerations = {name for name, module in self.models.items() if _is_enumeration(module, name)}

    def lines(self, kind: str) -> Iterator[str]:
        """Stubs of the methods as a `sync`, `threaded` or `async` client has them."""
        for method in self.found:
            if method.name in self.deprecated:
                yield '    @_deprecated("Run:ai may take it away with the next control plane.")'
            answer = ast.unparse(method.returns) if method.returns else "Any"
            given = "".join(f", {each}" for each in self._parameters(method.args))
            streams = answer.rpartition("[")[0].endswith("Stream") or answer.endswith("Stream")
            start = "async def" if kind == "async" and not streams else "def"
            answer = f"PendingAnswer[{answer}]" if kind == "threaded" and not streams else answer
            yield f"    {start} {method.name}(self{given}) -> {answer}:"
            text = (ast.get_docstring(method) or method.name).splitlines()[0]
            yield f'        """{text}"""'

    def _parameters(self, arguments: ast.arguments) -> Iterator[str]:
        for argument in arguments.args[1:]:  # the parts of the path, all plain
            assert argument.annotation is not None
            yield f"{argument.arg}: {ast.unparse(argument.annotation)}"
        if arguments.kwonlyargs:
            yield "*"
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            assert argument.annotation is not None
            kind = re.sub(
                r"\w+",
                lambda word: f"{word[0]} | str" if word[0] in self.enumerations else word[0],
                ast.unparse(argument.annotation),
            )
            kind = re.sub(r"list\[(\w+ \| str)\]", r"Sequence[\1]", kind)  # a list of text is no list of both
            if argument.arg == "body":
                kind = self._body(kind)
            yield f"{argument.arg}: {kind}{' = ...' if default is not None else ''}"

    @staticmethod
    def _body(kind: str) -> str:
        listed = re.fullmatch(r"list\[(.*)\]", kind)
        if listed:
            return f"Sequence[{listed[1]} | Mapping[str, Any]]"
        return f"{kind} | Mapping[str, Any]"


def _is_enumeration(module: str, name: str) -> bool:
    model = getattr(import_module(f"{PACKAGE}.models.{module}"), name)
    return isinstance(model, type) and issubclass(model, Enum)


def type_stubs() -> str:
    """The whole text."""
    from runs_sdk.runai.compat.runai_client import snake

    groups = import_module(f"{PACKAGE}.groups")
    models: dict[str, str] = {}
    body: list[str] = []
    for title, tags in groups.CATEGORIES.items():
        for tag in tags:
            body += _group(groups.GROUPS[tag], tag, models)
        for prefix in ("", "Threaded", "Async"):
            name = _camel(snake(title))
            body += ["", f"class {prefix}{name}(Category):"]
            body += [f"    @property\n    def {tag}(self) -> {prefix}{_camel(tag)}Group: ..." for tag in tags]
    whole = "\n".join(body)
    used = {name: module for name, module in models.items() if re.search(rf"\b{name}\b", whole)}
    imports = "\n".join(f"from {PACKAGE}.models.{module} import {name}" for name, module in sorted(used.items()))
    literal = "Literal, " if "Literal[" in whole else ""
    return formatted(HEAD.replace("{imports}", imports).replace("{literal}", literal) + whole + "\n", TARGET)


def _group(names: tuple[str, str], tag: str, models: dict[str, str]) -> Iterator[str]:
    sync, asynchronous = (Methods(tag, name) for name in names)
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


def main(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    return write(type_stubs(), TARGET, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
