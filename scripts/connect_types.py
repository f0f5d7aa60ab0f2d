"""Writes `runs_sdk/_generated/connect.py`: the overloads of `connect` and `connect_async`, from the declarations.

    python scripts/connect_types.py            write them
    python scripts/connect_types.py --check    compare whole texts

Each service that comes with the package has an overload with the settings of its own client class, so that a type
checker knows the client, and finds a setting that is misspelt. What a declaration calls a setting and the class does
not take is an error here.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from written import formatted, write

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]
TARGET = ROOT / "runs_sdk" / "_generated" / "connect.py"

HEAD = '''# generated from the services' declarations by scripts/connect_types.py; do not edit
"""A client for a service by its name, as a type checker sees it: one overload for each service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._common.services import open_client
from ..core.hidden import Hidden

if TYPE_CHECKING:
{imports}
'''

FALLBACK = '''
@overload
def {function}(
    service: str, *, base_url: str | Sequence[str] | None = None, profile: str | None = None,
    **options: Unpack[ClientOptions]
) -> {base}:
    """{what} for a service whose name is known only at run time, or that is of another package.

    Its own settings come as `**settings`, a `dict[str, Any]`; its client class has them typed.
    """


def {function}(service: str, **settings: Any) -> Any:
    """{doc}"""
    given, settings = Hidden(settings), {{}}  # tracebacks show local variables
    return open_client(service, given, asynchronous={asynchronous})
'''

SYNC_DOC = """A client for a service by its name: `connect("stepflow", base_url="http://localhost:7840")`.

    `settings` are the arguments of the service's own client class. Makes no request. Raises ConfigError for an unknown
    service, and for settings that are missing or make no sense.
    """
ASYNC_DOC = """The async client for a service by its name; see `connect`."""


class Imports:
    """The names that annotations use, and where each is from."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {"Sequence": "collections.abc", "Unpack": "typing", "Literal": "typing"}

    def take(self, annotation: str, module: str) -> str:
        """The annotation; its names are remembered."""
        scope = vars(import_module(module))
        for node in ast.walk(ast.parse(annotation, mode="eval")):
            if isinstance(node, ast.Name) and node.id in scope:
                self.add(node.id, getattr(scope[node.id], "__module__", "typing"))
        return annotation

    def add(self, name: str, module: str) -> None:
        """Remember where a name is from; two things of one name are an error."""
        if self.found.setdefault(name, module) != module:
            raise SystemExit(f"{name} is of {self.found[name]} and of {module}: one of them needs another name")

    def lines(self) -> Iterator[str]:
        """The import statements, as ruff sorts them."""
        for name, module in sorted(self.found.items(), key=lambda item: item[1]):
            inside = "." + module.removeprefix("runs_sdk") if module.startswith("runs_sdk.") else module
            yield f"    from {inside} import {name}"


def overloads(function: str, imports: Imports) -> Iterator[str]:
    """The overloads of one of the two, each with the settings as its text."""
    from runs_sdk._common.services import built_in, find_service

    for name in sorted(built_in()):
        service = find_service(name)
        module, _, cls = (service.async_client if function == "connect_async" else service.client).partition(":")
        imports.add(cls, module)
        parameters = list(inspect.signature(getattr(import_module(module), cls).__init__).parameters.values())[1:]
        taken = {each.name for each in parameters}
        if missing := [field.name for field in service.fields if field.name not in taken]:
            raise SystemExit(f"{cls} does not take {', '.join(missing)}, which {module} declares")
        words = [f'service: Literal["{name}"]', "*"]
        for each in parameters:
            if each.kind is inspect.Parameter.VAR_KEYWORD:
                words.append(f"**{each.name}: {imports.take(each.annotation, module)}")
            else:
                words.append(f"{each.name}: {imports.take(each.annotation, module)} = {each.default!r}")
        yield "\n@overload"
        yield f"def {function}({', '.join(words)}) -> {cls}:"
        yield from textwrap.indent(docstring(service.title, service.fields), "    ").splitlines()


def docstring(title: str, fields: Sequence[object]) -> str:
    """What an editor shows: the service, and its settings."""
    width = max(len(field.name) for field in fields)  # type: ignore[attr-defined]
    lines = [f'"""A client of {title}.', ""]
    for field in fields:
        text = f"{field.name.ljust(width)}  {field.help}"  # type: ignore[attr-defined]
        lines += textwrap.wrap(text, 112, subsequent_indent=" " * (width + 2))
    return "\n".join([*lines, '"""'])


def whole_text() -> str:
    """The module."""
    imports = Imports()
    imports.add("RunsClient", "runs_sdk._sync.client")
    imports.add("AsyncRunsClient", "runs_sdk._async.client")
    imports.add("ClientOptions", "runs_sdk._common.options")
    body = [
        *overloads("connect", imports),
        FALLBACK.format(function="connect", base="RunsClient", what="A client", doc=SYNC_DOC, asynchronous=False),
        *overloads("connect_async", imports),
        FALLBACK.format(
            function="connect_async", base="AsyncRunsClient", what="An async client", doc=ASYNC_DOC, asynchronous=True
        ),
    ]
    return formatted(HEAD.replace("{imports}", "\n".join(imports.lines())) + "\n".join(body) + "\n", TARGET)


def main(arguments: Sequence[str]) -> int:
    """The command; its exit status."""
    return write(whole_text(), TARGET, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
