"""Packages that share one runtime, instead of a copy of it in each.

A package of a user's is complete by itself. Several packages in one project would carry the same modules several
times, so that these can be written once, as a package of their own: the others import from it. What a user imports
(`errors`, `types` and the like) is in each package all the same.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final

PUBLIC: Final = ("_caller", "errors", "security", "servers", "types")
"""Modules that users import from a package, so that it has them under its own name."""

OWN: Final = ("client", "_schemes", "_servers")
"""Modules that are different in each package."""

RUNTIME: Final = (
    "types.py",
    "errors.py",
    "client.py",
    "_answer.py",
    "_caller.py",
    "_events.py",
    "_files.py",
    "_forms.py",
    "_http.py",
    "_lines.py",
    "_json.py",
    "_read.py",
    "_scalars.py",
    "_send.py",
    "_stream.py",
    "_webhook.py",
    "_write.py",
    "security.py",
    "servers.py",
)
"""Modules that every package carries as they are, unless it shares them."""

_IMPORT: Final = re.compile(r"^( *)from (\.+)(\w+) import ", re.MULTILINE)

CLIENT: Final = '''"""The clients that operations are called with: an address and options for httpx."""

from __future__ import annotations

from {runtime}.client import AuthenticatedClient as _AuthenticatedClient
from {runtime}.client import Client as _Client
from {runtime}.client import Known as _Known

from ._schemes import SCHEMES
from ._servers import OPERATION_SERVERS, SERVERS


class Client(_Client):
    __slots__ = ()
    __doc__ = _Client.__doc__
    _known = _Known(SCHEMES, SERVERS, OPERATION_SERVERS)


class AuthenticatedClient(Client, _AuthenticatedClient):
    __slots__ = ()
    __doc__ = _AuthenticatedClient.__doc__


__all__ = ["AuthenticatedClient", "Client"]
'''


def from_shared(text: str, path: str, runtime: str) -> str:
    """The text of the module at a path, with its imports of runtime modules from the shared runtime."""
    root = "." * (path.count("/") + 1)
    modules = {name.removesuffix(".py") for name in RUNTIME} - {*OWN}

    def imported(found: re.Match[str]) -> str:
        indent, dots, name = found.groups()
        return f"{indent}from {runtime}.{name} import " if dots == root and name in modules else found[0]

    return _IMPORT.sub(imported, text)


def again(name: str, source: Path, runtime: str) -> str:
    """A module of a package that has the names of the runtime's."""
    text = source.read_text(encoding="utf-8")
    tree = ast.parse(text)
    names = sorted({each for node in tree.body for each in _defined(node) if not each.startswith("_")})
    lines = [f"from {runtime}.{name} import {each} as {each}" for each in names]
    return "\n".join([f'"""{ast.get_docstring(tree, clean=False)}"""', "", *lines, ""])


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [each.id for each in targets if isinstance(each, ast.Name)]
