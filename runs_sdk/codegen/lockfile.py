"""The lock of a generated package: from what it was made, all names that were given, and a digest of each file.

`openapi.lock.json` says that; `openapi.json.gz` beside it is the document itself, without texts for people, so that
later the two can be compared.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final, Self

from attrs import define, field

from runs_sdk.codegen.errors import CodegenError
from runs_sdk.codegen.normalise import NameLock

NAME: Final = "openapi.lock.json"
DOCUMENT: Final = "openapi.json.gz"
FORMAT: Final = 1
NORMALISER: Final = 1
"""Raised when the normaliser gives other names, or another code, for the same document."""

LARGEST: Final = 64 * 1024 * 1024

_TEXTS: Final = frozenset(("description", "summary", "example", "examples", "externalDocs"))
_NAMED: Final = frozenset(
    ("properties", "patternProperties", "schemas", "paths", "responses", "parameters", "headers", "content", "$defs",
     "definitions", "mapping", "securitySchemes", "requestBodies", "variables", "scopes", "callbacks", "webhooks")
)  # fmt: skip
"""Keys below which the keys are names of the document's own."""

_VALUES: Final = frozenset(("default", "enum", "const"))
"""Keys whose values are data, in which no key is a text for people."""


@define
class Lock:
    """What a lock says. `options` are those of the generation; `files` has the digest of each file."""

    title: str
    version: str
    digest: str
    options: dict[str, Any]
    names: NameLock
    files: dict[str, str] = field(factory=dict)

    def as_text(self) -> str:
        """As the text of the file, in a stable order."""
        found = {
            "lock": FORMAT,
            "document": {"title": self.title, "version": self.version, "sha256": self.digest},
            "generator": {
                "openapi-python-client": _generator(),
                "normaliser": NORMALISER,
                "templates": templates_digest(),
            },
            "options": self.options,
            "names": self.names.as_json(),
            "files": dict(sorted(self.files.items())),
        }
        return _laid_out(found)

    @classmethod
    def read(cls, package: Path) -> Self | None:
        """The lock of a package; None for one that has none. Raises CodegenError for one that cannot be read."""
        path = package / NAME
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            if found["lock"] > FORMAT:
                raise CodegenError(f"{path} was written by a newer release (format {found['lock']}); update runs-sdk")
            about = found["document"]
            return cls(
                about["title"],
                about["version"],
                about["sha256"],
                dict(found["options"]),
                NameLock.from_json(found["names"]),
                {str(name): str(digest) for name, digest in found["files"].items()},
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise CodegenError(
                f"{path} cannot be read ({type(error).__name__}: {error}); restore it from version control, or let "
                "every name be chosen anew with --rename-freely"
            ) from error


def _laid_out(found: dict[str, Any]) -> str:
    """JSON with a line for each name and each file, so that version control shows what has changed."""
    lines: list[str] = []
    for key, value in found.items():
        if key == "names":
            sections = [f" {json.dumps(name)}: {{\n{_entries(each, '  ')}\n }}" for name, each in value.items()]
            lines.append(f'"names": {{\n{",".join(f"{chr(10)}{each}" for each in sections).lstrip()}\n}}')
        elif key == "files":
            lines.append(f'"files": {{\n{_entries(value, " ")}\n}}')
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _entries(found: dict[str, Any], indent: str) -> str:
    def compact(value: Any) -> str:
        return json.dumps(value, separators=(",", ":"))

    return ",\n".join(f"{indent}{json.dumps(key)}: {compact(each)}" for key, each in found.items())


def canonical(node: Any) -> Any:
    """The same document with keys in one order, so that the order in which it was written changes nothing.

    JSON comes first among media types, since the first one is sent where a caller does not say which.
    """
    if isinstance(node, list):
        return [canonical(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {key: canonical(node[key]) for key in sorted(node, key=lambda key: ("json" not in key, key))} if any(
        "/json" in key for key in node
    ) else {key: canonical(node[key]) for key in sorted(node)}  # fmt: skip


def digest_of(document: Mapping[str, Any]) -> str:
    """A digest of a document, whatever the order of its keys."""
    text = json.dumps(document, sort_keys=True, default=str, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of_file(path: Path) -> str:
    """A digest of a file; line ends do not count, since version control may change them."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]


def packed(document: Mapping[str, Any]) -> bytes:
    """The document without texts for people, compressed; equal bytes for equal documents."""
    text = json.dumps(facts(document), sort_keys=True, default=str, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def unpacked(package: Path) -> dict[str, Any] | None:
    """The document that a package was generated from, without its texts; None where there is none."""
    path = package / DOCUMENT
    try:
        with gzip.open(path) as file:
            text = file.read(LARGEST + 1)
        found = json.loads(text) if len(text) <= LARGEST else None
    except FileNotFoundError:
        return None
    except (OSError, EOFError, ValueError) as error:
        raise CodegenError(f"{path} cannot be read: {error}; restore it from version control, or remove it") from error
    if not isinstance(found, dict):
        raise CodegenError(f"{path} holds no document")
    return found


def facts(node: Any, *, named: bool = False) -> Any:
    """What a part of a document says to programs: a copy without texts for people and examples. `named` says that its
    keys are names of the document's own."""
    if isinstance(node, list):
        return [facts(each) for each in node]
    if not isinstance(node, dict | Mapping):
        return node
    if named:
        return {key: facts(value) for key, value in node.items()}
    return {
        key: value if key in _VALUES else facts(value, named=key in _NAMED)
        for key, value in node.items()
        if key not in _TEXTS
    }


@cache
def templates_digest() -> str:
    """A digest of the templates and of the modules that are copied into each package."""
    here = Path(__file__).parent
    found = hashlib.sha256()
    for path in sorted([*(here / "templates").glob("*.jinja"), *(here / "runtime").glob("*.py")]):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def _generator() -> str:
    try:
        return version("openapi-python-client")
    except PackageNotFoundError:  # pragma: no cover - it has been imported to get here
        return "unknown"
